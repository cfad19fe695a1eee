import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { hold, tryHold } from '../../packages/stemma/src/casebook/locks.ts'
import { createDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { forgetWords, keepWords, queryOf, search } from '../../packages/stemma/src/casebook/search.ts'
import { bodyOf, entryAfter, type Head, nothing } from '../../packages/stemma/src/journal/entry.ts'
import { placesFor, stores } from './stores.ts'

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'A. Weaver', engine: 'stemma 0.1.0', rules: 'r1' }

/** Writes one entry at the end of the journal, as casebooks do. */
const append = async ({ db, kind }: Database, note: string): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    await hold(kind, transaction, { kind: 'journal' })
    const last = await transaction.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').executeTakeFirst()
    const head: Head = last ?? { seq: 0, hash: nothing }
    const entry = entryAfter(head, stamp, { kind: 'undo', of: 1, reason: note, key: null })
    const { seq, time, actor, hash } = entry
    await transaction
      .insertInto('entry')
      .values({ seq, time, actor, kind: entry.act.kind, body: bodyOf(entry), hash })
      .execute()
    return seq
  })

const countOf = async ({ db }: Database): Promise<unknown> =>
  (
    await db
      .selectFrom('entry')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst()
  )?.count

describe.each(stores)('a casebook kept in %s', (kind) => {
  const { place, made, opened } = placesFor(kind)

  it('gives back what was written in it, after it was closed and opened', async () => {
    const at = await place()
    const database = await createDatabase(at)
    await append(database, 'a first')
    await append(database, 'a second')
    await database.close()

    const again = await opened(at)
    const entries = await again.db.selectFrom('entry').select(['seq', 'body']).orderBy('seq').execute()

    expect(entries.map(({ seq }) => seq)).toEqual([1, 2])
    expect(JSON.parse(entries[1]!.body)).toMatchObject({ seq: 2, actor: 'A. Weaver', act: { reason: 'a second' } })
    expect(await countOf(again)).toBe(2)
  })

  it('keeps nothing of a transaction that fails half way', async () => {
    const database = await made()
    await append(database, 'kept')

    const failing = database.db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('original')
        .values({ hash: 'aa', size: 1, packed: new Uint8Array([1]) })
        .execute()
      await transaction
        .insertInto('original')
        .values({ hash: 'aa', size: 1, packed: new Uint8Array([1]) })
        .execute()
    })

    await expect(failing).rejects.toThrow(/unique/i)
    expect(await database.db.selectFrom('original').selectAll().execute()).toEqual([])
    expect(await countOf(database)).toBe(1)
  })

  it('gives bytes back as they were: NUL, halves of surrogate pairs, none at all', async () => {
    const database = await made()
    const contents = [
      new Uint8Array([0, 0, 1, 255, 0]),
      new Uint8Array(Buffer.from('The mayor said \ud83d and \udc00 twelve\0 dead', 'utf16le')),
      new Uint8Array(0),
      new Uint8Array(100_000).map((_, at) => at % 251),
    ]
    for (const [at, packed] of contents.entries()) {
      await database.db
        .insertInto('original')
        .values({ hash: `h${at}`, size: packed.length, packed })
        .execute()
    }

    const rows = await database.db.selectFrom('original').select('packed').orderBy('hash').execute()

    expect(rows.map(({ packed }) => Buffer.from(packed))).toEqual(contents.map((content) => Buffer.from(content)))
    expect(rows.every(({ packed }) => packed.constructor === Uint8Array)).toBe(true)
  })

  it('refuses text that it would change', async () => {
    const { db } = await made()
    for (const actor of ['half a pair \ud83d', 'a NUL \0 in it']) {
      const row = { seq: 1, time: stamp.time, actor, kind: 'undo', body: '{}', hash: 'x' }
      await expect(db.insertInto('entry').values(row).execute()).rejects.toThrow('store it as bytes')
    }
  })

  it('keeps whole numbers and fractions as numbers, and refuses those a number cannot hold', async () => {
    const { db } = await made()
    const values = [12, 7939, 2 ** 53 - 1, 0.5, -3]
    for (const [at, value] of values.entries()) {
      await db
        .insertInto('claim')
        .values({ report: 1, at, id: `f-${at}`, kind: 'figure', measure: null, value })
        .execute()
    }
    const rows = await db.selectFrom('claim').select(['value', 'report']).orderBy('at').execute()

    expect(rows.map(({ value }) => value)).toEqual(values)
    expect(rows[0]!.report).toBe(1)
    const { rows: sums } = await sql<{ sum: number }>`select sum(report) as sum from claim`.execute(db)
    expect(sums[0]!.sum).toBe(5)
    await expect(sql`select 9007199254740993 as large`.execute(db)).rejects.toThrow(/large/)
  })

  it('lets two who write at once follow each other, without a gap', async () => {
    const at = await place()
    const first = await createDatabase(at)
    await first.close()
    const [one, two] = [await opened(at), await opened(at)]

    const written = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => append(turn % 2 === 0 ? one : two, `turn ${turn}`)),
    )

    expect(written.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    const hashes = await two.db.selectFrom('entry').select(['hash', 'body']).orderBy('seq').execute()
    for (const [at, { body }] of hashes.entries())
      expect((JSON.parse(body) as { previous: string }).previous).toBe(at === 0 ? nothing : hashes[at - 1]!.hash)
  })

  it('lets one transaction at a time hold a lock, and leaves it when that one ends', async () => {
    const database = await made()
    const steps: string[] = []
    const inTurn = (name: string) =>
      database.db.transaction().execute(async (transaction) => {
        await hold(kind, transaction, { kind: 'story', story: 's-1' })
        steps.push(`${name} begins`)
        await new Promise((done) => setTimeout(done, 20))
        steps.push(`${name} ends`)
      })
    await Promise.all([inTurn('one'), inTurn('two')])

    expect(steps[1]!.split(' ')[0]).toBe(steps[0]!.split(' ')[0])
    expect(steps[3]!.split(' ')[0]).toBe(steps[2]!.split(' ')[0])
    const free = await database.db
      .transaction()
      .execute((transaction) => tryHold(kind, transaction, { kind: 'placing' }))
    expect(free).toBe(true)
  })

  it('finds reports by their words, by words that stand together, by beginnings, and without others', async () => {
    const { db } = await made()
    const texts = [
      'At least 12 people were killed when a ferry sank off Almería, the coast guard said.',
      'The ferry company denied that 7,939 tickets were sold. It’s a “lie”, the owner said.',
      "A DROP TABLE word; 'quotes' & pipes | and (brackets) : * do no harm \0 here",
      'The coast road was closed; guards stood at the port.',
    ]
    for (const [at, text] of texts.entries()) await keepWords(kind, db, at + 1, text)
    const found = (typed: string) => search(kind, db, queryOf(typed), { limit: 10, before: null })

    expect(await found('ferry')).toEqual([2, 1])
    expect(await found('FERRY sank')).toEqual([1])
    expect(await found('"coast guard"')).toEqual([1])
    expect(await found('coast guard*')).toEqual([4, 1])
    expect(await found('ferry -denied')).toEqual([1])
    expect(await found('almeria')).toEqual([1])
    expect(await found('“7,939”')).toEqual([2])
    expect(await found("'quotes' brackets")).toEqual([3])
    expect(await found('nothing here')).toEqual([])
    expect(await found(' " * - ')).toEqual([])
    expect(await search(kind, db, queryOf('the'), { limit: 1, before: 4 })).toEqual([2])
  })

  it('finds a report by its new words when it was read anew, and no more when it is gone', async () => {
    const { db } = await made()
    const found = (typed: string) => search(kind, db, queryOf(typed), { limit: 10, before: null })
    await keepWords(kind, db, 5, 'twelve dead')
    await keepWords(kind, db, 5, 'thirteen dead')
    await keepWords(kind, db, 6, 'fourteen dead')
    expect([await found('twelve'), await found('thirteen')]).toEqual([[], [5]])

    await forgetWords(kind, db, 5)
    expect(await found('dead')).toEqual([6])

    await forgetWords(kind, db, null)
    expect(await found('dead')).toEqual([])
  })

  it('finds long reports by their first words at least', async () => {
    const { db } = await made()
    const long = Array.from({ length: 250_000 }, (_, at) => `w${at % 90_000} ferry`).join(' ')
    await keepWords(kind, db, 1, `${'x'.repeat(500)} ${long}`)

    expect(await search(kind, db, queryOf('w7 ferry'), { limit: 10, before: null })).toEqual([1])
    expect(await search(kind, db, queryOf('x'.repeat(500)), { limit: 10, before: null })).toEqual([1])
  })

  it('is not made where one is', async () => {
    const at = await place()
    const database = await createDatabase(at)
    await append(database, 'kept')
    await database.close()

    await expect(createDatabase(at)).rejects.toMatchObject({ trouble: 'taken' })
    expect(await countOf(await opened(at))).toBe(1)
  })

  it('is not opened by a Stemma older than its tables', async () => {
    const at = await place()
    const database = await createDatabase(at)
    await sql
      .raw(kind === 'sqlite' ? 'pragma user_version = 99' : 'update stemma.version set version = 99')
      .execute(database.db)
    await database.close()

    await expect(opened(at)).rejects.toThrow(/made by a newer Stemma .* update Stemma/)
  })
})
