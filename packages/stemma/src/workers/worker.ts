import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Language } from '@stemma/engine'
import type { Stamping } from '../casebook/casebook.ts'
import { CasebookError } from '../casebook/casebook-error.ts'
import type { Database } from '../casebook/database.ts'
import { isAllPlaced } from '../casebook/settling.ts'
import type { Threads } from '../reading/threads.ts'
import { type Job, openQueue, type Queue, type Task } from './queue.ts'
import { readSources, refuseSources } from './reading-tasks.ts'
import { addSources, addStories, isAllRecorded, makeRecord, placeInTurn } from './story-tasks.ts'

/** What a worker works with. */
export interface Working {
  readonly threads: Pick<Threads, 'read' | 'leave'>
  /** Reports that are read at once. */
  readonly jobs: number
  readonly stamping: Stamping
  readonly language: Language
  /** Seconds after which what a dead worker had goes to others. */
  readonly lease: number
  /** Seconds that what is under way is given to come to an end once all is to stop. */
  readonly grace: number
  /** Ends when there is nothing left to do, instead of waiting for more. */
  readonly untilDone: boolean
  readonly stopped: AbortSignal
  /** Told what goes wrong, and what comes of it. */
  readonly problem: (why: string) => void
  /** Told what was done. */
  readonly did: (what: Did) => void
}

/** What was done since the last time. */
export interface Did {
  readonly read: number
  readonly placed: number
  readonly stories: number
}

/** Reports that a thread is given together. */
const batch = 8

/** Reports that are placed in one transaction. */
const placedAtOnce = 200

/** Milliseconds between looks at an empty queue. */
const idle = 400

/**
 * Works off the queue of a casebook until it is stopped: reads sources, as many at once as it has threads for; places reports,
 * where no other worker does; makes records anew. Whatever moment it ends at, nothing is lost and nothing done twice: each
 * effect is in one transaction with the end of its task, and tasks that were not ended go to others.
 */
export const work = async (casebook: Database, working: Working): Promise<void> => {
  const { threads, stamping, language, stopped, problem, did } = working
  const queue = await openQueue(casebook, { lease: working.lease, supervises: true }, (error) =>
    problem(`looking after leases: ${wordsOf(error)}`),
  )
  // Every step that waits listens.
  setMaxListeners(0, stopped)
  const held = new Set<Job>()
  const isStopped = (): boolean => stopped.aborted || ended

  let ended = false
  const renewing = setInterval(
    () => {
      queue.renew([...held]).catch((error: unknown) => problem(`keeping leases: ${wordsOf(error)}`))
    },
    (working.lease * 1000) / 3,
  )

  /**
   * Does something with jobs that were taken; those it fails at are left for later.
   *
   * @throws what is wrong with the server, for which no job is to blame: that costs none of them a try
   */
  const handling = async <Of extends Task>(
    jobs: readonly Job<Of>[],
    handle: (jobs: readonly Job<Of>[]) => Promise<readonly Job<Of>[]>,
  ): Promise<void> => {
    for (const job of jobs) held.add(job)
    try {
      const left = await handle(jobs)
      if (left.length > 0) await queue.giveBack(left)
    } catch (error) {
      if (isOfServer(error)) {
        await queue.giveBack(jobs).catch(() => {})
        throw error
      }
      if (jobs.length > 1) {
        // One of them is to blame: the others need not wait for it.
        for (const job of jobs) await handling([job], handle)
        return
      }
      problem(`${namesOf(jobs)}: ${wordsOf(error)}; it is tried again later`)
      await queue.failed(jobs, wordsOf(error)).catch(() => {})
    } finally {
      for (const job of jobs) held.delete(job)
    }
  }

  /** Does a step again and again: at once where it found something to do, else a little later. */
  const again = async (step: () => Promise<number>): Promise<void> => {
    let failures = 0
    while (!isStopped()) {
      let found = 0
      try {
        found = await step()
        failures = 0
      } catch (error) {
        failures += 1
        problem(`${wordsOf(error)}; trying again`)
      }
      if (found === 0) await wait(Math.min(10_000, idle * 2 ** failures), null, { signal: stopped }).catch(() => {})
    }
  }

  const reading = async (): Promise<number> => {
    const taken = await queue.take('read', batch)
    if (taken.length === 0) return 0
    // What may have been the end of another worker is read alone.
    const suspect = taken.find(({ tried }) => tried > 0)
    const jobs = suspect === undefined ? taken : [suspect]
    await queue.giveBack(taken.filter((job) => !jobs.includes(job)))
    await handling(jobs, async (some) => {
      const left = await readSources(casebook, queue, stamping, some, (sources) =>
        threads.read(sources, { kind: 'canonical' }),
      )
      did({ read: some.length - left.length, placed: 0, stories: 0 })
      return left
    })
    return jobs.length
  }

  const placing = async (): Promise<number> => {
    const unreadable = await queue.take('unreadable', batch)
    await handling(unreadable, async (some) => {
      if (some.length > 0) await refuseSources(casebook, queue, stamping, some)
      return []
    })
    const placed = await placeInTurn(casebook, language, placedAtOnce)
    if (placed > 0) did({ read: 0, placed, stories: 0 })
    return placed + unreadable.length
  }

  const recording = async (): Promise<number> => {
    await addStories(casebook, queue)
    const jobs = await queue.take('story', 1)
    await handling(jobs, async (some) => {
      for (const job of some) await makeRecord(casebook, queue, language, job)
      if (some.length > 0) did({ read: 0, placed: 0, stories: some.length })
      return []
    })
    return jobs.length
  }

  const finishing = async (): Promise<number> => {
    if (await isAllDone(casebook)) ended = true
    return 0
  }

  try {
    while (!isStopped() && (await addSources(casebook, queue)) > 0) {}
    const loops = [
      // One more than threads: what one has read is written while the next is read.
      ...Array.from({ length: working.jobs + 1 }, () => again(reading)),
      again(placing),
      again(recording),
      ...(working.untilDone ? [again(finishing)] : []),
    ]
    const all = Promise.all(loops)
    await Promise.race([all, over(stopped, working.grace)])
    threads.leave()
    await Promise.race([all, wait(2000, null, { ref: false })])
  } finally {
    clearInterval(renewing)
    await giveBack(queue, held)
    await queue.close()
  }
}

/** When the time is over that is given to what is under way at a stop. */
const over = async (stopped: AbortSignal, grace: number): Promise<void> => {
  if (!stopped.aborted) await new Promise((done) => stopped.addEventListener('abort', done, { once: true }))
  await wait(grace * 1000, null, { ref: false })
}

/** What is still under way is for others. */
const giveBack = async (queue: Queue, held: ReadonlySet<Job>): Promise<void> => {
  try {
    await queue.giveBack([...held])
  } catch {
    // Their leases run out.
  }
}

/** Whether everything that was taken in is read, placed, and in its record, but for records that cannot be made. */
const isAllDone = async (casebook: Database): Promise<boolean> => {
  const open = await casebook.db.selectFrom('source').select('seq').where('state', '=', 'taken').limit(1).execute()
  return open.length === 0 && (await isAllPlaced(casebook)) && (await isAllRecorded(casebook))
}

/** Whether the server is away, full or held by others, and not the task is at fault. */
const isOfServer = (error: unknown): boolean =>
  error instanceof CasebookError && ['unreachable', 'full', 'locked', 'read-only', 'refused'].includes(error.trouble)

const namesOf = (jobs: readonly Job[]): string =>
  jobs
    .map(({ task }) => (task.kind === 'story' ? `story ${task.story}` : `source ${task.source}`))
    .slice(0, 3)
    .join(', ')

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
