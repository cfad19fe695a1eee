import type { Language } from '@stemma/engine'
import { sql } from 'kysely'
import type { Store } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { hold, tryHold } from '../casebook/locks.ts'
import { renew } from '../casebook/records.ts'
import { placeSome } from '../casebook/settling.ts'
import { type Job, type Queue, type Task, type TaskOf, table } from './queue.ts'

/** Reports that are placed together while much is still to be read: in a small casebook all are grouped anew each time. */
const together = 100

/**
 * Places the next reports of the journal, unless another worker is at it, or few can be placed and many are on their way.
 *
 * @returns how many were placed
 */
export const placeInTurn = (casebook: Database, language: Language, most: number): Promise<number> =>
  casebook.db.transaction().execute(async (turn) => {
    if (!(await tryHold(casebook.kind, turn, { kind: 'turn', of: 'placing' }))) return 0
    if ((await isBacklog({ kind: casebook.kind, db: turn })) && !(await isMuchReady(casebook))) return 0
    return placeSome(casebook, language, most)
  })

/** Sources waiting to be read, from which on records wait for what comes meanwhile. */
const backlog = 50

/** Seconds that the record of a story waits then: the more reports it has, the longer, since making it costs more. */
const waitFor = (reports: number): number => Math.min(10, 1 + Math.floor(reports / 20))

/**
 * Adds a task for each story whose record is to be made anew and that has none, also where whoever marked it ended before it
 * could. While there is much to be read, a record waits for what comes meanwhile.
 *
 * @returns how many were added
 */
export const addStories = (casebook: Database, queue: Queue): Promise<number> =>
  casebook.db.transaction().execute(async (db) => {
    const held: Store = { kind: casebook.kind, db }
    if (!(await tryHold(casebook.kind, db, { kind: 'turn', of: 'stories' }))) return 0
    const { rows } = await sql<{ id: string; stale: number; reports: number }>`
      select id, stale, reports from story where stale > 0 and not exists (
        select 1 from ${table} job where name = 'story' and singleton_key = story.id
          and (state < 'active' or state = 'failed' and (data->>'stale')::bigint = stale))
      order by id limit 500`.execute(db)
    const isBehind = rows.length > 0 && (await isBacklog(held))
    const tasks = rows.map(
      ({ id, stale, reports }): Task => ({ kind: 'story', story: id, stale, after: isBehind ? waitFor(reports) : 0 }),
    )
    await queue.add(held, tasks)
    return tasks.length
  })

/** Whether the record of each story stands, but for those that cannot be made: what comes to these is tried again. */
export const isAllRecorded = async ({ db }: Database): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from story where stale > 0 and not exists (
      select 1 from ${table} job where name = 'story' and singleton_key = story.id
        and state = 'failed' and (data->>'stale')::bigint = stale)
    limit 1`.execute(db)
  return rows.length === 0
}

/**
 * Adds a task for each source that waits to be read and has none: one taken in by other means, or whose task was lost with
 * the queue.
 */
export const addSources = (casebook: Database, queue: Queue): Promise<number> =>
  casebook.db.transaction().execute(async (db) => {
    const held: Store = { kind: casebook.kind, db }
    if (!(await tryHold(casebook.kind, db, { kind: 'turn', of: 'sources' }))) return 0
    const { rows } = await sql<{ seq: number }>`
      select seq from source where state = 'taken' and not exists (
        select 1 from ${table} job where (name = 'read' and singleton_key = source.seq::text and state <= 'active')
          or (name = 'unreadable' and data->>'source' = source.seq::text))
      order by seq limit 5000`.execute(db)
    await queue.add(
      held,
      rows.map(({ seq }) => ({ kind: 'read', source: seq })),
    )
    return rows.length
  })

/** Whether much is still to be read. */
const isBacklog = async ({ db }: Store): Promise<boolean> => {
  const some = await db.selectFrom('source').select('seq').where('state', '=', 'taken').limit(backlog).execute()
  return some.length === backlog
}

/** Whether many reports can be placed: read, and none before them is still to be read. */
const isMuchReady = async ({ db }: Database): Promise<boolean> => {
  const { rows } = await sql<{ ready: number }>`
    select count(*) as ready from (
      select 1 from report where seq > (select coalesce(max(number), 0) from placed)
        and seq < (select coalesce(min(seq), 9007199254740991) from source where state = 'taken')
      limit ${together}) as reports`.execute(db)
  return rows[0]!.ready >= together
}

/** Makes the record of a story anew, while nobody else does; what changes meanwhile is made with the next task. */
export const makeRecord = async (
  casebook: Database,
  queue: Queue,
  language: Language,
  job: Job<TaskOf<'story'>>,
): Promise<void> => {
  const { story } = job.task
  await casebook.db.transaction().execute(async (db) => {
    await hold(casebook.kind, db, { kind: 'story', story })
    await renew(casebook, language, [story])
    await queue.done({ kind: casebook.kind, db }, [job])
  })
}
