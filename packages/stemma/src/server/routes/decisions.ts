import { createRoute, z } from '@hono/zod-openapi'
import { decisionFrom } from '@stemma/engine'
import type { Context } from 'hono'
import type { Decided as Kept } from '../../casebook/deciding.ts'
import { decisionsIn, decisionsOnStory } from '../../casebook/decisions.ts'
import { headOf } from '../../casebook/journal.ts'
import { standing } from '../../casebook/records.ts'
import { answered } from '../answers.ts'
import { type Column, csvOf } from '../csv.ts'
import { csvRoute } from '../csv-route.ts'
import type { Frozen } from '../frozen.ts'
import { cursorOf, pageOf, placeOf } from '../paging.ts'
import { Refusal } from '../refusal.ts'
import { type DeskApp, refusals } from '../route.ts'
import {
  type Decided,
  decided,
  type ListedDecision,
  listedDecision,
  sentDecision,
  sentUndo,
  storyDecision,
} from '../schemas/decision.ts'
import { listOf, paging } from '../schemas/listing.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { listedOf, storyDecisions } from '../views/decisions.ts'

/** What people decide: sending it, undoing it, and the list of it. */
export const decisionRoutes = (app: DeskApp, serving: Serving): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/decisions',
      tags: ['decisions'],
      summary: 'Every decision and undoing of the casebook, the latest first, and which hold',
      request: { query: paging },
      responses: {
        200: { description: 'A page of them.', content: { 'application/json': { schema: listOf(listedDecision) } } },
        ...refusals,
      },
    }),
    (c) => listed(c, serving, c.req.valid('query')) as never,
  )
  storyRoute(app, serving, {
    path: '/decisions',
    tag: 'decisions',
    summary:
      'The decisions and undoings that touch a story, the latest first, each in words, with its line, and whether it holds',
    query: paging.shape,
    answers: listOf(storyDecision),
    view: async ({ story, record }, { query }) =>
      pageOf(storyDecisions(await decisionsOnStory(serving.casebook, story), record), query, ({ seq }) => String(seq)),
  })
  csvRoute(app, serving, {
    name: 'decisions',
    says: 'A row for each decision and undoing that touches a story, in the order of the journal',
    columns,
    csv: async ({ story }, { marked }) =>
      csvOf(columns, (await decisionsOnStory(serving.casebook, story)).map(listedOf), marked),
  })
  const written = {
    201: { description: 'It stands in the journal.', content: { 'application/json': { schema: decided } } },
    ...refusals,
  }
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions',
      tags: ['decisions'],
      summary: 'Writes a decision into the journal and answers with what it changed',
      request: { body: { required: true, content: { 'application/json': { schema: sentDecision } } } },
      responses: written,
    }),
    (async (c: Context) => {
      const { decision, expect, key } = c.req.valid('json' as never) as z.output<typeof sentDecision>
      const read = decisionFrom(decision)
      if (read.decision === null) throw new Refusal(422, `decision.${read.fault.at}: ${read.fault.says}.`)
      return answer(serving, await keeperOf(serving).decide(read.decision, { expect, key }))
    }) as never,
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions/{seq}/undo',
      tags: ['decisions'],
      summary: 'Undoes a decision, or an undoing; both stay in the journal',
      request: {
        params: z.object({ seq: z.coerce.number().int().positive() }),
        body: { required: true, content: { 'application/json': { schema: sentUndo } } },
      },
      responses: written,
    }),
    (async (c: Context) => {
      const { seq } = c.req.valid('param' as never) as { readonly seq: number }
      const { reason, expect, key } = c.req.valid('json' as never) as z.output<typeof sentUndo>
      return answer(serving, await keeperOf(serving).undo(seq, reason, { expect, key }))
    }) as never,
  )
}

const columns: readonly Column<Frozen<ListedDecision>>[] = [
  { name: 'entry', says: 'its entry of the journal', of: ({ seq }) => seq },
  { name: 'time', says: 'when, ISO 8601, UTC', of: ({ time }) => time },
  { name: 'actor', says: 'who decided', of: ({ actor }) => actor },
  { name: 'kind', says: 'what kind of decision, or undo', of: ({ kind }) => kind },
  { name: 'says', says: 'what was decided', of: ({ says }) => says },
  { name: 'reason', says: 'why', of: ({ reason }) => reason },
  { name: 'holds', says: 'whether it holds: nobody undid it', of: ({ holds }) => holds },
  { name: 'undoes', says: 'the entry that it undoes', of: ({ undoes }) => undoes },
]

/**
 * The thread that writes.
 *
 * @throws {Refusal} where nothing is written
 */
export const keeperOf = ({ keeper }: Serving) => {
  if (keeper === null) throw new Refusal(403, 'This casebook can only be read here.')
  return keeper
}

/** Stories whose changes are told with a decision, and milliseconds that they are waited for. */
const told = { stories: 3, patience: 3000 }

const answer = async ({ casebook, maker }: Serving, { seq, again, stories }: Kept): Promise<Response> => {
  const rows =
    stories.length === 0
      ? []
      : await casebook.db
          .selectFrom('story')
          .select(['id', 'revision'])
          .where('id', 'in', [...stories])
          .orderBy('id')
          .execute()
  const changes: Decided['changes'] = []
  if (!again && seq > 1 && rows.length <= told.stories) {
    const before = { ...standing, upTo: seq - 1 }
    const late = new Promise<null>((done) => setTimeout(done, told.patience, null).unref())
    for (const { id } of rows) changes.push(...((await Promise.race([maker.moved(id, before, standing), late])) ?? []))
  }
  const body: Decided = { seq, again, stories: rows, changes }
  return Response.json(body, { status: 201 })
}

const listed = async (c: Context, serving: Serving, { cursor, limit }: z.output<typeof paging>): Promise<Response> => {
  const { casebook } = serving
  const { seq: head } = await headOf(casebook)
  return answered(c, serving, [String(head)], async () => {
    const after = placeOf(cursor, ['number'])
    const left = (await decisionsIn(casebook)).filter(({ seq }) => after === null || seq < after[0]).toReversed()
    const items = left.slice(0, limit).map(listedOf)
    const last = items.at(-1)
    return { items, next: left.length > limit && last !== undefined ? cursorOf([last.seq]) : null }
  })
}
