import { type Kysely, sql } from 'kysely'
import { CasebookError } from './casebook-error.ts'
import type { Database } from './database.ts'
import type { CasebookTables } from './schema.ts'
import { type ColumnTypes, type Making, steps } from './tables.ts'

/** The version of the tables that this Stemma makes. */
export const newest = steps.length

/** Marks a file as a casebook, in its header where `file` and SQLite's own tools look: "STMA". */
export const applicationId = 0x53544d41

/**
 * Brings the tables of a casebook, or of what is to be one, to the newest version: all steps or none.
 *
 * @param version how many steps it has been through; 0 for a new one
 * @throws {CasebookError} where that cannot be
 */
export const migrate = async (database: Database, version: number): Promise<void> => {
  if (version === newest) return
  if (database.readOnly)
    throw new CasebookError(
      'read-only',
      database.name,
      'made by an older Stemma, and what is needed to read it cannot be written; open it once where it can be',
    )
  await database.db.transaction().execute(async (transaction) => {
    const making = makingOf(database.kind, transaction)
    if (database.kind === 'postgres') {
      // Two that begin at once: the second finds what the first has made.
      await sql`select pg_advisory_xact_lock(hashtext('stemma migrate'))`.execute(transaction)
      await making.run('create schema if not exists stemma')
      await making.run('create table if not exists stemma.version (version integer not null)')
    }
    const from = await versionIn(database.kind, transaction)
    for (const step of steps.slice(from)) await step(making)
    if (database.kind === 'sqlite') {
      await making.run(`pragma application_id = ${applicationId}`)
      await making.run(`pragma user_version = ${newest}`)
    } else {
      await making.run('delete from stemma.version')
      await making.run(`insert into stemma.version values (${newest})`)
    }
  })
}

/** How many steps the tables have been through; 0 where there are none. */
const versionIn = async (kind: Database['kind'], db: Kysely<CasebookTables>): Promise<number> => {
  if (kind === 'sqlite') {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
    return rows[0]!.user_version
  }
  const { rows } = await sql<{ version: number }>`select version from stemma.version`.execute(db)
  return rows[0]?.version ?? 0
}

const types: Readonly<Record<Database['kind'], ColumnTypes>> = {
  sqlite: { bytes: 'blob', text: 'text', integer: 'integer', real: 'real' },
  postgres: { bytes: 'bytea', text: sql`text collate "C"`, integer: 'bigint', real: 'double precision' },
}

const makingOf = (kind: Database['kind'], db: Kysely<CasebookTables>): Making => ({
  kind,
  types: types[kind],
  table: (name) => {
    const made = db.schema.createTable(name)
    return kind === 'sqlite' ? made.modifyEnd(sql`strict`) : made
  },
  run: async (statement) => {
    await sql.raw(statement).execute(db)
  },
})
