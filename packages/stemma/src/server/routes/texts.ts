import { z } from '@hono/zod-openapi'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { decidable } from '../schemas/decidable.ts'
import { reportText } from '../schemas/report-text.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { readingIn } from '../texts.ts'
import { decidableOf } from '../views/decidable.ts'
import { mostText, reportTextOf } from '../views/report-text.ts'

const offset = z.coerce.number().int().min(0)

/** The text of a report with what was made of it, and what may be decided of a claim or a line. */
export const textRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/reports/{id}/text',
    tag: 'reports',
    summary: 'What a report says, with its zones, its claims where they stand, and what was left out with the reason',
    params: { id },
    query: {
      from: offset.default(0).openapi({ description: 'Where to begin, in UTF-16 units of the text.' }),
      to: offset.optional().openapi({ description: `Where to end; at most ${mostText} units are given at once.` }),
    },
    answers: reportText,
    view: async (opened, { params, query }) => {
      const report = opened.index.reports.get(params.id)
      const reading = report === undefined ? null : await readingIn(serving, opened.story, report)
      if (report === undefined || reading === null) return null
      return reportTextOf(report, reading, opened, { from: query.from, to: query.to ?? null })
    },
  })
  storyRoute(app, serving, {
    path: '/lines/{id}/decidable',
    tag: 'decisions',
    summary: 'What a person may decide of a claim or a line: how a decision names it, and its fields as they are',
    params: { id },
    answers: decidable,
    view: (opened, { params }) => decidableOf(params.id, opened),
  })
}
