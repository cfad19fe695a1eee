// Reports a second by one, two and four workers on this machine, what each report costs them and the server, and what it
// takes of the disk. Measured with reports as long as those of the corpus, and with a casebook on a real PostgreSQL.
//   npx tsx --conditions=source bench/workers.ts [reports=600]
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../packages/stemma/src/casebook/database.ts'
import { openDatabase } from '../packages/stemma/src/casebook/open.ts'
import { asLines, manyReports } from '../test/fault/many-reports.ts'
import { freshOn } from '../test/postgres.ts'
import { startServer } from '../test/postgres-starter.ts'
import { bin, ended, measured, root } from '../test/run.ts'
import { conditions, round, today, told, toldLoad, watchLoad } from './results.ts'
import { textsOf } from './texts.ts'

const [count = 600] = process.argv.slice(2).map(Number)

/** What some workers did with all reports. */
interface Trial {
  readonly workers: number
  readonly seconds: number
  /** Of processor time a report: of all workers, and of the server. */
  readonly worker: number
  readonly server: number
}

const server = startServer()
const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
const load = watchLoad()
try {
  const started = await server.started
  if ('why' in started) throw new Error(started.why)
  const texts = textsOf(join(root, 'corpus'), count)
  const rows = manyReports(count).map((row, at) => ({ ...row, text: `${row.text}\n\n${texts[at]!}` }))
  const input = join(folder, 'reports.jsonl')
  writeFileSync(input, asLines(rows))
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0) / count
  process.stdout.write(`${count} reports of ${Math.round(characters)} characters; ${told(conditions(today()))}\n`)
  const empty = await freshOn(started.address)
  const start = (await tried(empty.address, 1, null)).worker
  await empty.drop()
  process.stdout.write(`a worker's start: ${round((start * count) / 1000)} s of processor time, left out below\n`)
  for (const workers of [1, 2, 4]) {
    const { address, drop } = await freshOn(started.address)
    const { took, ...trial } = await tried(address, workers, input)
    const { seconds, server: of } = trial
    const worker = trial.worker - start * workers
    process.stdout.write(
      `${workers} workers: ${round(count / seconds)} reports/s by the clock; processor ms a report: ${round(worker)} workers, ${round(of)} server; ` +
        `taken in at ${round(count / took)} reports/s\n`,
    )
    if (workers === 4) {
      const casebook = await openDatabase(address)
      for (const line of await sizesOf(casebook)) process.stdout.write(`${line}\n`)
      await casebook.close()
    }
    await drop()
  }
  process.stdout.write(`${toldLoad(load())}\n`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** What workers do with the reports of a file; without one, what it takes to start them. */
async function tried(
  address: string,
  workers: number,
  input: string | null,
): Promise<Trial & { readonly took: number }> {
  await ended(spawn(process.execPath, [bin, 'init', address], { cwd: root }))
  const adding = performance.now()
  if (input !== null) {
    const args = [bin, 'add', '--database', address, '--quiet', input]
    await ended(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }))
  }
  const took = (performance.now() - adding) / 1000
  const casebook = await openDatabase(address)
  const main = await postmasterOf(casebook)
  const before = processorOf(main)
  const began = performance.now()
  const options = ['--database', address, '--jobs', '1', '--quiet', '--until-done']
  const runs = await Promise.all(
    Array.from({ length: workers }, () =>
      measured(['worker', ...options], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  const server = ((processorOf(main) - before) * 1000) / count
  await casebook.close()
  const failed = runs.find(({ code }) => code !== 0)
  if (failed !== undefined) throw new Error(failed.err)
  const worker = (runs.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0) * 1000) / count
  return { workers, seconds, worker, server, took }
}

/** The first process of the server. */
async function postmasterOf({ db }: Database): Promise<number> {
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(db)
  return Number(readFileSync(join(rows[0]!.folder, 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** Seconds of processor time of a process, of those it has begun and of those that ended. Linux alone tells. */
function processorOf(main: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number)
      const [, parent = 0] = fields
      if (Number(name) === main) ticks += fields[11]! + fields[12]! + fields[13]! + fields[14]!
      else if (parent === main) ticks += fields[11]! + fields[12]!
    } catch {
      // It ended meanwhile.
    }
  }
  return ticks / 100
}

/** What each table and its indexes take a report. */
async function sizesOf({ db }: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; heap: number; indexes: number; rows: number }>`
    select relname as name, pg_table_size(c.oid) as heap, pg_indexes_size(c.oid) as indexes, reltuples::bigint as rows
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = 'stemma' and relkind = 'r' order by pg_total_relation_size(c.oid) desc`.execute(db)
  const all = rows.reduce((sum, { heap, indexes }) => sum + heap + indexes, 0)
  return [
    `bytes a report: ${Math.round(all / count)} in all`,
    ...rows
      .slice(0, 12)
      .map(
        ({ name, heap, indexes }) =>
          `  ${name.padEnd(10)} ${Math.round(heap / count)} rows, ${Math.round(indexes / count)} indexes`,
      ),
  ]
}
