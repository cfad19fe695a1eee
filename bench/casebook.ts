// npm run bench:casebook [-- SIZES] [--keep FOLDER]: what a casebook of a thousand, ten thousand and, with --full, a hundred
// thousand reports takes: to open, for its board, a search, one report more, and on the disk. Adds to bench/results.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Reading } from '@stemma/engine'
import { openDatabase } from '../packages/stemma/src/casebook/open.ts'
import { recordIn, sizeOf, storiesIn } from '../packages/stemma/src/casebook/records.ts'
import { queryOf, search } from '../packages/stemma/src/casebook/search.ts'
import { settle } from '../packages/stemma/src/casebook/settling.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { bin, root } from '../test/run.ts'
import { type Filling, filled, put } from './filled.ts'
import { readingsOf } from './reports.ts'
import { type Conditions, conditions, keep, type Load, round, today, told, toldLoad, watchLoad } from './results.ts'

interface Measured {
  readonly reports: number
  readonly stories: number
  /** Seconds to write the readings, and to place them and make the records: without reading the reports. */
  readonly seconds: Filling
  /** Bytes on the disk for each report: originals, readings, claims, words, stories and records. */
  readonly bytes: number
  /** Milliseconds, median and worst: in a process that is under way. */
  readonly open: Times
  /** The list of stories with their most printed counts. */
  readonly board: Times
  /** The record of one of the stories with most reports. */
  readonly record: Times
  readonly search: Times
  readonly oneMore: Times
  /** Milliseconds of a command from its start to its end, Node's own start included. */
  readonly command: { readonly board: Times; readonly add: Times }
}

interface Times {
  readonly median: number
  readonly worst: number
}

interface Results extends Conditions {
  readonly measured: readonly Measured[]
  readonly load: Load
}

const language = loadEnglish()

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      date: { type: 'string', default: today() },
      keep: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const sizes =
    positionals.length > 0 ? positionals.map(Number) : values.full ? [1_000, 10_000, 100_000] : [1_000, 10_000]
  const load = watchLoad()
  const measured: Measured[] = []
  for (const size of sizes) {
    measured.push(await measure(size, values.keep ?? null))
    console.log(JSON.stringify(measured.at(-1)))
  }
  const results: Results = { measured, load: load(), ...conditions(values.date) }
  if (!values['dry-run']) keep({ casebook: results }, 'bench-casebook', table(results))
}

/** How often each thing is timed. */
const often = 21

const measure = async (size: number, kept: string | null): Promise<Measured> => {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${size}.stemma`)
  try {
    const all = readingsOf(join(root, 'corpus'), size + 8 * often)
    const seconds = existsSync(path) ? { writing: 0, settling: 0 } : await filled(path, all.slice(0, size))
    const bytes = Math.round(statSync(path).size / size)
    const open = await timesOf(async () => (await openDatabase(path)).close())
    const casebook = await openDatabase(path)
    const { stories, reports } = await sizeOf(casebook)
    // A casebook that was kept has what was added when it was measured before.
    const coming = all.slice(reports)
    const board = await timesOf(async () => {
      await sizeOf(casebook)
      await storiesIn(casebook, 20)
    })
    const listed = await storiesIn(casebook, 500)
    const record = await timesOf(async (at) => {
      await recordIn(casebook, language, listed[(at * 23) % listed.length]!.id)
    })
    const words = wordsFrom(all)
    const searched = await timesOf(async (at) => {
      await search(casebook.kind, casebook.db, queryOf(words[at % words.length]!), { limit: 20, before: null })
    })
    const oneMore = await timesOf(async (at) => {
      await put(casebook, coming[at]!)
      await settle(casebook, language, quiet)
    })
    await casebook.close()
    const command = {
      board: await timesOf(async () => run(['board', '--casebook', path]), 7),
      add: await timesOf(async (at) => {
        const file = join(folder, `${size}-${at}.txt`)
        writeFileSync(file, `${coming[often + at]!.text}\n`)
        run(['add', file, '--casebook', path])
      }, 7),
    }
    return { reports: size, stories, seconds, bytes, open, board, record, search: searched, oneMore, command }
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true })
  }
}

const quiet = { told: () => {}, stopped: null }

/** What somebody might look for: words of reports, some of many and some of few. */
const wordsFrom = (readings: readonly Reading[]): readonly string[] =>
  readings.slice(0, often).map(({ text }, at) => (text.match(/\p{L}{5,}/gu) ?? ['killed']).slice(at, at + 2).join(' '))

const timesOf = async (work: (at: number) => Promise<void>, count = often): Promise<Times> => {
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const start = performance.now()
    await work(at)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { median: round(times[times.length >> 1]!), worst: round(times.at(-1)!) }
}

const run = (args: readonly string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

const table = ({ measured, load, ...where }: Results): string =>
  [
    '| reports | stories | bytes a report | open | board | one record | search | one report more | `stemma board` | `stemma add` of one |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...measured.map(
      ({ reports, stories, bytes, open, board, record, search: found, oneMore, command }) =>
        `| ${[reports.toLocaleString('en'), stories.toLocaleString('en'), bytes.toLocaleString('en'), ...[open, board, record, found, oneMore, command.board, command.add].map(({ median, worst }) => `${median} ms (${worst})`)].join(' | ')} |`,
    ),
    '',
    `Median of ${often} (7 for commands, from their start to their end) and the worst. ${told(where)}, ${toldLoad(load)}.`,
  ].join('\n')

await main()
