import { styleText } from 'node:util'

export { visible } from '@stemma/engine'

/** How a piece of text is to look. Colour is never the only signal: words and brackets say the same. */
export type Look = 'plain' | 'heading' | 'label' | 'value' | 'marked' | 'quiet' | 'warning'

/** A run of text in one look. */
export interface Piece {
  readonly text: string
  readonly look: Look
}

/** What is known of the place the text is printed on. */
export interface Terminal {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

const looks: Readonly<Record<Look, Parameters<typeof styleText>[0] | null>> = {
  plain: null,
  heading: 'bold',
  label: 'cyan',
  value: 'bold',
  marked: ['bold', 'yellow'],
  quiet: 'dim',
  warning: ['bold', 'magenta'],
}

/** A piece of text in a look. */
export const piece = (text: string, look: Look = 'plain'): Piece => ({ text, look })

// Newer Node versions ask whether stdout is a terminal; a worker's never is, and the command line has already asked.
const style = styleText as (format: Parameters<typeof styleText>[0], text: string, options: object) => string

const styled = ({ text, look }: Piece, colour: boolean): string => {
  const format = looks[look]
  return colour && format !== null && text !== '' ? style(format, text, { validateStream: false }) : text
}

/**
 * Whether to print in colour: FORCE_COLOR and NO_COLOR decide where they are set (force-color.org, no-color.org), else
 * whether the output is a terminal that has colours.
 */
export const wantsColour = (isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return isTerminal && env.TERM !== 'dumb'
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** Columns a text takes on a terminal: none for combining marks, two for East Asian wide letters and emoji. */
export const columns = (text: string): number => {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  let count = 0
  for (const letter of text) count += /[\p{M}\u200C\u200D\uFE0F]/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1
  return count
}

/**
 * Lays pieces out in lines no wider than the terminal, broken at spaces; a word wider than a line is cut. The first line
 * starts with `first`, the others with as many spaces.
 */
export const laidOut = (first: Piece, pieces: readonly Piece[], terminal: Terminal): string => {
  const indent = columns(first.text)
  const room = Math.max(20, terminal.width - indent)
  const lines: string[] = []
  let line = ''
  let used = 0
  const flush = (): void => {
    lines.push(line)
    line = ''
    used = 0
  }
  const put = (text: string, look: Look): void => {
    line += styled({ text, look }, terminal.colour)
    used += columns(text)
  }
  for (const run of wordsOf(pieces)) {
    const width = run.parts.reduce((sum, part) => sum + columns(part.text), 0)
    if (used > 0 && used + (run.spaced ? 1 : 0) + width > room) flush()
    else if (used > 0 && run.spaced) put(' ', run.parts[0]?.look === run.before ? run.before : 'plain')
    for (const part of run.parts) {
      for (const bit of bitsOf(part.text, room)) {
        if (used > 0 && used + columns(bit) > room) flush()
        put(bit, part.look)
      }
    }
  }
  if (used > 0 || lines.length === 0) flush()
  const margin = ' '.repeat(indent)
  return lines.map((text, at) => `${at === 0 ? styled(first, terminal.colour) : margin}${text}`.trimEnd()).join('\n')
}

interface Word {
  readonly spaced: boolean
  /** The look of the space before it. */
  readonly before: Look
  readonly parts: Piece[]
}

/** Cuts pieces at spaces, keeping together what is written together though it looks different. */
const wordsOf = (pieces: readonly Piece[]): Word[] => {
  const words: Word[] = []
  let spaced = true
  let before: Look = 'plain'
  for (const { text, look } of pieces) {
    for (const bit of text.split(/( )/)) {
      if (bit === '') continue
      if (bit === ' ') {
        spaced = true
        before = look
      } else {
        const last = words.at(-1)
        // A separator ends a line and starts none.
        if (bit === '·' && last !== undefined) last.parts.push({ text: ' ·', look })
        else if (spaced || last === undefined) words.push({ spaced, before, parts: [{ text: bit, look }] })
        else last.parts.push({ text: bit, look })
        spaced = false
      }
    }
  }
  return words
}

/** A word in bits that fit into a line. */
const bitsOf = (word: string, room: number): string[] => {
  if (columns(word) <= room) return [word]
  const bits: string[] = []
  let bit = ''
  let used = 0
  for (const letter of word) {
    const width = columns(letter)
    if (used + width > room) {
      bits.push(bit)
      bit = ''
      used = 0
    }
    bit += letter
    used += width
  }
  return [...bits, bit]
}
