import type { ReadingClaim } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { SentenceWords } from '../language/sentences.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { Tally } from '../reconcile/tallies.ts'

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
