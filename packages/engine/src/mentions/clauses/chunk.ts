import type { Span } from '../../text/span.ts'

/** A noun phrase up to its head: half-open token range and the index of its head word. */
export interface NounPhrase extends Span {
  readonly kind: 'noun'
  readonly first: number
  readonly last: number
  readonly head: number
  readonly number: 'singular' | 'plural' | 'unknown'
  /** A relative, personal or demonstrative pronoun stands alone here. */
  readonly pronoun: boolean
}

/** A verb group: auxiliaries, adverbs between them and the main verb. */
export interface VerbGroup extends Span {
  readonly kind: 'verb'
  readonly first: number
  readonly last: number
  /** Index of the main verb's token. */
  readonly head: number
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly aspect: 'simple' | 'progressive' | 'perfect' | 'perfect-progressive'
  readonly voice: 'active' | 'passive'
  readonly polarity: 'positive' | 'negative'
  /** The modal verb's lemma: may, could, must; null for none. */
  readonly modality: string | null
  /** Whether it can head a sentence: "said", "has died"; not "to die", "killing", "killed near". */
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund'
}

/** A preposition or particle and the noun phrase it governs. */
export interface PrepositionPhrase extends Span {
  readonly kind: 'preposition'
  readonly first: number
  readonly last: number
  /** Lower-case preposition, complex ones with spaces: "according to", "because of". */
  readonly preposition: string
  readonly object: NounPhrase | null
}

/** In document order; the noun phrase a preposition governs follows its preposition phrase as a chunk of its own. */
export type Chunk = NounPhrase | VerbGroup | PrepositionPhrase

declare module '../../report/layers.ts' {
  interface Layers {
    chunks: Chunk
  }
}
