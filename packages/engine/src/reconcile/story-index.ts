import type { Reading } from '../claims/reading.ts'
import type { StoryWords } from '../language/stories.ts'
import { type ReportTerms, termReader } from './report-terms.ts'
import { type Compared, groupsOf, local, scaleOf, threshold, timely } from './story-groups.ts'

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
  /** All stories so far. Only those that changed since the last call are worked out again. */
  readonly groups: () => readonly StoryGroup[]
  /** The story a report is in, as it stands after the last `groups`. */
  readonly groupOf: (report: number) => StoryGroup
  /** The strongest tie of a report to another of the given ones; null where it has none. */
  readonly tie: (report: number, among: ReadonlySet<number>) => Tie | null
}

/** How many reports, the latest first, are looked at for each word. */
const window = 48

/** How many neighbours a report keeps. */
const mostNear = 24

/** Neighbours less alike than this are none. */
const faint = 0.05

interface Held {
  readonly terms: ReportTerms
  readonly story: string | null
  /** Its nearest neighbours and how alike they are, in no order. */
  readonly near: number[]
  readonly likeness: number[]
  scale: number
  changed: boolean
  component: Component | null
}

/** Reports that some chain of likeness joins: no story reaches over its edge. */
interface Component {
  readonly size: number
  readonly groups: readonly StoryGroup[]
}

/** An index without reports. */
export const storyIndex = (words: StoryWords): StoryIndex => {
  const termsOf = termReader(words)
  const held: Held[] = []
  const postings = new Map<number, number[]>()
  const labelled = new Map<string, number>()
  let partial = new Float32Array(1024)
  let stories: readonly StoryGroup[] | null = []

  const candidates = ({ keys, terms, weights }: ReportTerms): number[] => {
    const touched: number[] = []
    for (const { term } of keys) {
      const holders = postings.get(term)
      if (holders === undefined) continue
      const weight = weights[find(terms, term)]!
      for (let at = holders.length - 1, last = Math.max(0, holders.length - window); at >= last; at--) {
        const report = holders[at]!
        if (partial[report] === 0) touched.push(report)
        partial[report]! += weight * weight
      }
    }
    const best = touched
      .map((report) => ({ report, worth: partial[report]! }))
      .toSorted((a, b) => b.worth - a.worth || a.report - b.report)
      .slice(0, mostNear)
    for (const report of touched) partial[report] = 0
    return best.map(({ report }) => report)
  }

  const meet = (a: number, b: number, likeness: number): void => {
    const one = held[a]!
    if (one.near.length < mostNear) {
      one.near.push(b)
      one.likeness.push(likeness)
    } else {
      let least = 0
      for (let at = 1; at < mostNear; at++) if (one.likeness[at]! < one.likeness[least]!) least = at
      if (one.likeness[least]! >= likeness) return
      one.near[least] = b
      one.likeness[least] = likeness
    }
    one.changed = true
  }

  const add = (reading: Reading): number => {
    const report = held.length
    const terms = termsOf(reading)
    const { story } = reading
    held.push({ terms, story, near: [], likeness: [], scale: 1, changed: true, component: null })
    if (partial.length < held.length) {
      const wider = new Float32Array(partial.length * 2)
      wider.set(partial)
      partial = wider
    }
    for (const other of candidates(terms)) {
      const likeness = dot(terms, held[other]!.terms)
      if (likeness < faint) continue
      meet(report, other, likeness)
      meet(other, report, likeness)
    }
    for (const { term } of terms.keys) {
      const holders = postings.get(term)
      if (holders === undefined) postings.set(term, [report])
      else holders.push(report)
    }
    if (story !== null && !labelled.has(story)) labelled.set(story, report)
    stories = null
    return report
  }

  const groups = (): readonly StoryGroup[] => {
    if (stories !== null) return stories
    for (const each of held) if (each.changed) each.scale = scaleOf(each.likeness)
    const roots = Int32Array.from(held.keys())
    for (const [report, { story, near, likeness }] of held.entries()) {
      if (story !== null) join(roots, report, labelled.get(story)!)
      for (const [at, other] of near.entries()) {
        if (strong(held, report, other, likeness[at]!)) join(roots, report, other)
      }
    }
    const members = new Map<number, number[]>()
    for (const report of held.keys()) {
      const root = rootOf(roots, report)
      const among = members.get(root)
      if (among === undefined) members.set(root, [report])
      else among.push(report)
    }
    const found: StoryGroup[] = []
    for (const among of members.values()) {
      const before = held[among[0]!]!.component
      const same = before !== null && before.size === among.length
      const kept = same && among.every((report) => !held[report]!.changed && held[report]!.component === before)
      const component = kept ? before : { size: among.length, groups: regrouped(among) }
      if (!kept) for (const report of among) held[report]!.component = component
      for (const group of component.groups) found.push(group)
    }
    for (const each of held) each.changed = false
    stories = found
    return found
  }

  const regrouped = (among: readonly number[]): StoryGroup[] => {
    if (among.length === 1) return [{ story: held[among[0]!]!.story, members: among }]
    const place = new Map(among.map((report, at) => [report, at]))
    const compared = among.map((report): Compared => {
      const { terms, story, scale, near, likeness } = held[report]!
      const ties = near.flatMap((other, at) => (strong(held, report, other, likeness[at]!) ? [place.get(other)!] : []))
      return { terms, story, scale, ties }
    })
    return groupsOf(compared).map((group) => ({
      story:
        held[among[group[0]!]!]!.story ??
        group.map((at) => held[among[at]!]!.story).find((story) => story !== null) ??
        null,
      members: group.map((at) => among[at]!),
    }))
  }

  return {
    add,
    groups,
    groupOf: (report) => {
      groups()
      return held[report]!.component!.groups.find(({ members }) => members.includes(report))!
    },
    tie: (report, among) => {
      const { near, likeness, terms } = held[report]!
      let best: { readonly to: number; readonly likeness: number } | null = null
      for (const [at, to] of near.entries()) {
        if (!among.has(to)) continue
        const alike = scaled(held[report]!, held[to]!, likeness[at]!)
        if (best === null || alike > best.likeness || (alike === best.likeness && to < best.to))
          best = { to, likeness: alike }
      }
      if (best === null) return null
      const other = held[best.to]!.terms
      return {
        ...best,
        days: terms.day === null || other.day === null ? null : Math.abs(terms.day - other.day),
        words: sharedWords(terms, other),
      }
    },
  }
}

/** Pairs below this cannot bring two clusters together whatever the mean of their days is. */
const strong = (held: readonly Held[], a: number, b: number, likeness: number): boolean => {
  const [one, other] = [held[a]!, held[b]!]
  return scaled(one, other, likeness) >= threshold * slack
}

const slack = 0.85

const scaled = (one: Held, other: Held, likeness: number): number =>
  likeness * one.scale * other.scale * timely(one.terms.day, other.terms.day) * local(one.terms, other.terms)

const rootOf = (roots: Int32Array, report: number): number => {
  let root = report
  while (roots[root] !== root) {
    roots[root] = roots[roots[root]!]!
    root = roots[root]!
  }
  return root
}

/** The lower number becomes the root, so that the order of joining changes nothing. */
const join = (roots: Int32Array, a: number, b: number): void => {
  const [one, other] = [rootOf(roots, a), rootOf(roots, b)]
  if (one < other) roots[other] = one
  else roots[one] = other
}

/** Position of a term; it must be there. */
const find = (terms: Int32Array, term: number): number => {
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

const sharedWords = (a: ReportTerms, b: ReportTerms): string[] => {
  const theirs = new Set(b.keys.map(({ term }) => term))
  return a.keys.flatMap(({ term, word }) => (theirs.has(term) ? [word] : [])).slice(0, mostShared)
}
