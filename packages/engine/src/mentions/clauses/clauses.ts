import type { Language } from '../../language/language.ts'
import type { Annotator } from '../../report/layers.ts'
import type { Token } from '../../syntax/tokens.ts'
import { firstFrom } from '../../text/ordered.ts'
import type { Quoted } from '../quotation/quoted.ts'
import type { Chunk } from './chunk.ts'
import type { Clause } from './clause.ts'
import type { Frame } from './frames.ts'
import type { Item } from './item.ts'
import { itemsOf } from './items.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { parseClauses } from './parser.ts'
import { settle } from './settling.ts'

export type { Chunk, NounPhrase, PrepositionPhrase, VerbGroup } from './chunk.ts'
export type { Argument, Clause, Oblique, Predicative } from './clause.ts'

/**
 * Reads chunks and clauses, sentence by sentence. A quotation that is a statement of its own is one opaque constituent
 * for the clause outside it, and is read by itself; so is what stands in brackets. Linear in the number of tokens.
 */
export const clauses = (language: Language): Annotator<'tokens' | 'sentences' | 'quoted', 'chunks' | 'clauses'> => {
  const lexicon = lexiconOf(language.grammar)
  return {
    gives: ['chunks', 'clauses'],
    find: ({ tokens, sentences, quoted }) => {
      const reading: Reading = { tokens, lexicon, quoted, frames: [], chunks: [], sentence: 0, next: 0 }
      for (const [sentence, { first, last, unread }] of sentences.entries()) {
        if (unread !== null || first === last) continue
        reading.sentence = sentence
        readSentence(reading, first, last)
      }
      const found: readonly Clause[] = settle(reading.frames, tokens, lexicon)
      return { chunks: reading.chunks, clauses: found }
    },
  }
}

interface Reading {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly quoted: readonly Quoted[]
  readonly frames: Frame[]
  readonly chunks: Chunk[]
  sentence: number
  /** The first quotation that does not end before the sentence. */
  next: number
}

/** A quotation or bracket as a range of tokens: with its marks outside, without them inside. */
interface Island {
  readonly quoted: number | null
  readonly first: number
  readonly last: number
  readonly innerFirst: number
  readonly innerLast: number
}

/** Deepest quotation within quotation, bracket within bracket. */
const deepest = 4

const readSentence = (reading: Reading, first: number, last: number): void => {
  const { tokens, quoted } = reading
  const start = tokens[first]!.start
  const end = tokens[last - 1]!.end
  while (reading.next < quoted.length && quoted[reading.next]!.end <= start && quoted[reading.next]!.depth === 0)
    reading.next += 1
  const here: number[] = []
  for (let k = reading.next; k < quoted.length && quoted[k]!.start < end; k += 1)
    if (quoted[k]!.end > start) here.push(k)
  const begin = reading.chunks.length
  readStretch(reading, first, last, here, null, 0)
  if (here.length > 0 || reading.chunks.length - begin > 1) {
    const own = reading.chunks.splice(begin)
    own.sort((a, b) => a.start - b.start || b.end - a.end)
    for (const chunk of own) reading.chunks.push(chunk)
  }
}

const readStretch = (
  reading: Reading,
  first: number,
  last: number,
  candidates: readonly number[],
  quotation: number | null,
  depth: number,
  bracket = false,
): readonly number[] => {
  const islands = islandsIn(reading, first, last, candidates, depth)
  const only = islands[0]
  if (only !== undefined && only.quoted !== null && only.first <= first && only.last >= last) {
    const inside = candidates.filter((k) => k !== only.quoted)
    return readStretch(reading, only.innerFirst, only.innerLast, inside, only.quoted, depth + 1)
  }
  const items: Item[] = []
  let at = first
  const plain = (to: number): void => {
    if (to > at) for (const item of itemsOf(reading.tokens, at, to, reading.lexicon)) items.push(item)
  }
  for (const island of islands) {
    if (island.first < at) continue
    plain(island.first)
    const inside = candidates.filter((k) => k !== island.quoted)
    const roots =
      island.innerLast > island.innerFirst
        ? readStretch(
            reading,
            island.innerFirst,
            island.innerLast,
            inside,
            island.quoted ?? quotation,
            depth + 1,
            island.quoted === null,
          )
        : []
    if (island.quoted !== null) {
      items.push({ kind: 'quotation', first: island.first, last: island.last, quoted: island.quoted, roots })
    }
    at = island.last
  }
  plain(last)
  collectChunks(reading.chunks, items, reading.tokens)
  return parseClauses(reading.tokens, items, reading.lexicon, reading.sentence, quotation, reading.frames, bracket)
}

const islandsIn = (
  reading: Reading,
  first: number,
  last: number,
  candidates: readonly number[],
  depth: number,
): readonly Island[] => {
  if (depth >= deepest) return []
  const { tokens, quoted } = reading
  const islands: Island[] = []
  for (const k of candidates) {
    const { inner, start, end } = quoted[k]!
    const from = firstFrom(tokens, start, first, last)
    const to = firstFrom(tokens, end, first, last)
    const island = {
      quoted: k,
      first: from,
      last: to,
      innerFirst: firstFrom(tokens, inner.start, from, to),
      innerLast: firstFrom(tokens, inner.end, from, to),
    }
    const within = islands[islands.length - 1]
    if (within !== undefined && from < within.last) continue
    if (to > from && isOpaque(tokens, first, last, island, quoted[k]!)) islands.push(island)
  }
  if (islands.length === 0 && !hasBracket(tokens, first, last)) return islands
  return withBrackets(tokens, first, last, islands)
}

/** Whether a quotation is a statement of its own, rather than words the sentence around it makes its own. */
const isOpaque = (tokens: readonly Token[], first: number, last: number, island: Island, quoted: Quoted): boolean => {
  const { innerFirst, innerLast } = island
  const opening = tokens[innerFirst]
  if (opening === undefined || innerLast <= innerFirst) return false
  const runsOn = quoted.start < tokens[first]!.start || quoted.end > tokens[last - 1]!.end
  if (runsOn || (island.first <= first && island.last >= last)) return true
  if (quoted.use === 'title') return false
  const ends = tokens[innerLast - 1]!.form
  const closed = /^[,.?!…]|\.\.\.$/.test(ends) || /^[,.?!]/.test(tokens[island.last]?.form ?? '')
  const before = island.first > first ? tokens[island.first - 1]! : null
  const introduced = before === null || before.xpos === ',' || before.xpos === ':'
  let finite = false
  for (let k = innerFirst; k < innerLast && !finite; k += 1) finite = finiteTags.has(tokens[k]!.xpos)
  if (!finite) return introduced && closed && innerLast - innerFirst >= 3
  const capital = /^\p{Lu}/u.test(opening.form) && opening.upos !== 'PROPN'
  return introduced || (capital && closed) || (capital && innerLast - innerFirst > 4)
}

const finiteTags: ReadonlySet<string> = new Set(['VBZ', 'VBP', 'VBD', 'MD', 'VB'])

const hasBracket = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let k = first; k < last; k += 1) if (tokens[k]!.xpos === '-LRB-') return true
  return false
}

/** Adds what stands in brackets, outside the quotations, to the islands. */
const withBrackets = (
  tokens: readonly Token[],
  first: number,
  last: number,
  islands: readonly Island[],
): readonly Island[] => {
  const all: Island[] = []
  let next = 0
  for (let k = first; k < last; k += 1) {
    const island = islands[next]
    if (island !== undefined && k >= island.first) {
      all.push(island)
      k = island.last - 1
      next += 1
      continue
    }
    if (tokens[k]!.xpos !== '-LRB-') continue
    const limit = Math.min(last, k + 60, island?.first ?? last)
    let close = k + 1
    while (close < limit && tokens[close]!.xpos !== '-RRB-') close += 1
    if (close >= limit) continue
    all.push({ quoted: null, first: k, last: close + 1, innerFirst: k + 1, innerLast: close })
    k = close
  }
  return all
}

const collectChunks = (chunks: Chunk[], items: readonly Item[], tokens: readonly Token[]): void => {
  for (const item of items) {
    switch (item.kind) {
      case 'noun':
        chunks.push(item.phrase)
        break
      case 'verb':
        chunks.push(item.group)
        break
      case 'prepositional':
      case 'preposition': {
        const object = item.kind === 'prepositional' ? item.phrase : null
        chunks.push({
          kind: 'preposition',
          start: tokens[item.first]!.start,
          end: tokens[item.last - 1]!.end,
          first: item.first,
          last: item.last,
          preposition: item.preposition,
          object,
        })
        if (object !== null) chunks.push(object)
        break
      }
    }
  }
}
