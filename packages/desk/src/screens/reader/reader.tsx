import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReportText, ReportView } from 'stemma/api'
import { get } from '../../api/client.ts'
import { type Seen, viewQuery } from '../../api/queries.ts'
import { momentText } from '../../parts/day.tsx'
import { Decide } from '../../parts/decide/decide.tsx'
import { Headline } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { AboutReport } from './about-report.tsx'
import { Paragraphs } from './paragraphs.tsx'
import './reader.css'

/** One report as it can be read: its words, and in the margin what was made of them. */
export const ReaderScreen = () => {
  const { story, report } = useParams({ from: '/stories/$story/reports/$report' })
  const { claim, ...seen } = useSearch({ from: '/stories/$story/reports/$report' })
  const path = `reports/${encodeURIComponent(report)}`
  const view = useQuery(viewQuery<ReportView>(story, path, seen))
  const text = useText(story, path, seen)
  const failed = view.error ?? text.error
  if (view.data === undefined || text.data === undefined)
    return (
      <div className="screen">
        {failed === null ? <Waiting rows={12} what="The report" /> : <Failed error={failed} />}
      </div>
    )
  return (
    <article className="screen reader">
      <Head view={view.data} story={story} seen={seen} />
      <Text
        parts={text.data.pages}
        view={view.data}
        story={story}
        seen={seen}
        chosen={claim ?? null}
        more={text.hasNextPage ? () => void text.fetchNextPage() : null}
      />
      <AboutReport view={view.data} parts={text.data.pages} story={story} seen={seen} />
    </article>
  )
}

/** So much of a text is asked for at a time, in UTF-16 units. */
const some = 200_000

const useText = (story: string, path: string, seen: Seen) =>
  useInfiniteQuery({
    queryKey: ['story', story, `${path}/text`, seen.asOf ?? null, seen.profile ?? null, 'parts'],
    queryFn: ({ signal, pageParam }) =>
      get<ReportText>(
        `/stories/${encodeURIComponent(story)}/${path}/text`,
        { asOf: seen.asOf, profile: seen.profile, from: pageParam, to: pageParam + some },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ to, length }) => (to < length ? to : null),
  })

interface Shown {
  readonly view: ReportView
  readonly story: string
  readonly seen: Seen
}

const Head = ({ view, story, seen }: Shown) => {
  const { report, statements, credits, hash } = view
  const differ = new Set(statements.filter(({ against }) => against).map(({ field }) => field))
  return (
    <header className="reader-head">
      <p className="reader-outlet">
        <Link to="/stories/$story/reports" params={{ story }} search={{ asOf: seen.asOf, profile: seen.profile }}>
          Reports
        </Link>
        <span aria-hidden="true"> / </span>
        <bdi>{report.name}</bdi>
      </p>
      <h1>
        <Headline title={report.title} lang={report.titleLanguage} />
      </h1>
      <p className="reader-facts small">
        {credits.length > 0 && (
          <span>
            <bdi>{credits.map(({ value }) => value).join(', ')}</bdi>
          </span>
        )}
        <span>
          {report.published === null ? 'no day of publication' : `published ${momentText(report.published)}`}
          {differ.has('published') && (
            <a href="#says" className="reader-differs">
              {' '}
              ≠ others say otherwise
            </a>
          )}
        </span>
        {report.updated !== null && <span>updated {momentText(report.updated)}</span>}
        {view.captured !== null && <span>taken in {momentText(view.captured)}</span>}
        {report.graded !== null && <span>graded {report.graded}</span>}
        {report.copies.map((copy) => (
          <span key={copy.id}>
            made from{' '}
            <LineLink story={story} line={{ kind: 'report', id: copy.id }} seen={seen}>
              {copy.name}
            </LineLink>{' '}
            ({copy.says})
          </span>
        ))}
        {view.copiedBy.length > 0 && (
          <span>
            from it:{' '}
            {view.copiedBy.map((copy, at) => (
              <span key={copy.id}>
                {at === 0 ? '' : ', '}
                <LineLink story={story} line={{ kind: 'report', id: copy.id }} seen={seen}>
                  {copy.name}
                </LineLink>{' '}
                ({copy.kind})
              </span>
            ))}
          </span>
        )}
      </p>
      {view.latest !== null && (
        <p className="reader-earlier" role="note">
          This is an earlier version.{' '}
          <LineLink story={story} line={{ kind: 'report', id: view.latest.id }} seen={seen}>
            {`Read the latest, ${view.latest.name}`}
          </LineLink>
        </p>
      )}
      {report.decided.map((says) => (
        <p key={says} className="reader-decided small">
          {says}
        </p>
      ))}
      <nav className="reader-nav small no-print" aria-label="Of this report">
        <a href="#words">{claims(report.claims.all)}</a>
        {view.versions.length > 1 && <a href="#versions">{view.versions.length} versions</a>}
        <a href="#says">what it says of itself</a>
        <a href="#left-out">what was left out</a>
        {/* It is handed out as a file by another origin: no page of a report is ever opened on this one. */}
        <a href={`/api/originals/${encodeURIComponent(hash)}`} rel="noreferrer" target="_blank">
          original <code>{hash.slice(0, 12)}</code> ↓
        </a>
        {report.url !== null && (
          <a href={report.url} rel="noopener noreferrer nofollow" target="_blank">
            its address ↗
          </a>
        )}
        <Decide story={story} line={report.id} says={`the source: ${report.name}`} seen={seen} quiet verb="Grade" />
      </nav>
    </header>
  )
}

const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`)

interface TextProps extends Shown {
  readonly parts: readonly ReportText[]
  readonly chosen: string | null
  readonly more: (() => void) | null
}

const Text = ({ parts, view, story, seen, chosen, more }: TextProps) => {
  const words = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  // Whoever presses on the words of a claim finds its card; with the keyboard the cards themselves are gone through.
  useEffect(() => {
    const element = words.current
    if (element === null) return
    const press = (event: MouseEvent): void => {
      const pressed = event.target instanceof Element ? event.target.closest('[data-claims]') : null
      const claim = pressed?.getAttribute('data-claims')?.split(' ')[0]
      if (claim === undefined || (window.getSelection()?.toString() ?? '') !== '') return
      void navigate({ to: '.', search: (before) => ({ ...before, claim }) as never, replace: true, resetScroll: false })
    }
    element.addEventListener('click', press)
    return () => element.removeEventListener('click', press)
  }, [navigate])
  useEffect(() => {
    if (chosen === null) return
    const found = [...(words.current?.querySelectorAll('.reader-card') ?? [])].find(
      (card) => card.getAttribute('data-claim') === chosen,
    )
    found?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className="reader-words" id="words" ref={words}>
      {parts.map((part) => (
        <Paragraphs key={part.from} part={part} cards={view.cards} story={story} seen={seen} chosen={chosen} />
      ))}
      {more !== null && (
        <button type="button" className="button" onClick={more}>
          The rest of the report
        </button>
      )}
    </div>
  )
}
