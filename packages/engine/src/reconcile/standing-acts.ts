import type { Reading } from '../claims/reading.ts'
import type { FigureClaim, Ground, StandingClaim, Told } from './ground.ts'
import { type Comparing, comparing } from './names.ts'

/** An act on claims (rules.md R6), and what it can reach in other reports. */
export interface StandingAct {
  readonly act: StandingClaim
  readonly reading: Reading
  /** Whose act it is, as names are compared. */
  readonly by: string
  readonly compare: Comparing
  /** Measures of the events it takes back, where it names no number. */
  readonly measures: ReadonlySet<string>
  readonly at: string
}

/** The acts of a story's reports, by what they can speak of. */
export interface StandingActs {
  /** By id of the claim in their own report. */
  readonly byClaim: ReadonlyMap<string, readonly StandingAct[]>
  /** Those that take something back, by the measure of what happened. */
  readonly byMeasure: ReadonlyMap<string, readonly StandingAct[]>
}

/** Collects the denials, doubts, withdrawals and corrections that a story's reports tell. */
export const standingActs = ({ readings, language }: Ground): StandingActs => {
  const byClaim = new Map<string, StandingAct[]>()
  const byMeasure = new Map<string, StandingAct[]>()
  for (const reading of readings) {
    const compare = comparing(reading, language)
    const claims = new Map(reading.claims.map((claim) => [claim.id, claim]))
    for (const claim of reading.claims) {
      if (claim.kind !== 'standing') continue
      const events = claim.of.map((id) => claims.get(id)).filter((each) => each?.kind === 'event')
      const act: StandingAct = {
        act: claim,
        reading,
        by: claim.by === null ? '' : coreOf(compare, claim.by),
        compare,
        measures: new Set(events.flatMap(({ type }) => language.reconciling.measured.get(type) ?? [])),
        at: claim.when ?? reading.published ?? '9999',
      }
      for (const id of claim.of) byClaim.set(id, [...(byClaim.get(id) ?? []), act])
      if (claim.type !== 'withdrawn' && claim.type !== 'corrected') continue
      for (const measure of act.measures) byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), act])
    }
  }
  return { byClaim, byMeasure }
}

const coreOf = (compare: Comparing, name: string): string => compare(name).core.toSorted().join(' ')

/**
 * The acts that speak of a number: on a claim of their own report; and, where somebody takes back in another report what
 * he said had happened, on his own earlier number of it.
 *
 * @param who whose number it is
 */
export const actsOn = (
  { byClaim, byMeasure }: StandingActs,
  { told, asOf }: { readonly told: readonly Told<FigureClaim>[]; readonly asOf: string | null },
  who: string,
): readonly StandingAct[] => {
  const own = told.flatMap(({ claim }) => byClaim.get(claim.id) ?? [])
  const holders = new Set(told.map(({ reading }) => reading))
  const taken = (byMeasure.get(told[0]!.claim.measure) ?? []).filter(
    ({ by, compare, reading, at }) =>
      by !== '' && by === coreOf(compare, who) && !holders.has(reading) && (asOf === null || asOf <= at.slice(0, 10)),
  )
  return [...new Set([...own, ...taken])]
}
