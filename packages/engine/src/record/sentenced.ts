import type { ReadingClaim } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { SentenceWords } from '../language/sentences.ts'
import type { Origin } from '../reconcile/origins.ts'
import { citedAs } from '../reconcile/outlet.ts'
import type { Tally } from '../reconcile/tallies.ts'
import type { StoryIndex } from './story-index.ts'

/** What a sentence about a tally is made from, by id. */
export interface Sentenced {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly origins: ReadonlyMap<string, Origin>
  readonly claims: ReadonlyMap<string, ReadingClaim>
  /** What a report is cited as: its outlet, the host of its page, or its headline. */
  readonly cited: ReadonlyMap<string, string>
}

/** A tally that is put into a sentence, and the words for it. */
export interface Speaking {
  readonly tally: Tally
  readonly given: Sentenced
  readonly words: SentenceWords
  readonly language: Language
}

/** What sentences about the tallies of a record are made from. */
export const sentencedBy = ({ tallies, origins, claims, reports }: StoryIndex): Sentenced => ({
  tallies,
  origins,
  claims: new Map([...claims].map(([id, { claim }]) => [id, claim])),
  cited: new Map([...reports].map(([id, report]) => [id, citedAs(report)])),
})
