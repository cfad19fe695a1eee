import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measured, type Run } from './run.ts'

/** The report that comes after a hostile one, and must be unharmed. */
export const next = 'At least 12 people died when the river rose, the mayor said.\n'

export const read = ['read', '--format', 'jsonl', '--jobs', '1']

/** What a run of the command line gave, and what it cost the machine. */
export interface Cost extends Run {
  /**
   * What it takes where nothing else runs: the lesser of the clock, which others' work makes longer, and of processor time,
   * which has the threads in it that compile and collect beside it.
   */
  readonly seconds: number
  readonly megabytes: number
}

/** Runs the command line as a process of its own and measures it. */
export const run = async (args: readonly string[], cwd: string): Promise<Cost> => {
  const { code, out, err, seconds, processorSeconds, megabytes } = await measured(args, { cwd })
  return { code, out, err, seconds: Math.min(seconds, processorSeconds), megabytes }
}

/** Seconds that one hostile input may cost. */
export const most = 2

/** What it costs when the machine does nothing else: the least of three where the first is over the limit. */
export const quickest = async (args: readonly string[], cwd: string): Promise<Cost> => {
  let best = await run(args, cwd)
  for (let again = 0; again < 2 && best.seconds - (await baseline).seconds > most; again++) {
    const other = await run(args, cwd)
    if (other.seconds < best.seconds) best = other
  }
  return best
}

/** What the next input costs and gives when nothing came before it. */
export const baseline = (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
  writeFileSync(join(folder, 'b.txt'), next)
  try {
    return await run([...read, './b.txt'], folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
})()
