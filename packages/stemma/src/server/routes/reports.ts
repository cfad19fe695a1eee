import { z } from '@hono/zod-openapi'
import { pageOf } from '../paging.ts'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { listOf, paging } from '../schemas/listing.ts'
import { reportRow, reportView } from '../schemas/report.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { readingIn } from '../texts.ts'
import { reportRows, reportViewOf, rowsWith } from '../views/reports.ts'

/** The reports of a story: the list, and each beside its words. */
export const reportRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/reports',
    tag: 'reports',
    summary: 'The reports of a story in the order of publication, each in its latest version',
    query: {
      ...paging.shape,
      q: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Only those whose outlet, title or day holds these words.' }),
    },
    answers: listOf(reportRow),
    view: (opened, { query }) => pageOf(rowsWith(reportRows(opened), query.q ?? ''), query, (row) => row.id),
  })
  storyRoute(app, serving, {
    path: '/reports/{id}',
    tag: 'reports',
    summary: 'A report beside its words: what it says of itself, its versions, and a card for each claim',
    params: { id },
    answers: reportView,
    view: async (opened, { params }) => {
      const report = opened.index.reports.get(params.id)
      const reading = report === undefined ? null : await readingIn(serving, opened.story, report)
      return report === undefined || reading === null ? null : reportViewOf(report, reading, opened)
    },
  })
}
