import type { Reading } from '../claims/reading.ts'

/** The reports on one crisis. */
export interface Story {
  /** From the story's earliest report, or what the input called it: the same when later reports join. */
  readonly id: string
  /** What a desk would call it: where, what and when. */
  readonly label: string
  /** In order of publication, then of id; undated last. */
  readonly readings: readonly Reading[]
  /** What joined each report to the others, one step a report: the words they share, how alike they are, the days between. */
  readonly why: readonly string[]
}

/** Order of reports that no order of input changes: by publication, then by id; undated last. */
export const byPublication = (a: Pick<Reading, 'published' | 'id'>, b: Pick<Reading, 'published' | 'id'>): number => {
  const [one, other] = [a.published ?? '9999', b.published ?? '9999']
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
