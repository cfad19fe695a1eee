import type { Span } from '../text/span.ts'
import type { Block, Report } from './report.ts'

/** A line of a report as a reader sees it: one paragraph, heading, list item or caption, without the blank around it. */
export interface Line extends Span {
  readonly index: number
  /** The words without the bullet before them. */
  readonly text: string
  /** Beginning (without dashes before it) and end of the words, folded: lower case, straight apostrophes, single spaces. */
  readonly head: string
  readonly tail: string
  /** Letters and digits alone, lower case: equal for two lines that say the same. */
  readonly key: string
  readonly bulleted: boolean
  /** Blank lines before it. */
  readonly blanks: number
  readonly words: number
  /** Words that begin with a capital, among those of four letters and more; 0 to 1. */
  readonly capitals: number
  readonly ending: 'stop' | 'question' | 'colon' | 'comma' | 'open'
  /** Ends of sentences inside it. */
  readonly stops: number
  /** Whether it reads as running text rather than as a title or label. */
  readonly prose: boolean
  /** The block of the page it stands in; null in plain text. */
  readonly block: Block | null
}

/** Cuts a report into lines. Text that was wrapped at a fixed width is put back into paragraphs first. */
export const linesOf = (report: Report): readonly Line[] => {
  const { text, blocks } = report
  const pieces = blocks.length === 0 ? piecesOf(text, 0, text.length, null) : []
  for (const block of blocks) pieces.push(...piecesOf(text, block.start, block.end, block))
  const whole = blocks.length === 0 ? unwrapped(text, pieces) : pieces
  return whole.map((piece, index) => lineOf(text, piece, index))
}

/** Longest stretch of a line's beginning or end that is looked at for words that tell what it is. */
const reach = 600

interface Piece extends Span {
  readonly blanks: number
  /** Columns of white space before it. */
  readonly indent: number
  readonly block: Block | null
}

/** Non-blank lines between two offsets, without the white space around them. */
const piecesOf = (text: string, from: number, to: number, block: Block | null): Piece[] => {
  const pieces: Piece[] = []
  let blanks = 0
  for (let at = from; at < to; ) {
    let end = at
    while (end < to && !breaksLine(text.charCodeAt(end))) end += 1
    let start = at
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    let stop = end
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1
    if (start === stop) blanks += 1
    else {
      pieces.push({ start, end: stop, blanks, indent: start - at, block })
      blanks = 0
    }
    at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
  return pieces
}

const breaksLine = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 11 || code === 12

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x3000 ||
  code === 0x202f ||
  code === 0x1680 ||
  code === 0x205f ||
  code === 0x2028 ||
  code === 0x2029

/** Widest line of text that was wrapped for a page or a terminal. */
const widest = 100

/**
 * Paragraphs of a text that was wrapped at a fixed width: a line that is nearly full and does not end a sentence runs on
 * in the next. Elsewhere a line is a paragraph.
 */
const unwrapped = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const lengths = pieces.map((piece) => piece.end - piece.start)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > widest || longest < 40) return pieces
  const runsOn = (at: number): boolean => {
    const next = pieces[at + 1]
    return (
      next !== undefined &&
      next.blanks === 0 &&
      next.indent <= pieces[at]!.indent &&
      lengths[at]! >= longest * 0.6 &&
      !/[•*]/.test(text[next.start]!)
    )
  }
  let full = 0
  let open = 0
  for (let at = 0; at < pieces.length; at += 1) {
    if (!runsOn(at)) continue
    full += 1
    const next = text[pieces[at + 1]!.start]!
    if (!/[.!?:"”’)]/.test(text[pieces[at]!.end - 1]!) && next === next.toLowerCase()) open += 1
  }
  // Titles and list items also stand line by line; that most of them run on in lower case shows wrapping.
  if (full < 4 || open < full * 0.4) return pieces
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at]!
    while (runsOn(at)) at += 1
    // The last line of a paragraph is short, and belongs to it all the same.
    joined.push({ ...first, end: pieces[at]!.end })
  }
  return joined
}

const bullet = /^(?:[•‣▪▫■□●○◦∙·*►▶➤→✓–—-]\s+|[•‣▪■●◦►▶➤])+/u

const lineOf = (text: string, piece: Piece, index: number): Line => {
  const { start, end, blanks, block } = piece
  const raw = text.slice(start, end)
  const marked = bullet.exec(raw.slice(0, 20))?.[0].length ?? 0
  const words = marked === raw.length ? raw : raw.slice(marked)
  return { start, end, index, blanks, block, bulleted: marked > 0 && marked < raw.length, ...described(words) }
}

/** A part of a line as a line of its own; offsets count from the line's first word. */
export const partOf = (line: Line, from: number, to: number): Line => {
  const raw = line.text.slice(from, to)
  const words = raw.trim()
  const start = line.end - line.text.length + from + raw.length - raw.trimStart().length
  return { ...line, start: from === 0 ? line.start : start, end: start + words.length, ...described(words) }
}

const described = (words: string): Omit<Line, 'start' | 'end' | 'index' | 'blanks' | 'block' | 'bulleted'> => {
  const shape = shapeOf(words)
  const ending = endingOf(words)
  return {
    text: words,
    head: folded(words.slice(0, reach).replace(/^[-–—*×\s]+/, '')),
    tail: folded(words.slice(-reach)),
    key: keyOf(words),
    ...shape,
    ending,
    prose: isProse(shape.words, shape.stops, ending),
  }
}

const isProse = (words: number, stops: number, ending: Line['ending']): boolean =>
  words >= 25 ||
  (stops >= 2 && words >= 12) ||
  (words >= 7 && (ending === 'stop' || (ending === 'colon' && words >= 10)))

/** Lower case, straight apostrophes, hyphens and single spaces, for comparison with the words of a language. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

interface Shape {
  readonly words: number
  readonly capitals: number
  readonly stops: number
}

const shapeOf = (text: string): Shape => {
  let words = 0
  let long = 0
  let capital = 0
  let stops = 0
  for (const [word] of text.matchAll(/\S+/g)) {
    words += 1
    if (/^["'“‘(]*\p{L}.{3}/u.test(word)) {
      long += 1
      if (/^["'“‘(]*\p{Lu}/u.test(word)) capital += 1
    }
    if (/[a-z0-9)%]{2}[.!?]["'”’)]*$/.test(word)) stops += 1
  }
  // Scripts without spaces: two signs are about a word.
  const signs = text.slice(0, reach).match(/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/g)?.length ?? 0
  words = Math.max(words, Math.floor(signs / 2))
  return { words, capitals: long === 0 ? 0 : capital / long, stops }
}

/** What a line ends in, closing marks aside. */
const endingOf = (text: string): Line['ending'] => {
  const last = text
    .slice(-40)
    .replace(/["'”’»)\]*\s]+$/u, '')
    .at(-1)
  return endings[last ?? ''] ?? 'open'
}

const endings: Readonly<Record<string, Line['ending']>> = {
  '.': 'stop',
  '。': 'stop',
  '।': 'stop',
  '۔': 'stop',
  '!': 'stop',
  '…': 'stop',
  '?': 'question',
  ':': 'colon',
  ',': 'comma',
  ';': 'comma',
}
