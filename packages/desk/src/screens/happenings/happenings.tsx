import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import type { HappeningsView, IncidentRow } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Seen } from '../../api/queries.ts'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import { dayNumber, isoOf } from '../../shell/days.ts'
import type { HappeningsAsked } from './asked.ts'
import { Filters } from './filters.tsx'
import { IncidentPanel } from './incident-panel.tsx'
import { IncidentTable } from './incident-table.tsx'
import { Timeline } from './timeline.tsx'
import type { Window } from './timeline-layout.ts'
import { daysOf } from './when.ts'
import './happenings.css'

const IncidentMap = lazy(() => import('./map.tsx').then(({ IncidentMap: Shown }) => ({ default: Shown })))

/** What happened: on a timeline, on a map and as a list, filtered alike. */
export const HappeningsScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const asked: HappeningsAsked = useSearch({ from: '/stories/$story/incidents' })
  const { data, error, refetch } = useHappenings(story, asked)
  if (data === undefined)
    return (
      <div className="screen">
        {error === null ? (
          <Waiting rows={8} what="What happened" />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </div>
    )
  return <Happenings view={data} {...{ story, asked }} />
}

/** Pages of 500 that are asked for at most; of more the first are shown, and that there are more. */
const mostPages = 6

const useHappenings = (story: string, { asOf, profile, type, place, several }: HappeningsAsked) =>
  useQuery({
    queryKey: [
      'story',
      story,
      'incidents',
      asOf ?? null,
      profile ?? null,
      type ?? null,
      place ?? null,
      several ?? null,
    ],
    queryFn: async ({ signal }) => {
      const ask = (cursor: string | null) =>
        get<HappeningsView>(
          `/stories/${encodeURIComponent(story)}/incidents`,
          { asOf, profile, type, place, several, cursor, limit: 500 },
          signal,
        )
      const first = await ask(null)
      const items = [...first.items]
      let { next } = first
      for (let page = 1; next !== null && page < mostPages; page++) {
        const more: HappeningsView = await ask(next)
        items.push(...more.items)
        next = more.next
      }
      return { ...first, items, next }
    },
    placeholderData: (before) => before,
  })

const Happenings = ({
  view,
  story,
  asked,
}: {
  readonly view: HappeningsView
  readonly story: string
  readonly asked: HappeningsAsked
}) => {
  const navigate = useNavigate()
  const side = useRef<HTMLElement>(null)
  const seen: Seen = { asOf: asked.asOf, profile: asked.profile }
  const whole = useMemo(() => wholeOf(view), [view])
  const { from, to } = asked
  const window = useMemo(() => windowOf(from, to, whole), [from, to, whole])
  const isAll = from === undefined && to === undefined
  const rows = useMemo(
    () => (isAll ? view.items : view.items.filter((row) => isIn(row, window))),
    [view, isAll, window],
  )
  // On a phone what was chosen stands below: it comes into sight.
  useEffect(() => {
    if (asked.incident !== undefined && matchMedia('(max-width: 60rem)').matches) side.current?.scrollIntoView()
  }, [asked.incident])
  const look = (next: Window | null): void =>
    void navigate({
      to: '/stories/$story/incidents',
      params: { story },
      search: {
        ...asked,
        from: next === null ? undefined : isoOf(next.from),
        to: next === null ? undefined : isoOf(next.to),
      },
      replace: true,
      resetScroll: false,
    })
  const searchOf = (incident: string) => ({ ...asked, incident })
  const chosen = asked.incident ?? null
  return (
    <div className="screen happenings">
      <header className="screen-choices">
        <div>
          <h1>What happened</h1>
          <p className="dim small" role="status">
            {rows.length === 1 ? '1 happening' : `${rows.length} happenings`}
            {rows.length < view.items.length && ` of ${view.items.length}`}
            {view.next !== null && `; the first of ${view.inAll} are shown: choose a kind or a place to see others`}
          </p>
        </div>
        <Filters {...{ story, asked, view }} />
      </header>
      {view.items.length === 0 ? (
        <Empty title="Nothing is told to have happened">
          <p>
            {asked.type === undefined && asked.place === undefined && asked.several === undefined
              ? 'None of these reports tells of anything that happened.'
              : 'Nothing of this kind, in this place. Choose less to see more.'}
          </p>
        </Empty>
      ) : (
        <div className={chosen === null ? 'happenings-body happenings-alone' : 'happenings-body'}>
          <div className="happenings-main">
            <Timeline incidents={view.items} {...{ window, whole, chosen, story, searchOf, look }} />
            <h2 className="section-head">Where</h2>
            <Suspense fallback={<Waiting rows={6} what="The map" />}>
              <IncidentMap
                incidents={rows}
                {...{ story, chosen, searchOf }}
                searchOfPlace={(place) => ({ ...asked, place, incident: undefined })}
              />
            </Suspense>
            <h2 className="section-head">As a list</h2>
            <IncidentTable {...{ rows, story, chosen, searchOf }} />
            <Tables {...{ story, seen }} names={['incidents']} />
          </div>
          {asked.incident !== undefined && (
            <aside ref={side} className="happenings-side" aria-label="What is chosen">
              <IncidentPanel incident={asked.incident} {...{ story, seen }} close={{ ...asked, incident: undefined }} />
            </aside>
          )}
        </div>
      )}
    </div>
  )
}

/** The days of the story, with one on either side. */
const wholeOf = ({ first, final }: HappeningsView): Window => {
  if (first === null || final === null) return { from: 0, to: 0 }
  return { from: dayNumber(first) - 1, to: dayNumber(final) + 1 }
}

const windowOf = (from: string | undefined, to: string | undefined, whole: Window): Window => {
  const begin = numberOf(from) ?? whole.from
  return { from: begin, to: Math.max(begin, numberOf(to) ?? whole.to) }
}

const numberOf = (iso: string | undefined): number | null => {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(iso ?? '') ? dayNumber(iso!) : Number.NaN
  return Number.isNaN(number) ? null : number
}

const isIn = (row: IncidentRow, { from, to }: Window): boolean => {
  const days = daysOf(row)
  return days !== null && days.final >= from && days.first <= to
}
