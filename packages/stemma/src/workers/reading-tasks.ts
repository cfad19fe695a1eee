import type { Reading } from '@stemma/engine'
import type { Stamping, Store } from '../casebook/casebook.ts'
import { CasebookError } from '../casebook/casebook-error.ts'
import type { Database } from '../casebook/database.ts'
import { append, type EntryOf, entryOf } from '../casebook/journal.ts'
import { hold } from '../casebook/locks.ts'
import { contentOf } from '../casebook/originals.ts'
import { outcomeAct, type Result, sourceOf } from '../casebook/taking-in.ts'
import type { Source } from '../inputs/found.ts'
import type { Act } from '../journal/entry.ts'
import type { Outcome } from '../reading/batch.ts'
import type { Job, Queue, TaskOf } from './queue.ts'

/** What reading a source came to. */
interface Read {
  readonly source: number
  readonly result: Result
}

/**
 * Reads the sources of some jobs and writes what came of each, with its entry, in the transaction that takes the jobs off the
 * queue. What another worker has read meanwhile is left as it is: each source is read once.
 *
 * @param read on threads that can be stopped; fewer outcomes than sources where they were told to leave the rest
 * @returns the jobs that were left
 */
export const readSources = async (
  casebook: Database,
  queue: Queue,
  stamping: Stamping,
  jobs: readonly Job<TaskOf<'read'>>[],
  read: (sources: readonly Source[]) => Promise<readonly Outcome[]>,
): Promise<readonly Job<TaskOf<'read'>>[]> => {
  const inOrder = jobs.toSorted((a, b) => a.task.source - b.task.source)
  const sources = await sourcesOf(
    casebook,
    inOrder.map(({ task }) => task.source),
  )
  const outcomes = await read(sources)
  const done = inOrder.slice(0, outcomes.length)
  const results = outcomes.map((outcome, at) => ({ source: done[at]!.task.source, result: resultOf(outcome) }))
  await casebook.db.transaction().execute(async (db) => {
    const held = { kind: casebook.kind, db }
    await writeResults(held, stamping, results)
    await queue.done(held, done)
  })
  return inOrder.slice(outcomes.length)
}

/** Writes in the journal that sources cannot be read, whose tasks failed for good, so that those after them are placed. */
export const refuseSources = (
  casebook: Database,
  queue: Queue,
  stamping: Stamping,
  jobs: readonly Job<TaskOf<'unreadable'>>[],
): Promise<void> =>
  casebook.db.transaction().execute(async (db) => {
    const held = { kind: casebook.kind, db }
    const refusals = jobs
      .toSorted((a, b) => a.task.source - b.task.source)
      .map(({ task }) => ({ source: task.source, result: { kind: 'refused' as const, why: gaveUp } }))
    await writeResults(held, stamping, refusals)
    await queue.done(held, jobs)
  })

const gaveUp =
  'not read: every worker that tried failed or ended; see `stemma jobs`; when that is mended `stemma rebuild --accept` reads it'

/**
 * Writes readings and refusals, but for sources that have theirs. The end of the journal, which all wait for, is held only
 * while the entries are written.
 */
const writeResults = async (held: Store, stamping: Stamping, results: readonly Read[]): Promise<void> => {
  const { db } = held
  const open = await db
    .selectFrom('source')
    .select('seq')
    .where(
      'seq',
      'in',
      results.map(({ source }) => source),
    )
    .where('state', '=', 'taken')
    .orderBy('seq')
    .forUpdate()
    .execute()
  const isOpen = new Set(open.map(({ seq }) => seq))
  const due = results.filter(({ source }) => isOpen.has(source))
  const acts: Act[] = []
  for (const { source, result } of due) acts.push(await outcomeAct(held, source, result))
  if (acts.length === 0) return
  await hold(held.kind, db, { kind: 'journal' })
  const entries = await append(held, stamping(), acts)
  for (const [at, { source, result }] of due.entries())
    await db
      .updateTable('source')
      .set({ state: result.kind, done: entries[at]!.seq })
      .where('seq', '=', source)
      .execute()
}

/** Sources as they were taken in, in the order of their numbers. */
const sourcesOf = async (casebook: Database, numbers: readonly number[]): Promise<readonly Source[]> => {
  const rows = await casebook.db
    .selectFrom('entry')
    .select(['body', 'hash'])
    .where('seq', 'in', numbers)
    .orderBy('seq')
    .execute()
  const sources: Source[] = []
  for (const row of rows) {
    const { seq, act } = entryOf(row) as EntryOf<'source'>
    sources.push(sourceOf(act, await contentIn(casebook, seq, act)))
  }
  return sources
}

const contentIn = async (
  casebook: Database,
  seq: number,
  act: EntryOf<'source'>['act'],
): Promise<Uint8Array | string> => {
  const content = await contentOf(casebook, act).catch((error: unknown) => {
    if (error instanceof CasebookError) throw error
    throw new Error(`the bytes of source ${seq} are damaged; see \`stemma verify\``, { cause: error })
  })
  if (content === null) throw new Error(`the bytes of source ${seq} are missing; see \`stemma verify\``)
  return content
}

const resultOf = (outcome: Outcome): Result =>
  outcome.kind === 'refused'
    ? { kind: 'refused', why: outcome.why }
    : { kind: 'read', reading: JSON.parse(outcome.output) as Reading, text: outcome.output, notes: outcome.notes }
