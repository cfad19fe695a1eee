import type { TallyReading, TallyRow } from 'stemma/api'
import { describe, expect, it } from 'vitest'
import { chartPlaces, drawnIn } from '../src/screens/tally/chart-places.ts'

const reading = (
  asOf: string | null,
  value: number,
  state: string,
  more: Partial<TallyReading> = {},
): TallyReading => ({
  key: `f-${asOf}-${value}-${state}`,
  worded: String(value),
  short: String(value),
  value,
  low: value,
  high: value,
  bound: 'exact',
  asOf,
  asOfInferred: false,
  saidBy: ['the mayor'],
  via: ['Harbour Wire'],
  outlets: 1,
  origin: 'o-1',
  glyph: 0,
  state: { key: state, mark: '●', word: state },
  why: null,
  claims: [],
  standings: [],
  decided: [],
  ...more,
})

const row = (value: number | null, low = value, high = value): TallyRow => ({ value, low, high }) as unknown as TallyRow

/** A place as a path gives it. */
const place = (...at: readonly number[]): readonly number[] => at.map((each) => Math.round(each * 1000) / 1000)

/** Corners of a path of steps, as pairs. */
const corners = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

describe('where readings stand in the chart', () => {
  const readings = [
    reading('2031-03-02', 12, 'superseded'),
    reading('2031-03-03', 31, 'withdrawn'),
    reading('2031-03-04', 20, 'standing'),
  ]
  const places = chartPlaces({ readings, row: row(20), floor: null }, 720, [], null)!

  it('is by day and number: later to the right, more above', () => {
    const [first, second, third] = places.points
    expect(first!.x < second!.x && second!.x < third!.x).toBe(true)
    expect(second!.y < third!.y && third!.y < first!.y).toBe(true)
  })

  it('steps through what stands and stood alone, and on to the right', () => {
    const [, , third] = places.points
    const path = corners(places.step)
    expect(path[0]).toEqual(place(places.points[0]!.x, places.points[0]!.y))
    expect(path.at(-1)).toEqual(place(places.end, third!.y))
    expect(path.map(([, y]) => y)).not.toContain(place(places.points[1]!.y)[0])
  })

  it('ends the line where nothing stands any more, and draws none where nothing ever stood', () => {
    const fallen = chartPlaces(
      { readings: [reading('2031-03-02', 31, 'withdrawn')], row: row(null), floor: null },
      720,
      [],
      null,
    )!
    expect([fallen.step, fallen.band]).toEqual(['', null])
  })

  it('is not moved by another reading once the figure that stands was given', () => {
    const later = [...readings, reading('2031-03-06', 9, 'standing', { origin: 'o-2' })]
    const { step, points, end } = chartPlaces({ readings: later, row: row(20), floor: null }, 720, [], null)!
    expect(corners(step).at(-1)).toEqual(place(end, points[2]!.y))
  })

  it('keeps those of one day apart, and within their day', () => {
    const crowd = [
      reading('2031-03-02', 5, 'superseded'),
      ...[10, 11, 12, 13, 14].map((value) => reading('2031-03-03', value, 'standing')),
      reading('2031-03-04', 6, 'superseded'),
    ]
    const { points } = chartPlaces({ readings: crowd, row: row(14), floor: null }, 390, [], null)!
    const xs = points.map(({ x }) => x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(new Set(xs).size).toBe(crowd.length)
  })

  it('sets those without a day apart at the end, and leaves out other events and words without a number', () => {
    const some = [
      ...readings,
      reading(null, 15, 'standing'),
      reading('2019-01-01', 900, 'background'),
      reading('2031-03-04', 0, 'standing', { value: null, low: null, high: null, worded: 'many' }),
    ]
    const made = chartPlaces({ readings: some, row: row(20), floor: null }, 720, [], null)!
    expect(made.points.map(({ reading: { value } }) => value)).toEqual([12, 31, 20, 15])
    expect(made.points.at(-1)!.x).toBeGreaterThan(made.frame.right)
    expect(drawnIn({ readings: some })).toHaveLength(4)
    expect(chartPlaces({ readings: [], row: row(null), floor: null }, 720, [], null)).toBeNull()
  })

  it('shows intervals, and ends that no report closes', () => {
    const open = reading('2031-03-02', 0, 'standing', {
      value: null,
      low: 24,
      high: null,
      worded: 'dozens',
      short: 'dozens',
    })
    const { points } = chartPlaces({ readings: [open], row: row(null, 24, null), floor: null }, 720, [], null)!
    expect(points[0]!.reach).toMatchObject({ openTop: true, openBottom: false })
    expect(points[0]!.label?.text).toBe('dozens')
  })

  it('ends at the as-of day, on an axis that does not move with it', () => {
    const days = ['2031-03-02', '2031-03-04']
    const now = chartPlaces({ readings, row: row(20), floor: null }, 720, days, null)!
    const before = chartPlaces({ readings: readings.slice(0, 1), row: row(12), floor: null }, 720, days, '2031-03-02')!
    expect(before.points[0]!.x).toBe(now.points[0]!.x)
    expect([now.isRewound, before.isRewound]).toEqual([false, true])
    expect(before.end).toBeLessThan(now.points[1]!.x)
  })

  it('lets no number cover another or a mark', () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      reading(
        `2031-${String(3 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
        1000 + at,
        at === 119 ? 'standing' : 'superseded',
      ),
    )
    const { points } = chartPlaces({ readings: many, row: row(1119), floor: null }, 720, [], null)!
    const boxes = points.flatMap(({ label }) => {
      if (label === null) return []
      const wide = label.text.length * 7
      const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - wide : label.x - wide / 2
      return [{ left, right: left + wide, y: label.y }]
    })
    expect(points.at(-1)!.label?.text).toBe('1119')
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(Math.abs(a.y - b.y) >= 12 || a.right <= b.left || b.right <= a.left).toBe(true)
  })
})
