import { type Profile, settle } from '../reconcile/profiles.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'

/** What would become of a tally's figure where some of its words were rejected. */
export interface Effect {
  /** Id of the tally. */
  readonly tally: string
  /** The claims that would be rejected. */
  readonly claims: readonly string[]
  readonly before: number | null
  readonly after: number | null
}

/**
 * The best of a tally without some claims, by R9 and R5 alone: the latest of an origin's superseded readings stands again
 * where what superseded it goes. An estimate, since rejecting may also change what else is counted together.
 */
export const effectOfRejecting = (claims: readonly string[], tally: RecordTally): Effect => {
  const rejected = new Set(claims)
  const readings = tally.readings.flatMap((reading) => {
    const kept = reading.claims.filter((id) => !rejected.has(id))
    return kept.length === 0 ? [] : [kept.length === reading.claims.length ? reading : { ...reading, claims: kept }]
  })
  const gone = tally.readings.filter(({ claims }) => claims.every((id) => rejected.has(id)))
  const best = isHeld(tally) ? tally.best : bestOf(withThoseBefore(readings, gone), tally)
  return { tally: tally.id, claims, before: tally.best, after: best }
}

/** What would become of a figure that a person accepted, were it left to the reports again. */
export const effectOfReleasing = (tally: RecordTally): Effect => ({
  tally: tally.id,
  claims: tally.readings.flatMap(({ claims }) => claims),
  before: tally.best,
  after: isAccepted(tally) ? bestOf(tally.readings, tally) : tally.best,
})

/** Whether no reading more or less moves its figure: a person accepted it, or its numbers are not comparable. */
const isHeld = (tally: RecordTally): boolean => tally.unclear || isAccepted(tally)

const isAccepted = ({ rule }: RecordTally): boolean => rule === 'R14'

const bestOf = (readings: readonly RecordTallyReading[], { rule, best, unclear }: RecordTally): number | null => {
  if (unclear) return best
  const [, profile = 'default'] = rule.split(' ')
  return settle(readings, profile as Profile).best
}

/** Readings of which the latest of each origin that lost its standing one stands. */
const withThoseBefore = (
  readings: readonly RecordTallyReading[],
  gone: readonly RecordTallyReading[],
): readonly RecordTallyReading[] => {
  const orphaned = new Set(gone.filter(({ state }) => state === 'standing').map(({ origin }) => origin))
  const heirs = new Set(
    [...orphaned].flatMap(
      (origin) => readings.findLast((reading) => reading.origin === origin && reading.state === 'superseded') ?? [],
    ),
  )
  return readings.map((reading) => (heirs.has(reading) ? { ...reading, state: 'standing' } : reading))
}
