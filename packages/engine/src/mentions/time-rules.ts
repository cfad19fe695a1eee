import type { Anchors } from './time-anchors.ts'
import type { Taken } from './time-patterns.ts'
import type { TimeValue } from './time-values.ts'
import type { Piece } from './time-words.ts'

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
