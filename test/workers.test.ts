import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../packages/stemma/src/casebook/database.ts'
import { openDatabase } from '../packages/stemma/src/casebook/open.ts'
import { openQueue, type Queue } from '../packages/stemma/src/workers/queue.ts'
import { isFull } from './cases.ts'
import { folderOf, stemma } from './command-line.ts'
import { asLines, manyReports } from './fault/many-reports.ts'
import { killWorkers } from './fault/worker-kills.ts'
import { type Fresh, freshDatabase, serverAddress } from './postgres.ts'
import { bin, ended, type Run, root } from './run.ts'

/** A worker as a process of its own. */
interface Worker {
  readonly child: ChildProcess
  readonly ended: Promise<Run>
}

const startWorker = (address: string, ...options: readonly string[]): Worker => {
  const child = spawn(process.execPath, [bin, 'worker', '--database', address, '--jobs', '1', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, ended: ended(child) }
}

/** A casebook on the server, with reports of ours taken in. */
const withReports = async (count: number): Promise<{ readonly fresh: Fresh; readonly casebook: Database }> => {
  const fresh = await freshDatabase()
  await stemma(['init', fresh.address])
  const input = join(folderOf({ 'reports.jsonl': asLines(manyReports(count)) }), 'reports.jsonl')
  const { code, err } = await stemma(['add', '--database', fresh.address, input])
  expect([code, err]).toEqual([0, expect.stringContaining(`${count} new reports, left to be read by workers`)])
  const casebook = await openDatabase(fresh.address)
  onTestFinished(async () => {
    await casebook.close()
    await fresh.drop()
  })
  return { fresh, casebook }
}

const states = async ({ db }: Database): Promise<Record<string, number>> => {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from source group by state`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 50))
}

describe('workers', () => {
  it('read what was added, and it is what one process makes of it', { timeout: 120_000 }, async () => {
    const { fresh, casebook } = await withReports(30)
    expect(await states(casebook)).toEqual({ taken: 30 })
    const waiting = await stemma(['jobs', '--database', fresh.address])
    expect(waiting.out).toContain('30 waiting, 0 with a worker')

    const { code, err } = await startWorker(fresh.address, '--until-done').ended
    expect([code, err]).toEqual([0, expect.stringMatching(/30 reports read, 30 placed/)])

    const folder = folderOf({ 'reports.jsonl': asLines(manyReports(30)) })
    await stemma(['init', 'alone.stemma'], { cwd: folder })
    await stemma(['add', '--casebook', 'alone.stemma', 'reports.jsonl'], { cwd: folder })
    const alone = await openDatabase(join(folder, 'alone.stemma'))
    const recordsIn = ({ db }: Database) => db.selectFrom('story').select(['id', 'digest']).orderBy('id').execute()
    const expected = await recordsIn(alone)
    await alone.close()
    expect(expected.length).toBeGreaterThan(1)
    expect(await recordsIn(casebook)).toEqual(expected)

    const again = await stemma(['add', '--database', fresh.address, '--json', join(folder, 'reports.jsonl')])
    expect(again.err).toMatch(/0 new reports, 30 known already/)
    expect((await stemma(['verify', '--database', fresh.address, '--read-data'])).code).toBe(0)
  })

  it('end what they are at when they are told to stop, and leave the rest as it was', {
    timeout: 120_000,
  }, async () => {
    const { fresh, casebook } = await withReports(400)
    const worker = startWorker(fresh.address, '--grace', '10')
    await until(async () => ((await states(casebook)).read ?? 0) > 5)

    const begun = performance.now()
    worker.child.kill('SIGTERM')
    const { code, err } = await worker.ended

    expect([code, err]).toEqual([0, expect.stringMatching(/stopped after \d+ s: \d+ reports read/)])
    expect(performance.now() - begun).toBeLessThan(15_000)
    const { read = 0, taken = 0 } = await states(casebook)
    expect([read + taken, taken > 0]).toEqual([400, true])
    const { toRead } = JSON.parse((await stemma(['jobs', '--database', fresh.address, '--json'])).out)
    expect(toRead.underWay).toBe(0)
    expect(toRead.waiting + toRead.again).toBe(taken)
  })

  it('wait for a server that has no room, and give no report up for it', { timeout: 120_000 }, async () => {
    const { fresh, casebook } = await withReports(12)
    // What PostgreSQL says when its disk is full. A report that failed once would be given up.
    await sql`create function stemma.no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(casebook.db)
    await sql`create trigger no_room before insert on stemma.entry execute function stemma.no_room()`.execute(
      casebook.db,
    )
    await sql`update stemma_jobs.job set retry_limit = 0 where name = 'read'`.execute(casebook.db)
    const worker = startWorker(fresh.address)
    let said = ''
    worker.child.stderr!.on('data', (text: Buffer) => {
      said += text.toString()
    })
    await until(async () => /the disk of the server is full.*trying again/.test(said))
    expect(await states(casebook)).toEqual({ taken: 12 })

    await sql`drop trigger no_room on stemma.entry`.execute(casebook.db)

    await until(async () => (await states(casebook)).read === 12)
    worker.child.kill('SIGTERM')
    expect((await worker.ended).code).toBe(0)
  })

  it('say in the journal what none of them can read, and place what comes after it', { timeout: 120_000 }, async () => {
    const { fresh, casebook } = await withReports(12)
    const broken = await casebook.db
      .selectFrom('source')
      .selectAll()
      .orderBy('seq')
      .offset(3)
      .limit(1)
      .executeTakeFirstOrThrow()
    // Its bytes are no gzip any more; it is tried once, not five times, so that the test is short.
    await casebook.db
      .updateTable('original')
      .set({ packed: new Uint8Array([1, 2, 3]) })
      .where('hash', '=', broken.original)
      .execute()
    await sql`update stemma_jobs.job set retry_limit = 0 where name = 'read'`.execute(casebook.db)

    const { code, err } = await startWorker(fresh.address, '--until-done').ended

    expect(code).toBe(0)
    expect(err).toContain('it is tried again later')
    const now = await casebook.db
      .selectFrom('source')
      .selectAll()
      .where('seq', '=', broken.seq)
      .executeTakeFirstOrThrow()
    expect(now.state).toBe('refused')
    const { read } = await states(casebook)
    const placed = await casebook.db
      .selectFrom('placed')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst()
    expect(placed?.count).toBe(read)
    const jobs = await stemma(['jobs', '--database', fresh.address])
    expect(jobs.out).toMatch(
      new RegExp(
        `source ${broken.seq} \\(.*reports.jsonl:4\\): the bytes of source ${broken.seq} are damaged; .*; tried 1 time`,
      ),
    )
    const sources = await stemma(['sources', '--refused', '--database', fresh.address])
    expect(sources.out).toContain('every worker that tried failed')
  })

  it('end when all is done but a record that cannot be made, and try it again with what comes to it', {
    timeout: 120_000,
  }, async () => {
    const { fresh, casebook } = await withReports(3)
    await startWorker(fresh.address, '--until-done').ended
    const { id } = await casebook.db.selectFrom('story').select('id').limit(1).executeTakeFirstOrThrow()
    const mark = (stale: number) => casebook.db.updateTable('story').set({ stale }).where('id', '=', id).execute()
    await mark(7)
    const queue = await openQueue(casebook, { lease: 30, supervises: false })
    await queue.add(casebook, [{ kind: 'story', story: id, stale: 7, after: 0 }])
    await queue.close()
    await sql`update stemma_jobs.job set state = 'failed', completed_on = now()
      where name = 'story' and state < 'active'`.execute(casebook.db)
    const failed = async (): Promise<unknown> =>
      JSON.parse((await stemma(['jobs', '--database', fresh.address, '--json'])).out).failed

    expect((await startWorker(fresh.address, '--until-done').ended).code).toBe(0)
    expect(await failed()).toMatchObject([{ what: `story ${id}` }])

    await mark(8)
    expect((await startWorker(fresh.address, '--until-done').ended).code).toBe(0)
    expect(await failed()).toEqual([])
  })

  it('are told what a file cannot do, and what is no address', async () => {
    const folder = folderOf({})
    await stemma(['init', 'a.stemma'], { cwd: folder })
    for (const command of ['worker', 'jobs']) {
      const { code, err } = await stemma([command, '--casebook', 'a.stemma'], { cwd: folder })
      expect([code, err]).toEqual([2, expect.stringContaining('--database postgres://user@host/name')])
    }
    const { code, err } = await stemma(['worker', '--database', 'postgres://127.0.0.1:9/none'])
    expect([code, err]).toEqual([1, expect.stringMatching(/no PostgreSQL answers there .*; check the address/)])
  })

  it('killed at any moment lose nothing: each report is read once, each record is as if none had been', {
    timeout: 300_000,
  }, async () => {
    const server = await serverAddress()
    const verdict = await killWorkers(server, {
      reports: isFull ? 120 : 40,
      kills: isFull ? 4 : 2,
      workers: 2,
      jobs: 1,
      lease: 3,
    })

    expect(verdict).toMatchObject({
      readings: verdict.reports,
      notOnce: 0,
      refused: 0,
      different: [],
      verified: { code: 0 },
    })
    expect(verdict.stories).toBeGreaterThan(1)
  })
})

describe('the queue of workers', () => {
  let fresh: Fresh
  let casebook: Database
  let queue: Queue
  beforeAll(async () => {
    fresh = await freshDatabase()
    await stemma(['init', fresh.address])
    casebook = await openDatabase(fresh.address)
    queue = await openQueue(casebook, { lease: 1, supervises: true })
  })
  afterAll(async () => {
    await queue.close()
    await casebook.close()
    await fresh.drop()
  })
  const within = <Result>(work: (held: Pick<Database, 'kind' | 'db'>) => Promise<Result>): Promise<Result> =>
    casebook.db.transaction().execute((db) => work({ kind: casebook.kind, db }))

  it('has a task when what was written with it is there, and not before', async () => {
    const failing = within(async (held) => {
      await queue.add(held, [{ kind: 'read', source: 1 }])
      throw new Error('no more room')
    })
    await expect(failing).rejects.toThrow('no more room')
    expect(await queue.take('read', 10)).toEqual([])

    await within((held) => queue.add(held, [{ kind: 'read', source: 1 }]))
    const [job] = await queue.take('read', 10)
    expect(job?.task).toEqual({ kind: 'read', source: 1 })
    const undone = within(async (held) => {
      await queue.done(held, [job!])
      throw new Error('no more room')
    })
    await expect(undone).rejects.toThrow('no more room')
    await queue.giveBack([job!])
    const [back] = await queue.take('read', 10)
    expect(back).toEqual(job)
    await within((held) => queue.done(held, [back!]))
    expect(await queue.take('read', 10)).toEqual([])
  })

  it('has one waiting task for a story that changes again and again, and one more while that is done', async () => {
    const story = { kind: 'story', story: 'c-1', stale: 1, after: 0 } as const
    for (let change = 0; change < 5; change += 1) await within((held) => queue.add(held, [story, story]))
    const [first, ...others] = await queue.take('story', 10)
    expect(others).toEqual([])

    await within((held) => queue.add(held, [story]))
    await within((held) => queue.add(held, [story]))
    const more = await queue.take('story', 10)
    expect(more.length).toBe(1)
    await within((held) => queue.done(held, [first!, ...more]))
  })

  it('gives the tasks of a worker that says nothing to others, and leaves those of one that does', {
    timeout: 60_000,
  }, async () => {
    await within((held) =>
      queue.add(
        held,
        [7, 8].map((source) => ({ kind: 'read' as const, source })),
      ),
    )
    const [silent, speaking] = await queue.take('read', 2)
    const speak = setInterval(() => queue.renew([speaking!]).catch(() => {}), 200)
    const again: (typeof silent)[] = []
    await until(async () => {
      again.push(...(await queue.take('read', 10)))
      return again.length > 0
    })
    clearInterval(speak)

    expect(again.map((job) => job?.task)).toEqual([silent!.task])
    await within((held) => queue.done(held, [speaking!, ...(again as (typeof silent & {})[])]))
  })
})
