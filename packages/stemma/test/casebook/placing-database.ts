import { DatabaseSync } from '@photostructure/sqlite'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { placingTables } from '../../src/casebook/placing-tables.ts'
import type { CasebookTables } from '../../src/casebook/schema.ts'

/** A SQLite database with the tables of placing alone; in memory where no path is given. */
export const placingDatabase = async (path = ':memory:'): Promise<Kysely<CasebookTables>> => {
  const raw = new DatabaseSync(path)
  raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768')
  const db = new Kysely<CasebookTables>({
    dialect: new SqliteDialect({
      database: {
        close: () => raw.close(),
        prepare: (text) => {
          const statement = raw.prepare(text)
          return {
            reader: statement.columns().length > 0,
            all: (values) => statement.all(...(values as never[])),
            run: (values) => statement.run(...(values as never[])) as never,
            iterate: (values) => statement.iterate(...(values as never[])) as never,
          }
        },
      },
    }),
  })
  await placingTables({
    types: { bytes: 'blob', text: 'text', integer: 'integer' },
    table: (name) => db.schema.createTable(name),
    run: async (statement) => {
      await sql.raw(statement).execute(db)
    },
  })
  return db
}
