import type { ReportTerms } from './report-terms.ts'
import { local, timely } from './story-likeness.ts'

/** A report as it stands among those that may be about the same crisis. Each is known by a number; later ones have greater. */
export interface Held {
  readonly terms: ReportTerms
  /** What the input says; null where it does not. Reports of one given story are never parted, of two never joined. */
  readonly story: string | null
  /** Numbers of the reports it may be joined with, at most `mostNear`. */
  readonly near: readonly number[]
  /** How alike it and each of them are, days and names considered, scales not. */
  readonly bonds: readonly number[]
  /** How alike it and each of them are by words alone. */
  readonly likeness: readonly number[]
}

/** A report that came to stand among others. */
export interface Met {
  readonly held: Held
  /** Those of its neighbours that have it for one of theirs, as they are from now on, by their numbers. */
  readonly changed: ReadonlyMap<number, Held>
}

/** Which words two reports share, and how alike they are. */
export interface Tie {
  /** Number of the other report. */
  readonly to: number
  /** 0 to 1, after both reports' own scale and the days between them. */
  readonly likeness: number
  /** Days between the two; null where one is undated. */
  readonly days: number | null
  /** The shared words that weigh most, as the report writes them. */
  readonly words: readonly string[]
}

/** How many reports, the latest, are looked up by each word. */
const window = 32

/** How many neighbours a report keeps. */
const mostNear = 24

/** Neighbours less alike than this are none. */
const faint = 0.05

/** The latest reports that have a word for one of their keys, with one more: rising, no more than are looked up. */
export const withHolder = (holders: readonly number[], number: number): readonly number[] => {
  if (number > (holders.at(-1) ?? -1)) return [...(holders.length < window ? holders : holders.slice(1)), number]
  return holders.includes(number) ? holders : [...holders, number].toSorted((a, b) => a - b).slice(-window)
}

/**
 * The reports that share the weightiest words with one, the most so first: what it is compared with, at most `mostNear`.
 *
 * @param holdersOf the latest reports that have this word among their keys, as `withHolder` keeps them
 */
export const candidatesOf = (
  { keys, terms, weights }: ReportTerms,
  holdersOf: (key: number) => readonly number[],
): readonly number[] => {
  const shared = new Map<number, number>()
  for (const key of keys) {
    const weight = weights[positionOf(terms, key)]! ** 2
    for (const number of holdersOf(key)) shared.set(number, Math.fround((shared.get(number) ?? 0) + weight))
  }
  const best: number[] = []
  const before = (a: number, b: number): boolean => {
    const [one, other] = [shared.get(a)!, shared.get(b)!]
    return one > other || (one === other && a < b)
  }
  // Most share next to nothing: looking for the few best is cheaper than putting all in order.
  for (const number of shared.keys()) {
    let at = best.length
    if (at === mostNear && !before(number, best[at - 1]!)) continue
    if (at === mostNear) at--
    for (; at > 0 && before(number, best[at - 1]!); at--) best[at] = best[at - 1]!
    best[at] = number
  }
  return best
}

/**
 * Puts a report among its candidates: those that are alike enough become its neighbours and it theirs.
 *
 * @param number of the report
 * @param candidates by their numbers, in the order of `candidatesOf`
 */
export const metWith = (
  { terms, story }: Pick<Held, 'terms' | 'story'>,
  number: number,
  candidates: readonly (readonly [number, Held])[],
): Met => {
  let held: Held = { terms, story, near: [], bonds: [], likeness: [] }
  const changed = new Map<number, Held>()
  for (const [other, theirs] of candidates) {
    const likeness = Math.fround(dot(terms, theirs.terms))
    if (likeness < faint) continue
    const bond = Math.fround(likeness * timely(terms.day, theirs.terms.day) * local(terms, theirs.terms))
    held = withNeighbour(held, other, likeness, bond)
    const now = withNeighbour(theirs, number, likeness, bond)
    if (now !== theirs) changed.set(other, now)
  }
  return { held, changed }
}

/** A report among those of its story. */
export interface Tied {
  readonly held: Held
  /** What its likeness to others is multiplied by (`scaleOf`). */
  readonly scale: number
  /** Its place in the order of publication. */
  readonly at: number
}

/**
 * The strongest tie of a report to one of its story, of several the first published; null where it has none.
 *
 * @param fellows the reports of the story by their numbers
 */
export const tieOf = ({ held, scale }: Tied, fellows: ReadonlyMap<number, Tied>): Tie | null => {
  let best: { readonly to: number; readonly likeness: number; readonly other: Held; readonly at: number } | null = null
  for (const [which, to] of held.near.entries()) {
    const fellow = fellows.get(to)
    if (fellow === undefined) continue
    const likeness = held.bonds[which]! * scale * fellow.scale
    if (best === null || likeness > best.likeness || (likeness === best.likeness && fellow.at < best.at))
      best = { to, likeness, other: fellow.held, at: fellow.at }
  }
  if (best === null) return null
  const [day, theirs] = [held.terms.day, best.other.terms.day]
  return {
    to: best.to,
    likeness: best.likeness,
    days: day === null || theirs === null ? null : Math.abs(day - theirs),
    words: sharedWords(held.terms, best.other.terms),
  }
}

/** A report with one neighbour more, unless it has as many that are nearer. */
const withNeighbour = (held: Held, other: number, alike: number, bond: number): Held => {
  let at = held.near.length
  if (at === mostNear) {
    at = 0
    for (let each = 1; each < mostNear; each++) if (held.likeness[each]! < held.likeness[at]!) at = each
    if (held.likeness[at]! >= alike) return held
  }
  const [near, likeness, bonds] = [held.near.slice(), held.likeness.slice(), held.bonds.slice()]
  near[at] = other
  likeness[at] = alike
  bonds[at] = bond
  return { ...held, near, likeness, bonds }
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

const sharedWords = (a: ReportTerms, b: ReportTerms): readonly string[] => {
  const theirs = new Set(b.keys)
  return a.written.filter((_, at) => theirs.has(a.keys[at]!)).slice(0, mostShared)
}
