import { explanationOf } from '@stemma/engine'
import { questionsOf } from '../questions.ts'
import type { Opened } from '../records.ts'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { boardView } from '../schemas/board.ts'
import { explanation } from '../schemas/explanation.ts'
import { storyRecord } from '../schemas/record.ts'
import { storyHead } from '../schemas/story.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { boardRows } from '../views/board.ts'
import { headOfStory } from '../views/head.ts'

/** One story: its head, its board, its record, and why any line of it stands as it does. */
export const storyRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '',
    tag: 'stories',
    summary: 'A story in short: its place and days, how much is in it, and what is on each screen',
    answers: storyHead,
    view: (opened) => headIn(opened, serving),
  })
  storyRoute(app, serving, {
    path: '/board',
    tag: 'stories',
    summary:
      'The board: a row per tally with its standing figure, what cannot all hold, what changed last, what came in',
    answers: boardView,
    also: async (_, { params, query }, stand) => {
      const { seq } = await serving.intake()
      const { key } = await serving.latest.of(stand)
      return `${seq} ${key} ${params.story} ${JSON.stringify(query)}`
    },
    view: async (opened) => ({
      story: await headIn(opened, serving),
      ...boardRows(opened),
      latest: (await serving.latest.of(opened)).latest,
      intake: (await serving.intake()).intake,
    }),
  })
  storyRoute(app, serving, {
    path: '/record',
    tag: 'stories',
    summary: 'The whole record of a story, as “stemma story --json” prints it',
    answers: storyRecord,
    view: ({ record }) => record as never,
  })
  storyRoute(app, serving, {
    path: '/lines/{id}/why',
    tag: 'stories',
    summary: 'Why a line of the record stands as it does: rule, steps, what was tried and rejected, and the words',
    params: { id },
    answers: explanation,
    view: ({ record }, { params }) => explanationOf(params.id, record) as never,
  })
}

const headIn = async (opened: Opened, serving: Serving) => {
  const days = await serving.days(opened.story)
  const now = await serving.records.stand({ story: opened.story, asOf: null, profile: 'default' })
  const whole = (await serving.records.open(now)) ?? opened
  return headOfStory(opened, days, whole.record, (await questionsOf(opened, serving)).length)
}
