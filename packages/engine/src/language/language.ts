import type { Calendar } from './calendar.ts'
import type { ChangeWords } from './changes.ts'
import type { CueWords } from './cues.ts'
import type { EventLexicon } from './events.ts'
import type { FigureWords } from './figures.ts'
import type { FurnitureWords } from './furniture.ts'
import type { Grammar } from './grammar.ts'
import type { HappeningWords } from './happenings.ts'
import type { Inflection } from './inflection.ts'
import type { Orthography } from './orthography.ts'
import type { PartyWords } from './parties.ts'
import type { QuantityWords } from './quantities.ts'
import type { QuotationMarkWords } from './quotation-marks.ts'
import type { ReconcilingWords } from './reconciling.ts'
import type { ReviewWords } from './review.ts'
import type { SentenceWords } from './sentences.ts'
import type { StandingLexicon } from './standing.ts'
import type { StoryWords } from './stories.ts'
import type { VictimWords } from './victims.ts'

/**
 * A language as data. Code holds grammar and takes its words from here; another language is another folder beside `en/`.
 * Models arrive as bytes: the engine reads no files.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string
  readonly orthography: Orthography
  readonly inflection: Inflection
  readonly models: LanguageModels
  readonly furniture: FurnitureWords
  readonly quotationMarks: QuotationMarkWords
  readonly quantities: QuantityWords
  readonly cues: CueWords
  readonly events: EventLexicon
  readonly standing: StandingLexicon
  readonly calendar: Calendar
  readonly parties: PartyWords
  readonly figures: FigureWords
  readonly reconciling: ReconcilingWords
  /** How common words are, by which reports on one crisis are told from reports on another. */
  readonly stories: StoryWords
  /** Patterns of the sentences an editor can print. */
  readonly sentences: SentenceWords
  /** Patterns of the sentences that tell what changed. */
  readonly changes: ChangeWords
  /** Patterns of the questions that a person is asked. */
  readonly review: ReviewWords
  readonly happenings: HappeningWords
  readonly victims: VictimWords
  /** Closed words and verb frames, for clauses. */
  readonly grammar: Grammar
}

export interface LanguageModels {
  /** Joint tagger and lemmatiser, in the format of `syntax/model.ts`. */
  readonly tagger: Uint8Array
  /** Gazetteer, in the format of `mentions/parties/gazetteer.ts`. */
  readonly places: Uint8Array
}
