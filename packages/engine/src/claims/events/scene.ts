import { type ClauseIndex, clauseIndex } from '../../mentions/clauses/clause-index.ts'
import type { Clause, NounPhrase } from '../../mentions/clauses/clauses.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Annotated } from '../../report/layers.ts'
import { seedOf } from '../../report/report.ts'
import { firstFrom, inside } from '../../text/ordered.ts'
import type { Span } from '../../text/span.ts'
import { attributionIndex } from '../attribution/attribution-at.ts'
import type { Attribution } from '../attribution/attributions.ts'
import type { Figure } from '../claim.ts'
import type { Lexicon } from './lexicon.ts'

/** The layers that events are read from. */
export type Needs =
  | 'tokens'
  | 'sentences'
  | 'zones'
  | 'chunks'
  | 'clauses'
  | 'times'
  | 'quantities'
  | 'parties'
  | 'attributions'
  | 'figures'

/** A clause and its place in the layer. */
export interface Told {
  readonly index: number
  readonly clause: Clause
}

/** What the rules look things up in, indexed once for a report. */
export interface Scene {
  readonly seed: string
  readonly lexicon: Lexicon
  readonly given: Annotated<Needs>
  /** Figures in document order. */
  readonly figures: readonly Figure[]
  /** Quantities by where their number starts. */
  readonly quantityAt: ReadonlyMap<number, Quantity>
  /** The party whose mention has this head token. */
  readonly partyAt: ReadonlyMap<number, Party>
  /** Mentions of places, in document order. */
  readonly places: readonly (Span & { readonly name: string })[]
  /** Noun phrases by each token in them. */
  readonly phraseAt: ReadonlyMap<number, NounPhrase>
  readonly clauses: ClauseIndex
  readonly attributionAt: (span: Span) => Attribution | null
}

/** Indexes a report's layers for the rules. */
export const sceneOf = (lexicon: Lexicon, given: Annotated<Needs>): Scene => {
  const partyAt = new Map<number, Party>()
  const places: (Span & { readonly name: string })[] = []
  for (const party of given.parties) {
    for (const mention of party.mentions) {
      partyAt.set(mention.head, party)
      if (party.kind === 'place' && mention.how !== 'demonym' && given.tokens[mention.head + 1]?.xpos !== 'HYPH')
        places.push({ start: mention.start, end: mention.end, name: party.name })
    }
  }
  const phraseAt = new Map<number, NounPhrase>()
  for (const chunk of given.chunks) {
    const phrase = chunk.kind === 'noun' ? chunk : chunk.kind === 'preposition' ? chunk.object : null
    if (phrase === null) continue
    for (let at = phrase.first; at < phrase.last; at++) phraseAt.set(at, phrase)
  }
  return {
    seed: seedOf(given.report),
    lexicon,
    given,
    figures: given.figures.toSorted((a, b) => a.start - b.start),
    quantityAt: new Map(given.quantities.map((quantity) => [quantity.number.start, quantity])),
    partyAt,
    places: places.toSorted((a, b) => a.start - b.start),
    phraseAt,
    clauses: clauseIndex(given.clauses),
    attributionAt: attributionIndex(given.attributions),
  }
}

/** The mentions that stand in a clause and in none inside it. */
export const own = <T extends Span>({ given, clauses }: Scene, mentions: readonly T[], { index, clause }: Told): T[] =>
  inside(mentions, clause).filter((mention) => clauses.clauseAt(firstFrom(given.tokens, mention.start)) === index)
