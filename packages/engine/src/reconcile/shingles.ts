import type { Reading, SpanPair } from '../claims/reading.ts'

/** The words of a report that are its own: body and headline, without quotations and furniture (rules.md R7). */
export interface OwnWords {
  /** Folded words in document order. */
  readonly words: readonly string[]
  /** Span of each word in the report's text. */
  readonly spans: readonly SpanPair[]
  /** Hash of the shingle of `size` words that begins at each word but the last few; 32 bits. */
  readonly shingles: Uint32Array
  /** Where each of these shingles first is. */
  readonly first: ReadonlyMap<number, number>
}

/** How many words make a shingle: fewer are shared by chance, more break at every changed word. */
export const size = 5

/** Stands for any quotation, so that words on its two sides do not become neighbours. */
const mask = '\u0000'

/**
 * A report's own words and their shingles. A shared quotation proves a shared source, not shared reporting, so quoted
 * words are masked.
 */
export const ownWords = (reading: Reading): OwnWords => {
  const words: string[] = []
  const spans: SpanPair[] = []
  const quoted = reading.quoted
  let next = 0
  for (const zone of reading.zones) {
    if (zone.kind !== 'body' && zone.kind !== 'headline') continue
    if (zone.repeats !== null) continue
    const [from, to] = zone.span
    for (const match of reading.text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)) {
      const start = from + match.index
      while (next < quoted.length && quoted[next]!.span[1] <= start) next++
      const covered = next < quoted.length && quoted[next]!.span[0] <= start
      if (covered && words.at(-1) === mask) continue
      words.push(covered ? mask : match[0].toLowerCase())
      spans.push([start, start + match[0].length])
    }
  }
  const shingles = shinglesOf(words)
  const first = new Map<number, number>()
  for (const [at, shingle] of shingles.entries()) if (!first.has(shingle)) first.set(shingle, at)
  return { words, spans, shingles, first }
}

const shinglesOf = (words: readonly string[]): Uint32Array => {
  const hashes = Uint32Array.from(words, hash)
  const shingles = new Uint32Array(Math.max(0, words.length - size + 1))
  for (let at = 0; at < shingles.length; at++) {
    let mixed = 0
    for (let offset = 0; offset < size; offset++) mixed = Math.imul(mixed ^ hashes[at + offset]!, 0x9e3779b1) + offset
    shingles[at] = (mixed ^ (mixed >>> 15)) >>> 0
  }
  return shingles
}

/** FNV-1a over UTF-16 units. */
const hash = (word: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}
