import type { Reading } from '../claims/reading.ts'

/** The reports on one crisis. */
export interface Story {
  /** From the ids of its reports, or what the input called it. */
  readonly id: string
  /** What a desk would call it: the words of its headlines that recur. */
  readonly label: string
  /** In order of publication, then of id; undated last. */
  readonly readings: readonly Reading[]
}

/** Order of reports that no order of input changes: by publication, then by id; undated last. */
export const byPublication = (a: Reading, b: Reading): number =>
  (a.published ?? '9999').localeCompare(b.published ?? '9999') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
