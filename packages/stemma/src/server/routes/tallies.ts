import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { tallyView } from '../schemas/tally.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { tallyViewOf } from '../views/tally.ts'

/** A tally: how a count moved, what stands of it, and why. */
export const tallyRoutes = (app: DeskApp, serving: Serving): void =>
  storyRoute(app, serving, {
    path: '/tallies/{id}',
    tag: 'tallies',
    summary:
      'A tally: its readings in the order of their days, what stands, why, and what it is a part or the whole of',
    params: { id },
    answers: tallyView,
    view: (opened, { params }) => tallyViewOf(params.id, opened),
  })
