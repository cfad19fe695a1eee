/** What a language must say of its words so that reports on one crisis can be told from reports on another. */
export interface StoryWords {
  /**
   * Endings that are taken off before words are compared, and what stands there instead; the first that fits wins. An
   * ending equal to its replacement keeps words as they are. Three letters must be left before it.
   */
  readonly endings: readonly (readonly [ending: string, replacement: string])[]
  /** Endings of plurals and what they stand for, the longest first. */
  readonly plurals: readonly (readonly [ending: string, replacement: string])[]
  /**
   * How common words are in reports on any crisis: one report in `oneIn` has each of them. A word in several lists
   * counts as the commonest; one in none is rare.
   */
  readonly commonness: readonly { readonly oneIn: number; readonly words: readonly string[] }[]
  /** Months by name as a heading writes them, January first. */
  readonly months: readonly string[]
}
