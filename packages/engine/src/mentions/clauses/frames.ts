import type { VerbGroup } from './chunk.ts'
import type { Clause } from './clause.ts'

/** A token range with its head, growing while the sentence is read. */
export interface Part {
  head: number
  first: number
  last: number
  inferred: boolean
  heads: number[]
  apposition: number | null
}

export interface ObliquePart extends Part {
  preposition: string
  temporal: boolean
}

export interface PredicativePart extends Part {
  category: 'noun' | 'adjective' | 'preposition' | 'participle'
  of: 'subject' | 'object'
}

/** A clause under construction. */
export interface Frame {
  readonly index: number
  kind: Clause['kind']
  readonly sentence: number
  group: VerbGroup | null
  lemma: string | null
  subject: Part | null
  object: Part | null
  indirect: Part | null
  agent: Part | null
  predicative: PredicativePart | null
  readonly obliques: ObliquePart[]
  parent: number | null
  conjunct: number | null
  readonly complements: number[]
  mark: string | null
  governor: number | null
  antecedent: Part | null
  relativizer: number | null
  particle: string | null
  inverted: boolean
  parenthetical: boolean
  existential: boolean
  readonly quotation: number | null
  readonly quotes: number[]
  rule: string
  /** Token range of what it holds itself. */
  first: number
  last: number
  /** It was opened after a comma and ends at the next. */
  bracketed: boolean
  /** The phrase last read in it, which an "of", a relative or an apposition belongs to. */
  latest: Part | null
  /** Its conjunct had no words of its own after the verb: "seized and burned the cars". */
  adjacent: boolean
  /** It stands in brackets: kept only with a verb. */
  bracket: boolean
  /** Word class of the verb group's first verb. */
  opens: string
}

export const part = (head: number, first: number, last: number): Part => ({
  head,
  first,
  last,
  inferred: false,
  heads: [head],
  apposition: null,
})

/** The same phrase standing in another clause. */
export const shared = (given: Part | null): Part | null => (given === null ? null : { ...given, inferred: true })
