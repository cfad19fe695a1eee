import { languageAt, type Reading, type ReadingClaim, type ReadingHop, titleLanguage } from '../claims/reading.ts'
import type { ParagraphChange, Revision } from '../reconcile/revisions.ts'
import type { DecisionMark } from './decision-marks.ts'

/** A report as the record cites it: what it is, and its claims with their exact words. */
export interface RecordReport {
  readonly id: string
  readonly hash: string
  readonly title: string | null
  /** What that is in, BCP 47; `und` where nothing tells. */
  readonly titleLanguage: string
  readonly outlet: string | null
  readonly published: string | null
  readonly updated: string | null
  /** What most of it is in. */
  readonly language: string
  readonly url: string | null
  readonly captured: string | null
  readonly claims: readonly RecordClaim[]
  readonly unread: Reading['unread']
  /** Id of the version of this report that this one revises; null for the first. */
  readonly revises: string | null
  /** Id of the version that revises this one; null for the latest, which stands for the report. */
  readonly revisedBy: string | null
  /** From when the report is as this version has it, ISO 8601; null for what revises nothing, or is not dated. */
  readonly since: string | null
  /** What was reworded, added and taken out since the version before, a paragraph each. */
  readonly changes: readonly ParagraphChange[]
  /** Claims of the version before that are no longer made, with what stands in their place. */
  readonly gone: readonly RecordGone[]
  /** The grade a person gave it, or its outlet, after Admiralty practice: "B2". It changes no number. */
  readonly graded: string | null
  readonly decided: readonly DecisionMark[]
}

/** A claim that a revision took out. */
export interface RecordGone {
  readonly claim: string
  readonly kind: ReadingClaim['kind']
  readonly exact: string
  /** What became of its paragraph: reworded, or taken out; null where that still stands. */
  readonly paragraph: 'changed' | 'removed' | null
  /** Id and words of the figure that the revision has instead; null for none. */
  readonly instead: string | null
  readonly now: string | null
}

/** A claim of a record: the words of its attribution stand in it, since the record holds no text of reports. */
export type RecordClaim = ReadingClaim extends infer C
  ? C extends ReadingClaim
    ? Omit<C, 'attribution'> & {
        readonly attribution: readonly RecordHop[]
        /** What its words are in, BCP 47; `und` where nothing tells. */
        readonly language: string
        /** What people decided of it; its fields are as corrected, its words as they were. */
        readonly decided: readonly DecisionMark[]
      }
    : never
  : never

export interface RecordHop extends ReadingHop {
  /** The words that attribute: "the Interior Ministry said". */
  readonly exact: string
}

/** What the record says of a report beside what it holds. */
export interface ReportFacts {
  readonly revision: Revision | null
  readonly revisedBy: string | null
  readonly graded: string | null
  /** What people decided of a line or claim. */
  readonly on: (id: string) => readonly DecisionMark[]
}

/** Of a report in its only version, of which nobody decided anything. */
const first: ReportFacts = { revision: null, revisedBy: null, graded: null, on: () => [] }

/** What the record keeps of a reading. */
export const recordReport = (
  reading: Reading,
  { revision, revisedBy, graded, on }: ReportFacts = first,
): RecordReport => {
  const { text, id, hash, title, outlet, published, updated, language, url, captured, unread } = reading
  const claims = reading.claims.map(
    (claim) =>
      ({
        ...claim,
        attribution: claim.attribution.map((hop) => ({ ...hop, exact: wordsOf(hop, text) })),
        language: languageAt(reading, claim.span[0]),
        decided: on(claim.id),
      }) as RecordClaim,
  )
  return {
    id,
    hash,
    title,
    titleLanguage: titleLanguage(reading),
    outlet,
    published,
    updated,
    language,
    url,
    captured,
    claims,
    unread,
    revises: revision?.revises.id ?? null,
    revisedBy,
    since: revision?.since ?? null,
    changes: revision?.changes ?? [],
    gone: (revision?.gone ?? []).map(({ claim, paragraph, instead }) => ({
      claim: claim.id,
      kind: claim.kind,
      exact: claim.exact,
      paragraph,
      instead: instead?.id ?? null,
      now: instead?.exact ?? null,
    })),
    graded,
    decided: on(id),
  }
}

/** Between a name and its cue at most so much may stand, in UTF-16 units, for both to be shown in one stretch. */
const near = 80

const wordsOf = ({ span, cue }: ReadingHop, text: string): string => {
  if (cue === null) return text.slice(...span)
  const [start, end] = [Math.min(span[0], cue[0]), Math.max(span[1], cue[1])]
  return end - start <= span[1] - span[0] + cue[1] - cue[0] + near ? text.slice(start, end) : text.slice(...span)
}
