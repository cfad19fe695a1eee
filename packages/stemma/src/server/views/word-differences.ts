import { alignment } from '@stemma/engine'

/** A stretch of a text, half-open, in UTF-16 units of it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What of two texts the other has otherwise or not at all. */
export interface Differences {
  readonly here: readonly Stretch[]
  readonly there: readonly Stretch[]
  /** Words that both have, in order. */
  readonly shared: number
  /** Words of the shorter. */
  readonly of: number
}

/** So many words between what both begin and end with are compared one by one; of more, all differ. */
const mostWords = 1500

/** Compares two texts word by word: marks, case and spaces make no difference. */
export const wordDifferences = (here: string, there: string): Differences => {
  const [a, b] = [wordsOf(here), wordsOf(there)]
  let first = 0
  while (first < a.length && first < b.length && a[first]!.word === b[first]!.word) first += 1
  let last = 0
  while (
    last < a.length - first &&
    last < b.length - first &&
    a[a.length - 1 - last]!.word === b[b.length - 1 - last]!.word
  )
    last += 1
  const [innerA, innerB] = [a.slice(first, a.length - last), b.slice(first, b.length - last)]
  const isBounded = innerA.length <= mostWords && innerB.length <= mostWords
  const pairs = isBounded
    ? alignment(
        innerA.map(({ word }) => word),
        innerB.map(({ word }) => word),
      )
    : []
  return {
    here: unmatched(innerA, new Set(pairs.map(([at]) => at))),
    there: unmatched(innerB, new Set(pairs.map(([, at]) => at))),
    shared: first + last + pairs.length,
    of: Math.min(a.length, b.length),
  }
}

interface Word extends Stretch {
  readonly word: string
}

/** A number keeps its marks inside ("7,939"), a word its apostrophe. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    word: found.toLowerCase().replaceAll('’', "'"),
  }))

/** Neighbouring words that have no fellow, as one stretch. */
const unmatched = (words: readonly Word[], matched: ReadonlySet<number>): readonly Stretch[] => {
  const found: { start: number; end: number; at: number }[] = []
  for (const [at, { start, end }] of words.entries()) {
    if (matched.has(at)) continue
    const before = found.at(-1)
    if (before !== undefined && before.at === at - 1) {
      before.end = end
      before.at = at
    } else found.push({ start, end, at })
  }
  return found.map(({ start, end }) => ({ start, end }))
}
