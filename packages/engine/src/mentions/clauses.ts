import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'

/** A noun phrase: half-open token range and the index of its head word. */
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

export type Chunk = NounPhrase | VerbGroup | PrepositionPhrase

/**
 * One predicate and what belongs to it. Later rules read clauses, never trees or words. Every argument is a span of the
 * report together with its head token; indices count tokens and clauses of the report.
 */
export interface Clause extends Span {
  readonly kind: 'main' | 'complement' | 'relative' | 'participial' | 'infinitive' | 'adverbial' | 'verbless'
  readonly sentence: number
  /** Null in a verbless clause ("8 dead"). */
  readonly predicate: VerbGroup | null
  readonly subject: Argument | null
  readonly object: Argument | null
  /** "by the army" of a passive. */
  readonly agent: Argument | null
  readonly obliques: readonly Oblique[]
  /** Index of the clause it belongs to; null at the top. */
  readonly parent: number | null
  /** Index of the clause it shares a coordination with ("denied X and accused Y"); null otherwise. */
  readonly conjunct: number | null
  /** Indices of the clauses that complete it ("said *that …*"). */
  readonly complements: readonly number[]
  readonly rule: string
}

/** An argument of a clause: the whole phrase with its modifiers, and its head. */
export interface Argument extends Span {
  /** Token index of the head word. */
  readonly head: number
  /** Token range of the whole phrase. */
  readonly first: number
  readonly last: number
  /** Whether it was shared from a coordinated clause or reclaimed, rather than standing where grammar puts it. */
  readonly inferred: boolean
}

export interface Oblique extends Argument {
  readonly preposition: string
}

declare module '../report/layers.ts' {
  interface Layers {
    chunks: Chunk
    clauses: Clause
  }
}

export const clauses = (_language: Language): Annotator<'tokens' | 'sentences' | 'quoted', 'chunks' | 'clauses'> => ({
  gives: ['chunks', 'clauses'],
  find: () => ({ chunks: [], clauses: [] }),
})
