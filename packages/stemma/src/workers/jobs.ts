import { sql } from 'kysely'
import type { Database } from '../casebook/database.ts'
import { openQueue, table } from './queue.ts'

/** How far the workers of a casebook are. */
export interface Standing {
  /** Sources that were taken in and not read yet: waiting for a worker, with one, or to be tried again after a failure. */
  readonly toRead: { readonly waiting: number; readonly underWay: number; readonly again: number }
  /** Reports that were read and are in no story yet. */
  readonly toPlace: number
  /** Stories whose record is to be made anew. */
  readonly stories: number
  /** Tasks that failed for good and what they were for is still to be done, the latest first. */
  readonly failed: readonly Failed[]
}

/** A task that failed for good. */
export interface Failed {
  /** `source 12`, `story s-…`. */
  readonly what: string
  /** What it is called by whoever took it in; null for a story. */
  readonly input: string | null
  readonly why: string
  readonly tries: number
  /** ISO 8601. */
  readonly at: string
}

/**
 * How far the workers are, and what they failed at.
 *
 * @param limit failed tasks that are listed
 */
export const standingOf = async (casebook: Database, limit: number): Promise<Standing> => {
  const { db } = casebook
  const queue = await openQueue(casebook, { lease: 30, supervises: false })
  await queue.close()
  const { rows: counts } = await sql<{ state: string; jobs: number }>`
    select state::text, count(*) as jobs from ${table} where name = 'read' and state <= 'active' group by state`.execute(
    db,
  )
  const of = (state: string): number => counts.find((count) => count.state === state)?.jobs ?? 0
  const { rows: places } = await sql<{ unplaced: number; stories: number }>`
    select (select count(*) from report where seq > (select coalesce(max(number), 0) from placed)) as unplaced,
      (select count(*) from story where stale > 0) as stories`.execute(db)
  const { rows: failed } = await sql<{
    source: number | null
    story: string | null
    input: string | null
    why: string | null
    tries: number
    at: Date
  }>`select source.seq as source, job.data->>'story' as story, source.input, job.retry_count + 1 as tries,
      coalesce(job.output->>'message', job.output->'value'->>'message') as why, job.completed_on as at
    from ${table} job left join source on job.name = 'read' and source.seq = (job.data->>'source')::bigint
    where job.state = 'failed' and (job.name = 'read' or job.name = 'story' and exists (
      select 1 from story where id = job.data->>'story' and stale = (job.data->>'stale')::bigint))
    order by job.completed_on desc limit ${limit}`.execute(db)
  return {
    toRead: { waiting: of('created'), underWay: of('active'), again: of('retry') },
    toPlace: places[0]!.unplaced,
    stories: places[0]!.stories,
    failed: failed.map(({ source, story, input, why, tries, at }) => ({
      what: story === null ? `source ${source}` : `story ${story}`,
      input,
      why: why === null || /timeout in active state/.test(why) ? 'the worker that had it ended, or said nothing' : why,
      tries,
      at: new Date(at).toISOString(),
    })),
  }
}
