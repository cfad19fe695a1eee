import type { Decided } from '../decisions/decided.ts'
import type { Accept, TallyRelation } from '../decisions/decision.ts'
import { type Ruling, ruledBy, rulingsOf } from '../decisions/in-force.ts'
import type { FigureClaim, Told } from './ground.ts'

/** How people said that tallies stand to each other (rules.md R3). */
export interface TallyRelations {
  /** What was decided last of two tallies; null where nothing was. */
  readonly between: (a: string, b: string) => Exclude<TallyRelation['relation'], 'same'> | null
  /** The tally that one was said to be a part of; null where nobody said so. */
  readonly wholeOf: (part: string) => string | null
}

interface Counted {
  readonly id: string
  readonly told: readonly Told<FigureClaim>[]
  readonly rejected: readonly Told<FigureClaim>[]
}

/** Finds the tallies that were related to each other, each by most of the claims it was made of. */
export const relationsOf = (tallies: readonly Counted[], { rulings }: Decided): TallyRelations => {
  const found = new Map<string, Exclude<TallyRelation['relation'], 'same'>>()
  const parts = new Map<string, string>()
  const pair = (a: string, b: string): string => [a, b].toSorted().join(' ')
  for (const { decision } of rulingsOf(rulings, 'relation')) {
    if (decision.between !== 'tallies' || decision.relation === 'same') continue
    const [one, other] = [holderOf(decision.target.claims, tallies), holderOf(decision.other.claims, tallies)]
    if (one === null || other === null || one === other) continue
    found.set(pair(one.id, other.id), decision.relation)
    if (decision.relation === 'subset') parts.set(one.id, other.id)
    for (const [a, b] of [
      [one.id, other.id],
      [other.id, one.id],
    ] as const)
      if (parts.get(a) === b && (decision.relation !== 'subset' || a !== one.id)) parts.delete(a)
  }
  return {
    between: (a, b) => found.get(pair(a, b)) ?? null,
    wholeOf: (part) => parts.get(part) ?? null,
  }
}

/** The line that holds most of some claims; of two that hold as many, the one whose id comes first. */
const holderOf = <T extends Counted>(claims: readonly string[], tallies: readonly T[]): T | null => {
  const wanted = new Set(claims)
  let best: T | null = null
  let most = 0
  for (const tally of tallies) {
    const held = [...tally.told, ...tally.rejected].filter(({ claim }) => wanted.has(claim.id)).length
    const isFirst = held === most && best !== null && tally.id < best.id
    if (held > most || isFirst) [best, most] = [tally, held]
  }
  return best
}

/** By tally: the last acceptance of it, where no rejection came since. A line is found by most of the claims it was made of. */
export const acceptancesOf = (
  tallies: readonly Counted[],
  { rulings }: Decided,
): ReadonlyMap<string, Ruling<Accept>> => {
  const held = new Map<string, Ruling<Accept>>()
  for (const { decision, ...ruling } of rulings) {
    if ((decision.kind !== 'accept' && decision.kind !== 'reject') || decision.target.kind !== 'tally') continue
    const tally = holderOf(decision.target.claims, tallies)
    if (tally === null) continue
    if (decision.kind === 'accept') held.set(tally.id, { ...ruling, decision })
    else held.delete(tally.id)
  }
  return held
}

/** A tally's low, best and high as a person accepted them, with what the reports say where that is another number by now. */
export const accepted = <T extends Accepted>(tally: T, ruling: Ruling<Accept> | null): T => {
  if (ruling === null) return tally
  const held = (field: 'low' | 'best' | 'high'): number | null => {
    const value = ruling.decision.as[field]
    return value === undefined ? tally[field] : typeof value === 'number' ? value : null
  }
  const kept = { low: held('low'), best: held('best'), high: held('high') }
  const same = kept.low === tally.low && kept.best === tally.best && kept.high === tally.high
  const says = `accepted as ${rangeOf(kept)} by ${ruling.actor} on ${ruling.time.slice(0, 10)}; the reports now say ${rangeOf(tally)}`
  return {
    ...tally,
    ...kept,
    rule: 'R14',
    why: [`R14: accepted as ${rangeOf(kept)} by ${ruledBy(ruling)}`, ...tally.why],
    review: same ? tally.review : [says, ...tally.review],
  }
}

interface Accepted {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly rule: string
  readonly why: readonly string[]
  readonly review: readonly string[]
}

/** "164", "160–164–…", "none". */
const rangeOf = ({ low, best, high }: Pick<Accepted, 'low' | 'best' | 'high'>): string => {
  if (best !== null && (low === null || low === best) && (high === null || high === best)) return String(best)
  if (best === null && low === null && high === null) return 'none'
  return `${best ?? 'none'} (${low ?? '…'} to ${high ?? '…'})`
}
