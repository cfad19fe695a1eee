import type { Decision } from './decision.ts'
import type { Ruling } from './in-force.ts'
import type { Target } from './target.ts'

/** By seq of a decision: that of the latest one that decides the same thing otherwise. Both are shown, and the later holds. */
export const overruledBy = (rulings: readonly Ruling[]): ReadonlyMap<number, number> => {
  const ordered = rulings.toSorted((a, b) => b.seq - a.seq)
  const latest = new Map<string, { readonly seq: number; readonly says: string }>()
  const overruled = new Map<number, number>()
  const regroupings: Ruling[] = []
  for (const ruling of ordered) {
    const { seq, decision } = ruling
    for (const { about, says } of sayingsOf(decision)) {
      const later = latest.get(about)
      if (later === undefined) latest.set(about, { seq, says })
      else if (later.says !== says && !overruled.has(seq)) overruled.set(seq, later.seq)
    }
    if (decision.kind !== 'merge' && decision.kind !== 'split') continue
    const later = regroupings.find((other) => areContrary(decision, other.decision))
    if (later !== undefined) overruled.set(seq, later.seq)
    regroupings.push(ruling)
  }
  return overruled
}

interface Saying {
  /** What is decided. */
  readonly about: string
  /** How. */
  readonly says: string
}

const sayingsOf = (decision: Decision): readonly Saying[] => {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
      return [{ about: `verdict ${named(decision.target)}`, says: decision.kind }]
    case 'correct':
      return decision.target.claims.map((id) => ({
        about: `field ${decision.field} ${id}`,
        says: JSON.stringify(decision.value),
      }))
    case 'standing':
      return decision.target.claims.map((id) => ({ about: `standing ${id}`, says: decision.standing }))
    case 'origin':
      return decision.target.claims.map((id) => ({ about: `origin ${id}`, says: decision.who }))
    case 'relation':
      if (decision.between === 'reports') {
        const { from, to, relation } = decision
        return [
          {
            about: `reports ${[from, to].toSorted().join(' ')}`,
            says: relation === 'none' ? 'none' : `${from} ${relation}`,
          },
        ]
      }
      return [
        {
          about: `${decision.between} ${[named(decision.target), named(decision.other)].toSorted().join(' ')}`,
          says: decision.relation === 'subset' ? `subset ${named(decision.target)}` : decision.relation,
        },
      ]
    case 'grade': {
      const { source, reliability, credibility } = decision
      return [{ about: `grade ${source.kind} ${source.name}`, says: `${reliability}${credibility}` }]
    }
    case 'merge':
    case 'split':
    case 'note':
      return []
  }
}

const named = ({ kind, claims, reports, names }: Target): string =>
  `${kind} ${claims[0] ?? ''} ${reports[0] ?? ''} ${names[0] ?? ''}`

type Members = Pick<Target, 'claims' | 'reports' | 'names'>

/** Whether one brings together what the other parts. */
const areContrary = (a: Decision, b: Decision): boolean => {
  const [merge, split] = a.kind === 'merge' ? [a, b] : [b, a]
  if (merge.kind !== 'merge' || split.kind !== 'split' || merge.targets[0]?.kind !== split.target.kind) return false
  const { kind } = split.target
  const of = (members: Members): readonly string[] =>
    kind === 'story' ? members.reports : kind === 'party' ? members.names : members.claims
  const out = new Set(of(split.out))
  const rest = new Set(of(split.target).filter((id) => !out.has(id)))
  const leaves = merge.targets.findIndex((target) => of(target).some((id) => out.has(id)))
  return leaves >= 0 && merge.targets.some((target, at) => at !== leaves && of(target).some((id) => rest.has(id)))
}
