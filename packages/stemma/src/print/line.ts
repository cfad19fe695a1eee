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

/** Text at the left and an id, dim, at the right end of the line; on a line of its own where both do not fit. */
export const row = (margin: string, left: readonly Piece[], right: string, printing: Terminal): string => {
  const used = left.reduce((sum, { text }) => sum + columns(text), columns(margin))
  const gap = printing.width - used - columns(right)
  const id = (indent: string): string => put(indent, [piece(right, 'quiet')], printing)
  if (gap < 2) return `${put(margin, left, printing)}\n${id(' '.repeat(columns(margin)))}`
  return `${put(margin, left, printing)}${' '.repeat(gap)}${id('')}`
}
