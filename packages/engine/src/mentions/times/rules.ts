import type { CalendarUnit } from '../../language/calendar.ts'
import type { Anchors } from './anchors.ts'
import type { Amount, Taken } from './patterns.ts'
import type { TimeValue } from './values.ts'
import type { Piece } from './words.ts'

/** The sentence around an expression. */
export interface Around {
  readonly pieces: readonly Piece[]
  /** Penn tag of the token at a piece; null where there is none. */
  readonly tag: (at: number) => string | null
}

/**
 * One construction: a pattern over words (`time-patterns.ts`) and what it comes to. `nothing` takes the words and gives no
 * time ("37 years old"); null lets another rule try.
 */
export interface TimeRule {
  readonly name: string
  readonly pattern: string
  readonly resolve: (taken: Taken, at: Anchors, around: Around) => TimeValue | 'nothing' | null
}

/** "early", "the beginning of": they narrow a time, and leave its value as it is. */
export const EDGE = '(the? edge hyphen?|the? edgeNoun of)?'

/** One of a unit, as an article says it. */
export const ONE: Amount = { value: 1, high: null, article: true }

/** Units too short for a calendar. */
export const SHORT: ReadonlySet<CalendarUnit> = new Set(['second', 'minute', 'hour'])

/** The unit a rule took, and how many of it one of its words is: a fortnight is two weeks. */
export const unitOf = (taken: Taken): { readonly unit: CalendarUnit; readonly times: number } =>
  taken.get('compound') ?? { unit: (taken.get('units') ?? taken.get('unit'))!, times: 1 }
