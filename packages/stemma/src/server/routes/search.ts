import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { headOf } from '../../casebook/journal.ts'
import { answered } from '../answers.ts'
import { isUnread, withLaterStates } from '../claim-states.ts'
import type { Column } from '../csv.ts'
import type { FoundPage } from '../finding.ts'
import { cursorOf, placeOf } from '../paging.ts'
import { type DeskApp, refusals } from '../route.ts'
import { day } from '../schemas/asked.ts'
import { listOf } from '../schemas/listing.ts'
import { type Found, found } from '../schemas/search.ts'
import type { Serving } from '../serving.ts'
import { stateOfStories } from '../stories-state.ts'
import { tableRoute } from '../table-route.ts'

const words = {
  q: z.string().trim().min(1).max(300).openapi({
    description:
      'Words that must all be there; “words that stand together”, the beginning of a word*, and -what must not be there.',
    example: 'detained ministry',
  }),
  kind: z.enum(['reports', 'claims', 'parties']).default('reports'),
  asOf: day.optional().openapi({ description: 'What was out by the end of that day; left out for all there is.' }),
}

/** Hits that one page may have: each is read for its words. */
const mostHits = 100

/** Milliseconds that are waited for the records of large stories on a day: by a person, and for a table. */
const patience = { page: 1200, table: 60_000 }

const wanted = z.object({
  ...words,
  limit: z.coerce.number().int().min(1).max(mostHits).default(20),
  cursor: z.string().max(1000).optional(),
})

const columns: readonly Column<Found>[] = [
  { name: 'kind', says: 'report, claim or party', of: ({ kind }) => kind },
  { name: 'id', says: 'Its id', of: ({ id }) => id },
  {
    name: 'words',
    says: 'Of a claim its own, of a report some around the first, of a party its name',
    of: (hit) => hit.words,
  },
  { name: 'state', says: 'How a claim stands, where that is known', of: ({ state }) => state?.word ?? null },
  { name: 'facts', says: 'Kind of a claim, roles of a party', of: ({ facts }) => facts },
  { name: 'report', says: 'Id of the report', of: ({ report }) => report },
  { name: 'title', says: 'Of the report', of: ({ title }) => title },
  { name: 'outlet', says: 'Who published it', of: ({ outlet }) => outlet },
  { name: 'published', says: 'When', of: ({ published }) => published },
  { name: 'story', says: 'Id of its story', of: ({ story }) => story },
  { name: 'label', says: 'What the story is called', of: ({ label }) => label },
]

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
      const find = async () => {
        const { items, before } = await serving.maker.find({ words: q, kind, limit, asOf, before: place?.[0] ?? null })
        const told = asOf === null ? items : await withLaterStates(items, asOf, serving.records, patience.page)
        return { items: told, next: before === null ? null : cursorOf([before]) }
      }
      const { seq } = await headOf(serving.casebook)
      const parts = [String(seq), ...(await stateOfStories(serving.casebook))]
      if (asOf === null) return answered(c, serving, parts, find)
      const page = await find()
      // What is still looked up is another answer a moment later.
      return page.items.some(isUnread)
        ? Response.json(page, { headers: { 'cache-control': 'no-store' } })
        : answered(c, serving, parts, async () => page)
    }) as never,
  )
  tableRoute(app, {
    name: 'search',
    tag: 'search',
    says: 'A row for each report, claim or party that holds some words, those of the latest reports first',
    columns,
    query: words,
    rows: async function* ({ q, kind, asOf = null }) {
      for (let before: number | null = null; ; ) {
        const found: FoundPage = await serving.maker.find({ words: q, kind, limit: mostHits, asOf, before })
        yield asOf === null ? found.items : await withLaterStates(found.items, asOf, serving.records, patience.table)
        if (found.before === null) return
        before = found.before
      }
    },
  })
}
