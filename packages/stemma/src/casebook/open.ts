import { type Database, isServer } from './database.ts'

/**
 * Opens a casebook, by its path or the address of its database. Only the library that is needed is loaded.
 *
 * @throws {CasebookError} with the remedy
 */
export const openDatabase = async (where: string): Promise<Database> => {
  if (isServer(where)) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(where)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(where)
}

/**
 * Makes the tables of a new casebook, in a new file or in a database that is there.
 *
 * @throws {CasebookError} with the remedy; also where there is one already
 */
export const createDatabase = async (where: string): Promise<Database> => {
  if (isServer(where)) {
    const { createPostgres } = await import('./postgres.ts')
    return createPostgres(where)
  }
  const { createSqlite } = await import('./sqlite.ts')
  return createSqlite(where)
}
