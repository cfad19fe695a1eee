import { type StoryRecord, storyFacts, unmetTexts } from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { Opened } from '../records.ts'
import type { StoryHead } from '../schemas/story.ts'

/**
 * A story in short.
 *
 * @param days on which its reports came out, whatever the as-of day
 * @param whole the story as it stands now
 * @param review how many questions a person is asked about it
 */
export const headOfStory = (
  { record, index, revision, asOf, profile }: Opened,
  days: Frozen<StoryHead['days']>,
  whole: StoryRecord,
  review: number,
): Frozen<StoryHead> => {
  const latest = record.reports.filter(({ revisedBy }) => revisedBy === null)
  return {
    id: record.id,
    label: record.label,
    date: record.date,
    place:
      record.place === null
        ? null
        : { city: record.place.city, region: record.place.region, country: record.place.country },
    facts: storyFacts(record, index),
    reports: latest.length,
    outlets: new Set(latest.map(({ outlet, id }) => outlet ?? id)).size,
    claims: latest.reduce((sum, { claims }) => sum + claims.length, 0),
    revision,
    asOf,
    profile,
    days,
    span: spanOf(whole),
    counts: {
      tallies: record.tallies.length,
      utterances: record.utterances.length,
      incidents: record.incidents.length,
      contradictions: record.contradictions.length,
      origins: record.origins.length,
      review,
    },
    unmet: unmetTexts(record.unmet),
  }
}

/** From the day of the story to the last on which a report came out or a count is meant to hold. */
const spanOf = ({ date, reports, tallies }: StoryRecord): StoryHead['span'] => {
  const days = [
    ...reports.map(({ published }) => published),
    ...tallies.flatMap(({ readings }) => readings.flatMap((each) => (each.state === 'background' ? [] : [each.asOf]))),
  ]
    .flatMap((day) => /^\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0] ?? [])
    .toSorted()
  const [first] = days
  if (first === undefined) return null
  const begun = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0]
  return { first: begun !== undefined && begun < first ? begun : first, last: days.at(-1)! }
}
