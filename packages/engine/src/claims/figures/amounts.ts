import type { Figure } from '../claim.ts'
import type { Count } from './counts.ts'
import type { FigureLexicon } from './scene.ts'

/** The interval of a figure: its quantity's, or what the words of its toll make of that ("the toll [passes] 200"). */
export const amountOf = (
  lexicon: FigureLexicon,
  { scene, quantity, match, construction }: Count,
): Pick<Figure, 'low' | 'high' | 'value' | 'bound'> => {
  const { low, high, value, bound } = quantity
  if (construction === 'toll' && match !== null && bound === 'exact' && value !== null)
    for (let at = match.last; at < quantity.first; at++) {
      const { norm } = scene.tokens[at]!
      if (lexicon.is('exceeding', norm)) return { low: value, high: null, value, bound: 'more-than' }
      if (lexicon.is('approaching', norm)) return { low: null, high: value, value, bound: 'nearly' }
    }
  return { low, high, value, bound }
}

/**
 * Whether a number was taken back, and not merely overtaken: one that fell, or that stands "rather than" another. A count
 * that rose is superseded, which is not wrong (rules.md R5).
 */
export const isCorrected = (
  lexicon: FigureLexicon,
  { replaced, quantity }: Count,
  successor: Figure | null,
): boolean => {
  if (replaced === null) return false
  // The missing and the detained grow fewer as they are found and freed.
  if (
    successor !== null &&
    (!lexicon.words.lasting.includes(successor.measure) || successor.accumulation === 'snapshot')
  )
    return lexicon.is('contrasting', replaced)
  const rose = successor?.value != null && quantity.value !== null && quantity.value < successor.value
  return !rose || lexicon.is('contrasting', replaced)
}
