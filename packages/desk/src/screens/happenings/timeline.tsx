import { Link } from '@tanstack/react-router'
import { scaleUtc } from 'd3-scale'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { IncidentRow } from 'stemma/api'
import { dayText } from '../../parts/day.tsx'
import { Glyph } from '../../parts/glyph.tsx'
import { type KeyGroup, useListedKeys } from '../../parts/keys/key-list.ts'
import { isoOf } from '../../shell/days.ts'
import { Fallen } from './fallen.tsx'
import { type Mark, type TypeRow, timelineOf, type Window } from './timeline-layout.ts'
import { useWidth } from './use-width.ts'
import { markText, whenText } from './when.ts'
import './timeline.css'

export interface TimelineProps {
  readonly incidents: readonly IncidentRow[]
  readonly window: Window
  /** The days of the story. */
  readonly whole: Window
  readonly chosen: string | null
  readonly story: string
  readonly searchOf: (incident: string) => Readonly<Record<string, string | undefined>>
  /** Looks at other days; null for all of them. */
  readonly look: (window: Window | null) => void
}

const day = 86_400_000
const lane = 24

/** What happened, by kind and day; a dot where the day is known, a bar over the days of which it was one. */
export const Timeline = ({ incidents, window, whole, chosen, story, searchOf, look }: TimelineProps) => {
  const frame = useRef<HTMLElement>(null)
  const tracks = useRef<HTMLDivElement>(null)
  const width = useWidth(tracks)
  const { rows, isWorded, before, after, undated } = useMemo(
    () => timelineOf(incidents, window, width),
    [incidents, window, width],
  )
  const zoom = (by: number, at = 0.5): void => look(zoomed(window, by, at, whole))
  const move = (by: number): void => {
    const days = Math.round((window.to - window.from + 1) * by) || Math.sign(by)
    look({ from: window.from + days, to: window.to + days })
  }
  useWheel(tracks, zoom)
  useListedKeys(keysHere)
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== frame.current) return
    const act = {
      ArrowLeft: () => move(-0.25),
      ArrowRight: () => move(0.25),
      '+': () => zoom(0.5),
      '=': () => zoom(0.5),
      '-': () => zoom(2),
      '0': () => look(null),
    }[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div className="timeline">
      <div className="timeline-tools no-print">
        {(
          [
            ['Day', 1],
            ['Week', 7],
            ['Month', 30],
          ] as const
        ).map(([name, days]) => (
          <Button
            key={name}
            className={window.to - window.from + 1 === days ? 'button timeline-here' : 'button'}
            onPress={() => look(zoomed(window, days / (window.to - window.from + 1), 0.5, whole))}
          >
            {name}
          </Button>
        ))}
        <Button className="button" onPress={() => look(null)}>
          All
        </Button>
        <span className="timeline-gap" />
        <Button className="button" aria-label="Earlier" onPress={() => move(-0.5)}>
          ←
        </Button>
        <Button className="button" aria-label="Later" onPress={() => move(0.5)}>
          →
        </Button>
        <Button className="button" aria-label="Fewer days" onPress={() => zoom(0.5)}>
          +
        </Button>
        <Button className="button" aria-label="More days" onPress={() => zoom(2)}>
          −
        </Button>
        <p className="timeline-days small" role="status">
          {dayText(isoOf(window.from))}
          {window.to > window.from && ` to ${dayText(isoOf(window.to))}`}
        </p>
      </div>
      <section
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move and scale it
        tabIndex={0}
        className="timeline-frame"
        onKeyDown={keys}
        aria-label="Timeline. The arrow keys move it; plus, minus and 0 scale it. The list below says the same."
      >
        <div className="timeline-grid">
          <span />
          <div ref={tracks} className="timeline-axis" aria-hidden="true">
            <Axis window={window} width={width} />
          </div>
          {rows.map(({ type, marks, lanes }) => (
            <div key={type} className="timeline-row">
              <h3 className="timeline-type">
                <bdi>{type}</bdi>
              </h3>
              <ul className="timeline-track" style={{ height: lanes * lane + 6 }} aria-label={type}>
                {marks.map((mark) => (
                  <li
                    key={mark.row.id}
                    style={{
                      left: `${mark.left * 100}%`,
                      top: mark.lane * lane + 3,
                      width: mark.shape === 'dot' ? undefined : `max(${mark.width * 100}%, 14px)`,
                    }}
                  >
                    <Link
                      to="/stories/$story/incidents"
                      params={{ story }}
                      search={searchOf(mark.row.id)}
                      resetScroll={false}
                      className={classesOf(mark, chosen)}
                      aria-label={markText(mark.row)}
                      title={markText(mark.row)}
                      {...(mark.row.id === chosen ? { 'aria-current': 'true' as const } : {})}
                    >
                      <span className="timeline-shape" aria-hidden="true">
                        {mark.row.disputed && '≠'}
                      </span>
                      {isWorded && <Words mark={mark} />}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {rows.length === 0 && <p className="timeline-none dim">Nothing is known to have happened on these days.</p>}
        </div>
      </section>
      <Legend rows={rows} />
      <Apart says="earlier" rows={before} {...{ story, searchOf }} />
      <Apart says="later" rows={after} {...{ story, searchOf }} />
      <Apart says="no day known" rows={undated} {...{ story, searchOf }} />
    </div>
  )
}

const keysHere: KeyGroup = {
  name: 'On the timeline',
  keys: [
    { keys: ['←', '→'], says: 'earlier, later' },
    { keys: ['+', '−'], says: 'fewer days, more of them' },
    { keys: ['0'], says: 'the whole story' },
  ],
}

const classesOf = ({ shape, words, row }: Mark, chosen: string | null): string =>
  [
    'timeline-mark',
    `timeline-${shape}`,
    `timeline-words-${words}`,
    ...(row.reports > 1 ? ['timeline-several'] : []),
    ...(row.fallen === null ? [] : ['timeline-fallen']),
    ...(row.id === chosen ? ['timeline-chosen'] : []),
  ].join(' ')

const Words = ({ mark: { row } }: { readonly mark: Mark }) => (
  <span className="timeline-words" aria-hidden="true">
    {row.fallen !== null && (
      <span className="timeline-fell">
        <Glyph of={row.fallen} /> {row.fallen}:{' '}
      </span>
    )}
    <bdi>{row.says}</bdi>
  </span>
)

/** What the marks mean, of those that are drawn. */
const Legend = ({ rows }: { readonly rows: readonly TypeRow[] }) => {
  const marks = rows.flatMap((row) => row.marks)
  const meanings = [
    ['timeline-dot', 'on that day', marks.some(({ shape }) => shape === 'dot')],
    ['timeline-bar', 'on one of those days', marks.some(({ shape }) => shape === 'bar')],
    ['timeline-dot timeline-several', 'told by several reports', marks.some(({ row }) => row.reports > 1)],
    ['timeline-dot timeline-fallen', 'its number does not stand', marks.some(({ row }) => row.fallen !== null)],
  ] as const
  return (
    <ul className="timeline-legend small dim">
      {meanings.map(
        ([look, says, isDrawn]) =>
          isDrawn && (
            <li key={says} className={look}>
              <span className="timeline-shape" aria-hidden="true" /> {says}
            </li>
          ),
      )}
      {marks.some(({ row }) => row.disputed) && (
        <li>
          <span className="timeline-doubt" aria-hidden="true">
            ≠
          </span>{' '}
          versions differ
        </li>
      )}
    </ul>
  )
}

/** Days that are marked: as many as there is room for. */
const Axis = ({ window, width }: { readonly window: Window; readonly width: number }) => {
  const scale = scaleUtc()
    .domain([new Date(window.from * day), new Date((window.to + 1) * day)])
    .range([0, 100])
  const most = Math.max(1, Math.floor(width / 92))
  const ticks = scale.ticks(Math.min(most, window.to - window.from + 1)).filter((each) => each.getTime() % day === 0)
  const each = Math.ceil(ticks.length / most)
  return ticks
    .filter((_, at) => at % each === 0)
    .map((tick) => (
      <span key={tick.getTime()} className="timeline-tick" style={{ left: `${scale(tick)}%` }}>
        {dayText(tick.toISOString().slice(0, 10))}
      </span>
    ))
}

/** So many are named at once. */
const named = 8

/** What is not among the days that are looked at. */
const Apart = ({
  says,
  rows,
  story,
  searchOf,
}: { readonly says: string; readonly rows: readonly IncidentRow[] } & Pick<TimelineProps, 'story' | 'searchOf'>) =>
  rows.length === 0 ? null : (
    <p className="timeline-apart small">
      <span className="dim">
        {says} · {rows.length}
      </span>
      {rows.slice(0, named).map((row) => (
        <Link
          key={row.id}
          to="/stories/$story/incidents"
          params={{ story }}
          search={searchOf(row.id)}
          resetScroll={false}
        >
          <bdi>{row.says}</bdi> <Fallen state={row.fallen} />
          {row.first !== null && <span className="dim"> {whenText(row)}</span>}
        </Link>
      ))}
      {rows.length > named && <span className="dim">and {rows.length - named} more, in the list</span>}
    </p>
  )

/** Days around a place in those that are looked at; not fewer than one, not many more than the story has. */
const zoomed = ({ from, to }: Window, by: number, at: number, whole: Window): Window => {
  const days = to - from + 1
  const most = Math.max(60, 3 * (whole.to - whole.from + 1))
  const wanted = Math.round(Math.min(most, Math.max(1, days * by)))
  const begin = Math.round(from + days * at - wanted * at)
  return { from: begin, to: begin + wanted - 1 }
}

const useWheel = (element: RefObject<HTMLElement | null>, zoom: (by: number, at: number) => void): void => {
  const latest = useRef(zoom)
  latest.current = zoom
  useEffect(() => {
    const box = element.current?.closest('.timeline-frame') as HTMLElement | null
    const track = element.current
    if (box === null || track === null) return
    let waiting = 0
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      // A step for each turn, not for each of the many events of a turn.
      if (event.timeStamp < waiting) return
      waiting = event.timeStamp + 120
      const { left, width } = track.getBoundingClientRect()
      latest.current(event.deltaY > 0 ? 1.5 : 1 / 1.5, Math.min(1, Math.max(0, (event.clientX - left) / width)))
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => box.removeEventListener('wheel', wheel)
  }, [element])
}
