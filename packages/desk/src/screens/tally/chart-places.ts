import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { TallyReading, TallyView } from 'stemma/api'
import { dayNumber, isoOf } from '../../shell/days.ts'

/** A reading with its place in the chart, in pixels. */
export interface ChartPoint {
  readonly reading: TallyReading
  readonly x: number
  readonly y: number
  /** The interval it gives, where that is more than a point: ends in pixels, and whether a report closes them. */
  readonly reach: {
    readonly top: number
    readonly bottom: number
    readonly openTop: boolean
    readonly openBottom: boolean
  } | null
  /** Its number beside it, where there is room. */
  readonly label: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
  } | null
}

/** Everything of a step chart that is drawn, in pixels. */
export interface ChartPlaces {
  readonly width: number
  readonly height: number
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** In the order of their days. */
  readonly points: readonly ChartPoint[]
  /** The standing line, as a path; empty where nothing with a number stood. */
  readonly step: string
  /** What stands, from low to high. */
  readonly band: { readonly top: number; readonly bottom: number; readonly openTop: boolean } | null
  readonly floor: number | null
  readonly days: readonly { readonly x: number; readonly day: string; readonly text: boolean }[]
  readonly numbers: readonly { readonly y: number; readonly value: number }[]
  /** Where readings without a day stand. */
  readonly undated: number | null
  /** To where anything is known: the end of the as-of day, or the right side. */
  readonly end: number
  readonly isRewound: boolean
}

/** Readings that are drawn: those of other, earlier events and those without any number are in the table alone. */
export const drawnIn = ({ readings }: Pick<TallyView, 'readings'>): readonly TallyReading[] =>
  readings.filter((reading) => reading.state.key !== 'background' && heightOf(reading) !== null)

/** Where a reading stands: at its number, or at the end of its interval that is known. */
const heightOf = ({ value, low, high }: TallyReading): number | null => value ?? low ?? high

/**
 * Places a tally's readings over the days they speak of.
 *
 * @param known days on which reports came out: the axis does not jump as the as-of day moves
 */
export const chartPlaces = (
  view: Pick<TallyView, 'readings' | 'row' | 'floor'>,
  width: number,
  known: readonly string[],
  asOf: string | null,
): ChartPlaces | null => {
  const drawn = drawnIn(view)
  if (drawn.length === 0) return null
  const { row, floor } = view
  const height = drawn.length === 1 ? 180 : 300
  const dated = drawn.filter((reading) => reading.asOf !== null)
  const undated = drawn.filter((reading) => reading.asOf === null)
  const top = Math.max(
    1,
    ...drawn.map((reading) => Math.max(heightOf(reading)!, reading.high ?? 0)),
    row.high ?? 0,
    row.low ?? 0,
  )
  const frame = { left: 58, right: width - (undated.length > 0 ? 96 : 30), top: 26, bottom: height - 34 }
  const y = scaleLinear([0, top * 1.08], [frame.bottom, frame.top])
  const all = [...dated.map((reading) => reading.asOf!), ...known, ...(asOf === null ? [] : [asOf])].map(dayNumber)
  const own = dated.map((reading) => dayNumber(reading.asOf!))
  // Days before the first reading say nothing of it.
  const [first, last] = own.length === 0 ? [0, 0] : [Math.min(...own), Math.max(...all.filter((day) => day >= own[0]!))]
  const inner = { left: frame.left + 26, right: frame.right - (width < 560 ? 34 : 70) }
  const x = scaleLinear([first, Math.max(last, first + 1)], [inner.left, inner.right])
  const xOf = (day: number): number => (last === first ? (inner.left + inner.right) / 2 : x(day))
  const perDay = last === first ? inner.right - inner.left : x(first + 1) - x(first)
  const places = [
    ...placedByDay(dated, xOf, perDay, (reading) => y(heightOf(reading)!)),
    ...undated.map((reading, at) => ({ reading, x: frame.right + 34 + at * 16, y: y(heightOf(reading)!) })),
  ]
  const reachOf = ({ value, low, high }: TallyReading): ChartPoint['reach'] =>
    low === high || (value !== null && low === null && high === value)
      ? null
      : {
          top: high === null ? Math.max(frame.top - 6, y(value ?? low ?? 0) - 26) : y(high),
          bottom: low === null ? Math.min(frame.bottom, y(value ?? high ?? 0) + 26) : y(low),
          openTop: high === null,
          openBottom: low === null,
        }
  const points = labelled(
    places.map((place) => ({ ...place, reach: reachOf(place.reading) })),
    width,
  )
  const rewound = asOf === null || own.length === 0 || dayNumber(asOf) < first ? null : xOf(dayNumber(asOf))
  // What is known of a day reaches to its end.
  const end =
    rewound === null
      ? frame.right
      : Math.min(
          frame.right,
          18 + Math.max(rewound, ...points.flatMap(({ reading, x }) => (reading.asOf === null ? [] : [x]))),
        )
  return {
    width,
    height,
    frame,
    end,
    points,
    step: stepOf(points, row.value, end),
    band:
      row.low === null && row.high === null
        ? null
        : {
            top: row.high === null ? frame.top - 6 : y(row.high),
            bottom: row.low === null ? frame.bottom : y(row.low),
            openTop: row.high === null,
          },
    floor: floor === null || floor > top * 1.08 ? null : y(floor),
    days: daysBetween(own.length === 0 ? [] : [...new Set(all.filter((day) => day >= first))], xOf),
    numbers: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: y(value), value })),
    undated: undated.length === 0 ? null : frame.right + 34,
    isRewound: rewound !== null,
  }
}

/** Readings of one day stand side by side around it where they would lie on each other. */
const placedByDay = (
  readings: readonly TallyReading[],
  xOf: (day: number) => number,
  perDay: number,
  yOf: (reading: TallyReading) => number,
): readonly { readonly reading: TallyReading; readonly x: number; readonly y: number }[] => {
  const byDay = new Map<number, TallyReading[]>()
  for (const reading of readings) {
    const day = dayNumber(reading.asOf!)
    byDay.set(day, [...(byDay.get(day) ?? []), reading])
  }
  return [...byDay].flatMap(([day, own]) => {
    const apart = Math.min(22, (perDay * 0.8) / Math.max(1, own.length))
    return own.map((reading, at) => ({
      reading,
      x: xOf(day) + (at - (own.length - 1) / 2) * apart,
      y: yOf(reading),
    }))
  })
}

/**
 * How what stood moved: through the leading reading of each day that stands or stood, and on to the right while the figure
 * stands. Once the figure that stands now was given, no other reading moves it.
 */
const stepOf = (points: readonly ChartPoint[], best: number | null, right: number): string => {
  const live = points.filter(
    ({ reading: { state, value, asOf } }) =>
      (state.key === 'standing' || state.key === 'superseded') && value !== null && asOf !== null,
  )
  const path: { x: number; y: number }[] = []
  let settled = false
  for (const day of new Set(live.map(({ reading }) => reading.asOf))) {
    if (settled) break
    const own = live.filter(({ reading }) => reading.asOf === day)
    const standing = own.find(({ reading }) => reading.state.key === 'standing' && reading.value === best)
    const lead = standing ?? own.toSorted((a, b) => b.reading.outlets - a.reading.outlets)[0]!
    settled = standing !== undefined
    path.push({ x: lead.x, y: lead.y })
  }
  const end = path.at(-1)
  if (end === undefined) return ''
  if (best !== null) path.push({ x: right, y: end.y })
  return (
    line<{ x: number; y: number }>(
      ({ x }) => x,
      ({ y }) => y,
    ).curve(curveStepAfter)(path) ?? ''
  )
}

/** Numbers stand beside their marks, those that stand first, where they cover nothing. */
const labelled = (points: readonly Omit<ChartPoint, 'label'>[], width: number): readonly ChartPoint[] => {
  const taken: Box[] = points.flatMap(({ x, y, reach }) => [
    { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 },
    ...(reach === null ? [] : [{ left: x - 3, right: x + 3, top: reach.top, bottom: reach.bottom }]),
  ])
  const order = points.map((_, at) => at).toSorted((a, b) => weight(points[b]!) - weight(points[a]!))
  const labels = new Map<number, ChartPoint['label']>()
  for (const at of order) {
    const { reading, x, y } = points[at]!
    const text = reading.short
    const wide = text.length * 7 + 4
    for (const [anchor, left, below] of [
      ['middle', -wide / 2, -15],
      // Beside the line that goes on to the right.
      ['start', 7, -13],
      ['end', -7 - wide, -13],
      ['start', 11, 0],
      ['end', -11 - wide, 0],
    ] as const) {
      const box = { left: x + left, right: x + left + wide, top: y + below - 7, bottom: y + below + 7 }
      if (box.left < 0 || box.right > width || taken.some((other) => meets(box, other))) continue
      taken.push(box)
      const place = anchor === 'middle' ? x : anchor === 'start' ? box.left : box.right
      labels.set(at, { text, x: place, y: y + below + 4, anchor })
      break
    }
  }
  return points.map((point, at) => ({ ...point, label: labels.get(at) ?? null }))
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const weight = ({ reading }: Pick<ChartPoint, 'reading'>): number =>
  (reading.state.key === 'standing' ? 100 : reading.state.key === 'restatement' ? 0 : 50) +
  Math.min(40, reading.outlets)

/** Pixels that the name of a day takes. */
const dayWidth = 62

const daysBetween = (days: readonly number[], xOf: (day: number) => number): ChartPlaces['days'] => {
  let free = Number.NEGATIVE_INFINITY
  return days
    .toSorted((a, b) => a - b)
    .map((day) => {
      const x = xOf(day)
      const text = x >= free
      if (text) free = x + dayWidth
      return { x, day: isoOf(day), text }
    })
}
