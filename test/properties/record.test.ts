import { createRecorder, type Reading, type RecordTally, recordOf, type StoryRecords } from '@stemma/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { cases } from '../cases.ts'
import { crisis, pile, type Row, readRow } from '../crises.ts'
import { unfounded } from '../unfounded.ts'

const language = loadEnglish()

const record = (readings: readonly Reading[], asOf: string | null = null): StoryRecords =>
  recordOf(readings, language, { profile: 'default', asOf, decisions: [] })

const talliesOf = (readings: readonly Reading[]): ReadonlyMap<string, RecordTally> =>
  new Map(record(readings).stories.flatMap(({ tallies }) => tallies.map((tally) => [tally.id, tally])))

/** One of the reports of a crisis. */
const oneOf = (rows: readonly Row[], at: number): Row => rows[at % rows.length]!

describe('whatever the reports', () => {
  it('their order changes no byte', () => {
    fc.assert(
      fc.property(
        pile.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(JSON.stringify(record(shuffled.map(readRow)))).toBe(JSON.stringify(record(rows.map(readRow))))
        },
      ),
      cases(80),
    )
  })

  it('every line rests on claims that are there, and every claim on words that are there; ids are its own', () => {
    fc.assert(
      fc.property(pile, (rows) => {
        const readings = rows.map(readRow)
        expect(unfounded(record(readings), readings)).toEqual([])
      }),
      cases(120),
    )
  })

  it('the record comes back from JSON as it went in', () => {
    fc.assert(
      fc.property(pile, (rows) => {
        const made = record(rows.map(readRow))
        expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made)
      }),
      cases(60),
    )
  })

  it('the record as of a day is that of the reports published until then', () => {
    fc.assert(
      fc.property(pile, fc.constantFrom('2031-03-01', '2031-03-05', '2031-03-08'), (rows, day) => {
        const known = rows.filter(({ published }) => published <= day)
        expect(record(rows.map(readRow), day)).toEqual(record(known.map(readRow)))
      }),
      cases(60),
    )
  })
})

describe('whatever the crisis', () => {
  it('reports that come one by one, in any order, make the record of all', () => {
    fc.assert(
      fc.property(
        crisis.chain((rows) => fc.shuffledSubarray([...rows], { minLength: rows.length })),
        (rows) => {
          const readings = rows.map((row) => ({ ...readRow(row), story: 'one' }))
          const recorder = createRecorder([], language, { profile: 'default', decisions: [] })
          const [last] = readings.map((reading) => recorder.add(reading)).slice(-1)
          expect([last!.story]).toEqual(record(readings).stories)
        },
      ),
      cases(30),
    )
  })

  it('a report given twice changes nothing', () => {
    fc.assert(
      fc.property(crisis, fc.nat(), (rows, at) => {
        const readings = rows.map(readRow)
        const again = readRow(oneOf(rows, at))
        expect(JSON.stringify(record([...readings, again]))).toBe(JSON.stringify(record(readings)))
      }),
      cases(40),
    )
  })

  it('the same bytes under another name change no count of origins', () => {
    fc.assert(
      fc.property(crisis, fc.nat(), (rows, at) => {
        const readings = rows.map(readRow)
        const again = readRow({ ...oneOf(rows, at), id: 'again' })
        const counts = (given: readonly Reading[]): (string | number)[][] =>
          [...talliesOf(given)].map(([id, { origins }]) => [id, origins]).toSorted()
        expect(counts([...readings, again])).toEqual(counts(readings))
      }),
      cases(120),
    )
  })

  it('a copy, verbatim or lightly edited, never raises a count of origins', () => {
    fc.assert(
      fc.property(crisis, fc.nat(), fc.constantFrom(...edits), fc.nat({ max: 3 }), (rows, at, edit, later) => {
        const copied = oneOf(rows, at)
        const day = String(Number(copied.published.slice(8)) + later).padStart(2, '0')
        const copy = { id: 'copy', outlet: 'Copy Daily', published: `2031-03-${day}`, story: copied.story }
        const before = talliesOf(rows.map(readRow))
        const after = talliesOf([...rows, { ...copy, text: edit(copied.text) }].map(readRow))
        for (const [id, { origins, label }] of before) {
          expect(after.get(id)?.origins ?? 0, `origins of ${label}`).toBeLessThanOrEqual(origins)
        }
      }),
      cases(160),
    )
  })

  it('a withdrawal never raises a best', () => {
    fc.assert(
      fc.property(crisis, fc.nat(), fc.nat(), fc.constantFrom(...withdrawals), (rows, at, which, withdrawn) => {
        const readings = rows.map(readRow)
        const figures = readings[at % readings.length]!.claims.filter(
          (claim) => claim.kind === 'figure' && claim.measure === 'killed' && claim.value !== null,
        )
        const figure = figures[which % Math.max(1, figures.length)]
        fc.pre(figure?.kind === 'figure')
        const text = withdrawn(
          figure?.kind === 'figure' ? String(figure.value) : '',
          figure?.attribution[0]?.name ?? null,
        )
        const before = talliesOf(readings)
        const row = { id: 'withdrawal', outlet: 'Last Word', published: '2031-03-20', story: 'port-fire', text }
        const after = talliesOf([...readings, readRow(row)])
        for (const [id, { best, label }] of before) {
          if (best !== null) expect(after.get(id)?.best ?? 0, `best of ${label}`).toBeLessThanOrEqual(best)
        }
      }),
      cases(100),
    )
  })
})

/** What a desk does to a report that it takes over. */
const edits: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text}\nFor more news follow us.\n`,
  (text) => text.replace(/^.*\n/, 'What happened at the port of Aveiro\n'),
  (text) => text.replaceAll(' said', ' stated'),
  (text) => text.replaceAll('people', 'persons'),
  (text) =>
    text
      .split('\n\n')
      .toReversed()
      .toSorted((a, b) => Number(b === text.split('\n\n')[0]) - Number(a === text.split('\n\n')[0]))
      .join('\n\n'),
  (text) => {
    const all = text.split('\n\n')
    return all.length > 3 ? all.slice(0, -1).join('\n\n') : text
  },
]

const withdrawals: readonly ((number: string, who: string | null) => string)[] = [
  (number, who) =>
    `Figure withdrawn\n\n${who ?? 'The government'} withdrew the figure of ${number} dead on Thursday.\n`,
  (number, who) =>
    `Post deleted\n\n${number} people were killed, ${who ?? 'the government'} had said in a post. The post was later deleted.\n`,
  (number, who) =>
    `Toll taken back\n\n${who ?? 'The ministry'} retracted its statement that ${number} people had been killed.\n`,
]
