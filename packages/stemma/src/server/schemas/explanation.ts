import { z } from '@hono/zod-openapi'

const line = z.object({ kind: z.string(), id: z.string(), says: z.string() })

/** The working behind one line of a record: what it says, the rule, the steps, what was tried, the words. */
export const explanation = z
  .object({
    ...line.shape,
    rule: z.string().nullable(),
    /** What the line comes to, as name and value. */
    facts: z.array(z.tuple([z.string(), z.string()])),
    steps: z.array(z.string()),
    /** What was looked at and does not hold, with the reason. */
    rejected: z.array(z.string()),
    words: z.array(
      z.object({
        claim: z.string(),
        report: z.string(),
        exact: z.string(),
        /** BCP 47; `und` where it is not known. */
        language: z.string(),
        as: z.string().nullable(),
      }),
    ),
    /** Lines it stands on, or that stand on it. */
    lines: z.array(line),
  })
  .openapi('Explanation')

export type Explanation = z.infer<typeof explanation>
