import type { Argument, Clause } from './clause.ts'

/** What an argument is to its clause. */
export type Role = 'subject' | 'object' | 'indirect' | 'agent' | 'predicative' | 'oblique'

/** An argument with its role and clause; `preposition` is null where there is none. */
export interface Placed {
  readonly role: Role
  readonly clause: number
  readonly argument: Argument
  readonly preposition: string | null
}

/** Clauses by the tokens they hold. Built once for a list of clauses, then each question is one look-up. */
export interface ClauseIndex {
  /** Index of the innermost clause a token stands in; null outside every clause. */
  readonly clauseAt: (token: number) => number | null
  /** Index of the clause whose main verb the token is; null for other tokens. */
  readonly predicatedBy: (token: number) => number | null
  /** The innermost argument the token stands in, where grammar puts it; null for none. */
  readonly argumentAt: (token: number) => Placed | null
  /** Every clause in which the token is the head of an argument, shared and reclaimed ones among them. */
  readonly rolesOf: (head: number) => readonly Placed[]
  /** Indices of the clauses that have this one as their parent, in document order. */
  readonly children: (clause: number) => readonly number[]
  /** Index of the clause that this one completes ("said" for "that …"); null for none. */
  readonly completes: (clause: number) => number | null
  /** The clauses that this one completes, innermost first: "denied" ← "said". Coordinated and nested clauses inherit. */
  readonly chain: (clause: number) => readonly number[]
}

/** All arguments of a clause, in no particular order of the text. */
export const argumentsOf = (clause: Clause, index: number): readonly Placed[] => {
  const placed: Placed[] = []
  const add = (role: Role, argument: Argument | null, preposition: string | null): void => {
    if (argument !== null) placed.push({ role, clause: index, argument, preposition })
  }
  add('subject', clause.subject, null)
  add('object', clause.object, null)
  add('indirect', clause.indirect, null)
  add('agent', clause.agent, null)
  add('predicative', clause.predicative, null)
  for (const oblique of clause.obliques) add('oblique', oblique, oblique.preposition)
  return placed
}

const indices = new WeakMap<readonly Clause[], ClauseIndex>()

/** The index of a report's clauses. Asking again for the same list gives the same index. */
export const clauseIndex = (clauses: readonly Clause[]): ClauseIndex => {
  const known = indices.get(clauses)
  if (known !== undefined) return known
  const made = build(clauses)
  indices.set(clauses, made)
  return made
}

/** Longest chain of complements followed. */
const longestChain = 32

const build = (clauses: readonly Clause[]): ClauseIndex => {
  const owner = new Map<number, number>()
  const predicates = new Map<number, number>()
  const placed = new Map<number, Placed>()
  const roles = new Map<number, Placed[]>()
  const children = new Map<number, number[]>()
  const completed = new Map<number, number>()
  // Longer clauses first, so that the innermost is written last.
  const order = clauses.map((_, index) => index)
  order.sort((a, b) => clauses[b]!.last - clauses[b]!.first - (clauses[a]!.last - clauses[a]!.first) || a - b)
  for (const index of order) {
    const clause = clauses[index]!
    for (let token = clause.first; token < clause.last; token += 1) owner.set(token, index)
  }
  const arguments_: Placed[] = []
  for (const [index, clause] of clauses.entries()) {
    if (clause.predicate !== null) predicates.set(clause.predicate.head, index)
    if (clause.parent !== null) push(children, clause.parent, index)
    for (const complement of clause.complements) if (!completed.has(complement)) completed.set(complement, index)
    for (const one of argumentsOf(clause, index)) {
      for (const head of one.argument.heads) push(roles, head, one)
      if (!one.argument.inferred) arguments_.push(one)
    }
  }
  arguments_.sort((a, b) => width(b.argument) - width(a.argument))
  for (const one of arguments_) {
    for (let token = one.argument.first; token < one.argument.last; token += 1) placed.set(token, one)
  }
  const chain = (clause: number): readonly number[] => {
    const found: number[] = []
    let at: number | null = clause
    for (let steps = 0; at !== null && steps < longestChain; steps += 1) {
      const governor: number | undefined = completed.get(at)
      if (governor !== undefined && !found.includes(governor) && governor !== clause) {
        found.push(governor)
        at = governor
      } else at = clauses[at]!.parent
    }
    return found
  }
  return {
    clauseAt: (token) => owner.get(token) ?? null,
    predicatedBy: (token) => predicates.get(token) ?? null,
    argumentAt: (token) => placed.get(token) ?? null,
    rolesOf: (head) => roles.get(head) ?? [],
    children: (clause) => children.get(clause) ?? [],
    completes: (clause) => completed.get(clause) ?? null,
    chain,
  }
}

const width = ({ first, last }: Argument): number => last - first

const push = <Value>(map: Map<number, Value[]>, key: number, value: Value): void => {
  const same = map.get(key)
  if (same === undefined) map.set(key, [value])
  else same.push(value)
}
