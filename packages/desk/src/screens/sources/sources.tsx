import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ListedSource } from 'stemma/api'
import { get } from '../../api/client.ts'
import { casebookQuery, type Listed } from '../../api/queries.ts'
import { momentText } from '../../parts/day.tsx'
import { DropTarget } from '../../parts/drop-target.tsx'
import { Headline, OutsideName } from '../../parts/excerpt.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { TableLink } from '../../parts/tables.tsx'
import './sources.css'

const states = [
  { name: 'all', is: undefined },
  { name: 'read', is: 'read' },
  { name: 'waiting', is: 'taken' },
  { name: 'not read', is: 'refused' },
] as const

/** All that was taken in, the latest first: when, under what name, and what became of it. */
export const SourcesScreen = () => {
  const { state, q } = useSearch({ from: '/sources' })
  const { data: casebook } = useQuery(casebookQuery)
  const found = useInfiniteQuery({
    queryKey: ['sources', state ?? null, q ?? null],
    queryFn: ({ signal, pageParam }) =>
      get<Listed<ListedSource>>('/sources', { state, q, limit: 200, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  useEffect(() => {
    document.title = 'What came in · Stemma'
  }, [])
  const rows = found.data?.pages.flatMap(({ items }) => items)
  const intake = casebook?.intake
  return (
    <DropTarget>
      <div className="screen sources">
        <header className="screen-head">
          <h1>What came in</h1>
          {intake !== undefined && (
            <p className="dim small">
              <bdi>{intake.read}</bdi> read · <bdi>{intake.waiting}</bdi> waiting · <bdi>{intake.refused}</bdi> not read
            </p>
          )}
          <Filter typed={q ?? ''} says="Only what is called" hint="Filter by name" />
        </header>
        <nav className="sources-states" aria-label="What became of it">
          {states.map(({ name, is }) => (
            <Link
              key={name}
              to="/sources"
              search={(before) => ({ ...before, state: is })}
              className={state === is ? 'pill pill-here' : 'pill'}
              aria-current={state === is ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
          <span className="sources-table small">
            <TableLink says="all of these" path="/sources" query={{ state, q }} />
          </span>
        </nav>
        {rows === undefined ? (
          found.error === null ? (
            <Waiting rows={10} what="What came in" />
          ) : (
            <Failed error={found.error} again={() => void found.refetch()} />
          )
        ) : rows.length === 0 ? (
          <Empty
            title={state === undefined && q === undefined ? 'Nothing came in yet' : 'Nothing that came in is like that'}
          >
            <p>
              {state === undefined && q === undefined
                ? 'Drop files here, or add them: pages, mails, feeds, documents, text.'
                : 'Less of its name, or whatever became of it, may find more.'}
            </p>
          </Empty>
        ) : (
          <table className="sources-list">
            <caption className="unseen">What came in, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">Taken in</th>
                <th scope="col">What</th>
                <th scope="col">What became of it</th>
                <th scope="col">As it came</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((source) => (
                <Row key={source.seq} source={source} />
              ))}
            </tbody>
          </table>
        )}
        {found.hasNextPage && (
          <button
            type="button"
            className="button"
            disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            More
          </button>
        )}
      </div>
    </DropTarget>
  )
}

const marks: Readonly<Record<ListedSource['state'], readonly [string, string]>> = {
  read: ['●', 'read'],
  taken: ['…', 'waits to be read'],
  refused: ['✕', 'not read'],
}

const Row = ({ source }: { readonly source: ListedSource }) => {
  const { seq, time, input, state, original, report, title, outlet, story, why } = source
  const [mark, word] = marks[state]
  return (
    <tr>
      <td className="sources-time">
        <time dateTime={time}>{momentText(time)}</time>
        <span className="dim"> entry {seq}</span>
      </td>
      <th scope="row">
        <OutsideName name={input} className="sources-name" />
      </th>
      <td>
        <span className={`sources-became sources-became-${state}`}>
          <span aria-hidden="true">{mark}</span> {word}
        </span>
        {why !== null && (
          <p className="small">
            <bdi>{why}</bdi>
          </p>
        )}
        {report !== null && (
          <p className="small">
            {outlet !== null && (
              <>
                <bdi>{outlet}</bdi>:{' '}
              </>
            )}
            {story === null ? (
              <Headline title={title} lang="und" />
            ) : (
              <Link to="/stories/$story/reports/$report" params={{ story, report }}>
                <Headline title={title} lang="und" />
              </Link>
            )}
          </p>
        )}
      </td>
      <td className="sources-original">
        <a href={`/api/originals/${encodeURIComponent(original)}`} rel="noreferrer" target="_blank">
          its bytes
        </a>
      </td>
    </tr>
  )
}
