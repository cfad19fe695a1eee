import { type Language, termReader } from '@stemma/engine'
import { sql } from 'kysely'
import { assign, markAll } from './assigning.ts'
import type { Store } from './casebook.ts'
import type { Database } from './database.ts'
import { hold } from './locks.ts'
import { placeable } from './placeable.ts'
import { placeReports } from './placing.ts'
import { readingFrom } from './readings.ts'
import { renew } from './records.ts'
import type { ReportTable } from './schema.ts'

export interface Settling {
  /** Told what is being done. */
  readonly told: (what: string) => void
  /** Once it aborts what is under way is ended and the rest left for the next time; null for never. */
  readonly stopped: AbortSignal | null
}

/** What was brought up to the journal. */
export interface Settled {
  /** Reports that were placed in stories. */
  readonly placed: number
  /** Stories whose record was made anew. */
  readonly stories: number
}

/**
 * Brings everything that is made from the journal up to it: places the reports that were read since, and makes the records of
 * the stories that changed. It can be stopped at any moment and goes on where it was.
 */
export const settle = async (casebook: Database, language: Language, { told, stopped }: Settling): Promise<Settled> => {
  const isStopped = (): boolean => stopped?.aborted === true
  let placed = 0
  let stories = 0
  for (let some = 1; some > 0 && !isStopped(); placed += some) {
    some = await placeSome(casebook, language)
    if (some > 0) told(`placing: ${placed + some} reports`)
  }
  while (!isStopped()) {
    const due = await storiesDue(casebook, together)
    if (due.length === 0) break
    told(`making records: ${stories + due.length}`)
    stories += await renew(casebook, language, due, isStopped)
  }
  return { placed, stories }
}

/** Stories whose records are made at a time. */
const together = 25

/** Reports that are taken at a time. */
const many = 500

/** Stories whose record is to be made anew. */
export const storiesDue = async ({ db }: Store, limit: number): Promise<readonly string[]> => {
  const rows = await db.selectFrom('story').select('id').where('stale', '>', 0).orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** Whether everything that is made from the journal is up to it. */
export const isSettled = async (store: Store): Promise<boolean> =>
  (await storiesDue(store, 1)).length === 0 && (await isAllPlaced(store))

/** Whether each report that can be placed is. */
export const isAllPlaced = async (store: Store): Promise<boolean> => (await toPlace(store, 1)).length === 0

/**
 * Places the next reports of the journal, as far as all sources before them are read or refused.
 *
 * @returns how many
 */
export const placeSome = (casebook: Store, language: Language, limit = many): Promise<number> => {
  const termsOf = termReader(language.stories)
  return casebook.db.transaction().execute(async (db) => {
    await hold(casebook.kind, db, { kind: 'placing' })
    const rows = await toPlace({ kind: casebook.kind, db }, limit)
    if (rows.length === 0) return 0
    const reports = rows.map(({ seq, packed }) => placeable(seq, readingFrom(packed), termsOf))
    const { changed, reasoned, gone } = await placeReports(db, reports)
    const held = { kind: casebook.kind, db }
    await markAll(held, [...(await assign(held, changed, reasoned)), ...gone])
    return rows.length
  })
}

/**
 * The next reports that can be placed: all sources before them are read or refused. Looked for in one statement: a source that
 * is taken in meanwhile, and a later one that is read already, are both seen or neither.
 */
const toPlace = ({ db }: Store, limit: number): Promise<readonly Pick<ReportTable, 'seq' | 'packed'>[]> =>
  db
    .selectFrom('report')
    .select(['seq', 'packed'])
    .where('seq', '>', ({ fn, selectFrom, lit }) =>
      fn.coalesce(selectFrom('placed').select('number').orderBy('number', 'desc').limit(1), lit(0)),
    )
    .where('seq', '<', ({ fn, selectFrom, lit }) =>
      fn.coalesce(
        // The index is of these alone, and is used where the word stands in the statement.
        selectFrom('source').select('seq').where('state', '=', sql.lit('taken')).orderBy('seq').limit(1),
        lit(Number.MAX_SAFE_INTEGER),
      ),
    )
    .orderBy('seq')
    .limit(limit)
    .execute()
