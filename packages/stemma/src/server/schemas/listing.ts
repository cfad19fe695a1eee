import { z } from '@hono/zod-openapi'

/** Items that one page of a list may have. */
export const mostItems = 500

/** Which page of a list is asked for. */
export const paging = z.object({
  cursor: z.string().max(1000).optional().openapi({ description: 'Where to go on: `next` of the page before.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostItems)
    .default(100)
    .openapi({ description: `How many items at most, up to ${mostItems}.` }),
})

/** A page of a list of items. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    /** What to give as `cursor` for the next page; null at the end. */
    next: z.string().nullable(),
  })
