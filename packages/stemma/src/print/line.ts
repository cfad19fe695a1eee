import { columns, laidOut, type Piece, piece, type Terminal } from './terminal.ts'

/** The terminal, and how ids are printed on it. */
export interface Printing extends Terminal {
  readonly short: (id: string) => string
}

/** No line is wider: the eye loses longer ones. */
export const widest = 120

/** Text behind a margin, broken where it must be. */
export const put = (margin: string, pieces: readonly Piece[], printing: Terminal): string =>
  laidOut(piece(margin, 'label'), pieces, printing)

/** Text at the left and an id, dim, at the right end of its last line; on a line of its own where both do not fit. */
export const row = (margin: string, left: readonly Piece[], right: string, printing: Terminal): string => {
  const text = put(margin, left, printing)
  const id = put('', [piece(right, 'quiet')], printing)
  const last = text.slice(text.lastIndexOf('\n') + 1).replace(/\x1b\[\d+m/g, '')
  const gap = printing.width - columns(last) - columns(right)
  if (gap < 2) return `${text}\n${put(' '.repeat(columns(margin)), [piece(right, 'quiet')], printing)}`
  return `${text}${' '.repeat(gap)}${id}`
}
