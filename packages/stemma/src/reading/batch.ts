import type { Source } from '../inputs/found.ts'
import type { Feed } from '../intake/feed.ts'
import type { Refused } from '../intake/source.ts'

/** How a reading is written: for people, as one line of JSON, as a casebook keeps it, or as it is for more work. */
export type Writing =
  | { readonly kind: 'text'; readonly width: number; readonly colour: boolean; readonly rejected: boolean }
  | { readonly kind: 'json' }
  | { readonly kind: 'canonical' }
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
  /**
   * Two shared integers: the index of the source under way, which tells who is to blame when the thread must be stopped;
   * and whether the rest is to be left, 1 or 0.
   */
  readonly progress: Int32Array
}

/** What became of one source. */
export type Outcome =
  | {
      readonly kind: 'read'
      readonly input: string
      readonly output: string
      readonly notes: readonly string[]
      /** Of the report's title and text: what its page holds beside them changes with every visit. */
      readonly digest: string
    }
  | { readonly kind: 'refused'; readonly input: string; readonly why: string }

/** Bytes that hold many reports, on their way to be taken apart on a thread that can be stopped. */
export interface Folded {
  readonly content: Uint8Array | string
  /** Where it was fetched; null for a file. */
  readonly base: string | null
  /** The encoding a header names. */
  readonly charset: string | null
  /** As in `Batch`. */
  readonly progress: Int32Array
}

/** What they held. */
export type Unfolded = Feed | Refused
