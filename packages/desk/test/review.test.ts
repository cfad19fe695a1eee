import type { Page } from 'playwright-core'
import type { ReviewRow, StoryDecision, StoryHead, TallyRow } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

interface Listed<Item> {
  readonly items: readonly Item[]
}

describe.skipIf(browserPath === null)('review at the desk', () => {
  let desk: Desk
  let story: string
  beforeAll(async () => {
    desk = await openDesk()
    const { items } = await desk.get<Listed<StoryHead>>('/stories')
    story = items[0]!.id
  })
  afterAll(() => desk?.close())

  const questions = async (): Promise<readonly ReviewRow[]> =>
    (await desk.get<Listed<ReviewRow>>(`/stories/${story}/review?limit=500`)).items
  const decisions = async (): Promise<readonly StoryDecision[]> =>
    (await desk.get<Listed<StoryDecision>>(`/stories/${story}/decisions`)).items
  const opened = async (id: string): Promise<Page> => {
    const page = await desk.open(`/stories/${story}/review?item=${id}`)
    await page.getByRole('heading', { name: 'As it stands' }).waitFor()
    return page
  }
  const single = async (): Promise<ReviewRow> =>
    (await questions()).find(({ question }) => question === 'single-origin')!
  const stands = async (label: string): Promise<string | null> => {
    const { main, minor } = await desk.get<{ readonly main: readonly TallyRow[]; readonly minor: readonly TallyRow[] }>(
      `/stories/${story}/board`,
    )
    return [...main, ...minor].find((row) => row.label === label)?.best ?? null
  }

  it('rejects a claim, shows what would change first, moves the tally, and undoes it, with the keyboard alone', async () => {
    const asked = await single()
    const before = await stands(asked.line.says)
    const page = await opened(asked.id)
    await page.keyboard.press('x')
    const form = page.getByRole('form')
    // Of several claims that give the number all are rejected.
    const all = form.getByText(/^all \d+ claims that give this number/)
    if ((await all.count()) > 0) await page.keyboard.press('2')
    await form.getByText(/before, it was/).waitFor()
    if ((await all.count()) === 0) await form.getByRole('textbox').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('alert').innerText()).toBe('It takes a reason.')
    await page.keyboard.type('the number of another week')
    await page.keyboard.press('Enter')
    await page.getByText(/✓ Rejected, entry \d+; u undoes it/).waitFor()
    await expect.poll(() => stands(asked.line.says)).not.toBe(before)
    expect((await decisions())[0]).toMatchObject({ kind: 'reject', reason: 'the number of another week', holds: true })

    await page.keyboard.press('u')
    await page.locator('main input:focus').waitFor()
    await page.keyboard.type('it was this one')
    await page.keyboard.press('Enter')
    await page.getByText(/✓ Entry \d+ undone, by entry \d+/).waitFor()
    await expect.poll(() => stands(asked.line.says)).toBe(before)
    expect(await decisions()).toMatchObject([
      { kind: 'undo', holds: true },
      { kind: 'reject', holds: false },
    ])
    await page.close()
  })

  it('goes on and back, and keeps in the address which question and words are in view', async () => {
    const [first, second] = await questions()
    const page = await opened(first!.id)
    await page.keyboard.press('j')
    await page.waitForURL(new RegExp(`item=${second!.id}`))
    await page.keyboard.press('k')
    await page.waitForURL(new RegExp(`item=${first!.id}`))
    await page.getByRole('button', { name: 'Decide upon words 2' }).waitFor()
    await page.keyboard.press('2')
    await page.waitForURL(/words=2/)
    await page.getByRole('heading', { name: /Without words 2/ }).waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: 'Decide upon words 2' }).getAttribute('aria-pressed'))
      .toBe('true')
    await page.close()
  })

  it('offers what the terminal offers, and says what a field cannot be', async () => {
    const page = await opened((await single()).id)
    await page.keyboard.press('e')
    await page.getByText(/^value: /).waitFor()
    await page.keyboard.press('1')
    await page.locator('main input:focus').waitFor()
    await page.keyboard.type('many')
    await page.getByText(/value is a number, or null/i).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar', { name: 'Decide' }).waitFor()
    await page.keyboard.press('?')
    await page.getByText('choose the words that are decided upon').waitFor()
    await page.close()
  })

  it('locks and goes on to the next', async () => {
    const asked = await single()
    const page = await opened(asked.id)
    await page.keyboard.press('L')
    await expect.poll(async () => (await questions()).some(({ id }) => id === asked.id)).toBe(false)
    await expect.poll(() => page.url()).not.toContain(asked.id)
    expect((await decisions())[0]).toMatchObject({ kind: 'accept', reason: null, holds: true })
    await page.close()
  })

  it('decides several that are chosen in sight at once, and nothing without a reason that takes one', async () => {
    const some = (await questions()).filter(({ question }) => question === 'unattributed').slice(0, 2)
    const before = (await decisions()).length
    const page = await desk.open(`/stories/${story}/review`)
    for (const { asks } of some)
      await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: asks.slice(0, 60) }) })
        .getByRole('checkbox')
        .check()
    await page.getByRole('button', { name: 'Reject 2' }).click()
    await page.getByText('To reject takes a reason.').waitFor()
    await page.getByLabel('Why?').fill('counted elsewhere')
    await page.getByRole('button', { name: 'Reject 2' }).click()
    await expect.poll(async () => (await decisions()).length, { timeout: 10_000 }).toBe(before + 2)
    expect((await decisions()).slice(0, 2)).toMatchObject([
      { kind: 'reject', reason: 'counted elsewhere' },
      { kind: 'reject', reason: 'counted elsewhere' },
    ])
    await page.close()
  })

  it('lists every decision with who, when and why, and undoes any of them', async () => {
    const listed = await decisions()
    const oldest = listed.find(({ kind, holds }) => kind === 'accept' && holds)!
    const page = await desk.open(`/stories/${story}/review?view=decisions`)
    await page.getByRole('button', { name: new RegExp(`^Undo entry ${oldest.seq}:`) }).click()
    await page.getByLabel(`Undo entry ${oldest.seq}: why?`).fill('looked at again')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await decisions())[0]).toMatchObject({ kind: 'undo', undoes: oldest.seq })
    // An undoing can be undone too.
    await page
      .getByRole('button', { name: /^Undo entry \d+: Undid entry/ })
      .first()
      .waitFor()
    await page.close()
  })

  it.each(looks)('has nothing that keeps people out: $name', async (look) => {
    const page = await opened((await questions())[0]!.id)
    await lookAt(page, look)
    expect(await seriousOn(page)).toEqual([])
    await page.keyboard.press('x')
    expect(await seriousOn(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.close()
  })

  it('went without an error, a dialog or a request to elsewhere', () => {
    expect(desk.faults).toEqual([])
  })
})
