import type { Day } from '../text/calendar.ts'
import type { Held } from './neighbours.ts'
import { local, type Named, scaleOf, threshold, timely } from './story-likeness.ts'

/** Reports that are about one crisis. */
export interface Cluster extends Named {
  /** What it is called by whoever holds it, a report by its number; or the two clusters it was joined from. */
  readonly parts: number | readonly [Cluster, Cluster]
  readonly size: number
  readonly story: string | null
  readonly terms: Int32Array
  /** Sums of its reports' scaled weights: the mean of all likenesses between two clusters is one product of their sums. */
  readonly sums: Float32Array
  /** What the sums are still to be multiplied by. */
  readonly scale: number
  readonly days: { readonly sum: number; readonly count: number }
}

/**
 * Joins the two most alike clusters until no two are alike enough: agglomeration by mean likeness. A pair is only compared
 * again when it comes up and one of its clusters has grown, as a mean is never above the greatest of its parts.
 *
 * @param reports each by its position
 * @returns the cluster of each report
 */
export const clustersOf = (reports: readonly Held[]): Cluster[] => {
  const scales = reports.map(({ likeness }) => scaleOf(likeness))
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
  const queue = pairQueue()
  /** Sizes of the clusters at which a pair was last compared. */
  const compared = new Map<number, number>()
  const compare = (one: number, other: number): void => {
    const [a, b] = [Math.min(one, other), Math.max(one, other)]
    const [left, right] = [clusters[a]!, clusters[b]!]
    const size = left.size + right.size
    const pair = a * reports.length + b
    if (compared.get(pair) === size) return
    compared.set(pair, size)
    const likeness = between(left, right)
    if (likeness >= threshold) queue.push({ likeness, a, b, size })
  }
  for (const [at, { near, bonds }] of reports.entries()) {
    for (const [which, other] of near.entries()) {
      if (bonds[which]! * scales[at]! * scales[other]! < strong || find(at) === find(other)) continue
      compare(find(at), find(other))
    }
  }
  for (let pair = queue.pop(); pair !== null; pair = queue.pop()) {
    const [a, b] = [find(pair.a), find(pair.b)]
    if (a === b) continue
    const grown = a !== pair.a || b !== pair.b || clusters[a]!.size + clusters[b]!.size !== pair.size
    if (grown) compare(a, b)
    else join(a, b)
  }
  return reports.map((_, at) => clusters[find(at)]!)
}

/** A cluster grown by those of the given ones that are alike enough, the most alike first. */
export const joined = (cluster: Cluster, others: ReadonlySet<Cluster>): Cluster => {
  const left = new Set(others)
  let grown = cluster
  for (;;) {
    let best: { readonly other: Cluster; readonly likeness: number } | null = null
    for (const other of left) {
      const given = grown.story !== null && grown.story === other.story
      const likeness = given ? Number.POSITIVE_INFINITY : between(grown, other)
      if (likeness >= (best?.likeness ?? threshold)) best = { other, likeness }
    }
    if (best === null) return grown
    left.delete(best.other)
    grown = merged(best.other, grown)
  }
}

/** What a cluster was joined from, by what each is called, rising: its reports, where it was joined from reports alone. */
export const membersOf = (cluster: Cluster): number[] => {
  const members: number[] = []
  const open = [cluster]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part.parts === 'number') members.push(part.parts)
    else open.push(...part.parts)
  }
  return members.sort((a, b) => a - b)
}

/** Pairs of reports below this do not bring their clusters together, whatever the mean of their days is. */
const strong = threshold * 0.85

/** A report as a cluster of its own. */
export const clusterOf = ({ terms, story, likeness }: Held, number: number): Cluster => ({
  parts: number,
  size: 1,
  story,
  terms: terms.terms,
  sums: terms.weights,
  scale: scaleOf(likeness),
  days: { sum: terms.day ?? 0, count: terms.day === null ? 0 : 1 },
  names: terms.names,
  countries: terms.countries,
})

const meanDay = ({ days }: Cluster): Day | null => (days.count === 0 ? null : days.sum / days.count)

/**
 * Mean likeness of the reports of one cluster to those of the other, by the days between their means and by their names.
 * Two given stories are never alike.
 */
const between = (a: Cluster, b: Cluster): number => {
  if (a.story !== null && b.story !== null) return 0
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [one, other] = [a.terms[i]!, b.terms[j]!]
    if (one === other) sum += a.sums[i++]! * b.sums[j++]!
    else if (one < other) i++
    else j++
  }
  const likeness = (sum * a.scale * b.scale) / (a.size * b.size)
  return likeness * timely(meanDay(a), meanDay(b)) * local(a, b)
}

/** How many terms a cluster keeps, and from how many on it is cut down to them. */
const kept = 1024
const full = 2048

const merged = (a: Cluster, b: Cluster): Cluster => {
  const terms = new Int32Array(a.terms.length + b.terms.length)
  const sums = new Float32Array(terms.length)
  let count = 0
  for (let i = 0, j = 0; i < a.terms.length || j < b.terms.length; count++) {
    const one = i < a.terms.length ? a.terms[i]! : Number.POSITIVE_INFINITY
    const other = j < b.terms.length ? b.terms[j]! : Number.POSITIVE_INFINITY
    terms[count] = Math.min(one, other)
    if (one <= other) sums[count]! += a.sums[i++]! * a.scale
    if (other <= one) sums[count]! += b.sums[j++]! * b.scale
  }
  return {
    parts: [a, b],
    size: a.size + b.size,
    story: a.story ?? b.story,
    ...(count > full ? heaviest(terms, sums, count) : { terms: terms.slice(0, count), sums: sums.slice(0, count) }),
    scale: 1,
    days: { sum: a.days.sum + b.days.sum, count: a.days.count + b.days.count },
    names: union(a.names, b.names),
    countries: union(a.countries, b.countries),
  }
}

/** The terms of the greatest sums, at most `kept`. */
const heaviest = (terms: Int32Array, sums: Float32Array, count: number): Pick<Cluster, 'terms' | 'sums'> => {
  const least = sums.slice(0, count).sort()[count - kept - 1]!
  const positions: number[] = []
  for (let at = 0; at < count; at++) if (sums[at]! > least) positions.push(at)
  return {
    terms: Int32Array.from(positions, (at) => terms[at]!),
    sums: Float32Array.from(positions, (at) => sums[at]!),
  }
}

/** All of two rising lists, rising; no more than `mostNames`. */
const union = (a: Int32Array, b: Int32Array): Int32Array =>
  Int32Array.from(new Set([...a, ...b]))
    .slice(0, mostNames)
    .sort()

/** A cluster with more names shares one with anything. */
const mostNames = 400

/** Two clusters that may be joined. */
interface Pair {
  readonly likeness: number
  readonly a: number
  readonly b: number
  /** Reports in both when they were compared. */
  readonly size: number
}

/** The greatest likeness first; among equals the earlier reports. */
const before = (x: Pair, y: Pair): boolean =>
  x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b

/** A binary heap. */
const pairQueue = (): { readonly push: (pair: Pair) => void; readonly pop: () => Pair | null } => {
  const heap: Pair[] = []
  return {
    push: (pair) => {
      let at = heap.length
      heap.push(pair)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (before(heap[parent]!, pair)) break
        heap[at] = heap[parent]!
        at = parent
      }
      heap[at] = pair
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
