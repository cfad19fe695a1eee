import { createRoute, z } from '@hono/zod-openapi'
import { escaped, plainPage } from '../door.ts'
import { type DeskApp, refusals } from '../route.ts'
import type { Serving } from '../serving.ts'

/** What the server says of itself: that it is there, how it does, and what its API answers. */
export const aboutRoutes = (app: DeskApp, serving: Serving): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/health',
      tags: ['server'],
      summary: 'Whether the server answers; without a cookie too',
      responses: {
        200: {
          description: 'It does.',
          content: { 'application/json': { schema: z.object({ ok: z.literal(true) }) } },
        },
        ...refusals,
      },
    }),
    (() => Response.json({ ok: true })) as never,
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/metrics',
      tags: ['server'],
      summary: 'What is counted while the server runs, as Prometheus reads it',
      responses: { 200: { description: 'Counters.', content: { 'text/plain': { schema: z.string() } } }, ...refusals },
    }),
    (async () =>
      new Response(await serving.metrics.text(), {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
      })) as never,
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/openapi.json',
      tags: ['server'],
      summary: 'What the API answers, for programs (OpenAPI 3.1)',
      responses: {
        200: {
          description: 'The description.',
          content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
        },
        ...refusals,
      },
    }),
    (() => Response.json(descriptionOf(app, serving))) as never,
  )
  app.get('/api', () => plainPage(200, 'What the API answers', described(descriptionOf(app, serving))))
  app.post('/csp-report', async (c) => {
    // A browser's report is a few hundred characters; what it says comes from a page, and is cut short.
    const text = (await c.req.text()).slice(0, 2000)
    serving.metrics.policyBroken()
    serving.told(`a page broke its policy: ${text.replace(/\s+/g, ' ').slice(0, 500)}`)
    return c.body(null, 204)
  })
}

type Description = ReturnType<DeskApp['getOpenAPI31Document']>

/** The description of every route there is. */
const descriptionOf = (app: DeskApp, { version }: Serving): Description =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Stemma',
      version,
      description:
        'A record of every figure, quotation and event in the reports on a crisis, each with its exact words. Every page of the desk has its data at the same path below /api, and at its own path with .json behind it.',
    },
  })

/** The description as people read it. */
const described = ({ paths, info }: Description): string => {
  const tags = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(paths ?? {}))
    for (const [method, operation] of Object.entries(methods ?? {})) {
      const {
        tags: [tag = ''] = [],
        summary = '',
        parameters = [],
      } = operation as {
        readonly tags?: readonly string[]
        readonly summary?: string
        readonly parameters?: readonly { readonly in: string; readonly name: string }[]
      }
      const query = parameters.flatMap((each) => (each.in === 'query' ? [each.name] : []))
      const row = `<tr><td><code>${escaped(`${method.toUpperCase()} ${path}`)}</code></td><td>${escaped(summary)}${query.length === 0 ? '' : `<br><span class="quiet">${escaped(query.join(', '))}</span>`}</td></tr>`
      tags.set(tag, [...(tags.get(tag) ?? []), row])
    }
  return `<main class="wide"><h1>What the API answers</h1><p>${escaped(info.description ?? '')} <a href="/api/openapi.json">OpenAPI 3.1</a></p>${[...tags].map(([tag, rows]) => `<h2>${escaped(tag)}</h2><table>${rows.join('')}</table>`).join('')}</main>`
}
