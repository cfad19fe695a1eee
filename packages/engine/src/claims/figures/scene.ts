import type { FigureWords, Measure, VerbForm } from '../../language/figures.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Token } from '../../syntax/tokens.ts'
import type { Span } from '../../text/span.ts'

/** A language's figure words, ready to be looked up by a token's folded form. */
export interface FigureLexicon {
  readonly words: FigureWords
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>
  readonly phrases: ReadonlyMap<string, VerbForm>
  readonly adjectives: ReadonlyMap<string, Measure>
  readonly units: ReadonlyMap<string, Measure>
  readonly happenings: ReadonlyMap<string, Measure>
  readonly tolls: ReadonlyMap<string, Measure>
  readonly whereabouts: ReadonlyMap<string, Measure>
  readonly populations: ReadonlyMap<string, string>
  readonly people: ReadonlySet<string>
  /** Membership in one of the plain lists of the figure words. */
  readonly is: (list: ListName, norm: string) => boolean
}

type ListName = {
  [K in keyof FigureWords]: FigureWords[K] extends readonly string[] ? K : never
}[keyof FigureWords]

/** Makes the look-up tables of a language's figure words, once. */
export const lexiconOf = (words: FigureWords): FigureLexicon => {
  const sets = new Map<string, ReadonlySet<string>>()
  for (const [name, value] of Object.entries(words)) if (Array.isArray(value)) sets.set(name, new Set(value))
  return {
    words,
    verbs: new Map(Object.entries(words.verbs)),
    phrases: new Map(Object.entries(words.phrases)),
    adjectives: new Map(Object.entries(words.adjectives)),
    units: new Map(Object.entries(words.units)),
    happenings: new Map(Object.entries(words.happenings)),
    tolls: new Map(Object.entries(words.tolls)),
    whereabouts: new Map(Object.entries(words.whereabouts)),
    populations: new Map(Object.entries(words.populations)),
    people: new Set(words.people),
    is: (list, norm) => sets.get(list)!.has(norm),
  }
}

/** One sentence and the quantities in it: what a construction may look at. Indices are those of the report's tokens. */
export interface Scene {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly end: number
  readonly quantities: readonly Quantity[]
  /** The sentence before, of which a pronoun may speak; null at the start of a report. */
  readonly before: Scene | null
  /** The quantity that covers a token, or null. */
  readonly quantityAt: (token: number) => Quantity | null
  /** The quantity so many places behind another, or before it where the step is negative; null past the ends. */
  readonly neighbour: (quantity: Quantity, step: number) => Quantity | null
  /** What the token is to the verbs of its clauses, as the grammar of clauses reads it. */
  readonly rolesOf: (head: number) => readonly VerbRole[]
  /** Token of the head of a verb's subject, its own or one it shares; null for none. */
  readonly subjectOf: (verb: number) => number | null
}

/** A token as subject or object of a verb group: half-open token range. */
export interface VerbRole {
  readonly role: 'subject' | 'object'
  readonly first: number
  readonly head: number
  readonly voice: 'active' | 'passive'
}

export const sceneOf = (
  tokens: readonly Token[],
  first: number,
  end: number,
  quantities: readonly Quantity[],
  { rolesOf, subjectOf }: Pick<Scene, 'rolesOf' | 'subjectOf'>,
  before: Scene | null,
): Scene => {
  const covering = new Map<number, Quantity>()
  for (const quantity of quantities)
    for (let at = quantity.first; at < quantity.last; at++) if (!covering.has(at)) covering.set(at, quantity)
  const order = new Map(quantities.map((quantity, at) => [quantity, at]))
  return {
    tokens,
    first,
    end,
    quantities,
    before: before === null ? null : { ...before, before: null },
    quantityAt: (token) => covering.get(token) ?? null,
    rolesOf,
    subjectOf,
    neighbour: (quantity, step) => quantities[(order.get(quantity) ?? Number.NaN) + step] ?? null,
  }
}

/** The folded words `[from, to)`, joined by spaces. */
export const normsOf = (tokens: readonly Token[], from: number, to: number): string => {
  let joined = ''
  for (let at = from; at < to; at++) joined += (at === from ? '' : ' ') + tokens[at]!.norm
  return joined
}

/** The span of a half-open token range. */
export const spanOf = (
  { tokens }: Scene,
  { first, last }: { readonly first: number; readonly last: number },
): Span => ({
  start: tokens[first]!.start,
  end: tokens[Math.max(first, last - 1)]!.end,
})
