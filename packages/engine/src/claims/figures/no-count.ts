import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Match } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** How far behind a number the words of a wrong count may begin, in tokens. */
const WAY = 4

/**
 * Whether a number is told only as one that was counted wrongly: "twelve bodies had been [counted twice]", "the clerk
 * [counted] two of the dead [twice]". Those are no count of anybody.
 */
export const isMiscounted = (lexicon: FigureLexicon, { tokens, first, end }: Scene, quantity: Quantity): boolean => {
  for (let at = quantity.last; at + 1 < Math.min(end, quantity.last + WAY); at++)
    for (let length = 2; length <= 3 && at + length <= end; length++)
      if (lexicon.is('miscounting', normsOf(tokens, at, at + length))) return true
  const verb = quantity.first - 1
  if (verb < first || !lexicon.is('tallying', tokens[verb]!.norm)) return false
  for (let at = quantity.last; at < Math.min(end, quantity.last + WAY); at++) {
    if (tokens[at]!.upos === 'PUNCT') return false
    if (lexicon.is('doubly', tokens[at]!.norm)) return true
  }
  return false
}

/** Whether those who lived are told as wrongly among the dead: "three wounded were [entered as dead]". */
export const isTakenForDead = (lexicon: FigureLexicon, { tokens, end }: Scene, { last }: Quantity): boolean => {
  for (let at = last; at + 1 < Math.min(end, last + WAY); at++)
    if (at + 3 <= end && lexicon.is('presuming', normsOf(tokens, at, at + 3))) return true
  return false
}

/**
 * Whether what is said of a number only tells which ones are meant, whoever and however many they are: "[every] mother [who] lost
 * a child", "[no] family [that] lost two sons". That counts nobody.
 */
export const isOfEach = (lexicon: FigureLexicon, { tokens, first }: Scene, { first: said }: Match): boolean => {
  let at = said - 1
  while (at > first && (tokens[at]!.upos === 'AUX' || tokens[at]!.upos === 'ADV')) at--
  if (at <= first || !lexicon.is('relatives', tokens[at]!.norm)) return false
  for (let back = at - 1; back >= first && at - back <= ANTECEDENT; back--) {
    const { norm, upos } = tokens[back]!
    if (lexicon.is('distributives', norm)) return true
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT') return false
  }
  return false
}

/** How far before the word that goes back to it whoever is meant may begin, in tokens. */
const ANTECEDENT = 6
