import { fold } from '../text/fold.ts'
import { type FigureKey, isOfMany, onlyGrows } from './figure-keys.ts'
import type { EventClaim, FigureClaim, Ground, Told } from './ground.ts'
import { wordsOf } from './names.ts'
import type { Origin } from './origins.ts'
import { canBothHold, numberOf, restates } from './rounding.ts'
import type { TallyReading } from './tally-readings.ts'

/** How well a tally is founded (rules.md R10). */
export type Grade = 'conceded' | 'corroborated' | 'single-origin' | 'contested' | 'withdrawn' | 'pending'

/** The grade of a tally, and the step that gave it. */
export const gradeOf = (
  { measure, flow, scope }: FigureKey,
  { readings, best }: { readonly readings: readonly TallyReading[]; readonly best: number | null },
  told: readonly Told<FigureClaim>[],
  ground: Ground,
  originOf: ReadonlyMap<string, Origin>,
): { readonly grade: Grade; readonly why: string } => {
  const standing = [
    ...new Map(
      readings.filter(({ state }) => state === 'standing').map((reading) => [reading.origin, reading]),
    ).values(),
  ]
  if (standing.length === 0) {
    return readings.some(({ state }) => state === 'withdrawn' || state === 'denied')
      ? { grade: 'withdrawn', why: 'R10 withdrawn: nothing that was printed stands' }
      : { grade: 'pending', why: 'R10 pending: no reading of all of them stands yet' }
  }
  const clash = flow || scope !== 'whole' || isOfMany(measure) ? null : clashOf(standing, onlyGrows.has(measure))
  if (clash !== null) {
    const [a, b] = clash
    return {
      grade: 'contested',
      why: `R10 contested: ${numberOf(a)} and ${numberOf(b)} cannot both hold${a.asOf === b.asOf && a.asOf !== null ? `, both as of ${a.asOf}` : ''}`,
    }
  }
  const admission = admitted(told, ground, originOf)
  if (admission !== null) return { grade: 'conceded', why: admission }
  const agreeing = agreeingOn(best, standing)
  if (agreeing.length > 1)
    return { grade: 'corroborated', why: `R10 corroborated: ${agreeing.length} independent origins give it` }
  if (standing.every(isDoubted)) {
    return { grade: 'pending', why: 'R10 pending: what stands is unconfirmed' }
  }
  return standing.length === 1
    ? { grade: 'single-origin', why: 'R10 single-origin: one origin stands behind it' }
    : {
        grade: 'single-origin',
        why: `R10 single-origin: ${standing.length} origins give readings of their own, none gives another’s`,
      }
}

/** Those who give the best number; where none is best, those of whom another gives the same. */
const agreeingOn = (best: number | null, standing: readonly TallyReading[]): readonly TallyReading[] => {
  const agree = (a: TallyReading, b: TallyReading): boolean => restates(a, b) || restates(b, a)
  const one = standing.find(({ value }) => value !== null && value === best)
  return one === undefined
    ? standing.filter((reading) => standing.some((other) => other !== reading && agree(other, reading)))
    : standing.filter((reading) => agree(reading, one))
}

const isDoubted = ({ standings, why }: TallyReading): boolean =>
  (standings.length > 0 && why.startsWith('R6')) || why.startsWith('R14: unconfirmed')

/** Two live readings of one day that cannot both hold, or of which the later is lower. */
const clashOf = (standing: readonly TallyReading[], grows: boolean): readonly [TallyReading, TallyReading] | null => {
  for (const [at, a] of standing.entries()) {
    for (const b of standing.slice(at + 1)) {
      if (canBothHold(a, b)) continue
      if (a.asOf === null || b.asOf === null || a.asOf === b.asOf) return [a, b]
      if (!grows) continue
      const [early, late] = a.asOf < b.asOf ? [a, b] : [b, a]
      if ((late.value ?? late.high ?? 0) < (early.value ?? early.low ?? 0)) return [early, late]
    }
  }
  return null
}

/** The side that did it says so itself: the figure's own clause names as actor a force of the state whose officials tell it. */
const admitted = (
  told: readonly Told<FigureClaim>[],
  { language, place }: Ground,
  originOf: ReadonlyMap<string, Origin>,
): string | null => {
  for (const { reading, claim } of told) {
    const origin = originOf.get(claim.id)
    if (claim.background || claim.measure !== 'killed' || origin === undefined || origin.family === null) continue
    const own = reading.claims.find(
      (other): other is EventClaim =>
        other.kind === 'event' &&
        other.actor !== null &&
        other.polarity === 'positive' &&
        other.span[0] < claim.span[1] &&
        claim.span[0] < other.span[1] &&
        (other.type === 'killing' || other.type === 'shooting'),
    )
    if (own?.actor === undefined || own.actor === null) continue
    const isState = wordsOf(fold(own.actor)).some((word) => language.reconciling.state.has(word))
    if (isState && origin.family === (place?.country ?? 'the state')) {
      return `R10 conceded: done by ${own.actor}, by the account of ${origin.who ?? 'their own side'}`
    }
  }
  return null
}
