import { z } from '@hono/zod-openapi'
import { materialByDefault, type Thresholds } from '@stemma/engine'
import type { Making } from '../../casebook/records.ts'
import { type Since, sinceIn } from '../../casebook/since.ts'
import { isThreshold, measures, thresholdsTyped } from '../../review/thresholds.ts'
import { type Column, csvOf } from '../csv.ts'
import { csvRoute } from '../csv-route.ts'
import { pageOf } from '../paging.ts'
import type { Opened } from '../records.ts'
import { Refusal } from '../refusal.ts'
import type { DeskApp } from '../route.ts'
import { day } from '../schemas/asked.ts'
import { type ChangeItem, changeList } from '../schemas/change.ts'
import { paging } from '../schemas/listing.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'

/** Between what, and from what difference on. */
const wanted = {
  since: z.string().max(40).optional().openapi({
    description: 'An entry of the journal, or a day or moment, UTC, at which its entries are parted; left out for all.',
    example: '2022-01-10',
  }),
  from: day.optional().openapi({ description: 'Instead: the record as of that day is compared with that of asOf.' }),
  threshold: z.string().max(400).optional().openapi({
    description: 'From what difference on a number that moved is told: a number or a share, for a measure or all.',
    example: 'killed=5,displaced=10%',
  }),
}

/** What materially changed in a story. */
export const changeRoutes = (app: DeskApp, serving: Serving): void => {
  const { casebook, maker } = serving
  storyRoute(app, serving, {
    path: '/changes',
    tag: 'changes',
    summary: 'What materially changed in a story since an entry of the journal, a moment, or a day of the record',
    query: { ...paging.shape, ...wanted },
    answers: changeList,
    view: async (opened, { query }) => {
      const { revision } = opened
      const { items, thresholds, since, before } = await changed(opened, query)
      const time = since === null ? null : await timeOf(since.seq)
      return {
        ...pageOf(items, query, ({ kind, says }) => `${kind} ${says}`.slice(0, 300)),
        since:
          query.from !== undefined
            ? { kind: 'day' as const, seq: null, time: query.from }
            : { kind: before === null ? ('beginning' as const) : ('entry' as const), seq: since?.seq ?? 0, time },
        thresholds: measures.map((measure) => ({ measure, ...thresholds[measure] })),
        revision,
      }
    },
  })

  csvRoute(app, serving, {
    name: 'changes',
    says: 'A row for each material change of a story',
    query: wanted,
    columns,
    csv: async (opened, { marked, query }) => csvOf(columns, (await changed(opened, query)).items, marked),
  })

  async function changed({ story, asOf, profile }: Opened, query: Wanted) {
    const thresholds = thresholdsIn(query.threshold)
    const since = query.from === undefined && query.since !== undefined ? await sinceOf(query.since, serving) : null
    const before: Making | null =
      query.from !== undefined
        ? { profile, asOf: query.from, upTo: null }
        : since === null || since.seq === 0
          ? null
          : { profile, asOf, upTo: since.seq }
    const items = await maker.compared(story, before, { profile, asOf, upTo: null }, thresholds)
    return { items, thresholds, since, before }
  }

  async function timeOf(seq: number): Promise<string | null> {
    const row = await casebook.db.selectFrom('entry').select('time').where('seq', '=', seq).executeTakeFirst()
    return row?.time ?? null
  }
}

type Wanted = z.output<z.ZodObject<typeof wanted>>

const columns: readonly Column<ChangeItem>[] = [
  { name: 'kind', says: 'what kind of change', of: ({ kind }) => kind },
  { name: 'line', says: 'id of the line it is about', of: ({ line }) => line?.id ?? null },
  { name: 'label', says: 'what the line is called', of: ({ label }) => label },
  { name: 'says', says: 'the change in a sentence', of: ({ says }) => says },
  { name: 'before', says: 'what was', of: ({ before }) => before },
  { name: 'after', says: 'what is', of: ({ after }) => after },
  { name: 'reports', says: 'ids of the reports that brought it', of: ({ reports }) => reports.map(({ id }) => id) },
  { name: 'claims', says: 'ids of the claims that brought it', of: ({ words }) => words.map(({ claim }) => claim) },
]

const thresholdsIn = (typed: string | undefined): Thresholds => {
  if (typed === undefined || typed.trim() === '') return materialByDefault
  const thresholds = thresholdsTyped([typed])
  if (isThreshold(thresholds)) return thresholds
  throw new Refusal(
    400,
    `threshold ${thresholds.typed}: give a number or a share, as in killed=5 or displaced=10%; measures are ${measures.join(', ')}.`,
  )
}

const sinceOf = async (typed: string, { casebook }: Serving): Promise<Since> => {
  const since = await sinceIn(casebook, typed)
  if (since !== null) return since
  throw new Refusal(
    400,
    `since ${typed}: give a day, as in 2022-01-10, a moment of it, as in 2022-01-10T09:30, or the number of an entry.`,
  )
}
