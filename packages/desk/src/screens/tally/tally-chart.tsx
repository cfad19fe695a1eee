import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { TallyView } from 'stemma/api'
import { dayInFull, dayText } from '../../parts/day.tsx'
import { Glyph, isGlyph, StateMark } from '../../parts/glyph.tsx'
import { type KeyGroup, useListedKeys } from '../../parts/keys/key-list.ts'
import { type ChartPlaces, type ChartPoint, chartPlaces } from './chart-places.ts'
import { useWidth } from './use-width.ts'
import './tally-chart.css'

export interface TallyChartProps {
  readonly view: TallyView
  /** ISO days on which reports came out. */
  readonly days: readonly string[]
  readonly asOf: string | null
  /** The drawing, for whoever saves it. */
  readonly drawing: RefObject<SVGSVGElement | null>
}

/**
 * A tally's readings over the days they speak of, as steps: what stands full, what does not open, hatched or crossed out. The
 * arrow keys go from reading to reading; each leads to its row in the table below, which says the same.
 */
export const TallyChart = ({ view, days, asOf, drawing }: TallyChartProps) => {
  const [frame, width] = useWidth(720)
  const places = chartPlaces(view, width, days, asOf)
  const [at, setAt] = useState<number | null>(null)
  const [last, setLast] = useState(0)
  useListedKeys(keysHere)
  if (places === null) return null
  const shown = at === null ? null : (places.points[at] ?? null)
  const show = (next: number | null): void => {
    setAt(next)
    if (next !== null) setLast(next)
  }
  return (
    <figure className="tally-chart" ref={frame}>
      <Drawing
        places={places}
        view={view}
        asOf={asOf}
        last={Math.min(last, places.points.length - 1)}
        onShow={show}
        drawing={drawing}
      />
      {shown !== null && <Said point={shown} places={places} view={view} />}
      <Legend view={view} places={places} />
    </figure>
  )
}

const keysHere: KeyGroup = {
  name: 'In the chart',
  keys: [
    { keys: ['←', '→'], says: 'the reading before or after' },
    { keys: ['Home', 'End'], says: 'the first reading, the last' },
    { keys: ['↵'], says: 'to its row in the table' },
  ],
}

interface DrawingProps {
  readonly places: ChartPlaces
  readonly view: TallyView
  readonly asOf: string | null
  /** The reading that the Tab key comes to. */
  readonly last: number
  readonly onShow: (at: number | null) => void
  readonly drawing: RefObject<SVGSVGElement | null>
}

const Drawing = ({ places, view, asOf, last, onShow, drawing }: DrawingProps) => {
  const { width, height, frame, end, isRewound, points, step, band, floor, days, numbers, undated } = places
  const id = useId()
  const links = useRef<(Element | null)[]>([])
  const go = (event: KeyboardEvent, at: number): void => {
    const to = keys[event.key]?.(at, points.length)
    if (to === undefined) return
    event.preventDefault()
    const link = links.current[to] as SVGAElement | null
    link?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no form
    <svg
      ref={drawing}
      className="tally-chart-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>
        How {view.row.label} moved: {view.row.sparkSays}. The arrow keys go from reading to reading.
      </title>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus */}
      <g aria-hidden="true">
        {numbers.map(({ y, value }) => (
          <g key={value}>
            <line className="tally-chart-grid" x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text className="tally-chart-number" x={frame.left - 8} y={y + 4} textAnchor="end">
              {value.toLocaleString('en')}
            </text>
          </g>
        ))}
        {band !== null && (
          <>
            <rect
              className="tally-chart-band"
              x={frame.left}
              y={band.top}
              width={end - frame.left}
              height={Math.max(0, band.bottom - band.top)}
            />
            <path
              className="tally-chart-edge"
              d={`M${frame.left} ${band.bottom}H${end}${band.openTop ? '' : `M${frame.left} ${band.top}H${end}`}`}
            />
          </>
        )}
        {floor !== null && (
          <>
            <line className="tally-chart-floor" x1={frame.left} x2={end} y1={floor} y2={floor} />
            <text className="tally-chart-floor-text" x={frame.left + 6} y={floor - 6}>
              sum of parts
            </text>
          </>
        )}
        {days.map(({ x, day, text }, place) => (
          <g key={day}>
            <line className="tally-chart-tick" x1={x} x2={x} y1={frame.bottom} y2={frame.bottom + 5} />
            {text && (
              <text className="tally-chart-day" x={x} y={frame.bottom + 20} textAnchor="middle">
                {place === 0 ? dayText(day) : dayText(day).replace(/ \d{4}$/, '')}
              </text>
            )}
          </g>
        ))}
        {undated !== null && (
          <text className="tally-chart-day" x={undated} y={frame.bottom + 20} textAnchor="middle">
            no day
          </text>
        )}
        {isRewound && asOf !== null && (
          <g className="tally-chart-as-of">
            <line x1={end} x2={end} y1={frame.top - 14} y2={frame.bottom} />
            <text x={end + 5} y={frame.top - 6}>
              as of {dayText(asOf).replace(/ \d{4}$/, '')}
            </text>
          </g>
        )}
        <path className="tally-chart-step" d={step} />
      </g>
      {points.map((point, at) => (
        <Mark
          key={point.reading.key}
          point={point}
          view={view}
          isNext={at === last}
          onKey={(event) => go(event, at)}
          onShow={(isShown) => onShow(isShown ? at : null)}
          link={(element) => {
            links.current[at] = element
          }}
        />
      ))}
    </svg>
  )
}

const keys: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowRight: (at, of) => Math.min(of - 1, at + 1),
  ArrowDown: (at, of) => Math.min(of - 1, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, of) => of - 1,
}

interface MarkProps {
  readonly point: ChartPoint
  readonly view: TallyView
  readonly isNext: boolean
  readonly onKey: (event: KeyboardEvent) => void
  readonly onShow: (isShown: boolean) => void
  readonly link: (element: Element | null) => void
}

const Mark = ({ point, view, isNext, onKey, onShow, link }: MarkProps) => {
  const { reading, x, y, reach, label } = point
  const letter = view.origins.length > 1 ? view.origins[reading.glyph]?.letter : undefined
  return (
    <>
      <a
        ref={link}
        href={`#reading-${reading.key}`}
        className={`tally-chart-mark tally-chart-${reading.state.key}`}
        aria-label={toldOf(reading)}
        tabIndex={isNext ? 0 : -1}
        onKeyDown={onKey}
        onFocus={() => onShow(true)}
        onBlur={() => onShow(false)}
        onMouseEnter={() => onShow(true)}
        onMouseLeave={() => onShow(false)}
      >
        <circle className="tally-chart-target" cx={x} cy={y} r="13" />
        {reach !== null && (
          <path
            className="tally-chart-reach"
            d={[
              `M${x} ${reach.bottom}V${reach.top}`,
              reach.openTop ? `M${x - 3.5} ${reach.top + 4}l3.5 -4 3.5 4` : `M${x - 3.5} ${reach.top}h7`,
              reach.openBottom ? `M${x - 3.5} ${reach.bottom - 4}l3.5 4 3.5 -4` : `M${x - 3.5} ${reach.bottom}h7`,
            ].join('')}
          />
        )}
        <g className="tally-chart-shape" transform={`translate(${x - 8.5} ${y - 8.5}) scale(1.214)`}>
          <circle className="tally-chart-ground" cx="7" cy="7" r="5.4" />
          {isGlyph(reading.state.key) && <StateMark of={reading.state.key} />}
        </g>
      </a>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus */}
      <g className={`tally-chart-words tally-chart-${reading.state.key}`} aria-hidden="true">
        {label !== null && (
          <text className="tally-chart-label" x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.text}
          </text>
        )}
        {letter !== undefined && (
          <text className="tally-chart-letter" x={x} y={y + 21} textAnchor="middle">
            {letter}
          </text>
        )}
      </g>
    </>
  )
}

/** A reading in words, for who hears it. */
const toldOf = ({ asOf, worded, state, saidBy, via, why }: TallyView['readings'][number]): string =>
  [
    `${asOf === null ? 'no day' : dayInFull(asOf)}: ${worded}, ${state.word}`,
    `said by ${saidBy.join(', through ')}`,
    `in ${via.join(', ')}`,
    why,
  ]
    .filter((part) => part !== null)
    .join('; ')

/** What is pointed at, beside it. */
const Said = ({
  point: { reading, x, y },
  places,
  view,
}: {
  readonly point: ChartPoint
  readonly places: ChartPlaces
  readonly view: TallyView
}) => {
  const wide = 272
  const isLeft = x + 24 + wide > places.width
  const left = Math.max(0, Math.min(places.width - wide, isLeft ? x - 20 - wide : x + 20))
  const letter = view.origins[reading.glyph]?.letter
  return (
    <div className="tally-chart-said" style={{ left, top: Math.max(0, y - 34), width: wide }} aria-hidden="true">
      <p className="tally-chart-said-number">
        <bdi>{reading.worded}</bdi>
        <span className={`told told-${reading.state.key}`}>
          <Glyph of={reading.state.key} /> {reading.state.word}
        </span>
      </p>
      <p className="dim">
        {reading.asOf === null ? 'no day is given' : dayText(reading.asOf)}
        {reading.asOfInferred && ', taken from the publication'}
      </p>
      <p>
        {letter !== undefined && <b className="tally-letter">{letter}</b>} <bdi>{reading.saidBy.join(' ← ')}</bdi>
        <span className="dim"> ← {reading.via.join(', ')}</span>
      </p>
      {reading.why !== null && (
        <p className="tally-chart-said-why dim">
          <bdi>{reading.why}</bdi>
        </p>
      )}
    </div>
  )
}

/** What the marks are, and whose letters they bear. */
const Legend = ({ view, places }: { readonly view: TallyView; readonly places: ChartPlaces }) => {
  const states = [...new Map(places.points.map(({ reading: { state } }) => [state.key, state])).values()]
  return (
    <figcaption className="tally-chart-legend">
      <ul aria-label="Marks">
        {states.map(({ key, word }) => (
          <li key={key} className={`told told-${key}`}>
            <Glyph of={key} /> {word}
          </li>
        ))}
        {places.band !== null && (
          <li className="told">
            <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
              <path className="tally-chart-edge" d="M0 3H22M0 11H22" />
            </svg>
            low to high of what stands
          </li>
        )}
      </ul>
      {view.origins.length > 1 && (
        <ul aria-label="Origins">
          {view.origins.map(({ id, letter, name }) => (
            <li key={id} className="told">
              <b className="tally-letter">{letter}</b> <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </figcaption>
  )
}
