import { createRecorder, type Reading, type RecordTally, recordOf, type StoryRecords } from '@stemma/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { cases } from '../cases.ts'
import { crisis, pile, type Row, readRow } from '../crises.ts'

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

/** What a record says that nothing stands behind. */
const unfounded = ({ stories }: StoryRecords, readings: readonly Reading[]): string[] => {
  const found: string[] = []
  const check = (holds: boolean, sentence: string): void => {
    if (!holds) found.push(sentence)
  }
  const texts = new Map(readings.map(({ id, text }) => [id, text]))
  const seen = new Set<string>()
  const own = (kind: string, lines: readonly { readonly id: string }[]): void => {
    for (const { id } of lines) {
      check(!seen.has(id), `${kind} ${id} is there twice`)
      seen.add(id)
    }
  }
  check(stories.flatMap(({ reports }) => reports).length === readings.length, 'a report is in no story, or in two')
  own('story', stories)
  for (const story of stories) {
    const { reports, parties, derivations, origins, tallies, utterances, incidents, contradictions } = story
    const claims = new Set<string>()
    own('report', reports)
    for (const report of reports) {
      own('claim', report.claims)
      for (const { id, span, exact, attribution } of report.claims) {
        claims.add(id)
        check(texts.get(report.id)?.slice(...span) === exact, `claim ${id}: its words are not those of its span`)
        for (const hop of attribution)
          check(texts.get(report.id)?.includes(hop.exact) === true, `hop ${hop.name} of ${id}`)
      }
    }
    const there = (line: string, ids: readonly string[]): void => {
      for (const id of ids) check(claims.has(id), `${line} rests on claim ${id}, which is not there`)
    }
    // A body that two stories name is one party of both.
    check(new Set(parties.map(({ id }) => id)).size === parties.length, `a party of ${story.label} is there twice`)
    for (const [kind, lines] of Object.entries({
      derivations,
      origins,
      tallies,
      utterances,
      incidents,
      contradictions,
    }))
      own(kind, lines)
    const named = new Set([...origins, ...tallies, ...utterances, ...incidents].map(({ id }) => id))
    for (const { from, to } of derivations)
      check(texts.has(from) && texts.has(to) && from !== to, `derivation ${from} ${to}`)
    for (const { id, claims: resting, reports: carry } of origins) {
      there(`origin ${id}`, resting)
      check(resting.length > 0 && carry.length > 0, `origin ${id} is of nothing`)
      for (const report of carry) check(texts.has(report), `origin ${id}: report ${report}`)
    }
    const rooted = origins.flatMap(({ claims: resting }) => resting)
    check(new Set(rooted).size === rooted.length, 'a claim has two origins')
    check(rooted.length === claims.size, 'a claim has no origin')
    for (const tally of tallies) {
      const { id, low, best, high, sum: floor, partOf, readings: lines, label, why, sentence } = tally
      check(lines.length > 0 || floor !== null, `tally ${label} has no reading`)
      check(why.length > 0 && sentence !== '', `tally ${label} says nothing`)
      check(low === null || high === null || low <= high, `tally ${label}: low ${low} above high ${high}`)
      // “More than 100” is 101 at least.
      check(
        best === null || ((low ?? best) <= best + 1 && best <= (high ?? best)),
        `tally ${label}: best ${best} outside ${low}–${high}`,
      )
      check(partOf === null || (named.has(partOf) && partOf !== id), `tally ${label} is part of ${partOf}`)
      there(
        `tally ${label}`,
        lines.flatMap((line) => [...line.claims, ...line.standings]),
      )
      for (const line of lines) check(named.has(line.origin), `tally ${label}: origin ${line.origin}`)
      if (floor !== null) {
        there(`floor of ${label}`, floor.claims)
        for (const part of floor.parts) check(named.has(part) && part !== id, `floor of ${label}: ${part}`)
      }
    }
    for (const { id, renderings } of utterances)
      there(
        `utterance ${id}`,
        renderings.map(({ claim }) => claim),
      )
    for (const { id, claims: telling } of incidents) there(`incident ${id}`, telling)
    for (const { id, between, about } of contradictions) {
      there(`contradiction ${id}`, between)
      for (const line of about) check(named.has(line), `contradiction ${id} is about ${line}`)
    }
  }
  return found
}
