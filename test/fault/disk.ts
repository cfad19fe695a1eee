// npx tsx --conditions=source test/fault/disk.ts --help
import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bin, ended } from '../run.ts'
import { keep, machine } from './results.ts'

export interface DiskOptions {
  readonly told: (line: string) => void
}

/** What one misfortune came to. */
export interface Misfortune {
  readonly name: string
  /** The sentence that was said; null where none was due. */
  readonly said: string | null
  /** From the start of the command that failed to its end; null where none did. */
  readonly seconds: number | null
  readonly acknowledged: number
  readonly lost: number
}

export interface Troubled {
  readonly tried: readonly Misfortune[]
  /** What could not be tried here, and why. */
  readonly notTried: readonly string[]
  readonly failures: readonly string[]
}

/** Seconds within which a sentence is due, once the program has started. */
const soon = 2

/** Gives `stemma add` disks and folders that fail it, and other writers: what it told of is kept, and what is wrong is said. */
export const trouble = async ({ told }: DiskOptions): Promise<Troubled> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-trouble-'))
  const failures: string[] = []
  const notTried: string[] = []
  const tried: Misfortune[] = []
  try {
    for (const [name, attempt] of Object.entries(attempts)) {
      const own = join(folder, name.replaceAll(' ', '-'))
      mkdirSync(own)
      const result = await attempt(own, (what) => failures.push(`${name}: ${what}`))
      if (typeof result === 'string') notTried.push(`${name}: ${result}`)
      else tried.push({ name, ...result })
      told(`${name}: ${JSON.stringify(result)}`)
    }
    return { tried, notTried, failures }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Attempt = (folder: string, fail: (what: string) => void) => Promise<Omit<Misfortune, 'name'> | string>

const attempts: Readonly<Record<string, Attempt>> = {
  'a full disk': async (folder, fail) =>
    onDisk(folder, 1536, async (disk) => {
      const where = join(disk, 'casebook.stemma')
      await made(where)
      const rows = rowsIn(join(folder, 'rows.jsonl'), 0, 600, 600)
      const run = await add(where, rows)
      const acknowledged = newIn(run.out)
      sentence(
        run,
        /the disk is full; everything acknowledged until now is kept; make room and run the command again/,
        fail,
      )
      if (acknowledged.length === 0) fail('the disk was full before anything was told of')
      const filler = join(disk, 'filler')
      filled(filler)
      const still = await timed(['add', rowsIn(join(folder, 'more.jsonl'), 5000, 5020), '--casebook', where, '--json'])
      sentence(still, /the disk is full/, fail)
      if (still.seconds - (await starting()) > soon) fail(`it took ${still.seconds} seconds to say so`)
      await stillRead(where, acknowledged.length, fail)
      const before = await lostOf(where, acknowledged, fail)
      rmSync(filler)
      execFileSync('mount', ['-o', 'remount,size=65536k', disk])
      const again = await add(where, rows)
      if (again.code !== 0) fail(`with room again it ended with ${again.code}: ${again.err}`)
      const all = newIn(again.out)
      const told = acknowledged.length + all.length + linesIn(again.out).filter(({ state }) => state === 'known').length
      if (told < 600 || acknowledged.length + all.length > 600) fail(`${told} rows were told of, of 600`)
      await clean(where, fail)
      return {
        said: saidBy(still),
        seconds: still.seconds,
        acknowledged: acknowledged.length + all.length,
        lost: before + (await lostOf(where, [...acknowledged, ...all], fail)),
      }
    }),

  'a disk that is full from the beginning': async (folder, fail) =>
    onDisk(folder, 16, async (disk) => {
      const run = await timed(['init', join(disk, 'casebook.stemma')])
      sentence(run, /the disk is full/, fail)
      return { said: saidBy(run), seconds: run.seconds, acknowledged: 0, lost: 0 }
    }),

  'a disk that turns read-only': async (folder, fail) =>
    onDisk(folder, 65_536, async (disk) => {
      const where = join(disk, 'casebook.stemma')
      await made(where)
      const first = await add(where, rowsIn(join(folder, 'first.jsonl'), 0, 20))
      execFileSync('mount', ['-o', 'remount,ro,bind', disk], { stdio: 'ignore' })
      return unwritable(where, folder, newIn(first.out), fail)
    }),

  'a read-only file': async (folder, fail) => {
    const where = join(folder, 'casebook.stemma')
    await made(where)
    const first = await add(where, rowsIn(join(folder, 'first.jsonl'), 0, 20))
    if (!marked(where, '+i', 0o444)) return 'this user may write everywhere, and the file cannot be marked'
    try {
      return await unwritable(where, folder, newIn(first.out), fail)
    } finally {
      marked(where, '-i', 0o644)
    }
  },

  'a read-only folder': async (folder, fail) => {
    const own = join(folder, 'own')
    mkdirSync(own)
    const where = join(own, 'casebook.stemma')
    await made(where)
    const first = await add(where, rowsIn(join(folder, 'first.jsonl'), 0, 20))
    if (!marked(own, '+i', 0o555)) return 'this user may write everywhere, and the folder cannot be marked'
    try {
      const init = await timed(['init', join(own, 'another.stemma')])
      sentence(init, /cannot be written/, fail)
      return await unwritable(where, folder, newIn(first.out), fail)
    } finally {
      marked(own, '-i', 0o755)
    }
  },

  'two writers of different reports': async (folder, fail) => {
    const where = join(folder, 'casebook.stemma')
    await made(where)
    const runs = await Promise.all([
      add(where, rowsIn(join(folder, 'a.jsonl'), 0, 300)),
      add(where, rowsIn(join(folder, 'b.jsonl'), 1000, 1300)),
    ])
    return bothWrote(where, runs, 600, fail)
  },

  'two writers of the same reports': async (folder, fail) => {
    const where = join(folder, 'casebook.stemma')
    await made(where)
    const rows = rowsIn(join(folder, 'a.jsonl'), 0, 300)
    return bothWrote(where, await Promise.all([add(where, rows), add(where, rows)]), 300, fail)
  },
}

const bothWrote = async (
  where: string,
  runs: readonly Timed[],
  count: number,
  fail: (what: string) => void,
): Promise<Omit<Misfortune, 'name'>> => {
  for (const { code, err } of runs) if (code !== 0) fail(`one of them ended with ${code}: ${err}`)
  const acknowledged = runs.flatMap(({ out }) => newIn(out))
  if (acknowledged.length !== count) fail(`${acknowledged.length} rows were said to be new, of ${count}`)
  await clean(where, fail)
  return { said: null, seconds: null, acknowledged: acknowledged.length, lost: await lostOf(where, acknowledged, fail) }
}

/** A casebook that cannot be written any more: it says so and is still read. */
const unwritable = async (
  where: string,
  folder: string,
  acknowledged: readonly number[],
  fail: (what: string) => void,
): Promise<Omit<Misfortune, 'name'>> => {
  const run = await timed([
    'add',
    rowsIn(join(folder, 'more.jsonl'), 100, 120),
    '--casebook',
    where,
    '--json',
    '--jobs',
    '1',
  ])
  sentence(run, /cannot be written/, fail)
  if (run.seconds - (await starting()) > soon) fail(`it took ${run.seconds} seconds to say so`)
  if (newIn(run.out).length > 0) fail('it told of rows that it cannot have kept')
  await stillRead(where, acknowledged.length, fail)
  const lost = await lostOf(where, acknowledged, fail)
  return { said: saidBy(run), seconds: run.seconds, acknowledged: acknowledged.length, lost }
}

/** Root writes whatever the rights of a file say, but not what is marked as never to change (Linux, on most disks). */
const marked = (path: string, mark: '+i' | '-i', mode: number): boolean => {
  try {
    if (process.getuid?.() === 0) execFileSync('chattr', [mark, path], { stdio: 'ignore' })
    else chmodSync(path, mode)
    return true
  } catch {
    return false
  }
}

interface Timed {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** From the start of the process to its end. */
  readonly seconds: number
}

const timed = async (args: readonly string[]): Promise<Timed> => {
  const start = performance.now()
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const run = await ended(child)
  return { ...run, seconds: Math.round(performance.now() - start) / 1000 }
}

/** Seconds that the program takes to start here and now, on a machine that may be busy. */
const starting = async (): Promise<number> => (await timed(['search', '--help'])).seconds

const made = async (where: string): Promise<void> => {
  const { code, err } = await timed(['init', where])
  if (code !== 0) throw new Error(err)
}

const add = (where: string, rows: string): Promise<Timed> => timed(['add', rows, '--casebook', where, '--json'])

/** Rows of distinct small reports in a file; each can be given more bytes that hardly pack. */
const rowsIn = (path: string, from: number, to: number, bytes = 0): string => {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const row = from + at
    const more = Array.from({ length: bytes / 8 }, (_, nth) => ((row * 7919 + nth * 104_729) % 99_991) * 17).join(' ')
    return JSON.stringify({
      id: `r${row}`,
      story: `crisis ${row % 40}`,
      text: `Report ${row} of the day. ${more}`.trim(),
    })
  })
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

interface Line {
  readonly state: 'new' | 'known' | 'refused'
  readonly seq: number | null
}

const linesIn = (out: string): readonly Line[] =>
  out
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Line)

const newIn = (out: string): readonly number[] =>
  linesIn(out).flatMap(({ state, seq }) => (state === 'new' ? [seq!] : []))

/** What was said, without the name of what it was said of. */
const saidBy = ({ err }: Timed): string => err.trim().replace(/^stemma: \S+: /, '')

/** One sentence, on standard error, exit code 1. */
const sentence = ({ code, err }: Timed, expected: RegExp, fail: (what: string) => void): void => {
  if (code !== 1) fail(`it ended with ${code}`)
  if (!expected.test(err)) fail(`it said: ${err}`)
  if (/\n\s+at /.test(err)) fail(`it printed where in the program it was: ${err}`)
}

/** Takes all the room that a disk has left. */
const filled = (path: string): void => {
  for (const size of [65_536, 4096, 512]) {
    try {
      while (true) appendFileSync(path, new Uint8Array(size))
    } catch {
      // No room for so much more.
    }
  }
}

/** Whether a casebook that takes nothing more still answers. */
const stillRead = async (where: string, count: number, fail: (what: string) => void): Promise<void> => {
  const sources = await timed(['sources', '--casebook', where, '--json'])
  const listed = sources.out.split('\n').filter((line) => line !== '').length
  if (sources.code !== 0 || listed < count) fail(`sources ended with ${sources.code}, ${listed} listed: ${sources.err}`)
  const board = await timed(['board', '--casebook', where])
  if (board.code !== 0) fail(`board ended with ${board.code}: ${board.err}`)
}

/** How many that were told of are not listed. */
const lostOf = async (
  where: string,
  acknowledged: readonly number[],
  fail: (what: string) => void,
): Promise<number> => {
  const { out } = await timed(['sources', '--casebook', where, '--json'])
  const listed = new Set(linesIn(out).map(({ seq }) => seq))
  const lost = acknowledged.filter((seq) => !listed.has(seq)).length
  if (lost > 0) fail(`${lost} rows are lost that were told of`)
  return lost
}

const clean = async (where: string, fail: (what: string) => void): Promise<void> => {
  const { code, out, err } = await timed(['verify', '--read-data', '--casebook', where])
  if (code !== 0) fail(`verify ended with ${code}: ${out} ${err}`)
}

/** A disk of its own, kept in memory, of so many kilobytes. */
const onDisk = async <Result>(
  folder: string,
  kilobytes: number,
  work: (disk: string) => Promise<Result>,
): Promise<Result | string> => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'stemma-fault', disk], { stdio: 'ignore' })
  } catch {
    return 'no disk can be mounted here: that takes Linux, and root'
  }
  try {
    return await work(disk)
  } finally {
    execFileSync('umount', ['--lazy', disk], { stdio: 'ignore' })
  }
}

const usage = `Gives stemma add full disks, disks and folders that cannot be written, and other writers.

  npx tsx --conditions=source test/fault/disk.ts [--keep]

  --keep   keep what was found in test/fault/results.json

Build first: npm run build. Disks are mounted, which takes Linux and root; what cannot be tried is said. Exit code 1 where a row
was lost, or nothing was said in two seconds, or anything else was not as it should be.
`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { keep: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return void process.stdout.write(usage)
  const troubled = await trouble({ told: (line) => console.log(line) })
  console.log(troubled)
  if (values.keep) keep('disk', { ...troubled, ...machine(tmpdir()) })
  if (troubled.failures.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
