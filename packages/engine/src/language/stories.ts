import type { Endings } from '../text/endings.ts'

/** What a language must say of its words so that reports on one crisis can be told from reports on another. */
export interface StoryWords {
  /** Endings that are taken off before words are compared. */
  readonly endings: Endings
  /** From the plural of a noun to its singular. */
  readonly plurals: Endings
  /**
   * How common words are in reports on any crisis: one report in `oneIn` has each of them. A word in several lists
   * counts as the commonest; one in none is rare.
   */
  readonly commonness: readonly { readonly oneIn: number; readonly words: readonly string[] }[]
  /** Months by name as a heading writes them, January first. */
  readonly months: readonly string[]
}
