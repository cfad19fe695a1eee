import { z } from '@hono/zod-openapi'

const lines = z.array(z.looseObject({ id: z.string() }))

/** The whole record of a story, as `stemma story --json` prints it: what each line holds is told where it is asked for alone. */
export const storyRecord = z
  .looseObject({
    id: z.string(),
    label: z.string(),
    why: z.array(z.string()),
    date: z.string().nullable(),
    reports: lines,
    parties: lines,
    derivations: lines,
    origins: lines,
    tallies: lines,
    utterances: lines,
    incidents: lines,
    contradictions: lines,
  })
  .openapi('StoryRecord')
