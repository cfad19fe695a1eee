import { z } from '@hono/zod-openapi'
import { csvRoute } from '../csv-route.ts'
import { pageOf } from '../paging.ts'
import type { DeskApp } from '../route.ts'
import { id } from '../schemas/asked.ts'
import { claimLine, contradictionLine, derivationLine, originLine, partyLine, tallyLine } from '../schemas/lines.ts'
import { listOf, paging } from '../schemas/listing.ts'
import type { Serving } from '../serving.ts'
import { storyRoute } from '../story-route.ts'
import { claimRows } from '../views/claim-table.ts'
import { tables } from '../views/tables.ts'

/** The lines of a record as they stand in it, a list each, and as tables. */
export const tableRoutes = (app: DeskApp, serving: Serving): void => {
  const words = z.string().max(200).optional()
  const byId = ({ id }: { readonly id: string }): string => id
  storyRoute(app, serving, {
    path: '/tallies',
    tag: 'tallies',
    summary: 'The tallies of a story with all their readings, in the order of the record',
    query: { ...paging.shape, measure: words, population: words, q: words },
    answers: listOf(tallyLine),
    view: ({ record }, { query: { measure, population, q, ...page } }) =>
      pageOf(
        record.tallies.filter(
          (each) =>
            is(each.measure, measure) && is(each.population, population) && holds([each.label, each.sentence], q),
        ),
        page,
        byId,
      ),
  })
  storyRoute(app, serving, {
    path: '/claims',
    tag: 'claims',
    summary: 'The claims of a story with their exact words, in the order of publication',
    query: {
      ...paging.shape,
      kind: claimLine.shape.kind.optional(),
      measure: words,
      state: words.openapi({ description: 'How the reading of a tally stands that the claim is of.' }),
      report: words,
      outlet: words,
      origin: words.openapi({ description: 'Id of the origin it rests on.' }),
      q: words.openapi({ description: 'Words that its own words hold.' }),
    },
    answers: listOf(claimLine),
    view: (opened, { query: { kind, measure, state, report, outlet, origin, q, ...page } }) => {
      const resting = origin === undefined ? null : new Set(opened.index.origins.get(origin)?.claims ?? [])
      const rows = claimRows(opened)
        .filter(
          (row) =>
            is(row.claim.kind, kind) &&
            is(row.claim.kind === 'figure' ? row.claim.measure : null, measure) &&
            is(opened.index.readings.get(row.claim.id)?.state ?? null, state) &&
            is(row.report.id, report) &&
            is(row.report.outlet, outlet) &&
            (resting === null || resting.has(row.claim.id)) &&
            holds([row.claim.exact], q),
        )
        .map((row) => ({ ...row.claim, report: row.report.id, outlet: row.report.outlet }))
      return pageOf(rows, page, ({ id, report }) => `${report} ${id}`) as never
    },
  })
  storyRoute(app, serving, {
    path: '/origins',
    tag: 'origins',
    summary: 'The origins of a story: where its claims start',
    query: { ...paging.shape, report: words, q: words },
    answers: listOf(originLine),
    view: ({ record }, { query: { report, q, ...page } }) =>
      pageOf(
        record.origins.filter(
          (each) => (report === undefined || each.reports.includes(report)) && holds([each.who, each.family], q),
        ),
        page,
        byId,
      ),
  })
  storyRoute(app, serving, {
    path: '/contradictions',
    tag: 'contradictions',
    summary: 'What cannot all hold, and what was excluded before it was raised',
    query: { ...paging.shape, kind: words, q: words },
    answers: listOf(contradictionLine),
    view: ({ record }, { query: { kind, q, ...page } }) =>
      pageOf(
        record.contradictions.filter((each) => is(each.type, kind) && holds([each.says], q)),
        page,
        byId,
      ),
  })
  storyRoute(app, serving, {
    path: '/derivations',
    tag: 'derivations',
    summary: 'Which report is made from which, with the words that both share',
    query: { ...paging.shape, kind: words, report: words },
    answers: listOf(derivationLine),
    view: ({ record }, { query: { kind, report, ...page } }) =>
      pageOf(
        record.derivations.filter(
          (each) => is(each.kind, kind) && (report === undefined || each.from === report || each.to === report),
        ),
        page,
        byId,
      ) as never,
  })
  const one = { params: { id } }
  storyRoute(app, serving, {
    ...one,
    path: '/origins/{id}',
    tag: 'origins',
    summary: 'One origin: who knows, and what rests on it',
    answers: originLine,
    view: ({ record }, { params }) => record.origins.find((each) => each.id === params.id) ?? null,
  })
  storyRoute(app, serving, {
    ...one,
    path: '/parties/{id}',
    tag: 'parties',
    summary: 'One party: its names, offices and roles',
    answers: partyLine,
    view: ({ record }, { params }) => record.parties.find((each) => each.id === params.id) ?? null,
  })
  storyRoute(app, serving, {
    ...one,
    path: '/contradictions/{id}',
    tag: 'contradictions',
    summary: 'One contradiction: the claims, and what does not explain it',
    answers: contradictionLine,
    view: ({ record }, { params }) => record.contradictions.find((each) => each.id === params.id) ?? null,
  })
  storyRoute(app, serving, {
    ...one,
    path: '/derivations/{id}',
    tag: 'derivations',
    summary: 'One derivation: what both reports share',
    answers: derivationLine,
    view: ({ record }, { params }) => (record.derivations.find((each) => each.id === params.id) ?? null) as never,
  })
  csvRoutes(app, serving)
}

const csvRoutes = (app: DeskApp, serving: Serving): void => {
  for (const table of tables)
    csvRoute(app, serving, { ...table, csv: (opened, { marked }) => table.csv(opened, marked) })
  const [readings] = tables.filter(({ name }) => name === 'tallies')
  if (readings !== undefined)
    csvRoute(app, serving, {
      ...readings,
      name: 'readings',
      within: '/tallies/{id}',
      says: 'A row for each reading of one tally, in the order of their days',
      csv: (opened, { marked, line }) => {
        const own = opened.record.tallies.filter((each) => each.id === line)
        return own.length === 0 ? null : readings.csv({ ...opened, record: { ...opened.record, tallies: own } }, marked)
      },
    })
}

const is = (value: string | null, wanted: string | undefined): boolean =>
  wanted === undefined || value?.toLowerCase() === wanted.toLowerCase()

const holds = (texts: readonly (string | null)[], words: string | undefined): boolean =>
  words === undefined || texts.some((text) => text?.toLowerCase().includes(words.toLowerCase()) === true)
