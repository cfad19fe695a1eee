import { visible } from '@stemma/engine'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { CasebookError } from './casebook-error.ts'
import type { Database } from './database.ts'
import { migrate, newest } from './migrate.ts'
import type { CasebookTables } from './schema.ts'
import { storable } from './storable.ts'

/** What more is to be said about the connections. */
export interface Connections {
  /** Open at once, at most. */
  readonly most: number
}

/** Milliseconds that a connection is waited for. */
const patience = 10_000

/** The oldest PostgreSQL that is tried. */
const oldest = 15

/**
 * Opens a casebook in a database on a server; for reading alone where the server takes no writing.
 *
 * @param address `postgres://user:password@host:5432/name`
 * @throws {CasebookError} with the remedy
 */
export const openPostgres = async (address: string, connections: Connections = { most: 10 }): Promise<Database> =>
  connected(address, connections, async (database, version) => {
    if (version === null)
      throw new CasebookError('not-there', database.name, 'holds no casebook; make one with `stemma init`')
    if (version > newest)
      throw new CasebookError(
        'newer',
        database.name,
        `made by a newer Stemma (its tables are of version ${version}, this Stemma knows ${newest}); update Stemma`,
      )
    await migrate(database, version)
  })

/**
 * Makes the tables of a new casebook, empty, in a database that is there, under a schema of their own called `stemma`.
 *
 * @throws {CasebookError} with the remedy; also where there is one already
 */
export const createPostgres = async (address: string, connections: Connections = { most: 10 }): Promise<Database> =>
  connected(address, connections, async (database, version) => {
    if (version !== null)
      throw new CasebookError('taken', database.name, 'holds a casebook already; name another database')
    if (database.readOnly)
      throw new CasebookError('read-only', database.name, 'takes no writing; name the server that does')
    await migrate(database, 0)
  })

const connected = async (
  address: string,
  { most }: Connections,
  ready: (database: Database, version: number | null) => Promise<void>,
): Promise<Database> => {
  const name = nameOf(address)
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: patience,
    application_name: 'stemma',
    types: { getTypeParser },
  })
  // A connection that breaks while nobody uses it is no loss: the next taker gets another.
  pool.on('error', () => {})
  const told = (error: unknown): unknown => toldOf(name, error)
  try {
    const { readOnly, version } = await standing(pool, name)
    const db = new Kysely<CasebookTables>({ dialect: new PostgresDialect({ pool: guardedPool(pool, told) }) })
    const database = { kind: 'postgres' as const, name, db, readOnly, close: () => db.destroy() }
    await ready(database, version)
    return database
  } catch (error) {
    await pool.end()
    throw told(error)
  }
}

/** What the server is, and how many steps the tables of the casebook in it have been through; null where there is none. */
const standing = async (
  pool: pg.Pool,
  name: string,
): Promise<{ readonly readOnly: boolean; readonly version: number | null }> => {
  const { rows } = await pool.query<{ server: number; encoding: string; closed: boolean; held: boolean }>(
    `select current_setting('server_version_num')::int as server, current_setting('server_encoding') as encoding,
       pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as closed,
       to_regclass('stemma.version') is not null as held`,
  )
  const { server, encoding, closed, held } = rows[0]!
  if (Math.floor(server / 10_000) < oldest)
    throw new CasebookError(
      'unfit',
      name,
      `the server is PostgreSQL ${Math.floor(server / 10_000)}; Stemma needs ${oldest} or later`,
    )
  if (encoding !== 'UTF8')
    throw new CasebookError('unfit', name, `the database is kept in ${encoding}; make one with the encoding UTF8`)
  const version = held ? await pool.query<{ version: number }>('select version from stemma.version') : null
  return { readOnly: closed, version: version?.rows[0]?.version ?? null }
}

/**
 * Connections for Kysely: ours are told apart by their own schema, wait for the disk before they say that something is kept,
 * and say in words what is wrong.
 */
const guardedPool = (pool: pg.Pool, told: (error: unknown) => unknown): PostgresPool => {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const guardedClient = (client: pg.PoolClient): PostgresPoolClient => {
    // After an error of the connection itself it is not lent again.
    let broken: Error | undefined
    client.on('error', (error) => {
      broken = error
    })
    const query = async (sql: string, parameters: readonly unknown[]) => {
      try {
        return await client.query(sql, parameters.map(storable))
      } catch (error) {
        throw told(error)
      }
    }
    return { query, release: () => client.release(broken) } as unknown as PostgresPoolClient
  }
  return {
    options: pool.options,
    connect: async () => {
      try {
        const client = await pool.connect()
        const guarded = known.get(client)
        if (guarded !== undefined) return guarded
        const made = guardedClient(client)
        known.set(client, made)
        await client.query('set search_path to stemma; set synchronous_commit to on; set timezone to utc')
        return made
      } catch (error) {
        throw told(error)
      }
    },
    end: () => pool.end(),
  } as PostgresPool
}

/** Counts and sums come as numbers, bytes as plain bytes. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return (text: string) => safe(text)
  const parse = pg.types.getTypeParser(oid, format as 'text')
  if (oid !== pg.types.builtins.BYTEA) return parse
  return (text: string) => {
    const bytes = parse(text) as unknown as Buffer
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  }
}) as typeof pg.types.getTypeParser

const safe = (text: string): number => {
  const value = Number(text)
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError(`${text} is too large to be a JavaScript number`)
  return value
}

/** The address as it can be shown: without the password. */
const nameOf = (address: string): string => {
  try {
    const { protocol, username, host, pathname } = new URL(address)
    return visible(`${protocol}//${username === '' ? '' : `${decodeURIComponent(username)}@`}${host}${pathname}`)
  } catch {
    throw new CasebookError(
      'unreachable',
      'the address of the database',
      'it is none; write it as postgres://user:password@host:5432/name',
    )
  }
}

/** Puts what goes wrong with a server into a sentence with its remedy; anything else is left as it is. */
const toldOf = (name: string, error: unknown): unknown => {
  if (error instanceof CasebookError || !(error instanceof Error)) return error
  const message = visible(error.message || String((error as NodeJS.ErrnoException).code ?? error.name))
  const code = String((error as NodeJS.ErrnoException).code ?? '')
  const of = (trouble: CasebookError['trouble'], why: string) => new CasebookError(trouble, name, why, error)
  if (/^(28|42501)/.test(code))
    return of('refused', `the server refuses (${message}); check the user, the password and what they may do`)
  if (code === '3D000') return of('not-there', `there is no such database (${message}); make it with createdb`)
  if (code === '53100')
    return of(
      'full',
      'the disk of the server is full; everything acknowledged until now is kept; make room and run the command again',
    )
  if (code === '53300')
    return of('refused', `the server has too many connections (${message}); stop some, or let it have more`)
  if (code === '25006') return of('read-only', 'takes no writing; name the server that does')
  if (['55P03', '57014', '40P01', '40001'].includes(code))
    return of('locked', `another program held what is needed for too long (${message}); try again`)
  if (isGone(code, message))
    return of('unreachable', `no PostgreSQL answers there (${message}); check the address, and that the server runs`)
  return error
}

const isGone = (code: string, message: string): boolean =>
  /^(08|57P)/.test(code) ||
  /^E(CONN|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|NOENT)/.test(code) ||
  /connection (terminated|error|ended)|timeout|not queryable|not currently accepting connections/i.test(message)
