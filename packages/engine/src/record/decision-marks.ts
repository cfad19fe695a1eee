import type { ClaimChange } from '../decisions/decided-claims.ts'
import type { Decision } from '../decisions/decision.ts'
import type { Ruling } from '../decisions/in-force.ts'
import { overruledBy } from '../decisions/overruled.ts'
import { decidable, linesDecided } from './decided-lines.ts'
import type { StoryLines } from './story-lines.ts'

/** A decision as a line of the record shows it. */
export interface DecisionMark {
  /** Place in the journal: what to name to undo it. */
  readonly seq: number
  readonly kind: Decision['kind']
  readonly actor: string
  /** ISO 8601. */
  readonly time: string
  readonly reason: string | null
  /** What was decided, in few words: "value corrected from 164 to 170". */
  readonly says: string
  /** Seq of the later decision that holds in its place; null where this one does. */
  readonly overruledBy: number | null
}

/** "accepted as 164 by the night desk on 2031-03-05 (entry 10): checked with the ministry". */
export const markText = ({ seq, says, actor, time, reason, overruledBy }: DecisionMark): string =>
  [
    `${says} by ${actor} on ${time.slice(0, 10)} (entry ${seq})`,
    reason === null || reason === '' ? '' : `: ${reason}`,
    overruledBy === null ? '' : `; entry ${overruledBy} holds in its place`,
  ].join('')

/** A decision in force that the record cannot carry out: its lines are gone, or never came together. */
export interface UnmetDecision extends Omit<DecisionMark, 'overruledBy'> {
  readonly why: string
}

/** The decisions of a story, by what they touched, and those that found nothing. */
export interface DecisionMarks {
  /** By id of a line or claim, in the order of the journal. */
  readonly on: (id: string) => readonly DecisionMark[]
  readonly unmet: readonly UnmetDecision[]
}

/** Says on which lines of a story each decision shows. */
export const decisionMarks = (
  rulings: readonly Ruling[],
  lines: StoryLines,
  changes: readonly ClaimChange[],
): DecisionMarks => {
  if (rulings.length === 0) return unmarked
  const overruled = overruledBy(rulings)
  const found = decidable(lines)
  const marks = new Map<string, DecisionMark[]>()
  const unmet: UnmetDecision[] = []
  const changed = new Map<string, ClaimChange[]>()
  for (const change of changes) {
    const key = `${change.seq} ${change.claim}`
    changed.set(key, [...(changed.get(key) ?? []), change])
  }
  for (const ruling of rulings) {
    const { seq, actor, time, decision } = ruling
    const common = { seq, kind: decision.kind, actor, time, reason: decision.reason }
    const by = overruled.get(seq) ?? null
    const { touched, why } = linesDecided(decision, found)
    const claims = 'target' in decision ? decision.target.claims : []
    const own = claims.flatMap((id) => changed.get(`${seq} ${id}`) ?? [])
    const says = saysOf(decision, own)
    if (why !== null && by === null) unmet.push({ ...common, says, why })
    for (const id of touched) marks.set(id, [...(marks.get(id) ?? []), { ...common, says, overruledBy: by }])
  }
  return { on: (id) => marks.get(id) ?? [], unmet }
}

const unmarked: DecisionMarks = { on: () => [], unmet: [] }

/** A decision that no report of any story is touched by. */
export const unmetAnywhere = ({ seq, actor, time, decision }: Ruling): UnmetDecision => ({
  seq,
  kind: decision.kind,
  actor,
  time,
  reason: decision.reason,
  says: decisionSays(decision),
  why: 'no report has what it names: reports were left out, or are read otherwise',
})

/** What was decided, in few words, wherever it is told. */
export const decisionSays = (decision: Decision): string => saysOf(decision, [])

const saysOf = (decision: Decision, changes: readonly ClaimChange[]): string => {
  switch (decision.kind) {
    case 'accept': {
      const { best } = decision.as
      const kept = changes.map(({ field, was, now }) => `${field} kept as ${shown(now)}, now read as ${shown(was)}`)
      return [`accepted${best === undefined ? '' : ` as ${shown(best)}`}`, ...new Set(kept)].join('; ')
    }
    case 'correct': {
      const [change] = changes
      return change === undefined
        ? `${decision.field} is ${shown(decision.value)}`
        : `${decision.field} corrected from ${shown(change.was)} to ${shown(change.now)}`
    }
    case 'reject':
      return 'rejected'
    case 'merge':
      return 'brought together'
    case 'split':
      return 'parted'
    case 'origin':
      return `said to come from ${decision.who}`
    case 'relation':
      return relationSays(decision)
    case 'standing':
      return `said to be ${decision.standing}`
    case 'grade':
      return `graded ${gradeText(decision)}`
    case 'note':
      return `note: ${decision.text}`
  }
}

const relationSays = (decision: Extract<Decision, { kind: 'relation' }>): string => {
  if (decision.between === 'reports')
    return decision.relation === 'none' ? 'said not to be made from one another' : `said to be a ${decision.relation}`
  if (decision.between === 'rendering')
    return decision.relation === 'none' ? 'said to be no rendering' : `said to be a ${decision.relation}`
  return {
    same: 'said to count the same',
    subset: 'said to be part of the other',
    disjoint: 'said to share nobody',
    unclear: 'said not to be comparable',
  }[decision.relation]
}

/** "B2", "B", "2". */
export const gradeText = ({
  reliability,
  credibility,
}: Pick<Extract<Decision, { kind: 'grade' }>, 'reliability' | 'credibility'>): string =>
  `${reliability ?? ''}${credibility ?? ''}` || 'by nobody'

const shown = (value: string | number | boolean | null): string => (value === null ? 'none' : String(value))
