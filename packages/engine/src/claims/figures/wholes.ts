import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Figure } from '../claim.ts'
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
  const { tokens, first } = scene
  // "nine of the 14 fishermen"
  const next = scene.neighbour(quantity, 1)
  const named = quantity.head === null || tokens[quantity.head]!.upos !== 'PRON'
  if (quantity.partitive && named && next !== null && counts(next) && next.first <= quantity.last + 2)
    return { whole: next, how: lexicon.words.of }
  if (wholeBefore(scene, quantity, quantity.first) === null) return null
  for (let at = quantity.first - 1; at >= first && quantity.first - at < REACH; at--) {
    const { norm, form, upos, spaced } = tokens[at]!
    const two = at > first ? normsOf(tokens, at - 1, at + 1) : norm
    const part = lexicon.is('parts', norm) ? norm : lexicon.is('parts', two) ? two : null
    const dash = /^[-–—]+$/.test(form) && (form.length > 1 || form === '—' || spaced) ? form : null
    if (part !== null || dash !== null) {
      const whole = wholeBefore(scene, quantity, at)
      if (whole === null || larger(quantity, whole)) return null
      // A dash breaks off anything; only right behind a count does it list the parts.
      return dash !== null && whole.last < at - 1 ? null : { whole, how: part ?? form }
    }
    // Only other members of the list of parts may stand between: not "seven of them from [one] family".
    if (
      (upos === 'ADP' && norm !== lexicon.words.of) ||
      /^[.;:]$/.test(form) ||
      ((upos === 'VERB' || upos === 'AUX') && scene.quantityAt(at) === null)
    )
      break
  }
  // "of the 188 dead, 40 were children"
  const listed = wholeBefore(scene, quantity, quantity.first)!
  if (quantity.head === null && opensWhole(lexicon, scene, listed) && tokens[quantity.first - 1]!.form === ',')
    return larger(quantity, listed) ? null : { whole: listed, how: lexicon.words.of }
  // "four were shot, two fatally"
  const after = tokens[quantity.last]
  if (after !== undefined && quantity.last < scene.end && lexicon.is('fatally', after.norm)) {
    const whole = wholeBefore(scene, quantity, quantity.first)!
    return larger(quantity, whole) ? null : { whole, how: after.norm }
  }
  // "four of them children"
  const behind = normsOf(tokens, quantity.last, Math.min(scene.end, quantity.last + 2))
  const pronoun = quantity.partitive && quantity.head !== null && tokens[quantity.head]!.upos === 'PRON'
  if (!pronoun && !lexicon.is('partOf', behind)) return null
  const whole = wholeBefore(scene, quantity, quantity.first)!
  return larger(quantity, whole) ? null : { whole, how: behind }
}

/** Whether a sentence or a part of it begins "of the 188 …". */
const opensWhole = (lexicon: FigureLexicon, { tokens, first }: Scene, whole: Quantity): boolean => {
  let at = whole.first - 1
  while (at > first && tokens[at]!.upos === 'DET') at--
  if (at < first || tokens[at]!.norm !== lexicon.words.of) return false
  return at === first || tokens[at - 1]!.upos === 'PUNCT'
}

/** The nearest count that ends before a token. */
const wholeBefore = (scene: Scene, quantity: Quantity, token: number): Quantity | null => {
  for (let back = 1; back <= MOST; back++) {
    const other = scene.neighbour(quantity, -back)
    if (other === null) return null
    if (counts(other) && other.last <= token) return other
  }
  return null
}

/** How many quantities before a part are looked at for its whole. */
const MOST = 8

const counts = (quantity: Quantity): boolean => quantity.rejected === null && quantity.kind === 'count'

const larger = (a: Quantity, b: Quantity): boolean =>
  (a.low ?? a.value ?? 0) > (b.high ?? b.value ?? Number.POSITIVE_INFINITY)

/** The count in the sentences right before of which a number that says "three were soldiers" is a part; null where several may be. */
export const wholeTold = ({ start, value, low }: Quantity, before: readonly Figure[]): Figure | null => {
  const near = before.filter(({ end, background }) => !background && end <= start && start - end < BEFORE)
  const wholes = near.filter(
    (figure) => figure.subsetOf === null && figure.population === null && figure.measure !== 'other',
  )
  const last = wholes.at(-1)
  if (last === undefined || wholes.some(({ measure }) => measure !== last.measure)) return null
  return (last.value ?? last.high ?? Number.POSITIVE_INFINITY) > (value ?? low ?? 0) ? last : null
}

/** How far before a part the sentence that counts its whole may end, in UTF-16 units. */
const BEFORE = 200

/** The last figure with the value of a bare number that repeats it, "[the eight] were held in one cell"; null for none. */
export const sameBefore = (
  { value, head, start }: Quantity,
  before: readonly Figure[],
  fits: (figure: Figure) => boolean = () => true,
): Figure | null => {
  if (head !== null || value === null) return null
  for (let at = before.length - 1; at >= 0 && start - before[at]!.end < REPEATED; at--) {
    const figure = before[at]!
    if (figure.value === value && !figure.background && fits(figure)) return figure
  }
  return null
}

/** The same for one whose part is told, "of [the 34], eleven were children": only one that says what befell them. */
export const toldBefore = (quantity: Quantity, before: readonly Figure[]): Figure | null =>
  sameBefore(quantity, before, ({ measure }) => measure !== 'other' && measure !== 'money')

/** How far before a bare number the figure it repeats may end, in UTF-16 units. */
const REPEATED = 600
