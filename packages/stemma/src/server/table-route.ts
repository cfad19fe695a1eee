import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Column, csvHead, csvRows } from './csv.ts'
import { type DeskApp, refusals } from './route.ts'

/** A table of the whole casebook, as long as it is, as CSV. */
export interface TableRoute<Row, Query extends z.ZodRawShape> {
  /** The list that it is of: `sources` is answered at `/api/sources.csv`. */
  readonly name: string
  readonly tag: string
  readonly says: string
  readonly columns: readonly Column<Row>[]
  readonly query?: Query
  /** Its rows, some at a time: no more are held than are sent. */
  readonly rows: (query: z.output<z.ZodObject<Query>>) => AsyncIterable<readonly Row[]>
}

/** Adds a route for a table of the whole casebook. */
export const tableRoute = <Row, Query extends z.ZodRawShape = Record<never, never>>(
  app: DeskApp,
  { name, tag, says, columns, query, rows }: TableRoute<Row, Query>,
): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: `/api/${name}.csv`,
      tags: [tag],
      summary: `${says}, as CSV`,
      description: `Columns: ${columns.map((column) => `${column.name} (${column.says})`).join(', ')}.`,
      request: { query: z.object({ ...query, bom }) },
      responses: { 200: { description: says, content: { 'text/csv': { schema: z.string() } } }, ...refusals },
    }),
    ((c: Context) => {
      const { bom: mark, ...asked } = c.req.valid('query' as never) as { readonly bom?: string }
      const given = asked as unknown as z.output<z.ZodObject<Query>>
      return new Response(streamOf(linesOf(columns, rows(given), mark === '1')), {
        headers: csvHeaders(`${name}.csv`),
      })
    }) as never,
  )
}

/** Whether a byte-order mark goes first. */
export const bom = z
  .enum(['0', '1'])
  .optional()
  .openapi({ description: '1 puts a byte-order mark first, for spreadsheets that need one.' })

/** A table is saved, never shown. */
export const csvHeaders = (file: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${file}"`,
  'cache-control': 'private, no-store',
})

const streamOf = (parts: AsyncIterable<Uint8Array>): ReadableStream =>
  Readable.toWeb(Readable.from(parts)) as ReadableStream

async function* linesOf<Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  marked: boolean,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvHead(columns, marked))
  for await (const rows of pages) yield Buffer.from(csvRows(columns, rows))
}
