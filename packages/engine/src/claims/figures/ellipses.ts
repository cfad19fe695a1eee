import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Span } from '../../text/span.ts'
import type { Figure } from '../claim.ts'
import { bare } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** Why a number says nothing of what it counts, and means what a figure before it meant. */
export interface Ellipsis {
  /**
   * "the figure of 46" repeats a number; "the health ministry says 405" sets one beside another; "92 were killed in Olan and
   * 36 in Pirte" counts the same elsewhere.
   */
  readonly kind: 'restated' | 'beside' | 'placed'
  readonly words: string
  /** Whether it says who is counted: "its figure of 14 [civilians]". */
  readonly named: boolean
  /** Token of the verb that gives it; null for none. */
  readonly verb: number | null
  /** The word that says another was given since: "had [earlier] reported 52"; null for none. */
  readonly formerly: string | null
  /** The name behind it, of where they are; null for none. */
  readonly where: Span | null
}

/**
 * The words that give a number without what it counts: "the [figure of] 46", "the ministry [says] 405", "[puts the number
 * at] 310". Null where its noun or its predicate stands beside it.
 */
export const ellipsisOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Ellipsis | null => {
  const { tokens, first } = scene
  const at = quantity.first
  if (at - 2 >= first && tokens[at - 1]!.norm === lexicon.words.of && lexicon.is('restating', tokens[at - 2]!.norm)) {
    // "a number of 12 deaths" and "a toll of 12" are first sayings
    const article = at - 3 >= first ? tokens[at - 3]! : null
    if (article === null || lexicon.is('articles', article.norm)) return null
    const named = !isBare(scene, quantity)
    // "the figure of 80 dead" says what it counts
    const next = tokens[quantity.last]
    if (next !== undefined && quantity.last < scene.end && bare(lexicon, next.norm) !== null) return null
    return { kind: 'restated', words: normsOf(tokens, at - 2, at), named, verb: null, formerly: null, where: null }
  }
  // "its figure of 14 civilians and [three soldiers]"
  const before = at - 1 > first && tokens[at - 1]!.upos === 'CCONJ' ? scene.neighbour(quantity, -1) : null
  const listed = before?.last === at - 1 && quantity.head !== null ? ellipsisOf(lexicon, scene, before) : null
  if (listed?.named === true) return listed
  const placed = placedOf(lexicon, scene, quantity)
  if (placed !== null) return placed
  if (!isBare(scene, quantity) || !isLast(scene, quantity)) return null
  for (let length = LONGEST; length > 0; length--) {
    if (at - length < first) continue
    const words = normsOf(tokens, at - length, at)
    if (!lexicon.is('giving', words)) continue
    return {
      kind: 'beside',
      words,
      named: false,
      verb: at - length,
      formerly: formerlyBefore(lexicon, scene, at - length),
      where: null,
    }
  }
  return null
}

/** "and [36 in the district of Pirte]": a number that is joined to another, with a name of its own and no noun. */
const placedOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Ellipsis | null => {
  const { tokens, first, end } = scene
  const { first: own, last } = quantity
  const before = own > first ? tokens[own - 1]! : undefined
  if (before === undefined || (before.upos !== 'CCONJ' && before.form !== ',') || last >= end) return null
  if (!lexicon.is('placing', tokens[last]!.norm) || !isBare(scene, quantity)) return null
  let at = last + 1
  while (at < end && at < last + LONGEST_PLACE && isOfPlace(tokens[at]!.upos)) at++
  let behind = at
  while (behind < end && tokens[behind]!.upos === 'PROPN') behind++
  if (behind === at) return null
  // "the [Dominican] Republic"
  while (at - 1 > last && /^\p{Lu}/u.test(tokens[at - 1]!.form)) at--
  const where = { start: tokens[at]!.start, end: tokens[behind - 1]!.end }
  return { kind: 'placed', words: normsOf(tokens, own - 1, own), named: false, verb: null, formerly: null, where }
}

/** "the neighbouring district of" before a name. */
const isOfPlace = (upos: string): boolean => /^(?:DET|ADJ|VERB|NOUN|ADP)$/.test(upos)

/** Words before the name of a place at most. */
const LONGEST_PLACE = 6

/** Words that give a number at most. */
const LONGEST = 4

/** Whether no noun of its own follows the number; one of a verb behind it ("46 included people") is not its own. */
const isBare = ({ tokens }: Scene, { head, number, last }: Quantity): boolean => {
  if (head === null) return true
  for (let at = last - 1; at >= 0 && tokens[at]!.start >= number.end; at--)
    if (tokens[at]!.upos === 'VERB' && at < head) return true
  return false
}

/** Whether the clause ends behind the number. */
const isLast = ({ tokens, end }: Scene, { last }: Quantity): boolean =>
  last >= end || tokens[last]!.upos === 'PUNCT' || tokens[last]!.upos === 'CCONJ' || tokens[last]!.upos === 'SCONJ'

const formerlyBefore = (lexicon: FigureLexicon, { tokens, first }: Scene, at: number): string | null => {
  for (let back = at - 1; back >= Math.max(first, at - 3); back--)
    if (lexicon.is('formerly', tokens[back]!.norm)) return tokens[back]!.norm
  return null
}

/**
 * The figure that a number without a noun repeats or stands beside: the nearest with its value, else the nearest of the
 * last sentences, where all of those have one measure and it is about as large. Null where that is not sure.
 */
export const meantBy = (
  text: string,
  { kind }: Ellipsis,
  { value, low, high, start }: Quantity,
  before: readonly Figure[],
): Figure | null => {
  const known = before.filter(({ measure, background }) => measure !== 'other' && measure !== 'money' && !background)
  const same = kind === 'restated' ? known.findLast((figure) => figure.value === value && value !== null) : undefined
  if (same !== undefined) return same
  if (kind === 'placed') {
    const joined = known.findLast((figure) => figure.end <= start)
    const isJoined = joined !== undefined && joined.place !== null && !/[.!?;]\s/.test(text.slice(joined.end, start))
    return isJoined && start - joined.end < MEANT.placed ? joined : null
  }
  const near = known.filter(
    (figure) =>
      figure.end <= start &&
      start - figure.end < MEANT[kind] &&
      (kind === 'restated' || !/\n\s*\n/.test(text.slice(figure.end, start))),
  )
  const last = near.at(-1)
  const size = value ?? low ?? high
  const other = last?.value ?? last?.low ?? last?.high ?? null
  if (last === undefined || size === null || other === null) return null
  if (kind === 'restated' && near.some(({ measure }) => measure !== last.measure)) return null
  if (kind === 'restated') return last
  return Math.max(size, other) <= ALIKE * Math.max(1, Math.min(size, other)) ? last : null
}

/** How far back what a number without a noun means may stand, in UTF-16 units, and how much the two may differ. */
const MEANT = { restated: 600, beside: 300, placed: 120 } as const
const ALIKE = 10

/** How many figures back are looked at. */
export const KNOWN = 100
