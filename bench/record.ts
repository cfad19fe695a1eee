// npm run bench: what it takes to make the record of a thousand, ten thousand and, with --full, a hundred thousand reports,
// how that grows, how much memory it holds, and what one report more costs. Adds to bench/results.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createRecorder, recordOf, type StoryRecords } from '@stemma/engine'
import { replaceBetween } from '../eval/readme.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { readingsOf } from './reports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Measured {
  readonly reports: number
  readonly stories: number
  readonly seconds: number
  /** Heap after the record is made, readings and record held; megabytes. */
  readonly megabytes: number
  /** The median of reports added one at a time to all these. */
  readonly oneMoreMilliseconds: number
}

const main = (): void => {
  const { values } = parseArgs({
    options: { full: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false } },
  })
  recordOf(readingsOf(500), loadEnglish(), { profile: 'default', asOf: null })
  const sizes = values.full ? [1_000, 10_000, 100_000] : [1_000, 10_000]
  const measured = sizes.map(measure)
  const exponent = round(exponentOf(measured))
  console.log(`seconds grow as reports to the power of ${exponent}`)
  if (values['dry-run']) return
  const path = join(root, 'bench/results.json')
  const results = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, `${JSON.stringify({ ...results, record: { measured, exponent } }, null, 2)}\n`)
  replaceBetween(join(root, 'README.md'), 'bench-record', table(measured, exponent))
}

const measure = (reports: number): Measured => {
  const language = loadEnglish()
  const readings = readingsOf(reports + added)
  const first = readings.slice(0, reports)
  let seconds = Number.POSITIVE_INFINITY
  let stories: StoryRecords['stories'] = []
  // Short times are the best of three.
  for (let round = reports > 1_000 ? 3 : 1; round <= 3; round++) {
    const start = performance.now()
    stories = recordOf(first, language, { profile: 'default', asOf: null }).stories
    seconds = Math.min(seconds, (performance.now() - start) / 1000)
  }
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  const recorder = createRecorder(first, language, { profile: 'default' })
  // The first report builds the index that the others find.
  const times = readings.slice(reports).map((reading) => {
    const before = performance.now()
    recorder.add(reading)
    return performance.now() - before
  })
  const result = {
    reports,
    stories: stories.length,
    seconds: round(seconds),
    megabytes,
    oneMoreMilliseconds: round(times.toSorted((a, b) => a - b)[added >> 1]!),
  }
  console.log(
    `${String(reports).padStart(7)} reports ${String(result.stories).padStart(6)} stories ${String(result.seconds).padStart(8)} s ${String(megabytes).padStart(6)} MB, one more ${result.oneMoreMilliseconds} ms`,
  )
  return result
}

/** How many reports are added one at a time. */
const added = 21

/** Slope of the line through the logarithms, by least squares. */
const exponentOf = (measured: readonly Measured[]): number => {
  const points = measured.map(({ reports, seconds }) => [Math.log(reports), Math.log(seconds)] as const)
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

const round = (value: number): number => Math.round(value * 100) / 100

const table = (measured: readonly Measured[], exponent: number): string =>
  [
    '| reports | stories | record made in | memory | one report more |',
    '|---|---|---|---|---|',
    ...measured.map(
      ({ reports, stories, seconds, megabytes, oneMoreMilliseconds }) =>
        `| ${reports.toLocaleString('en-GB')} | ${stories.toLocaleString('en-GB')} | ${seconds} s | ${megabytes} MB | ${oneMoreMilliseconds} ms |`,
    ),
    '',
    `Time grows as the number of reports to the power of ${exponent}.`,
  ].join('\n')

main()
