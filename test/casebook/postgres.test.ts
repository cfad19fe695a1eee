import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPostgres, openPostgres } from '../../packages/stemma/src/casebook/postgres.ts'
import { type Fresh, freshDatabase } from '../postgres.ts'

describe('a casebook on a server', () => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.drop())
  const changed = (change: (address: URL) => void): string => {
    const address = new URL(fresh.address)
    change(address)
    return address.href
  }

  it('says what is wrong where no server answers, and where what is named is no address', async () => {
    const closed = changed((address) => {
      address.port = '9'
    })
    await expect(openPostgres(closed)).rejects.toThrow(/127.0.0.1:9.*: no PostgreSQL answers there \(.*ECONNREFUSED/)
    await expect(openPostgres('postgres://no host here')).rejects.toThrow(/write it as postgres:\/\/user/)
  })

  it('says what is wrong where the server refuses, and never says the password', async () => {
    const wrong = changed((address) => {
      address.password = 'open-sesame'
    })
    const error = await openPostgres(wrong).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ trouble: 'refused' })
    expect(String(error)).toMatch(/the server refuses .* check the user/)
    expect(String(error)).not.toContain('open-sesame')
    const missing = changed((address) => {
      address.pathname = '/no_such_database'
    })
    await expect(openPostgres(missing)).rejects.toThrow(/no such database .* createdb/)
    await expect(openPostgres(fresh.address)).rejects.toThrow(/holds no casebook; make one with `stemma init`/)
  })

  it('shares its database with others and touches nothing of theirs', async () => {
    const other = new pg.Client({ connectionString: fresh.address })
    await other.connect()
    await other.query("create table entry (a text); insert into entry values ('theirs')")

    const made = await createPostgres(fresh.address)
    expect(await made.db.selectFrom('entry').selectAll().execute()).toEqual([])
    await made.close()
    expect((await other.query('select a from entry')).rows).toEqual([{ a: 'theirs' }])
    await other.end()
  })

  it('is read and not written where the server takes no writing', async () => {
    const database = new URL(fresh.address).pathname.slice(1)
    const admin = new pg.Client({ connectionString: fresh.address })
    await admin.connect()
    await admin.query(`alter database ${database} set default_transaction_read_only to on`)

    const opened = await openPostgres(fresh.address)
    expect(opened.readOnly).toBe(true)
    expect(await opened.db.selectFrom('entry').selectAll().execute()).toEqual([])
    await expect(sql`delete from entry`.execute(opened.db)).rejects.toThrow(/takes no writing/)
    await opened.close()
    await admin.query(`set default_transaction_read_only to off; alter database ${database} reset all`)
    await admin.end()
  })

  it('says that the server went away, and goes on when it is back', async () => {
    const opened = await openPostgres(fresh.address)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(opened.db)
    const admin = new pg.Client({ connectionString: fresh.address })
    await admin.connect()

    const broken = opened.db.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction)
      await admin.query('select pg_terminate_backend($1)', [rows[0]!.pid])
      await sql`select 2`.execute(transaction)
    })
    await expect(broken).rejects.toMatchObject({ trouble: 'unreachable' })
    expect(await opened.db.selectFrom('entry').selectAll().execute()).toEqual([])
    await opened.close()
    await admin.end()
  })

  it('sorts ids by their bytes, whatever the language of the database', async () => {
    const opened = await openPostgres(fresh.address)
    const ids = ['s-b', 's-B', 's-a', 's_a', 's-é', 's a']
    for (const hash of ids)
      await opened.db.insertInto('original').values({ hash, size: 0, packed: new Uint8Array() }).execute()

    const rows = await opened.db.selectFrom('original').select('hash').orderBy('hash').execute()
    expect(rows.map(({ hash }) => hash)).toEqual(['s a', 's-B', 's-a', 's-b', 's-é', 's_a'])
    await opened.close()
  })
})
