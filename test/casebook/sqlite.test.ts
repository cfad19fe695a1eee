import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { createSqlite, openSqlite } from '../../packages/stemma/src/casebook/sqlite.ts'
import { folderOf } from '../command-line.ts'
import { canMount, diskOf } from './disk.ts'

const keep = ({ db }: Database, hash: string, size: number): Promise<unknown> =>
  db
    .insertInto('original')
    .values({ hash, size, packed: new Uint8Array(size).fill(7) })
    .execute()

const kept = async ({ db }: Database): Promise<readonly string[]> =>
  (await db.selectFrom('original').select('hash').orderBy('hash').execute()).map(({ hash }) => hash)

const sizeOf = async ({ db }: Database): Promise<unknown> => (await sql`pragma synchronous`.execute(db)).rows[0]

describe('a casebook in a file', () => {
  it('waits for the disk at each commit, new or opened, before and after it is written', async () => {
    const path = join(folderOf({}), 'casebook.stemma')
    const made = await createSqlite(path)
    await made.db.transaction().execute((transaction) => sql`select 1`.execute(transaction))
    await keep(made, 'a', 10)
    expect(await sizeOf(made)).toEqual({ synchronous: 2 })
    await made.close()

    const opened = await openSqlite(path)
    expect(await sizeOf(opened)).toEqual({ synchronous: 2 })
    await keep(opened, 'b', 10)
    expect(await sizeOf(opened)).toEqual({ synchronous: 2 })
    // Were it to fall back, the next transaction would bring it up again.
    await sql`pragma synchronous = normal`.execute(opened.db)
    await opened.db
      .transaction()
      .execute((transaction) =>
        transaction.insertInto('original').values({ hash: 'c', size: 0, packed: new Uint8Array() }).execute(),
      )
    expect(await sizeOf(opened)).toEqual({ synchronous: 2 })
    await opened.close()
  })

  it('is one file when it is closed, that says what it is', async () => {
    const folder = folderOf({})
    const made = await createSqlite(join(folder, 'casebook.stemma'))
    await made.close()

    const header = readFileSync(join(folder, 'casebook.stemma'))
    expect(header.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(header.subarray(68, 72).toString()).toBe('STMA')
    expect(() => readFileSync(join(folder, 'casebook.stemma-wal'))).toThrow('ENOENT')
  })

  it('says what is wrong where there is none, and leaves what is there as it is', async () => {
    const folder = folderOf({ 'notes.txt': 'Twelve dead, the mayor said.\n'.repeat(200), 'short.txt': 'Twelve dead.' })
    const other = new DatabaseSync(join(folder, 'other.db'))
    other.exec('create table other (a)')
    other.close()
    mkdirSync(join(folder, 'a-folder'))

    await expect(openSqlite(join(folder, 'gone.stemma'))).rejects.toThrow(/gone.stemma: .* `stemma init`$/)
    for (const name of ['notes.txt', 'short.txt', 'other.db', 'a-folder']) {
      const before = name === 'a-folder' ? null : readFileSync(join(folder, name))
      await expect(openSqlite(join(folder, name)), name).rejects.toMatchObject({ trouble: 'not-a-casebook' })
      await expect(createSqlite(join(folder, name)), name).rejects.toMatchObject({ trouble: 'taken' })
      if (before !== null) expect(readFileSync(join(folder, name)), name).toEqual(before)
    }
    await expect(createSqlite(join(folder, 'no-such', 'casebook.stemma'))).rejects.toThrow(/make the folder first/)
  })

  it('is made where one was begun and never finished', async () => {
    const folder = folderOf({ 'casebook.stemma': '' })
    const path = join(folder, 'casebook.stemma')
    const begun = new DatabaseSync(path)
    begun.exec('pragma journal_mode = wal')
    begun.close()

    const made = await createSqlite(path)
    await keep(made, 'a', 10)
    expect(await kept(made)).toEqual(['a'])
    await made.close()
  })

  it('is called damaged where its pages are', async () => {
    const path = join(folderOf({}), 'casebook.stemma')
    const made = await createSqlite(path)
    for (const hash of ['a', 'b', 'c']) await keep(made, hash, 9000)
    const pages = sql<{ rootpage: number }>`select rootpage from sqlite_schema where tbl_name = 'original'`
    const { rows } = await pages.execute(made.db)
    await made.close()
    const bytes = readFileSync(path)
    for (const { rootpage } of rows) bytes.fill(0xee, (rootpage - 1) * 4096, rootpage * 4096)
    writeFileSync(path, bytes)

    const opened = await openSqlite(path)
    await expect(kept(opened)).rejects.toMatchObject({ trouble: 'damaged' })
    await opened.close()
  })

  it('does not wait for ever for another program that writes to it', { timeout: 30_000 }, async () => {
    const path = join(folderOf({}), 'casebook.stemma')
    const made = await createSqlite(path)
    await keep(made, 'a', 10)
    const holder = new DatabaseSync(path)
    holder.exec('begin immediate')

    const begun = performance.now()
    await expect(keep(made, 'b', 10)).rejects.toThrow(/another program .* more than 5 seconds; try again/)
    expect(performance.now() - begun).toBeGreaterThan(4500)
    expect(await kept(made)).toEqual(['a'])

    holder.exec('commit')
    holder.close()
    await keep(made, 'b', 10)
    expect(await kept(made)).toEqual(['a', 'b'])
    await made.close()
  })
})

describe.runIf(canMount)('a casebook on a disk', () => {
  it('that is full takes no more, says so at once, and can still be read', async () => {
    const { folder } = diskOf(600)
    const made = await createSqlite(join(folder, 'casebook.stemma'))
    await keep(made, 'a', 1000)

    const begun = performance.now()
    await expect(keep(made, 'large', 900_000)).rejects.toThrow(/the disk is full; .* make room/)
    await expect(
      made.db.transaction().execute(async (transaction) => {
        for (let at = 0; at < 900; at += 1)
          await transaction
            .insertInto('original')
            .values({ hash: `b${at}`, size: 1, packed: new Uint8Array(1000) })
            .execute()
      }),
    ).rejects.toThrow(/the disk is full/)
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(await kept(made)).toEqual(['a'])
    await made.close()

    const again = await openSqlite(join(folder, 'casebook.stemma'))
    expect(await kept(again)).toEqual(['a'])
    await again.close()
  })

  it('that is full from the beginning gets none, in so many words', async () => {
    const { folder } = diskOf(64)
    writeFileSync(join(folder, 'filler'), new Uint8Array(60_000))

    await expect(createSqlite(join(folder, 'casebook.stemma'))).rejects.toThrow(/the disk is full/)
    rmSync(join(folder, 'filler'))
  })

  it('where nothing can be written is read, and says that it cannot be written', async () => {
    const { folder, lock } = diskOf(2000)
    const path = join(folder, 'casebook.stemma')
    const elsewhere = join(folderOf({}), 'casebook.stemma')
    const made = await createSqlite(elsewhere)
    await keep(made, 'a', 10)
    await made.close()
    copyFileSync(elsewhere, path)
    lock()

    const opened = await openSqlite(path)
    expect(opened.readOnly).toBe(true)
    expect(await kept(opened)).toEqual(['a'])
    await expect(keep(opened, 'b', 10)).rejects.toMatchObject({ trouble: 'read-only' })
    await opened.close()
    await expect(createSqlite(join(folder, 'another.stemma'))).rejects.toMatchObject({ trouble: 'read-only' })
  })

  it('where nothing can be written, with a log its last writer left, says to copy both', async () => {
    const { folder, lock } = diskOf(2000)
    const path = join(folder, 'casebook.stemma')
    const elsewhere = join(folderOf({}), 'casebook.stemma')
    const made = await createSqlite(elsewhere)
    await keep(made, 'a', 10)
    for (const end of ['', '-wal']) copyFileSync(`${elsewhere}${end}`, `${path}${end}`)
    await made.close()
    lock()

    await expect(openSqlite(path)).rejects.toThrow(/copy it with its -wal file/)
  })
})
