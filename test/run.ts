import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const bin = join(root, 'packages/stemma/bin/stemma.js')

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** What a process has left behind once it has ended; of streams that are not piped, nothing. */
export const ended = (child: ChildProcess): Promise<Run> => {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

/** A run, and what it cost the machine. */
export interface MeasuredRun extends Run {
  /** By the clock. */
  readonly seconds: number
  /** Processor time of all its threads. */
  readonly processorSeconds: number
  /** The most memory it held. */
  readonly megabytes: number
}

/** The most memory is asked of Linux itself: what `resourceUsage` says also counts whoever started the process. */
const tell = `import{readFileSync}from"node:fs";process.on("exit",()=>{
  const u=process.resourceUsage();let k=u.maxRSS
  try{k=/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]}catch{}
  process.stderr.write("cost "+(u.userCPUTime+u.systemCPUTime)+" "+k+"\\n")})`

/** Runs the command line as a process of its own and measures it; `stderr` must be piped. */
export const measured = async (args: readonly string[], options: SpawnOptions): Promise<MeasuredRun> => {
  const start = performance.now()
  const hook = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`]
  const { code, out, err } = await ended(spawn(process.execPath, [...hook, bin, ...args], options))
  const seconds = (performance.now() - start) / 1000
  // The hook runs in each thread; the process as a whole is the largest.
  const costs = [...err.matchAll(/^cost (\d+) (\d+)$/gm)]
  const most = (at: 1 | 2): number => Math.max(...costs.map((cost) => Number(cost[at])))
  return {
    code,
    out,
    err: err.replace(/^cost .*\n/gm, ''),
    seconds,
    processorSeconds: most(1) / 1e6,
    megabytes: most(2) / 1024,
  }
}
