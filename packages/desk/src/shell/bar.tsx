import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { type FormEvent, useId } from 'react'
import type { Hearing } from '../api/live.ts'
import { casebookQuery, headQuery, type Seen } from '../api/queries.ts'
import { AsOf } from './as-of.tsx'
import { Changed } from './changed.tsx'
import { KeyListButton } from './key-list.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import './bar.css'

/** The bar above every screen: which story, as of which day, the search, what changed, and how it looks. */
export const Bar = ({ story, hearing }: { readonly story: string | null; readonly hearing: Hearing }) => (
  <header className="bar no-print">
    <Link to="/" search={{ all: '1' }} className="bar-home" aria-label="Stemma: all stories">
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <path d="M16 8v16M16 16 8.5 24M16 16l7.5 8" fill="none" stroke="currentColor" strokeWidth="2" />
        <circle cx="16" cy="7" r="4" fill="currentColor" />
        <circle cx="8" cy="25" r="2.6" fill="currentColor" />
        <circle cx="16" cy="25" r="2.6" fill="currentColor" />
        <circle cx="24" cy="25" r="2.6" fill="currentColor" />
      </svg>
      <span className="bar-name">Stemma</span>
    </Link>
    {story === null ? <CasebookName /> : <StoryName story={story} />}
    <SearchField story={story} />
    {story !== null && <AsOf story={story} />}
    <div className="bar-end">
      {hearing === 'lost' && (
        <span className="bar-lost small" role="status">
          not live: the server does not answer
        </span>
      )}
      {story !== null && <Changed story={story} />}
      <ThemeChoice />
      <KeyListButton />
    </div>
  </header>
)

const CasebookName = () => {
  const { data } = useQuery(casebookQuery)
  const name = data?.name ?? ' '
  return (
    <span className="bar-story dim" title={name}>
      <bdi>{lastOf(name)}</bdi>
    </span>
  )
}

/** The file or folder at the end of a path; a path is longer than the bar has room. */
const lastOf = (name: string): string => /[^/\\]+[/\\]*$/.exec(name)?.[0] ?? name

const StoryName = ({ story }: { readonly story: string }) => {
  const { asOf, profile }: Seen = useSearch({ strict: false })
  const seen = { asOf, profile }
  const { data } = useQuery(headQuery(story, seen))
  return (
    <Link to="/stories/$story" params={{ story }} search={seen} className="bar-story">
      <bdi>{data?.label ?? ' '}</bdi>
    </Link>
  )
}

const SearchField = ({ story }: { readonly story: string | null }) => {
  const navigate = useNavigate()
  const id = useId()
  const given = useSearch({ strict: false }) as Seen & { readonly q?: string; readonly kind?: string }
  const { asOf, profile } = given
  // Other screens have words of their own in their addresses.
  const isSearch = useRouterState({ select: ({ location }) => location.pathname === '/search' })
  const { q = '', kind } = isSearch ? given : {}
  const go = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('q')
    if (typeof typed !== 'string' || typed.trim() === '') return
    void navigate({ to: '/search', search: { q: typed.trim(), kind, asOf, profile, story: story ?? undefined } })
  }
  return (
    <search className="bar-search">
      <form onSubmit={go}>
        <label className="unseen" htmlFor={id}>
          Search reports, claims and parties
        </label>
        <input id={id} key={q} name="q" type="search" defaultValue={q} placeholder="Search words, claims, parties" />
      </form>
    </search>
  )
}
