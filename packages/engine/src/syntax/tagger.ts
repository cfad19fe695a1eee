import type { Inflection } from '../language/inflection.ts'
import {
  casing,
  casingOf,
  contextCount,
  contextFeatures,
  emptyContext,
  identity,
  nextState,
  outside,
  roles,
  shapes,
  turnOf,
  type Word,
  wordFeatures,
  wordOf,
} from './features.ts'
import { find } from './hash.ts'
import { speech } from './lexicon.ts'
import { featureKey, type TaggerModel } from './model.ts'

/** A word, with the sum of its weights for every label in each role it can play beside the word being tagged. */
interface Scored {
  readonly word: Word
  /** `roles` rows of one sum a label. */
  readonly sums: Int16Array
  /** The labels it may have. */
  readonly candidates: Uint8Array
  /** Its one label, or -1. */
  readonly fixed: number
}

/** Words remembered, at most. A report repeats its words; a flood of new ones only empties the memory. */
const remembered = 8_000

/** Tags sentences. It keeps what it computed for a form; that changes nothing but the speed. */
export interface Tagger {
  /** Writes the label number of each form of one sentence into `out`, and returns the words it read. */
  readonly tag: (forms: readonly string[], out: Uint8Array) => readonly Word[]
}

/**
 * A greedy tagger, left to right, over a linear model: the labels of the two words before, the two words on each side,
 * endings, beginnings, shapes, and what the lexicon knows. Linear in the number of words. An irregular past that is nothing else is a verb: "a fire *tore* through".
 */
export const tagger = (model: TaggerModel, { pasts }: Inflection): Tagger => {
  const verbs = new Set(pasts)
  const count = model.labels.length
  let memory = new Map<string, Scored>()
  const { weightLabels, weights, offsets, features } = model

  const candidatesOf = candidates(model)
  const pastLabels = Uint8Array.from(model.labels.flatMap((label, at) => (/^VB[DN] VERB$/.test(label) ? [at] : [])))
  const scored = (form: string, word: Word): Scored => {
    const sums = new Int16Array(count * roles)
    for (let as = 0; as < roles; as++) {
      wordFeatures(word, as, (feature) => {
        const index = find(features, featureKey(feature))
        if (index < 0) return
        for (let at = offsets[index]!; at < offsets[index + 1]!; at++)
          sums[as * count + weightLabels[at]!]! += weights[at]!
      })
    }
    return {
      word,
      sums,
      candidates: verbs.has(form) ? pastLabels : candidatesOf(word),
      fixed: model.fixed.get(form) ?? -1,
    }
  }
  const recall = (form: string): Scored => {
    const found = memory.get(form)
    if (found !== undefined) return found
    if (memory.size >= remembered) memory = new Map()
    const made = scored(form, wordOf(form, model.lexicon))
    memory.set(form, made)
    return made
  }

  const turns = model.labels.map((label) => turnOf(...(label.split(' ') as [string, string])))
  const beyond = scored('', outside)
  const scores = new Int32Array(count)
  const hashes = new Int32Array(contextCount)
  const context = emptyContext()

  return {
    tag: (forms, out) => {
      const items = forms.map(recall)
      const words = items.map((item) => item.word)
      context.casing = casingOf(words, 0, words.length)
      context.label = -1
      context.state = 0
      context.label2 = -1
      for (let at = 0; at < items.length; at++) {
        const item = items[at]!
        let best = context.casing === casing.capitals && item.word.shape === shapes.capitals ? -1 : item.fixed
        if (best < 0) {
          const before2 = items[at - 2] ?? beyond
          const before = items[at - 1] ?? beyond
          const after = items[at + 1] ?? beyond
          const after2 = items[at + 2] ?? beyond
          const { candidates } = item
          for (let index = 0; index < candidates.length; index++) {
            const label = candidates[index]!
            scores[label] =
              item.sums[label]! +
              before.sums[count + label]! +
              after.sums[2 * count + label]! +
              before2.sums[3 * count + label]! +
              after2.sums[4 * count + label]!
          }
          context.before2 = before2.word
          context.before = before.word
          context.word = item.word
          context.after = after.word
          context.after2 = after2.word
          context.first = at === 0
          contextFeatures(context, hashes)
          for (let index = 0; index < contextCount; index++) {
            const feature = find(features, featureKey(hashes[index]!))
            if (feature < 0) continue
            const end = offsets[feature + 1]!
            for (let weight = offsets[feature]!; weight < end; weight++)
              scores[weightLabels[weight]!]! += weights[weight]!
          }
          best = candidates[0]!
          for (let index = 1; index < candidates.length; index++) {
            if (scores[candidates[index]!]! > scores[best]!) best = candidates[index]!
          }
        }
        out[at] = best
        context.label2 = context.label
        context.label = best
        context.state = nextState(context.state, turns[best]!)
      }
      return words
    },
  }
}

/**
 * A function that gives the labels a word may have: listed words any; others those that new words can have; and one that
 * the treebank did not know but a dictionary does, no verb's label where it is no verb there.
 */
const candidates = ({ labels, closedLabels, closed, allowed, features }: TaggerModel): ((word: Word) => Uint8Array) => {
  const any = Uint8Array.from(labels, (_, label) => label)
  const open = any.filter((label) => closedLabels[label] === 0)
  const noVerb = open.filter((label) => !labels[label]!.startsWith('VB'))
  return (word) => {
    const only = allowed.get(word.norm)
    if (only !== undefined) return only
    if (closed.has(word.norm)) return any
    const known = (word.known | word.stem) & 15
    const verb = known === 0 || (known & speech.verb) !== 0
    return verb || find(features, featureKey(identity(word))) >= 0 ? open : noVerb
  }
}
