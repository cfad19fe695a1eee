import { z } from '@hono/zod-openapi'
import { contradictionLine, derivationLine, originLine, partyLine, tallyLine } from './lines.ts'

const lines = z.array(z.looseObject({ id: z.string() }))

/** The whole record of a story, as `stemma story --json` prints it: what each line holds is told where it is asked for alone. */
export const storyRecord = z
  .looseObject({
    id: z.string(),
    label: z.string(),
    why: z.array(z.string()),
    date: z.string().nullable(),
    reports: lines,
    parties: z.array(partyLine),
    derivations: z.array(derivationLine),
    origins: z.array(originLine),
    tallies: z.array(tallyLine),
    utterances: lines,
    incidents: lines,
    contradictions: z.array(contradictionLine),
  })
  .openapi('StoryRecord')
