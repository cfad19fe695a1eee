import type { Measure } from './figures.ts'
import type { Bound } from './quantities.ts'
import type { Channel } from './reconciling.ts'

/** A form for one and a form for any other number. */
export interface Numbered {
  readonly one: string
  readonly many: string
}

/**
 * The sentences an editor can print about a count, as patterns: `{count}` is the number with its bound, `{noun}` who or
 * what is counted, `{happened}` the predicate, `{who}` the source, other slots as named. Grammar and order stand in
 * `record/copy-sentence.ts`.
 */
export interface SentenceWords {
  /** Number with its bound; `{n}` is the number, `{low}` and `{high}` the ends of a range. */
  readonly bounds: Readonly<Record<Bound, string>>
  /** An open range without words of its own. */
  readonly atLeast: string
  readonly atMost: string
  /** 0 to 9 as a sentence spells them. */
  readonly small: readonly string[]
  /** Word between vague number and noun: "dozens of people". */
  readonly partitive: string
  /** What happened to those counted; null where the measure has no predicate of its own and exact words are quoted. */
  readonly happened: Readonly<Record<Measure, Numbered | null>>
  /** Who or what is counted where no report says. */
  readonly nouns: Readonly<Record<Measure, Numbered>>
  /** Who is counted, by population, where no report's own words serve. */
  readonly populations: Readonly<Record<string, Numbered>>
  /** The class of a single person, named by the counted words. */
  readonly individual: string
  /** Nouns of persons and bodies without a plural ending that stand without an article: "police". Folded. */
  readonly bare: ReadonlySet<string>
  /** Plurals that stand with one. Folded. */
  readonly articled: ReadonlySet<string>
  /** Heads of names of bodies outside the state, which take one: "Organization". Folded. */
  readonly bodies: ReadonlySet<string>
  /** Words a name may begin with that stand for an article. Folded. */
  readonly determiners: ReadonlySet<string>
  /** Words for an owner that stands elsewhere, "its papers": in a sentence alone they point at nobody. Folded. */
  readonly possessives: ReadonlySet<string>
  readonly definite: string
  readonly indefinite: string
  /** Ending of a possessor. */
  readonly possessive: string
  /** How a source is named by its channel; `{who}` is the source. */
  readonly channels: Readonly<Record<Channel, string>>
  readonly months: readonly string[]
  /** `{day} {month} {year}`. */
  readonly date: string
  readonly and: string
  readonly pair: string
  readonly more: string
  readonly place: string
  readonly asOf: string
  readonly accordingTo: string
  readonly unsourced: string
  readonly anOutlet: string
  readonly conceded: string
  /** A report that has a headline alone; `{title}` is that in quotation marks. */
  readonly headed: string
  readonly quoted: string
  /** Quotation marks within quotation marks. */
  readonly inner: string
  /** Numbers of parts nobody describes: `{what}` is who and what happened, `{counts}` each with its source. */
  readonly parts: string
  readonly sum: string
  readonly disputed: string
  readonly disputedAlso: string
  readonly disputedDenied: string
  readonly none: string
  readonly earlierFigure: string
  readonly figure: string
  readonly from: string
  readonly part: string
  readonly deleted: string
  readonly removed: string
  readonly notConfirmed: string
  readonly withdrawn: string
  readonly denied: string
  readonly deniedBy: string
  readonly corrected: string
  readonly revisedDown: string
  readonly unconfirmed: string
  readonly background: string
}
