import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type DeskApp, refusals } from '../route.ts'
import type { Serving } from '../serving.ts'

/** What changes, as it changes. */
export const eventRoutes = (app: DeskApp, serving: Serving): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/events',
      tags: ['server'],
      summary: 'What changes in the casebook, as it changes (Server-Sent Events)',
      description:
        '“head” {seq}: the journal went on. “revision” {story, revision, changes}: the record of a story was made anew, with what moved where that is soon found. After a break, Last-Event-ID brings what was missed.',
      responses: {
        200: { description: 'A stream of events.', content: { 'text/event-stream': { schema: z.string() } } },
        ...refusals,
      },
    }),
    ((c: Context) => {
      const last = c.req.header('last-event-id')
      const since = last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : null
      return new Response(serving.events.stream(since), {
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
      })
    }) as never,
  )
}
