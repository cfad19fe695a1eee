import type { Row, Sheet } from './sheet.ts'

/** A page's rows, those of the story and those that only say which document and page it is. */
export interface Parted {
  readonly body: readonly Row[]
  readonly heads: readonly Row[]
}

/** Share of a page's height, at its top and bottom, in which running heads and page numbers stand. */
const margin = 0.13

/**
 * Parts running heads, running feet and page numbers from the story: rows near an edge that stand there on several pages,
 * whatever their numbers, and numbers that stand there alone.
 */
export const withoutHeads = (
  pages: readonly { readonly sheet: Sheet; readonly rows: readonly Row[] }[],
): readonly Parted[] => {
  const seen = new Map<string, Set<number>>()
  for (const { sheet, rows } of pages) {
    for (const row of rows) {
      const key = keyOf(row, sheet)
      if (key === null) continue
      const on = seen.get(key) ?? new Set()
      seen.set(key, on.add(sheet.number))
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.2))
  return pages.map(({ sheet, rows }) => {
    const body: Row[] = []
    const heads: Row[] = []
    for (const row of rows) {
      const key = keyOf(row, sheet)
      const isHead = key !== null && ((seen.get(key)?.size ?? 0) >= enough || isNumber(row.text))
      if (isHead) heads.push(row)
      else body.push(row)
    }
    return { body, heads }
  })
}

/** What a row near an edge says, its numbers aside, and how far from the edge; null for one in the middle of the page. */
const keyOf = ({ base, text }: Row, { height }: Sheet): string | null => {
  const fromTop = base / height
  if (fromTop > margin && fromTop < 1 - margin) return null
  return `${Math.round(base / 8)} ${text.replace(/\d+/g, '#').toLowerCase()}`
}

/** Digits or Roman numerals alone, with dashes or bars around them. */
const isNumber = (text: string): boolean => /^[\s–—|.-]*(?:\d{1,4}|[ivxlc]{1,7})[\s–—|.-]*$/i.test(text)
