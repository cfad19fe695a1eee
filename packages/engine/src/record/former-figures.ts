import type { Reading, ReadingClaim } from '../claims/reading.ts'
import { outletOf } from '../reconcile/outlet.ts'
import { type Revised, sameness } from '../reconcile/revisions.ts'

/** Figures that earlier versions of a story's reports had and the latest have no more. */
export interface FormerFigures {
  /** The earlier versions, each with such figures alone. */
  readonly readings: readonly Reading[]
  /** What became of each, by claim. */
  readonly fates: ReadonlyMap<string, string>
}

/**
 * Nothing is dropped in silence: a figure that a page said and says no more stays drawn, superseded by the revision. The
 * versions are of one outlet: a revision is no second witness.
 */
export const formerFigures = (latest: readonly Reading[], { earlier, revisions }: Revised): FormerFigures => {
  const readings: Reading[] = []
  const fates = new Map<string, string>()
  for (const reading of latest) {
    const versions = earlier.get(reading.id) ?? []
    const still = new Set(reading.claims.map(sameness))
    const outlet = reading.outlet ?? outletOf(reading)
    for (const [at, version] of versions.entries()) {
      const later = [...versions.slice(at + 1), reading]
      const claims = version.claims.filter((claim) => claim.kind === 'figure' && !still.has(sameness(claim)))
      if (claims.length === 0) continue
      readings.push({ ...version, outlet: version.outlet ?? outlet, claims })
      for (const claim of claims) fates.set(claim.id, fateOf(claim, later, revisions))
    }
  }
  return { readings, fates }
}

const fateOf = (claim: ReadingClaim, later: readonly Reading[], revisions: Revised['revisions']): string => {
  const same = sameness(claim)
  for (const version of later) {
    const revision = revisions.get(version.id)
    const gone = revision?.gone.find((each) => sameness(each.claim) === same)
    if (revision === undefined || gone === undefined) continue
    const since = revision.since === null ? 'in a later version' : `since ${revision.since.slice(0, 10)}`
    return gone.instead === null
      ? `R6: no longer in the page ${since}; a silent deletion, weaker than a denial`
      : `R5: revised by the page itself, which has “${gone.instead.exact}” ${since}`
  }
  return 'R5: of an earlier version of the page'
}

/**
 * A revision as it is dated in the record: what it newly says holds as of the day it was revised, where its words name no day;
 * what it says again, as of the day it said so first.
 */
export const redated = (reading: Reading, { earlier, revisions }: Revised): Reading => {
  const versions = earlier.get(reading.id) ?? []
  if (versions.length === 0) return reading
  const later = [...versions.slice(1), reading]
  const first = (claim: ReadingClaim): string | null => {
    const same = sameness(claim)
    if (versions[0]!.claims.some((each) => sameness(each) === same)) return null
    const version = later.find(({ claims }) => claims.some((each) => sameness(each) === same))
    return version === undefined ? null : (revisions.get(version.id)?.since ?? null)
  }
  const claims = reading.claims.map((claim) => {
    if (claim.kind !== 'figure' || !claim.asOfInferred || claim.asOf !== reading.published?.slice(0, 10)) return claim
    const since = first(claim)
    return since === null ? claim : { ...claim, asOf: since.slice(0, 10) }
  })
  return { ...reading, published: revisions.get(reading.id)?.since ?? reading.published, claims }
}
