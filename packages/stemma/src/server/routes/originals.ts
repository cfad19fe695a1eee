import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'
import { type DeskApp, refusals } from '../route.ts'
import type { Serving } from '../serving.ts'

/** The bytes of sources as they came: where they can be fetched. */
export const originalRoutes = (app: DeskApp, { casebook, originals }: Serving): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/originals/{hash}',
      tags: ['sources'],
      summary: 'Where the bytes of a source can be fetched for the next minute, on an origin of their own',
      description: 'A browser that goes there is sent on and saves the file; programs get its address.',
      request: { params: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'it is the SHA-256 of the bytes') }) },
      responses: {
        200: {
          description: 'The address.',
          content: { 'application/json': { schema: z.object({ url: z.string() }) } },
        },
        303: { description: 'To the address, for a browser.' },
        ...refusals,
      },
    }),
    (async (c: Context) => {
      const { hash } = c.req.valid('param' as never) as { readonly hash: string }
      const row = await casebook.db.selectFrom('original').select('hash').where('hash', '=', hash).executeTakeFirst()
      if (row === undefined) throw new Refusal(404, 'The casebook has no such original.')
      const url = originals.link(hash)
      return c.req.header('sec-fetch-mode') === 'navigate' ? c.redirect(url, 303) : Response.json({ url })
    }) as never,
  )
}
