import type { Measure } from '../claims/claim.ts'
import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { Bound } from '../mentions/quantities/quantities.ts'
import type { Origin } from './origins.ts'

/** The comparable readings of one count, with low, best and high (rules.md R1–R10). */
export interface Tally {
  readonly id: string
  /** What is counted, as a heading: "killed · protesters · in Almaty". */
  readonly label: string
  readonly measure: Measure
  /** Who is counted; null is everybody. */
  readonly population: string | null
  readonly place: string | null
  readonly period: { readonly first: string; readonly final: string } | null
  readonly accumulation: 'cumulative' | 'flow' | 'snapshot' | 'unknown'
  /** In order of as-of date, then of publication. */
  readonly readings: readonly TallyReading[]
  readonly low: number | null
  /** Null where no reading stands; `why` says so. */
  readonly best: number | null
  readonly high: number | null
  /** Sum of disjoint parts, derived, never best (R8). */
  readonly floor: Floor | null
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
  /** What a person should look at, one sentence each: "revised down from 61 to 46". */
  readonly review: readonly string[]
}

/** A sum of disjoint parts: at least so many, derived and never printed by anyone. */
export interface Floor {
  readonly value: number
  /** Ids of the tallies whose lows were added. */
  readonly parts: readonly string[]
  /** Ids of the claims added, one for each part. */
  readonly claims: readonly string[]
}

/** One reading of a tally: the figure claims that say the same thing from the same origin. */
export interface TallyReading {
  readonly claims: readonly string[]
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** ISO date. */
  readonly asOf: string | null
  /** The as-of date is taken from the publication, or from the other reports of the story. */
  readonly asOfInferred: boolean
  /** Id of its origin. */
  readonly origin: string
  readonly state: 'standing' | 'superseded' | 'withdrawn' | 'denied' | 'restatement' | 'background'
  /** Why it is in that state, with the rule: "R5 superseded by 7,939 of 10 January". */
  readonly why: string
  /** Ids of the standing claims that withdraw, deny or doubt it. */
  readonly standings: readonly string[]
  /** Ids of the reports that print it, copies included. */
  readonly reports: readonly string[]
  /** How many outlets print it. */
  readonly outlets: number
}

export type Profile = 'default' | 'ibc' | 'acled' | 'ucdp'

/** Groups a story's figures into tallies and settles each by a named profile. */
export const talliesOf = (
  _readings: readonly Reading[],
  _language: Language,
  _origins: readonly Origin[],
  _profile: Profile,
): Tally[] => []
