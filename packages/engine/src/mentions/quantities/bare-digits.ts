import type { Span } from '../../text/span.ts'

/** Digits, and the number they are; null where languages differ on it. */
export interface BareNumber extends Span {
  readonly value: number | null
}

/** Longest number that is read, in digits: a longer one is no amount. */
const longest = 15

/**
 * The numbers of a paragraph in a language that is not read: digits alone, with the reason why nothing is made of them.
 * Where a point or comma may divide thousands or decimals, as languages differ, the value is left open.
 */
export const bareDigits = (text: string, { start, end }: Span): readonly BareNumber[] => {
  const found: BareNumber[] = []
  for (const { 0: written, index } of text.slice(start, end).matchAll(number)) {
    found.push({ start: start + index, end: start + index + written.length, value: amountOf(written) })
  }
  return found
}

/** Digits of any script, in groups of three or with a fraction; none that are part of a name such as G7, or of a date. */
const number =
  /(?<![\p{Script=Latin}\p{N}]|\p{Nd}[.,:/-])\p{Nd}+(?:[.,’'\u00A0\u202F\u2009 ](?=\p{Nd}{3}(?!\p{Nd}))\p{Nd}{3})*(?:[.,]\p{Nd}+)?(?![\p{Script=Latin}\p{N}]|[.,:/-]\p{Nd})/gu

const amountOf = (written: string): number | null => {
  const groups = written.split(/[^\p{Nd}]/u).map((group) => [...group].map(digitOf).join(''))
  const marks = [...written].filter((character) => !/\p{Nd}/u.test(character))
  if (groups.join('').length > longest) return null
  const isGrouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3
  const last = marks.at(-1)
  if (last === undefined) return Number(groups[0])
  const isPoint = (mark: string): boolean => mark === '.' || mark === ','
  if (isGrouped && new Set(marks).size === 1 && (!isPoint(last) || marks.length > 1)) return Number(groups.join(''))
  if (isGrouped && marks.length === 1) return null
  const [fraction, ...whole] = groups.toReversed()
  return isPoint(last) ? Number(`${whole.toReversed().join('')}.${fraction}`) : null
}

/** The digits of every script stand in tens, zero first. */
const digitOf = (digit: string): number => {
  const code = digit.codePointAt(0)!
  if (code < 0x80) return code - 0x30
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}
