/**
 * How a language writes its words: what the tokenizer and the sentence splitter need to know. Words are in lower case
 * with straight apostrophes unless their case matters, which each list says.
 */
export interface Orthography {
  /** Endings cut off a word as a word of their own: 's, n't. Longest first. */
  readonly clitics: readonly string[]
  /** Words that stand for several, with a bar where they are cut: can|not. */
  readonly contractions: readonly string[]
  /** Written with an apostrophe and yet one word: o'clock. */
  readonly undivided: readonly string[]
  /** Stay with what follows their hyphen: anti-. */
  readonly prefixes: readonly string[]
  /** Stay with what precedes their hyphen: -wise. */
  readonly suffixes: readonly string[]
  /** Words that keep their hyphens: e-mail. */
  readonly hyphenated: readonly string[]
  /** Cut off the digits they follow: 5|m. Ordinal and decade endings are not among them. */
  readonly units: readonly string[]
  /** Letters before a money sign that belong to it: US$. */
  readonly currencies: readonly string[]
  /** Money as capital letters right before digits: USD10m. */
  readonly codes: readonly string[]
  /** Abbreviations, with their full stop. */
  readonly abbreviations: {
    /** With a capital; a name always follows: Mr., Gen. */
    readonly titles: readonly string[]
    /** Abbreviations only before a number: No., p. */
    readonly numbering: readonly string[]
    /** With a capital; may end a sentence: Jan., Calif. */
    readonly capitalised: readonly string[]
    /** In any case; may end a sentence: Inc., etc. */
    readonly plain: readonly string[]
  }
  /** Words that, with a capital, begin a sentence more often than they carry on a name. */
  readonly starters: readonly string[]
  /** Nouns that begin a sentence after an abbreviation, unless a capital follows them as in a headline. */
  readonly subjects: readonly string[]
  /** Verbs that carry on a sentence after "…!" and "…?": asked, said. */
  readonly reporting: readonly string[]
  /** Endings of web addresses without a scheme: com, org. */
  readonly domains: readonly string[]
}
