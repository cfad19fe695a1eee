import type { Reading, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { StoryParties } from './parties.ts'

/** One speech act and all its renderings. */
export interface Utterance {
  readonly id: string
  /** Name of the speaker; null where no report says. */
  readonly speaker: string | null
  /** ISO date. */
  readonly when: string | null
  readonly renderings: readonly Rendering[]
  readonly why: readonly string[]
}

export interface Rendering {
  /** Id of the quotation claim. */
  readonly claim: string
  readonly relation: 'verbatim' | 'fragment' | 'translation' | 'paraphrase' | 'proposed'
  /** Its words aligned to the first rendering's: stretches of both that match. */
  readonly aligned: readonly { readonly here: SpanPair; readonly there: SpanPair }[]
}

/** The speech acts of a story. One common word makes no utterance. */
export const utterancesOf = (
  _readings: readonly Reading[],
  _parties: StoryParties,
  _language: Language,
): Utterance[] => []
