import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { hold } from '../../packages/stemma/src/casebook/locks.ts'
import { openDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { stemma } from '../command-line.ts'
import { serverAddress } from '../postgres.ts'
import { root } from '../run.ts'
import { listening } from './listening.ts'
import { type Serving, startServing } from './serving.ts'

let desk: Serving
let story: string
let admin: pg.Client
beforeAll(async () => {
  desk = await startServing({ kind: 'postgres' })
  story = (await desk.get<{ items: { id: string }[] }>('/api/stories')).body.items[0]!.id
  admin = new pg.Client({ connectionString: await serverAddress() })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await desk.end()
})

const database = (): string => new URL(desk.casebook).pathname.slice(1)

/** Ends every connection to the desk's database, and lets none in, or some again. */
const lettingIn = async (isOpen: boolean): Promise<void> => {
  await admin.query(`alter database ${database()} allow_connections ${isOpen}`)
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database()])
}

/** A grade of an outlet, which moves no number. */
const graded = (reliability: string) => ({
  kind: 'grade',
  source: { kind: 'outlet', name: 'MeridianTV' },
  reliability,
  credibility: 3,
  reason: 'asked around',
})

const report = (text: string): Uint8Array => new TextEncoder().encode(`Almaty, 11 January 2022\n\n${text}\n`)

const handedOver = (name: string, text: string) =>
  desk.post<{ items: { state: string; story: string | null }[] }>(`/api/sources?name=${name}`, report(text), {
    'content-type': 'application/octet-stream',
  })

describe('a desk over a database', () => {
  it('says so while the server is away, and goes on by itself when it is back', async () => {
    const page = listening(desk)
    await new Promise((done) => setTimeout(done, 700))
    await lettingIn(false)
    onTestFinished(() => lettingIn(true))
    for (const path of ['/api/casebook', `/api/stories/${story}/board`, '/api/search?q=police', '/api/decisions']) {
      const { status, body } = await desk.get<{ detail: string }>(path)
      expect([path, status, body.detail]).toEqual([path, 503, expect.stringMatching(/no PostgreSQL answers there/)])
    }
    const refused = await desk.post<{ detail: string }>('/api/decisions', { decision: graded('A'), expect: null })
    expect([refused.status, refused.body.detail]).toEqual([503, expect.stringMatching(/no PostgreSQL answers there/)])

    await lettingIn(true)
    for (const path of [`/api/stories/${story}/board`, '/api/search?q=police', `/api/stories/${story}?asOf=2022-01-09`])
      expect([path, (await desk.get(path)).status]).toEqual([path, 200])
    const { status, body } = await desk.post<{ seq: number }>('/api/decisions', { decision: graded('B'), expect: null })
    expect(status).toBe(201)
    await page.until(({ event, data }) => event === 'head' && data.seq === body.seq)
    await page.stop()
  })

  it('shows what workers read elsewhere, and what still waits for one', async () => {
    const before = (await desk.get<{ revision: number }>(`/api/stories/${story}`)).body.revision
    const page = listening(desk)
    await new Promise((done) => setTimeout(done, 700))
    const path = join(desk.folder, 'late.txt')
    const text = readFileSync(join(root, 'corpus/january-2022/reports/2-gulf-courier.txt'), 'utf8')
    writeFileSync(path, text.replaceAll('7,939', '9,412'))
    expect((await stemma(['add', '--database', desk.casebook, path])).code).toBe(0)
    const waiting = async (): Promise<number> =>
      (await desk.get<{ intake: { waiting: number } }>(`/api/stories/${story}/board`)).body.intake.waiting
    expect(await waiting()).toBe(1)

    expect((await stemma(['worker', '--database', desk.casebook, '--until-done', '--jobs', '1'])).code).toBe(0)
    const { revision } = (await desk.get<{ revision: number }>(`/api/stories/${story}`)).body
    expect(revision).toBeGreaterThan(before)
    await page.until(({ event, data }) => event === 'revision' && data.story === story && data.revision === revision)
    expect(await waiting()).toBe(0)
    await page.stop()
  })

  it('finds a report that is not placed yet without its story, and with it as soon as it is', async () => {
    const casebook = await openDatabase(desk.casebook)
    onTestFinished(casebook.close)
    const found = async (): Promise<readonly (string | null)[]> =>
      (await desk.get<{ items: { story: string | null }[] }>('/api/search?q=quarrymen')).body.items.map(
        ({ story }) => story,
      )
    const adding = await casebook.db.transaction().execute(async (db) => {
      await hold('postgres', db, { kind: 'placing' })
      const added = handedOver('late', 'Police in Almaty, Kazakhstan, detained 12 quarrymen, Tokayev’s office said.')
      await expect.poll(found, { timeout: 10_000 }).toEqual([null])
      return { added }
    })
    const { body } = await adding.added
    expect(body.items).toEqual([expect.objectContaining({ state: 'new', story: expect.any(String) })])
    expect(await found()).toEqual([body.items[0]!.story])
  })
})

describe('two desks over one database', () => {
  it('write what both are sent once, and let one of two decide on what both saw', async () => {
    const other = await startServing({ at: desk.casebook })
    onTestFinished(async () => void (await other.end()))
    const page = listening(other)
    await new Promise((done) => setTimeout(done, 700))
    const { revision } = (await desk.get<{ revision: number }>(`/api/stories/${story}`)).body
    const both = (sent: object) =>
      Promise.all([desk, other].map((each) => each.post<{ seq: number; again: boolean }>('/api/decisions', sent)))

    const once = await both({ decision: graded('C'), expect: null, key: 'sent-to-both' })
    expect(once.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(once.map(({ body }) => body.seq)).size).toBe(1)
    expect(once.map(({ body }) => body.again).toSorted()).toEqual([false, true])
    await page.until(({ event, data }) => event === 'revision' && data.story === story)
    await page.stop()

    const seen = (await desk.get<{ revision: number }>(`/api/stories/${story}`)).body.revision
    expect(seen).toBeGreaterThan(revision)
    const raced = await both({ decision: graded('D'), expect: seen, key: null })
    expect(raced.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})

describe('a database that takes no writing', () => {
  it('is read at the desk, and whoever writes is told', async () => {
    await admin.query(`alter database ${database()} set default_transaction_read_only to on`)
    onTestFinished(async () => void (await admin.query(`alter database ${database()} reset all`)))
    const reading = await startServing({ at: desk.casebook })
    onTestFinished(async () => void (await reading.end()))
    expect((await reading.get<{ readOnly: boolean }>('/api/casebook')).body.readOnly).toBe(true)
    expect((await reading.get(`/api/stories/${story}/board?asOf=2022-01-09`)).status).toBe(200)
    expect((await reading.post('/api/decisions', { decision: graded('A'), expect: null })).status).toBe(403)
  })
})

describe('a desk that everybody may read', () => {
  it('tells nobody where its database is, be it there or away', async () => {
    const open = await startServing({ at: desk.casebook, args: ['--public-read'] })
    onTestFinished(async () => void (await open.end()))
    expect((await open.get<{ name: string }>('/api/casebook')).body.name).toBe(database())
    expect((await open.get(`/api/stories/${story}/board`)).status).toBe(200)
    await lettingIn(false)
    onTestFinished(() => lettingIn(true))
    const { status, text } = await open.get('/api/casebook')
    expect([status, text]).toEqual([503, expect.stringContaining('come again in a minute')])
    expect(text).not.toContain(new URL(desk.casebook).host)
  })
})
