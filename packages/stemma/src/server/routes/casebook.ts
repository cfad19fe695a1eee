import { createRoute, type z } from '@hono/zod-openapi'
import { sizeOf } from '../../casebook/records.ts'
import { answered } from '../answers.ts'
import type { Column } from '../csv.ts'
import { lastPart } from '../input-name.ts'
import { cursorOf, placeOf } from '../paging.ts'
import { type DeskApp, refusals } from '../route.ts'
import { listOf, mostItems, paging } from '../schemas/listing.ts'
import { casebookHead, listedStory } from '../schemas/story.ts'
import type { Serving } from '../serving.ts'
import { stateOfStories } from '../stories-state.ts'
import { tableRoute } from '../table-route.ts'

/** The casebook as a whole, and its stories. */
export const casebookRoutes = (app: DeskApp, serving: Serving): void => {
  const { casebook } = serving
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/casebook',
      tags: ['casebook'],
      summary: 'The casebook as a whole',
      responses: {
        200: { description: 'What it holds.', content: { 'application/json': { schema: casebookHead } } },
        ...refusals,
      },
    }),
    (async () => {
      const head = await casebook.db
        .selectFrom('entry')
        .select(['seq', 'time'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      const size = await sizeOf(casebook)
      const answer: z.infer<typeof casebookHead> = {
        // Where it is kept is nothing to whoever comes.
        name: serving.access.publicRead ? lastPart(casebook.name) : casebook.name,
        ...size,
        head: { seq: head?.seq ?? 0, time: head?.time ?? null },
        readOnly: serving.readOnly,
        originals: serving.originals.address,
        version: serving.version,
        intake: (await serving.intake()).intake,
      }
      return Response.json(answer)
    }) as never,
  )
  tableRoute(app, {
    name: 'stories',
    tag: 'stories',
    says: 'A row for each story, those with most reports first',
    columns: storyColumns,
    rows: () => allStories(serving),
  })
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/stories',
      tags: ['stories'],
      summary: 'The stories, those with most reports first, each with its most printed counts',
      request: { query: paging },
      responses: {
        200: { description: 'A page of them.', content: { 'application/json': { schema: listOf(listedStory) } } },
        ...refusals,
      },
    }),
    async (c) => {
      const { cursor, limit } = c.req.valid('query')
      const parts = await stateOfStories(casebook)
      return answered(c, serving, parts, () => storiesFrom(serving, cursor, limit)) as never
    },
  )
}

type Listed = z.infer<typeof listedStory>

const storyColumns: readonly Column<Listed>[] = [
  { name: 'id', says: 'Id of the story', of: ({ id }) => id },
  { name: 'label', says: 'What it is called', of: ({ label }) => label },
  { name: 'date', says: 'Its first day, ISO 8601', of: ({ date }) => date },
  { name: 'reports', says: 'How many', of: ({ reports }) => reports },
  { name: 'revision', says: 'The last entry of the journal that bears on it', of: ({ revision }) => revision },
  { name: 'counts', says: 'Its most printed counts, a sentence each', of: ({ counts }) => counts.map(told) },
]

const told = ({ sentence, grade }: Listed['counts'][number]): string => `${sentence} (${grade})`

async function* allStories(serving: Serving): AsyncGenerator<readonly Listed[]> {
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await storiesFrom(serving, cursor, mostItems)
    yield items
    if (next === null) return
    cursor = next
  }
}

const storiesFrom = async ({ casebook }: Serving, cursor: string | undefined, limit: number) => {
  const after = placeOf(cursor, ['number', 'number', 'string'])
  let query = casebook.db
    .selectFrom('story')
    .select(['id', 'label', 'date', 'reports', 'revision', 'summary'])
    .orderBy('reports', 'desc')
    .orderBy('revision', 'desc')
    .orderBy('id')
    .limit(limit + 1)
  if (after !== null) {
    const [reports, revision, id] = after
    query = query.where(({ eb, or, and }) =>
      or([
        eb('reports', '<', reports),
        and([eb('reports', '=', reports), eb('revision', '<', revision)]),
        and([eb('reports', '=', reports), eb('revision', '=', revision), eb('id', '>', id)]),
      ]),
    )
  }
  const rows = await query.execute()
  const items = rows.slice(0, limit).map(({ summary, ...story }) => ({
    ...story,
    counts: summary === null ? [] : (JSON.parse(summary) as z.infer<typeof listedStory>['counts']),
  }))
  const last = items.at(-1)
  return {
    items,
    next: rows.length > limit && last !== undefined ? cursorOf([last.reports, last.revision, last.id]) : null,
  }
}
