import type { Reading } from '../claims/reading.ts'
import type { Decided } from '../decisions/decided.ts'
import { type Ruling, ruledBy } from '../decisions/in-force.ts'
import type { Derivation } from './derivations.ts'

/** Who copied whom, as people decided (rules.md R14): a relation of two reports set, or denied. */
export const decidedDerivations = (
  made: readonly Derivation[],
  readings: readonly Reading[],
  { rulings }: Pick<Decided, 'rulings'>,
): readonly Derivation[] => {
  const here = new Set(readings.map(({ id }) => id))
  let derivations = made
  for (const ruling of rulings) {
    const said = saidBy(ruling)
    if (said === null || !here.has(said.from) || !here.has(said.to)) continue
    const isOf = ({ from, to }: Derivation): boolean =>
      (from === said.from && to === said.to) || (from === said.to && to === said.from)
    const held = derivations.find(isOf)
    const others = derivations.filter((each) => !isOf(each))
    const { kind } = said
    if (kind === null || kind === 'as made') {
      derivations = kind === null ? others : [...others, ...made.filter(isOf)]
      continue
    }
    // Words that both share are shared whichever was first.
    const turned = held !== undefined && held.from !== said.from
    const runs = (held?.evidence.runs ?? []).map((run) => (turned ? { from: run.to, to: run.from } : run))
    const step = `R14: a ${kind} by ${ruledBy(ruling)}`
    derivations = [
      ...others,
      {
        from: said.from,
        to: said.to,
        kind,
        evidence: {
          containment: held?.evidence.containment ?? 0,
          runs,
          steps: [...(held?.evidence.steps ?? []), step],
        },
      },
    ]
  }
  return derivations
}

interface Said {
  readonly from: string
  readonly to: string
  /** Null where the one is not made from the other; `as made` where what was found is accepted. */
  readonly kind: Derivation['kind'] | 'as made' | null
}

const saidBy = ({ decision }: Ruling): Said | null => {
  if (decision.kind === 'relation' && decision.between === 'reports')
    return { from: decision.from, to: decision.to, kind: decision.relation === 'none' ? null : decision.relation }
  if ((decision.kind !== 'reject' && decision.kind !== 'accept') || decision.target.kind !== 'derivation') return null
  const [from, to] = decision.target.reports
  return from === undefined || to === undefined
    ? null
    : { from, to, kind: decision.kind === 'accept' ? 'as made' : null }
}
