import { pageOf } from '../paging.ts'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { listOf, paging } from '../schemas/listing.ts'
import { utteranceDetail as detail, partyRow, quotationsAsked, quotationsView } from '../schemas/quotations.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { partyRows, quotationsIn, utteranceCard, utteranceDetail } from '../views/quotations.ts'

/** What was said, and who is who. */
export const quotationsRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/utterances',
    tag: 'utterances',
    summary: 'What was said: each utterance with its renderings aligned, those that several reports render first',
    query: { ...quotationsAsked, ...paging.shape },
    answers: quotationsView,
    view: (opened, { query: { cursor, limit, ...asked } }) => {
      const { found, ...filters } = quotationsIn(opened, asked)
      const { items, next } = pageOf(found, { cursor, limit }, (utterance) => utterance.id)
      return { items: items.map((utterance) => utteranceCard(utterance, opened)), next, ...filters }
    },
  })
  storyRoute(app, serving, {
    path: '/utterances/{id}',
    tag: 'utterances',
    summary: 'One utterance, with two of its renderings side by side',
    params: { id },
    query: {
      a: id.optional().openapi({ description: 'Quotation claim of one rendering; left out for the first.' }),
      b: id.optional().openapi({ description: 'Of the other; left out for the next that differs.' }),
    },
    answers: detail,
    view: (opened, { params, query }) => utteranceDetail(params.id, query, opened),
  })
  storyRoute(app, serving, {
    path: '/parties',
    tag: 'parties',
    summary: 'Who is who: persons and bodies with their offices, and the names that reports give them',
    query: paging.shape,
    answers: listOf(partyRow),
    view: (opened, { query }) => pageOf(partyRows(opened), query, (party) => party.id),
  })
}
