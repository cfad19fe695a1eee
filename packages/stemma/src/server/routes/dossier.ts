import { createRoute, z } from '@hono/zod-openapi'
import { dossierHtml, dossierMarkdown, type StoryRecords } from '@stemma/engine'
import type { Context } from 'hono'
import { type Choosing, chosenRecord } from '../dossier.ts'
import { Refusal } from '../refusal.ts'
import { type DeskApp, refusals } from '../route.ts'
import { asked, id } from '../schemas/asked.ts'
import { dossierView } from '../schemas/dossier.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { dossierOf } from '../views/dossier.ts'

/** Ids in an address, each encoded, with commas between: an id may hold anything. */
const ids = z.string().max(60_000).optional()

const choosing = {
  lines: ids.openapi({
    description: 'Ids of the lines that go into it, each percent-encoded, with commas between; left out for all.',
  }),
  without: ids.openapi({ description: 'Ids of reports whose words, title and address are left out; as above.' }),
}

/** The chosen lines of a story, to be handed on. */
export const dossierRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/dossier',
    tag: 'dossier',
    summary: 'A dossier before it is handed on: what may go into it, and what it says as it is chosen',
    query: choosing,
    answers: dossierView,
    view: (opened, { query }) => dossierOf(opened, chosenBy(query)),
  })
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/stories/{story}/dossier/{format}',
      tags: ['dossier'],
      summary: 'A dossier as a file: Markdown, one HTML file without scripts, or the record as JSON',
      request: {
        params: z.object({ story: id, format: z.enum(['md', 'html', 'json']) }),
        query: asked.extend(choosing),
      },
      responses: {
        200: {
          description: 'The file.',
          content: {
            'text/markdown': { schema: z.string() },
            'text/html': { schema: z.string() },
            'application/json': { schema: z.string() },
          },
        },
        ...refusals,
      },
    }),
    (async (c: Context) => {
      const { story, format } = c.req.valid('param' as never) as { readonly story: string; readonly format: Format }
      const { asOf, profile, ...query } = c.req.valid('query' as never) as z.output<typeof asked> & Asked
      const stand = await serving.records.stand({ story, asOf: asOf ?? null, profile: profile ?? 'default' })
      const opened = await serving.records.open(stand)
      if (opened === null) throw new Refusal(404, `None of the story’s reports was out by ${asOf}; take a later day.`)
      const record = chosenRecord(opened.record, chosenBy(query))
      const text = await written({ schema: 'stemma/record@1', stories: [record], unmet: [] }, format, serving)
      return new Response(text, {
        headers: {
          'content-type': types[format],
          // It is saved, never shown on the desk's own origin.
          'content-disposition': `attachment; filename="dossier-${story.replace(/[^\w-]/g, '')}.${format}"`,
          'cache-control': 'private, no-store',
        },
      })
    }) as never,
  )
}

type Format = 'md' | 'html' | 'json'

interface Asked {
  readonly lines?: string | undefined
  readonly without?: string | undefined
}

const types: Readonly<Record<Format, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
}

const written = async (records: StoryRecords, format: Format, { chart }: Serving): Promise<string> => {
  switch (format) {
    case 'md':
      return dossierMarkdown(records)
    case 'html':
      return dossierHtml(records, await chart())
    case 'json':
      return `${JSON.stringify(records)}\n`
  }
}

const chosenBy = ({ lines, without }: Asked): Choosing => ({
  lines: lines === undefined ? null : new Set(idsIn(lines)),
  without: new Set(idsIn(without ?? '')),
})

const idsIn = (text: string): readonly string[] => {
  try {
    return text.split(',').flatMap((each) => (each === '' ? [] : [decodeURIComponent(each)]))
  } catch {
    throw new Refusal(400, 'lines and without: give ids, each percent-encoded, with commas between.')
  }
}
