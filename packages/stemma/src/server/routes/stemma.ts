import { z } from '@hono/zod-openapi'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { stemmaView as schema } from '../schemas/stemma.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { stemmaView } from '../views/stemma.ts'
import { roomFor } from '../views/stemma-room.ts'

/** Who has it from whom. */
export const stemmaRoutes = (app: DeskApp, serving: Serving): void => {
  storyRoute(app, serving, {
    path: '/stemma',
    tag: 'origins',
    summary: 'Who has it from whom: origins, those who pass on, those who print, and those who copied them',
    description:
      'A graph of one origin or of the whole story. Reports that stand alike are one node; `open` draws them one by one.',
    query: {
      origin: id.optional().openapi({ description: 'Of this origin alone.' }),
      open: z.string().max(4000).optional().openapi({ description: 'Ids of nodes to draw one by one, with commas.' }),
      room: z.coerce
        .number()
        .int()
        .min(1)
        .max(roomFor.most)
        .default(roomFor.first)
        .openapi({ description: 'How many reports are drawn.' }),
    },
    answers: schema,
    view: (opened, { query: { origin, open, room } }) =>
      stemmaView(opened, { origin: origin ?? null, open: open?.split(',') ?? [], room }),
  })
}
