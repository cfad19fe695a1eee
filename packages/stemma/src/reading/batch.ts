import type { Source } from '../inputs/sources.ts'

/** How a reading is written: for people, as one line of JSON, or as it is for more work. */
export type Writing =
  | { readonly kind: 'text'; readonly width: number; readonly colour: boolean; readonly rejected: boolean }
  | { readonly kind: 'json' }
  | {
      readonly kind: 'why'
      readonly width: number
      readonly colour: boolean
      readonly json: boolean
      readonly claim: string
    }

/** Sources that are read together on one thread, so that little time goes into messages. */
export interface Batch {
  readonly sources: readonly Source[]
  readonly writing: Writing
  /** Longest text that is read, in UTF-16 units. */
  readonly longest: number
  /** One shared integer: the index of the source under way. It tells who is to blame when the thread must be stopped. */
  readonly progress: Int32Array
}

/** What became of one source. */
export type Outcome =
  | { readonly kind: 'read'; readonly input: string; readonly output: string; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly input: string; readonly why: string }
