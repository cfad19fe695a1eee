import type { Figure, Measure } from '../claims/claim.ts'
import type { Bound } from '../language/quantities.ts'
import type { Target } from './target.ts'

/**
 * What a person decided about a claim or a line of the record (rules.md R14). It names what it touches by what survives new
 * reports, and gives a reason where it overrides the machine. Plain data.
 */
export type Decision =
  | Accept
  | Correct
  | Reject
  | Merge
  | Split
  | SetOrigin
  | DeriveRelation
  | TallyRelation
  | RenderingRelation
  | SetStanding
  | Grade
  | Note

/** It is right as it stands, and stays so: of a tally its low, best and high; of a claim its fields as they are. */
export interface Accept {
  readonly kind: 'accept'
  readonly target: Target
  /** What was accepted, by field: `{ "low": 160, "best": 164, "high": null }`. Empty where the line has no such fields. */
  readonly as: Readonly<Record<string, FieldValue>>
  readonly reason: string | null
}

/** One field of a claim was read wrongly. The words, and what was read, stay beside it. */
export interface Correct {
  readonly kind: 'correct'
  readonly target: Target
  readonly field: CorrectedField
  readonly value: FieldValue
  readonly reason: string
}

/** It is no such claim or line: of a line, all its claims. It stays drawn and counts for nothing. */
export interface Reject {
  readonly kind: 'reject'
  readonly target: Target
  readonly reason: string
}

/** Several lines are one; stories too. */
export interface Merge {
  readonly kind: 'merge'
  /** Two or more lines of one kind. */
  readonly targets: readonly Target[]
  readonly reason: string
}

/** Some of what makes up a line is a line of its own. */
export interface Split {
  readonly kind: 'split'
  readonly target: Target
  /** What leaves it: claims, a party's names, a story's reports. */
  readonly out: Pick<Target, 'claims' | 'reports' | 'names'>
  readonly reason: string
}

/** These claims start with this origin. */
export interface SetOrigin {
  readonly kind: 'origin'
  readonly target: Target
  /** Who knows, as the record calls an origin that is there or is to be. */
  readonly who: string
  readonly reason: string
}

/** Whether a report is made from another. */
export interface DeriveRelation {
  readonly kind: 'relation'
  readonly between: 'reports'
  /** Id of the earlier report, and of the one made from it. */
  readonly from: string
  readonly to: string
  readonly relation: 'verbatim' | 'rewrite' | 'spun' | 'translation' | 'none'
  readonly reason: string
}

/** How those that one tally counts stand to those that another counts (rules.md R3). */
export interface TallyRelation {
  readonly kind: 'relation'
  readonly between: 'tallies'
  readonly target: Target
  /** Of `subset`: the tally that `target` is a part of. */
  readonly other: Target
  readonly relation: 'same' | 'subset' | 'disjoint' | 'unclear'
  readonly reason: string
}

/** How a report's words render an utterance; `none` where they do not. */
export interface RenderingRelation {
  readonly kind: 'relation'
  readonly between: 'rendering'
  /** The quotation. */
  readonly target: Target
  /** The utterance. */
  readonly other: Target
  readonly relation: 'verbatim' | 'fragment' | 'translation' | 'paraphrase' | 'none'
  readonly reason: string
}

/** How a figure stands, whatever reports say of it (rules.md R6). */
export interface SetStanding {
  readonly kind: 'standing'
  readonly target: Target
  readonly standing: Figure['standing']
  readonly reason: string
}

/** What a person thinks of a source, after Admiralty practice. It stands beside it and changes no number (rules.md R9). */
export interface Grade {
  readonly kind: 'grade'
  /** An outlet in all its reports, or one report by its id. */
  readonly source: { readonly kind: 'outlet' | 'report'; readonly name: string }
  /** A, completely reliable, to F, cannot be judged; null takes no view. */
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null
  /** 1, confirmed, to 6, cannot be judged; null takes no view. */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6 | null
  readonly reason: string | null
}

/** A remark for those who come after. */
export interface Note {
  readonly kind: 'note'
  readonly target: Target
  readonly text: string
  readonly reason: string | null
}

export type FieldValue = string | number | boolean | null

/** Fields of claims that a person may correct, each with what it may be. */
export interface CorrectedFields {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly measure: Measure
  readonly population: string | null
  readonly accumulation: Figure['accumulation']
  /** ISO date. */
  readonly asOf: string | null
  readonly background: boolean
  /** Of a figure or an event. */
  readonly place: string | null
  /** Name of whoever says it, of a quotation. */
  readonly speaker: string | null
  /** Kind of an event. */
  readonly type: string
  readonly actor: string | null
  readonly target: string | null
  /** ISO date or TIMEX3 value. */
  readonly when: string | null
  readonly polarity: 'positive' | 'negative'
}

export type CorrectedField = keyof CorrectedFields
