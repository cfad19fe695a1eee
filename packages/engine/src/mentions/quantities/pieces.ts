import type { Token } from '../../syntax/tokens.ts'
import type { Span } from '../../text/span.ts'

/**
 * A token, or a part of one where digits touch letters or signs: "$5m" is three pieces, "20-30" too. Number grammar runs
 * over pieces, so that it reads the same however the tokenizer cuts such words.
 */
export interface Piece extends Span {
  readonly form: string
  readonly norm: string
  readonly kind: 'digits' | 'word' | 'mark'
  /** Index of its token among the report's. */
  readonly token: number
  /** Whether white space, or the sentence's start, stands before it. */
  readonly spaced: boolean
}

const DIGIT = /\p{Nd}/u
const PART = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+(?:[.'’][\p{L}\p{M}]+)*\.?|./gsu
const LETTER = /^\p{L}/u
/** Longer tokens are no words or numbers; they stay whole. */
const LONGEST = 64

/** Cuts the tokens `[first, last)` into pieces, in order. Linear in their length. */
export const piecesOf = (tokens: readonly Token[], first: number, last: number): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let index = first; index < last; index++) {
    const token = tokens[index]!
    const spaced = index === first || token.spaced
    if (token.form.length > LONGEST || !(DIGIT.test(token.form) || SPLIT.test(token.form))) {
      pieces.push({
        start: token.start,
        end: token.end,
        form: token.form,
        norm: token.norm,
        kind: LETTER.test(token.form) ? 'word' : 'mark',
        token: index,
        spaced,
      })
      continue
    }
    for (const { 0: form, index: at } of token.form.matchAll(PART)) {
      pieces.push({
        start: token.start + at,
        end: token.start + at + form.length,
        form,
        norm: form.toLowerCase(),
        kind: DIGIT.test(form) ? 'digits' : LETTER.test(form) ? 'word' : 'mark',
        token: index,
        spaced: at === 0 && spaced,
      })
    }
  }
  return pieces
}

/** Number words joined by hyphens inside one token: "twenty-one", "two-thirds", "three-month". */
const SPLIT = /\p{L}[-–]\p{L}/u
