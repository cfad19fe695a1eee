// npx tsx --conditions=source test/fault/kill.ts --help
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { rowsOf } from '../../packages/stemma/src/casebook/journal.ts'
import { openDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { digestOf } from '../../packages/stemma/src/journal/digest.ts'
import { type Entry, faultOf, type Head, nothing } from '../../packages/stemma/src/journal/entry.ts'
import { freshOn } from '../postgres.ts'
import { startServer } from '../postgres-starter.ts'
import { bin, ended, type Run } from '../run.ts'
import { drawn, type Random } from './chance.ts'
import { crash } from './crash.ts'
import { keep, machine } from './results.ts'

export interface KillOptions {
  /** A path that is free, or the address of an empty database. */
  readonly where: string
  readonly rounds: number
  /** Acknowledged rows in all. */
  readonly rows: number
  readonly seed: number
  /** Rounds after which `stemma verify` looks at the whole; in each round what is new is looked at. */
  readonly verifyEvery: number
  /** Ends, without warning, what a round is to be without: the command itself where nothing else is given. */
  readonly strike?: (command: ChildProcess) => Promise<void>
  readonly told: (line: string) => void
}

/** What killing came to. */
export interface Killed {
  readonly rounds: number
  /** Rounds in which the kill found the process at its beginning, taking in, and making stories and records. */
  readonly killedWhile: Readonly<Record<Moment, number>>
  /** Rows that were said to be new, each by a line of its own. */
  readonly acknowledged: number
  /** Of these, rows that are not in the journal, or not as they were given. */
  readonly lost: number
  /** Entries that do not follow the one before them. */
  readonly gaps: number
  /** Rows that were kept when the kill came before they were told of; nothing promises more of them. */
  readonly keptUntold: number
  readonly entries: number
  /** Of `stemma verify`, each time. */
  readonly verified: number
  readonly failures: readonly string[]
  readonly seconds: number
}

type Moment = 'beginning' | 'taking in' | 'making records'

/**
 * Gives rows to `stemma add --json` and kills it with SIGKILL, again and again, each time from where the last one ended, until
 * all are taken in: every row that it told of must be in the journal, and the journal without a gap.
 */
export const kill = async (options: KillOptions): Promise<Killed> => {
  const { where, rounds, rows, seed, verifyEvery, strike = killed, told } = options
  const start = performance.now()
  const random = drawn(seed)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-kill-'))
  const failures: string[] = []
  const seen: Seen = { head: { seq: 0, hash: nothing }, rows: new Map(), gaps: 0 }
  const acknowledged = new Map<number, number>()
  const killedWhile: Record<Moment, number> = { beginning: 0, 'taking in': 0, 'making records': 0 }
  let [keptUntold, verified, next] = [0, 0, 0]
  const check = async (): Promise<void> => {
    const run = await stemma(['verify', ...named(where)])
    verified += 1
    if (run.code !== 0) failures.push(`verify ended with ${run.code}: ${run.out} ${run.err}`)
  }
  try {
    await stemma(isServer(where) ? ['init', ...named(where)] : ['init', where])
    for (let round = 1; round <= rounds; round += 1) {
      const moment = momentOf(round)
      const share = (rows - acknowledged.size) / (rounds - round + 1)
      const wanted = Math.max(1, Math.round(share * (moment === 'making records' ? 1 : 0.5 + random())))
      const from = Math.max(0, next - again)
      const given = moment === 'making records' ? next + wanted : next + 3 * wanted
      const file = join(folder, 'rows.jsonl')
      writeFileSync(file, linesOf(from, given))
      const args = ['add', file, '--json', '--jobs', '1', ...named(where)]
      const lines = await struckOnce(args, moment, wanted, random, strike)
      killedWhile[lines.while] += 1
      for (const line of lines.lines) {
        const row = from + Number(line.input.slice(line.input.lastIndexOf(':') + 1)) - 1
        if (isKept(line)) {
          if (acknowledged.has(row)) failures.push(`row ${row} was told of twice: it had been lost`)
          acknowledged.set(row, line.seq!)
        } else if (line.state !== 'known') failures.push(`row ${row} was refused: ${line.why}`)
        else if (!acknowledged.has(row) && !seen.rows.has(row))
          failures.push(`row ${row} is said to be known and is not`)
      }
      await withOpen(where, (casebook) => follow(casebook, seen, failures))
      // What was kept and not told of is known the next time.
      keptUntold += [...seen.rows.keys()].filter((row) => row >= next && !acknowledged.has(row)).length
      next = Math.max(next, ...(seen.rows.size === 0 ? [0] : [lastOf(seen) + 1]))
      if (round % verifyEvery === 0) await check()
      told(`round ${round}: ${lines.while}, ${acknowledged.size} rows acknowledged, ${failures.length} failures`)
    }
    const file = join(folder, 'rows.jsonl')
    writeFileSync(file, linesOf(Math.max(0, next - again), Math.max(next, rows + keptUntold)))
    const from = Math.max(0, next - again)
    const last = await stemma(['add', file, '--json', ...named(where)])
    if (last.code !== 0) failures.push(`the last add ended with ${last.code}: ${last.err}`)
    for (const line of linesIn(last.out))
      if (isKept(line))
        acknowledged.set(from + Number(line.input.slice(line.input.lastIndexOf(':') + 1)) - 1, line.seq!)
    if (isServer(where)) {
      const worker = await stemma(['worker', '--until-done', ...named(where)])
      if (worker.code !== 0) failures.push(`the worker ended with ${worker.code}: ${worker.err}`)
    }
    await withOpen(where, (casebook) => follow(casebook, seen, failures))
    told(`all is taken in: ${acknowledged.size} rows acknowledged; verifying every byte`)
    const whole = await stemma(['verify', '--read-data', ...named(where)])
    verified += 1
    if (whole.code !== 0) failures.push(`verify --read-data ended with ${whole.code}: ${whole.out} ${whole.err}`)
    const lost = [...acknowledged].filter(([row, seq]) => seen.rows.get(row) !== seq).length
    return {
      rounds,
      killedWhile,
      acknowledged: acknowledged.size,
      lost,
      gaps: seen.gaps,
      keptUntold,
      entries: seen.head.seq,
      verified,
      failures,
      seconds: Math.round((performance.now() - start) / 1000),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Rows that are given again each time, though they are there. */
const again = 20

/** Reports of a story: each has its number, so that no two are the same. */
const together = 25

const textOf = (row: number): string => `Report ${row} of the day.`

const linesOf = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => {
    const row = from + at
    return `${JSON.stringify({ id: `r${row}`, story: `crisis ${Math.floor(row / together)}`, text: textOf(row) })}\n`
  }).join('')

/** Of ten rounds one is killed at its beginning, wherever that finds it, and one while it makes stories and records. */
const momentOf = (round: number): Moment =>
  round % 10 === 3 ? 'beginning' : round % 10 === 7 ? 'making records' : 'taking in'

interface Line {
  readonly input: string
  /** New, or on a server taken, to be read by a worker: either way kept. */
  readonly state: 'new' | 'taken' | 'known' | 'refused'
  readonly seq: number | null
  readonly why: string | null
}

const killed = async (command: ChildProcess): Promise<void> => void command.kill('SIGKILL')

/** Starts a run and strikes: at its beginning, a little after so many rows were told of, or when all were. */
const struckOnce = async (
  args: readonly string[],
  moment: Moment,
  wanted: number,
  random: Random,
  strike: (command: ChildProcess) => Promise<void>,
): Promise<{ readonly lines: readonly Line[]; readonly while: Moment }> => {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = new Promise<void>((done) => child.on('close', () => done()))
  const lines: Line[] = []
  let struck = Promise.resolve()
  const later = (milliseconds: number): void => {
    struck = pause(milliseconds * random()).then(() => strike(child))
  }
  let due = false
  if (moment === 'beginning') later(3000)
  createInterface({ input: child.stdout! }).on('line', (text) => {
    const line = lineIn(text)
    if (line === null) return
    lines.push(line)
    if (due || moment === 'beginning' || lines.filter(isKept).length < wanted) return
    due = true
    later(moment === 'taking in' ? 30 : 2000)
  })
  await gone
  await struck
  const told = lines.some(isKept)
  return { lines, while: !told ? 'beginning' : moment === 'beginning' ? 'taking in' : moment }
}

const isKept = ({ state }: Line): boolean => state === 'new' || state === 'taken'

/** A line that was cut off told nobody anything. */
const lineIn = (text: string): Line | null => {
  try {
    return JSON.parse(text) as Line
  } catch {
    return null
  }
}

const linesIn = (out: string): readonly Line[] => out.split('\n').flatMap((text) => lineIn(text) ?? [])

/** The journal as far as it was looked at. */
interface Seen {
  head: Head
  /** Seq of the source of each row that is in the journal with its own words. */
  readonly rows: Map<number, number>
  gaps: number
}

const lastOf = ({ rows }: Seen): number => [...rows.keys()].at(-1)!

/** Follows what the journal has more than before, from where it ended. */
const follow = async (casebook: Database, seen: Seen, failures: string[]): Promise<void> => {
  const before = seen.head
  for await (const { seq, body, hash } of rowsOf(casebook, before.seq + 1)) {
    const fault = faultOf(body, hash, seen.head)
    if (fault !== null) {
      seen.gaps += 1
      failures.push(`entry ${seq}: ${fault}`)
    }
    seen.head = { seq, hash }
    const { act } = JSON.parse(body) as Entry
    if (act.kind !== 'source') continue
    const row = Number(act.meta.id?.slice(1))
    if (act.original !== digestOf(textOf(row))) failures.push(`entry ${seq}: not the words of row ${row}`)
    else seen.rows.set(row, seq)
  }
  if (before.seq === 0) return
  const last = await casebook.db.selectFrom('entry').select('hash').where('seq', '=', before.seq).executeTakeFirst()
  if (last?.hash !== before.hash) failures.push(`entry ${before.seq} is no more what it was`)
}

const isServer = (where: string): boolean => where.includes('://')

const named = (where: string): readonly string[] => [isServer(where) ? '--database' : '--casebook', where]

const withOpen = async (where: string, work: (casebook: Database) => Promise<void>): Promise<void> => {
  const casebook = await openDatabase(where)
  try {
    await work(casebook)
  } finally {
    await casebook.close()
  }
}

const stemma = (args: readonly string[]): Promise<Run> => {
  const child: ChildProcess = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  return ended(child)
}

const usage = `Kills stemma add, or the server it writes to, in the middle, again and again, and looks whether anything it had told of is
lost.

  npx tsx --conditions=source test/fault/kill.ts [options]

  --rounds N          times it is killed (100)
  --rows N            rows that are acknowledged in all (100000)
  --folder DIR        where the casebook is made; it is removed at the end (the system's folder for such)
  --postgres          in a database of a server that is started for this
  --server            kill that server, not the command
  --seed N            of what is drawn (1)
  --verify-every N    rounds after which stemma verify looks at the whole (10)
  --keep              keep the figures in test/fault/results.json

Build first: npm run build. Exit code 1 where a row was lost or anything else was not as it should be.
`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '100' },
      rows: { type: 'string', default: '100000' },
      folder: { type: 'string', default: tmpdir() },
      postgres: { type: 'boolean', default: false },
      server: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      'verify-every': { type: 'string', default: '10' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return void process.stdout.write(usage)
  const folder = mkdtempSync(join(values.folder, 'stemma-kill-'))
  const server = values.postgres || values.server ? startServer() : null
  try {
    const started = server === null ? null : await server.started
    if (started !== null && 'why' in started) throw new Error(started.why)
    const where = started === null ? join(folder, 'casebook.stemma') : (await freshOn(started.address)).address
    const found = await kill({
      where,
      rounds: Number(values.rounds),
      rows: Number(values.rows),
      seed: Number(values.seed),
      verifyEvery: Number(values['verify-every']),
      ...(values.server ? { strike: () => crash(where) } : {}),
      told: (line) => console.log(line),
    })
    console.log(found)
    const name = values.server ? 'kill-server' : values.postgres ? 'kill-postgres' : 'kill'
    if (values.keep) keep(name, { ...found, seed: Number(values.seed), ...machine(folder) })
    if (found.lost + found.gaps + found.failures.length > 0) process.exitCode = 1
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
