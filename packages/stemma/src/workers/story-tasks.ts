import type { Language } from '@stemma/engine'
import { sql } from 'kysely'
import type { Store } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { hold, tryHold } from '../casebook/locks.ts'
import { renew } from '../casebook/records.ts'
import { placeSome } from '../casebook/settling.ts'
import { type Job, type Queue, type Task, type TaskOf, table } from './queue.ts'

/**
 * Places the next reports of the journal, unless another worker is at it.
 *
 * @returns how many were placed
 */
export const placeInTurn = (casebook: Database, language: Language, most: number): Promise<number> =>
  casebook.db.transaction().execute(async (turn) => {
    if (!(await tryHold(casebook.kind, turn, { kind: 'turn', of: 'placing' }))) return 0
    return placeSome(casebook, language, most)
  })

/** Reports of a story, or sources still to be read, for which its record waits a second longer. */
const patienceFor = 100

/** Seconds that a record waits at most. */
const longestWait = 30

/**
 * Adds a task for each story whose record is to be made anew and that has none, also where whoever marked it ended before it
 * could. While there is much to be read, the record of a large story waits for what comes meanwhile.
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
    const waiting = await waitingIn(held)
    const tasks = rows.map(({ id, stale, reports }): Task => {
      const after = Math.min(longestWait, Math.floor(Math.min(reports, waiting) / patienceFor))
      return { kind: 'story', story: id, stale, after }
    })
    await queue.add(held, tasks)
    return tasks.length
  })

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

/** Sources that wait to be read, up to what matters. */
const waitingIn = async ({ db }: Store): Promise<number> => {
  const most = patienceFor * longestWait
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from (select 1 from source where state = 'taken' limit ${most}) as sources`.execute(db)
  return rows[0]!.waiting
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
    await renew(casebook, language, story)
    await queue.done({ kind: casebook.kind, db }, [job])
  })
}
