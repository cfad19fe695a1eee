import { capital, type Decision, decisionSays, linesOf, quotedText, type StoryRecord, withDays } from '@stemma/engine'
import type { decisionsIn } from '../../casebook/decisions.ts'
import { saidOf } from '../../review/said.ts'
import type { Frozen } from '../frozen.ts'
import type { ListedDecision, StoryDecision } from '../schemas/decision.ts'

type Entry = Awaited<ReturnType<typeof decisionsIn>>[number]

/** A decision or an undoing, as any list has it. */
export const listedOf = ({ seq, time, actor, act, holds }: Entry): Frozen<ListedDecision> => {
  const common = { seq, time, actor, holds }
  if (act.kind === 'undo') {
    const says = `undoes entry ${act.of}`
    return { ...common, kind: 'undo', says, reason: act.reason, undoes: act.of, decision: null }
  }
  const { decision } = act
  const [says, reason] = saidOf(decision)
  return { ...common, kind: decision.kind, says, reason, undoes: null, decision: decision as never }
}

/** Every decision on a story and every undoing, the latest first, with the line it is about and whether it could be carried out. */
export const storyDecisions = (entries: readonly Entry[], record: StoryRecord): readonly Frozen<StoryDecision>[] => {
  const bySeq = new Map(entries.map((each) => [each.seq, each]))
  const lines = linesIn(record)
  const unmet = new Map(record.unmet.map(({ seq, why }) => [seq, why]))
  return entries.toReversed().map((entry) => {
    const { seq, act } = entry
    const about = act.kind === 'decision' ? act : bySeq.get(act.of)?.act
    const decision = about?.kind === 'decision' ? about.decision : null
    const says = decision === null ? null : withDays(decisionSays(decision))
    return {
      ...listedOf(entry),
      words: act.kind === 'undo' ? `Undid entry ${act.of}${says === null ? '' : `: ${says}`}` : capital(says ?? ''),
      line: decision === null ? null : lineOf(decision, lines),
      unmet: unmet.get(seq) ?? null,
    }
  })
}

type Line = NonNullable<Frozen<StoryDecision>['line']>

/** What may be decided upon, by id and by the claims that make it up. */
interface Lines {
  readonly byId: ReadonlyMap<string, Line>
  readonly byClaim: ReadonlyMap<string, Line>
}

const linesIn = (record: StoryRecord): Lines => {
  const byId = new Map<string, Line>(
    linesOf(record).map(({ kind, id, says }) => [id, { kind, id, says: withDays(says) }]),
  )
  const byClaim = new Map<string, Line>()
  for (const { claims } of record.reports)
    for (const claim of claims) byId.set(claim.id, { kind: 'claim', id: claim.id, says: quoted(claim.exact) })
  for (const { id, label, readings } of record.tallies)
    for (const { claims } of readings)
      for (const claim of claims) byClaim.set(claim, { kind: 'tally', id, says: label })
  return { byId, byClaim }
}

/** A line's id changes with what makes it up: then the count that has its claims now. */
const lineOf = (decision: Decision, { byId, byClaim }: Lines): Line | null => {
  if ('source' in decision || !('target' in decision || 'targets' in decision)) return null
  const target = 'targets' in decision ? decision.targets[0] : decision.target
  if (target === undefined) return null
  return (
    byId.get(target.id) ?? target.claims.map((claim) => byClaim.get(claim)).find((line) => line !== undefined) ?? null
  )
}

/** So much of a claim's words tells which it is, in UTF-16 units. */
const longest = 120

const quoted = (exact: string): string =>
  quotedText(exact.length <= longest ? exact : `${exact.slice(0, longest).trimEnd()}…`)
