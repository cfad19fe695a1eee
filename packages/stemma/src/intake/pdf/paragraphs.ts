import type { Flow } from './columns.ts'
import type { Row } from './sheet.ts'

/** Words of a paragraph on one page. */
export interface Stretch {
  readonly page: number
  readonly text: string
}

/** A paragraph, heading or list item of a PDF; it may run on over pages. */
export interface Paragraph {
  /** Joined without anything between, they are its text. */
  readonly stretches: readonly Stretch[]
  readonly size: number
}

/** The flows of one page, in the order they are read. */
export interface PageFlows {
  readonly page: number
  readonly flows: readonly Flow[]
}

/**
 * Puts rows back into paragraphs, and words that were parted at the end of a row back together. A paragraph ends before a
 * wider gap, an indented or larger row, a bullet, and behind a sentence that leaves its row unfilled; one that breaks off
 * at the foot of a column or page goes on at the head of the next.
 */
export const paragraphsOf = (pages: readonly PageFlows[]): readonly Paragraph[] => {
  const words = vocabularyOf(pages)
  const paragraphs: { stretches: Stretch[]; size: number }[] = []
  for (const { page, flows } of pages) {
    for (const flow of flows) {
      for (const [at, rows] of cut(flow).entries()) {
        const text = joined(rows, words)
        const { size } = rows[0]!
        const last = paragraphs.at(-1)
        const before = last?.stretches.at(-1)
        if (at === 0 && last !== undefined && before !== undefined && goesOn(last.size, before.text, size, text)) {
          const [start, end] = meeting(before.text, text, words)
          last.stretches[last.stretches.length - 1] = { ...before, text: start }
          last.stretches.push({ page, text: end })
        } else paragraphs.push({ stretches: [{ page, text }], size })
      }
    }
  }
  return paragraphs
}

const cut = (flow: Flow): readonly (readonly Row[])[] => {
  const left = commonest(flow.map((row) => row.left))
  const right = flow.reduce((most, row) => Math.max(most, row.right), Number.NEGATIVE_INFINITY)
  const gaps = flow.slice(1).map((row, at) => row.base - flow[at]!.base)
  const leading = commonest(gaps.filter((gap) => gap > 0))
  const paragraphs: Row[][] = []
  for (const [at, row] of flow.entries()) {
    const before = flow[at - 1]
    if (before === undefined || starts(row, before, { left, right, leading })) paragraphs.push([row])
    else paragraphs.at(-1)!.push(row)
  }
  return paragraphs
}

interface Measures {
  readonly left: number
  readonly right: number
  readonly leading: number
}

const starts = (row: Row, before: Row, { left, right, leading }: Measures): boolean => {
  const gap = row.base - before.base
  if (gap > 1.3 * leading && gap > 1.25 * row.size) return true
  if (Math.max(row.size, before.size) > 1.12 * Math.min(row.size, before.size)) return true
  if (/^[•‣▪■●◦*–—]\s/.test(row.text)) return true
  const isUnfilled = before.right < right - 0.12 * (right - left)
  if (isUnfilled && (ends.test(before.text) || row.font !== before.font)) return true
  const isIndented = row.left - left > 0.8 * row.size && row.left - left < 6 * row.size
  return isIndented && before.left - left < 0.5 * row.size && /[.!?:;"”’)\]]$/.test(before.text)
}

const ends = /[.!?:;]["”’)\]⁰-⁹¹²³]*$/

const goesOn = (size: number, before: string, nextSize: number, next: string): boolean =>
  Math.max(size, nextSize) <= 1.08 * Math.min(size, nextSize) &&
  !ends.test(before) &&
  (/^\p{Ll}/u.test(next) || (/[,\p{Ll}\p{Pd}]$/u.test(before) && /^[\p{L}\d“"‘(]/u.test(next) && before.length > 60))

const joined = (rows: readonly Row[], words: ReadonlySet<string>): string => {
  let text = ''
  for (const row of rows) {
    const [start, end] = text === '' ? ['', row.text] : meeting(text, row.text, words)
    text = start + end
  }
  return text
}

/** The end of one row and the beginning of the next as they are to be joined, with a space or without a hyphen. */
const meeting = (before: string, next: string, words: ReadonlySet<string>): readonly [string, string] => {
  const [, first] = /(\p{L}{1,40})[-\u00AD\u2010]$/u.exec(before.slice(-60)) ?? []
  const isCapital = /^\p{Lu}{2,}$/u.test(first ?? '')
  const [second] = (isCapital ? /^\p{Lu}{2,40}/u : /^\p{Ll}[\p{L}'’]{0,40}/u).exec(next) ?? []
  if (before.endsWith('\u00AD')) return [before.slice(0, -1), next]
  if (first === undefined || second === undefined) {
    return /[\p{L}\d][-\u2010/–—]$/u.test(before) && /^[\p{L}\d]/u.test(next) ? [before, next] : [`${before} `, next]
  }
  const isCompound = words.has(`${first}-${second}`.toLowerCase()) && !words.has(`${first}${second}`.toLowerCase())
  return [isCompound ? before : before.slice(0, -1), next]
}

/** Words as they stand within rows, where no row's end has parted them. */
const vocabularyOf = (pages: readonly PageFlows[]): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const { flows } of pages) {
    for (const flow of flows) {
      for (const { text } of flow) {
        for (const [word] of text.slice(0, 2000).matchAll(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-]|$)/gu))
          words.add(word.toLowerCase())
      }
    }
  }
  return words
}

/** The commonest of some measures, in half points; of two as common the smaller. */
const commonest = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) {
    const rounded = Math.round(value * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  let best = 0
  let most = 0
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < best)) {
      best = value
      most = count
    }
  }
  return best
}
