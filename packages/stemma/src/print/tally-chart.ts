import * as Plot from '@observablehq/plot'
import {
  dayText,
  grouped,
  type RecordTallyReading,
  rangeText,
  shortNumber,
  stateShapes,
  type TallyChart,
  visible,
} from '@stemma/engine'
import { parseHTML } from 'linkedom'
import { type Slot, slotsOf } from './chart-slots.ts'

const width = 620

/** Readings that fit side by side with their numbers. */
const room = 6

/**
 * A tally's readings over the days they speak of, drawn without a browser: state by shape and hatch, an open bound as an
 * arrow, the range of what stands as a broken band.
 */
export const tallyChart: TallyChart = (tally, id) => {
  const shown = tally.readings.filter(({ value, low, high }) => (value ?? low ?? high) !== null)
  if (shown.length === 0) return null
  const { slots, domain, days, undated } = slotsOf(shown, room)
  const top = Math.max(
    1,
    tally.high ?? 0,
    tally.floor ?? 0,
    ...shown.map(heightOf),
    ...shown.map(({ high }) => high ?? 0),
  )
  const isLone = shown.length === 1
  const named = thinned(days, domain)
  const { document } = parseHTML('<html><body></body></html>')
  const hatch = `${id}-hatch`
  const range = rangeText(tally)
  const band = { low: tally.low ?? 0, high: tally.high ?? top * 1.12 }
  const svg = Plot.plot({
    document,
    className: 'tally-chart',
    width,
    height: isLone ? 92 : 240,
    marginLeft: 56,
    marginRight: 64,
    marginTop: 22,
    marginBottom: 30,
    style: { color: 'var(--dim)', fontSize: '12px', overflow: 'visible' },
    x: { type: 'utc', domain, label: null, axis: null },
    y: {
      domain: [0, top * 1.12],
      nice: false,
      label: null,
      ticks: isLone ? [0, heightOf(shown[0]!)] : Math.min(4, top),
      tickFormat: (value: number) => grouped(value),
      tickSize: 0,
      grid: !isLone,
    },
    marks: [
      ...(range === null
        ? []
        : [
            Plot.rect([band], { y1: 'low', y2: 'high', fill: 'var(--accent)', fillOpacity: 0.07 }),
            Plot.ruleY(
              [tally.low, tally.high].filter((bound) => bound !== null),
              {
                stroke: 'var(--accent)',
                strokeDasharray: '6 4',
              },
            ),
          ]),
      ...(tally.floor === null
        ? []
        : [
            Plot.ruleY([tally.floor], { stroke: 'var(--doubt)', strokeDasharray: '2 3', strokeWidth: 1.5 }),
            Plot.text([`sum of parts ${grouped(tally.floor)}`], {
              y: [tally.floor],
              frameAnchor: 'left',
              dx: 6,
              dy: -8,
              textAnchor: 'start',
              fill: 'var(--doubt)',
              stroke: 'var(--paper)',
              strokeWidth: 4,
            }),
          ]),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.link(slots.filter(isInterval), {
        x1: 'at',
        x2: 'at',
        y1: ({ reading }: Slot) => reading.low ?? 0,
        y2: ({ reading }: Slot) => reading.high ?? top * 1.1,
        stroke: 'var(--dim)',
        strokeWidth: 1.5,
      }),
      // An open end has an arrowhead.
      ...openEnds.map(({ isOpen, at, rotate }) =>
        Plot.dot(
          slots.filter(({ reading }) => isOpen(reading)),
          { x: 'at', y: at(top * 1.1), symbol: 'triangle', rotate, r: 3.5, fill: 'var(--dim)' },
        ),
      ),
      ...marks.map(({ states, ...look }) =>
        Plot.dot(
          slots.filter(({ reading }) => states.includes(reading.state)),
          {
            x: 'at',
            y: ({ reading }: Slot) => heightOf(reading),
            r: 6,
            strokeWidth: 1.75,
            stroke: 'var(--stands)',
            ...look,
            ...(look.fill === 'hatch' ? { fill: `url(#${hatch})` } : {}),
          },
        ),
      ),
      ...[true, false].map((stands) =>
        Plot.text(
          slots.filter(({ reading }) => (reading.state === 'standing') === stands),
          {
            x: 'at',
            y: ({ reading }: Slot) => heightOf(reading),
            text: ({ reading }: Slot) => visible(shortNumber(reading)),
            dx: 11,
            textAnchor: 'start',
            fill: 'var(--ink)',
            stroke: 'var(--paper)',
            strokeWidth: 4,
            fontWeight: stands ? 700 : 400,
          },
        ),
      ),
      Plot.axisX(named, {
        tickFormat: (at: Date | number, number: number) => dayOf(at, number === 0 ? null : named[number - 1]!),
        tickSize: 4,
        fill: 'var(--dim)',
      }),
      ...(undated === null
        ? []
        : [
            Plot.text(['no day given'], {
              x: [undated],
              frameAnchor: 'bottom',
              dy: 19,
              fill: 'var(--dim)',
              fontStyle: 'italic',
            }),
          ]),
    ],
  }) as unknown as Drawing
  return finished(svg, document as unknown as Maker, {
    id,
    hatch,
    title: `Readings of ${tally.label} by the day they speak of`,
    description: `${shown.map(told).join('; ')}${range === null ? '' : `. What stands: ${range}`}.`,
  })
}

/** The look of each state; hatching is drawn as a pattern. */
const marks: readonly {
  readonly states: readonly RecordTallyReading['state'][]
  readonly symbol: 'circle' | 'square' | 'times'
  readonly fill: string
  readonly stroke?: string
  readonly strokeDasharray?: string
  readonly r?: number
}[] = [
  { states: ['standing'], symbol: 'circle', fill: 'var(--stands)' },
  { states: ['superseded'], symbol: 'circle', fill: 'var(--paper)' },
  { states: ['restatement'], symbol: 'circle', fill: 'var(--paper)', strokeDasharray: '2 2' },
  { states: ['withdrawn'], symbol: 'square', fill: 'hatch', stroke: 'var(--fallen)', r: 7 },
  { states: ['denied', 'rejected'], symbol: 'times', fill: 'none', stroke: 'var(--fallen)' },
  { states: ['background'], symbol: 'circle', fill: 'var(--dim)', r: 3 },
]

/** Ends of an interval that no report closes. */
const openEnds: readonly {
  readonly isOpen: (reading: RecordTallyReading) => boolean
  readonly at: (top: number) => number
  readonly rotate: number
}[] = [
  { isOpen: ({ high }) => high === null, at: (top) => top, rotate: 0 },
  { isOpen: ({ low }) => low === null, at: () => 0, rotate: 180 },
]

/** Where a reading stands: at its number, or at the end of its interval that is known. */
const heightOf = ({ value, low, high }: RecordTallyReading): number => value ?? low ?? high ?? 0

const isInterval = ({ reading }: Slot): boolean => reading.low !== reading.high || reading.low === null

/** Share of the axis that the name of a day takes, where letters are as large as on a phone. */
const nameWidth = 0.2

/** Days to be named: those whose names do not run into each other. */
const thinned = (days: readonly number[], [first, last]: readonly [number, number]): Date[] => {
  const named: number[] = []
  for (const day of days) {
    if (named.length === 0 || day - named.at(-1)! >= (last - first) * nameWidth) named.push(day)
  }
  return named.map((at) => new Date(at))
}

/** A day as an axis names it: its year only where it is another than that of the day before. */
const dayOf = (at: Date | number, before: Date | null): string => {
  const iso = new Date(at).toISOString().slice(0, 10)
  const day = dayText(iso)
  return before?.toISOString().slice(0, 4) === iso.slice(0, 4) ? day.slice(0, -5) : day
}

const told = ({ state, asOf, worded }: RecordTallyReading): string =>
  `${dayText(asOf)}: ${visible(worded)}, ${stateShapes[state].word}`

interface Drawing {
  readonly outerHTML: string
  setAttribute(name: string, value: string): void
  insertBefore(child: Drawing, before: unknown): void
  append(...children: Drawing[]): void
  removeAttribute(name: string): void
  querySelectorAll(selector: string): Iterable<Drawing & { remove(): void }>
  readonly firstChild: unknown
  textContent: string
}

interface Maker {
  createElementNS(space: string, name: string): Drawing
}

/** Gives the drawing its name, description and hatching, and takes away what a page without scripts has no use for. */
const finished = (
  svg: Drawing,
  document: Maker,
  {
    id,
    hatch,
    title,
    description,
  }: { readonly id: string; readonly hatch: string; readonly title: string; readonly description: string },
): string => {
  const made = (name: string, attributes: Readonly<Record<string, string>>, text = ''): Drawing => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    if (text !== '') element.textContent = text
    return element
  }
  for (const old of svg.querySelectorAll('style')) old.remove()
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  const pattern = made('pattern', {
    id: hatch,
    width: '5',
    height: '5',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  pattern.append(
    made('rect', { width: '5', height: '5', fill: 'var(--paper)' }),
    made('path', { d: 'M0 0V5', stroke: 'var(--fallen)', 'stroke-width': '3' }),
  )
  const defs = made('defs', {})
  defs.append(pattern)
  for (const part of [
    defs,
    made('desc', { id: `${id}-desc` }, description),
    made('title', { id: `${id}-title` }, visible(title)),
  ]) {
    svg.insertBefore(part, svg.firstChild)
  }
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  return svg.outerHTML
}
