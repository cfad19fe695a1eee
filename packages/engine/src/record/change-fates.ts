import type { Sameness } from './line-matching.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'
import type { StoryIndex } from './story-index.ts'

/** How a reading stands as far as readers must be told (rules.md R6). */
export type Fate = 'in force' | 'withdrawn' | 'denied' | 'corrected' | 'reinstated' | 'rejected'

/** A reading that was taken back, denied, put right or put back in force. */
export interface FateChange {
  readonly reading: RecordTallyReading
  /** Null for a reading that the record before did not have. */
  readonly before: Fate | null
  readonly after: Exclude<Fate, 'in force'>
  /** Ids of the standing claims that did it. */
  readonly acts: readonly string[]
  /** Who did it; null where no report says. */
  readonly by: string | null
}

/** The readings of a tally whose standing changed, one of each origin: several wordings of one number fall together. */
export const fatesOf = (
  before: RecordTally,
  after: RecordTally,
  same: Sameness,
  was: StoryIndex,
  index: StoryIndex,
): readonly FateChange[] => {
  const earlier = new Map<string, Fate>()
  for (const reading of before.readings)
    for (const id of reading.claims) earlier.set(same.claim(id), fateOf(reading, was))
  const found = new Map<string, FateChange>()
  for (const reading of after.readings) {
    const fate = fateOf(reading, index)
    const known = reading.claims.flatMap((id) => earlier.get(same.claim(id)) ?? [])
    if (fate === 'in force' || known.includes(fate)) continue
    const acts = reading.standings.filter((id) => typeOf(id, index) === fate)
    // Without an act it is told by the figure that moved: a rounding that shares the fate of its number.
    const key = `${reading.origin}\n${fate}`
    const held = found.get(key)
    if (held !== undefined && !isPlainer(reading, held.reading)) continue
    found.set(key, {
      reading,
      before: known[0] ?? null,
      after: fate,
      acts,
      by: acts.map((id) => actorOf(id, index)).find((who) => who !== null) ?? null,
    })
  }
  return [...found.values()]
}

/** What stood, was superseded or restated was in force. */
const fateOf = ({ state, standings }: RecordTallyReading, index: StoryIndex): Fate => {
  if (state === 'withdrawn' || state === 'denied' || state === 'rejected') return state
  const types = new Set(standings.map((id) => typeOf(id, index)))
  if (state === 'superseded' && types.has('corrected')) return 'corrected'
  return state === 'standing' && types.has('reinstated') ? 'reinstated' : 'in force'
}

const typeOf = (id: string, { claims }: StoryIndex): string | null => {
  const claim = claims.get(id)?.claim
  return claim?.kind === 'standing' ? claim.type : null
}

const actorOf = (id: string, { claims }: StoryIndex): string | null => {
  const claim = claims.get(id)?.claim
  return claim?.kind === 'standing' ? claim.by : null
}

/** Of "at least 164", "more than 160" and "164" the last. */
const isPlainer = (a: RecordTallyReading, b: RecordTallyReading): boolean => a.bound === 'exact' && b.bound !== 'exact'
