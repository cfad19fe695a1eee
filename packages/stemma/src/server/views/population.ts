import { bestText, floorText, grouped, type RecordTally, rangeText, type StoryIndex } from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { TallyView } from '../schemas/tally.ts'
import { gradeShape } from './claim-telling.ts'

type Row = Frozen<TallyView['population'][number]>

/** Rows that a tree has at most; a story with more parts of one whole is not read as a tree. */
const mostRows = 200

/**
 * A tally among those it is a part or the whole of, with what disjoint parts add up to and what remains of the whole beside
 * them; empty where it is alone.
 */
export const populationOf = (tally: RecordTally, index: StoryIndex): readonly Row[] => {
  const top = topOf(tally, index)
  const parts = new Map<string, RecordTally[]>()
  for (const each of index.tallies.values()) {
    if (each.partOf === null || each.id === top.id) continue
    const known = parts.get(each.partOf)
    if (known === undefined) parts.set(each.partOf, [each])
    else known.push(each)
  }
  const rows: Row[] = []
  const placed = new Set<string>()
  const put = (each: RecordTally, depth: number, added: boolean): void => {
    if (placed.has(each.id) || rows.length >= mostRows) return
    placed.add(each.id)
    rows.push(rowOf(each, depth, added, tally, index))
    const summed = new Set(each.sum?.parts ?? [])
    // What is added up stands first, so that the sum can be followed down the page.
    const below = (parts.get(each.id) ?? []).toSorted(
      (a, b) => Number(summed.has(b.id)) - Number(summed.has(a.id)) || b.outlets - a.outlets,
    )
    for (const part of below) put(part, depth + 1, summed.has(part.id))
  }
  put(top, 0, false)
  return rows.length < 2 ? [] : rows
}

const topOf = (tally: RecordTally, { tallies }: StoryIndex): RecordTally => {
  let top = tally
  const above = new Set([top.id])
  for (let next = top.partOf; next !== null && !above.has(next); next = top.partOf) {
    const whole = tallies.get(next)
    if (whole === undefined) break
    above.add(next)
    top = whole
  }
  return top
}

const rowOf = (tally: RecordTally, depth: number, added: boolean, here: RecordTally, index: StoryIndex): Row => {
  const { id, label, low, best, high, grade, sum } = tally
  const says = floorText(tally, index)
  return {
    id,
    label,
    depth,
    here: id === here.id,
    best: bestText(tally),
    band: low === high && low === best ? null : rangeText(tally),
    low,
    value: best,
    high,
    grade: gradeShape(grade),
    added,
    sum: sum === null || says === null ? null : { value: sum.value, says },
    remainder: remainderOf(tally),
  }
}

/** What of a standing figure is beside the parts that were added up: parts are counted at their least, so it is at most so much. */
const remainderOf = ({ best, sum }: RecordTally): Row['remainder'] => {
  if (best === null || sum === null) return null
  const value = best - sum.value
  const working = `${grouped(best)} − ${grouped(sum.value)}`
  if (value < 0)
    return {
      value,
      says: `the parts come to ${grouped(-value)} more than the whole: ${working} (arithmetic, and no claim)`,
    }
  if (value === 0) return { value, says: `the parts come to the whole: ${working} = 0 (arithmetic, and no claim)` }
  return { value, says: `at most ${grouped(value)} in none of these parts: ${working} (arithmetic, and no claim)` }
}
