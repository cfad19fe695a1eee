import { accessSync, constants, existsSync, realpathSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { visible } from '@stemma/engine'
import { CasebookError } from './casebook-error.ts'

/** Milliseconds that a writer waits for another. */
export const patience = 5000

/** Does something with a file, and says what went wrong with it in words. */
export const guarded = <Result>(path: string, attempt: () => Result): Result => {
  try {
    return attempt()
  } catch (error) {
    throw told(path, error)
  }
}

/** Whether another program writes just now. */
export const isBusy = (error: unknown): boolean => codeOf(error) === codes.busy

/** Whether a file can be written and, beside it, the log of what is being written; whether a folder can. */
export const isWritable = (path: string): boolean => {
  const folder = statSync(path).isDirectory() ? path : dirname(realpathSync(path))
  return [path, folder].every(canWrite)
}

const canWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export const readOnlyError = (path: string, cause: unknown = undefined): CasebookError =>
  new CasebookError(
    'read-only',
    visible(path),
    'it cannot be written, nor its folder; give yourself the right to, or work on a copy elsewhere',
    cause,
  )

export const notACasebook = (path: string, cause: unknown = undefined): CasebookError =>
  new CasebookError(
    'not-a-casebook',
    visible(path),
    'no casebook; name another file, or make one with `stemma init`',
    cause,
  )

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that a user can do something about. */
const codes = { busy: 5, locked: 6, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 }

/** Puts what SQLite says into a sentence with its remedy; anything else is left as it is. */
export const told = (path: string, error: unknown): unknown => {
  const code = codeOf(error)
  if (code === null || !(error instanceof Error)) return error
  const name = visible(path)
  const full = () =>
    new CasebookError(
      'full',
      name,
      'the disk is full; everything acknowledged until now is kept; make room and run the command again',
      error,
    )
  switch (code) {
    case codes.busy:
    case codes.locked:
      return new CasebookError(
        'locked',
        name,
        `another program has been writing to it for more than ${patience / 1000} seconds; try again when that is done`,
        error,
      )
    case codes.readOnly:
      return readOnlyError(path, error)
    case codes.full:
      return full()
    case codes.io:
    case codes.cannotOpen:
      if (isDiskFull(path)) return full()
      return existsSync(`${path}-wal`) && !canWrite(dirname(path))
        ? new CasebookError(
            'read-only',
            name,
            'its last writer did not close it, and its folder cannot be written; copy it with its -wal file elsewhere',
            error,
          )
        : new CasebookError(
            'unreachable',
            name,
            `it cannot be reached (${error.message}); check the disk and your rights`,
            error,
          )
    case codes.corrupt:
      return new CasebookError(
        'damaged',
        name,
        `the file is damaged (${error.message}); restore a copy, and keep this one for \`stemma verify\``,
        error,
      )
    case codes.notADatabase:
      return notACasebook(path, error)
    default:
      return error
  }
}

/** What SQLite says of itself; where an error does not carry its code, by its words; null where it is none of SQLite's. */
const codeOf = (error: unknown): number | null => {
  if (!(error instanceof Error)) return null
  if ('sqliteCode' in error) return Number(error.sqliteCode) & 0xff
  if (!('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return null
  return Object.entries(words).find(([said]) => error.message.includes(said))?.[1] ?? 1
}

/** As `sqlite3_errstr` has them. */
const words: Readonly<Record<string, number>> = {
  'database is locked': codes.busy,
  'table is locked': codes.locked,
  'readonly database': codes.readOnly,
  'disk I/O error': codes.io,
  malformed: codes.corrupt,
  'disk is full': codes.full,
  'unable to open': codes.cannotOpen,
  'not a database': codes.notADatabase,
}

/** A full disk shows itself in many ways; less than a megabyte is no room for anything. */
const isDiskFull = (path: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize < 1_000_000
  } catch {
    return false
  }
}
