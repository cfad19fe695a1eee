import { z } from '@hono/zod-openapi'

/** What became of something that was handed over, or of one report in it. */
export const addedSource = z
  .object({
    /** `a.zip › b.html`. */
    input: z.string(),
    state: z.enum(['new', 'known', 'refused']),
    /** Of the entry of its source; null where it has none of its own. */
    seq: z.number().int().nullable(),
    report: z.string().nullable(),
    /** Why it was refused, or as what it was known. */
    why: z.string().nullable(),
    /** The story its report was placed in; null before it is. */
    story: z.string().nullable(),
  })
  .openapi('AddedSource')

export type AddedSource = z.infer<typeof addedSource>
