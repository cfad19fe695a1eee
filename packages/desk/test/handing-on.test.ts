import { readFileSync } from 'node:fs'
import type { ChangeList, DossierView, ListedStory } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

describe.skipIf(browserPath === null)('changes, dossier and search at the desk', () => {
  let desk: Desk
  let story: string
  beforeAll(async () => {
    desk = await openDesk()
    const { items } = await desk.get<{ readonly items: readonly ListedStory[] }>('/stories')
    story = items[0]!.id
  })
  afterAll(() => desk?.close())

  it('tells what changed between two days of the record, with the words that brought it', async () => {
    const page = await desk.open(`/stories/${story}/changes`)
    await page.getByLabel('Since').selectOption({ label: 'the end of 10 Jan 2022' })
    await page.waitForURL(/from=2022-01-10/)
    const group = page.getByRole('region', { name: 'detained', exact: true })
    await group.getByText('The number of people detained rose from 7,939 to nearly 10,000').waitFor()
    await expect.poll(() => group.locator('.change-moved').first().innerText()).toContain('→')
    await group.getByRole('link', { name: 'Channel Five' }).first().click()
    await page.waitForURL(/\/claims\//)
    await page.close()
  })

  it('tells less where more of a difference is asked for, and says what cannot be asked', async () => {
    const figures = async (threshold: string) =>
      (
        await desk.get<ChangeList>(
          `/stories/${story}/changes?from=2022-01-10&threshold=${encodeURIComponent(threshold)}`,
        )
      ).items.filter(({ kind }) => kind === 'figure').length
    expect(await figures('1000000')).toBeLessThan(await figures('1'))
    const page = await desk.open(`/stories/${story}/changes`)
    await page.getByText('From another moment, or only greater changes').click()
    await page.getByLabel('What reached the casebook after').fill('the day before')
    await page.keyboard.press('Enter')
    await page.getByText('since the day before: give a day, as in 2022-01-10').waitFor()
    await page.close()
  })

  it('keeps that one has looked, and shows what comes while one looks', async () => {
    const page = await desk.open(`/stories/${story}/changes?since=2`)
    await page.getByRole('button', { name: 'You have looked' }).waitFor()
    await page.locator('.change').first().waitFor()
    const { revision } = await desk.get<ChangeList>(`/stories/${story}/changes`)
    const sent = await desk.context.request.post(`${desk.address}/api/sources?name=later.txt`, {
      headers: { origin: desk.address, 'content-type': 'application/octet-stream' },
      data: 'Kazakhstan: 12,000 detained\n\nJanuary 13, 2022\n\nMore than 12,000 people have been detained in Kazakhstan over the unrest of last week, the Interior Ministry said on Thursday.\n\nPresident Kassym-Jomart Tokayev said in Almaty that it was an attempted coup.',
    })
    expect(sent.status()).toBe(200)
    await page.locator('.change-new').first().waitFor()
    const looked = page.getByRole('button', { name: 'I have looked' })
    await looked.click()
    await page.getByRole('button', { name: 'You have looked' }).waitFor()
    expect(Number(await page.evaluate((id) => localStorage.getItem(`stemma.looked.${id}`), story))).toBeGreaterThan(
      revision,
    )
    await page.close()
  })

  it('prints a dossier of chosen lines, without the words of a report that is left out, with the keyboard alone', async () => {
    const page = await desk.open(`/stories/${story}/dossier`)
    await page.getByRole('button', { name: 'None of Figures' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/lines=/)
    await expect.poll(() => page.locator('.paper-figure').count()).toBe(0)
    await page
      .getByRole('checkbox', { name: /^detained: / })
      .first()
      .focus()
    await page.keyboard.press('Space')
    await page.locator('.paper-figure').first().waitFor()
    await expect.poll(() => page.locator('.paper-figure').count()).toBe(1)
    const words = page.locator('.paper-words')
    await expect.poll(() => words.innerText()).toContain('holds almost 10,000')
    await page.getByText('Leave out the words of').click()
    await page
      .getByRole('checkbox', { name: /Channel Five/ })
      .last()
      .focus()
    await page.keyboard.press('Space')
    await page.waitForURL(/without=/)
    await expect.poll(() => words.innerText()).not.toContain('holds almost 10,000')
    await expect.poll(() => words.innerText()).toContain('(left out)')

    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.dossier-side').isVisible()).toBe(false)
    // What is fixed to the window would stand on every sheet, over the words.
    await expect.poll(() => page.getByText('Skip to the screen').isVisible()).toBe(false)
    await expect.poll(() => page.locator('.paper').isVisible()).toBe(true)
    // Dark ink on white paper, whatever the screen looks like.
    expect(
      await page
        .locator('.paper h2')
        .first()
        .evaluate((head) => getComputedStyle(head).color),
    ).toBe('rgb(35, 33, 29)')
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paper.length).toBeGreaterThan(10_000)
    await page.close()
  })

  it('hands it on as files that are saved, never opened here', async () => {
    const view = await desk.get<DossierView>(`/stories/${story}/dossier`)
    const five = view.reports.find(({ name }) => name === 'Channel Five')!
    const page = await desk.open(`/stories/${story}/dossier?without=${encodeURIComponent(five.id)}`)
    for (const [name, ending] of [
      ['HTML', 'html'],
      ['Markdown', 'md'],
      ['JSON', 'json'],
    ] as const) {
      const saved = page.waitForEvent('download')
      await page.getByRole('link', { name, exact: true }).click()
      const file = await saved
      expect(file.suggestedFilename()).toMatch(new RegExp(`^dossier-.*\\.${ending}$`))
      const text = readFileSync(await file.path(), 'utf8')
      expect(text).toContain('Kazakhstan unrest, January 2022')
      expect(text).toContain('(left out)')
      expect(text).not.toContain('holds almost 10,000')
      expect(text).not.toContain('foreign-backed')
    }
    expect(page.url()).toContain('/dossier')
    await page.close()
  })

  it('finds reports, claims and parties by their words, each a click from where it stands', async () => {
    const page = await desk.open('/')
    await page.getByPlaceholder('Search words, claims, parties').fill('detained ministry')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?/)
    await page.locator('.search-hit mark', { hasText: 'detained' }).first().waitFor()
    await page.getByRole('link', { name: 'claims', exact: true }).click()
    await page.locator('.search-hit').first().waitFor()
    await page.locator('.search-head a').first().click()
    await page.waitForURL(/\/claims\//)
    await page.goto(`${desk.address}/search?q=Tokayev&kind=parties`)
    await page.locator('.search-head a', { hasText: 'Kassym-Jomart Tokayev' }).first().click()
    await page.waitForURL(/utterances\?.*speaker=Kassym/)
    await page.getByText('What we saw was an attempt').first().waitFor()
    await page.goto(`${desk.address}/search?q=${encodeURIComponent('<script>alert(1)</script>')}`)
    await page.getByText('No report holds all of these words').waitFor()
    await page.close()
  })

  it('tells of a number how it stands, before anything else is chosen', async () => {
    const page = await desk.open('/')
    await page.getByPlaceholder('Search words, claims, parties').fill('164')
    await page.keyboard.press('Enter')
    const hit = page.locator('.search-hit', { hasText: 'At least 164 people died' }).first()
    await hit.getByText('withdrawn', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'reports', exact: true }).click()
    await page.waitForURL(/kind=reports/)
    await page.locator('.search-hit mark', { hasText: '164' }).first().waitFor()
    await page.close()
  })

  it('looks for words as of the day everything is shown, and leads back to it', async () => {
    const page = await desk.open(`/stories/${story}?asOf=2022-01-09`)
    await page.getByPlaceholder('Search words, claims, parties').fill('164')
    await page.keyboard.press('Enter')
    await page.getByText('No claim held all of these words by then').waitFor()
    await page.getByText('As it stood at the end of Sunday 9 January 2022').waitFor()
    await page.getByRole('link', { name: 'parties', exact: true }).click()
    await page.getByRole('search').last().getByRole('searchbox').fill('Massimov')
    await page.keyboard.press('Enter')
    await page.locator('.search-head a', { hasText: 'Karim Massimov' }).click()
    // Who is not quoted is found in the claims that name them.
    await page.waitForURL(/kind=claims/)
    await page.locator('.search-hit mark', { hasText: 'Karim Massimov' }).first().waitFor()
    await page.getByPlaceholder('Search words, claims, parties').fill('held')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=held/)
    await page.getByRole('slider', { name: 'Show everything as of' }).focus()
    await page.keyboard.press('End')
    await page.waitForURL((url) => !url.searchParams.has('asOf'))
    await page.locator('.bar-story', { hasText: 'Kazakhstan unrest' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kazakhstan unrest, January 2022' }).waitFor()
    await page.close()
  })

  it.each(looks)('has nothing that keeps people out: $name', async (look) => {
    const page = await desk.open(`/stories/${story}/changes?from=2022-01-10`)
    await lookAt(page, look)
    for (const [path, sign] of [
      [`/stories/${story}/changes?from=2022-01-10`, '.change'],
      [`/stories/${story}/dossier`, '.paper-figure'],
      ['/search?q=detained', '.search-hit'],
    ] as const) {
      await page.goto(`${desk.address}${path}`)
      await page.locator(sign).first().waitFor()
      expect(await seriousOn(page)).toEqual([])
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
    await page.close()
  })

  it('went without an error, a dialog or a request to elsewhere', () => {
    expect(desk.faults).toEqual([])
  })
})
