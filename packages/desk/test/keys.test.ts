/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import type { ListedStory, ReviewRow, ReviewScene, StoryDecision } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, openDesk, seriousOn } from './desk.ts'

interface Listed<Item> {
  readonly items: readonly Item[]
}

/** A busy machine writes a decision in more than a moment. */
const soon = { timeout: 20_000 }

describe.skipIf(browserPath === null)('the keys of the desk', () => {
  let desk: Desk
  let story: string
  beforeAll(async () => {
    desk = await openDesk()
    const { items } = await desk.get<Listed<ListedStory>>('/stories')
    story = items[0]!.id
  }, 120_000)
  afterAll(() => desk?.close())

  const first = async (list: string): Promise<string> =>
    (await desk.get<Listed<{ readonly id: string }>>(`/stories/${story}/${list}`)).items[0]!.id
  const decisions = async (): Promise<readonly StoryDecision[]> =>
    (await desk.get<Listed<StoryDecision>>(`/stories/${story}/decisions`)).items
  const questions = async (): Promise<readonly ReviewRow[]> =>
    (await desk.get<Listed<ReviewRow>>(`/stories/${story}/review?limit=500`)).items

  describe('are listed by ? on every screen', () => {
    const listed = async (path: string): Promise<Page> => {
      const page = await desk.open(path)
      await page.locator('main h1, main h2').first().waitFor()
      await page.waitForFunction(() => document.querySelector('.waiting') === null)
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      return page
    }
    it.each([
      ['the board', '', []],
      ['a tally', '/tallies/', ['In the chart']],
      ['evidence', '/claims/', ['Evidence']],
      ['the stemma', '/stemma', ['In the drawing']],
      ['happenings', '/incidents', ['On the timeline']],
      ['quotations', '/utterances', []],
      ['review', '/review', ['Review']],
      ['reports', '/reports', []],
      ['a report', '/reports/', []],
      ['changes', '/changes', []],
      ['the dossier', '/dossier', []],
    ] as const)('%s', async (_, path, own) => {
      const id = path.endsWith('/') ? await first(path.slice(1, -1)) : ''
      const page = await listed(`/stories/${story}${path}${id}`)
      const dialog = page.getByRole('dialog', { name: 'Keys' })
      await expect
        .poll(() => dialog.getByRole('heading', { level: 3 }).allInnerTexts())
        .toEqual([...own, 'On every screen'])
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await page.close()
    })

    it.each(['/?all=1', '/add', '/search?q=164'])('%s', async (path) => {
      await (await listed(path)).close()
    })

    it.each([
      ['light', 1440],
      ['dark', 390],
    ] as const)('with nothing that keeps anybody out: %s, %i px', async (colorScheme, width) => {
      const page = await desk.context.newPage()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`${desk.address}/stories/${story}/review`)
      await page.getByRole('heading', { name: 'As it stands' }).waitFor()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.close()
    })
  })

  it('are listed by a button of the bar, and the focus comes back to it', async () => {
    const page = await desk.open(`/stories/${story}/review`)
    const button = page.getByRole('button', { name: 'Keys of the desk' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.getByText('choose the words that are decided upon').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.close()
  })

  it('are text where something is typed', async () => {
    const page = await desk.open(`/stories/${story}`)
    await page.locator('main h1, main h2').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('who/what?')
    await expect.poll(() => page.getByLabel('Search reports, claims and parties').inputValue()).toBe('who/what?')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.close()
  })

  it('are no keys of the screen behind the list, and can be turned off', async () => {
    const page = await desk.open(`/stories/${story}/review`)
    await page.getByRole('heading', { name: 'As it stands' }).waitFor()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    const before = page.url()
    await page.keyboard.type('jxL')
    expect(page.url()).toBe(before)
    await dialog.getByRole('checkbox', { name: /^Letters, digits and signs/ }).uncheck()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.type('j?x')
    expect(page.url()).toBe(before)
    await expect.poll(() => page.getByRole('form').count()).toBe(0)
    await page.getByRole('button', { name: 'Keys of the desk' }).click()
    await dialog.getByRole('checkbox').check()
    await page.close()
  })

  describe('of review are never what is typed into a field', () => {
    const opened = async (id: string): Promise<Page> => {
      const page = await desk.open(`/stories/${story}/review?item=${id}`)
      await page.getByRole('heading', { name: 'As it stands' }).waitFor()
      return page
    }
    const of = async (question: ReviewRow['question']): Promise<ReviewRow> =>
      (await questions()).find((each) => each.question === question)!

    it('when a reason is written at once after the key, on a machine that is slow', async () => {
      const page = await opened((await of('single-origin')).id)
      const client = await page.context().newCDPSession(page)
      await client.send('Emulation.setCPUThrottlingRate', { rate: 6 })
      await page.keyboard.type('n')
      await page.keyboard.type('Lean on nobody; all of x, e, m, s, r, o, g, u, L again')
      const form = page.getByRole('form')
      await expect
        .poll(() => form.getByRole('textbox').first().inputValue())
        .toBe('Lean on nobody; all of x, e, m, s, r, o, g, u, L again')
      await page.keyboard.press('Enter')
      await page.getByText(/✓ Noted, entry \d+; u undoes it/).waitFor()
      const noted = (await decisions())[0]!
      expect(noted).toMatchObject({ kind: 'note', holds: true })
      expect(noted.words).toContain('all of x, e, m, s, r, o, g, u, L again')

      // The moment it says so, it can be undone, in one go.
      await page.keyboard.type('ua slip, all of it: Lax\n')
      await page.getByText(/✓ Entry \d+ undone, by entry \d+/).waitFor()
      expect((await decisions())[0]).toMatchObject({
        kind: 'undo',
        undoes: noted.seq,
        reason: 'a slip, all of it: Lax',
      })
      await page.close()
    })

    it('since the field has the focus before the key that opens it is over, the moment the last was kept as well', async () => {
      const page = await opened((await of('single-origin')).id)
      const press = (key: string): boolean => {
        const at = document.activeElement ?? document.body
        at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        return document.activeElement?.matches('form input.field') === true
      }
      expect(await page.evaluate(press, 'n')).toBe(true)
      await page.keyboard.type('to be looked at again')
      const undoing = page.evaluate(
        (pressing) =>
          new Promise<boolean>((done) => {
            const status = document.querySelector('.review-tidings')!
            const seen = new MutationObserver(() => {
              if (status.textContent?.includes('Noted') !== true) return
              seen.disconnect()
              document.dispatchEvent(new KeyboardEvent('keydown', { key: pressing, bubbles: true, cancelable: true }))
              done(document.activeElement?.matches('form input.field') === true)
            })
            seen.observe(status, { childList: true, characterData: true, subtree: true })
          }),
        'u',
      )
      await page.keyboard.press('Enter')
      expect(await undoing).toBe(true)
      await page.keyboard.type('a slip\n')
      await page.getByText(/✓ Entry \d+ undone, by entry \d+/).waitFor()
      await page.close()
    })

    it('when an answer is chosen, and its value written, without a pause', async () => {
      const page = await opened((await of('single-origin')).id)
      await page.keyboard.type('e15,200 Lax')
      await expect.poll(() => page.getByRole('form').getByRole('textbox').first().inputValue()).toBe('5,200 Lax')
      await expect.poll(() => page.getByRole('radio').first().isChecked()).toBe(true)
      await page.keyboard.press('Escape')
      await page.close()
    })

    it('when the key opens nothing', async () => {
      const rows = await questions()
      const scenes = await Promise.all(
        rows.slice(0, 40).map(({ id }) => desk.get<ReviewScene>(`/stories/${story}/review/${encodeURIComponent(id)}`)),
      )
      const scene = scenes.find(({ offers }) => offers.some(({ refused }) => refused !== null))!
      const key = scene.offers.find(({ refused }) => refused !== null)!.key
      const before = await decisions()
      const page = await opened(scene.row.id)
      await page.keyboard.type(`${key}Lax as rules go\n`)
      await page.getByText(/^! /).waitFor()
      await expect.poll(() => page.getByRole('form').count()).toBe(0)
      // After a pause letters are keys again.
      await page.waitForTimeout(700)
      await page.keyboard.type('n')
      await page.getByRole('form').waitFor()
      expect(await decisions()).toEqual(before)
      await page.close()
    })

    it('when the question is settled by somebody else while it is written', async () => {
      const asked = await of('single-origin')
      const page = await opened(asked.id)
      const { lock, revision } = await desk.get<ReviewScene>(`/stories/${story}/review/${encodeURIComponent(asked.id)}`)
      await page.keyboard.type('nfor all')
      const sent = await desk.context.request.post(`${desk.address}/api/decisions`, {
        headers: { origin: desk.address },
        data: { decision: lock, expect: revision, key: crypto.randomUUID() },
      })
      expect(sent.status(), await sent.text()).toBe(201)
      const [settled] = await decisions()
      // Until it is taken away letters go into the field, and then nowhere.
      await expect
        .poll(async () => {
          await page.keyboard.type('L')
          return page.getByRole('form').count()
        }, soon)
        .toBe(0)
      await page.keyboard.type('Lax')
      expect((await decisions())[0]).toEqual(settled)
      await expect.poll(() => page.getByRole('form').count()).toBe(0)
      await page.close()
    })

    it('when a finger stays on a key', async () => {
      const before = await decisions()
      const page = await opened((await of('single-origin')).id)
      await page.keyboard.down('n')
      await page.keyboard.down('n')
      await expect.poll(() => page.getByRole('form').getByRole('textbox').first().inputValue()).toBe('n')
      await page.keyboard.up('n')
      expect(await decisions()).toEqual(before)
      await page.close()
    })
  })
})
