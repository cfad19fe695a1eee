// npm run bench: what it takes to make the record of a thousand, ten thousand and, with --full, a hundred thousand reports,
// how that grows, how much memory it holds, and what one report more costs. Adds to bench/results.json.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createRecorder, type Reading, recordOf } from '@stemma/engine'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { root } from '../test/run.ts'
import { readingsOf } from './reports.ts'
import { type Conditions, conditions, keep, type Load, round, today, told, toldLoad, watchLoad } from './results.ts'

const corpus = join(root, 'corpus')

interface Measured {
  readonly reports: number
  readonly stories: number
  readonly seconds: number
  /** Processor time of the same, all threads together: about what the clock shows where nothing else runs. */
  readonly processorSeconds: number
  /** Megabytes: heap in use for the readings, and for the record beside them; the most the process ever took. */
  readonly megabytes: { readonly readings: number; readonly record: number; readonly peak: number }
  /** What each of some reports took that was added to all these, in milliseconds. */
  readonly oneMore: { readonly added: number; readonly first: number; readonly median: number; readonly worst: number }
}

/** What a story of many reports takes: the part that does not shrink by being many stories. */
interface OneStory {
  readonly reports: number
  readonly seconds: number
}

interface Results extends Conditions {
  readonly measured: readonly Measured[]
  /** The power of the number of reports that time grows by: by the clock, and by processor time. */
  readonly exponent: { readonly seconds: number; readonly processorSeconds: number }
  readonly oneStory: readonly OneStory[]
  readonly load: Load
}

const main = (): void => {
  const { values } = parseArgs({
    options: {
      full: { type: 'boolean', default: false },
      date: { type: 'string', default: today() },
      'dry-run': { type: 'boolean', default: false },
      size: { type: 'string' },
      story: { type: 'string' },
    },
  })
  if (values.size !== undefined) console.log(JSON.stringify(measure(Number(values.size))))
  else if (values.story !== undefined) console.log(JSON.stringify(measureStory(Number(values.story))))
  else measureAll(values.full, values.date, values['dry-run'])
}

const measureAll = (full: boolean, date: string, dryRun: boolean): void => {
  const load = watchLoad()
  const oneStory = [100, 300, 900].map((reports) => apart<OneStory>('--story', reports))
  const measured = (full ? [1_000, 10_000, 100_000] : [1_000, 10_000]).map((size) => apart<Measured>('--size', size))
  const results: Results = {
    measured,
    exponent: {
      seconds: exponentOf(measured, 'seconds'),
      processorSeconds: exponentOf(measured, 'processorSeconds'),
    },
    oneStory,
    load: load(),
    ...conditions(date),
  }
  console.log(`exponent ${JSON.stringify(results.exponent)}, load ${JSON.stringify(results.load)}`)
  if (dryRun) return
  keep({ record: results }, 'bench-record', table(results))
}

/** Measures one size in a process of its own, so that none finds a heap that another has filled. */
const apart = <Result>(option: '--size' | '--story', count: number): Result => {
  const flags = ['--max-old-space-size=14000', '--expose-gc', '--import', 'tsx']
  const file = fileURLToPath(import.meta.url)
  const { status, stdout } = spawnSync(process.execPath, [...flags, file, option, String(count)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${option} ${count}: the process ended with ${status}`)
  console.log(`${option.slice(2)} ${stdout.trim()}`)
  return JSON.parse(stdout) as Result
}

const options = { profile: 'default', asOf: null, decisions: [] } as const

const measure = (reports: number): Measured => {
  const language = loadEnglish()
  recordOf(readingsOf(corpus, 500), language, options)
  const { held, more } = heldBack(readingsOf(corpus, reports + added))
  const readings = megabytes()
  let [seconds, processorSeconds, stories, record] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  // Short times are the best of three.
  for (let times = reports > 1_000 ? 1 : 3; times > 0; times--) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    const records = recordOf(held, language, options)
    const { user, system } = process.cpuUsage(used)
    seconds = Math.min(seconds, (performance.now() - start) / 1000)
    processorSeconds = Math.min(processorSeconds, (user + system) / 1e6)
    record = megabytes() - readings
    stories = records.stories.length
  }
  const recorder = createRecorder(held, language, options)
  const times = more.map((reading) => {
    const start = performance.now()
    recorder.add(reading)
    return performance.now() - start
  })
  const rising = times.toSorted((a, b) => a - b)
  return {
    reports,
    stories,
    seconds: round(seconds),
    processorSeconds: round(processorSeconds),
    megabytes: { readings, record, peak: Math.round(process.resourceUsage().maxRSS / 1024) },
    oneMore: {
      added,
      first: round(times[0]!),
      median: round(rising[added >> 1]!),
      worst: round(rising.at(-1)!),
    },
  }
}

const measureStory = (reports: number): OneStory => {
  const language = loadEnglish()
  recordOf(readingsOf(corpus, 500), language, options)
  const readings = readingsOf(corpus, reports, [reports]).map((reading) => ({ ...reading, story: 'one' }))
  const start = performance.now()
  recordOf(readings, language, options)
  return { reports, seconds: round((performance.now() - start) / 1000) }
}

/** How many reports are added one at a time. */
const added = 101

/** Parts the reports that are added later from the others, evenly, so that the greater stories get more of them. */
const heldBack = (
  readings: readonly Reading[],
): { readonly held: readonly Reading[]; readonly more: readonly Reading[] } => {
  const every = Math.floor(readings.length / added)
  const isMore = (at: number): boolean => at % every === every - 1 && at < every * added
  return { held: readings.filter((_, at) => !isMore(at)), more: readings.filter((_, at) => isMore(at)) }
}

/** Heap in use once what is held no more is gone. */
const megabytes = (): number => {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20)
}

/** Slope of the line through the logarithms, by least squares. */
const exponentOf = (measured: readonly Measured[], field: 'seconds' | 'processorSeconds'): number => {
  const points = measured.map((each) => [Math.log(each.reports), Math.log(each[field])] as const)
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return round(over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0))
}

const table = ({ measured, exponent, oneStory, load, ...at }: Results): string => {
  const many = (count: number): string => count.toLocaleString('en-GB')
  return [
    '| reports | stories | record made in | processor time | readings held | record held | peak memory | one report more: median | first | worst |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...measured.map(
      ({ reports, stories, seconds, processorSeconds, megabytes, oneMore }) =>
        `| ${many(reports)} | ${many(stories)} | ${seconds} s | ${processorSeconds} s | ${many(megabytes.readings)} MB | ${many(megabytes.record)} MB | ${many(megabytes.peak)} MB | ${oneMore.median} ms | ${oneMore.first} ms | ${oneMore.worst} ms |`,
    ),
    '',
    `Time grows as the number of reports to the power of ${exponent.seconds} by the clock, ${exponent.processorSeconds} by processor time. One story of ${oneStory.map(({ reports, seconds }) => `${reports} reports takes ${seconds} s`).join(', of ')}. ` +
      `${told(at)}, ${toldLoad(load)}.`,
  ].join('\n')
}

main()
