import type { Decision } from './decision.ts'

/** What a journal holds of decisions: each, and what was undone. */
export interface DecisionAct {
  /** Place in the journal. */
  readonly seq: number
  /** ISO 8601. */
  readonly time: string
  readonly actor: string
  readonly act:
    | { readonly kind: 'decision'; readonly decision: Decision }
    /** `of` is the seq of a decision, or of an undo, which is then undone itself. */
    | { readonly kind: 'undo'; readonly of: number; readonly reason: string | null }
}

/** A decision with who made it and when: what the record is made from, and shows. */
export interface Ruling<D extends Decision = Decision> {
  /** Place in the journal: of two that contradict each other the later holds. */
  readonly seq: number
  /** ISO 8601. */
  readonly time: string
  readonly actor: string
  readonly decision: D
}

/**
 * The decisions that hold, in the order of the journal: those that no undo names that holds itself. An undo undone brings its
 * decision back, at any depth. An undo of what does not come before it, or is none of these, changes nothing.
 */
export const decisionsInForce = (acts: readonly DecisionAct[]): Ruling[] =>
  actsInForce(acts).flatMap(({ seq, time, actor, act }) =>
    act.kind === 'decision' ? [{ seq, time, actor, decision: act.decision }] : [],
  )

/** The decisions and undoings that are not undone themselves, in the order of the journal. */
export const actsInForce = <Act extends DecisionAct>(acts: readonly Act[]): readonly Act[] => {
  const ordered = acts.toSorted((a, b) => a.seq - b.seq)
  const undone = new Set<number>()
  // What undoes an act comes after it, so the last act is always in force.
  for (const { seq, act } of ordered.toReversed()) {
    if (act.kind === 'undo' && act.of < seq && !undone.has(seq)) undone.add(act.of)
  }
  return ordered.filter(({ seq }) => !undone.has(seq))
}

/** The rulings of one kind, in their order. */
export const rulingsOf = <K extends Decision['kind']>(
  rulings: readonly Ruling[],
  kind: K,
): readonly Ruling<Extract<Decision, { readonly kind: K }>>[] =>
  rulings.filter((ruling): ruling is Ruling<Extract<Decision, { readonly kind: K }>> => ruling.decision.kind === kind)

/** "the desk on 2022-01-11: the ministry took it back". */
export const ruledBy = ({ actor, time, decision: { reason } }: Ruling): string =>
  `${actor} on ${time.slice(0, 10)}${reason === null || reason === '' ? '' : `: ${reason}`}`
