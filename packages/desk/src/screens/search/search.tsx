import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId } from 'react'
import type { Found } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Listed, Seen } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Excerpt, Headline } from '../../parts/excerpt.tsx'
import { Told } from '../../parts/glyph.tsx'
import { More } from '../../parts/more.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { TableLink } from '../../parts/tables.tsx'
import { Rewound } from '../../shell/rewound.tsx'
import './search.css'

const kinds = ['reports', 'claims', 'parties'] as const

type Kind = (typeof kinds)[number]

/** Whoever looks for a number wants to know how it stands, which its claims say. */
const usualKind = (q: string): Kind => (/(?:^|\s)\d[\d,.]*(?=$|\s)/.test(q) ? 'claims' : 'reports')

/** Reports, claims and parties by their words, the latest first, each a click from where it stands. */
export const SearchScreen = () => {
  const { q = '', kind: given, asOf, profile } = useSearch({ from: '/search' })
  const seen: Seen = { asOf, profile }
  const kind: Kind = kinds.find((each) => each === given) ?? usualKind(q)
  useEffect(() => {
    document.title = q === '' ? 'Search · Stemma' : `${q} · Search · Stemma`
  }, [q])
  return (
    <>
      <Rewound asOf={asOf} />
      <div className="screen search">
        <h1>Search</h1>
        <Asking q={q} />
        <nav className="search-kinds" aria-label="What is looked for">
          {kinds.map((each) => (
            <Link
              key={each}
              to="/search"
              search={(before) => ({ ...before, kind: each === usualKind(q) ? undefined : each })}
              className={each === kind ? 'pill pill-here' : 'pill'}
              aria-current={each === kind ? 'true' : undefined}
            >
              {each}
            </Link>
          ))}
        </nav>
        {q.trim() === '' ? (
          <Empty title="What is looked for?">
            <p>
              All words must be there. “Words that stand together” are put in quotation marks, the beginning of a word
              ends in *, and what must not be there begins with −.
            </p>
          </Empty>
        ) : (
          <Hits q={q} kind={kind} seen={seen} />
        )}
      </div>
    </>
  )
}

const Asking = ({ q }: { readonly q: string }) => {
  const navigate = useNavigate()
  const id = useId()
  const go = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    void navigate({ to: '/search', search: (before) => ({ ...before, q: typed === '' ? undefined : typed }) as never })
  }
  return (
    <search>
      <form className="search-form" onSubmit={go}>
        <label className="unseen" htmlFor={id}>
          Words of reports, claims or names
        </label>
        <input id={id} key={q} name="q" type="search" className="search-field" defaultValue={q} maxLength={300} />
        <button type="submit" className="button button-main">
          Search
        </button>
      </form>
    </search>
  )
}

/** So often is asked again how claims stood. */
const mostLooks = 60

const Hits = ({ q, kind, seen }: { readonly q: string; readonly kind: Kind; readonly seen: Seen }) => {
  const { asOf } = seen
  const found = useInfiniteQuery({
    queryKey: ['search', q, kind, asOf ?? null],
    queryFn: ({ signal, pageParam }) =>
      get<Listed<Found>>('/search', { q, kind, asOf, limit: 30, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // How claims stood on a day is looked up while one reads.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      dataUpdateCount < mostLooks && data?.pages.some(({ items }) => items.some(({ state }) => state?.key === 'unread'))
        ? 1500
        : false,
  })
  const hits = found.data?.pages.flatMap(({ items }) => items)
  if (hits === undefined)
    return found.error === null ? (
      <Waiting rows={6} what="What was found" />
    ) : (
      <Failed error={found.error} again={() => void found.refetch()} />
    )
  if (hits.length === 0)
    return (
      <Empty
        title={`No ${kind === 'parties' ? 'party' : kind === 'claims' ? 'claim' : 'report'} ${asOf === undefined ? 'holds' : 'held'} all of these words${asOf === undefined ? '' : ' by then'}`}
      >
        <p>
          Fewer words, or the beginning of one with *, may find more
          {asOf !== undefined && '; so may a later as-of day'}.
        </p>
      </Empty>
    )
  return (
    <>
      <p role="status" className="small dim">
        {hits.length}
        {found.hasNextPage ? ' and more' : ''} found ·{' '}
        <TableLink says="all of them" path="/search" query={{ q, kind, asOf }} />
      </p>
      <ol className="search-hits">
        {hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.id} ${hit.report}`} hit={hit} seen={seen} />
        ))}
      </ol>
      <More of={found}>More</More>
    </>
  )
}

const Hit = ({ hit, seen }: { readonly hit: Found; readonly seen: Seen }) => (
  <li className="search-hit">
    <p className="search-head">
      <HitLink hit={hit} seen={seen} />
      {hit.facts.length > 0 && <span className="small dim">{hit.facts.join(' · ')}</span>}
      {hit.state !== null && (
        <span className="small">
          <Told of={hit.state.key} word={hit.state.word} />
        </span>
      )}
    </p>
    {hit.kind !== 'party' && (
      <p className="search-words">
        <Excerpt
          text={hit.words}
          lang={hit.language}
          marks={hit.marks.map(([start, end]) => ({ start, end, kind: 'claim' }))}
        />
      </p>
    )}
    <p className="search-where small dim">
      {hit.outlet !== null && hit.kind !== 'report' && <bdi>{hit.outlet}</bdi>}
      {hit.kind !== 'party' && <Day iso={hit.published} />}
      {hit.story !== null && hit.label !== null && (
        <Link to="/stories/$story" params={{ story: hit.story }} search={seen}>
          <bdi>{hit.label}</bdi>
        </Link>
      )}
      {hit.story === null && <span>not yet in a story</span>}
    </p>
  </li>
)

const HitLink = ({ hit, seen }: { readonly hit: Found; readonly seen: Seen }) => {
  const { kind, id, story, report } = hit
  const says =
    kind === 'report' ? (
      <>
        {hit.outlet !== null && (
          <>
            <bdi>{hit.outlet}</bdi>:{' '}
          </>
        )}
        <Headline title={hit.title} lang={hit.titleLanguage} />
      </>
    ) : kind === 'party' ? (
      <Excerpt
        text={hit.words}
        lang={hit.language}
        marks={hit.marks.map(([start, end]) => ({ start, end, kind: 'claim' }))}
      />
    ) : hit.title !== null ? (
      <Headline title={hit.title} lang={hit.titleLanguage} />
    ) : (
      <bdi>{hit.outlet ?? 'a claim'}</bdi>
    )
  if (story === null) return <strong>{says}</strong>
  if (kind === 'claim')
    return (
      <Link to="/stories/$story/claims/$claim" params={{ story, claim: id }} search={seen}>
        {says}
      </Link>
    )
  if (kind === 'party')
    return hit.speaks === 0 ? (
      <Link to="/search" search={(before) => ({ ...before, q: `"${hit.words}"`, kind: 'claims' })}>
        {says}
      </Link>
    ) : (
      <Link to="/stories/$story/utterances" params={{ story }} search={{ ...seen, speaker: hit.words }}>
        {says}
      </Link>
    )
  return (
    <Link to="/stories/$story/reports/$report" params={{ story, report: report ?? id }} search={seen}>
      {says}
    </Link>
  )
}
