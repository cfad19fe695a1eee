import type { Reading } from '../claims/reading.ts'
import type { SetOrigin, SetStanding } from './decision.ts'
import { type Ruling, rulingsOf } from './in-force.ts'
import type { TargetKind } from './target.ts'
import { withClaims } from './touched.ts'
import { rulingsTouching } from './touching.ts'

/** What people decided of one story, to be asked by claim. */
export interface Decided {
  /** In the order of the journal; a claim named stands for those that make the same statement in other versions too. */
  readonly rulings: readonly Ruling[]
  /** By claim: the decision that it is none. */
  readonly rejected: ReadonlyMap<string, Ruling>
  /** By figure claim: the latest decision how it stands. */
  readonly standings: ReadonlyMap<string, Ruling<SetStanding>>
  /** By claim: the latest decision whose it is. */
  readonly origins: ReadonlyMap<string, Ruling<SetOrigin>>
}

/** Nobody decided anything. */
export const undecided: Decided = { rulings: [], rejected: new Map(), standings: new Map(), origins: new Map() }

/**
 * The rulings that touch some reports, ready to be asked.
 *
 * @param readings reports in all their versions
 * @param same by claim: those that make the same statement in other versions of its report
 */
export const decidedOf = (
  rulings: readonly Ruling[],
  readings: readonly Reading[],
  same: (claim: string) => readonly string[],
): Decided => {
  if (rulings.length === 0) return undecided
  const own = rulingsTouching(rulings)(readings).map((ruling) => ({
    ...ruling,
    decision: withClaims(ruling.decision, (ids) => [...new Set(ids.flatMap((id) => [id, ...same(id)]))]),
  }))
  if (own.length === 0) return undecided
  return {
    rulings: own,
    rejected: rejectedBy(own, readings),
    standings: new Map(
      rulingsOf(own, 'standing').flatMap((ruling) => ruling.decision.target.claims.map((id) => [id, ruling] as const)),
    ),
    origins: new Map(
      rulingsOf(own, 'origin').flatMap((ruling) => ruling.decision.target.claims.map((id) => [id, ruling] as const)),
    ),
  }
}

/** A line accepted after it was rejected is none that was rejected; a claim of it that was rejected by itself still is. */
const rejectedBy = (rulings: readonly Ruling[], readings: readonly Reading[]): ReadonlyMap<string, Ruling> => {
  const byKind = new Map<TargetKind, Map<string, Ruling>>()
  for (const ruling of rulings) {
    const { decision } = ruling
    if (decision.kind !== 'accept' && decision.kind !== 'reject') continue
    const { kind, claims, reports } = decision.target
    // A contradiction rejected leaves the claims that it was found between.
    if (kind === 'contradiction' || kind === 'derivation') continue
    const held = byKind.get(kind) ?? new Map<string, Ruling>()
    byKind.set(kind, held)
    const printed =
      kind === 'report'
        ? readings.flatMap((reading) => (reports.includes(reading.id) ? reading.claims.map(({ id }) => id) : []))
        : claims
    for (const id of printed) {
      if (decision.kind === 'reject') held.set(id, ruling)
      else held.delete(id)
    }
  }
  return new Map([...byKind.values()].flatMap((held) => [...held]))
}
