import { CompiledQuery, type Kysely, sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { Store } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import type { CasebookTables } from '../casebook/schema.ts'

/** Work that is waiting for whoever takes it. */
export type Task =
  /** Read a source. */
  | { readonly kind: 'read'; readonly source: number }
  /**
   * Make the record of a story anew.
   *
   * @property stale how often it had been marked by then
   * @property after seconds to wait, so that what comes meanwhile is made with it
   */
  | { readonly kind: 'story'; readonly story: string; readonly stale: number; readonly after: number }
  /** Say that a source could not be read: the task of reading it failed for good. */
  | { readonly kind: 'unreadable'; readonly source: number }

/** Work of one kind. */
export type TaskOf<Kind extends Task['kind']> = Extract<Task, { readonly kind: Kind }>

/** A task that was taken: nobody else has it until its lease runs out. */
export interface Job<Of extends Task = Task> {
  readonly id: string
  readonly task: Of
  /** How often it was tried before. */
  readonly tried: number
}

/** What waits, and what failed. */
export interface Queue {
  /** Adds tasks within a transaction: they are there when what it wrote is. A story waits once, however often it is added. */
  readonly add: (held: Store, tasks: readonly Task[]) => Promise<void>
  /** Takes tasks of one kind, as many as there are up to `most`, the oldest first. */
  readonly take: <Kind extends Task['kind']>(kind: Kind, most: number) => Promise<readonly Job<TaskOf<Kind>>[]>
  /** Takes jobs off the queue, in the transaction that wrote what they were for. */
  readonly done: (held: Store, jobs: readonly Job[]) => Promise<void>
  /** Leaves jobs to be tried again later, and later each time; after some times for good. */
  readonly failed: (jobs: readonly Job[], why: string) => Promise<void>
  /** Gives jobs back at once, as if they had never been taken. */
  readonly giveBack: (jobs: readonly Job[]) => Promise<void>
  /** Keeps jobs from those who take what a dead worker had. */
  readonly renew: (jobs: readonly Job[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** How long tasks are held, and how often they are tried. */
export interface Holding {
  /** Seconds after which the tasks of a worker that says nothing go to others. */
  readonly lease: number
  /** Whether to look for such tasks. */
  readonly supervises: boolean
}

/** Where the queue's own tables are. */
export const queueSchema = 'stemma_jobs'

/** Times a task is tried again. */
export const tries = 4

const longAgo = { retentionDays: 3650 }

/**
 * Opens the queue of a casebook on a server, and makes it the first time.
 *
 * @param broken told what goes wrong with looking after leases, which is tried again
 */
export const openQueue = async (
  { db }: Database,
  { lease, supervises }: Holding,
  broken: (error: unknown) => void = () => {},
): Promise<Queue> => {
  const boss = new PgBoss({
    db: executing(db),
    schema: queueSchema,
    schedule: false,
    supervise: supervises,
    maintenanceIntervalSeconds: Math.max(1, Math.floor(lease / 3)),
    archiveFailedAfterSeconds: 3600 * 24 * 365,
    deleteAfterDays: 1,
  })
  boss.on('error', broken)
  await boss.start()
  await boss.createQueue('unreadable', {
    name: 'unreadable',
    policy: 'standard',
    retryLimit: 1_000_000,
    retryDelay: 5,
    expireInSeconds: 30,
    ...longAgo,
  })
  // Until the lease of whoever takes them begins.
  const again = { retryLimit: tries, retryDelay: 2, retryBackoff: true, expireInSeconds: 30, ...longAgo }
  await boss.createQueue('read', { name: 'read', policy: 'short', deadLetter: 'unreadable', ...again })
  await boss.createQueue('story', { name: 'story', policy: 'short', ...again })

  const ofKinds = async (jobs: readonly Job[], work: (kind: string, ids: string[]) => Promise<unknown>) => {
    for (const kind of new Set(jobs.map(({ task }) => task.kind)))
      await work(
        kind,
        jobs.flatMap(({ id, task }) => (task.kind === kind ? [id] : [])),
      )
  }
  const renew: Queue['renew'] = (jobs) =>
    ofKinds(jobs, (kind, ids) =>
      sql`update ${table} set started_on = now(), expire_in = ${lease} * interval '1 second'
        where name = ${kind} and id = any(${ids}::uuid[]) and state = 'active'`.execute(db),
    )

  return {
    add: async (held, tasks) => {
      for (let at = 0; at < tasks.length; at += 500)
        await boss.insert(tasks.slice(at, at + 500).map(inserted), { db: executing(held.db) })
    },
    take: async <Kind extends Task['kind']>(kind: Kind, most: number) => {
      const jobs = await boss.fetch<object>(kind, { batchSize: most, priority: false, includeMetadata: true })
      const taken = jobs.map(({ id, data, retryCount }) => ({
        id,
        task: { ...data, kind } as unknown as TaskOf<Kind>,
        tried: retryCount,
      }))
      await renew(taken)
      return taken
    },
    done: (held, jobs) => ofKinds(jobs, (kind, ids) => boss.deleteJob(kind, ids, { db: executing(held.db) })),
    failed: async (jobs, why) => {
      // PostgreSQL takes no NUL in JSON, and no half of a surrogate pair.
      const message = why.slice(0, 2000).replace(/[\0\p{Surrogate}]/gu, '\u{fffd}')
      for (const { id, task } of jobs) await boss.fail(task.kind, id, { message })
    },
    giveBack: (jobs) =>
      ofKinds(jobs, (kind, ids) =>
        sql`update ${table} set state = 'retry', started_on = null, start_after = now()
          where name = ${kind} and id = any(${ids}::uuid[]) and state = 'active'`.execute(db),
      ),
    renew,
    close: () => boss.stop({ graceful: false }),
  }
}

/** The tasks, as pg-boss keeps them. */
export const table = sql.table(`${queueSchema}.job`)

const inserted = (task: Task): PgBoss.JobInsert => {
  switch (task.kind) {
    case 'read':
    case 'unreadable':
      return { name: task.kind, data: { source: task.source }, singletonKey: String(task.source) }
    case 'story': {
      const { story, stale, after } = task
      return { name: task.kind, data: { story, stale }, singletonKey: story, startAfter: String(after) }
    }
  }
}

/** The connections, or the transaction, that pg-boss is to work on. */
const executing = (db: Kysely<CasebookTables>): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const query = CompiledQuery.raw(text, values ?? [])
    if (!/^\s*begin;/i.test(text)) return { rows: (await db.executeQuery<object>(query)).rows as object[] }
    // Several statements with a transaction of their own: a connection must not be left in the middle of it.
    return db.connection().execute(async (connection) => {
      try {
        return { rows: (await connection.executeQuery<object>(query)).rows as object[] }
      } catch (error) {
        await sql`rollback`.execute(connection)
        throw error
      }
    })
  },
})
