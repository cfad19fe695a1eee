import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { Channel } from '../language/reconciling.ts'
import type { Derivation } from './derivations.ts'
import type { StoryParties } from './parties.ts'

/** Where a group of claims starts: one statement, post, speech or count (rules.md R7). */
export interface Origin {
  readonly id: string
  /** Who knows: a party's name, or the outlet itself where it counted or saw. Null where the report does not say. */
  readonly who: string | null
  /** The authority behind it: a president's office and an interior ministry are two origins and one family. */
  readonly family: string | null
  /** ISO date. */
  readonly when: string | null
  readonly channel: Channel
  /** Ids of the claims that rest on it. */
  readonly claims: readonly string[]
  /** Ids of the reports that carry it, copies included. */
  readonly reports: readonly string[]
  /** What was collapsed into it, one step each. */
  readonly why: readonly string[]
}

/** The roots of a story's claims after collapsing copies, chains, same speech and same statement. */
export const originsOf = (
  _readings: readonly Reading[],
  _parties: StoryParties,
  _language: Language,
  _derivations: readonly Derivation[],
): Origin[] => []
