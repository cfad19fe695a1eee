import type { Endings } from '../text/endings.ts'
import type { Measure } from './figures.ts'

/** How a statement reaches the reports. */
export type Channel =
  | 'statement'
  | 'post'
  | 'press-conference'
  | 'speech'
  | 'document'
  | 'own-count'
  | 'unnamed-officials'
  | 'interview'
  | 'unknown'

/** The words by which reports are compared with each other: who speaks for whom, and who is counted apart from whom. */
export interface ReconcilingWords {
  /** Head nouns of the bodies and offices of a state: "ministry", "police", "governor". Folded, singular. */
  readonly state: ReadonlySet<string>
  /** Nouns by which a country is called in a conflict: "the Kyrgyz [side]"; its government speaks. Folded. */
  readonly sides: ReadonlySet<string>
  readonly government: string
  /** Possessives of a country's own people: "36 of [its] people", "[our] losses". Folded. */
  readonly own: ReadonlySet<string>
  /** Sources that name nobody: "officials", "witnesses". Folded. */
  readonly unnamed: ReadonlySet<string>
  /** Words of an attribution that say how it was given: "post", "speech". Folded. */
  readonly channels: ReadonlyMap<string, Channel>
  /** How an office is held, and the words before it that say so: "former", "acting". Folded. */
  readonly offices: Readonly<Record<'former' | 'acting' | 'incoming', ReadonlySet<string>>>
  /** Words that change no body's identity: "the", "own", "state". Folded. */
  readonly light: ReadonlySet<string>
  /** Nouns that only carry what a body said: "a [statement] from", "a [report] by". Folded. */
  readonly carriers: ReadonlySet<string>
  /** Possessives of those who pass on what their people say: "[its] teams". Folded. */
  readonly holders: ReadonlySet<string>
  /** Words in the names of bodies of many states, which no one state's authority stands behind. Folded. */
  readonly supranational: ReadonlySet<string>
  /** Words of a report's own voice, and for what is its own: "we", "our". Folded. */
  readonly selves: ReadonlySet<string>
  /** Offices whose holder speaks for a body, with the body's noun: "minister" for "ministry"; empty where the role names it. */
  readonly spokes: ReadonlyMap<string, string>
  /** Words for one and the same body: "presidency" is "president office". Folded. */
  readonly sameBody: ReadonlyMap<string, string>
  /** Adjectives that make those counted a part of all: "foreign". Folded. */
  readonly parting: ReadonlySet<string>
  /** The measure that a kind of event counts: "rescue" is "rescued". */
  readonly measured: ReadonlyMap<string, Measure>
  /** Pairs of populations that share nobody (rules.md R8): protesters and security forces. */
  readonly disjoint: readonly (readonly [string, string])[]
  /** Populations as people call them: "security-forces" is "security forces". */
  readonly populations: Readonly<Record<string, string>>
  /** Measures as people call them, for headings and sentences. */
  readonly measures: Readonly<Record<string, string>>
  /** Words too common to show that two quotations are one: folded. */
  readonly common: ReadonlySet<string>
  /** What is left of a quoted word to compare: of a longer one its first letters, "constitution" and "constitutional" being one. */
  readonly quoted: { readonly longest: number; readonly endings: Endings }
}
