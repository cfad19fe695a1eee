import { z } from '@hono/zod-openapi'
import type { Decision, ReviewItem } from '@stemma/engine'
import { claimsTarget, readingOf } from '../../review/drafts.ts'
import { pageOf } from '../paging.ts'
import { questionsOf } from '../questions.ts'
import type { Opened } from '../records.ts'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { listOf, paging } from '../schemas/listing.ts'
import { reviewDraft, reviewRow, reviewScene } from '../schemas/review.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { readingIn } from '../texts.ts'
import { drafted, lookedAt, reviewRows, sceneOf, type Would } from '../views/review.ts'

/** Which of the words of a question are decided upon, from 0. */
const chosen = z.coerce.number().int().min(0).max(100).default(0)

/** What a person is asked about a story. */
export const reviewRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/review',
    tag: 'review',
    summary: 'What a person should look at, what would change most first: the questions of “stemma review”',
    query: paging.shape,
    answers: listOf(reviewRow),
    view: async (opened, { query }) =>
      pageOf(reviewRows(await questionsOf(opened, serving), opened), query, (row) => row.id),
  })
  storyRoute(app, serving, {
    path: '/review/{item}',
    tag: 'review',
    summary:
      'One question: its words in their sentences, the lines it bears on, what would change, and what each key offers',
    params: { item: id },
    query: { chosen },
    answers: reviewScene,
    view: async (opened, { params, query }) => {
      const item = await itemIn(opened, params.item, serving)
      if (item === null) return null
      const readings = await readingsFor(item, opened, serving)
      return sceneOf(item, query.chosen, readings, await wouldBe(item, query.chosen, opened, serving), opened)
    },
  })
  storyRoute(app, serving, {
    path: '/review/{item}/draft',
    tag: 'review',
    summary:
      'What an answer to a question comes to: the decision to send, and what it would change. Nothing is written',
    params: { item: id },
    query: {
      chosen,
      key: z.string().length(1),
      answer: z.coerce.number().int().min(0).max(100).default(0),
      typed: z.string().max(2000).default(''),
      reason: z.string().max(2000).default(''),
    },
    answers: reviewDraft,
    view: async (opened, { params, query }) => {
      const item = await itemIn(opened, params.item, serving)
      if (item === null) return null
      const draft = drafted(lookedAt(item, query.chosen, opened.record), query)
      if (draft.decision === null) return { ...draft, would: [], tried: false }
      const decision = draft.decision as unknown as Decision
      return { ...draft, ...(await triedBy(decision, item, opened, serving)) }
    },
  })
}

const itemIn = async (opened: Opened, wanted: string, serving: Serving): Promise<ReviewItem | null> =>
  (await questionsOf(opened, serving)).find((item) => item.id === wanted) ?? null

const readingsFor = async ({ claims }: ReviewItem, { story, index }: Opened, serving: Serving) => {
  const reports = new Set(claims.flatMap((claim) => index.claims.get(claim)?.report ?? []))
  const readings = new Map<string, NonNullable<Awaited<ReturnType<typeof readingIn>>>>()
  for (const report of reports) {
    const reading = await readingIn(serving, story, report)
    if (reading !== null) readings.set(report.id, reading)
  }
  return readings
}

/** What would change without the chosen words: by trying it where that is soon done, else as the queue estimates. */
const wouldBe = async (item: ReviewItem, at: number, opened: Opened, serving: Serving): Promise<Would> => {
  const { claims, chosen: place } = lookedAt(item, at, opened.record)
  const claim = claims[place]
  if (claim === undefined) return { would: item.would, tried: false }
  const target = claimsTarget(readingOf(claim.id, opened.record))
  const { would, tried } = await triedBy({ kind: 'reject', target, reason: 'tried' }, item, opened, serving)
  return tried ? { would, tried } : { would: item.would, tried }
}

const triedBy = async (
  decision: Decision,
  item: ReviewItem,
  { story, asOf, profile }: Opened,
  { maker }: Serving,
): Promise<Would> => {
  const would = await maker.tried(story, { asOf, profile, upTo: null }, decision, item.line.id)
  return { would: would ?? [], tried: would !== null }
}
