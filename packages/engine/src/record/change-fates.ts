import type { Sameness } from './line-matching.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'
import type { StoryIndex } from './story-index.ts'

/** How a reading stands as far as readers must be told (rules.md R6). */
export type Fate = 'in force' | 'withdrawn' | 'denied' | 'corrected' | 'reinstated' | 'rejected'

/** What may hold no more of a reading that fell. */
export type Undone = Extract<Fate, 'rejected' | 'withdrawn' | 'denied'>

/** A reading that was taken back, denied, put right or put back in force. */
export interface FateChange {
  readonly reading: RecordTallyReading
  /** Null for a reading that the record before did not have. */
  readonly before: Fate | null
  readonly after: Fate
  /** What was said of it and does not hold any more, though no report says so: as when a person takes a decision back. */
  readonly undone: Undone | null
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
  const earlier = fatesIn(before, same, was)
  const found = new Map<string, FateChange>()
  for (const reading of after.readings) {
    const fate = fateOf(reading, index)
    const known = reading.claims.map(earlier)
    const fates = known.flat()
    const acts = reading.standings.filter((id) => typeOf(id, index) === fate)
    const undone = fate === 'rejected' || acts.some((id) => !same.isKnown(id)) ? null : undoneOf(known, fate)
    if (undone === null && (fate === 'in force' || fates.includes(fate))) continue
    // Without an act it is told by the figure that moved: a rounding that shares the fate of its number.
    const key = `${reading.origin}\n${undone ?? ''}\n${fate}`
    const held = found.get(key)
    if (held !== undefined && !isPlainer(reading, held.reading)) continue
    found.set(key, {
      reading,
      before: undone ?? fates[0] ?? null,
      after: fate,
      undone,
      acts,
      by: acts.map((id) => actorOf(id, index)).find((who) => who !== null) ?? null,
    })
  }
  return [...found.values()]
}

/** By claim: how it stood, or each way in which claims that say the same in the same report did; none for one that is new. */
const fatesIn = (
  { readings }: RecordTally,
  same: Sameness,
  index: StoryIndex,
): ((claim: string) => readonly Fate[]) => {
  const own = new Map<string, Fate>()
  const alike = new Map<string, Set<Fate>>()
  for (const reading of readings) {
    const fate = fateOf(reading, index)
    for (const id of reading.claims) {
      own.set(id, fate)
      const said = same.claim(id)
      alike.set(said, (alike.get(said) ?? new Set()).add(fate))
    }
  }
  return (id) => {
    const fate = own.get(id)
    return fate === undefined ? [...(alike.get(same.claim(id)) ?? [])] : [fate]
  }
}

/**
 * What holds no more of a reading; null where all does. A rejection is of single claims, and others may have given the number all
 * along; how it stands otherwise is of all that gave it.
 *
 * @param known of each of its claims
 */
const undoneOf = (known: readonly (readonly Fate[])[], fate: Fate): Undone | null => {
  // Of two that said the same, and stood otherwise, it is not known which this one is.
  const sure = known.flatMap((fates) => (fates.length === 1 ? fates : []))
  if (sure.includes('rejected')) return 'rejected'
  if (fate !== 'in force' || known.flat().includes('in force')) return null
  return sure.find((each) => each === 'withdrawn' || each === 'denied') ?? null
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
