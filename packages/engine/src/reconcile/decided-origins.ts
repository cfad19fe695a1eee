import type { Decided } from '../decisions/decided.ts'
import { ruledBy } from '../decisions/in-force.ts'
import { regrouped } from '../decisions/regroup.ts'
import type { Channel } from '../language/reconciling.ts'
import type { Told } from './ground.ts'

/** An origin as it is being made. */
export interface Root {
  readonly key: string
  /** What it is called, and how often. */
  readonly who: Map<string, number>
  readonly told: Told[]
  /** Claims of it that a person rejected: drawn, and counted for nothing. */
  readonly rejected: Told[]
  readonly steps: Set<string>
  family: string | null
  channel: Channel
  readonly channels: Map<Channel, number>
  named: boolean
}

/** Origins as people brought them together or apart (rules.md R14). */
export const decidedRoots = (roots: readonly Root[], { rulings }: Decided): readonly Root[] => {
  if (rulings.length === 0) return roots
  const groups = roots.map((root) => ({ items: root.told, from: root }))
  return regrouped(groups, ({ claim }) => claim.id, rulings, 'origin').map(
    ({ items, from, with: others, apart, by }) => ({
      ...from,
      key: apart === null ? from.key : `${from.key} apart ${apart}`,
      told: [...items],
      rejected: apart === null ? [from, ...others].flatMap(({ rejected }) => rejected) : [],
      family: [from, ...others].find(({ family }) => family !== null)?.family ?? null,
      steps: new Set([
        ...(apart === null ? [from, ...others].flatMap(({ steps }) => [...steps]) : []),
        ...by.map(
          (ruling) => `R14: ${ruling.decision.kind === 'split' ? 'parted' : 'brought together'} by ${ruledBy(ruling)}`,
        ),
      ]),
    }),
  )
}
