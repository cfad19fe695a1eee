import type { Reading } from '../claims/reading.ts'
import { rulingsTouching } from '../decisions/touching.ts'
import type { Language } from '../language/language.ts'
import { datesOf } from '../reconcile/as-of.ts'
import { revisedFrom, versionsBy, versionsSince } from '../reconcile/revisions.ts'
import { byPublication } from '../reconcile/story.ts'
import { storyLabel } from '../reconcile/story-label.ts'
import { heldBy, type RecordOptions, type StoryRecord, storyRecord, versionsOf } from './story-record.ts'

/** A story of which it is known what belongs to it. */
export interface KnownStory {
  readonly id: string
  /** In any order. */
  readonly reports: readonly {
    /** All versions of the report, in any order; at least one. */
    readonly versions: readonly Reading[]
    /** What joined it to the others, for people. */
    readonly why: string
  }[]
}

/**
 * The record of one story from its own reports alone: what `recordOf` says of it among all others.
 *
 * @returns null where by that day none of its reports was out
 */
export const recordOfStory = (
  { id, reports }: KnownStory,
  language: Language,
  options: RecordOptions,
): StoryRecord | null => {
  const known = knownBy(reports, options.asOf)
  if (known.length === 0) return null
  const revised = revisedFrom(known.map(({ versions }) => versions))
  const ordered = revised.latest
    .map((reading, at) => ({ reading, why: known[at]!.why }))
    .toSorted((a, b) => byPublication(a.reading, b.reading))
  const readings = ordered.map(({ reading }) => reading)
  const story = { id, label: storyLabel(language)(readings), readings, why: ordered.map(({ why }) => why) }
  const decisions = rulingsTouching(heldBy(options))(versionsOf(story, revised))
  return storyRecord(story, revised, language, { ...options, decisions })
}

/** A day on which a story's record may differ from that of the day before, and how many reports came out on it. */
export interface StoryDay {
  /** ISO date. */
  readonly day: string
  /** An edited version of a report counts on the day since which it is so. */
  readonly reports: number
}

/** The days on which a story's reports came out, in order: those to look at its record as of. An undated report is dated by the others. */
export const daysOfStory = ({ reports }: Pick<KnownStory, 'reports'>): readonly StoryDay[] => {
  const dates = datesOf(reports.flatMap(({ versions }) => versions).toSorted(byPublication))
  const counts = new Map<string, number>()
  for (const { versions } of reports)
    for (const { reading, since } of versionsSince(versions)) {
      const day = since?.slice(0, 10) ?? dates.published(reading).date
      if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1)
    }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, each]) => ({ day, reports: each }))
}

/** What was out by the end of a day; null for now. An undated version is dated by the others of the story, or else kept. */
export const knownBy = (reports: KnownStory['reports'], asOf: string | null): KnownStory['reports'] => {
  if (asOf === null) return reports
  const dates = datesOf(reports.flatMap(({ versions }) => versions).toSorted(byPublication))
  return reports.flatMap(({ versions, why }) => {
    const out = versionsBy(asOf, versions).filter(
      (reading) => reading.published !== null || (dates.published(reading).date ?? asOf) <= asOf,
    )
    return out.length === 0 ? [] : [{ versions: out, why }]
  })
}
