import { createRoute, z } from '@hono/zod-openapi'
import { storyOfClaim } from '../../casebook/records.ts'
import type { Opened } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { type DeskApp, refusals } from '../route.ts'
import { asked, id } from '../schemas/asked.ts'
import { claimPlace, claimView } from '../schemas/claim.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { readingIn } from '../texts.ts'
import { claimViewOf } from '../views/claim.ts'
import { lineOfClaim } from '../views/claim-telling.ts'
import { type Compared, comparisonOf } from '../views/comparison.ts'

/** A claim: what it asserts, on which words, and what stands beside it; and where it is, whatever its story is called by now. */
export const claimRoutes = (app: DeskApp, serving: Serving): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims/{id}',
      tags: ['claims'],
      summary:
        'Where a claim stands now: an address that lasts, while stories and lines may come to be called otherwise',
      request: { params: z.object({ id }), query: asked },
      responses: {
        200: { description: 'Its story and its line.', content: { 'application/json': { schema: claimPlace } } },
        ...refusals,
      },
    }),
    async (c) => {
      const { asOf = null, profile = 'default' } = c.req.valid('query')
      const claim = c.req.valid('param').id
      const story = await storyOfClaim(serving.casebook, claim)
      const opened =
        story === null ? null : await serving.records.open(await serving.records.stand({ story, asOf, profile }))
      const placed = opened?.index.claims.get(claim)
      if (!opened || placed === undefined)
        throw new Refusal(404, `No report that was out by then makes the claim ${claim}.`)
      return c.json({ claim, story: opened.story, line: lineOfClaim(placed.claim, opened.index) }, 200) as never
    },
  )
  storyRoute(app, serving, {
    path: '/claims/{id}',
    tag: 'claims',
    summary:
      'A claim: what it asserts field by field, on which words, who says it, and in which line of the record it is',
    params: { id },
    query: {
      beside: id
        .optional()
        .openapi({ description: 'A claim or a report of the story, to be compared with it word by word.' }),
    },
    answers: claimView,
    view: async (opened, { params, query }) => {
      const here = await comparedIn(serving, opened, params.id)
      if (here === null || here.claim === null) return null
      const there = query.beside === undefined ? null : await comparedIn(serving, opened, query.beside)
      if (query.beside !== undefined && there === null)
        throw new Refusal(404, `There is no claim or report ${query.beside} in this story to be set beside.`)
      const beside = there === null ? null : comparisonOf(here, there, opened.index)
      return claimViewOf(params.id, opened, here.reading, beside)
    },
  })
}

/** A claim or a report with its text; null where the record or the casebook has it not. */
const comparedIn = async (serving: Serving, { index, story }: Opened, id: string): Promise<Compared | null> => {
  const placed = index.claims.get(id)
  const report = placed?.report ?? index.reports.get(id)
  const reading = report === undefined ? null : await readingIn(serving, story, report)
  return report === undefined || reading === null ? null : { report, reading, claim: placed?.claim ?? null }
}
