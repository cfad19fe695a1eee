import {
  chainTold,
  claimName,
  claimTold,
  type Reading,
  type ReadingClaim,
  type SpanPair,
  type ToldPiece,
  wordsAround,
} from '@stemma/engine'
import { type Piece, piece, visible } from './terminal.ts'

/** A claim in a line: what it says, with bound and measure, place and day, and how it stands. */
export const summaryOf = (claim: ReadingClaim, reading: Reading): Piece[] => claimTold(claim, reading).map(shown)

/** Another claim in a few words, with its id: `164 killed (f-12ab…)`. */
export const named = (id: string, reading: Reading): string => visible(claimName(id, reading))

/** Who says so, through whom: `Interior Ministry ← state television ← The National`. */
export const chainOf = (claim: ReadingClaim, reading: Reading): Piece[] => chainTold(claim, reading).map(shown)

/** Words of a report never steer a terminal. */
const shown = ({ text, look }: ToldPiece): Piece => piece(visible(text), look)

/** The words around spans, within their sentence and line, with the spans in brackets. */
export const contextOf = (text: string, spans: readonly SpanPair[]): Piece[] => {
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const { left, right } = wordsAround(text, first, last)
  const [open, close] = /[[\]]/.test(text.slice(left.at, right.at)) ? ['⟦', '⟧'] : ['[', ']']
  const pieces: Piece[] = [piece(left.cut ? '… ' : '', 'quiet')]
  let at = left.at
  for (const [start, end] of spans) {
    if (start < at) continue
    pieces.push(piece(visible(text.slice(at, start))))
    pieces.push(piece(`${open}${shortened(text.slice(start, end))}${close}`, 'marked'))
    at = end
  }
  pieces.push(piece(visible(text.slice(at, right.at))))
  if (right.cut) pieces.push(piece(' …', 'quiet'))
  return pieces
}

/** Long quotations keep their beginning and end. */
const shortened = (text: string): string => {
  if (text.length <= 420) return visible(text).trim()
  return `${visible(text.slice(0, 300)).trim()} … ${visible(text.slice(-100)).trim()}`
}
