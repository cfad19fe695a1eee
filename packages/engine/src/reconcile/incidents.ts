import type { Reading } from '../claims/reading.ts'
import type { StoryParties } from './parties.ts'

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
  readonly claims: readonly string[]
  readonly why: readonly string[]
}

export interface IncidentPlace {
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** When and where the story's main happening was, for its heading and for coders. */
export interface Setting {
  readonly date: string | null
  readonly place: IncidentPlace | null
  readonly why: readonly string[]
}

/** The dated timeline of what happened. */
export const incidentsOf = (_readings: readonly Reading[], _parties: StoryParties): Incident[] => []

/** Date and place of what the story is about. */
export const settingOf = (_readings: readonly Reading[], _incidents: readonly Incident[]): Setting => ({
  date: null,
  place: null,
  why: [],
})
