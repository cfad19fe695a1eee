import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decision, recordOf } from '@stemma/engine'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Stamping, writing } from '../../packages/stemma/src/casebook/casebook.ts'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { decide, undo } from '../../packages/stemma/src/casebook/deciding.ts'
import { append } from '../../packages/stemma/src/casebook/journal.ts'
import { contentOf } from '../../packages/stemma/src/casebook/originals.ts'
import { recordIn, standing, storiesIn } from '../../packages/stemma/src/casebook/records.ts'
import { seeAgain } from '../../packages/stemma/src/casebook/seeing-again.ts'
import { settle } from '../../packages/stemma/src/casebook/settling.ts'
import { takeIn } from '../../packages/stemma/src/casebook/taking-in.ts'
import { verify } from '../../packages/stemma/src/casebook/verifying.ts'
import { canonical, type Json } from '../../packages/stemma/src/journal/canonical.ts'
import { newKey, sealOf } from '../../packages/stemma/src/journal/seal.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { readWith } from '../reading.ts'
import { root } from '../run.ts'
import { placesFor, stores } from './stores.ts'

const language = loadEnglish()
const quiet = { told: () => {}, stopped: null }

/** A clock that goes a second further with every entry. */
const stampingFrom = (first: string): Stamping => {
  let at = Date.parse(first)
  return () => {
    at += 1000
    return { time: new Date(at).toISOString(), actor: 'A. Weaver', engine: 'stemma 0.1.0', rules: 'r1' }
  }
}

const stamping = stampingFrom('2026-03-01T08:00:00Z')

const opened = async (database: Database): Promise<Database> => {
  await writing(database, (held) => append(held, stamping(), [{ kind: 'opened', casebook: 'of a test' }]))
  return database
}

const put = async (casebook: Database, input: string, text: string, meta = {}): Promise<number | null> => {
  const reading = readWith(new TextEncoder().encode(text), meta)
  const source = {
    kind: 'source' as const,
    input,
    format: 'text' as const,
    content: new TextEncoder().encode(text),
    meta,
  }
  const result = { kind: 'read' as const, reading, text: canonical(reading as unknown as Json), notes: [] }
  return takeIn(casebook, stamping, source, result)
}

const reportsOf = (crisis: string): readonly (readonly [name: string, text: string])[] => {
  const folder = join(root, 'corpus', crisis, 'reports')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
}

const putAll = async (casebook: Database, ...crises: readonly string[]): Promise<void> => {
  for (const crisis of crises) for (const [name, text] of reportsOf(crisis)) await put(casebook, name, text)
}

/** What the engine alone says of the same reports. */
const recordsOf = (...crises: readonly string[]) =>
  recordOf(
    crises.flatMap((crisis) => reportsOf(crisis).map(([, text]) => readWith(text, {}))),
    language,
    { profile: 'default', asOf: null, decisions: [] },
  ).stories

const fire = (dead: number, said: string): string =>
  `Aveiro mill fire\n\nAVEIRO, 3 March 2026 – ${dead} people were killed when a mill burned down in Aveiro on Monday, ${said} said. The mill of Aveiro spun wool.\n`

const found = async (casebook: Database) =>
  (await verify(casebook, language, { readData: true, seals: [], told: () => {} })).findings

describe.each(stores)('a casebook kept in %s', (kind) => {
  const { made } = placesFor(kind)
  const fresh = async () => opened(await made())

  it('says of its reports what the engine says of them', async () => {
    const casebook = await fresh()
    await putAll(casebook, 'january-2022', 'ferry-1998')
    expect(await settle(casebook, language, quiet)).toEqual({ placed: 13, stories: 2 })

    const kept = await Promise.all((await storiesIn(casebook, 10)).map(({ id }) => recordIn(casebook, language, id)))

    const made = recordsOf('january-2022', 'ferry-1998')
    expect(kept.toSorted((a, b) => (a!.id < b!.id ? -1 : 1))).toEqual(made.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  })

  it('keeps the bytes of a source as they came', async () => {
    const casebook = await fresh()
    const bytes = Uint8Array.from([0x22, 0x31, 0x32, 0x20, 0x64, 0x65, 0x61, 0x64, 0x00, 0xff, 0xfe, 0x22])
    const reading = readWith('12 dead', {})
    const result = { kind: 'read' as const, reading, text: canonical(reading as unknown as Json), notes: [] }
    const source = { kind: 'source' as const, input: 'odd.txt', format: 'text' as const, content: bytes, meta: {} }
    const rows = { ...source, input: 'rows.jsonl:1', content: 'half a pair \ud83d of it', meta: { id: 'r1' } }
    await takeIn(casebook, stamping, source, result)
    await takeIn(casebook, stamping, rows, { kind: 'refused', why: 'no words' })

    const acts = (
      await casebook.db.selectFrom('entry').select('body').where('kind', '=', 'source').orderBy('seq').execute()
    ).map(({ body }) => JSON.parse(body).act)

    expect(new Uint8Array((await contentOf(casebook, acts[0])) as Uint8Array)).toEqual(bytes)
    expect(await contentOf(casebook, acts[1])).toBe('half a pair \ud83d of it')
    await settle(casebook, language, quiet)
    expect(await found(casebook)).toEqual([])
  })

  it('takes in the same bytes once', async () => {
    const casebook = await fresh()
    expect(await put(casebook, 'a.txt', fire(12, 'police'))).toBe(2)
    expect(await put(casebook, 'b.txt', fire(12, 'police'))).toBeNull()
    expect(await put(casebook, 'c.txt', fire(13, 'police'))).toBe(4)
  })

  it('keeps stories and reports under whatever names they were given: with NUL, with half a letter, of any length', async () => {
    const casebook = await fresh()
    for (const [at, name] of ['mill\0 \ud83d', 'm'.repeat(100_000)].entries())
      await put(casebook, `${at}.txt`, fire(12 + at, 'police'), { story: name, id: `${name} ${at}` })
    expect(await settle(casebook, language, quiet)).toEqual({ placed: 2, stories: 2 })
    expect((await storiesIn(casebook, 5)).map(({ id }) => id).toSorted()).toEqual([
      expect.stringMatching(/^c-[0-9a-f]+$/),
      'mill\ufffd \ufffd',
    ])
    expect(await found(casebook)).toEqual([])
  })

  it('makes anew, after another report, the records that it changes and no others', async () => {
    const casebook = await fresh()
    await putAll(casebook, 'ferry-1998')
    await put(casebook, 'a.txt', fire(12, 'police'))
    await settle(casebook, language, quiet)

    await put(casebook, 'b.txt', fire(14, 'the mayor of Aveiro'))

    expect(await settle(casebook, language, quiet)).toEqual({ placed: 1, stories: 1 })
  })

  it('carries out a decision, and undoes it', async () => {
    const casebook = await fresh()
    await put(casebook, 'a.txt', fire(12, 'police'))
    await put(casebook, 'b.txt', fire(14, 'the mayor of Aveiro'))
    await settle(casebook, language, quiet)
    const { id, revision } = (await storiesIn(casebook, 1))[0]!
    const before = await recordIn(casebook, language, id)
    const figure = before!.reports
      .flatMap(({ claims }) => claims)
      .find((claim) => claim.kind === 'figure' && claim.value === 14)!
    const target = { kind: 'claim' as const, id: figure.id, claims: [figure.id], reports: [], names: [] }
    const decision: Decision = { kind: 'reject', target, reason: 'a slip of the tongue' }

    const decided = await decide(casebook, stamping, decision, { expect: revision, key: 'first' })
    await settle(casebook, language, quiet)
    const without = await recordIn(casebook, language, id)
    expect(before!.tallies[0]!.high).toBe(14)
    expect(without!.tallies[0]).toMatchObject({ best: 12, high: 12 })

    // The same again is answered and not written; another under its key, or on what has changed, is not.
    expect(await decide(casebook, stamping, decision, { expect: revision, key: 'first' })).toMatchObject({
      seq: decided.seq,
      again: true,
    })
    await expect(
      decide(casebook, stamping, { ...decision, reason: 'another' }, { expect: null, key: 'first' }),
    ).rejects.toThrow(/another decision was sent under the key first/)
    await expect(undo(casebook, stamping, decided.seq, 'no slip', { expect: revision, key: null })).rejects.toThrow(
      /has changed since/,
    )

    const undone = await undo(casebook, stamping, decided.seq, 'no slip', { expect: null, key: null })
    await settle(casebook, language, quiet)
    expect((await recordIn(casebook, language, id))!.tallies).toEqual(before!.tallies)
    await undo(casebook, stamping, undone.seq, 'a slip after all', { expect: null, key: null })
    await settle(casebook, language, quiet)
    expect((await recordIn(casebook, language, id))!.tallies).toEqual(without!.tallies)
    expect(await recordIn(casebook, language, id, { ...standing, upTo: 5 })).toEqual(before)
    expect(await found(casebook)).toEqual([])
  })

  it('counts a grade of an outlet among what bears on the stories that it reported on', async () => {
    const casebook = await fresh()
    await put(casebook, 'a.txt', fire(12, 'police'), { outlet: 'The Lantern' })
    await put(casebook, 'b.txt', fire(12, 'the mayor'), { outlet: null })
    await settle(casebook, language, quiet)
    const source = { kind: 'outlet' as const, name: 'The Lantern' }
    const decision: Decision = { kind: 'grade', source, reliability: 'B', credibility: 2, reason: 'asked around' }
    const [{ revision }] = (await storiesIn(casebook, 1)) as [Awaited<ReturnType<typeof storiesIn>>[number]]
    const { seq } = await decide(casebook, stamping, decision, { expect: revision, key: null })
    expect((await storiesIn(casebook, 1))[0]!.revision).toBe(seq)
    await settle(casebook, language, quiet)
    expect(await found(casebook)).toEqual([])
  })

  it('puts two stories together where a person says so, with what joins them later, and apart again', async () => {
    const casebook = await fresh()
    await putAll(casebook, 'ferry-1998')
    await put(casebook, 'a.txt', fire(12, 'police'))
    await settle(casebook, language, quiet)
    const [ferry, mill] = (await Promise.all(
      (await storiesIn(casebook, 2)).map(({ id }) => recordIn(casebook, language, id)),
    )) as [NonNullable<Awaited<ReturnType<typeof recordIn>>>, NonNullable<Awaited<ReturnType<typeof recordIn>>>]
    const targetOf = (story: typeof ferry) => ({
      kind: 'story' as const,
      id: story.id,
      claims: [],
      reports: story.reports.map(({ id }) => id),
      names: [],
    })

    const { seq } = await decide(
      casebook,
      stamping,
      { kind: 'merge', targets: [targetOf(ferry), targetOf(mill)], reason: 'one inquiry' },
      { expect: null, key: null },
    )
    await put(casebook, 'b.txt', fire(14, 'the mayor of Aveiro'))
    await settle(casebook, language, quiet)
    expect((await storiesIn(casebook, 5)).map(({ id, reports }) => [id, reports])).toEqual([[ferry.id, 10]])
    expect(await found(casebook)).toEqual([])

    await undo(casebook, stamping, seq, 'two after all', { expect: null, key: null })
    await settle(casebook, language, quiet)
    expect((await storiesIn(casebook, 5)).map(({ id, reports }) => [id, reports])).toEqual([
      [ferry.id, 8],
      [expect.any(String), 2],
    ])
    expect(await found(casebook)).toEqual([])
  })

  it('lets a page that is as it was before speak again, as of the day it was so', async () => {
    const casebook = await fresh()
    const meta = { url: 'https://mill.example/fire', outlet: 'The Mill', published: '2026-03-03' }
    const page = (dead: number, captured: string) => {
      const content = new TextEncoder().encode(fire(dead, 'police'))
      return { kind: 'source', input: 'crawl', format: 'text', content, meta: { ...meta, captured } } as const
    }
    const best = async (): Promise<number | null> => {
      await settle(casebook, language, quiet)
      const [story] = await storiesIn(casebook, 1)
      return (await recordIn(casebook, language, story!.id))!.tallies[0]!.best
    }
    const putPage = async (source: ReturnType<typeof page>): Promise<void> => {
      const reading = readWith(source.content, source.meta)
      const text = canonical(reading as unknown as Json)
      await takeIn(casebook, stamping, source, { kind: 'read', reading, text, notes: [] })
    }

    await putPage(page(12, '2026-03-03T10:00:00Z'))
    await putPage(page(15, '2026-03-04T10:00:00Z'))
    expect(await best()).toBe(15)
    expect(await seeAgain(casebook, stamping, page(12, '2026-03-03T09:00:00Z'))).toBeNull()
    expect(await best()).toBe(15)
    expect(await seeAgain(casebook, stamping, page(12, '2026-03-05T10:00:00Z'))).toBe(6)
    expect(await best()).toBe(12)
    expect(await seeAgain(casebook, stamping, page(12, '2026-03-05T10:00:00Z'))).toBeNull()
    expect(await found(casebook)).toEqual([])
  })

  it('finds what was altered: an entry, a link, a byte, a reading, a record', async () => {
    const casebook = await fresh()
    await put(casebook, 'a.txt', fire(12, 'police'))
    await put(casebook, 'b.txt', fire(14, 'the mayor of Aveiro'))
    await settle(casebook, language, quiet)
    const alter = async (statement: ReturnType<typeof sql>): Promise<readonly string[]> => {
      const findings: string[] = []
      const undone = new Error('undone')
      await casebook.db
        .transaction()
        .execute(async (db) => {
          await statement.execute(db)
          const { findings: all } = await verify({ ...casebook, db }, language, {
            readData: true,
            seals: [],
            told: () => {},
          })
          findings.push(...all.map(({ kind, says }) => `${kind}: ${says}`))
          throw undone
        })
        .catch((error) => {
          if (error !== undone) throw error
        })
      return findings
    }

    expect(await alter(sql`update entry set body = replace(body, 'A. Weaver', 'B. Weaver') where seq = 2`)).toContain(
      'journal: entry 2: what it says is not what was hashed',
    )
    expect((await alter(sql`delete from entry where seq = 3`))[0]).toBe('journal: entry 4: entry 3 is missing')
    expect((await alter(sql`update entry set actor = 'B. Weaver' where seq = 3`))[0]).toBe(
      'journal: entry 3: its columns are not what it says',
    )
    expect(
      (
        await alter(
          sql`update original set packed = (select o.packed from original as o where o.hash <> original.hash)`,
        )
      )[0],
    ).toMatch(/^original: source 2: the bytes that are kept are not those/)
    expect(
      (
        await alter(
          sql`update report set packed = (select r.packed from report as r where r.seq <> report.seq) where seq = 2`,
        )
      )[0],
    ).toBe('projection: source 2: its reading is not what was hashed')
    expect((await alter(sql`update claim set value = 15 where value = 12`))[0]).toBe(
      'projection: claim 2, 0: not what is made of the journal',
    )
    expect((await alter(sql`update story set summary = '[]'`))[0]).toMatch(
      /^projection: story c-\w+: not what is made of the journal$/,
    )
    expect((await alter(sql`delete from line where kind = 'tally'`))[0]).toMatch(
      /^projection: line t-\w+, c-\w+: missing$/,
    )
  })

  it('knows by a seal kept elsewhere that entries were cut off, or the journal written anew', async () => {
    const casebook = await fresh()
    await put(casebook, 'a.txt', fire(12, 'police'))
    await settle(casebook, language, quiet)
    const { head } = await verify(casebook, language, { readData: false, seals: [], told: () => {} })
    const seal = sealOf({ casebook: 'of a test', ...head, time: '2026-03-01T09:00:00.000Z' }, newKey())
    const withSeal = async (given: typeof seal) =>
      (await verify(casebook, language, { readData: false, seals: [given], told: () => {} })).findings.map(
        ({ says }) => says,
      )

    expect(await withSeal(seal)).toEqual([])
    expect((await withSeal({ ...seal, seq: 9 }))[0]).toBe(
      'the seal of 2026-03-01T09:00:00.000Z is not what its key signed',
    )
    const later = sealOf({ casebook: 'of a test', seq: 9, hash: head.hash, time: '2026-03-01T09:00:00.000Z' }, newKey())
    expect((await withSeal(later))[0]).toMatch(/saw entry 9, and the journal ends at 3: entries were cut off/)
    const other = sealOf(
      { casebook: 'of a test', seq: 3, hash: '1'.repeat(64), time: '2026-03-01T09:00:00.000Z' },
      newKey(),
    )
    expect((await withSeal(other))[0]).toMatch(/^entry 3 is not the one the seal/)
  })
})
