import type { Row } from './sheet.ts'

/** Rows that follow one another as they are read: a column, or what runs across several. */
export type Flow = readonly Row[]

/**
 * Puts the rows of a page into the order in which they are read. Where a white strip runs down between rows on both
 * sides, the left side comes before the right; rows that cross the strip, such as headlines, divide what is above from
 * what is below. Each side is looked at again for strips of its own.
 */
export const flowsOf = (rows: readonly Row[]): readonly Flow[] => divided(rows, 0)

/** More columns than these stand on no page. */
const maximumCuts = 4

const divided = (rows: readonly Row[], cuts: number): readonly Flow[] => {
  const strip = cuts >= maximumCuts ? null : stripIn(rows)
  if (strip === null) return rows.length === 0 ? [] : [lined(rows)]
  const flows: Flow[] = []
  let left: Row[] = []
  let right: Row[] = []
  let across: Row[] = []
  const closeColumns = (): void => {
    flows.push(...divided(left, cuts + 1), ...divided(right, cuts + 1))
    left = []
    right = []
  }
  const closeAcross = (): void => {
    if (across.length > 0) flows.push(lined(across))
    across = []
  }
  for (const row of rows.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    if (row.left < strip && row.right > strip) {
      closeColumns()
      across.push(row)
    } else {
      closeAcross()
      if (row.right <= strip) left.push(row)
      else right.push(row)
    }
  }
  closeColumns()
  closeAcross()
  return flows
}

/** Width of the bins in which white space is counted, in points. */
const bin = 2

/**
 * The middle of the white strip that parts two columns; null where there is none. Both sides must hold several rows of
 * running text beside one another, which bullets, numbers in margins and cells of tables are not.
 */
const stripIn = (rows: readonly Row[]): number | null => {
  if (rows.length < 6) return null
  const start = Math.min(...rows.map((row) => row.left))
  const end = Math.max(...rows.map((row) => row.right))
  const count = Math.min(2000, Math.ceil((end - start) / bin))
  if (!(count > 20)) return null
  const covered = new Array<number>(count).fill(0)
  for (const row of rows) {
    const to = Math.min(count - 1, Math.ceil((row.right - start) / bin))
    for (let at = Math.max(0, Math.floor((row.left - start) / bin)); at <= to; at += 1) covered[at]! += 1
  }
  const size = rows.map((row) => row.size).toSorted((a, b) => a - b)[rows.length >> 1]!
  let best: { middle: number; crossing: number; width: number } | null = null
  for (let from = Math.floor(count * 0.15); from < count * 0.85; ) {
    const crossing = covered[from]!
    let to = from
    while (to + 1 < count && covered[to + 1] === crossing) to += 1
    const width = (to - from + 1) * bin
    const middle = start + ((from + to + 1) / 2) * bin
    if (width >= 0.7 * size && parts(rows, middle, crossing)) {
      if (best === null || crossing < best.crossing || (crossing === best.crossing && width > best.width))
        best = { middle, crossing, width }
    }
    from = to + 1
  }
  return best?.middle ?? null
}

const parts = (rows: readonly Row[], middle: number, crossing: number): boolean => {
  if (crossing > 0.45 * rows.length) return false
  const left = rows.filter((row) => row.right <= middle)
  const right = rows.filter((row) => row.left >= middle)
  return [left, right].every((side, at) => {
    if (side.length < 3) return false
    const other = at === 0 ? right : left
    const top = Math.min(...other.map((row) => row.base))
    const bottom = Math.max(...other.map((row) => row.base))
    const beside = side.filter((row) => row.base >= top - row.size && row.base <= bottom + row.size)
    const letters = beside.reduce((sum, row) => sum + row.text.length, 0)
    return beside.length >= 3 && letters / beside.length >= 16
  })
}

/** Rows on one line joined: the cells of a table, a bullet and its item. */
const lined = (rows: readonly Row[]): Flow => {
  const lines: Row[] = []
  for (const row of rows.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const last = lines.at(-1)
    if (
      last !== undefined &&
      Math.abs(row.base - last.base) < 0.3 * Math.min(row.size, last.size) &&
      row.left >= last.left
    )
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${row.text}`,
        right: Math.max(last.right, row.right),
        size: Math.max(last.size, row.size),
      }
    else lines.push(row)
  }
  return lines
}
