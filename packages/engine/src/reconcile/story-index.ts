import type { Reading } from '../claims/reading.ts'
import type { StoryWords } from '../language/stories.ts'
import { type ReportTerms, termReader } from './report-terms.ts'
import { type Cluster, type Compared, clusterOf, clustersOf, joined, membersOf } from './story-groups.ts'
import { local, scaleOf, timely } from './story-likeness.ts'

/** Reports that are about one crisis, by their numbers: the order in which they were added. */
export interface StoryGroup {
  /** What the input called it; null where it does not say. */
  readonly story: string | null
  /** Rising. */
  readonly members: readonly number[]
}

/** Which words two reports share, and how alike they are. */
export interface Tie {
  /** Number of the other report. */
  readonly to: number
  /** 0 to 1, after both reports' own scale and the days between them. */
  readonly likeness: number
  /** Days between the two; null where one is undated. */
  readonly days: number | null
  /** The shared words that weigh most, as one of the reports writes them. */
  readonly words: readonly string[]
}

/**
 * Reports as they come in, each looked up by its rarest words among those before it. Adding one costs what its words and
 * its neighbours cost, however many there are: each posting list is read from its end, and no further than `window`.
 */
export interface StoryIndex {
  /** Adds a report and gives its number. */
  readonly add: (reading: Reading) => number
  /** Works out all stories anew from every report there is: what the order of adding reports of one day does not change. */
  readonly settle: () => void
  /** The stories as they stand. Settles reports that were added and not placed. */
  readonly groups: () => readonly StoryGroup[]
  /**
   * Adds a report to the stories as they stand: it joins the story it is most like, together with others that it brings
   * near enough to that one, or begins one. No story is parted, and its neighbours stay where they are: `settle` may come
   * to another end where the report changes what others belong to.
   */
  readonly place: (reading: Reading) => { readonly group: StoryGroup; readonly grownFrom: readonly StoryGroup[] }
  /** The strongest tie of a report to another of the given ones; null where it has none. */
  readonly tie: (report: number, among: ReadonlySet<number>) => Tie | null
}

/** How many reports, the latest first, are looked at for each word. */
const window = 32

/** How many neighbours a report keeps. */
const mostNear = 24

/** Neighbours less alike than this are none. */
const faint = 0.05

interface Held extends Compared {
  readonly near: number[]
  readonly bonds: number[]
  /** How alike it and its neighbours are by words alone. */
  readonly likeness: number[]
  scale: number
}

/** An index without reports. */
export const storyIndex = (words: StoryWords): StoryIndex => {
  const reader = termReader(words)
  const held: Held[] = []
  const postings = new Map<number, number[]>()
  const candidates = candidateFinder(postings)
  /** The first report of each given story. */
  const named = new Map<string, number>()
  /** The stories as they stand, by each of their reports. */
  let clusters: Cluster[] = []
  let settled = true

  const add = (reading: Reading): number => {
    const report = held.length
    const terms = reader.read(reading)
    held.push({ terms, story: reading.story, near: [], bonds: [], likeness: [], scale: 1 })
    if (reading.story !== null && !named.has(reading.story)) named.set(reading.story, report)
    for (const other of candidates(terms)) {
      const theirs = held[other]!.terms
      const likeness = dot(terms, theirs)
      if (likeness < faint) continue
      const bond = likeness * timely(terms.day, theirs.day) * local(terms, theirs)
      meet(held[report]!, other, likeness, bond)
      meet(held[other]!, report, likeness, bond)
    }
    for (const term of terms.keys) {
      const holders = postings.get(term)
      if (holders === undefined) postings.set(term, [report])
      else holders.push(report)
    }
    settled = false
    return report
  }

  const settle = (): void => {
    for (const each of held) each.scale = scaleOf(each.likeness)
    clusters = clustersOf(held)
    settled = true
  }

  return {
    add,
    settle,
    groups: () => {
      if (!settled) settle()
      return [...new Set(clusters)].map(groupOf)
    },
    place: (reading) => {
      if (!settled) settle()
      const report = add(reading)
      const one = held[report]!
      for (const each of [one, ...one.near.map((other) => held[other]!)]) each.scale = scaleOf(each.likeness)
      const among = reading.story === null ? one.near : [...one.near, named.get(reading.story)!]
      const near = new Set(among.filter((other) => other !== report).map((other) => clusters[other]!))
      const grown = joined(clusterOf(one, report), near)
      const group = groupOf(grown)
      const grownFrom = new Set(group.members.filter((member) => member !== report).map((member) => clusters[member]!))
      for (const member of group.members) clusters[member] = grown
      settled = true
      return { group, grownFrom: [...grownFrom].map(groupOf) }
    },
    tie: (report, among) => {
      const { near, bonds, terms, scale } = held[report]!
      let best: { readonly to: number; readonly likeness: number } | null = null
      for (const [at, to] of near.entries()) {
        if (!among.has(to)) continue
        const likeness = bonds[at]! * scale * held[to]!.scale
        if (best === null || likeness > best.likeness || (likeness === best.likeness && to < best.to))
          best = { to, likeness }
      }
      if (best === null) return null
      const other = held[best.to]!.terms
      return {
        ...best,
        days: terms.day === null || other.day === null ? null : Math.abs(terms.day - other.day),
        words: sharedKeys(terms, other).map(reader.wordOf),
      }
    },
  }
}

const groupOf = (cluster: Cluster): StoryGroup => ({ story: cluster.story, members: membersOf(cluster) })

/** Makes `other` a neighbour of a report, unless it has as many that are nearer. */
const meet = ({ near, likeness, bonds }: Held, other: number, alike: number, bond: number): void => {
  let at = near.length
  if (at === mostNear) {
    at = 0
    for (let each = 1; each < mostNear; each++) if (likeness[each]! < likeness[at]!) at = each
    if (likeness[at]! >= alike) return
  }
  near[at] = other
  likeness[at] = alike
  bonds[at] = bond
}

/**
 * Finds the reports that share the weightiest words with one, among the latest holders of each word: at most `mostNear`,
 * and `window` for each word are looked at.
 */
const candidateFinder = (
  postings: ReadonlyMap<number, readonly number[]>,
): ((terms: ReportTerms) => readonly number[]) => {
  let shared = new Float32Array(1024)
  return ({ keys, terms, weights }) => {
    const touched: number[] = []
    for (const term of keys) {
      const holders = postings.get(term)
      if (holders === undefined) continue
      const weight = weights[positionOf(terms, term)]! ** 2
      for (let at = holders.length - 1, last = Math.max(0, holders.length - window); at >= last; at--) {
        const report = holders[at]!
        if (report >= shared.length) {
          const wider = new Float32Array(report * 2)
          wider.set(shared)
          shared = wider
        }
        if (shared[report] === 0) touched.push(report)
        shared[report]! += weight
      }
    }
    const best: number[] = []
    const before = (a: number, b: number): boolean => shared[a]! > shared[b]! || (shared[a] === shared[b] && a < b)
    for (const report of touched) {
      let at = best.length
      if (at === mostNear && !before(report, best[at - 1]!)) continue
      if (at === mostNear) at--
      while (at > 0 && before(report, best[at - 1]!)) {
        best[at] = best[at - 1]!
        at--
      }
      best[at] = report
    }
    for (const report of touched) shared[report] = 0
    return best
  }
}

/** Position of a term; it must be there. */
const positionOf = (terms: Int32Array, term: number): number => {
  let low = 0
  let high = terms.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (terms[middle]! < term) low = middle + 1
    else high = middle
  }
  return low
}

const dot = (a: ReportTerms, b: ReportTerms): number => {
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[j]!
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!
    else if (difference < 0) i++
    else j++
  }
  return sum
}

/** How many shared words a tie names. */
const mostShared = 5

const sharedKeys = (a: ReportTerms, b: ReportTerms): number[] => {
  const theirs = new Set(b.keys)
  return [...a.keys].filter((key) => theirs.has(key)).slice(0, mostShared)
}
