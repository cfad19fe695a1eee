import { storyFacts, unmetTexts } from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { Opened } from '../records.ts'
import type { StoryHead } from '../schemas/story.ts'

/**
 * A story in short.
 *
 * @param days on which its reports came out, whatever the as-of day
 * @param review how many questions a person is asked about it
 */
export const headOfStory = (
  { record, index, revision, asOf, profile }: Opened,
  days: StoryHead['days'],
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
