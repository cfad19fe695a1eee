// npm run bench:placing [-- REPORTS]: what it takes to place one report more in the stories of a casebook of so many, also in
// a process that has just begun, and what placing keeps on the disk. Prints what it measured, a casebook at a time.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Reading, termReader } from '@stemma/engine'
import { sql } from 'kysely'
import type { Database } from '../packages/stemma/src/casebook/database.ts'
import { type Placeable, placeable } from '../packages/stemma/src/casebook/placeable.ts'
import { placeReports } from '../packages/stemma/src/casebook/placing.ts'
import { createSqlite, openSqlite } from '../packages/stemma/src/casebook/sqlite.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { root } from '../test/run.ts'
import { readingsOf } from './reports.ts'
import { conditions, round, today, toldLoad, watchLoad } from './results.ts'

interface Measured {
  readonly reports: number
  readonly stories: number
  /** Milliseconds for each of the last thousand, that come at once: by the clock, and of the processor. */
  readonly many: number
  readonly processor: number
  /** Milliseconds for one more, in a transaction of its own. */
  readonly oneMore: { readonly median: number; readonly worst: number }
  /** Milliseconds for one more from the opening of the casebook on, in a process that has just begun. */
  readonly fresh: number
  /** Bytes a report, by table and index. */
  readonly bytes: Readonly<Record<string, number>>
}

/** How many reports are placed one at a time. */
const alone = 100

const main = async (): Promise<void> => {
  const [first, second] = process.argv.slice(2)
  if (first === '--fresh') return fresh(second!)
  const load = watchLoad()
  for (const size of first === undefined ? [1_000, 10_000] : [Number(first)]) {
    console.log(JSON.stringify(await measure(size)))
  }
  console.log(JSON.stringify(conditions(today())), toldLoad(load()))
}

const measure = async (size: number): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  try {
    const path = join(folder, 'casebook.stemma')
    const casebook = await createSqlite(path)
    const last = join(folder, 'last.json')
    const coming = reportsOf(size + alone + 1, last)
    const { many, processor } = await placeMany(casebook, coming.slice(0, size))
    const times: number[] = []
    for (const one of coming.slice(size, size + alone)) times.push((await timed(() => place(casebook, [one]))).clock)
    times.sort((a, b) => a - b)
    const { rows } = await sql<{ stories: number }>`select count(*) as stories from cluster`.execute(casebook.db)
    const bytes = await bytesOf(casebook, size + alone)
    await casebook.close()
    return {
      reports: size,
      stories: rows[0]!.stories,
      many,
      processor,
      oneMore: { median: round(times[alone >> 1]!), worst: round(times.at(-1)!) },
      fresh: inFreshProcess(path, last),
      bytes,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reports in an order in which the stories' reports stand far from each other. The last reading of all is written down. */
const reportsOf = (count: number, last: string): readonly Placeable[] => {
  const termsOf = termReader(loadEnglish().stories)
  const mixed = (reading: Reading): string => reading.hash.slice(6, 8) + reading.hash
  const readings = readingsOf(join(root, 'corpus'), count).toSorted((a, b) => (mixed(a) < mixed(b) ? -1 : 1))
  writeFileSync(last, JSON.stringify(readings.at(-1)))
  return readings.map((reading, at) => placeable(at + 1, reading, termsOf))
}

const place = ({ db }: Database, reports: readonly Placeable[]): Promise<unknown> =>
  db.transaction().execute((transaction) => placeReports(transaction, reports))

const placeMany = async (
  casebook: Database,
  reports: readonly Placeable[],
): Promise<Pick<Measured, 'many' | 'processor'>> => {
  let [many, processor] = [0, 0]
  for (let at = 0; at < reports.length; ) {
    const some = reports.slice(at, at + 1000)
    const { clock, used } = await timed(() => place(casebook, some))
    ;[many, processor] = [round(clock / some.length), round(used / some.length)]
    at += some.length
    if (at % 10_000 === 0) console.error(`${at} placed, ${many} ms each`)
  }
  return { many, processor }
}

const timed = async (work: () => Promise<unknown>): Promise<{ readonly clock: number; readonly used: number }> => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, used: (user + system) / 1000 }
}

const bytesOf = async ({ db }: Database, reports: number): Promise<Measured['bytes']> => {
  const placing = ['placed', 'seat', 'posting', 'cluster']
  const { rows } = await sql<{ name: string; size: number }>`
    select s.name, sum(d.pgsize) as size from dbstat d join sqlite_schema s on s.name = d.name
    where s.tbl_name in (${sql.join(placing)}) group by s.name order by 2 desc`.execute(db)
  return Object.fromEntries(rows.map(({ name, size }) => [name, Math.round(size / reports)]))
}

const inFreshProcess = (path: string, last: string): number => {
  const flags = [
    '--import',
    'tsx',
    '--conditions=source',
    fileURLToPath(import.meta.url),
    '--fresh',
    `${path}\n${last}`,
  ]
  const { status, stdout } = spawnSync(process.execPath, flags, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the fresh process ended with ${status}`)
  return round(Number(stdout))
}

const fresh = async (paths: string): Promise<void> => {
  const [path, last] = paths.split('\n') as [string, string]
  const reading = JSON.parse(readFileSync(last, 'utf8')) as Reading
  const language = loadEnglish()
  const { clock } = await timed(async () => {
    const casebook = await openSqlite(path)
    await place(casebook, [placeable(1_000_000, reading, termReader(language.stories))])
    await casebook.close()
  })
  console.log(clock)
}

await main()
