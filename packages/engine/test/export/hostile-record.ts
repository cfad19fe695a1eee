import type { StoryRecords } from '../../src/index.ts'

/** Fields of a record that hold words of reports, or words made from them. */
const worded = new Set(
  `label title outlet name who family says worded sentence why exact speaker hypothesis excluded url city region country
   review counted place target steps shared roles by`.split(/\s+/),
)

/** The record with something hostile beside every word that may come from a report. */
export const withHostileWords = (records: StoryRecords, hostile: string): StoryRecords =>
  JSON.parse(JSON.stringify(records), (_key, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => {
        if (!worded.has(key)) return [key, held]
        // Spans count from the first of the exact words.
        if (typeof held === 'string') return [key, key === 'exact' ? held + hostile : hostile + held]
        return [
          key,
          Array.isArray(held) ? held.map((each) => (typeof each === 'string' ? hostile + each : each)) : held,
        ]
      }),
    )
  }) as StoryRecords
