import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { TallyView } from 'stemma/api'
import { addressOf } from '../../api/client.ts'
import { headQuery, type Seen, tallyQuery } from '../../api/queries.ts'
import { Contradiction } from '../../parts/contradiction.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Decide } from '../../parts/decide/decide.tsx'
import { Told } from '../../parts/glyph.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { TableLink } from '../../parts/tables.tsx'
import { Population } from './population.tsx'
import { saveDrawing } from './save-drawing.ts'
import { TallyChart } from './tally-chart.tsx'
import { TallyReadings } from './tally-readings.tsx'
import { TallyWhy } from './tally-why.tsx'
import './tally.css'

/** One count: what stands of it, how it moved, who says so, and why. */
export const TallyScreen = () => {
  const { story, tally } = useParams({ from: '/stories/$story/tallies/$tally' })
  const seen: Seen = useSearch({ from: '/stories/$story' })
  const { data, error, refetch } = useQuery(tallyQuery(story, tally, seen))
  if (error !== null && data?.row.id !== tally)
    return (
      <div className="screen">
        <Failed error={error} again={() => void refetch()} />
      </div>
    )
  if (data === undefined || data.row.id !== tally)
    return (
      <div className="screen">
        <Waiting rows={8} what="The tally" />
      </div>
    )
  return <Tally view={data} seen={{ asOf: seen.asOf, profile: seen.profile }} />
}

const Tally = ({ view, seen }: { readonly view: TallyView; readonly seen: Seen }) => {
  const { story, row } = view
  const { data: head } = useQuery(headQuery(story, seen))
  useNeighbours(view, seen)
  const drawing = useRef<SVGSVGElement>(null)
  const days = head?.days.map(({ day }) => day) ?? []
  const place = `/stories/${encodeURIComponent(story)}/tallies/${encodeURIComponent(row.id)}`
  return (
    <div className="screen tally">
      <Steps view={view} seen={seen} />
      <header className="tally-head">
        <div className="tally-stands">
          <h1>
            <bdi>{row.label}</bdi>
          </h1>
          <p className={row.best === null ? 'tally-best tally-best-none' : 'tally-best'}>
            <bdi>{row.best ?? 'no standing figure'}</bdi>
            {row.band !== null && (
              <span className="tally-band">
                <span className="unseen">, from low to high </span>
                <bdi>{row.band}</bdi>
              </span>
            )}
          </p>
          <p className="tally-rests">
            <Told of={row.grade.key} word={row.grade.word} />
            <bdi>{row.rests}</bdi>
            {view.facts.map((fact) => (
              <bdi key={fact} className="dim">
                {fact}
              </bdi>
            ))}
          </p>
          {row.floor !== null && (
            <p className="tally-floor">
              <bdi>{row.floor}</bdi> <span className="dim">(a sum, printed by nobody)</span>
            </p>
          )}
          {[...row.review, ...row.decided].map((says) => (
            <p key={says} className="tally-look small">
              {says}
            </p>
          ))}
        </div>
        <div className="tally-sentence">
          <h2 className="unseen">The sentence to print</h2>
          <p>
            <bdi>{row.sentence}</bdi>
          </p>
          <div className="tally-acts no-print">
            <CopyButton text={row.sentence} what={`the sentence for ${row.label}`} says="Copy sentence" />
            <CopyButton text={lastingAddress(view, seen)} what="the address of this tally" says="Copy link" />
            <Decide story={story} line={row.id} says={row.label} seen={seen} />
          </div>
        </div>
      </header>
      <div className="tally-main">
        <TallyChart view={view} days={days} asOf={seen.asOf ?? null} drawing={drawing} />
        <TallyReadings view={view} seen={seen} />
        <p className="tables small no-print">
          As a file:
          <TableLink says="readings" path={`${place}/readings`} query={{ ...seen }} />
          <a href={addressOf(place, { ...seen })} download={`${row.id}.json`}>
            all of it, JSON
          </a>
          <button
            type="button"
            className="tally-link"
            onClick={() => {
              if (drawing.current !== null) saveDrawing(drawing.current, `${row.label.replaceAll(' · ', ', ')}.svg`)
            }}
          >
            the chart, SVG
          </button>
        </p>
      </div>
      <aside className="tally-side" aria-label="Why, and what it is a part of">
        <TallyWhy why={view.why} />
        <Population view={view} seen={seen} />
        <Against view={view} seen={seen} />
      </aside>
    </div>
  )
}

/** The tallies before and after are there before they are asked for. */
const useNeighbours = ({ story, previous, next }: TallyView, { asOf, profile }: Seen): void => {
  const client = useQueryClient()
  const ids = [next?.id, previous?.id].join(' ')
  useEffect(() => {
    for (const id of ids.split(' ').filter(Boolean)) void client.prefetchQuery(tallyQuery(story, id, { asOf, profile }))
  }, [client, story, ids, asOf, profile])
}

/** An address of the tally that lasts: by the words of a claim in it, of one that stands where one does. */
const lastingAddress = ({ readings }: TallyView, seen: Seen): string => {
  const claimed = readings.filter(({ claims }) => claims.length > 0)
  const reading = claimed.findLast(({ state }) => state.key === 'standing') ?? claimed.at(-1)
  const { href, origin } = globalThis.location
  return reading === undefined
    ? href
    : `${origin}/claims/${encodeURIComponent(reading.claims[0]!.id)}${questionOf(seen)}`
}

/** The question that keeps day and profile in an address. */
const questionOf = ({ asOf, profile }: Seen): string => {
  const given = Object.entries({ asOf, profile }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Where this tally is among the others. */
const Steps = ({ view: { story, previous, next }, seen }: { readonly view: TallyView; readonly seen: Seen }) => (
  <nav className="tally-steps small no-print" aria-label="Tallies before and after">
    <Link to="/stories/$story" params={{ story }} search={seen}>
      ← Board
    </Link>
    <span className="tally-steps-beside">
      {previous !== null && (
        <Link to="/stories/$story/tallies/$tally" params={{ story, tally: previous.id }} search={seen} rel="prev">
          ‹ <bdi>{previous.label}</bdi>
        </Link>
      )}
      {next !== null && (
        <Link to="/stories/$story/tallies/$tally" params={{ story, tally: next.id }} search={seen} rel="next">
          <bdi>{next.label}</bdi> ›
        </Link>
      )}
    </span>
  </nav>
)

/** What cannot hold together with this tally. */
const Against = ({ view: { story, row, contradictions }, seen }: { readonly view: TallyView; readonly seen: Seen }) =>
  contradictions.length === 0 ? null : (
    <section className="tally-part">
      <h2>
        What cannot all hold <bdi className="dim">{contradictions.length}</bdi>
      </h2>
      <ul className="tally-against">
        {contradictions.map((contradiction) => (
          <li key={contradiction.id}>
            <Contradiction story={story} contradiction={contradiction} seen={seen} beside={row.id} />
          </li>
        ))}
      </ul>
    </section>
  )
