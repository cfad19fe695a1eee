import { pageOf } from '../paging.ts'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { incidentDetail as detail, happeningsAsked, happeningsView } from '../schemas/happenings.ts'
import { paging } from '../schemas/listing.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { happeningsIn, incidentDetail } from '../views/happenings.ts'

/** What happened. */
export const happeningsRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/incidents',
    tag: 'incidents',
    summary: 'What happened, in order of time, undated last; and the kinds, places and days it can be filtered by',
    query: { ...happeningsAsked, ...paging.shape },
    answers: happeningsView,
    view: (opened, { query: { cursor, limit, ...asked } }) => {
      const { rows, ...filters } = happeningsIn(opened, asked)
      return { ...pageOf(rows, { cursor, limit }, (row) => row.id), inAll: rows.length, ...filters }
    },
  })
  storyRoute(app, serving, {
    path: '/incidents/{id}',
    tag: 'incidents',
    summary: 'One incident: its words in each report, the versions that differ, and why it is one',
    params: { id },
    answers: detail,
    view: (opened, { params }) => incidentDetail(params.id, opened),
  })
}
