import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'

/** How a number stands to what it counts (rules.md R1). */
export type Bound =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'between'
  | 'vague'

/** An amount in the text: number, bound and what is counted. Also one that is no count, with the reason. */
export interface Quantity extends Span {
  /** The number words alone: "7,939", "two dozen". */
  readonly number: Span
  /** Bound words, where there are any: "at least", "nearly". */
  readonly qualifier: Span | null
  /** The counted noun phrase without the number: "people", "Russian troops"; null where the noun is left out. */
  readonly counted: Span | null
  /** Token index of the counted noun; null where it is left out. */
  readonly head: number | null
  /** The number as written, before the bound is applied; null for "dozens". */
  readonly value: number | null
  /** Ends of the interval after the bound is applied; null is open. */
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** Unit as a word, singular where it is one: people, dollar, percentage, year, troop. */
  readonly unit: string | null
  readonly kind: 'count' | 'money' | 'percentage' | 'measure' | 'age' | 'duration' | 'ordinal'
  /** Whether the figure is said to be rising or falling: "up 9 %". */
  readonly change: 'up' | 'down' | null
  /** Why it is a number and no count, or null for one that may make a claim. */
  readonly rejected: string | null
  readonly rule: string
}

declare module '../report/layers.ts' {
  interface Layers {
    quantities: Quantity
  }
}

export const quantities = (
  _language: Language,
): Annotator<'zones' | 'tokens' | 'sentences' | 'quoted' | 'clauses' | 'chunks' | 'times', 'quantities'> => ({
  gives: ['quantities'],
  find: () => ({ quantities: [] }),
})
