import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ClaimView, ReportText } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'
import { payloads } from './payloads.ts'

interface Listed {
  readonly items: readonly { readonly id: string; readonly label: string }[]
}

interface Claim {
  readonly id: string
  readonly kind: string
  readonly exact: string
}

interface Record {
  readonly reports: readonly { readonly id: string; readonly claims: readonly Claim[] }[]
}

const claimsIn = async (desk: Desk, story: string): Promise<readonly Claim[]> =>
  (await desk.get<Record>(`/stories/${story}/record`)).reports.flatMap(({ claims }) => claims)

/** The words that are marked as the claim's, as they stand in the text. */
const marked = (page: Page): Promise<string> =>
  page
    .locator('.evidence-pane')
    .first()
    .locator('mark.excerpt-claim')
    .evaluateAll((marks) =>
      marks
        .map((mark) => {
          const copy = mark.cloneNode(true) as Element
          for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove()
          return copy.textContent
        })
        .join(''),
    )

describe.skipIf(browserPath === null)('the evidence of a claim', () => {
  let desk: Desk
  let story = ''
  let claims: readonly Claim[] = []
  beforeAll(async () => {
    desk = await openDesk()
    story = (await desk.get<Listed>('/stories')).items[0]!.id
    claims = await claimsIn(desk, story)
  })
  afterAll(() => desk?.close())

  const opened = async (words: string, search = '', kind = 'figure'): Promise<Page> => {
    const { id } = claims.find((claim) => claim.kind === kind && claim.exact.includes(words))!
    const page = await desk.open(`/stories/${story}/claims/${id}${search}`)
    await page.locator('.evidence-pane mark').first().waitFor()
    return page
  }

  it('marks exactly the words of the claim, in sight', async () => {
    const page = await opened('164 people were reportedly killed')
    await expect.poll(() => marked(page)).toBe('164 people were reportedly killed')
    await expect.poll(() => page.locator('mark.excerpt-number').innerText()).toContain('164')
    const seen = await page
      .locator('mark')
      .first()
      .evaluate((mark) => {
        const pane = mark.closest('.evidence-scroll')!.getBoundingClientRect()
        const { top, bottom } = mark.getBoundingClientRect()
        return top >= pane.top && bottom <= pane.bottom
      })
    expect(seen).toBe(true)
    await page.close()
  })

  it('marks of every claim its own words, and of no other', async () => {
    for (const { id, kind, exact } of claims.filter((_, at) => at % 9 === 0)) {
      const page = await desk.open(`/stories/${story}/claims/${id}`)
      await page.locator('.evidence-pane mark').first().waitFor()
      // Between paragraphs stands nothing.
      const plain = (text: string): string => text.replace(/\s+/g, ' ')
      expect(plain(await marked(page)), `${kind} ${id}`).toBe(plain(exact))
      await page.close()
    }
  })

  it('says what it asserts, how it stands, and what is said of it', async () => {
    const page = await opened('164 people were reportedly killed')
    const card = await page.getByRole('region', { name: 'The claim' }).innerText()
    for (const words of [
      'withdrawn',
      'the post was later deleted',
      'inferred',
      'nobody the report names',
      'Government',
    ])
      expect(card).toContain(words)
    await page.close()
  })

  it('greys what is no part of the report, and says why', async () => {
    const page = await opened('left more than 160 people')
    const furniture = page.locator('.report-text-furniture', { hasText: 'River floods leave 3 dead' })
    await expect.poll(() => furniture.getAttribute('title')).toMatch(/^no part of the report: \S/)
    await page.close()
  })

  it('goes through the words by Tab and by n and p, and to the next claim by ]', async () => {
    const page = await opened('7,939 persons are detained', '', 'figure')
    const words = () => page.evaluate(() => document.activeElement?.getAttribute('data-words') ?? null)
    await page.keyboard.press('n')
    await page.waitForURL(/words=/)
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-words') === true)
    const first = await words()
    await page.keyboard.press('n')
    await page.waitForFunction((before) => document.activeElement?.getAttribute('data-words') !== before, first)
    await page.keyboard.press('p')
    await page.waitForFunction((before) => document.activeElement?.getAttribute('data-words') === before, first)
    await page.keyboard.press('Tab')
    await expect.poll(() => words()).not.toBe(first)
    const before = page.url()
    await page.keyboard.press(']')
    await page.waitForURL((url) => url.pathname !== new URL(before).pathname)
    await page.locator('.evidence-pane mark').first().waitFor()
    await page.keyboard.press('[')
    await page.waitForURL((url) => url.pathname === new URL(before).pathname)
    await page.close()
  })

  it('sets another report beside it, with the words marked that differ', async () => {
    const page = await opened('Fighters who had been biding their time', '', 'quotation')
    await page
      .getByRole('region', { name: 'The claim' })
      .getByRole('link', { name: /^Channel Five the same speech/ })
      .click()
    await page.waitForURL(/beside=/)
    const beside = page.getByRole('region', { name: 'Beside it: Channel Five' })
    const differs = beside.locator('mark.excerpt-differs')
    await differs.first().waitFor()
    await expect.poll(() => differs.allInnerTexts()).toEqual(['the president stressed'])
    await beside.getByRole('link', { name: 'Take it away' }).click()
    await beside.waitFor({ state: 'detached' })
    await page.close()
  })

  it.each(looks)('has nothing serious against it: $name', async (look) => {
    const other = claims.find(({ exact }) => exact.includes('At least 164 people died'))!
    for (const search of ['', `?beside=${other.id}`]) {
      const page = await opened('164 people were reportedly killed', search)
      await lookAt(page, look)
      expect(await seriousOn(page)).toEqual([])
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBeLessThanOrEqual(0)
      await page.close()
    }
  })

  it('went without a fault', () => expect(desk.faults).toEqual([]))
})

describe.skipIf(browserPath === null)('the evidence of unusual reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-evidence-'))
  let desk: Desk
  let story = ''
  const endless = 'W'.repeat(10_000)
  const turned = '\u202e\u2066\u200b'
  const hostile = [
    'Silo fire at Sur',
    'The harbour master said that 31 people died when a silo burned at the port of Sur on Sunday.',
    ...payloads,
    `He${turned} said so again. ${endless}`,
  ].join('\n\n')
  const long = [
    'Silo fire at Sur, at length',
    ...Array.from(
      { length: 2200 },
      (_, at) => `Paragraph ${at} tells of the port of Sur, of its silos and of its cranes, and of nobody.`,
    ),
    'The harbour master said on Monday that 34 people had died when the silo burned at the port of Sur.',
  ].join('\n\n')
  const edited = (dead: number, more: string) =>
    `Silo fire kills ${dead} at Sur\n\nThe mayor of Sur said that ${dead} people died when the silo burned at the port.\n\nThe port stayed shut.\n\n${more}`
  beforeAll(async () => {
    const page = { outlet: 'Harbour Wire', url: 'https://wire.example/sur', published: '2031-03-02' }
    const rows = [
      { id: 'hostile', outlet: 'Night Wire', published: '2031-03-02', text: hostile },
      { id: 'long', outlet: 'Long Read', published: '2031-03-03', text: long },
      { id: 'edited', ...page, text: edited(28, 'A crane fell.') },
      { id: 'edited', ...page, updated: '2031-03-04', text: edited(33, 'Divers look for two dockers.') },
    ].map((row) => `${JSON.stringify({ ...row, story: 'sur' })}\n`)
    writeFileSync(join(folder, 'sur.jsonl'), rows.join(''))
    desk = await openDesk({ reports: [join(folder, 'sur.jsonl')] })
    story = (await desk.get<Listed>('/stories')).items[0]!.id
  }, 120_000)
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const figureOf = async (value: string): Promise<string> =>
    (await claimsIn(desk, story)).find(({ kind, exact }) => kind === 'figure' && exact.includes(`${value} people`))!.id

  it('shows what a report holds as text, whatever it holds', async () => {
    const page = await desk.open(`/stories/${story}/claims/${await figureOf('31')}`)
    await page.locator('.evidence-pane mark').first().waitFor()
    await expect.poll(() => marked(page)).toContain('31 people died')
    // What is far out of sight is not laid out, and so has no inner text.
    const text = await page.locator('.report-text').textContent()
    expect(text).toContain('<script src=//evil.example/a.js></script>')
    expect(text).toContain(endless)
    await expect
      .poll(() => page.locator('.excerpt-hidden').allTextContents())
      .toEqual(expect.arrayContaining(['RLO', 'LRI', 'ZWSP']))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await expect.poll(() => page.locator('.report-text script, .report-text img, .report-text iframe').count()).toBe(0)
    await page.close()
  })

  it('opens a report of two hundred thousand letters at its last words', async () => {
    const id = await figureOf('34')
    const { report } = await desk.get<ClaimView>(`/stories/${story}/claims/${id}`)
    const { length } = await desk.get<ReportText>(`/stories/${story}/reports/${report.id}/text`)
    expect(length).toBeGreaterThan(190_000)
    const page = await desk.open(`/stories/${story}/claims/${id}`)
    const mark = page.locator('.evidence-pane mark').first()
    await mark.waitFor()
    const start = Date.now()
    await page.waitForFunction(() => {
      const pane = document.querySelector('.evidence-scroll')!.getBoundingClientRect()
      const { top } = document.querySelector('.evidence-pane mark')!.getBoundingClientRect()
      return top >= pane.top && top < pane.bottom
    })
    expect(Date.now() - start).toBeLessThan(3000)
    await expect.poll(() => marked(page)).toContain('34 people')
    await page.close()
  })

  it('compares the versions of an edited report, paragraph by paragraph', async () => {
    const page = await desk.open(`/stories/${story}/claims/${await figureOf('33')}`)
    await page.getByRole('link', { name: /another version of this report/ }).click()
    const versions = page.getByRole('region', { name: 'Versions of this report' })
    await versions.waitFor()
    await expect.poll(() => versions.locator('mark.excerpt-differs').allInnerTexts()).toEqual(['28', '33', '28', '33'])
    expect(await seriousOn(page)).toEqual([])
    const said = await versions.innerText()
    expect(said).toMatch(/1 paragraph is the same/)
    expect(said).toMatch(/\+ added\s+(after:\s+)?Divers look/)
    expect(said).toMatch(/− taken out\s+(before:\s+)?A crane fell/)
    await page.close()
  })

  it('went without a fault', () => expect(desk.faults).toEqual([]))
})
