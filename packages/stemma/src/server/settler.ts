import type { Language } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { renew } from '../casebook/records.ts'
import { placeSome, storiesDue } from '../casebook/settling.ts'

/** Brings stories and records up to the journal, some at a time, so that whoever decides meanwhile need not wait long. */
export interface Settler {
  /** There may be something to do. */
  readonly wake: () => void
  /** Waits until nothing is left to do of what was written before. */
  readonly settled: () => Promise<void>
  /** Waits until what is under way is done, and begins nothing more. */
  readonly ended: () => Promise<void>
}

/** Reports that are placed in one transaction, and records that are made in one. */
const some = { reports: 20, records: 5 }

/** Milliseconds after which it is looked whether others wrote something and left it. */
const often = 10_000

/** @param failed told why it could not go on; it tries again with the next that is written */
export const createSettler = (
  casebook: Database,
  language: Language,
  stopped: AbortSignal,
  failed: (why: string) => void,
): Settler => {
  let round: Promise<void> | null = null
  let again = false

  const work = async (): Promise<void> => {
    try {
      for (again = true; again && !stopped.aborted; ) {
        again = false
        const placed = await placeSome(casebook, language, some.reports)
        await breath()
        const due = await storiesDue(casebook, some.records)
        if (due.length > 0) await renew(casebook, language, due, () => stopped.aborted)
        if (placed > 0 || due.length > 0) again = true
        await breath()
      }
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error))
    } finally {
      round = null
    }
  }
  const wake = (): void => {
    again = true
    round ??= work()
  }
  const timer = setInterval(wake, often)
  timer.unref()
  return {
    wake,
    settled: async () => {
      wake()
      await round
    },
    ended: async () => {
      clearInterval(timer)
      await round
    },
  }
}

/** Lets whoever waits for this thread have it. */
const breath = (): Promise<void> => new Promise((go) => setImmediate(go))
