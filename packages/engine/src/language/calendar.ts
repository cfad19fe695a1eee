/** A stretch of the calendar or the clock that can be counted or named. */
export type CalendarUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

/** TIMEX3 letters for a season: spring, summer, autumn (fall), winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** TIMEX3 letters for a part of the day: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** A feast or named day, as a rule that gives its date in any year. */
export type Feast =
  | { readonly on: 'date'; readonly month: number; readonly day: number }
  /** The nth weekday of a month (−1 is the last), and so many days after it. */
  | {
      readonly on: 'weekday'
      readonly month: number
      readonly weekday: number
      readonly nth: number
      readonly after: number
    }
  /** So many days after Easter Sunday. */
  | { readonly on: 'easter'; readonly after: number }

/**
 * The words a language has for time, in lower case with straight quotes. A key with spaces is a phrase, with clitics and
 * marks as words of their own ("new year 's day", "o ' clock"). A word may stand in several lists: the grammar decides.
 */
export interface Calendar {
  /** 1 to 12. Written with a capital; `ambiguous` are common words too ("may") and need company. */
  readonly months: Readonly<Record<string, number>>
  /** Monday 1 to Sunday 7. */
  readonly weekdays: Readonly<Record<string, number>>
  /** Plurals of weekdays, which name a habit: "Tuesdays". */
  readonly weekdayPlurals: Readonly<Record<string, number>>
  /** Names of months and days that are common words too, or abbreviations of other things: "may", "sun". */
  readonly ambiguous: readonly string[]
  readonly seasons: Readonly<Record<string, Season>>
  readonly units: Readonly<Record<string, CalendarUnit>>
  readonly unitPlurals: Readonly<Record<string, CalendarUnit>>
  /** Units that say how many of another they are: fortnight. */
  readonly compounds: Readonly<Record<string, { readonly unit: CalendarUnit; readonly times: number }>>
  /** "weeklong", "monthlong". */
  readonly lengths: Readonly<Record<string, CalendarUnit>>
  /** Nouns for a stretch whose length the text gives elsewhere: "period". */
  readonly periods: readonly string[]
  readonly parts: Readonly<Record<string, DayPart>>
  readonly partPlurals: Readonly<Record<string, DayPart>>
  /** Words that name an hour: noon 12, midnight 24. */
  readonly hours: Readonly<Record<string, number>>
  /** Days by their distance from the day of writing: yesterday −1. */
  readonly days: Readonly<Record<string, number>>
  /** The same with a part of the day: tonight. */
  readonly dayParts: Readonly<Record<string, { readonly days: number; readonly part: DayPart }>>
  /** Words for a time near or far, without a date. */
  readonly references: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>>
  /** The same, when they stand before a noun of time or after an article: "recent weeks", "the past". */
  readonly referenceModifiers: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>>
  /** Words for a habit and their period: daily P1D. */
  readonly frequencies: Readonly<Record<string, string>>
  readonly feasts: Readonly<Record<string, Feast>>
  /** Days known by their date alone: "9/11". ISO dates. */
  readonly namedDays: Readonly<Record<string, string>>
  /** Plural of decades in digits and in words: "1990s", "nineties". */
  readonly decadeEndings: readonly string[]
  readonly decades: Readonly<Record<string, number>>
  /** Amounts that give no number: "several". `of` may follow: "a couple of". */
  readonly vague: readonly string[]
  /** Amounts in a word, with an optional article before and "of" after: couple 2, dozen 12. */
  readonly collectives: Readonly<Record<string, number>>
  readonly half: readonly string[]
  /** Words between an amount and its unit that do not change it: "trading days", "full years". */
  readonly fillers: readonly string[]
  /** Words that blur or bound an amount. */
  readonly about: readonly string[]
  /** What makes a unit a length: "day-long". */
  readonly long: readonly string[]
  /** Letters that number the parts of a year: "Q1". */
  readonly partLetters: Readonly<Record<string, 'quarter' | 'half'>>
  readonly meridiem: Readonly<Record<string, 'am' | 'pm'>>
  readonly clock: readonly string[]
  readonly zones: readonly string[]
  readonly last: readonly string[]
  readonly past: readonly string[]
  readonly previous: readonly string[]
  readonly this: readonly string[]
  readonly current: readonly string[]
  readonly next: readonly string[]
  readonly following: readonly string[]
  readonly latest: readonly string[]
  readonly same: readonly string[]
  readonly that: readonly string[]
  readonly corresponding: readonly string[]
  readonly ago: readonly string[]
  readonly hence: readonly string[]
  readonly earlier: readonly string[]
  readonly later: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** "early", "mid", "late" and the nouns "beginning of", "end of". */
  readonly edges: readonly string[]
  readonly edgeNouns: readonly string[]
  readonly fiscal: readonly string[]
  readonly every: readonly string[]
  readonly other: readonly string[]
  readonly old: readonly string[]
  readonly the: readonly string[]
  readonly a: readonly string[]
  readonly of: readonly string[]
  readonly and: readonly string[]
  readonly or: readonly string[]
  readonly to: readonly string[]
  readonly in: readonly string[]
  readonly at: readonly string[]
  readonly on: readonly string[]
  readonly possessive: readonly string[]
  /** Prepositions after which a number of four digits is a year: "in 1998". */
  readonly beforeYear: readonly string[]
  /** Prepositions after which a bare unit is a length of time: "for years", "within a week". */
  readonly beforeLength: readonly string[]
  /** "per", "a": what makes a length and a unit a rate, "24 hours a day". */
  readonly per: readonly string[]
  /** Words after which a number of four digits is no year: "the 1900 block". */
  readonly notYears: readonly string[]
  /** Words that say that what follows lies ahead: "will", "scheduled". */
  readonly ahead: readonly string[]
  /** Lemmas of the verbs that a participle needs before it to tell a tense. */
  readonly auxiliaries: readonly string[]
  /** Finite verbs and auxiliaries that say that it is over; used where tags leave it open. */
  readonly over: readonly string[]
}
