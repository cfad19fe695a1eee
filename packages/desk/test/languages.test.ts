/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ListedStory, ReportView } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, openDesk } from './desk.ts'

const urdu = {
  headline: 'سکھر میں پل گر گیا، بارہ افراد ہلاک',
  fell: 'پیر کے روز سکھر میں پل گرنے سے کم از کم بارہ افراد ہلاک ہوئے، پولیس نے کہا۔',
  dived: 'دریا میں گرنے والی گاڑیوں کو نکالنے کے لیے غوطہ خور رات بھر کام کرتے رہے۔',
  closed: 'حکومت نے صوبے کے تمام پرانے پلوں کو بند کرنے کا اعلان کیا ہے۔',
}
const arabic = {
  headline: 'انهيار جسر في مدينة سكر يودي بحياة اثني عشر شخصا على الأقل',
  fell: 'قال مسؤول في الشرطة إن اثني عشر شخصا لقوا حتفهم عندما انهار الجسر فوق نهر السند.',
}
const told =
  'At least 12 people were killed when a bridge fell in Sukkur on March 3, 2031, the Sindh police said. Mayor Adil Khan said “this bridge was a trap that everybody knew of”.'

const row = (id: string, title: string, published: string, paragraphs: readonly string[]) => ({
  id,
  outlet: `The ${id} Post`,
  title,
  published,
  story: 'bridge',
  url: `https://${id}.example/bridge`,
  text: [title, ...paragraphs].join('\n\n'),
})

const rows = [
  row('english', 'Bridge falls in Sukkur', '2031-03-04', [
    told,
    'Mayor Adil Khan said in Sukkur that 30 people were injured. Police arrested the contractor on Monday.',
  ]),
  row('urdu', urdu.headline, '2031-03-04', [urdu.fell, urdu.dived, told, arabic.fell, urdu.closed]),
  row('arabic', arabic.headline, '2031-03-05', [arabic.fell, told.replace('At least 12', 'At least 19')]),
]
const later = row('urdu', urdu.headline, '2031-03-04', [urdu.fell, urdu.dived, told.replace('12', '14'), arabic.fell])

/** What an element with a language of its own is in, runs in, and says. */
type Spoken = readonly [lang: string, direction: string, words: string]

/** Days, names and addresses that a page gives for itself are in no language. */
const ofNone = '.reader-statements'

const spokenOn = (page: Page): Promise<readonly Spoken[]> =>
  page.locator(`main [lang]:not(${ofNone} *)`).evaluateAll((elements) =>
    elements
      .filter((element) => (element.textContent ?? '').trim() !== '')
      .map((element): Spoken => {
        const { direction } = getComputedStyle(element)
        return [element.getAttribute('lang') ?? '', direction, element.textContent ?? '']
      }),
  )

/** What words in these reports are in, by their letters. */
const isIn = (words: string): readonly [lang: string, direction: string] =>
  /[ےہ]/.test(words) ? ['ur', 'rtl'] : /[\u0600-\u06ff]/.test(words) ? ['ar', 'rtl'] : ['en', 'ltr']

describe.skipIf(browserPath === null)('the words of reports in English, Arabic and Urdu', () => {
  let desk: Desk
  let folder: string
  let story: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-languages-'))
    const files = [rows, [{ ...later, updated: '2031-03-06' }]].map((each, at) => {
      const file = join(folder, `${at}.jsonl`)
      writeFileSync(file, each.map((line) => JSON.stringify(line)).join('\n'))
      return file
    })
    desk = await openDesk({ reports: files })
    const { items } = await desk.get<{ readonly items: readonly ListedStory[] }>('/stories')
    story = items[0]!.id
  }, 120_000)
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Looks at a screen until words in all of these languages are on it, and at each of its words. */
  const looked = async (path: string, languages: readonly string[]): Promise<Page> => {
    const page = await desk.open(path)
    await page.locator('main [lang]').first().waitFor()
    await expect
      .poll(async () => [...new Set((await spokenOn(page)).map(([lang]) => lang))].toSorted(), { message: path })
      .toEqual([...languages].toSorted())
    const spoken = await spokenOn(page)
    expect(
      spoken.map(([lang, direction, words]) => [lang, direction, words]),
      path,
    ).toEqual(spoken.map(([, , words]) => [...isIn(words), words]))
    // No words stand outside.
    await expect.poll(() => page.locator('main .excerpt:not([lang])').count(), { message: path }).toBe(0)
    return page
  }

  it('are said to be what they are on the screens of a story', async () => {
    for (const [path, languages] of [
      ['reports', ['ar', 'en', 'ur']],
      ['reports/urdu', ['ar', 'en', 'ur']],
      ['reports/arabic', ['ar', 'en']],
      ['dossier', ['ar', 'en', 'ur']],
      ['utterances', ['en']],
      ['review', ['en']],
    ] as const)
      await (await looked(`/stories/${story}/${path}`, languages)).close()
  })

  it('are so in a tally, a claim, what is set beside it, the stemma, a happening and speech', async () => {
    const first = async (list: string): Promise<string> => {
      const { items } = await desk.get<{ readonly items: readonly { readonly id: string }[] }>(
        `/stories/${story}/${list}`,
      )
      return items[0]!.id
    }
    const tally = await looked(`/stories/${story}/tallies/${await first('tallies')}`, ['en'])
    await tally.close()
    const claims = await desk.get<{ readonly items: readonly { readonly id: string; readonly report: string }[] }>(
      `/stories/${story}/claims`,
    )
    const said = (report: string): string => claims.items.find((claim) => claim.report === report)!.id
    await (await looked(`/stories/${story}/claims/${said('urdu')}`, ['ar', 'en', 'ur'])).close()
    await (await looked(`/stories/${story}/claims/${said('english')}?beside=arabic`, ['ar', 'en', 'ur'])).close()
    const { versions: all } = await desk.get<ReportView>(`/stories/${story}/reports/urdu`)
    const earlier = encodeURIComponent(all[0]!.id)
    const versions = await looked(`/stories/${story}/claims/${said('urdu')}?beside=${earlier}`, ['ar', 'en', 'ur'])
    await expect.poll(() => versions.locator('.evidence-before [lang=ur]').innerText()).toBe(urdu.closed)
    await versions.close()
    const origin = await first('origins')
    await (await looked(`/stories/${story}/stemma?origin=${origin}`, ['ar', 'en', 'ur'])).close()
    await (await looked(`/stories/${story}/incidents?incident=${await first('incidents')}`, ['en'])).close()
    await (await looked(`/stories/${story}/utterances?utterance=${await first('utterances')}`, ['en'])).close()
    await (await looked(`/stories/${story}/changes?since=0`, ['en'])).close()
  })

  it.each([
    ['غوطہ خور', 'ur'],
    ['السند', 'ar'],
    ['bridge', 'en'],
  ])('are so where they are found: %s', async (words, lang) => {
    const page = await desk.open(`/search?q=${encodeURIComponent(words)}`)
    const found = page.locator('.search-words [lang]').first()
    await found.waitFor()
    await expect.poll(() => found.getAttribute('lang')).toBe(lang)
    await expect
      .poll(() => found.evaluate((element) => getComputedStyle(element).direction))
      .toBe(lang === 'en' ? 'ltr' : 'rtl')
    await page.close()
  })

  it('are so in the dossier as a file', async () => {
    const response = await desk.context.request.get(`${desk.address}/api/stories/${story}/dossier/html`)
    const file = await response.text()
    expect(file).toContain(`<bdi lang="ur" dir="auto">${urdu.headline}</bdi>`)
    expect(file).toContain(`<bdi lang="ar" dir="auto">${arabic.headline}</bdi>`)
    expect(file).toMatch(/<bdi lang="en" dir="auto">“At least 12 people were killed/)
  })
})
