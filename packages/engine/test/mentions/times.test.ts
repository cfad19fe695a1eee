import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauses } from '../../src/mentions/clauses/clauses.ts'
import { type Time, times } from '../../src/mentions/times/times.ts'
import type { Report } from '../../src/report/report.ts'
import type { Credit, Zone } from '../../src/report/zones.ts'
import { analyse, language } from '../syntax/english.ts'
import { timed } from '../timed.ts'

const annotator = times(language)
const grammar = clauses(language)

/** Reads a text published on a day; a Tuesday unless told otherwise. `zones` are its paragraphs. */
const read = (
  text: string,
  published: string | null = '2024-05-14',
  kinds: readonly Zone['kind'][] = [],
  updated: string | null = null,
): readonly Time[] => {
  const given = { title: null, outlet: null, published: null, updated: null, language: null }
  const report: Report = { id: 'r', hash: '', text, format: 'text', url: null, story: null, given, blocks: [] }
  const zones = [...text.matchAll(/\S[^\n]*/g)].map(
    (line, at): Zone => ({
      start: line.index,
      end: line.index + line[0].length,
      kind: kinds[at] ?? 'body',
      why: 'test',
      role: null,
      repeats: null,
      published: null,
    }),
  )
  const credit = (kind: 'published' | 'updated', value: string | null): Credit[] =>
    value === null ? [] : [{ kind, value, from: 'input', span: null }]
  const credits = [...credit('published', published), ...credit('updated', updated)]
  const syntax = analyse(text, zones)
  const { clauses } = grammar.find({ report, quoted: [], ...syntax })
  return annotator.find({ report, zones, credits, quoted: [], clauses, ...syntax }).times
}

/** Expects the times between brackets, and no others, with these values in order. */
const expectTimes = (marked: string, values: readonly string[], published?: string | null): void => {
  const text = marked.replace(/[[\]]/g, '')
  const found = read(text, published)
  let shown = text
  for (const { start, end } of found.toReversed()) {
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`
  }
  expect(shown, found.map(({ rule }) => rule).join('; ')).toBe(marked)
  expect(found.map(({ value }) => value)).toEqual(values)
}

describe('weekdays', () => {
  it('are the latest such day not after publication', () => {
    expectTimes('The ministry said on [Tuesday] that the bridge fell on [Wednesday].', ['2024-05-14', '2024-05-08'])
  })

  it('are the latest such day before an update of the first days', () => {
    const said = (updated: string) => read('The ministry said on Thursday.', '2024-05-14', [], updated)[0]!.value
    expect(said('2024-05-16T09:00:00Z')).toBe('2024-05-16')
    expect(said('2024-06-20')).toBe('2024-05-09')
  })

  it('lie ahead where the clause does', () => {
    expectTimes('The court will rule on [Friday].', ['2024-05-17'])
    expectTimes('The airport is expected to reopen on [Monday].', ['2024-05-20'])
    expectTimes('Parliament is to meet [Thursday].', ['2024-05-16'])
  })

  it('follow the verb of their own clause', () => {
    expectTimes('Officials said the talks on [Friday] will go ahead.', ['2024-05-17'])
    expectTimes('The president on [Friday] vowed to fight on.', ['2024-05-10'])
    expectTimes('He vowed to resign on [Friday].', ['2024-05-17'])
  })

  it('follow last and next', () => {
    expectTimes('It began [last Tuesday] and ends [next Tuesday].', ['2024-05-07', '2024-05-21'])
  })

  it('keep the other reading beside the likely one', () => {
    expect(read('He was freed on Friday.')[0]?.alternatives).toEqual(['2024-05-17'])
  })

  it('take the part of the day that follows', () => {
    expectTimes('Shots were heard [Saturday night] and again [early Sunday].', ['2024-05-11TNI', '2024-05-12'])
  })

  it('in the plural are a habit', () => {
    expectTimes('The market opens on [Sundays], the bank [daily]; he edits the daily La Aurora.', ['XXXX-WXX-7', 'P1D'])
  })
})

describe('dates', () => {
  it('with a year need nothing', () => {
    expectTimes('It was built on [March 3, 1998] and closed on [4 June 2011].', ['1998-03-03', '2011-06-04'], null)
  })

  it('without a year fall in the nearest one', () => {
    expectTimes('The strike began on [Dec. 28] and the vote is due on [June 9].', ['2023-12-28', '2024-06-09'])
  })

  it('take their year from the weekday beside them', () => {
    expectTimes('The fire started on [Friday, Oct. 13].', ['2023-10-13'])
  })

  it('keep the other order of day and month as an alternative', () => {
    const [time] = read('The form was dated 3/4/2019.')
    expect([time?.value, time?.alternatives]).toEqual(['2019-03-04', ['2019-04-03']])
    expectTimes('Posted [12/05/2024], checked [2024/05/13].', ['2024-05-12', '2024-05-13'])
  })

  it('that do not exist are no dates', () => {
    expect(read('Ticket 31/31/2022 was void.')).toEqual([])
  })

  it('in digits read year, month, day', () => {
    expectTimes('Updated [2022-01-10].', ['2022-01-10'])
    expectTimes('Updated [2022-01-10T08:54:30]Z.', ['2022-01-10T08:54'])
  })

  it('of several days are named by the first', () => {
    const [time] = read('The talks of May 3-5 failed.')
    expect([time?.value, time?.first, time?.final]).toEqual(['2024-05-03', '2024-05-03', '2024-05-05'])
  })
})

describe('days in a row', () => {
  it('may stand before their month or after it', () => {
    const ends = (text: string) => read(text).map(({ first, final }) => [first, final])
    expect(ends('The camp was held from 2 to 5 May.')).toEqual([['2024-05-02', '2024-05-05']])
    expect(ends('Votes fell on April 2nd and 3rd.')).toEqual([['2024-04-02', '2024-04-03']])
    expect(ends('On May 3 and 4 people died.')).toEqual([['2024-05-03', '2024-05-03']])
  })

  it('may leave the month out', () => {
    expectTimes('He fled on [the 10th].', ['2024-05-10'])
  })
})

describe('months, quarters, years', () => {
  it('are numbered by a letter', () => {
    expectTimes('Output fell in [Q1 2023] and in [H2 2019].', ['2023-Q1', '2019-H2'])
  })

  it('follow the tense of the clause', () => {
    expectTimes('He resigned in [November].', ['2023-11'])
    expectTimes('She will stand trial in [November].', ['2024-11'])
  })

  it('take the year named by its distance', () => {
    expectTimes('Floods hit in [August last year] and on [February 11 this year].', ['2023-08', '2024-02-11'])
  })

  it('tell a quarter and the one a year before it', () => {
    expectTimes('Sales rose in [the first quarter] from 3 million [a year earlier].', ['2024-Q1', '2023-Q1'])
  })

  it('do not take a modal verb, a walk or a name for a month', () => {
    expectTimes('May he rest. Thousands joined the march. April Jones spoke.', [])
  })

  it('tell a year from a count', () => {
    expectTimes('In [1998], 1998 people fled; 2,011 came back in [2011], an average of 1500.', ['1998', '2011'])
    expectTimes('Shots hit the 1900 block of Pine Street in [the year 2000].', ['2000'])
  })

  it('read decades and centuries', () => {
    expectTimes('The temple of [the 11th century] was mined in [the late 1970s] and [the ’80s].', ['10', '197', '198'])
  })
})

describe('distances', () => {
  it('count from the day of writing', () => {
    expectTimes('It happened [two days ago], not [yesterday].', ['2024-05-12', '2024-05-13'])
    expectTimes('[Last week] and [earlier this month] he denied it.', ['2024-W19', '2024-05'])
  })

  it('count from an earlier time', () => {
    expectTimes('They met on [April 2, 2020]. [Three days later] he fled.', ['2020-04-02', '2020-04-05'])
  })

  it('follow the day a report was written, where only its words tell it', () => {
    expectTimes(
      'A bridge seen on [May 13, 2024]. It fell on [Friday], the mayor said on [Tuesday].',
      ['2024-05-13', '2024-05-10', '2024-05-07'],
      null,
    )
    const [, tuesday] = read('A photograph taken on May 13, 2024.\nHe resigned on Tuesday.', null, ['caption'])
    expect(tuesday?.value).toBe('2024-05-14')
  })

  it('follow the dateline of a report published later', () => {
    const [, today] = read('LIMA, May 12\nTwo died today.', '2024-05-14', ['dateline'])
    expect([today?.value, today?.anchor]).toEqual(['2024-05-12', 'dateline'])
  })

  it('count on from one another', () => {
    expectTimes('On [April 2] he fled. [The next day] he was found.', ['2024-04-02', '2024-04-03'])
    expectTimes('On [April 2] he fled. [The night before], shots rang out.', ['2024-04-02', '2024-04-01TNI'])
  })

  it('have no place without a day to count from', () => {
    expectTimes('He died [yesterday], police said on [Monday].', ['XXXX-XX-XX', 'XXXX-WXX-1'], null)
  })
})

describe('lengths of time', () => {
  it('keep unit and number', () => {
    expectTimes('After a [two-week] siege and [36 hours] of talks it took [nearly three years].', [
      'P2W',
      'PT36H',
      'P3Y',
    ])
  })

  it('tell halves in smaller units', () => {
    expectTimes('It took [one and a half hours] of talks, [a year and a half ago].', ['PT90M', '2022'])
  })

  it('that end now say when they began', () => {
    const [time] = read('Dozens have died over the past three days.')
    expect([time?.value, time?.first, time?.final]).toEqual(['P3D', '2024-05-11', '2024-05-14'])
  })

  it('without a number are vague', () => {
    expectTimes('They waited for [years], then [several weeks].', ['PXY', 'PXW'])
  })

  it('are not ages or rates', () => {
    expectTimes('The 49-year-old works 24 hours a day. His son is two years old.', [])
  })
})

describe('other times', () => {
  it('are habits', () => {
    expectTimes('[Every day] and [each Thursday] they march.', ['P1D', 'XXXX-WXX-4'])
  })

  it('are hours of a day', () => {
    expectTimes('The blast came at [6:30 a.m. on Monday], the next at [noon].', [
      '2024-05-13T06:30',
      '2024-05-13T12:00',
    ])
  })

  it('are feasts', () => {
    expectTimes('The truce began on [Christmas Day].', ['2023-12-25'])
  })

  it('are near now or before it', () => {
    expectTimes('He [now] denies what he said [recently].', ['PRESENT_REF', 'PAST_REF'])
  })
})

describe('any text at all', () => {
  const words = fc.constantFrom(
    ...'last next the 31 2022 Friday May 12:30 - / two hundred and quarter of a year ago earlier ’ 99999999999 . , \u0000 \ud800 1990s \n'.split(
      ' ',
    ),
  )

  it('gives times in order that slice the text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom('2024-05-14', null), (parts, published) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end } of read(text, published)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['spaces', `Friday${' '.repeat(65_536)}the`],
    ['digits', '1'.repeat(65_536)],
    ['numbers', 'two hundred and '.repeat(4000)],
    ['dates', 'Friday the 13th of May 2022 '.repeat(2000)],
    ['hyphens', 'year-'.repeat(4000)],
    ['slashes', '1/2/'.repeat(4000)],
    ['letters', `today ${'é'.repeat(65_536)}`],
  ])('is read in time: a flood of %s', (_, text) => {
    expect(timed(() => read(text)).seconds).toBeLessThan(2)
  })
})
