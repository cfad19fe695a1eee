import { sameness } from '../reconcile/revisions.ts'
import { byText } from '../text/by-text.ts'
import type { RecordReport } from './record-report.ts'
import type { StoryRecord } from './story-record.ts'

/** A line of a record, with what it rests on. */
interface Line {
  readonly id: string
}

/** What is the same in two records of one story, though reports were revised and lines have other ids. */
export interface Sameness {
  /** The claim of whichever version of its report: what it says, in which report. */
  readonly claim: (id: string) => string
  /** The report of a claim, whatever version of it. */
  readonly report: (claim: string) => string
  /** Whether the earlier record has a claim that says this in the same report. */
  readonly isKnown: (claim: string) => boolean
}

/**
 * Says which claims of two records are one. A claim of a page that was edited is that of the page before, where it says the
 * same; a report that vanished and came back makes the same claims again.
 */
export const samenessOf = (before: StoryRecord, after: StoryRecord): Sameness => {
  const names = new Map<string, string>()
  const reports = new Map<string, string>()
  const roots = rootsOf(after.reports, new Map())
  for (const report of after.reports) nameClaims(report, roots)
  const earlier = rootsOf(before.reports, roots)
  for (const report of before.reports) nameClaims(report, earlier)
  const known = new Set(before.reports.flatMap(({ claims }) => claims.map(({ id }) => names.get(id))))
  const claim = (id: string): string => names.get(id) ?? id
  return { claim, report: (id) => reports.get(id) ?? '', isKnown: (id) => known.has(claim(id)) }

  function nameClaims({ id, claims }: RecordReport, among: ReadonlyMap<string, string>): void {
    const report = among.get(id) ?? id
    for (const each of claims) {
      names.set(each.id, `${report}\n${sameness(each)}`)
      reports.set(each.id, report)
    }
  }
}

/** By report: the one it is a version of. Versions stand in their order, the latest last. */
const rootsOf = (reports: readonly RecordReport[], given: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const roots = new Map(given)
  for (const { id, revisedBy } of reports.toReversed()) {
    const root = revisedBy === null ? (given.get(id) ?? id) : (roots.get(revisedBy) ?? revisedBy)
    if (!roots.has(id)) roots.set(id, root)
  }
  return roots
}

/** A claim that is the very same counts more than any number that only say the same. */
const identical = 1000

/** What more lines than these rest on ("one man was killed", of a list of names) pairs none of them. */
const telling = 32

/**
 * Pairs lines of two records: those that share most claims first, then those of one id, then those that go by one name.
 * A line is paired once.
 *
 * @param nameOf what a line goes by where it shares no claim; null for a line that goes by none
 * @returns the earlier line of each later one that has one
 */
export const pairedLines = <T extends Line>(
  before: readonly T[],
  after: readonly T[],
  { claim: sameClaim }: Sameness,
  claimsOf: (line: T) => readonly string[],
  nameOf: (line: T) => string | null,
): ReadonlyMap<T, T> => {
  const byClaim = new Map<string, Set<T>>()
  const bySaying = new Map<string, Set<T>>()
  for (const line of before) {
    for (const id of claimsOf(line)) {
      put(byClaim, id, line)
      put(bySaying, sameClaim(id), line)
    }
  }
  const candidates = after.flatMap((later) => {
    const shared = new Map<T, number>()
    const share = (lines: ReadonlySet<T> | undefined, weight: number): void => {
      for (const line of lines ?? []) shared.set(line, (shared.get(line) ?? 0) + weight)
    }
    for (const id of claimsOf(later)) {
      share(byClaim.get(id), identical)
      const said = bySaying.get(sameClaim(id))
      if (said !== undefined && said.size <= telling) share(said, 1)
    }
    return [...shared].map(([earlier, weight]) => ({ later, earlier, weight }))
  })
  const pairs = new Map<T, T>()
  const taken = new Set<T>()
  const pair = (later: T, earlier: T): void => {
    if (pairs.has(later) || taken.has(earlier)) return
    pairs.set(later, earlier)
    taken.add(earlier)
  }
  const inOrder = candidates.toSorted(
    (a, b) =>
      b.weight - a.weight ||
      Number(nameOf(b.later) === nameOf(b.earlier)) - Number(nameOf(a.later) === nameOf(a.earlier)) ||
      byText(a.later.id, b.later.id) ||
      byText(a.earlier.id, b.earlier.id),
  )
  for (const { later, earlier } of inOrder) pair(later, earlier)
  for (const key of [({ id }: T) => id, nameOf]) {
    const byKey = new Map(before.filter((line) => !taken.has(line)).map((line) => [key(line), line]))
    for (const later of after) {
      const name = key(later)
      const earlier = name === null ? undefined : byKey.get(name)
      if (earlier !== undefined) pair(later, earlier)
    }
  }
  return pairs
}

const put = <T>(lines: Map<string, Set<T>>, key: string, line: T): void => {
  const among = lines.get(key)
  if (among === undefined) lines.set(key, new Set([line]))
  else among.add(line)
}
