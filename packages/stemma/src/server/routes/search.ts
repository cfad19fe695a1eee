import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { headOf } from '../../casebook/journal.ts'
import { answered } from '../answers.ts'
import { cursorOf, placeOf } from '../paging.ts'
import { type DeskApp, refusals } from '../route.ts'
import { day } from '../schemas/asked.ts'
import { listOf } from '../schemas/listing.ts'
import { found } from '../schemas/search.ts'
import type { Serving } from '../serving.ts'
import { stateOfStories } from '../stories-state.ts'

const wanted = z.object({
  q: z.string().trim().min(1).max(300).openapi({
    description:
      'Words that must all be there; “words that stand together”, the beginning of a word*, and -what must not be there.',
    example: 'detained ministry',
  }),
  kind: z.enum(['reports', 'claims', 'parties']).default('reports'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(1000).optional(),
  asOf: day.optional().openapi({ description: 'What was out by the end of that day; left out for all there is.' }),
})

/** Finding things by their words. */
export const searchRoutes = (app: DeskApp, serving: Serving): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/search',
      tags: ['search'],
      summary: 'Reports, claims or parties that hold some words, those of the latest reports first',
      request: { query: wanted },
      responses: {
        200: { description: 'A page of them.', content: { 'application/json': { schema: listOf(found) } } },
        ...refusals,
      },
    }),
    (async (c: Context) => {
      const { q, kind, limit, cursor, asOf = null } = c.req.valid('query' as never) as z.output<typeof wanted>
      const place = placeOf(cursor, ['number'])
      const { seq } = await headOf(serving.casebook)
      return answered(c, serving, [String(seq), ...(await stateOfStories(serving.casebook))], async () => {
        const { items, before } = await serving.maker.find({ words: q, kind, limit, asOf, before: place?.[0] ?? null })
        return { items, next: before === null ? null : cursorOf([before]) }
      })
    }) as never,
  )
}
