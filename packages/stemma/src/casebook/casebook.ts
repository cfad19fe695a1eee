import type { Stamp } from '../journal/entry.ts'
import type { Database } from './database.ts'
import { hold } from './locks.ts'

/** A casebook, within a transaction or without. */
export type Store = Pick<Database, 'kind' | 'db'>

/** Who writes, with what; the moment is asked for each time. */
export type Stamping = () => Stamp

/**
 * Writes in one transaction, whole or not at all, on the disk when it is done. The journal is nobody else's meanwhile.
 *
 * @throws {CasebookError} with the remedy
 */
export const writing = <Result>(casebook: Store, work: (held: Store) => Promise<Result>): Promise<Result> =>
  holding(casebook, ['journal'], work)

/**
 * As `writing`, and nobody places reports meanwhile: where they stand is looked at and changed. Placing is waited for first,
 * since it may take seconds, in which others write in the journal.
 *
 * @throws {CasebookError} with the remedy
 */
export const settingRight = <Result>(casebook: Store, work: (held: Store) => Promise<Result>): Promise<Result> =>
  holding(casebook, ['placing', 'journal'], work)

/** Reads as of one moment, whoever writes meanwhile; within a transaction as that does. */
export const atOneMoment = <Result>({ db, kind }: Store, look: (store: Store) => Promise<Result>): Promise<Result> =>
  db.isTransaction
    ? look({ kind, db })
    : db
        .transaction()
        .setAccessMode('read only')
        .setIsolationLevel('repeatable read')
        .execute((held) => look({ kind, db: held }))

const holding = <Result>(
  { db, kind }: Store,
  locks: readonly ('journal' | 'placing')[],
  work: (held: Store) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute(async (held) => {
    for (const lock of locks) await hold(kind, held, { kind: lock })
    return work({ kind, db: held })
  })
