import type { Reading, ReadingParty } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'

/** One person, body or group across the reports of a story. */
export interface StoryParty {
  readonly id: string
  /** The fullest name any report gives. */
  readonly name: string
  readonly kind: ReadingParty['kind']
  /** What it is called and what happens to it: titles as written, and `victim`, `spokesperson`, `suspect` … */
  readonly roles: readonly string[]
  /** Every name form, with the reports that use it. */
  readonly variants: readonly { readonly name: string; readonly reports: readonly string[] }[]
  /** Why these mentions are one party, one step each. */
  readonly evidence: readonly string[]
}

/** The parties of a story, and which of them a report's own party is. */
export interface StoryParties {
  readonly parties: readonly StoryParty[]
  /** By report id and the report's party id. */
  readonly partyOf: (report: string, party: string) => StoryParty | null
}

/** Merges the parties of a story's reports on evidence, never on one token's likeness. */
export const partiesOf = (_readings: readonly Reading[], _language: Language): StoryParties => ({
  parties: [],
  partyOf: () => null,
})
