import type { Reading, SpanPair } from '../claims/reading.ts'

/** One report made from another. */
export interface Derivation {
  /** Ids of reports: `to` was copied, rewritten, spun or translated from `from`. */
  readonly from: string
  readonly to: string
  readonly kind: 'verbatim' | 'rewrite' | 'spun' | 'translation'
  readonly evidence: {
    /** Share of the shorter report's own words that stand in the other too, 0 to 1. */
    readonly containment: number
    /** Longest shared runs: spans in `from` and in `to`. */
    readonly runs: readonly { readonly from: SpanPair; readonly to: SpanPair }[]
    /** What decided kind and direction, one step each. */
    readonly steps: readonly string[]
  }
}

/** Who copied whom, quotations and furniture masked (rules.md R7). Over all reports, not only one story's. */
export const derivationsOf = (_readings: readonly Reading[]): Derivation[] => []
