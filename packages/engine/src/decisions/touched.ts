import type { Decision } from './decision.ts'
import type { Target } from './target.ts'

/** What a decision names, by what lasts. */
export interface Touched {
  readonly claims: readonly string[]
  readonly reports: readonly string[]
  /** Outlets it grades. */
  readonly outlets: readonly string[]
}

/** The claims, reports and outlets that a decision touches: the stories that hold any of them are the ones it changes. */
export const touchedBy = (decision: Decision): Touched => {
  switch (decision.kind) {
    case 'merge':
      return of(...decision.targets)
    case 'split':
      return of(decision.target, decision.out)
    case 'relation':
      return decision.between === 'reports'
        ? { claims: [], reports: [decision.from, decision.to], outlets: [] }
        : of(decision.target, decision.other)
    case 'grade': {
      const { kind, name } = decision.source
      return { claims: [], reports: kind === 'report' ? [name] : [], outlets: kind === 'outlet' ? [name] : [] }
    }
    default:
      return of(decision.target)
  }
}

const of = (...targets: readonly Pick<Target, 'claims' | 'reports'>[]): Touched => ({
  claims: [...new Set(targets.flatMap(({ claims }) => claims))],
  reports: [...new Set(targets.flatMap(({ reports }) => reports))],
  outlets: [],
})

/** A decision with every claim it names put through a function: to those that make the same statement in a later version. */
export const withClaims = (decision: Decision, claims: (ids: readonly string[]) => readonly string[]): Decision => {
  const target = <T extends Pick<Target, 'claims'>>(given: T): T => ({ ...given, claims: claims(given.claims) })
  switch (decision.kind) {
    case 'merge':
      return { ...decision, targets: decision.targets.map(target) }
    case 'split':
      return { ...decision, target: target(decision.target), out: target(decision.out) }
    case 'relation':
      return decision.between === 'reports'
        ? decision
        : { ...decision, target: target(decision.target), other: target(decision.other) }
    case 'grade':
      return decision
    default:
      return { ...decision, target: target(decision.target) }
  }
}
