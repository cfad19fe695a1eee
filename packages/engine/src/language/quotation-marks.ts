/** What a language's words say about its quotation marks. All lower case, straight apostrophes. */
export interface QuotationMarkWords {
  /** Words written with an apostrophe in front, without it: "em", "til", "n". */
  readonly elided: ReadonlySet<string>
  /** Endings behind which an apostrophe may stand at a word's end, as of a possessor or a letter left out: "protesters'", "goin'". */
  readonly apostrophised: readonly string[]
  /** Words that stay lower case inside a title: "of", "the". */
  readonly minor: ReadonlySet<string>
  /** Nouns before a title in quotation marks: "film", "book", "operation". */
  readonly works: ReadonlySet<string>
}
