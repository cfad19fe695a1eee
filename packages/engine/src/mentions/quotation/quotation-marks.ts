import type { QuotationMarkWords } from '../../language/quotation-marks.ts'
import type { Span } from '../../text/span.ts'

/** Marks that can close each other. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'single-angle'

/** A quotation mark and what it can do where it stands. Apostrophes and primes are none. */
export interface Mark extends Span {
  readonly family: MarkFamily
  readonly opens: boolean
  readonly closes: boolean
  /** A single mark that may as well be a possessive apostrophe ("protesters'"). */
  readonly apostrophe: boolean
  /** A double mark that may as well stand for inches. */
  readonly prime: boolean
}

/** Which way a character points by itself; the words around it may overrule. */
type Direction = 'opens' | 'closes' | 'either'

const SHAPES: ReadonlyMap<string, readonly [MarkFamily, Direction]> = new Map([
  ['"', ['double', 'either']],
  ['“', ['double', 'opens']],
  ['”', ['double', 'closes']],
  ['„', ['double', 'opens']],
  ['‟', ['double', 'opens']],
  ['＂', ['double', 'either']],
  ["'", ['single', 'either']],
  ['`', ['single', 'opens']],
  ['‘', ['single', 'opens']],
  ['’', ['single', 'closes']],
  ['‚', ['single', 'opens']],
  ['‛', ['single', 'opens']],
  ['«', ['angle', 'opens']],
  ['»', ['angle', 'closes']],
  ['‹', ['single-angle', 'opens']],
  ['›', ['single-angle', 'closes']],
])

const ANY_MARK = /``|''|‘‘|’’|["“”„‟＂'`‘’‚‛«»‹›]/g
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}$£€%]/u
/** After these a mark opens: "(", "[", dashes, slashes. */
const OPENING_BEFORE = /[\s([{<\-–—―/|•*_=+]/
const NUMBER_START = /^\d\d(?:s|\b)/

const isWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 0x80)
    return (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      code === 0x24
    )
  return WORD_CHARACTER.test(text[at] ?? '')
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/**
 * The quotation marks of one paragraph. A mark between two letters is an apostrophe; the others are read by what stands
 * on either side, looking past other marks, as CommonMark reads emphasis.
 */
export const marksIn = (text: string, paragraph: Span, words: QuotationMarkWords): readonly Mark[] => {
  const found: { start: number; end: number; shape: readonly [MarkFamily, Direction] }[] = []
  ANY_MARK.lastIndex = paragraph.start
  for (let match = ANY_MARK.exec(text); match !== null; match = ANY_MARK.exec(text)) {
    if (match.index >= paragraph.end) break
    const [characters] = match
    const [family, direction] = SHAPES.get(characters[0] ?? '') ?? ['double', 'either']
    found.push({
      start: match.index,
      end: match.index + characters.length,
      shape: characters.length === 2 ? ['double', direction] : [family, direction],
    })
  }
  const marks: Mark[] = []
  // Index in `found` of the first mark of the run, so that a flood of marks is walked once.
  let runStart = 0
  let runEnd = 0
  for (const [at, { start, end, shape }] of found.entries()) {
    if (at === 0 || found[at - 1]?.end !== start) runStart = at
    if (at >= runEnd) {
      runEnd = at + 1
      while (found[runEnd]?.start === found[runEnd - 1]?.end && runEnd < found.length) runEnd++
    }
    const before = (found[runStart]?.start ?? start) - 1
    const after = found[runEnd - 1]?.end ?? end
    const role = roleOf(text, paragraph, { start, end }, shape, before, after, words)
    if (role !== null) marks.push({ start, end, family: shape[0], ...role })
  }
  return marks
}

type Role = Pick<Mark, 'opens' | 'closes' | 'apostrophe' | 'prime'>

const roleOf = (
  text: string,
  paragraph: Span,
  mark: Span,
  [family, direction]: readonly [MarkFamily, Direction],
  before: number,
  after: number,
  words: QuotationMarkWords,
): Role | null => {
  const atStart = before < paragraph.start
  const atEnd = after >= paragraph.end
  const openSide = atStart || OPENING_BEFORE.test(text[before] ?? '')
  const closeSide = atEnd || !isWord(text, after)
  const touchesAfter = !atEnd && !/\s/.test(text[after] ?? '')
  const touchesBefore = !atStart && !/\s/.test(text[before] ?? '')
  const wordBefore = mark.start > paragraph.start && isWord(text, mark.start - 1)
  const wordAfter = mark.end < paragraph.end && isWord(text, mark.end)
  if (family === 'single') {
    if (wordBefore && wordAfter) return null
    if (!wordBefore && wordAfter && openSide) {
      const next = text.slice(mark.end, mark.end + 8).toLowerCase()
      if (NUMBER_START.test(next) && direction !== 'opens') return null
      if (/^\d\ds/.test(next)) return null
      const word = /^\p{L}*/u.exec(next)?.[0] ?? ''
      if (words.elided.has(word) && !(direction === 'opens' && word.length > 2)) return null
      if (direction === 'closes') return null
    }
    // "rock 'n' roll": what follows an elided word is no closing mark either.
    if (wordBefore && words.elided.has(wordEndingAt(text, mark.start, paragraph.start)) && closeSide) {
      const opening = mark.start - 1 - wordEndingAt(text, mark.start, paragraph.start).length
      if (/['’‘`]/.test(text[opening] ?? '')) return null
    }
  }
  const couldClose = touchesBefore && closeSide
  if (family === 'angle' || family === 'single-angle') {
    // French marks stand off from the words they hold; German ones point inward.
    const reversed = direction === 'opens' ? couldClose && !touchesAfter : openSide && touchesAfter && !touchesBefore
    const opening = (direction === 'opens') !== reversed
    return { opens: opening, closes: !opening, apostrophe: false, prime: false }
  }
  const opens = touchesAfter && (openSide || (direction === 'opens' && !couldClose))
  const closes = couldClose
  const apostrophe =
    family === 'single' && wordBefore && !atEnd && /\s/.test(text[mark.end] ?? '') && isWord(text, mark.end + 1)
      ? words.apostrophised.some((ending) => wordEndingAt(text, mark.start, paragraph.start).endsWith(ending))
      : false
  const prime = family === 'double' && isDigit(text, mark.start - 1)
  if (prime && family === 'double' && /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, mark.start - 4), mark.start)))
    return null
  if (opens && !closes) return { opens: true, closes: false, apostrophe, prime }
  if (closes && !opens) return { opens: false, closes: true, apostrophe, prime }
  // Between blanks, or between two words: the way the character points decides; a straight one is left to the pairing.
  if (family === 'single' && direction === 'either') return null
  if (!touchesAfter) return { opens: false, closes: true, apostrophe, prime }
  return { opens: direction !== 'closes', closes: direction !== 'opens', apostrophe, prime }
}

const wordEndingAt = (text: string, end: number, limit: number): string => {
  let start = end
  while (start > limit && end - start < 6 && isWord(text, start - 1)) start--
  return text.slice(start, end).toLowerCase()
}
