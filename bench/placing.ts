import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { termReader } from '@stemma/engine'
import { sql } from 'kysely'
import { placeable } from '../packages/stemma/src/casebook/placeable.ts'
import { placeReports } from '../packages/stemma/src/casebook/placing.ts'
import { createSqlite } from '../packages/stemma/src/casebook/sqlite.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { readingsOf } from './reports.ts'

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
const termsOf = termReader(loadEnglish().stories)
const folder = mkdtempSync(join(tmpdir(), 'stemma-placing-'))
const path = join(folder, 'p.db')
const { db } = await createSqlite(path)
const count = Number(process.argv[2])
let start = performance.now()
const readings = [...readingsOf(corpus, count + 100)].sort((a, b) =>
  a.hash.slice(6, 8) + a.id < b.hash.slice(6, 8) + b.id ? -1 : 1,
)
console.log('made', Math.round(performance.now() - start), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB')
start = performance.now()
let n = 0
let bytes = 0
const reports = readings.map((r, at) => placeable(at + 1, r, termsOf))
readings.length = 0
bytes = reports.reduce((s, r) => s + r.words.length, 0)
console.log('terms', (performance.now() - start) / reports.length, 'ms each', bytes / reports.length, 'bytes each')
for (; n < count; ) {
  start = performance.now()
  const batch = reports.slice(n, Math.min(n + 1000, count, n < 4096 ? 4096 : Infinity))
  await db.transaction().execute((t) => placeReports(t, batch))
  n += batch.length
  if (n % 10000 < 1000 || n <= 6000) console.log(n, ((performance.now() - start) / batch.length).toFixed(2), 'ms each')
}
const times: number[] = []
for (const one of reports.slice(count, count + 100)) {
  start = performance.now()
  await db.transaction().execute((t) => placeReports(t, [one]))
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
console.log('one by one, a transaction each: median', times[50]!.toFixed(2), 'worst', times[99]!.toFixed(2))
await sql.raw('pragma wal_checkpoint(truncate)').execute(db)
console.log('file', statSync(path).size / (count + 100), 'bytes a report')
try {
  const { rows } = await sql
    .raw(`select name, sum(pgsize) as size from dbstat group by name order by 2 desc`)
    .execute(db)
  for (const row of rows as { name: string; size: number }[])
    console.log(row.name, Math.round(row.size / (count + 100)))
} catch (error) {
  console.log(String(error))
}
for (const t of ['placed', 'seat', 'posting', 'cluster'])
  console.log(t, (await sql.raw(`select count(*) as n from ${t}`).execute(db)).rows)
await db.destroy()
rmSync(folder, { recursive: true })
