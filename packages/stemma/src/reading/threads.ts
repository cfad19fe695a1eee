import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { Source } from '../inputs/found.ts'
import type { Attachments } from '../intake/mail.ts'
import type { Refused } from '../intake/source.ts'
import type { Batch, Folded, Outcome, Unfolded, Writing } from './batch.ts'

/** Bounds on the reading of one report, past which it is refused. */
export interface Limits {
  /** Past which its thread is stopped. */
  readonly seconds: number
  /** Of the thread's heap, past which it is stopped. */
  readonly megabytes: number
  /** Longest text that is read, in UTF-16 units. */
  readonly characters: number
}

/** Threads that read reports. A report that hangs or swells is stopped and named; the others are read all the same. */
export interface Threads {
  readonly read: (sources: readonly Source[], writing: Writing) => Promise<readonly Outcome[]>
  /** Takes a feed apart. */
  readonly unfold: (folded: Omit<Folded, 'progress'>) => Promise<Unfolded>
  /** Takes the files off a mail. */
  readonly attachments: (mail: Uint8Array) => Promise<Attachments | Refused>
  /** Lets each thread end the report it is at and leave the rest: the outcomes are then fewer than the sources. */
  readonly leave: () => void
  readonly close: () => Promise<void>
}

/**
 * Starts one thread at once and others, up to `most`, as they are needed.
 *
 * @param worker the module that reads a batch: `worker.js`
 */
export const startThreads = (worker: URL, most: number, limits: Limits): Threads => {
  const pool = new Tinypool({
    filename: fileURLToPath(worker),
    minThreads: 1,
    maxThreads: most,
    idleTimeout: 60_000,
    trackUnmanagedFds: false,
    // There is a thread for each core: a small young heap bounds what all of them hold between two collections.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 8 },
    // A thread that waits in its event loop gives memory back; one stopped in Atomics.wait keeps all of its heap.
    useAtomics: false,
  })
  // A thread may fail with no task under way; the next task finds another.
  pool.on('error', () => {})

  const running = new Set<Int32Array>()
  let left = false

  const attempt = async <Result>(task: Batch | Folded, name = 'default'): Promise<Result | Failure> => {
    const stop = new AbortController()
    let late = false
    const timer = watch(task.progress, limits.seconds, () => {
      late = true
      stop.abort()
    })
    running.add(task.progress)
    try {
      return (await pool.run(task, { signal: stop.signal, name })) as Result
    } catch (error) {
      if (late) return 'late'
      return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'swollen' : 'broken'
    } finally {
      clearInterval(timer)
      running.delete(task.progress)
    }
  }

  const read = async (sources: readonly Source[], writing: Writing): Promise<readonly Outcome[]> => {
    const progress = begun()
    if (left) return []
    const result = await attempt<readonly Outcome[]>({ sources, writing, longest: limits.characters, progress })
    if (typeof result !== 'string') return result
    if (left) return []
    const at = Math.max(0, progress[0]!)
    const blamed = sources[at]!
    // Memory may have been filled by those before it: only a source read alone is to blame.
    const alone = result === 'late' || sources.length === 1
    const outcome: readonly Outcome[] = alone
      ? [{ kind: 'refused', input: blamed.input, why: reasons[result](limits) }]
      : await read([blamed], writing)
    const before = at === 0 ? [] : await read(sources.slice(0, at), writing)
    const after = at + 1 === sources.length ? [] : await read(sources.slice(at + 1), writing)
    return [...before, ...outcome, ...after]
  }

  const unfold: Threads['unfold'] = async (folded) => {
    const result = await attempt<Unfolded>({ ...folded, progress: begun() }, 'unfold')
    return typeof result === 'string' ? { kind: 'refused', why: reasons[result](limits) } : result
  }

  const attachments: Threads['attachments'] = async (content) => {
    const result = await attempt<Attachments | Refused>(
      { content, base: null, charset: null, progress: begun() },
      'attachments',
    )
    return typeof result === 'string' ? { kind: 'refused', why: reasons[result](limits) } : result
  }

  const leave = (): void => {
    left = true
    for (const progress of running) Atomics.store(progress, 1, 1)
  }

  return { read, unfold, attachments, leave, close: () => pool.destroy() }
}

const begun = (): Int32Array => new Int32Array(new SharedArrayBuffer(8)).fill(-1, 0, 1)

type Failure = 'late' | 'swollen' | 'broken'

const reasons: Readonly<Record<Failure, (limits: Limits) => string>> = {
  late: ({ seconds }) =>
    `not read: took longer than ${seconds} second${seconds === 1 ? '' : 's'}; split it, or leave out what is no report`,
  swollen: ({ megabytes }) => `not read: took more than ${megabytes} MB of memory; split it into one file a report`,
  broken: () => `not read: the thread reading it broke down, a fault of Stemma's; please report it with the file`,
}

/** Calls `late` when one source takes more than its seconds. A thread that starts up is given as long again. */
const watch = (progress: Int32Array, seconds: number, late: () => void): NodeJS.Timeout => {
  let seen = -1
  let since = Date.now() + 1000 * seconds
  return setInterval(() => {
    const now = Atomics.load(progress, 0)
    if (now !== seen) {
      seen = now
      since = Date.now()
    } else if (Date.now() - since > 1000 * seconds) late()
  }, 100)
}
