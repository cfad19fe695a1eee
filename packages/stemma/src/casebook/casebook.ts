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
export const writing = <Result>({ db, kind }: Store, work: (held: Store) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(async (held) => {
    const store = { kind, db: held }
    await hold(kind, held, { kind: 'journal' })
    return work(store)
  })
