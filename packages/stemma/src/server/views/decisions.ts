import { capital, type Decision, decisionSays, linesOf, quotedText, type StoryRecord, withDays } from '@stemma/engine'
import type { Database } from '../../casebook/database.ts'
import { decisionsIn } from '../../casebook/decisions.ts'
import type { Frozen } from '../frozen.ts'
import type { Opened } from '../records.ts'
import type { DecisionRow } from '../schemas/review.ts'

/** Every decision on a story and every undoing, the latest first, and whether it holds. */
export const decisionRows = async (
  { record }: Pick<Opened, 'record'>,
  casebook: Database,
): Promise<readonly Frozen<DecisionRow>[]> => {
  const own = await seqsOn(record, casebook)
  const listed = (await decisionsIn(casebook)).filter(({ seq }) => own.has(seq))
  const bySeq = new Map(listed.map((each) => [each.seq, each]))
  const lines = linesIn(record)
  const unmet = new Map(record.unmet.map(({ seq, why }) => [seq, why]))
  return listed.toReversed().map(({ seq, time, actor, act, holds }) => {
    const common = { seq, time, actor, holds, unmet: unmet.get(seq) ?? null }
    if (act.kind === 'decision') {
      const { decision } = act
      return {
        ...common,
        kind: decision.kind,
        says: capital(withDays(decisionSays(decision))),
        reason: decision.reason,
        line: lineOf(decision, lines),
        of: null,
      }
    }
    const undone = bySeq.get(act.of)?.act
    const says = undone?.kind === 'decision' ? `: ${withDays(decisionSays(undone.decision))}` : ''
    return {
      ...common,
      kind: 'undo',
      says: `Undid entry ${act.of}${says}`,
      reason: act.reason,
      line: undone?.kind === 'decision' ? lineOf(undone.decision, lines) : null,
      of: act.of,
    }
  })
}

/** Entries that touch a claim, a report or an outlet of the story. */
const seqsOn = async ({ reports }: StoryRecord, { db }: Database): Promise<ReadonlySet<number>> => {
  const touched = new Set(
    reports.flatMap(({ id, outlet, claims, gone }) => [
      id,
      ...(outlet === null ? [] : [`outlet ${outlet}`]),
      ...claims.map((claim) => claim.id),
      ...gone.map(({ claim }) => claim),
    ]),
  )
  const rows = await db.selectFrom('decision').select(['seq', 'touches']).execute()
  return new Set(rows.flatMap(({ seq, touches }) => (touched.has(touches) ? [seq] : [])))
}

type Line = NonNullable<Frozen<DecisionRow>['line']>

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
