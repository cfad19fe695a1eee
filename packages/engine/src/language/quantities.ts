/** How a number stands to what it counts (rules.md R1). */
export type Bound =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'between'
  | 'vague'

/** What an amount is. `label` is a number that names or dates something; it and `ordinal` are no amounts. */
export type QuantityKind =
  | 'count'
  | 'money'
  | 'percentage'
  | 'fraction'
  | 'measure'
  | 'age'
  | 'duration'
  | 'ordinal'
  | 'label'

/** The words a language counts with. Keys are folded as `Token.norm` is: lower case, straight apostrophes. */
export interface QuantityWords {
  readonly numbers: NumberWords
  readonly bounds: readonly BoundPhrase[]
  readonly money: MoneyWords
  readonly units: UnitWords
  readonly labels: LabelWords
  /** Verbs and particles that say a figure is rising or falling, by form: "rose", "down". */
  readonly changes: {
    readonly up: readonly string[]
    readonly down: readonly string[]
    /** Verbs after which "up to" says where a number went, and is no bound: "went up to 58,000". */
    readonly going: readonly string[]
  }
}

export interface NumberWords {
  /** Zero to nineteen and the tens. */
  readonly simple: Readonly<Record<string, number>>
  /** Words that multiply what stands before them: hundred, million, dozen. */
  readonly scales: Readonly<Record<string, number>>
  /** Short scales, by form: "5m", "2bn". `glued` ones count only when they touch the number. */
  readonly shortScales: Readonly<Record<string, { readonly value: number; readonly glued: boolean }>>
  /** Plurals without a number, as the interval a reader may take them for: "dozens", "hundreds". */
  readonly vague: Readonly<Record<string, readonly [low: number, high: number]>>
  /** Vague words that multiply a scale: "several hundred", "a few dozen". */
  readonly few: Readonly<Record<string, readonly [low: number, high: number]>>
  /** Scale plurals that stack by `of`: "tens of thousands". */
  readonly stacked: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** Endings of ordinals in digits: "th". */
  readonly ordinalEndings: readonly string[]
  /** Parts of one, singular and plural: "third", "quarters". */
  readonly fractions: Readonly<Record<string, number>>
  readonly half: string
  /** "a", "an": one, before a scale. */
  readonly articles: readonly string[]
  readonly and: readonly string[]
  readonly or: string
  readonly to: string
  readonly between: string
  readonly from: string
  /** Before the first number, it keeps two from being a range: "rose [by] 14 to 212". */
  readonly by: string
  readonly of: string
  readonly the: string
  readonly in: string
  readonly out: string
  readonly minus: readonly string[]
  /** "one", which is as often a pronoun as a number, and what shows that it is one when it stands before it. */
  readonly one: {
    readonly word: string
    readonly pronounAfter: readonly string[]
    readonly pronounBefore: readonly string[]
  }
}

/** Words that say how a number stands to the truth, before or after it: "at least", "or more". */
export interface BoundPhrase {
  readonly words: string
  readonly where: 'before' | 'after'
  readonly bound: Bound
}

export interface MoneyWords {
  /** Symbols and codes that stand before the amount, by form as written. */
  readonly before: Readonly<Record<string, string>>
  /** Nouns, codes and symbols that stand after it. */
  readonly after: Readonly<Record<string, string>>
  /** Qualifiers of a dollar, of one word or two: "US", "Australian", "Hong Kong". */
  readonly nations: Readonly<Record<string, string>>
}

export interface Unit {
  /** The unit's name, singular. */
  readonly unit: string
  readonly kind: Exclude<QuantityKind, 'label' | 'ordinal' | 'count' | 'money' | 'fraction'>
}

export interface UnitWords {
  readonly words: Readonly<Record<string, Unit>>
  /** Abbreviations that count only when they touch the number or a number stands before them: "km", "C". */
  readonly short: Readonly<Record<string, Unit>>
  /** Those of them that are words too, and count only where they touch the number: "5in", but not "5 in Gaza". */
  readonly touching: readonly string[]
  /** Units in more than one word, joined by spaces: "degrees celsius", "years of age". */
  readonly phrases: Readonly<Record<string, Unit>>
  /** "per", "a", "an", "each", "every" before the second unit of a rate. */
  readonly per: readonly string[]
  /** Nouns that a rate may end in after an article: "$5 a barrel", "a day". */
  readonly perNouns: Readonly<Record<string, string>>
  /** Words that make a length of time an age: "old". */
  readonly old: readonly string[]
  readonly yearOfAge: string
  /** Words right before a number that make it an age: "aged". */
  readonly aged: readonly string[]
  /** Nouns of one person whose age an `of` may give: "a [girl] of 12". */
  readonly agedPersons: readonly string[]
  /** "or older", "and younger": the last word of a bound that makes a number an age. */
  readonly elder: readonly string[]
}

/** What shows that a number names or dates something instead of counting. */
export interface LabelWords {
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  /** Words before a bare four-digit number that make it a year: "in", "since". */
  readonly beforeYear: readonly string[]
  /** "a.m.", "gmt", "o'clock". */
  readonly clock: readonly string[]
  /** Words before four digits that make them a time of day: "at 0815". */
  readonly beforeClock: readonly string[]
  /** Behind a year in digits, with or without an apostrophe: "1990s". */
  readonly decadeEnding: string
  /** Words between two days of one month: "2 and 3 May". */
  readonly joins: readonly string[]
  /** Nouns that take a number as their name: "page", "flight", "no.". The value is the reason given. */
  readonly named: Readonly<Record<string, string>>
  /** Nouns of a series and the word before its length: "image 2 [of] 10". */
  readonly series: readonly string[]
  readonly outOf: string
  /** Nouns after a number that make it a name: "street". */
  readonly namedAfter: Readonly<Record<string, string>>
  /** Words that belong to a score: "win", "lead". */
  readonly scores: readonly string[]
  /** The reasons themselves. */
  readonly reasons: Readonly<Record<Reason, string>>
}

export type Reason =
  | 'year'
  | 'date'
  | 'clock'
  | 'ordinal'
  | 'decade'
  | 'name'
  | 'score'
  | 'phone'
  | 'bracket'
  | 'list'
  | 'decimal-comma'
  | 'percentage'
  | 'fraction'
  | 'measure'
  | 'age'
  | 'duration'
  | 'multiple'
  | 'too-long'
