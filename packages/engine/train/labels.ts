import { fold } from '../src/syntax/features.ts'
import { allowedLabels, certainWords } from './news-words.ts'
import type { Closed } from './perceptron.ts'
import type { GoldSentence, GoldWord } from './treebank.ts'

/** The joint tags to learn, commonest first, and what the treebank says of them. */
export interface Labels {
  /** `XPOS UPOS`. */
  readonly names: readonly string[]
  readonly numberOf: (word: GoldWord) => number
  /** Labels in which new words are next to never met, and the words met in them. */
  readonly closed: Closed
  /** Listed words, such as articles, with a number for their commonest closed label, from 1. */
  readonly listed: ReadonlyMap<string, number>
  /** Folded forms that may have these labels and no other. */
  readonly allowed: Readonly<Record<string, readonly number[]>>
  /** Forms that are nearly always one thing: tagged without looking around. */
  readonly fixed: Readonly<Record<string, number>>
}

const labelOf = (word: GoldWord): string => `${word.xpos} ${word.upos}`

/** Fewest times a label must occur to be learned. */
const fewest = 10

/** Reads the labels off a treebank. Parts of words written apart (GW) are left out: news does not write so. */
export const labelsOf = (sentences: readonly GoldSentence[]): Labels => {
  const words = sentences.flatMap((sentence) => sentence.words)
  const forms = tally(words, labelOf, (word) => fold(word.form))
  const names = [...forms]
    .map(([label, counts]) => ({ label, count: sumOf(counts) }))
    .filter(({ label, count }) => count >= fewest && !label.startsWith('GW'))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label)
  const byPenn = tally(
    words,
    (word) => word.xpos,
    (word) => fold(word.form),
  )
  const numbers = names.flatMap((label, number) => {
    const once = Math.min(shareOnce(forms.get(label)!), shareOnce(byPenn.get(label.split(' ')[0]!)!))
    return once < 0.01 ? [number] : []
  })
  const closed: Closed = {
    labels: new Set(numbers),
    forms: new Set(numbers.flatMap((number) => [...forms.get(names[number]!)!.keys()])),
  }
  const listed = new Map<string, number>()
  for (const form of closed.forms) {
    const counts = names.map((label) => forms.get(label)!.get(form) ?? 0)
    const most = counts.indexOf(Math.max(...counts))
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total >= 5 && closed.labels.has(most)) listed.set(form, numbers.indexOf(most) + 1)
  }
  const positions = new Map(names.map((label, number) => [label, number]))
  return {
    names,
    numberOf: (word) => positions.get(labelOf(word)) ?? -1,
    closed,
    listed,
    allowed: Object.fromEntries(
      Object.entries(allowedLabels).map(([form, list]) => [form, list.map((label) => positions.get(label)!)]),
    ),
    fixed: {
      ...fixedOf(
        tally(words, (word) => word.form, labelOf),
        positions,
      ),
      ...certainOf(positions),
    },
  }
}

const certainOf = (positions: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(certainWords).flatMap(([label, forms]) => forms.map((form) => [form, positions.get(label)!])),
  )

const fixedOf = (
  forms: ReadonlyMap<string, ReadonlyMap<string, number>>,
  positions: ReadonlyMap<string, number>,
): Record<string, number> => {
  const fixed: Record<string, number> = {}
  for (const [form, counts] of [...forms].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const total = sumOf(counts)
    const [label, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!
    const grammatical = /^(?:DT|IN|CC|PRP|PRP\$|MD|TO|,|\.|-LRB-|-RRB-|EX|WDT|WP) /.test(label)
    const number = positions.get(label)
    if (total >= 50 && count / total >= 0.997 && grammatical && number !== undefined) fixed[form] = number
  }
  return fixed
}

/** Counts by one key and then by another. */
const tally = (
  words: readonly GoldWord[],
  outer: (word: GoldWord) => string,
  inner: (word: GoldWord) => string,
): Map<string, Map<string, number>> => {
  const tallies = new Map<string, Map<string, number>>()
  for (const word of words) {
    const counts = tallies.get(outer(word)) ?? new Map<string, number>()
    counts.set(inner(word), (counts.get(inner(word)) ?? 0) + 1)
    tallies.set(outer(word), counts)
  }
  return tallies
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** How much of a label's use is by words met once only; 1 where most of its words are rare. */
const shareOnce = (counts: ReadonlyMap<string, number>): number => {
  const total = sumOf(counts)
  return counts.size < total / 5 ? [...counts.values()].filter((count) => count === 1).length / total : 1
}
