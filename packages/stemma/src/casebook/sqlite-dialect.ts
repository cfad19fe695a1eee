import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import { isBusy, patience } from './sqlite-errors.ts'
import { storable } from './storable.ts'

/** What the dialect tells whoever opened the database. */
export interface SqliteTold {
  /** Puts an error of SQLite into words. */
  readonly told: (error: unknown) => unknown
  /** Called after each write that is to last. */
  readonly written: () => void
}

/**
 * Kysely over the `node:sqlite` API. There is one connection, lent to one taker after the other. A transaction takes the
 * right to write at its beginning, so that two writers wait for each other there and never in the middle, unless it says that it only reads.
 */
export const sqliteDialect = (raw: DatabaseSyncInstance, told: SqliteTold): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driverOf(raw, told),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const driverOf = (raw: DatabaseSyncInstance, told: SqliteTold): Driver => {
  const connection = connectionOf(raw, told)
  const turn = turns()
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  const savepoint = (words: string, name: string): Promise<void> => run(`${words} "${name.replaceAll('"', '""')}"`)
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turn.take()
      return connection
    },
    releaseConnection: async () => turn.give(),
    beginTransaction: (_, { accessMode }: TransactionSettings) =>
      run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    // A full disk, for one, ends the transaction by itself.
    rollbackTransaction: async () => {
      if (raw.isTransaction) await run('rollback')
    },
    savepoint: (_, name) => savepoint('savepoint', name),
    rollbackToSavepoint: (_, name) => savepoint('rollback to', name),
    releaseSavepoint: (_, name) => savepoint('release', name),
    destroy: async () => {
      if (raw.isOpen) raw.close()
    },
  }
}

interface Prepared {
  readonly statement: StatementSyncInstance
  /** Whether it gives rows. */
  readonly gives: boolean
}

/** Statements that are kept prepared. */
const most = 200

const connectionOf = (raw: DatabaseSyncInstance, { told, written }: SqliteTold): DatabaseConnection => {
  const kept = new Map<string, Prepared>()

  const prepared = (sql: string): Prepared => {
    const known = kept.get(sql)
    if (known !== undefined) {
      // The latest used stands last.
      kept.delete(sql)
      kept.set(sql, known)
      return known
    }
    const statement = raw.prepare(sql)
    const made = { statement, gives: statement.columns().length > 0 }
    kept.set(sql, made)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return made
  }

  const run = <Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> => {
    const { statement, gives } = prepared(sql)
    const values = parameters.map(storable)
    if (gives) return { rows: statement.all(...values) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    if (!raw.isTransaction) written()
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  return {
    // Whoever waits for another writer waits aside: that one may be on this very thread.
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const last = performance.now() + patience
      while (true) {
        try {
          return run<Row>(query)
        } catch (error) {
          if (!isBusy(error) || raw.isTransaction || performance.now() > last) throw told(error)
          await new Promise((done) => setTimeout(done, 2 + 20 * Math.random()))
        }
      }
    },
    // biome-ignore lint/correctness/useYield: tables are gone through by pages of their keys, the same on a server
    async *streamQuery() {
      throw new Error('Go through a table by pages of its keys')
    },
  }
}

/** One at a time, in the order they came. */
const turns = (): { readonly take: () => Promise<void>; readonly give: () => void } => {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take: () => {
      if (taken) return new Promise((go) => waiting.push(go))
      taken = true
      return Promise.resolve()
    },
    give: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}
