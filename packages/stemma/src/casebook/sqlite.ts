import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { visible } from '@stemma/engine'
import { Kysely } from 'kysely'
import { CasebookError } from './casebook-error.ts'
import type { Database } from './database.ts'
import { applicationId, migrate, newest } from './migrate.ts'
import type { CasebookTables } from './schema.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { guarded, isWritable, notACasebook, patience, readOnlyError, told } from './sqlite-errors.ts'

/** Milliseconds that one statement holds up this thread for another program; what waits longer waits aside. */
const briefly = 20

/**
 * Opens a casebook in a file; for reading alone where its file or folder cannot be written.
 *
 * @throws {CasebookError} with the remedy
 */
export const openSqlite = async (path: string): Promise<Database> => {
  if (!existsSync(path))
    throw new CasebookError('not-there', visible(path), 'there is no casebook; make one with `stemma init`')
  if (!statSync(path).isFile()) throw notACasebook(path)
  const readOnly = !isWritable(path)
  const raw = guarded(path, () => (readOnly ? openedForReading(path) : openedForWriting(path)))
  try {
    const version = await waiting(path, () => {
      const found = versionOf(raw, path)
      if (!readOnly) readyForWriting(raw)
      settled(raw)
      return found
    })
    const database = asDatabase(raw, path, readOnly)
    await migrate(database, version)
    return database
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Makes the file of a new casebook, with its tables, empty. What is there already is left untouched, but for an empty file or
 * one that was begun and never finished.
 *
 * @throws {CasebookError} with the remedy
 */
export const createSqlite = async (path: string): Promise<Database> => {
  const name = visible(path)
  if (!existsSync(dirname(path)))
    throw new CasebookError('not-there', name, 'its folder is not there; make the folder first')
  const taken = () => new CasebookError('taken', name, 'something is there already; name another file')
  if (existsSync(path) && !statSync(path).isFile()) throw taken()
  if (existsSync(path) ? !isWritable(path) : !isWritable(dirname(path))) throw readOnlyError(path)
  const raw = guarded(path, () => openedForWriting(path))
  try {
    await waiting(path, () => {
      if (pragma(raw, 'application_id') !== 0 || !isWithoutTables(raw)) throw taken()
      readyForWriting(raw)
      settled(raw)
    })
    const database = asDatabase(raw, path, false)
    await migrate(database, 0)
    return database
  } catch (error) {
    raw.close()
    throw error instanceof CasebookError && error.trouble === 'not-a-casebook' ? taken() : error
  }
}

const asDatabase = (raw: DatabaseSyncInstance, path: string, readOnly: boolean): Database => {
  const db = new Kysely<CasebookTables>({
    dialect: sqliteDialect(raw, {
      told: (error) => told(path, error),
      written: keptFull(raw, path),
    }),
  })
  const close = async (): Promise<void> => {
    if (raw.isOpen && !readOnly) asOneFile(raw)
    await db.destroy()
  }
  return { kind: 'sqlite', name: visible(path), db, readOnly, close }
}

/**
 * Brings all that is in the log into the file and takes the log away, unless somebody else has it open. Closing alone would
 * leave it: statements that were prepared keep the connection until they are collected.
 */
const asOneFile = (raw: DatabaseSyncInstance): void => {
  try {
    raw.exec('pragma journal_mode = delete')
  } catch {
    // Whoever has it open does it in their turn.
  }
}

/** Tries again while another program is at the file, aside, as long as a writer waits. */
const waiting = async <Result>(path: string, attempt: () => Result): Promise<Result> => {
  const last = performance.now() + patience
  while (true) {
    try {
      return guarded(path, attempt)
    } catch (error) {
      if (!(error instanceof CasebookError && error.trouble === 'locked') || performance.now() > last) throw error
      await new Promise((done) => setTimeout(done, 25))
    }
  }
}

const openedForWriting = (path: string): DatabaseSyncInstance =>
  new DatabaseSync(path, { timeout: briefly, enableForeignKeyConstraints: true, defensive: true })

/** Once it is known to be ours. */
const readyForWriting = (raw: DatabaseSyncInstance): void => {
  raw.exec('pragma journal_mode = wal')
  raw.exec('pragma synchronous = full')
}

/**
 * A log that its last writer left behind is read with it. A file that says it has one where there is none is read as what
 * cannot change, since SQLite could not place its marks beside it.
 */
const openedForReading = (path: string): DatabaseSyncInstance => {
  const quiet = hasLog(path) && !existsSync(`${path}-wal`)
  const location = quiet ? `${pathToFileURL(realpathSync(path)).href}?immutable=1` : path
  return new DatabaseSync(location, { readOnly: true, timeout: briefly, defensive: true })
}

/** Whether the header of a file says that a log goes with it (https://sqlite.org/fileformat.html, offset 19). */
const hasLog = (path: string): boolean => {
  const file = openSync(path, 'r')
  try {
    const header = new Uint8Array(20)
    readSync(file, header)
    return header[19] === 2
  } finally {
    closeSync(file)
  }
}

/** A casebook may come from strangers: nothing that its schema says is run with more rights than a query has. */
const settled = (raw: DatabaseSyncInstance): void => {
  raw.exec('pragma trusted_schema = off; pragma cell_size_check = on; pragma cache_size = -8192')
}

/** The version of a casebook's tables. */
const versionOf = (raw: DatabaseSyncInstance, path: string): number => {
  const name = visible(path)
  if (pragma(raw, 'application_id') !== applicationId) throw notACasebook(path)
  const version = pragma(raw, 'user_version')
  if (version > newest)
    throw new CasebookError(
      'newer',
      name,
      `made by a newer Stemma (its tables are of version ${version}, this Stemma knows ${newest}); update Stemma`,
    )
  return version
}

/**
 * Commits must be on the disk before they are acknowledged. A new database in write-ahead mode can fall back to less at
 * its first write, so it is looked at after a write; what was written until then is brought to the disk at once.
 */
const keptFull = (raw: DatabaseSyncInstance, path: string): (() => void) => {
  const statement = raw.prepare('pragma synchronous')
  const isFull = (): boolean => (statement.get() as { synchronous: number }).synchronous === 2
  return () => {
    if (isFull()) return
    raw.exec('pragma synchronous = full; pragma wal_checkpoint(full)')
    if (!isFull())
      throw new CasebookError('unfit', visible(path), 'SQLite will not wait for the disk here; keep it on another disk')
  }
}

const pragma = (raw: DatabaseSyncInstance, name: string): number =>
  Number(Object.values(raw.prepare(`pragma ${name}`).get() as object)[0])

const isWithoutTables = (raw: DatabaseSyncInstance): boolean =>
  raw.prepare('select 1 from sqlite_schema limit 1').get() === undefined
