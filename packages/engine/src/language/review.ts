import type { Numbered } from './sentences.ts'

/**
 * The questions a person is asked about a record, as patterns: `{what}` is what is counted, `{count}` a number, `{who}` a
 * source, `{outlets}` who prints it, `{says}` what the record says itself.
 */
export interface ReviewWords {
  /** What was accepted, and what reports say by now. */
  readonly disagrees: string
  readonly contradiction: string
  readonly rendering: string
  /** Where nobody is named as the speaker. */
  readonly renderingUnnamed: string
  readonly revised: string
  readonly rests: Numbered
  readonly single: string
  readonly unattributed: Numbered
  /** What comes of it where the words are rejected; `{before}` and `{after}` are what stands. */
  readonly moves: string
  /** Nothing would stand. */
  readonly falls: string
  /** Something would stand where nothing does. */
  readonly stands: string
}
