import { z } from '@hono/zod-openapi'

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** A day, ISO 8601. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write it as 2022-01-10')
  .refine(isDay, 'there is no such day')

/** How a record is asked for: pages and API mean the same by it. */
export const asked = z.object({
  asOf: day.optional().openapi({
    description: 'The record as it stood at the end of that day; left out for now.',
    example: '2022-01-10',
  }),
  profile: z
    .enum(['default', 'ibc', 'acled', 'ucdp'])
    .optional()
    .openapi({ description: 'The rule for low, best and high.' }),
})

/** An id of a story or line: letters, digits and what outlets put into their own ids. */
export const id = z.string().min(1).max(500)
