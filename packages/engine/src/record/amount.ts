import type { Bound } from '../language/quantities.ts'
import type { SentenceWords } from '../language/sentences.ts'

/** What a number and its bound come to (rules.md R1). */
export interface Amount {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
}

/**
 * A number with its bound as an editor writes it: "at least 164", "20 to 30", "dozens".
 *
 * @param written the number words of a report, kept where the amount is no single number
 */
export const amountOf = ({ value, low, high, bound }: Amount, written: string, words: SentenceWords): string => {
  if (bound === 'between' && low !== null && high !== null)
    return filled(words.bounds.between, { low: grouped(low), high: grouped(high) })
  if (value !== null) return filled(words.bounds[bound], { n: grouped(value) })
  if (written !== '') return filled(words.bounds[bound], { n: written })
  if (low !== null && high !== null) return filled(words.bounds.between, { low: grouped(low), high: grouped(high) })
  if (low !== null) return filled(words.atLeast, { n: grouped(low) })
  return high === null ? '' : filled(words.atMost, { n: grouped(high) })
}

/** A number with its thousands apart: 7,939. */
export const grouped = (value: number): string => {
  const [whole = '', part] = String(value).split('.')
  const apart = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return part === undefined ? apart : `${apart}.${part}`
}

/** A pattern with its slots filled: `{who}`. */
export const filled = (pattern: string, slots: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot)
