import type { IncidentRow } from 'stemma/api'
import { daysOf } from './when.ts'

/** Days that are looked at, as numbers, both included. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** An incident in its row; across in shares of the width, 0 to 1. */
export interface Mark {
  readonly row: IncidentRow
  readonly left: number
  readonly width: number
  readonly lane: number
  /** A day that is known is a dot, days of which it was one a bar. */
  readonly shape: 'dot' | 'bar'
  /** Where its words stand, so that they fit: in a bar that has room for them, else beside the mark. */
  readonly words: 'after' | 'before' | 'inside'
}

export interface TypeRow {
  readonly type: string
  readonly marks: readonly Mark[]
  readonly lanes: number
}

export interface Timeline {
  readonly rows: readonly TypeRow[]
  /** Whether there is room for words beside the marks. */
  readonly isWorded: boolean
  /** Incidents whose days are before or after what is looked at, and those of which no day is known. */
  readonly before: readonly IncidentRow[]
  readonly after: readonly IncidentRow[]
  readonly undated: readonly IncidentRow[]
}

/** With more marks than these, words stand in the panel and the list alone. */
const mostWords = 60

/** Pixels that words take beside a mark, and that two marks are apart. */
const apart = { words: 190, marks: 16 }

/** Lanes of one kind; what finds no place in them lies over others. */
const mostLanes = 12

/** Puts incidents into rows by kind and lanes within them, in order of time. */
export const timelineOf = (incidents: readonly IncidentRow[], window: Window, width: number): Timeline => {
  const { from: start, to } = window
  const before: IncidentRow[] = []
  const after: IncidentRow[] = []
  const undated: IncidentRow[] = []
  const seen: { readonly row: IncidentRow; readonly first: number; readonly final: number }[] = []
  for (const row of incidents) {
    const days = daysOf(row)
    if (days === null) undated.push(row)
    else if (days.final < start) before.push(row)
    else if (days.first > to) after.push(row)
    else seen.push({ row, ...days })
  }
  const isWorded = seen.length <= mostWords && width > 560
  const length = to - start + 1
  const kinds = new Map<string, typeof seen>()
  for (const each of seen.toSorted((a, b) => a.first - b.first || a.final - b.final)) {
    const kind = kinds.get(each.row.type)
    if (kind === undefined) kinds.set(each.row.type, [each])
    else kind.push(each)
  }
  const rows = [...kinds].map(([type, each]) => {
    const ends: number[] = []
    const marks = each.map(({ row, first, final }): Mark => {
      const isDot = first === final
      const left = Math.max(0, (first - start + (isDot ? 0.5 : 0)) / length)
      const right = Math.min(1, (final - start + 1) / length)
      const [begin, end] = [left * width, Math.max(left * width + apart.marks, isDot ? 0 : right * width)]
      const words =
        end - begin >= apart.words
          ? 'inside'
          : end + apart.words <= width
            ? 'after'
            : begin >= apart.words
              ? 'before'
              : 'inside'
      const from = isWorded && words === 'before' ? begin - apart.words : begin
      const free = ends.findIndex((taken) => taken <= from)
      const at = free === -1 ? Math.min(ends.length, mostLanes - 1) : free
      ends[at] = end + (isWorded && words === 'after' ? apart.words : 4)
      return {
        row,
        left,
        width: isDot ? 0 : Math.max(0, right - left),
        lane: at,
        shape: isDot ? 'dot' : 'bar',
        words,
      }
    })
    return { type, marks, lanes: ends.length }
  })
  return { rows, isWorded, before, after, undated }
}
