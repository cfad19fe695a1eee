import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { StoryHead } from 'stemma/api'
import { headQuery, type Seen } from '../api/queries.ts'
import { Failed } from '../parts/notice.tsx'
import { Rewound } from './rewound.tsx'
import './story-frame.css'

/** The screens of a story, in the order of the tabs. */
const screens: readonly {
  readonly to:
    | '/stories/$story'
    | '/stories/$story/stemma'
    | '/stories/$story/incidents'
    | '/stories/$story/utterances'
    | '/stories/$story/reports'
    | '/stories/$story/review'
    | '/stories/$story/changes'
    | '/stories/$story/dossier'
  readonly name: string
  readonly count: ((head: StoryHead) => number) | null
}[] = [
  { to: '/stories/$story', name: 'Board', count: ({ counts }) => counts.tallies },
  { to: '/stories/$story/stemma', name: 'Stemma', count: ({ counts }) => counts.origins },
  { to: '/stories/$story/incidents', name: 'Happenings', count: ({ counts }) => counts.incidents },
  { to: '/stories/$story/utterances', name: 'Quotations', count: ({ counts }) => counts.utterances },
  { to: '/stories/$story/reports', name: 'Reports', count: ({ reports }) => reports },
  { to: '/stories/$story/review', name: 'Review', count: ({ counts }) => counts.review },
  { to: '/stories/$story/changes', name: 'Changes', count: null },
  { to: '/stories/$story/dossier', name: 'Dossier', count: null },
]

/** A story's tabs, that it is looked at as of an earlier day, and one of its screens. */
export const StoryFrame = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const seen: Seen = useSearch({ from: '/stories/$story' })
  const { data: head, error, refetch } = useQuery(headQuery(story, seen))
  useEffect(() => {
    if (head !== undefined) document.title = `${head.label} · Stemma`
  }, [head])
  const { pathname } = useLocation()
  const tabs = useRef<HTMLElement>(null)
  // On a phone there is no room for all tabs: the one that is open comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another tab
  useEffect(() => {
    const row = tabs.current
    const here = row?.querySelector<HTMLElement>('.tabs-here')
    if (row == null || here == null) return
    row.scrollTo({ left: here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2 })
  }, [pathname])
  return (
    <>
      <nav ref={tabs} className="tabs no-print" aria-label="Screens of this story">
        {screens.map(({ to, name, count }) => (
          <Link
            key={to}
            to={to}
            params={{ story }}
            search={{ asOf: seen.asOf, profile: seen.profile }}
            className="tabs-tab"
            activeOptions={{ exact: to === '/stories/$story', includeSearch: false }}
            activeProps={{ className: 'tabs-tab tabs-here', 'aria-current': 'page' }}
          >
            {name}
            {count !== null && <bdi className="tabs-count">{head === undefined ? ' ' : count(head)}</bdi>}
          </Link>
        ))}
      </nav>
      <Rewound asOf={seen.asOf} />
      {error === null || head !== undefined ? <Outlet /> : <Failed error={error} again={() => void refetch()} />}
    </>
  )
}
