import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { writing } from '../../packages/stemma/src/casebook/casebook.ts'
import { append } from '../../packages/stemma/src/casebook/journal.ts'
import { createDatabase, openDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { settle } from '../../packages/stemma/src/casebook/settling.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { folderOf, type Run, stemma } from '../command-line.ts'
import { contentOf, tables } from '../fault/content.ts'
import { fire, put, sealedCasebook, stampingFrom } from '../fault/sealed-casebook.ts'

const on = (where: string, ...args: readonly string[]): Promise<Run> => stemma([...args, '--casebook', where])

const altered = (where: string, ...statements: readonly string[]): void => {
  const raw = new DatabaseSync(where, { defensive: false })
  for (const statement of statements) raw.exec(statement)
  raw.close()
}

const readings = (where: string): Promise<Run> => on(where, 'sources', '--json')

describe('stemma rebuild', { timeout: 180_000 }, () => {
  it('makes anew, to the byte, everything that is made from the journal', async () => {
    const where = join(folderOf({}), 'casebook.stemma')
    await sealedCasebook(where, 20)
    const before = contentOf(where)
    const whole = await on(where, 'rebuild')
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('the same, byte for byte')])

    const made = Object.keys(tables).filter((table) => table !== 'entry' && table !== 'original')
    altered(where, ...made.map((table) => `delete from ${table}`), "insert into word (word) values ('delete-all')")
    expect((await on(where, 'verify')).code).toBe(7)
    const rebuilt = await on(where, 'rebuild')

    expect([rebuilt.code, rebuilt.err]).toEqual([0, ''])
    expect(contentOf(where)).toBe(before)
    expect((await on(where, 'verify', '--read-data')).code).toBe(0)
  })

  it('says first what this Stemma reads otherwise than another did, and lets it stand when that is accepted', async () => {
    const where = join(folderOf({}), 'casebook.stemma')
    const casebook = await createDatabase(where)
    const stamping = stampingFrom('2026-03-04T08:00:00Z')
    await writing(casebook, (held) => append(held, stamping(), [{ kind: 'opened', casebook: 'of a test' }]))
    await put(casebook, stamping, fire(1))
    // Another engine took 13 for the count.
    await put(casebook, stamping, fire(11), (reading) => ({
      ...reading,
      claims: reading.claims.map((claim) =>
        claim.kind === 'figure' ? { ...claim, low: 12, high: 12, value: 12 } : claim,
      ),
    }))
    await settle(casebook, loadEnglish(), { told: () => {}, stopped: null })
    await casebook.close()
    expect((await on(where, 'verify', '--read-data')).code).toBe(0)
    const before = [contentOf(where), (await readings(where)).out]

    const told = await on(where, 'rebuild')
    expect(told.code).toBe(1)
    expect(told.out).toMatch(/2 sources read again; 1 otherwise than the journal says\. Nothing is written/)
    expect(told.out).toMatch(/12.*13|13.*12/s)
    expect([contentOf(where), (await readings(where)).out]).toEqual(before)

    const accepted = await on(where, 'rebuild', '--accept')
    expect([accepted.code, accepted.out]).toEqual([
      0,
      expect.stringContaining('1 otherwise than before, now in the journal'),
    ])
    expect((await on(where, 'verify', '--read-data')).code).toBe(0)
    expect((await on(where, 'rebuild')).out).toContain('the same, byte for byte')
    const opened = await openDatabase(where)
    const { seq } = await opened.db
      .selectFrom('entry')
      .select('seq')
      .where('kind', '=', 'reading')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    await opened.close()
    expect(seq).toBe(6)
  })
})
