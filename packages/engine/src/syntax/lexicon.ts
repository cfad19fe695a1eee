import { find, hashText, type Table, tableOf } from './hash.ts'

/**
 * What is known of words beside the treebank: which parts of speech a dictionary gives them, and whether they are names.
 * Keys are hashes, so that a rare word is now and then taken for another; a feature bears that.
 */
export interface Lexicon {
  readonly table: Table
  /**
   * Bits of `speech`; above them, in 256s, the commonest part of speech: 0 unsaid, then noun, verb, adjective, adverb.
   * Listed words, such as articles, have instead the number of their commonest label and one, in 2048s.
   */
  readonly classes: Uint16Array
  readonly endings: readonly StemEnding[]
}

/** An inflected ending, what may stand for it in the stem, and whether the stem may double its last letter before it. */
export type StemEnding = readonly [ending: string, replacements: readonly string[], doubles: boolean]

/** What a dictionary may call a word. */
export const speech = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  given: 16,
  name: 32,
  place: 64,
  people: 128,
} as const

/** Bits of a word's hash that the lexicon keeps. */
export const lexiconBits = 26

export const lexiconKey = (word: string): number => (hashText(word) >>> (32 - lexiconBits)) + 1

export const lexiconOf = (keys: Int32Array, classes: Uint16Array, endings: readonly StemEnding[]): Lexicon => ({
  table: tableOf(keys),
  classes,
  endings,
})

/** The class of a folded word, 0 when it is not listed. */
export const lookUp = (lexicon: Lexicon, word: string): number => {
  const index = find(lexicon.table, lexiconKey(word))
  return index < 0 ? 0 : lexicon.classes[index]!
}

/** Which ending a folded word may have, and the class of the stem before it: 0 for none; below 4096. */
export const stems = (lexicon: Lexicon, word: string): number => {
  if (word.length < 4) return 0
  for (let index = 0; index < lexicon.endings.length; index++) {
    const [ending, replacements, doubles] = lexicon.endings[index]!
    if (!word.endsWith(ending)) continue
    const base = word.slice(0, -ending.length)
    if (base.length < 2) continue
    let found = 0
    for (const replacement of replacements) found |= lookUp(lexicon, base + replacement) & 15
    if (doubles && base.at(-1) === base.at(-2)) found |= lookUp(lexicon, base.slice(0, -1)) & 15
    if (found !== 0) return (index + 1) * 16 + found
  }
  return 0
}
