import type { Span } from '../../text/span.ts'
import type { VerbGroup } from './chunk.ts'

/**
 * One predicate and what belongs to it. Later rules read clauses, never trees or words. Every argument is a span of the
 * report together with its head token; indices count tokens and clauses of the report.
 */
export interface Clause extends Span {
  readonly kind: 'main' | 'complement' | 'relative' | 'participial' | 'infinitive' | 'adverbial' | 'verbless'
  readonly sentence: number
  /** Half-open token range from its first word to its last; clauses inside it lie in the range. */
  readonly first: number
  readonly last: number
  /** Null in a verbless clause ("8 dead"). */
  readonly predicate: VerbGroup | null
  /** Lemma of the predicate's main verb; null in a verbless clause. */
  readonly lemma: string | null
  readonly subject: Argument | null
  readonly object: Argument | null
  /** The person given to or told: "told *reporters* that …", "gave *them* aid". */
  readonly indirect: Argument | null
  /** "by the army" of a passive. */
  readonly agent: Argument | null
  /** What the subject (after "be", "become") or the object (after "call", "leave") is said to be. */
  readonly predicative: Predicative | null
  readonly obliques: readonly Oblique[]
  /** Index of the clause it belongs to; null at the top. */
  readonly parent: number | null
  /** Index of the clause it shares a coordination with ("denied X and accused Y"); null otherwise. */
  readonly conjunct: number | null
  /** Indices of the clauses that complete it ("said *that …*"). */
  readonly complements: readonly number[]
  /** The word that opens it: that, whether, after, who; null for none. */
  readonly mark: string | null
  /** Head token it hangs on: the noun of a relative or "claim that", the verb of a complement; null at the top. */
  readonly governor: number | null
  /** The noun a relative or reduced relative speaks of; it fills the missing subject or object, marked inferred. */
  readonly antecedent: Argument | null
  /** Token of the relative or interrogative pronoun; null for none. */
  readonly relativizer: number | null
  /** "up" of "gave up"; null for none. */
  readonly particle: string | null
  /** The subject stands after the verb: "…, said the minister", "Killed were three". */
  readonly inverted: boolean
  /** It stands between commas inside its own complement: "the blast, *officials said*, killed 5". */
  readonly parenthetical: boolean
  /** "there were 12 deaths": the subject is what there is. */
  readonly existential: boolean
  /** Index of the quotation it stands in, innermost; null outside. */
  readonly quotation: number | null
  /** Indices of the quotations that complete it, as opaque constituents: "said *“…”*". */
  readonly quotes: readonly number[]
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
  /** Heads of what is coordinated with it, itself first: "two soldiers and a guide". */
  readonly heads: readonly number[]
  /** Head of an apposition: "the minister, *Abdul Rahman*, said"; null for none. */
  readonly apposition: number | null
}

export interface Oblique extends Argument {
  /** Empty for a time phrase without one: "Monday", "last week". */
  readonly preposition: string
  /** Whether it says when. */
  readonly temporal: boolean
}

export interface Predicative extends Argument {
  readonly category: 'noun' | 'adjective' | 'preposition' | 'participle'
  readonly of: 'subject' | 'object'
}

declare module '../../report/layers.ts' {
  interface Layers {
    clauses: Clause
  }
}
