import type { Reading } from '../claims/reading.ts'
import type { Incident } from './incidents.ts'
import type { Tally } from './tallies.ts'

/** Two things that cannot both hold, and what was excluded before it was raised (rules.md R11). */
export interface Contradiction {
  readonly id: string
  readonly type: 'value' | 'logic' | 'denial' | 'attribution' | 'date'
  /** One sentence a reader understands without the rest: "at least 18 in Almaty against at least 16 in the nation". */
  readonly says: string
  /** Ids of the claims that stand against each other. */
  readonly between: readonly string[]
  /** What could have explained it and does not: time, population, place, rounding, translation. */
  readonly excluded: readonly string[]
  /** Arithmetic or another reading that would explain it, offered and not asserted. */
  readonly hypothesis: string | null
  readonly rule: string
  /** Ids of the tallies, utterances or incidents it is about. */
  readonly about: readonly string[]
}

/** What the reports of a story cannot all be right about. */
export const contradictionsOf = (
  _readings: readonly Reading[],
  _tallies: readonly Tally[],
  _incidents: readonly Incident[],
): Contradiction[] => []
