import type { Quantity } from '../mentions/quantities.ts'
import type { FigureLexicon, Scene } from './scene.ts'
import { normsOf } from './scene.ts'

/** The quantity that another is a part of, and the words that say so. */
export interface Whole {
  readonly whole: Quantity
  readonly how: string
}

/** How far before a part its whole may stand, in tokens. */
const REACH = 30

/**
 * The whole that a quantity is a part of: "164, [including] three", "nine [of the] 14", "12, four [of them] children",
 * "four engineers[--]two Peruvians and two Frenchmen". Null for none. Earlier wholes are looked for in one sentence.
 */
export const wholeOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Whole | null => {
  const { tokens, first, quantities } = scene
  const index = quantities.indexOf(quantity)
  // "nine of the 14 fishermen"
  const next = quantities[index + 1]
  if (
    quantity.partitive &&
    next !== undefined &&
    next.rejected === null &&
    next.first <= quantity.last + 2 &&
    counts(next)
  )
    return { whole: next, how: normsOf(tokens, quantity.last, quantity.last) || lexicon.words.of }
  const before = quantities.slice(0, index).filter(counts)
  if (before.length === 0) return null
  for (let at = quantity.first - 1; at >= first && quantity.first - at < REACH; at--) {
    const { norm, form } = tokens[at]!
    const two = at > first ? normsOf(tokens, at - 1, at + 1) : norm
    const part = lexicon.is('parts', norm) ? norm : lexicon.is('parts', two) ? two : null
    const dash = /^[-–—]+$/.test(form) && (form.length > 1 || form === '—' || tokens[at]!.spaced) ? form : null
    if (part !== null || dash !== null) {
      const whole = before.findLast((other) => other.last <= at)
      if (whole === undefined || (dash !== null && whole.last < at - 1)) return null
      if (dash !== null && larger(quantity, whole)) return null
      return { whole, how: part ?? dash! }
    }
    // Only other members of the list of parts may stand between.
    if (/^[.;:]$/.test(form) || tokens[at]!.upos === 'VERB' || tokens[at]!.upos === 'AUX') {
      if (scene.quantityAt(at) === null && !lexicon.is('parts', norm)) break
    }
  }
  // "four of them children"
  const behind = normsOf(tokens, quantity.last, Math.min(scene.end, quantity.last + 2))
  if (quantity.partitive || lexicon.is('partOf', behind)) {
    const pronoun = quantity.head !== null && tokens[quantity.head]!.upos === 'PRON'
    if (pronoun || lexicon.is('partOf', behind)) {
      const whole = before.at(-1)!
      return larger(quantity, whole) ? null : { whole, how: behind }
    }
  }
  return null
}

const counts = (quantity: Quantity): boolean => quantity.rejected === null && quantity.kind === 'count'

const larger = (a: Quantity, b: Quantity): boolean =>
  (a.low ?? a.value ?? 0) > (b.high ?? b.value ?? Number.POSITIVE_INFINITY)
