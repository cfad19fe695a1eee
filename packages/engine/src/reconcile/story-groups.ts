import type { Day } from '../text/calendar.ts'
import type { ReportTerms } from './report-terms.ts'

/** A report as it is compared with others that may be about the same crisis. */
export interface Compared {
  readonly terms: ReportTerms
  /** What the input says; null where it does not. Reports of one given story are never parted, of two never joined. */
  readonly story: string | null
  /** What its likeness to others is multiplied by. */
  readonly scale: number
  /** Positions of the reports it may be joined with. */
  readonly ties: readonly number[]
}

/** Mean likeness from which two clusters are one story. One number for dated and undated reports, long and short. */
export const threshold = 0.2

/**
 * Reports far from all others are measured by a finer scale, those in a crowd by a coarser one (local scaling: Zelnik-Manor
 * and Perona 2004): the mean likeness of the three nearest, against what is usual within a story.
 */
const usual = { likeness: 0.35, nearest: 3, least: 0.15, none: 0.1, power: 0.2 }

/** The scale of a report, from its neighbours' likeness. */
export const scaleOf = (likeness: readonly number[]): number => {
  const nearest = likeness.toSorted((a, b) => b - a).slice(0, usual.nearest)
  while (nearest.length < usual.nearest) nearest.push(usual.none)
  const mean = nearest.reduce((sum, each) => sum + each, 0) / usual.nearest
  return (usual.likeness / Math.max(usual.least, mean)) ** usual.power
}

/**
 * What the days between two reports are worth: the same crisis is reported within weeks, a look-alike in another year.
 * Without a date the words alone decide.
 */
export const timely = (a: Day | null, b: Day | null): number =>
  a === null || b === null ? 1 : 0.75 + 0.35 * Math.exp(-Math.abs(a - b) / 60)

interface Named {
  readonly names: Int32Array
  readonly countries: Int32Array
}

/**
 * What it is worth that two reports give names and none in common, or name places and none in the same country: reports of
 * one crisis nearly always share a name, and a look-alike elsewhere shares only the words that such events are told in.
 */
export const local = (a: Named, b: Named): number =>
  (Math.min(a.names.length, b.names.length) >= enoughNames && disjoint(a.names, b.names) ? 0.6 : 1) *
  (Math.min(a.countries.length, b.countries.length) > 0 && disjoint(a.countries, b.countries) ? 0.8 : 1)

/** From so many words of names on it means something to share none. */
const enoughNames = 3

/** Whether two rising lists share nothing. */
const disjoint = (a: Int32Array, b: Int32Array): boolean => {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return false
    if (a[i]! < b[j]!) i++
    else j++
  }
  return true
}

/** All of two rising lists, rising; no more than `mostNames`. */
const union = (a: Int32Array, b: Int32Array): Int32Array =>
  Int32Array.from(new Set([...a, ...b]))
    .slice(0, mostNames)
    .sort()

/** A cluster with more names shares one with anything. */
const mostNames = 400

interface Cluster extends Named {
  readonly members: readonly number[]
  readonly story: string | null
  readonly terms: Int32Array
  /** Sums of its members' scaled weights: the mean of all likenesses between two clusters is one product of their sums. */
  readonly sums: Float64Array
  readonly days: { readonly sum: number; readonly count: number }
}

/**
 * Joins the two most alike clusters until no two are alike enough: agglomeration by mean likeness. A tie is only looked at
 * again when it comes up and one of its clusters has changed, as a mean is never above the greatest of its parts.
 *
 * @returns positions, rising within each group; groups by their first
 */
export const groupsOf = (reports: readonly Compared[]): number[][] => {
  const owner = Int32Array.from(reports.keys())
  const clusters: (Cluster | null)[] = reports.map(clusterOf)
  const find = (at: number): number => {
    let root = at
    while (owner[root] !== root) {
      owner[root] = owner[owner[root]!]!
      root = owner[root]!
    }
    return root
  }
  const join = (a: number, b: number): void => {
    clusters[a] = merged(clusters[a]!, clusters[b]!)
    clusters[b] = null
    owner[b] = a
  }
  const first = new Map<string, number>()
  for (const [at, { story }] of reports.entries()) {
    if (story === null) continue
    const before = first.get(story)
    if (before === undefined) first.set(story, at)
    else join(before, at)
  }
  const queue = tieQueue()
  const offered = new Map<number, number>()
  const offer = (one: number, other: number): void => {
    const [a, b] = [Math.min(one, other), Math.max(one, other)]
    const [left, right] = [clusters[a]!, clusters[b]!]
    const stamp = left.members.length + right.members.length
    const pair = a * reports.length + b
    if (offered.get(pair) === stamp) return
    offered.set(pair, stamp)
    if (left.story !== null && right.story !== null) return
    const likeness = between(left, right)
    if (likeness >= threshold) queue.push({ likeness, a, b, stamp })
  }
  for (const [at, { ties }] of reports.entries()) {
    for (const other of ties) if (find(at) !== find(other)) offer(find(at), find(other))
  }
  for (let tie = queue.pop(); tie !== null; tie = queue.pop()) {
    const [a, b] = [find(tie.a), find(tie.b)]
    if (a === b) continue
    const stamp = clusters[a]!.members.length + clusters[b]!.members.length
    if (a === tie.a && b === tie.b && stamp === tie.stamp) join(a, b)
    else offer(a, b)
  }
  return clusters
    .flatMap((cluster) => (cluster === null ? [] : [cluster.members.toSorted((a, b) => a - b)]))
    .toSorted((a, b) => a[0]! - b[0]!)
}

const clusterOf = ({ terms, story, scale }: Compared, at: number): Cluster => ({
  members: [at],
  story,
  terms: terms.terms,
  sums: Float64Array.from(terms.weights, (weight) => weight * scale),
  days: { sum: terms.day ?? 0, count: terms.day === null ? 0 : 1 },
  names: terms.names,
  countries: terms.countries,
})

const meanDay = ({ days }: Cluster): Day | null => (days.count === 0 ? null : days.sum / days.count)

/** Mean likeness of the reports of one cluster to those of the other, by the days between their means. */
const between = (a: Cluster, b: Cluster): number => {
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[j]!
    if (difference === 0) sum += a.sums[i++]! * b.sums[j++]!
    else if (difference < 0) i++
    else j++
  }
  const likeness = sum / (a.members.length * b.members.length)
  return likeness * timely(meanDay(a), meanDay(b)) * local(a, b)
}

/** How many terms a cluster keeps, and from how many on it is cut down to them. */
const kept = 1024
const full = 2048

const merged = (a: Cluster, b: Cluster): Cluster => {
  const terms: number[] = []
  const sums: number[] = []
  for (let i = 0, j = 0; i < a.terms.length || j < b.terms.length; ) {
    const difference = (a.terms[i] ?? Number.POSITIVE_INFINITY) - (b.terms[j] ?? Number.POSITIVE_INFINITY)
    terms.push(difference <= 0 ? a.terms[i]! : b.terms[j]!)
    sums.push((difference <= 0 ? a.sums[i]! : 0) + (difference >= 0 ? b.sums[j]! : 0))
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  const least = terms.length > full ? sums.toSorted((x, y) => y - x)[kept]! : 0
  const heavy = (_: number, at: number): boolean => sums[at]! > least
  return {
    members: [...a.members, ...b.members],
    story: a.story ?? b.story,
    terms: Int32Array.from(least > 0 ? terms.filter(heavy) : terms),
    sums: Float64Array.from(least > 0 ? sums.filter(heavy) : sums),
    days: { sum: a.days.sum + b.days.sum, count: a.days.count + b.days.count },
    names: union(a.names, b.names),
    countries: union(a.countries, b.countries),
  }
}

interface Tie {
  readonly likeness: number
  readonly a: number
  readonly b: number
  /** Members of both clusters when they were compared. */
  readonly stamp: number
}

/** The greatest likeness first; among equals the earlier reports. */
const before = (x: Tie, y: Tie): boolean =>
  x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b

/** A binary heap. */
const tieQueue = (): { readonly push: (tie: Tie) => void; readonly pop: () => Tie | null } => {
  const heap: Tie[] = []
  return {
    push: (tie) => {
      let at = heap.length
      heap.push(tie)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (before(heap[parent]!, tie)) break
        heap[at] = heap[parent]!
        at = parent
      }
      heap[at] = tie
    },
    pop: () => {
      const top = heap[0]
      const last = heap.pop()
      if (top === undefined || last === undefined) return null
      if (heap.length === 0) return top
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= heap.length) break
        if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
        if (before(last, heap[child]!)) break
        heap[at] = heap[child]!
        at = child
      }
      heap[at] = last
      return top
    },
  }
}
