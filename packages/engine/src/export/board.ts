import type { RecordTally } from '../record/record-tally.ts'
import type { StoryIndex } from '../record/story-index.ts'
import type { StoryRecord } from '../record/story-record.ts'
import { outletNames } from './telling.ts'

/** A story's tallies as a reader meets them; each stands in one of the two. */
export interface Board {
  /** What the story is told by, the most printed first: a whole, then what counts a part of it. */
  readonly main: readonly RecordTally[]
  /** What is also counted: single persons, and parts that one report gives once and nothing speaks against. */
  readonly minor: readonly RecordTally[]
}

/** Orders a story's tallies by how much was printed of them, and sets small ones apart. Nothing is left out. */
export const boardOf = ({ tallies, contradictions }: StoryRecord, index: StoryIndex): Board => {
  const disputed = new Set(contradictions.flatMap(({ about }) => about))
  const added = new Set(tallies.flatMap(({ sum }) => sum?.parts ?? []))
  const ordered = families(tallies, index).flat()
  const isMinor = (tally: RecordTally): boolean =>
    !disputed.has(tally.id) && !added.has(tally.id) && isSmall(tally, index)
  const main = ordered.filter((tally) => !isMinor(tally))
  return main.length === 0 ? { main: ordered, minor: [] } : { main, minor: ordered.filter(isMinor) }
}

/** Counts that are parts of no other, each with its parts below it, the most printed first. */
const families = (tallies: readonly RecordTally[], index: StoryIndex): readonly RecordTally[][] => {
  const known = new Set(tallies.map(({ id }) => id))
  const parts = new Map<string | null, RecordTally[]>()
  for (const tally of tallies) {
    const whole = tally.partOf !== null && known.has(tally.partOf) ? tally.partOf : null
    parts.set(whole, [...(parts.get(whole) ?? []), tally])
  }
  const placed = new Set<string>()
  const family = (tally: RecordTally): RecordTally[] => {
    if (placed.has(tally.id)) return []
    placed.add(tally.id)
    const below = (parts.get(tally.id) ?? []).map((part) => weighed([part], index)).toSorted(byWeight)
    return [tally, ...below.flatMap(({ tallies: [part] }) => family(part!))]
  }
  const whole = (parts.get(null) ?? []).map(family)
  // Parts of each other have no whole among them.
  const rest = tallies.flatMap((tally) => (placed.has(tally.id) ? [] : [family(tally)]))
  return [...whole, ...rest]
    .map((each) => weighed(each, index))
    .toSorted(byWeight)
    .map(({ tallies }) => tallies)
}

interface Weighed {
  readonly tallies: RecordTally[]
  readonly outlets: number
  readonly origins: number
  readonly readings: number
}

const weighed = (tallies: RecordTally[], index: StoryIndex): Weighed => {
  const readings = tallies.flatMap((tally) => tally.readings).filter(({ state }) => state !== 'background')
  return {
    tallies,
    outlets: outletNames(
      readings.flatMap(({ reports }) => reports),
      index,
    ).length,
    origins: new Set(readings.map(({ origin }) => origin)).size,
    readings: readings.length,
  }
}

/** Equals keep their order, which is that of the measures: the dead first. */
const byWeight = (a: Weighed, b: Weighed): number =>
  b.outlets - a.outlets || b.origins - a.origins || b.readings - a.readings

const isSmall = (tally: RecordTally, index: StoryIndex): boolean => {
  const { id, readings, review, partOf, population, unclear, measure, floor } = tally
  if (
    index.decided.has(id) ||
    review.length > 0 ||
    floor !== null ||
    readings.some(({ state }) => state === 'withdrawn' || state === 'denied')
  )
    return false
  if (readings.length > 0 && readings.every(({ state }) => state === 'background')) return true
  if (unclear || (population !== null && readings.every(({ value }) => value === 1))) return true
  if (readings.length > 1 || weighed([tally], index).outlets > 1) return false
  return partOf !== null || measure === 'other'
}
