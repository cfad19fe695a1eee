import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answered } from './answers.ts'
import type { Opened } from './records.ts'
import { Refusal } from './refusal.ts'
import { type DeskApp, refusals } from './route.ts'
import { asked, id } from './schemas/asked.ts'
import type { Serving } from './serving.ts'
import { bom } from './table-route.ts'
import type { Table } from './views/table.ts'

/** A table of a story as CSV; of a line it stands within the line's own address. */
export interface CsvRoute<Query extends z.ZodRawShape> extends Pick<Table, 'name' | 'says' | 'columns'> {
  readonly within?: '' | `/${string}/{id}`
  /** What may be asked beside `asOf` and `profile`. */
  readonly query?: Query
  /** Null where there is no such line. */
  readonly csv: (opened: Opened, asked: CsvAsked<Query>) => string | null | Promise<string | null>
}

/** How it was asked. */
export interface CsvAsked<Query extends z.ZodRawShape> {
  /** Whether a byte-order mark goes first. */
  readonly marked: boolean
  /** Id of the line; empty for a table of the whole story. */
  readonly line: string
  readonly query: z.output<z.ZodObject<Query>>
}

/** Adds a route for one table of a story. */
export const csvRoute = <Query extends z.ZodRawShape = Record<never, never>>(
  app: DeskApp,
  serving: Serving,
  { name, within = '', says, columns, query, csv }: CsvRoute<Query>,
): void => {
  const params = z.object({ story: id })
  app.openapi(
    createRoute({
      method: 'get',
      path: `/api/stories/{story}${within}/${name}.csv`,
      tags: ['tables'],
      summary: `${says}, as CSV`,
      description: `Columns: ${columns.map((column) => `${column.name} (${column.says})`).join(', ')}.`,
      request: {
        params: within === '' ? params : params.extend({ id }),
        query: asked.extend({
          ...query,
          bom,
        }),
      },
      responses: { 200: { description: says, content: { 'text/csv': { schema: z.string() } } }, ...refusals },
    }),
    (async (c: Context) => {
      const { story, id: line = '' } = c.req.valid('param' as never) as {
        readonly story: string
        readonly id?: string
      }
      const {
        asOf = null,
        profile = 'default',
        bom: mark,
        ...more
      } = c.req.valid('query' as never) as z.output<typeof asked> & { readonly bom?: string }
      const stand = await serving.records.stand({ story, asOf, profile })
      return answered(
        c,
        serving,
        [stand.key],
        async () => {
          const opened = await serving.records.open(stand)
          if (opened === null)
            throw new Refusal(404, `None of the story’s reports was out by ${asOf}; take a later day.`)
          const given = { marked: mark === '1', line, query: more as unknown as z.output<z.ZodObject<Query>> }
          const table = await csv(opened, given)
          if (table === null) throw new Refusal(404, `There is no ${line} in the record as it is asked for.`)
          return table
        },
        {
          type: 'text/csv; charset=utf-8',
          headers: { 'content-disposition': `attachment; filename="${fileOf([story, line], name)}"` },
        },
      )
    }) as never,
  )
}

const fileOf = (ids: readonly string[], name: string): string => {
  const plain = ids
    .filter(Boolean)
    .join('-')
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 80)
  return `${plain}-${name}.csv`
}
