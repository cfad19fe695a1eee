import type { Reading } from '../claims/reading.ts'
import type { FigureClaim, Ground } from './ground.ts'
import { outletOf } from './outlet.ts'

/** What the reports of a story were made from, as far as origins go by it (rules.md R7). */
export interface Copies {
  /** Ids of the reports that one was made from, nearest first. */
  readonly parentsOf: (report: string) => readonly string[]
  /** The report at the end of the chain of copies; null for a report that is no copy. */
  readonly copiedFrom: (reading: Reading) => Reading | null
  /**
   * Of a report and its copies of the same day nobody knows which was first: the one whose outlet tells more of the story is
   * taken for it, so that a copy of what an outlet reports never makes two origins of its reports.
   */
  readonly firstOf: (reading: Reading) => Reading
  /** Whether a number of a rewritten report stands in none of those it was made from: the desk that rewrote it found it. */
  readonly isNew: (reading: Reading, figure: FigureClaim) => boolean
}

/** Follows the derivations of a story, in order of publication. */
export const copiesOf = ({ readings, derivations }: Ground): Copies => {
  const byReport = new Map(readings.map((reading) => [reading.id, reading]))
  /** Reports that are copied with hardly a change. */
  const verbatim = new Set(derivations.flatMap(({ kind, to }) => (kind === 'verbatim' ? [to] : [])))
  const parents = new Map<string, string[]>()
  for (const { from, to } of derivations) pushTo(parents, to, from)
  const copies = new Map<string, Reading[]>()
  /** How many reports of the story each outlet has. */
  const outlets = new Map<string, number>()
  for (const reading of readings) {
    const outlet = outletOf(reading)
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1)
    for (const from of parents.get(reading.id) ?? []) pushTo(copies, from, reading)
  }
  const parentsOf = (report: string): readonly string[] => parents.get(report) ?? []
  const reportsBy = (reading: Reading): number => outlets.get(outletOf(reading)) ?? 0
  return {
    parentsOf,
    copiedFrom: (reading) => {
      let at = reading
      const seen = new Set([reading.id])
      for (;;) {
        const next = parentsOf(at.id).find((id) => !seen.has(id))
        const parent = next === undefined ? undefined : byReport.get(next)
        if (parent === undefined) return at === reading ? null : at
        seen.add(parent.id)
        at = parent
      }
    },
    firstOf: (reading) => {
      const sameDay = (copies.get(reading.id) ?? []).filter(({ published }) => published === reading.published)
      let first = reading
      for (const copy of sameDay) if (reportsBy(copy) > reportsBy(first)) first = copy
      return first
    },
    isNew: (reading, { measure, value, low, high }) => {
      if (verbatim.has(reading.id)) return false
      const seen = new Set<string>()
      const from = [reading.id]
      for (let at = from.pop(); at !== undefined; at = from.pop()) {
        if (seen.has(at)) continue
        seen.add(at)
        const told = at === reading.id ? [] : (byReport.get(at)?.claims ?? [])
        const held = told.some(
          (claim) =>
            claim.kind === 'figure' &&
            claim.measure === measure &&
            claim.value === value &&
            claim.low === low &&
            claim.high === high,
        )
        if (held) return false
        from.push(...parentsOf(at))
      }
      return true
    },
  }
}

const pushTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
