import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import { Refusal, refused } from '../refusal.ts'
import { type DeskApp, refusals } from '../route.ts'
import { addedSource } from '../schemas/source.ts'
import type { Serving } from '../serving.ts'
import { keeperOf } from './decisions.ts'

/** Bytes that may be handed over at once. */
const mostBytes = 64_000_000

const answer = z.object({ items: z.array(addedSource) })

/** Handing reports over. */
export const sourceRoutes = (app: DeskApp, serving: Serving): void => {
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
