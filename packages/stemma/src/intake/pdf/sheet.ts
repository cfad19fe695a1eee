/** A piece of text as a PDF places it, in points from the upper left of an upright page. */
export interface Fragment {
  readonly text: string
  readonly font: string
  readonly left: number
  /** The line it stands on. */
  readonly base: number
  readonly width: number
  readonly size: number
  /** Whether it runs from left to right, as text does; stamps and labels along the edge do not. */
  readonly isUpright: boolean
}

/** One page of a PDF. */
export interface Sheet {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly fragments: readonly Fragment[]
}

/** Words that stand side by side on one line, with no more than a space between them. */
export interface Row {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
}

/**
 * Puts the pieces of a page into rows, from top to bottom. A gap as wide as two letters ends a row: what stands behind it
 * may be of another column. Small raised digits are notes, and stay apart from the number they stand behind.
 */
export const rowsOf = (fragments: readonly Fragment[]): readonly Row[] => {
  const upright = fragments
    .filter((fragment) => fragment.isUpright && fragment.size > 0)
    .toSorted((a, b) => a.base - b.base || a.left - b.left)
  const rows: Row[] = []
  for (let at = 0; at < upright.length; ) {
    const line: Fragment[] = [upright[at]!]
    at += 1
    // A line is as high as its largest piece; what stands within half of that is on it.
    for (let size = line[0]!.size; at < upright.length; at += 1) {
      const next = upright[at]!
      if (next.base - line[0]!.base > 0.5 * Math.min(Math.max(size, next.size), 2 * Math.min(size, next.size))) break
      size = Math.max(size, next.size)
      line.push(next)
    }
    rows.push(...rowsIn(line.toSorted((a, b) => a.left - b.left)))
  }
  return rows
}

const rowsIn = (line: readonly Fragment[]): readonly Row[] => {
  const rows: Row[] = []
  let open: Fragment[] = []
  let right = Number.NEGATIVE_INFINITY
  const close = (): void => {
    const row = rowOf(open)
    if (row !== null) rows.push(row)
    open = []
  }
  for (const fragment of line) {
    if (fragment.text.trim() === '') continue
    if (open.length > 0 && fragment.left - right > 1.3 * Math.max(open.at(-1)!.size, fragment.size)) close()
    open.push(fragment)
    right = Math.max(open.length === 1 ? Number.NEGATIVE_INFINITY : right, fragment.left + fragment.width)
  }
  close()
  return rows
}

const rowOf = (pieces: readonly Fragment[]): Row | null => {
  const [first] = pieces
  if (first === undefined) return null
  const main = pieces.reduce((most, piece) =>
    piece.text.length * piece.size > most.text.length * most.size ? piece : most,
  )
  let text = ''
  let right = first.left
  let before: Fragment | null = null
  for (const piece of pieces) {
    const isRaised = piece.size < 0.95 * main.size && main.base - piece.base > 0.15 * main.size
    const gap = piece.left - right
    const isApart = before !== null && (gap > 0.15 * piece.size || (isRaised && /^\d/.test(piece.text)))
    // The same words again in the same place are shadow or bold type.
    if (before !== null && piece.text === before.text && Math.abs(piece.left - before.left) < 0.2 * piece.size) continue
    text += `${isApart && !text.endsWith(' ') ? ' ' : ''}${isRaised ? raised(piece.text) : piece.text}`
    right = Math.max(right, piece.left + piece.width)
    before = piece
  }
  const tidy = text.replace(/[\s\u00A0]+/g, ' ').trim()
  return tidy === '' ? null : { text: tidy, left: first.left, right, base: main.base, size: main.size, font: main.font }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits as raised digits: 164 with a note 3 behind it is not 1643. */
const raised = (text: string): string =>
  /^[\d\s,]+$/.test(text) ? text.replace(/\d/g, (digit) => superscripts[Number(digit)]!) : text
