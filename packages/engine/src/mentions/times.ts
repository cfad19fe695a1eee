import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'

/** A time expression, normalised as TIMEX3 (ISO-TimeML). */
export interface Time extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** 2022-01-10, 2022-W01, 2022-01-10T14:00, P2W, PAST_REF, PRESENT_REF … */
  readonly value: string
  readonly precision:
    | 'minute'
    | 'hour'
    | 'part-of-day'
    | 'day'
    | 'several-days'
    | 'week'
    | 'month'
    | 'season'
    | 'quarter'
    | 'year'
    | 'decade'
    | 'century'
    | 'unknown'
  /** First and last day it may mean, ISO dates; null where it has no place on the calendar. */
  readonly first: string | null
  readonly final: string | null
  /** Other readings, most likely first. */
  readonly alternatives: readonly string[]
  /** What it was anchored on: a full date needs nothing. */
  readonly anchor: 'none' | 'publication' | 'dateline' | 'earlier-time'
  readonly rule: string
}

declare module '../report/layers.ts' {
  interface Layers {
    times: Time
  }
}

export const times = (
  _language: Language,
): Annotator<'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses', 'times'> => ({
  gives: ['times'],
  find: () => ({ times: [] }),
})
