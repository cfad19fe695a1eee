import { describe, expect, it } from 'vitest'
import { cut } from './english.ts'

/** What is cut, and the text as its tokens with a blank between them; `_` stands where the text has no blank. */
const cases: readonly (readonly [what: string, text: string])[] = [
  ['negations', "Troops did_n't fire and ca_n’t or can_not"],
  ['possessives of hyphenated names', "Nur_-_Sultan_'s airport"],
  ['plural possessives', 'the miners_’ union'],
  ['clitics', "We_'ll say they_'re safe and I_'m sure he_'d_'ve come"],
  ['money', '$_5_m or $_1.2_bn or US$_40 or €_3'],
  ['money codes', 'USD_10_m and 45.1_million'],
  ['affixes before initials', 'anti-U.S. rallies by Lashkar_-_e_-_Sahra'],
  ['file names', 'plan.doc was sent'],
  ['figures', 'At least 7,939 people_, 3.5_% at 10:30 and 1/2'],
  ['lists of figures', 'on days 12_,_13 and 14'],
  ['units', '5_pm and 30_km but 20th and 1980s'],
  ['ranges', '20_-_30 people in 2019_–_2021'],
  ['abbreviations', 'Mr. Karimov of the U.S. met Gen. Saar on Jan. 5 at 6 a.m. local time_.'],
  ['numbers of things', 'No. 5 but no_.'],
  ['initials', 'J. K. Omarov chose Plan B_. The rest fled'],
  ['affixes', 'anti-government protesters in pre-dawn raids of mid-January'],
  ['compounds', 'a 15_-_year_-_old boy of al_-_Shabaab'],
  ['addresses', 'See https://example.org/a?b=(c)_, www.example.com_, news.example.co.uk or desk@example.org_.'],
  ['hashtags', '#Almaty and @desk_kz said'],
  ['dashes', 'the city_—_quiet until then_–_fell'],
  ['dots', 'We waited ... and waited_…'],
  ['acronyms', 'AT&T and R&D'],
  ['slashes', 'and_/_or on 01/02/2022'],
  ['names with apostrophes', "O'Neill at 10 o'clock in the Ba'athist quarter"],
  ['quoted words', '"_Go_!_" she said_. ‘_Never_’'],
  ['missing blanks', 'It ended_._The next began'],
  ['emoji', 'Freedom_! 👩‍👩‍👧 👍🏽'],
]

describe('tokens', () => {
  for (const [what, marked] of cases) {
    it(`cuts ${what}`, () => {
      const glued = marked.replace(/desk_kz/, 'desk\u0000kz')
      const text = glued.replaceAll('_', '').replace('\u0000', '_')
      const expected = glued.split(/[ _]/).map((form) => form.replace('\u0000', '_'))
      expect(cut(text).split('|')).toEqual(expected)
    })
  }
})
