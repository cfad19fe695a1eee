import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { openDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { freshOn } from '../postgres.ts'
import { bin, ended, type Run, root } from '../run.ts'
import { asLines, manyReports } from './many-reports.ts'

/** How hard the workers are tried. */
export interface Trial {
  readonly reports: number
  /** Workers that are killed with SIGKILL while they work. */
  readonly kills: number
  /** Workers at once; each that is killed is followed by another. */
  readonly workers: number
  /** Threads of each. */
  readonly jobs: number
  /** Seconds. */
  readonly lease: number
}

/** What became of it. */
export interface Verdict {
  readonly reports: number
  readonly kills: number
  /** Entries in the journal that say a report was read. */
  readonly readings: number
  /** Sources with no such entry, or more than one. */
  readonly notOnce: number
  readonly refused: number
  readonly stories: number
  /** Stories whose record is not, byte for byte, the one made in one process; or that only one of the two has. */
  readonly different: readonly string[]
  /** What `stemma verify --read-data` printed. */
  readonly verified: Run
  /** From the first worker's start until all was done. */
  readonly seconds: number
}

/**
 * Takes reports into a casebook on a server, has workers read them and kills some, each at a moment of its own; then compares
 * all with a casebook in a file that one process made of the same reports.
 *
 * @param told told how far it is
 */
export const killWorkers = async (
  server: string,
  { reports, kills, workers, jobs, lease }: Trial,
  told: (what: string) => void = () => {},
): Promise<Verdict> => {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-fault-'))
  const { address, drop } = await freshOn(server)
  const running = new Set<ChildProcess>()
  try {
    const input = join(folder, 'reports.jsonl')
    const alone = join(folder, 'alone.stemma')
    writeFileSync(input, asLines(manyReports(reports)))
    await stemma('init', address)
    await stemma('add', '--database', address, '--quiet', input)
    told(`${reports} reports taken in`)

    const began = performance.now()
    const start = (untilDone: boolean): void => {
      const options = ['--jobs', String(jobs), '--lease', String(lease), ...(untilDone ? ['--until-done'] : [])]
      const child = spawn(process.execPath, [bin, 'worker', '--database', address, '--quiet', ...options], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      child.stderr!.setEncoding('utf8').on('data', (text: string) => told(`worker: ${text.trim()}`))
      running.add(child)
      child.on('exit', () => running.delete(child))
    }
    for (let at = 0; at < workers; at += 1) start(false)
    const casebook = await openDatabase(address)
    try {
      // Kills are spread over the readings, and come at no moment of the program's choosing.
      for (let kill = 1; kill <= kills; kill += 1) {
        await until(async () => (await readIn(casebook)) >= ((reports * 0.9) / (kills + 1)) * kill)
        await new Promise((done) => setTimeout(done, (kill * 37) % 200))
        const victim = [...running][kill % running.size]!
        victim.kill('SIGKILL')
        await new Promise((done) =>
          victim.exitCode === null && victim.signalCode === null ? victim.on('exit', done) : done(null),
        )
        start(false)
        told(`killed ${kill} of ${kills} at ${await readIn(casebook)} readings`)
      }
      start(true)
      const last = [...running].at(-1)!
      await new Promise((done) => last.on('exit', done))
      const seconds = (performance.now() - began) / 1000
      for (const child of running) child.kill('SIGTERM')
      await Promise.all([...running].map((child) => new Promise((done) => child.on('exit', done))))

      told('making the same in one process')
      await stemma('init', alone)
      await stemma('add', '--casebook', alone, '--quiet', input)
      const other = await openDatabase(alone)
      try {
        return {
          ...(await countsOf(casebook)),
          reports,
          kills,
          different: differences(await recordsIn(casebook), await recordsIn(other)),
          verified: await run('verify', '--database', address, '--read-data'),
          seconds,
        }
      } finally {
        await other.close()
      }
    } finally {
      await casebook.close()
    }
  } finally {
    for (const child of running) child.kill('SIGKILL')
    await drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (...args: readonly string[]): Promise<Run> =>
  ended(spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }))

const stemma = async (...args: readonly string[]): Promise<void> => {
  const { code, err } = await run(...args)
  if (code !== 0) throw new Error(`stemma ${args[0]}: ${err}`)
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const last = performance.now() + 600_000
  while (!(await isSo())) {
    if (performance.now() > last) throw new Error('the workers came to a stop')
    await new Promise((done) => setTimeout(done, 50))
  }
}

const readIn = async ({ db }: Database): Promise<number> => {
  const { rows } = await sql<{ read: number }>`select count(*) as read from source where state <> 'taken'`.execute(db)
  return rows[0]!.read
}

const countsOf = async ({ db }: Database): Promise<Pick<Verdict, 'readings' | 'notOnce' | 'refused' | 'stories'>> => {
  const { rows } = await sql<Pick<Verdict, 'readings' | 'notOnce' | 'refused' | 'stories'> & { notonce: number }>`
    with said as (select (body::json->'act'->>'source')::bigint as source from entry where kind in ('reading', 'refused'))
    select (select count(*) from entry where kind = 'reading') as readings,
      (select count(*) from entry where kind = 'refused') as refused,
      (select count(*) from source where (select count(*) from said where said.source = source.seq) <> 1) as notonce,
      (select count(*) from story) as stories`.execute(db)
  const { readings, refused, stories, notonce } = rows[0]!
  return { readings, refused, stories, notOnce: notonce }
}

const recordsIn = async ({ db }: Database): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await db.selectFrom('story').select(['id', 'digest']).orderBy('id').execute()
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

const differences = (
  one: ReadonlyMap<string, string | null>,
  other: ReadonlyMap<string, string | null>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) == null || one.get(id) !== other.get(id))
