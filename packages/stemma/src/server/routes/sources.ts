import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import { headOf } from '../../casebook/journal.ts'
import { allSources, sourcesIn } from '../../casebook/sources.ts'
import { answered } from '../answers.ts'
import type { Column } from '../csv.ts'
import { publicInput } from '../input-name.ts'
import { cursorOf, placeOf } from '../paging.ts'
import { Refusal, refused } from '../refusal.ts'
import { type DeskApp, refusals } from '../route.ts'
import { listOf, paging } from '../schemas/listing.ts'
import { addedSource, type ListedSource, listedSource } from '../schemas/source.ts'
import type { Serving } from '../serving.ts'
import { stateOfStories } from '../stories-state.ts'
import { tableRoute } from '../table-route.ts'
import { keeperOf } from './decisions.ts'

/** Bytes that may be handed over at once. */
const mostBytes = 64_000_000

const answer = z.object({ items: z.array(addedSource) })

const which = {
  state: listedSource.shape.state.optional().openapi({ description: 'What became of it; left out for any.' }),
  q: z.string().trim().min(1).max(300).optional().openapi({ description: 'What its name holds.' }),
}

type Asked = z.output<ReturnType<typeof paging.extend<typeof which>>>

const columns: readonly Column<ListedSource>[] = [
  { name: 'entry', says: 'Its entry of the journal', of: ({ seq }) => seq },
  { name: 'time', says: 'When it was taken in, ISO 8601, UTC', of: ({ time }) => time },
  { name: 'input', says: 'What it was called', of: ({ input }) => input },
  { name: 'state', says: 'read, refused, or taken: it waits to be read', of: ({ state }) => state },
  { name: 'why', says: 'Why it was refused', of: ({ why }) => why },
  { name: 'sha256', says: 'Of its bytes', of: ({ original }) => original },
  { name: 'report', says: 'Id of its report', of: ({ report }) => report },
  { name: 'title', says: 'Of its report', of: ({ title }) => title },
  { name: 'outlet', says: 'Who published the report', of: ({ outlet }) => outlet },
  { name: 'published', says: 'When', of: ({ published }) => published },
  { name: 'story', says: 'Id of its story', of: ({ story }) => story },
]

/** What came in, and handing reports over. */
export const sourceRoutes = (app: DeskApp, serving: Serving): void => {
  const { casebook, access } = serving
  const named = (source: ListedSource): ListedSource =>
    access.publicRead ? { ...source, input: publicInput(source.input) } : source
  app.use(
    '/api/sources',
    bodyLimit({
      maxSize: mostBytes,
      onError: () =>
        refused(413, `That is more than ${mostBytes / 1_000_000} MB; split it, or take it in with “stemma add”.`),
    }),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources',
      tags: ['sources'],
      summary: 'All that was taken in and what became of it, the latest first',
      request: { query: paging.extend(which) },
      responses: {
        200: { description: 'A page of them.', content: { 'application/json': { schema: listOf(listedSource) } } },
        ...refusals,
      },
    }),
    (async (c: Context) => {
      const { state = null, q = null, cursor, limit } = c.req.valid('query' as never) as Asked
      const { seq } = await headOf(casebook)
      return answered(c, serving, [String(seq), ...(await stateOfStories(casebook))], async () => {
        const [from = null] = placeOf(cursor, ['number']) ?? []
        const found = await sourcesIn(casebook, { state, named: q, order: 'latest', from, limit: limit + 1 })
        const items = found.slice(0, limit).map(named)
        const last = items.at(-1)
        return { items, next: found.length > limit && last !== undefined ? cursorOf([last.seq]) : null }
      })
    }) as never,
  )
  tableRoute(app, {
    name: 'sources',
    tag: 'sources',
    says: 'A row for all that was taken in, in the order of the journal',
    columns,
    query: which,
    rows: async function* ({ state = null, q = null }) {
      for await (const page of allSources(casebook, { state, named: q, order: 'first' })) yield page.map(named)
    },
  })
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/sources',
      tags: ['sources'],
      summary: 'Takes reports into the casebook, as “stemma add” does, and answers with what became of each',
      description:
        'The bytes of a file as they are: text, HTML, JSON Lines, a feed, a mail, DOCX, PDF, or an archive of these. Where application/x-ndjson is accepted, each report is told of as it is on the disk, a line each, and all of them with their stories in the last line.',
      request: {
        query: z.object({
          name: z
            .string()
            .min(1)
            .max(300)
            .openapi({ description: 'What it is called: the name of the file.', example: 'report.html' }),
        }),
        body: {
          required: true,
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
      },
      responses: {
        200: {
          description: 'What became of each, when all are placed in their stories.',
          content: {
            'application/json': { schema: answer },
            'application/x-ndjson': { schema: z.string() },
          },
        },
        ...refusals,
      },
    }),
    (async (c: Context) => {
      const { name } = c.req.valid('query' as never) as { readonly name: string }
      const keeper = keeperOf(serving)
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      if (bytes.length === 0) throw new Refusal(422, 'Nothing was handed over; send the bytes of a file.')
      if (!(c.req.header('accept') ?? '').includes('application/x-ndjson'))
        return Response.json({ items: await keeper.add(name, bytes, () => {}) })
      c.header('content-type', 'application/x-ndjson')
      return stream(c, async (out) => {
        const line = (value: unknown): Promise<unknown> => out.write(`${JSON.stringify(value)}\n`)
        try {
          await line({ items: await keeper.add(name, bytes, (each) => void line(each)) })
        } catch (error) {
          await line({
            detail:
              error instanceof Refusal
                ? error.message
                : 'Something went wrong; look what was taken in, and send it again.',
          })
        }
      })
    }) as never,
  )
}
