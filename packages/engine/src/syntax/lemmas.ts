import type { Inflection, InflectionGroup, InflectionRule } from '../language/inflection.ts'
import { shapes, type Word } from './features.ts'
import { type Lexicon, lookUp, speech } from './lexicon.ts'

/** Which inflection a Penn tag stands for, and the lexicon's bits its lemma must have; null for words as they are. */
const groupOf: Readonly<Record<string, readonly [InflectionGroup, number]>> = {
  NNS: ['plural', speech.noun],
  NNPS: ['plural', speech.noun | speech.name | speech.people],
  VBZ: ['third', speech.verb],
  VBD: ['past', speech.verb],
  VBN: ['past', speech.verb],
  VBG: ['gerund', speech.verb],
  JJR: ['comparative', speech.adjective],
  RBR: ['comparative', speech.adjective | speech.adverb],
  JJS: ['superlative', speech.adjective],
  RBS: ['superlative', speech.adjective | speech.adverb],
}

/**
 * A function that gives a word's lemma by its tag: irregular forms first, then the model's own list, then the first
 * ending rule whose result the lexicon knows, then a guess by ending. Names keep their case.
 */
export const lemmatiser = (
  inflection: Inflection,
  lexicon: Lexicon,
  learned: ReadonlyMap<string, string>,
): ((word: Word, form: string, xpos: string, name: boolean) => string) => {
  const irregular = new Map(
    Object.entries(inflection.irregular).map(([group, forms]) => [group, new Map(Object.entries(forms))]),
  )
  const expansions = new Map(Object.entries(inflection.expansions))

  const byRule = (norm: string, group: InflectionGroup, bits: number): string => {
    if (norm.length > 40) return norm
    for (const rule of inflection.rules[group]) {
      const lemma = apply(rule, norm)
      if (lemma === null) continue
      if (rule.guess === undefined ? isA(lookUp(lexicon, lemma), bits) : rule.guess.test(norm)) return lemma
    }
    return norm
  }

  return (word, form, xpos, name) => {
    const { norm, shape } = word
    const inflected = groupOf[xpos]
    const lemma =
      (inflected === undefined ? undefined : irregular.get(inflected[0])?.get(norm)) ??
      learned.get(`${xpos} ${norm}`) ??
      (inflected === undefined ? null : byRule(norm, inflected[0], inflected[1]))
    if (lemma === null) {
      if (xpos === 'CD') return shape === shapes.capitals ? form : norm.replaceAll(',', '')
      if (name) return expansions.get(norm) ?? form
      if (shape === shapes.capitals && xpos === 'NN' && (word.known & 15) === 0) return form
      return (word.known & speech.people) !== 0 && xpos === 'JJ' ? capitalise(norm) : norm
    }
    if (!name) return lemma
    const head = form.slice(0, lemma.length)
    return head.toLowerCase() === lemma ? head : capitalise(lemma)
  }
}

/** A listed word ("mine") may be anything: what else it is was not kept. */
const isA = (known: number, bits: number): boolean => (known & bits) !== 0 || known >= 2048

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const apply = (rule: InflectionRule, norm: string): string | null => {
  if (norm.length < rule.ending.length + 2 || !norm.endsWith(rule.ending)) return null
  const base = norm.slice(0, -rule.ending.length)
  if (rule.undouble !== true) return base + rule.replacement
  return base.length > 2 && base.at(-1) === base.at(-2) ? base.slice(0, -1) : null
}
