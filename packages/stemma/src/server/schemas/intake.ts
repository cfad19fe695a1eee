import { z } from '@hono/zod-openapi'

/** A source that could not be read, or waits to be. */
export const intakeRow = z
  .object({ seq: z.number().int(), time: z.string(), input: z.string(), why: z.string().nullable() })
  .openapi('IntakeRow')

export type IntakeRow = z.infer<typeof intakeRow>

/** What came into the whole casebook, and what became of it. */
export const intake = z.object({
  read: z.number().int(),
  waiting: z.number().int(),
  refused: z.number().int(),
  /** The latest refused. */
  failures: z.array(intakeRow),
})

export type IntakeView = z.infer<typeof intake>
