import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { StoryParties } from './parties.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** One happening and all the event claims about it. */
export interface Incident {
  readonly id: string
  /** ISO date or TIMEX3 value; null where no report says. */
  readonly date: string | null
  readonly precision: 'day' | 'several-days' | 'week' | 'month' | 'year' | 'unknown'
  readonly type: string
  readonly who: string | null
  readonly target: string | null
  readonly place: IncidentPlace | null
  /** Ids of the event claims, in order of publication. */
  readonly claims: readonly string[]
  /** Where its claims differ: what they say, side by side. Empty where they agree. */
  readonly versions: readonly IncidentVersion[]
  readonly why: readonly string[]
}

/** One way an incident is told. */
export interface IncidentVersion {
  /** What differs: "sacked by Tokayev", "on 2022-01-08". */
  readonly says: string
  readonly claims: readonly string[]
}

/** The dated timeline of what happened. */
export const incidentsOf = (
  _readings: readonly Reading[],
  _parties: StoryParties,
  _language: Language,
): Incident[] => []
