import { z } from '@hono/zod-openapi'
import { intake } from './intake.ts'

/** A story in short: what stands above every screen, and what the as-of slider may be set to. */
export const storyHead = z
  .object({
    id: z.string(),
    label: z.string(),
    /** First day, ISO 8601. */
    date: z.string().nullable(),
    place: z
      .object({
        city: z.string().nullable(),
        region: z.string().nullable(),
        country: z.string().nullable(),
      })
      .nullable(),
    /** Facts in words: "2 Jan 2022", "Kazakhstan", "5 reports", "5 outlets", "all of it read". */
    facts: z.array(z.string()),
    reports: z.number().int(),
    outlets: z.number().int(),
    claims: z.number().int(),
    /** Seq of the last entry of the journal that bears on the story: what a decision names as expected. */
    revision: z.number().int(),
    /** The day the record is asked for; null for now. */
    asOf: z.string().nullable(),
    profile: z.enum(['default', 'ibc', 'acled', 'ucdp']),
    /** ISO days on which a report came out, in order, each with how many: whatever the as-of day that is asked for. */
    days: z.array(z.object({ day: z.string(), reports: z.number().int() })),
    /** The first and the last ISO day that the story has anything of, whatever the as-of day; null where nothing is dated. */
    span: z.object({ first: z.string(), last: z.string() }).nullable(),
    /** What is on each screen, for the tabs. */
    counts: z.object({
      tallies: z.number().int(),
      utterances: z.number().int(),
      incidents: z.number().int(),
      contradictions: z.number().int(),
      origins: z.number().int(),
      review: z.number().int(),
    }),
    /** What people decided and these reports cannot carry out, a sentence each. */
    unmet: z.array(z.string()),
  })
  .openapi('StoryHead')

export type StoryHead = z.infer<typeof storyHead>

/** A story as the list of stories shows it. */
export const listedStory = z
  .object({
    id: z.string(),
    label: z.string(),
    date: z.string().nullable(),
    reports: z.number().int(),
    revision: z.number().int(),
    /** Its most printed counts. */
    counts: z.array(z.object({ tally: z.string(), label: z.string(), sentence: z.string(), grade: z.string() })),
  })
  .openapi('ListedStory')

export type ListedStory = z.infer<typeof listedStory>

/** The casebook as a whole. */
export const casebookHead = z
  .object({
    /** Its path, or its address without the password. */
    name: z.string(),
    stories: z.number().int(),
    reports: z.number().int(),
    /** The end of the journal. */
    head: z.object({ seq: z.number().int(), time: z.string().nullable() }),
    /** Nothing can be decided or added: a read-only server, or a casebook that cannot be written. */
    readOnly: z.boolean(),
    /** Where originals are handed out, on another origin: `http://127.0.0.1:41234`. */
    originals: z.string(),
    version: z.string(),
    intake,
  })
  .openapi('CasebookHead')

export type CasebookHead = z.infer<typeof casebookHead>
