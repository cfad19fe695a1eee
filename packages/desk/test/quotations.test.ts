import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

interface Stories {
  readonly items: readonly { readonly id: string }[]
}

describe.skipIf(browserPath === null)('what was said', () => {
  let desk: Desk
  let screen = ''
  beforeAll(async () => {
    desk = await openDesk()
    const { items } = await desk.get<Stories>('/stories')
    screen = `/stories/${items[0]!.id}/utterances`
  })
  afterAll(() => desk?.close())

  it('lays two renderings of the coup speech side by side, with the words that differ', async () => {
    const page = await desk.open(screen)
    await page.getByRole('link', { name: 'Compare renderings' }).click()
    const chosen = page.getByRole('region', { name: 'Said by Kassym-Jomart Tokayev' })
    await chosen.waitFor()
    await expect.poll(() => chosen.innerText()).toMatch(/\d+ of \d+ words are the same, in the same order/)
    await expect.poll(() => chosen.locator('mark').allInnerTexts()).toContain('overturn')
    await chosen.getByLabel('The other rendering').selectOption({ label: 'MeridianTV · paraphrase' })
    await page.waitForURL(/b=q-/)
    await chosen.getByText('unrest in Kazakhstan').waitFor()
    // The address is the comparison.
    const again = await desk.open(new URL(page.url()).pathname + new URL(page.url()).search)
    await again.getByText('7 of 10 words are the same').waitFor()
    await again.close()
    await page.close()
  })

  it('leads on where nobody said it, and leaves the search above it alone', async () => {
    const page = await desk.open(`${screen}?q=zeppelin`)
    await page.getByText('No utterance of this story has these words.').waitFor()
    await expect.poll(() => page.getByPlaceholder('Search words, claims, parties').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Look for these words in all reports' }).click()
    await page.getByText('No report holds all of these words').waitFor()
    await page.close()
  })

  it('does so by keys alone', async () => {
    const page = await desk.open(screen)
    await page.getByRole('link', { name: 'Compare renderings' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('The other rendering').focus()
    await page.keyboard.press('ArrowUp')
    await page.waitForURL(/b=q-/)
    await page.getByRole('link', { name: 'Close' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.search.includes('utterance'))
    await page.close()
  })

  it('finds speech by who speaks and by its words, and keeps both in the address', async () => {
    const page = await desk.open(screen)
    await page.getByLabel('Speaker').selectOption('Erlan Karin')
    await page.waitForURL(/speaker=Erlan/)
    const cards = page.getByRole('article')
    await page.getByRole('article', { name: 'Erlan Karin' }).waitFor()
    await expect.poll(() => cards.count()).toBe(1)
    await page.getByRole('link', { name: 'Everything' }).click()
    await page.getByRole('searchbox', { name: 'Words that were said' }).fill('seize power')
    await page.waitForURL(/q=seize/)
    await page.getByRole('article', { name: 'Kassym-Jomart Tokayev' }).waitFor()
    await expect.poll(() => cards.count()).toBe(1)
    await page.getByRole('searchbox', { name: 'Words that were said' }).fill('no such words')
    await page.getByText('Nobody said that here').waitFor()
    await page.close()
  })

  it('says who is who, and leads to what they said', async () => {
    const page = await desk.open(screen)
    const who = page.getByRole('complementary', { name: 'Who is who' })
    await who.getByText('written Karim Massimov by “‘5,800 held’ as Kazakhstan…”').waitFor()
    await who.getByRole('link', { name: 'Kassym-Jomart Tokayev' }).click()
    await page.waitForURL(/speaker=Kassym/)
    await page.close()
  })

  it('leads from each rendering to its words', async () => {
    const page = await desk.open(screen)
    const link = page.getByRole('article').first().getByRole('link', { name: 'Channel Five' })
    await expect.poll(() => link.getAttribute('href')).toMatch(/\/claims\/q-/)
    await page.close()
  })

  it.each(looks)('has nothing serious against it: $name', async (look) => {
    const page = await desk.open(screen)
    await lookAt(page, look)
    await page.getByRole('link', { name: 'Compare renderings' }).click()
    await page.getByRole('button', { name: /In one report alone/ }).click()
    await page.getByRole('article', { name: 'Erlan Karin' }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.close()
  })

  it('went without a fault', () => expect(desk.faults).toEqual([]))
})

describe.skipIf(browserPath === null)('hostile words in what was said', () => {
  let desk: Desk
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-said-'))
    writeFileSync(
      join(folder, 'reports.jsonl'),
      [
        '“We shut the <img src=x onerror=alert(1)> valves \u202Eyldaorb and told nobody about it at all,” said Ana <script>alert(2)</script> Torvik, the harbour master of Aveiro, on Monday.',
        'Twelve people died at the port of Aveiro. Ana Torvik, the harbour master, said: “We shut the valves and told nobody about it at all, \u200Bnot even لا أحد.”',
      ]
        .map((text, at) =>
          JSON.stringify({
            id: `r${at}`,
            text,
            outlet: `<b>Paper</b> ${at}`,
            published: `2031-03-0${at + 2}`,
            story: 's',
          }),
        )
        .join('\n'),
    )
    desk = await openDesk({ reports: [join(folder, 'reports.jsonl')] })
  })
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are text, with what nobody sees shown as marks', async () => {
    const { items } = await desk.get<Stories>('/stories')
    for (const screen of ['utterances', 'stemma', 'stemma?shape=outline', 'incidents']) {
      const page = await desk.open(`/stories/${items[0]!.id}/${screen}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const closed of await page.getByRole('button', { expanded: false }).all()) await closed.click()
      await page.waitForTimeout(300)
      await expect.poll(() => page.locator('#screen img, #screen script, #screen b:not([class])').count()).toBe(0)
      if (screen === 'utterances') await expect.poll(() => page.locator('.excerpt-hidden').count()).toBeGreaterThan(0)
      await page.close()
    }
    expect(desk.faults).toEqual([])
  })
})
