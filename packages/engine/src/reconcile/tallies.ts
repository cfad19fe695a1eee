import type { Measure } from '../claims/claim.ts'
import type { Reading } from '../claims/reading.ts'
import type { Bound } from '../mentions/quantities/quantities.ts'
import type { Origin } from './origins.ts'
import type { StoryParties } from './parties.ts'

/** The comparable readings of one count, with low, best and high (rules.md R1–R10). */
export interface Tally {
  readonly id: string
  readonly measure: Measure
  /** Who is counted; null is everybody. */
  readonly population: string | null
  readonly place: string | null
  readonly period: { readonly first: string; readonly final: string } | null
  readonly accumulation: 'cumulative' | 'flow' | 'snapshot' | 'unknown'
  readonly readings: readonly TallyReading[]
  readonly low: number | null
  /** Null where no reading stands; `why` says so. */
  readonly best: number | null
  readonly high: number | null
  /** Sum of disjoint parts, derived, never best (R8). */
  readonly floor: { readonly value: number; readonly parts: readonly string[] } | null
  readonly grade: 'conceded' | 'corroborated' | 'single-origin' | 'contested' | 'withdrawn' | 'pending'
  /** Independent origins of the readings that stand. */
  readonly origins: number
  readonly outlets: number
  /** The rule that gave best: `R9 default`, `R9 ibc` … */
  readonly rule: string
  /** The working, one step a line. */
  readonly why: readonly string[]
  /** Id of the tally this is a part of. */
  readonly partOf: string | null
}

/** One reading of a tally: the figure claims that say the same thing from the same origin. */
export interface TallyReading {
  readonly claims: readonly string[]
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly asOf: string | null
  /** Id of its origin. */
  readonly origin: string
  readonly state: 'standing' | 'superseded' | 'withdrawn' | 'denied' | 'restatement' | 'background'
  /** Why it is in that state, with the rule: "R5 superseded by 7,939 of 10 January". */
  readonly why: string
}

export type Profile = 'default' | 'ibc' | 'acled' | 'ucdp'

/** Groups a story's figures into tallies and settles each by a named profile. */
export const talliesOf = (
  _readings: readonly Reading[],
  _parties: StoryParties,
  _origins: readonly Origin[],
  _profile: Profile,
): Tally[] => []
