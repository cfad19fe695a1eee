import type { Quantity } from '../../mentions/quantities/quantities.ts'
import { bare, type Match } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** Those of whom a number is a part, where only their fate names them, and the token behind which the number is told of. */
export interface Fated extends Match {
  /** First token behind the number and its group: "23 of the dead [were] children". */
  readonly behind: number
}

/**
 * The group a number is a part of, named by its fate alone: "23 [of the dead] were children", "[of those killed], 23 were
 * children". Null for none, and where a noun follows ("of the injured men").
 */
export const fatedOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Fated | null => {
  const { tokens, first, end } = scene
  if (quantity.partitive) {
    let at = quantity.first
    while (at < quantity.last && tokens[at]!.norm !== lexicon.words.of) at++
    return groupAt(lexicon, scene, at, end)
  }
  // The sentence or its clause opens with them
  if (quantity.head !== null) return null
  for (let at = quantity.first - 1; at >= first && quantity.first - at <= FRONTED; at--) {
    if (tokens[at]!.norm !== lexicon.words.of || (at > first && tokens[at - 1]!.upos !== 'PUNCT')) continue
    const found = groupAt(lexicon, scene, at, quantity.first)
    return found !== null && tokens[found.behind]?.form === ',' ? { ...found, behind: quantity.last } : null
  }
  return null
}

/** How far before its number a fronted group may begin, in tokens. */
const FRONTED = 8

const groupAt = (lexicon: FigureLexicon, { tokens }: Scene, of: number, end: number): Fated | null => {
  if (tokens[of]?.norm !== lexicon.words.of || of + 2 >= end || !lexicon.is('groupArticles', tokens[of + 1]!.norm))
    return null
  for (let length = 2; length > 0; length--) {
    if (of + 2 + length > end) continue
    const words = normsOf(tokens, of + 2, of + 2 + length)
    const phrase = lexicon.phrases.get(words)
    const measure = (phrase?.counted === 'object' ? phrase.measure : null) ?? bare(lexicon, words)
    const next = tokens[of + 2 + length]
    if (measure === null || (next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos))) continue
    const last = of + 2 + length
    return { measure, first: of, last, behind: last, perfect: false, unsettled: false, void: null }
  }
  return null
}
