import {
  bestText,
  boardOf,
  decidedTexts,
  floorText,
  gradeShapes,
  many,
  placeText,
  type RecordTally,
  rangeText,
  type StoryIndex,
  type StoryRecord,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { Opened } from '../records.ts'
import type { BoardView, ContradictionRow, TallyRow } from '../schemas/board.ts'

/** The board's own part: a row per tally as a reader meets them, and what cannot all hold. */
export const boardRows = ({
  record,
  index,
}: Pick<Opened, 'record' | 'index'>): Frozen<Pick<BoardView, 'main' | 'minor' | 'contradictions'>> => {
  const { main, minor } = boardOf(record, index)
  const row = (tally: RecordTally) => tallyRowOf(tally, record, index)
  return { main: main.map(row), minor: minor.map(row), contradictions: contradictionRows(record, index) }
}

/** A tally as the board shows it. */
export const tallyRowOf = (tally: RecordTally, record: StoryRecord, index: StoryIndex): Frozen<TallyRow> => {
  const { id, label, measure, partOf, best, low, high, origins, outlets, grade, sentence } = tally
  const { mark, word } = gradeShapes[grade]
  const drawn = tally.readings.filter(({ state }) => !apart.has(state))
  return {
    id,
    label,
    measure,
    partOf: partOf !== null && index.tallies.has(partOf) ? partOf : null,
    depth: depthOf(tally, index),
    best: bestText(tally),
    band: bandOf(tally),
    low,
    value: best,
    high,
    floor: floorText(tally, index),
    spark: drawn.slice(-mostPoints).map((reading) => ({
      asOf: reading.asOf,
      worded: reading.worded,
      value: reading.value,
      low: reading.low,
      high: reading.high,
      state: reading.state,
    })),
    sparkSays: sparkSays(drawn),
    origins,
    outlets,
    rests: restsOn(tally),
    grade: { key: grade, mark, word },
    sentence,
    review: tally.review.map(withDays),
    contradictions: record.contradictions.filter(({ about }) => about.includes(id)).length,
    decided: decidedTexts(id, index),
  }
}

/** On how many a count rests: "1 of 3 origins", where each of them gives a number of its own, "2 origins" otherwise. */
export const restsOn = ({
  best,
  grade,
  origins,
  outlets,
}: Pick<RecordTally, 'best' | 'grade' | 'origins' | 'outlets'>): string => {
  const isOneOf = grade === 'single-origin' && best !== null && origins > 1
  return `${isOneOf ? '1 of ' : ''}${many(origins, 'origin')} · ${many(outlets, 'outlet')}`
}

/** From the lowest to the highest that is given; null where the figure says as much itself, as "at least 18" does of 18 or more. */
export const bandOf = (tally: RecordTally): string | null => {
  const { best, low, high, readings } = tally
  const said = readings.findLast(({ state, value }) => state === 'standing' && value === best)
  const isOpen = low === null || high === null
  const isSaid = best !== null && (isOpen ? said?.low === low && said.high === high : low === high && low === best)
  return isSaid ? null : rangeText(tally)
}

/** States of readings that a small chart does not draw, as on the terminal. */
const apart: ReadonlySet<string> = new Set(['restatement', 'background', 'rejected'])

/** Readings that a small chart shows: the latest. */
const mostPoints = 60

/** "5,800, then 7,939 (withdrawn), then nearly 10,000": what comes twice in a row is told once. */
const sparkSays = (readings: RecordTally['readings']): string => {
  const said = readings.map(({ worded, state }) =>
    state === 'withdrawn' || state === 'denied' ? `${worded} (${state})` : worded,
  )
  const once = said.filter((words, at) => words !== said[at - 1])
  return once.length <= mostSaid
    ? once.join(', then ')
    : `${once[0]}, then … ${once.slice(1 - mostSaid).join(', then ')}`
}

const mostSaid = 8

/** How deep below a whole a part stands. */
const depthOf = ({ partOf }: RecordTally, { tallies }: StoryIndex): number => {
  const above = new Set<string>()
  for (let next = partOf; next !== null && !above.has(next); ) {
    const whole = tallies.get(next)
    if (whole === undefined) break
    above.add(next)
    next = whole.partOf
  }
  return above.size
}

/** What cannot all hold, each with the lines it is about. */
export const contradictionRows = (
  { contradictions }: StoryRecord,
  index: StoryIndex,
): readonly Frozen<ContradictionRow>[] =>
  contradictions.map(({ id, type, says, hypothesis, about }) => ({
    id,
    type,
    says: withDays(says),
    hypothesis: hypothesis === null ? null : withDays(hypothesis),
    about: about.flatMap((line) => lineOf(line, index) ?? []),
  }))

const lineOf = (id: string, index: StoryIndex): ContradictionRow['about'][number] | null => {
  const tally = index.tallies.get(id)
  if (tally !== undefined) return { kind: 'tally', id, says: tally.label }
  const utterance = index.utterances.get(id)
  if (utterance !== undefined) return { kind: 'utterance', id, says: utterance.speaker ?? 'a speaker who is not named' }
  const incident = index.incidents.get(id)
  if (incident === undefined) return null
  const where = placeText(incident.place)
  return { kind: 'incident', id, says: [incident.target ?? incident.type, where].filter(Boolean).join(', ') }
}
