import type { Origin } from '../reconcile/origins.ts'
import { fold } from '../text/fold.ts'
import type { Sameness } from './line-matching.ts'
import { isMaterial, type Threshold } from './material.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'
import type { StoryIndex } from './story-index.ts'

/** The numbers of a tally that stand. */
export interface StandingFigure {
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
  readonly floor: number | null
  /** Best as it was worded; null where there is none. */
  readonly worded: string | null
}

/** How the numbers of a tally moved. */
export interface FigureChange {
  readonly before: StandingFigure | null
  readonly after: StandingFigure | null
  readonly moved: readonly ('best' | 'low' | 'high' | 'floor')[]
}

/** How far the standing numbers of a tally moved; null where that is no news. */
export const figureChange = (before: RecordTally, after: RecordTally, threshold: Threshold): FigureChange | null => {
  const [from, to] = [standingFigure(before), standingFigure(after)]
  const [stood, stands] = [isStanding(from), isStanding(to)]
  if (stood !== stands) {
    // Where nothing stood the sum of parts did, and that may be all there is again.
    const moved = (['best', 'low', 'high'] as const).filter((end) => from[end] !== to[end])
    return { before: stood ? from : null, after: stands ? to : null, moved }
  }
  const ends = (['best', 'low', 'high'] as const).filter(
    (end) => isMaterial(from[end], to[end], threshold) && !isVague(end, before) && !isVague(end, after),
  )
  const isNamed = (from.best === null) !== (to.best === null)
  const moved = [
    ...(isNamed ? (['best'] as const) : []),
    ...ends,
    ...(floorMoved(from, to, threshold) ? (['floor'] as const) : []),
  ]
  return moved.length === 0 ? null : { before: from, after: to, moved }
}

/** What stands of a tally. */
const standingFigure = ({ best, low, high, floor, readings }: RecordTally): StandingFigure => ({
  best,
  low,
  high,
  floor,
  worded:
    best === null
      ? null
      : (readings.findLast(({ state, value }) => state === 'standing' && value === best)?.worded ?? null),
})

const isStanding = ({ best, low, high }: StandingFigure): boolean => (best ?? low ?? high) !== null

/** Whether an end of the range beside a best is that of a vague word alone: "dozens" says nothing new beside 26. */
const isVague = (end: 'best' | 'low' | 'high', tally: RecordTally): boolean =>
  end !== 'best' &&
  tally.best !== null &&
  tally.readings.some(
    ({ state, bound, [end]: given }) => state === 'standing' && bound === 'vague' && given === tally[end],
  )

/** The sum of parts is news where it is the most that can be said: no best stands, or it is above it. */
const floorMoved = (from: StandingFigure, to: StandingFigure, threshold: Threshold): boolean => {
  const [before, after] = [tellingFloor(from), tellingFloor(to)]
  if ((before === null) !== (after === null)) return from.floor !== to.floor
  return isMaterial(before, after, threshold)
}

const tellingFloor = ({ best, floor }: StandingFigure): number | null =>
  floor === null || (best !== null && floor <= best) ? null : floor

/** An independent origin that a tally did not have, with what it gives. */
export interface NewOrigin {
  readonly origin: Origin
  readonly readings: readonly RecordTallyReading[]
}

/** Origins of readings that stand, of which no reading of the tally before was. */
export const newOrigins = (
  before: RecordTally,
  after: RecordTally,
  same: Sameness,
  earlier: StoryIndex,
  later: StoryIndex,
): readonly NewOrigin[] => {
  const known = new Set(
    before.readings.flatMap(({ origin }) => [origin, nameOf(earlier.origins.get(origin)) ?? origin]),
  )
  const said = new Set(before.readings.flatMap(({ claims }) => claims.map(same.claim)))
  const byOrigin = new Map<string, RecordTallyReading[]>()
  for (const reading of after.readings) {
    if (reading.state !== 'standing') continue
    const among = byOrigin.get(reading.origin)
    if (among === undefined) byOrigin.set(reading.origin, [reading])
    else among.push(reading)
  }
  return [...byOrigin].flatMap(([id, readings]) => {
    const origin = later.origins.get(id)
    if (origin === undefined || known.has(id) || known.has(nameOf(origin) ?? id)) return []
    // An origin that only goes by another name has claims of before.
    const isOld = readings.some(({ claims }) => claims.some((claim) => said.has(same.claim(claim))))
    return isOld ? [] : [{ origin, readings }]
  })
}

const nameOf = (origin: Origin | undefined): string | null => (origin?.who == null ? null : fold(origin.who))
