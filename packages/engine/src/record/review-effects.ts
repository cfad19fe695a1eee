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
  const [, profile = 'default'] = tally.rule.split(' ')
  const { best } = settle(withThoseBefore(readings, gone), profile as Profile)
  return { tally: tally.id, claims, before: tally.best, after: tally.unclear ? tally.best : best }
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
