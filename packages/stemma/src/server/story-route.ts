import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answered } from './answers.ts'
import type { Frozen } from './frozen.ts'
import type { Opened, Stand } from './records.ts'
import { Refusal } from './refusal.ts'
import { type DeskApp, refusals } from './route.ts'
import { asked, id } from './schemas/asked.ts'
import type { Serving } from './serving.ts'

/** What a view gives under a schema. */
export type Given<Schema extends z.ZodType> = Frozen<z.output<Schema>>

/** One view of a story. */
export interface StoryRoute<Path extends z.ZodRawShape, Query extends z.ZodRawShape, Answer extends z.ZodType> {
  /** Behind `/api/stories/{story}`: `/tallies/{id}`; empty for the story itself. */
  readonly path: string
  /** Under which it stands in the description of the API. */
  readonly tag: string
  /** One line: what it answers. */
  readonly summary: string
  readonly description?: string
  /** Parts of the path beside `story`. */
  readonly params?: Path
  /** What may be asked beside `asOf` and `profile`. */
  readonly query?: Query
  readonly answers: Answer
  /** What the answer depends on beside record, path and query; looked at before any work. */
  readonly also?: (serving: Serving, asked: StoryAsked<Path, Query>, stand: Stand) => Promise<string>
  /** Makes the answer; null where the record has no such line. */
  readonly view: (
    opened: Opened,
    asked: StoryAsked<Path, Query>,
    serving: Serving,
  ) => Given<Answer> | null | Promise<Given<Answer> | null>
}

/** How it was asked. */
export interface StoryAsked<Path extends z.ZodRawShape, Query extends z.ZodRawShape> {
  readonly params: z.output<z.ZodObject<Path>> & { readonly story: string }
  readonly query: z.output<z.ZodObject<Query>>
}

/** Adds a route for one view of a story: its parameters are checked, and what was not changed is not made again. */
export const storyRoute = <
  Answer extends z.ZodType,
  Path extends z.ZodRawShape = Record<never, never>,
  Query extends z.ZodRawShape = Record<never, never>,
>(
  app: DeskApp,
  serving: Serving,
  { path, tag, summary, description, params, query, answers, also, view }: StoryRoute<Path, Query, Answer>,
): void => {
  const route = createRoute({
    method: 'get',
    path: `/api/stories/{story}${path}`,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    request: {
      params: z.object({ story: id, ...params }),
      query: asked.extend({ ...query }),
    },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answers } } },
      304: { description: 'As it was: the ETag that was sent still holds.' },
      ...refusals,
    },
  })
  app.openapi(route, (async (c: Context) => {
    const { story, ...rest } = c.req.valid('param' as never) as { readonly story: string }
    const { asOf, profile, ...more } = c.req.valid('query' as never) as z.output<typeof asked>
    const stand = await serving.records.stand({ story, asOf: asOf ?? null, profile: profile ?? 'default' })
    const given = { params: { story: stand.story, ...rest }, query: more } as unknown as StoryAsked<Path, Query>
    const beside = also === undefined ? '' : await also(serving, given, stand)
    return answered(c, serving, [stand.key, beside], async () => {
      const opened = await serving.records.open(stand)
      if (opened === null) throw new Refusal(404, `None of the story’s reports was out by ${asOf}; take a later day.`)
      const answer = await view(opened, given, serving)
      if (answer === null) throw new Refusal(404, notThere(Object.values(rest), asOf))
      return answer
    })
  }) as never)
}

const notThere = (named: readonly unknown[], asOf: string | undefined): string =>
  `There is no ${named.join(', ')} in the record as it is asked for${asOf === undefined ? '' : ` (as of ${asOf})`}; it may be one with other reports, or on another day.`
