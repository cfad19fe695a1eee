import { actsInForce, type Decision, decisionsInForce, type Ruling, touchedBy } from '@stemma/engine'
import { sql } from 'kysely'
import type { Act, Entry } from '../journal/entry.ts'
import type { Store } from './casebook.ts'
import { actsOf, type EntryOf } from './journal.ts'
import { clean } from './readings.ts'

type DecisionEntry = EntryOf<'decision' | 'undo'>

/** The decisions that hold, at an entry of the journal or at its end. */
export const decisionsOf = async (store: Store, upTo: number | null): Promise<readonly Ruling[]> =>
  decisionsInForce(await actsOf(store, ['decision', 'undo'], upTo))

/** Every decision and every undoing, in their order, and whether it holds. */
export const decisionsIn = async (
  store: Store,
): Promise<
  readonly (Pick<Entry, 'seq' | 'time' | 'actor'> & { readonly act: DecisionEntry['act']; readonly holds: boolean })[]
> => {
  const entries = await actsOf(store, ['decision', 'undo'])
  const inForce = new Set(actsInForce(entries).map(({ seq }) => seq))
  return entries.map(({ seq, time, actor, act }) => ({ seq, time, actor, act, holds: inForce.has(seq) }))
}

/** Those of them that touch a claim, a report or an outlet. */
export const decisionsOn = async (store: Store, touched: string): ReturnType<typeof decisionsIn> => {
  const rows = await store.db.selectFrom('decision').select('seq').where('touches', '=', clean(touched)).execute()
  const seqs = new Set(rows.map(({ seq }) => seq))
  return seqs.size === 0 ? [] : (await decisionsIn(store)).filter(({ seq }) => seqs.has(seq))
}

/** Those of them that touch a story: a claim or report of it, or an outlet that one is of. */
export const decisionsOnStory = async (store: Store, story: string): ReturnType<typeof decisionsIn> => {
  const { rows } = await sql<{ seq: number }>`
    select distinct seq from decision where ${touchesStory(story)}`.execute(store.db)
  const seqs = new Set(rows.map(({ seq }) => seq))
  return seqs.size === 0 ? [] : (await decisionsIn(store)).filter(({ seq }) => seqs.has(seq))
}

/** Writes what a decision, or an undoing, touches: what it undoes touches it too. */
export const writeDecision = async (
  held: Store,
  seq: number,
  act: Extract<Act, { readonly kind: 'decision' | 'undo' }>,
): Promise<void> => {
  const touches = act.kind === 'decision' ? touchedIn(act.decision) : await touchesOf(held, act.of)
  // One that touches nothing is written all the same, for its key.
  const rows = touches.length === 0 ? [''] : touches
  for (let at = 0; at < rows.length; at += 200)
    await held.db
      .insertInto('decision')
      .values(rows.slice(at, at + 200).map((each) => ({ seq, touches: each, key: act.key })))
      .execute()
}

/** What a decision that stands in the journal touches. */
export const touchesOf = async ({ db }: Store, seq: number): Promise<readonly string[]> =>
  (await db.selectFrom('decision').select('touches').where('seq', '=', seq).execute()).flatMap(({ touches }) =>
    touches === '' ? [] : [touches],
  )

/** Claims and reports by their ids, outlets by their names behind the word. */
const touchedIn = (decision: Decision): readonly string[] => {
  const { claims, reports, outlets } = touchedBy(decision)
  return [...new Set([...claims, ...reports, ...outlets.map((name) => `outlet ${name}`)].map((each) => clean(each)!))]
}

/** The stories that hold any of these. */
export const storiesTouched = async ({ db }: Store, touches: readonly string[]): Promise<readonly string[]> => {
  const stories = new Set<string>()
  for (let at = 0; at < touches.length; at += 200) {
    const some = touches.slice(at, at + 200)
    const byClaim = await db
      .selectFrom('claim')
      .innerJoin('report', 'report.seq', 'claim.report')
      .select('report.story')
      .where('claim.id', 'in', some)
      .execute()
    const byReport = await db.selectFrom('report').select('story').where('id', 'in', some).execute()
    const outlets = some.flatMap((each) => (each.startsWith('outlet ') ? [each.slice('outlet '.length)] : []))
    const byOutlet =
      outlets.length === 0 ? [] : await db.selectFrom('report').select('story').where('outlet', 'in', outlets).execute()
    for (const { story } of [...byClaim, ...byReport, ...byOutlet]) if (story !== null) stories.add(story)
  }
  return [...stories].toSorted()
}

/** The last decision or undoing that touches a story; 0 where none does. */
export const lastDecisionOn = async (store: Store, story: string): Promise<number> => {
  const { rows } = await sql<{ seq: number | null }>`
    select max(seq) as seq from decision where ${touchesStory(story)}`.execute(store.db)
  return rows[0]?.seq ?? 0
}

/** Holds of what touches a claim or report of a story, or an outlet that one is of. */
const touchesStory = (story: string) => sql<boolean>`(
  exists (
    select 1 from claim join report on report.seq = claim.report
    where claim.id = decision.touches and report.story = ${story}
  )
  or exists (select 1 from report where report.id = decision.touches and report.story = ${story})
  or decision.touches in (select 'outlet ' || outlet from report where report.story = ${story})
)`
