import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ReportRow } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Listed, Seen } from '../../api/queries.ts'
import { dayText } from '../../parts/day.tsx'
import { DropTarget } from '../../parts/drop-target.tsx'
import { Headline, isHeadline } from '../../parts/excerpt.tsx'
import { Filter } from '../../parts/filter.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import './reports.css'

/** Every report of the story in the order of publication: who put it out, what it claims, what it is made from. */
export const ReportsScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const { q, ...seen } = useSearch({ from: '/stories/$story/reports' })
  const found = useReports(story, seen, q ?? '')
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? null
  return (
    <DropTarget>
      <div className="screen reports">
        <header className="screen-head reports-head">
          <h1>Reports</h1>
          <Filter
            typed={q ?? ''}
            says="Only reports whose outlet or title says"
            hint="Filter by outlet, title or day"
          />
          <Link to="/add" search={{ story }} className="button button-main">
            Add reports
          </Link>
        </header>
        <Tables story={story} seen={seen} names={['reports']} />
        {rows === null ? (
          found.error === null ? (
            <Waiting rows={10} what="The list of reports" />
          ) : (
            <Failed error={found.error} again={() => void found.refetch()} />
          )
        ) : rows.length === 0 ? (
          <Empty title={q === undefined ? 'There are no reports yet' : 'No report is called that'}>
            <p>
              {q === undefined
                ? 'Drop files here, or add them: pages, mails, feeds, documents, text.'
                : 'The search above looks through the words of reports; this looks at outlets and titles alone.'}
            </p>
          </Empty>
        ) : (
          <Rows
            rows={rows}
            story={story}
            seen={seen}
            more={() => {
              if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage()
            }}
          />
        )}
      </div>
    </DropTarget>
  )
}

const useReports = (story: string, seen: Seen, q: string) =>
  useInfiniteQuery({
    queryKey: ['story', story, 'reports', seen.asOf ?? null, seen.profile ?? null, q],
    queryFn: ({ signal, pageParam }) =>
      get<Listed<ReportRow>>(
        `/stories/${encodeURIComponent(story)}/reports`,
        { asOf: seen.asOf, profile: seen.profile, q: q === '' ? null : q, limit: 200, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

interface RowsProps {
  readonly rows: readonly ReportRow[]
  readonly story: string
  readonly seen: Seen
  /** Asks for the next page of the list. */
  readonly more: () => void
}

/** A list as long as it may be: what is far from the window is not there. */
const Rows = ({ rows, story, seen, more }: RowsProps) => {
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 76,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (at) => rows[at]!.id,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20) more()
  }, [last, rows.length, more])
  return (
    <ol ref={list} className="reports-list" style={{ height: `${virtual.getTotalSize()}px` }}>
      {shown.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className="reports-row"
          aria-setsize={rows.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
        >
          <Row row={rows[index]!} story={story} seen={seen} before={rows[index - 1] ?? null} />
        </li>
      ))}
    </ol>
  )
}

const Row = ({
  row,
  story,
  seen,
  before,
}: {
  readonly row: ReportRow
  readonly story: string
  readonly seen: Seen
  readonly before: ReportRow | null
}) => {
  const day = row.published?.slice(0, 10) ?? null
  const isSameDay = before !== null && (before.published?.slice(0, 10) ?? null) === day
  return (
    <>
      <span className={isSameDay ? 'reports-day reports-day-again' : 'reports-day'}>
        {day === null ? <span className="dim">no day</span> : <time dateTime={day}>{dayText(day)}</time>}
      </span>
      <span className="reports-outlet">
        {isHeadline(row.name) ? <span className="dim">no outlet named</span> : <bdi>{row.name}</bdi>}
        {row.graded !== null && (
          <abbr className="reports-grade" title="how reliable a person finds the source, and how credible the report">
            {row.graded}
          </abbr>
        )}
      </span>
      <span className="reports-title">
        <Link
          to="/stories/$story/reports/$report"
          params={{ story, report: row.id }}
          search={{ asOf: seen.asOf, profile: seen.profile }}
        >
          <Headline title={row.title} lang={row.titleLanguage} />
        </Link>
        <span className="reports-facts small dim">
          {row.copies.map((copy) => (
            <span key={copy.id} className="reports-copy">
              made from{' '}
              <LineLink story={story} line={{ kind: 'report', id: copy.id }} seen={seen}>
                {copy.name}
              </LineLink>{' '}
              ({copy.says})
            </span>
          ))}
          {row.versions > 1 && (
            <span>
              {row.versions} versions{row.revised === null ? '' : `, ${row.revised}`}
            </span>
          )}
          {row.unread > 0 && (
            <span className="reports-unread">
              {row.unread} {row.unread === 1 ? 'stretch' : 'stretches'} not read
            </span>
          )}
          {row.decided.map((says) => (
            <span key={says}>{says}</span>
          ))}
        </span>
      </span>
      <span className="reports-claims" title={claimsInFull(row)}>
        <bdi>{row.claims.all}</bdi> <span className="dim">{row.claims.all === 1 ? 'claim' : 'claims'}</span>
        <span className="reports-kinds small dim">{claimsInFull(row)}</span>
      </span>
    </>
  )
}

const claimsInFull = ({ claims }: ReportRow): string =>
  (
    [
      [claims.figures, 'figure'],
      [claims.quotations, 'quotation'],
      [claims.events, 'event'],
      [claims.standings, 'denial or doubt'],
    ] as const
  )
    .flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${count === 1 ? noun : plural(noun)}`]))
    .join(', ')

const plural = (noun: string): string => (noun === 'denial or doubt' ? 'denials or doubts' : `${noun}s`)
