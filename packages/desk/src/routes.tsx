import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router'
import { claimPlaceQuery, type Seen, storiesQuery } from './api/queries.ts'
import { Failed } from './parts/notice.tsx'
import { Shell } from './shell/shell.tsx'
import { StoryFrame } from './shell/story-frame.tsx'

type Given = Readonly<Record<string, unknown>>

/** A value of the address as text; what is none is left out. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

/** Some of the address, as text. */
const texts =
  <Name extends string>(...names: readonly Name[]) =>
  (given: Given): Readonly<Partial<Record<Name, string>>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = text(given[name])
        return value === undefined ? [] : [[name, value]]
      }),
    ) as Partial<Record<Name, string>>

/** What every screen of a story keeps in its address. */
const seen = (given: Given): Seen => {
  const asOf = text(given.asOf)
  return { asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '') ? asOf : undefined, profile: text(given.profile) }
}

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Shell })

const stories = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (given: Given): { readonly all?: string | undefined } => ({ all: text(given.all) }),
  // Where there is one story alone, it is what is meant.
  beforeLoad: async ({ search, context: { queries } }) => {
    if (search.all !== undefined) return
    const { items } = await queries.fetchQuery(storiesQuery)
    const [only] = items
    if (items.length === 1 && only !== undefined)
      throw redirect({ to: '/stories/$story', params: { story: only.id }, replace: true })
  },
  component: lazyRouteComponent(() => import('./screens/stories/stories.tsx'), 'StoriesScreen'),
})

const story = createRoute({
  getParentRoute: () => root,
  path: '/stories/$story',
  validateSearch: seen,
  component: StoryFrame,
})

const board = createRoute({
  getParentRoute: () => story,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/board/board.tsx'), 'BoardScreen'),
})

const add = createRoute({
  getParentRoute: () => root,
  path: '/add',
  validateSearch: texts('story'),
  component: lazyRouteComponent(() => import('./screens/add/add.tsx'), 'AddScreen'),
})

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (given: Given) => ({ ...texts('q', 'kind', 'story')(given), ...seen(given) }),
  component: lazyRouteComponent(() => import('./screens/search/search.tsx'), 'SearchScreen'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: texts('state', 'q'),
  component: lazyRouteComponent(() => import('./screens/sources/sources.tsx'), 'SourcesScreen'),
})

const tally = createRoute({
  getParentRoute: () => story,
  path: 'tallies/$tally',
  component: lazyRouteComponent(() => import('./screens/tally/tally.tsx'), 'TallyScreen'),
})

const evidence = createRoute({
  getParentRoute: () => story,
  path: 'claims/$claim',
  validateSearch: texts('beside', 'words'),
  component: lazyRouteComponent(() => import('./screens/evidence/evidence.tsx'), 'EvidenceScreen'),
})

const stemma = createRoute({
  getParentRoute: () => story,
  path: 'stemma',
  validateSearch: texts('origin', 'edge', 'node', 'open', 'room', 'shape'),
  component: lazyRouteComponent(() => import('./screens/stemma/stemma.tsx'), 'StemmaScreen'),
})

const happenings = createRoute({
  getParentRoute: () => story,
  path: 'incidents',
  validateSearch: texts('type', 'from', 'to', 'place', 'several', 'incident'),
  component: lazyRouteComponent(() => import('./screens/happenings/happenings.tsx'), 'HappeningsScreen'),
})

const quotations = createRoute({
  getParentRoute: () => story,
  path: 'utterances',
  validateSearch: texts('speaker', 'q', 'utterance', 'a', 'b'),
  component: lazyRouteComponent(() => import('./screens/quotations/quotations.tsx'), 'QuotationsScreen'),
})

const review = createRoute({
  getParentRoute: () => story,
  path: 'review',
  validateSearch: texts('item', 'words', 'view'),
  component: lazyRouteComponent(() => import('./screens/review/review.tsx'), 'ReviewScreen'),
})

const reports = createRoute({
  getParentRoute: () => story,
  path: 'reports',
  validateSearch: texts('q'),
  component: lazyRouteComponent(() => import('./screens/reports/reports.tsx'), 'ReportsScreen'),
})

const reader = createRoute({
  getParentRoute: () => story,
  path: 'reports/$report',
  validateSearch: texts('claim'),
  component: lazyRouteComponent(() => import('./screens/reader/reader.tsx'), 'ReaderScreen'),
})

const changes = createRoute({
  getParentRoute: () => story,
  path: 'changes',
  validateSearch: texts('since', 'from', 'threshold'),
  component: lazyRouteComponent(() => import('./screens/changes/changes.tsx'), 'ChangesScreen'),
})

const dossier = createRoute({
  getParentRoute: () => story,
  path: 'dossier',
  validateSearch: texts('lines', 'without'),
  component: lazyRouteComponent(() => import('./screens/dossier/dossier.tsx'), 'DossierScreen'),
})

/** An address that lasts: of the line that a claim is in, else of its evidence. */
const lasting = createRoute({
  getParentRoute: () => root,
  path: '/claims/$claim',
  validateSearch: seen,
  beforeLoad: async ({ params: { claim }, search, context: { queries } }) => {
    const { story, line } = await queries.fetchQuery(claimPlaceQuery(claim, search))
    if (line?.kind === 'tally')
      throw redirect({ to: '/stories/$story/tallies/$tally', params: { story, tally: line.id }, search, replace: true })
    if (line?.kind === 'utterance')
      throw redirect({
        to: '/stories/$story/utterances',
        params: { story },
        search: { ...search, utterance: line.id },
        replace: true,
      })
    if (line?.kind === 'incident')
      throw redirect({
        to: '/stories/$story/incidents',
        params: { story },
        search: { ...search, incident: line.id },
        replace: true,
      })
    throw redirect({ to: '/stories/$story/claims/$claim', params: { story, claim }, search, replace: true })
  },
})

const tree = root.addChildren([
  stories,
  lasting,
  add,
  search,
  sources,
  story.addChildren([
    board,
    tally,
    evidence,
    stemma,
    happenings,
    quotations,
    review,
    reports,
    reader,
    changes,
    dossier,
  ]),
])

/** The desk's addresses and what each shows. */
export const createDeskRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    // All that stands in an address is text: `since=12`, never `since=%2212%22`.
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ({ error }) => <Failed error={error} />,
    defaultNotFoundComponent: () => <Failed error={new Error('There is no such page here.')} />,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
