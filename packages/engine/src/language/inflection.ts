/**
 * How a language inflects: irregular forms by name, regular ones by ending. The lemmatiser takes the first rule whose
 * result the lexicon knows, and the first rule without a condition when it knows none.
 */
export interface Inflection {
  /** Irregular forms: Penn tag group, then `form lemma` pairs. */
  readonly irregular: Readonly<Record<InflectionGroup, Readonly<Record<string, string>>>>
  /** Irregular pasts that are in running news never anything but verbs, whatever a dictionary knows: "tore", "drove". */
  readonly pasts: readonly string[]
  readonly rules: Readonly<Record<InflectionGroup, readonly InflectionRule[]>>
  /**
   * Endings by which a new word may be told from its stem: the ending, what may stand for it in the stem, and whether the
   * stem's last letter may be doubled before it. In the order they are tried; the model keeps the order.
   */
  readonly endings: readonly (readonly [ending: string, replacements: readonly string[], doubles: boolean])[]
  /** Written short: Sept. is September. */
  readonly expansions: Readonly<Record<string, string>>
}

/** Which words a rule is for: plurals, third persons, pasts, gerunds, comparatives, superlatives. */
export type InflectionGroup = 'plural' | 'third' | 'past' | 'gerund' | 'comparative' | 'superlative'

export interface InflectionRule {
  /** What the form ends in, and what stands there in the lemma. */
  readonly ending: string
  readonly replacement: string
  /** The double consonant before the ending becomes one: stopped, stop. */
  readonly undouble?: boolean
  /** A guess for words the lexicon does not know. Without it, the rule holds for known words only. */
  readonly guess?: RegExp
}
