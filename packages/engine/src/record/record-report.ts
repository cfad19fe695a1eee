import type { Reading, ReadingClaim, ReadingHop } from '../claims/reading.ts'

/** A report as the record cites it: what it is, and its claims with their exact words. */
export interface RecordReport {
  readonly id: string
  readonly hash: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly url: string | null
  readonly claims: readonly RecordClaim[]
  readonly unread: Reading['unread']
}

/** A claim of a record: the words of its attribution stand in it, since the record holds no text of reports. */
export type RecordClaim = ReadingClaim extends infer C
  ? C extends ReadingClaim
    ? Omit<C, 'attribution'> & { readonly attribution: readonly RecordHop[] }
    : never
  : never

export interface RecordHop extends ReadingHop {
  /** The words that attribute: "the Interior Ministry said". */
  readonly exact: string
}

/** What the record keeps of a reading. */
export const recordReport = ({ text, ...reading }: Reading): RecordReport => {
  const { id, hash, title, outlet, published, updated, url, unread } = reading
  const claims = reading.claims.map(
    (claim) =>
      ({
        ...claim,
        attribution: claim.attribution.map((hop) => ({ ...hop, exact: wordsOf(hop, text) })),
      }) as RecordClaim,
  )
  return { id, hash, title, outlet, published, updated, url, claims, unread }
}

/** Between a name and its cue at most so much may stand, in UTF-16 units, for both to be shown in one stretch. */
const near = 80

const wordsOf = ({ span, cue }: ReadingHop, text: string): string => {
  if (cue === null) return text.slice(...span)
  const [start, end] = [Math.min(span[0], cue[0]), Math.max(span[1], cue[1])]
  return end - start <= span[1] - span[0] + cue[1] - cue[0] + near ? text.slice(start, end) : text.slice(...span)
}
