import { z } from '@hono/zod-openapi'

/** Why something was not done or not found, for people and programs (RFC 9457). */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    /** What kind of trouble, in a few words: "Not found". */
    title: z.string(),
    status: z.number().int(),
    /** One plain sentence with the remedy. */
    detail: z.string(),
  })
  .openapi('Problem')

export type Problem = z.infer<typeof problem>
