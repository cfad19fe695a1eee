import type { Day } from '../text/calendar.ts'

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
 * What the days between two reports are worth: the same crisis is told within weeks, its aftermath within months; what comes
 * years later is a look-alike. Without a date the words alone decide.
 */
export const timely = (a: Day | null, b: Day | null): number => {
  if (a === null || b === null) return 1
  const apart = Math.abs(a - b)
  return (0.75 + 0.35 * Math.exp(-apart / weeks)) / (1 + (apart / years) ** 3)
}

/** Days. */
const weeks = 60
const years = 1300

/** What a report or a cluster names. */
export interface Named {
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
