import {
  boardOf,
  chainText,
  decidedTexts,
  explanationOf,
  grouped,
  hasWhy,
  many,
  originFacts,
  originName,
  outletNames,
  type RecordTally,
  type RecordTallyReading,
  reportName,
  rulesNamed,
  type StoryIndex,
  type StoryRecord,
  shortNumber,
  stateShapes,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { CitedClaim, TallyOrigin, TallyReading, TallyView, WorkingStep } from '../schemas/tally.ts'
import { contradictionRows, tallyRowOf } from './board.ts'
import { populationOf } from './population.ts'

/** A tally: how a count moved, what stands of it, and why; null where the record has none of this id. */
export const tallyViewOf = (
  id: string,
  { record, index, revision }: { readonly record: StoryRecord; readonly index: StoryIndex; readonly revision: number },
): Frozen<TallyView> | null => {
  const tally = index.tallies.get(id)
  if (tally === undefined) return null
  const origins = originsOf(tally, index)
  const glyphs = new Map(origins.map((origin, at) => [origin.id, at]))
  const row = tallyRowOf(tally, record, index)
  const { main, minor } = boardOf(record, index)
  const ordered = [...main, ...minor]
  const at = ordered.findIndex((each) => each.id === id)
  const beside = (each: RecordTally | undefined) => (each === undefined ? null : { id: each.id, label: each.label })
  return {
    story: record.id,
    revision,
    row,
    floor: row.floor === null ? null : (tally.sum?.value ?? null),
    facts: factsOf(tally),
    readings: tally.readings.map((reading) => readingRow(reading, glyphs, index)).toSorted(byDay),
    origins,
    why: whyOf(id, record),
    population: populationOf(tally, index),
    contradictions: contradictionRows(
      { ...record, contradictions: record.contradictions.filter(({ about }) => about.includes(id)) },
      index,
    ),
    previous: beside(ordered[at - 1]),
    next: beside(ordered[at + 1]),
  }
}

/** The last day sorts readings of none behind all others; within a day they stay as the record has them. */
const byDay = (a: Frozen<TallyReading>, b: Frozen<TallyReading>): number => {
  const [one, two] = [a.asOf ?? '~', b.asOf ?? '~']
  return one < two ? -1 : one > two ? 1 : 0
}

const counts: Readonly<Record<RecordTally['accumulation'], string | null>> = {
  cumulative: 'a running total',
  flow: 'newly counted each time',
  snapshot: 'a level at a moment',
  unknown: null,
}

const factsOf = ({ population, place, accumulation, period, readings }: RecordTally): readonly string[] => [
  population ?? 'everybody',
  ...(place === null ? [] : [`in ${place}`]),
  ...[counts[accumulation]].flatMap((says) => says ?? []),
  ...(period === null ? [] : [withDays(`${period.first} to ${period.final}`)]),
  many(readings.length, 'reading'),
]

/** The origins of a tally's readings, in the order in which the record has them, each with its letter. */
const originsOf = ({ readings }: RecordTally, index: StoryIndex): readonly Frozen<TallyOrigin>[] => {
  const count = new Map<string, number>()
  for (const { origin } of readings) if (origin !== '') count.set(origin, (count.get(origin) ?? 0) + 1)
  return [...count].map(([id, own], at) => {
    const origin = index.origins.get(id)
    return {
      id,
      name: origin === undefined ? 'no source named' : originName(origin, index),
      letter: letterOf(at),
      facts: origin === undefined ? [] : originFacts(origin),
      readings: own,
    }
  })
}

/** A … Z, then AA … */
const letterOf = (at: number): string =>
  `${at >= 26 ? letterOf(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`

const readingRow = (
  reading: RecordTallyReading,
  glyphs: ReadonlyMap<string, number>,
  index: StoryIndex,
): Frozen<TallyReading> => {
  const { worded, value, low, high, bound, asOf, asOfInferred, outlets, origin, state, why, claims, standings } =
    reading
  return {
    key: claims[0] ?? '',
    worded,
    short: shortNumber(reading),
    value,
    low,
    high,
    bound,
    asOf,
    asOfInferred,
    saidBy: chainText(reading, index),
    via: outletNames(reading.reports, index),
    outlets,
    origin: origin === '' ? null : origin,
    glyph: glyphs.get(origin) ?? -1,
    state: { key: state, ...stateShapes[state] },
    why: hasWhy(reading) ? withDays(why) : null,
    claims: citedClaims(claims, index),
    standings: citedClaims(standings, index),
    decided: [...new Set(claims.flatMap((id) => decidedTexts(id, index)))],
  }
}

/** Claims with their words and their reports; those that the record no longer has are left out. */
export const citedClaims = (ids: readonly string[], index: StoryIndex): readonly Frozen<CitedClaim>[] =>
  ids.flatMap((id) => {
    const placed = index.claims.get(id)
    if (placed === undefined) return []
    const { claim, report } = placed
    return [
      {
        id,
        exact: claim.exact,
        language: claim.language,
        report: report.id,
        name: reportName(report, index),
        start: claim.span[0],
        end: claim.span[1],
      },
    ]
  })

/** A step with the rule that it begins with set apart. */
export const stepOf = (step: string): Frozen<WorkingStep> => {
  const [, rule, rest] = /^(R\d{1,2})(?:: | )(.+)$/s.exec(step) ?? []
  return rule === undefined || rest === undefined
    ? { rule: null, says: withDays(step) }
    : { rule, says: withDays(rest) }
}

/** What the head of the screen says already, and need not be said again. */
const told: ReadonlySet<string> = new Set(['sentence', 'to check', 'grade', 'best'])

const whyOf = (id: string, record: StoryRecord): Frozen<TallyView['why']> => {
  const explanation = explanationOf(id, record)!
  const { rule, facts, steps, rejected } = explanation
  return {
    rule: rule ?? '',
    facts: facts
      .filter(([name]) => !told.has(name))
      .map(([name, value]) => ({ name, value: /^\d+(?:\.\d+)?$/.test(value) ? grouped(Number(value)) : value })),
    steps: steps.map(stepOf),
    rejected: rejected.map(withDays),
    rules: [...rulesNamed([rule ?? '', ...steps, ...rejected])],
  }
}
