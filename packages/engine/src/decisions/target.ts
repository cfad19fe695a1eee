/** What a person can decide upon: a claim, or a line of the record. */
export const targetKinds = [
  'claim',
  'report',
  'story',
  'tally',
  'origin',
  'utterance',
  'incident',
  'contradiction',
  'derivation',
  'party',
] as const

export type TargetKind = (typeof targetKinds)[number]

/** The lines of a record. */
export type LineKind = Exclude<TargetKind, 'claim'>

/**
 * A line as a decision names it: by what makes it up. A line's id changes when its members do, a claim's does not; so a line is
 * found again by any of its claims, reports or names, and its id only says how it was called when it was decided upon.
 */
export interface Target {
  readonly kind: TargetKind
  /** Id of the line when it was decided upon. */
  readonly id: string
  /** Ids of the claims that make it up: of a claim its own; none of a report, story, derivation or party. */
  readonly claims: readonly string[]
  /** Ids of reports: of a story all, of a report its own, of a derivation the first and the one made from it, of a party those that name it. */
  readonly reports: readonly string[]
  /** Names of a party, as reports write them; none of anything else. */
  readonly names: readonly string[]
}
