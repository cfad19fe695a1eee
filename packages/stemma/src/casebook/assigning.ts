import { decidedStories } from '@stemma/engine'
import type { Store } from './casebook.ts'
import { decisionsOf, lastDecisionOn } from './decisions.ts'
import { placedStory } from './placed-story.ts'
import { headIn } from './placing-rows.ts'
import { clean } from './readings.ts'
import type { ReportTable } from './schema.ts'
import { lastSeenOn } from './seen.ts'

/**
 * Writes down which story each report is of: the one it was placed in, unless a person put it elsewhere.
 *
 * @param changed ids of placed stories that have other reports than before
 * @param reasoned ids of those that have the same for other reasons
 * @returns ids of the stories that have other reports than before, to be marked
 */
export const assign = async (
  held: Store,
  changed: readonly string[],
  reasoned: readonly string[] = [],
): Promise<readonly string[]> => {
  const { db } = held
  const decided = decidedStories(await decisionsOf(held, null))
  const marked = new Set<string>()
  for (const id of [...changed, ...reasoned]) {
    const story = await placedStory(db, id)
    const numbers = (story?.reports ?? []).flatMap(({ versions }) => versions)
    const before = await rowsOf(held, numbers)
    const idsOf = (versions: readonly number[]): readonly string[] => versions.map((number) => before.get(number)!.id)
    const given = (story?.reports ?? []).map(({ versions }) =>
      first(idsOf(versions), (report) => decided.of(report, id)),
    )
    const others = mostOf(given) ?? id
    for (const [at, { versions, why: reason }] of (story?.reports ?? []).entries()) {
      // It names reports, whose ids may hold anything.
      const why = clean(first(idsOf(versions), decided.why) ?? reason, 4000)
      const put = given[at] ?? others
      for (const number of versions) {
        const was = before.get(number)!
        if (was.story !== null && was.story !== put) marked.add(was.story)
        if (was.story === put && was.seat === versions[0] && was.why === why) continue
        await db.updateTable('report').set({ story: put, seat: versions[0]!, why }).where('seq', '=', number).execute()
      }
      if (changed.includes(id)) marked.add(put)
    }
  }
  return [...marked]
}

const first = (reports: readonly string[], of: (report: string) => string | null): string | null =>
  reports.map(of).find((found) => found !== null) ?? null

/** The story that most reports were put into: where those go that came since. Null where none was. */
const mostOf = (stories: readonly (string | null)[]): string | null => {
  const counts = new Map<string, number>()
  for (const story of stories) if (story !== null) counts.set(story, (counts.get(story) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

type Assigned = Pick<ReportTable, 'id' | 'story' | 'seat' | 'why'>

const rowsOf = async ({ db }: Store, numbers: readonly number[]): Promise<ReadonlyMap<number, Assigned>> => {
  const found = new Map<number, Assigned>()
  for (let at = 0; at < numbers.length; at += 500) {
    const rows = await db
      .selectFrom('report')
      .select(['seq', 'id', 'story', 'seat', 'why'])
      .where('seq', 'in', numbers.slice(at, at + 500))
      .execute()
    for (const { seq, ...row } of rows) found.set(seq, row)
  }
  return found
}

/** Marks stories in the order of their ids, each once: two who mark some of the same wait for each other, and never both. */
export const markAll = async (held: Store, ids: readonly string[]): Promise<void> => {
  for (const id of [...new Set(ids)].toSorted()) await mark(held, id)
}

/**
 * Marks a story for its record to be made anew, and counts its reports; one without any is taken out. It is marked first, and
 * counted when that is done: whoever marks it at the same moment waits, and counts what this one has put there.
 */
export const mark = async (held: Store, id: string): Promise<void> => {
  const { db } = held
  const unmade = { label: '', reports: 0, revision: 0, date: null, summary: null, digest: null, packed: null }
  await db
    .insertInto('story')
    .values({ id, stale: 1, ...unmade })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ stale: row('story.stale', '+', 1) })))
    .execute()
  const { reports } = await db
    .selectFrom('report')
    .where('story', '=', id)
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .executeTakeFirstOrThrow()
  if (reports === 0) {
    await db.deleteFrom('line').where('story', '=', id).execute()
    await db.deleteFrom('story').where('id', '=', id).execute()
    return
  }
  const revision = await revisionOf(held, id)
  await db.updateTable('story').set({ reports, revision }).where('id', '=', id).execute()
}

/** The last entry that bears on a story: a reading of one of its reports, a page that is as it was before, a decision. */
export const revisionOf = async (store: Store, id: string): Promise<number> => {
  const { read } = await store.db
    .selectFrom('report')
    .innerJoin('source', 'source.seq', 'report.seq')
    .where('report.story', '=', id)
    .select(({ fn }) => fn.max<number | null>('source.done').as('read'))
    .executeTakeFirstOrThrow()
  return Math.max(read ?? 0, await lastSeenOn(store, id), await lastDecisionOn(store, id))
}

/** The stories that reports were placed in, whatever people decided since. */
export const placedStoriesOf = async ({ db }: Store, reports: readonly string[]): Promise<readonly string[]> => {
  const stories = new Set<string>()
  for (let at = 0; at < reports.length; at += 200) {
    const rows = await db
      .selectFrom('report')
      .innerJoin('seat', 'seat.number', 'report.seat')
      .innerJoin('cluster', 'cluster.number', 'seat.cluster')
      .select('cluster.head')
      .where('report.id', 'in', reports.slice(at, at + 200))
      .execute()
    for (const row of rows) stories.add(headIn(row).story)
  }
  return [...stories].toSorted()
}
