import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bin } from './command-line.ts'

/** The report that comes after a hostile one, and must be unharmed. */
export const next = 'At least 12 people died when the river rose, the mayor said.\n'

export const read = ['read', '--format', 'jsonl', '--jobs', '1']

/** What a run of the command line gave, and what it cost the machine. */
export interface Cost {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /**
   * What it takes where nothing else runs: the lesser of the clock, which others' work makes longer, and of processor time,
   * which has the threads in it that compile and collect beside it.
   */
  readonly seconds: number
  readonly megabytes: number
}

/** The most memory is asked of Linux itself: what `resourceUsage` says also counts whoever started the process. */
const tell = `import{readFileSync}from"node:fs";process.on("exit",()=>{
  const u=process.resourceUsage();let k=u.maxRSS
  try{k=/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]}catch{}
  process.stderr.write("cost "+(u.userCPUTime+u.systemCPUTime)+" "+k+"\\n")})`

/** Runs the command line as a process of its own and measures it. */
export const run = (args: readonly string[], cwd: string): Promise<Cost> =>
  new Promise((done) => {
    const start = performance.now()
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, bin, ...args],
      { cwd },
    )
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('close', (code) => {
      // The hook runs in each thread; the process as a whole is the largest.
      const costs = [...err.matchAll(/^cost (\d+) (\d+)$/gm)]
      const clock = (performance.now() - start) / 1000
      const seconds = Math.min(clock, Math.max(...costs.map(([, time]) => Number(time))) / 1e6)
      const megabytes = Math.max(...costs.map(([, , memory]) => Number(memory))) / 1024
      done({ code, out, err: err.replace(/^cost .*\n/gm, ''), seconds, megabytes })
    })
  })

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
  const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
  writeFileSync(join(folder, 'b.txt'), next)
  try {
    return await run([...read, './b.txt'], folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
})()
