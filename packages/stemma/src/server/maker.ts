import { fileURLToPath } from 'node:url'
import type { Decision, StoryDay, StoryRecord, Thresholds } from '@stemma/engine'
import { Tinypool } from 'tinypool'
import type { Making } from '../casebook/records.ts'
import type { FoundPage, Wanted } from './finding.ts'
import { Refusal } from './refusal.ts'
import type { ChangeRow } from './schemas/board.ts'
import type { ChangeItem } from './schemas/change.ts'

/** A record that is to be made. */
export interface MakeTask {
  readonly where: string
  readonly story: string
  readonly making: Making
}

/** Two states of a record that are to be compared. */
export interface MovedTask {
  readonly where: string
  readonly story: string
  readonly before: Making
  readonly after: Making
}

/** Two states of a record that are compared in full. */
export interface ComparedTask extends Omit<MovedTask, 'before'> {
  /** Null for a story that was not there. */
  readonly before: Making | null
  readonly thresholds: Thresholds
}

/** A decision that is tried and not made. */
export interface TrialTask {
  readonly where: string
  readonly story: string
  readonly making: Making
  readonly decision: Decision
  /** Id of the line that is asked about. */
  readonly about: string | null
}

/** Threads that make records which are not kept, and look for words, with connections of their own. */
export interface Maker {
  /** Null where there is no such story, or none of its reports was out by then. */
  readonly make: (
    story: string,
    making: Making,
  ) => Promise<{ readonly record: StoryRecord; readonly size: number } | null>
  /** What a decision would change, a sentence each; null where the story is too large to be tried. */
  readonly tried: (
    story: string,
    making: Making,
    decision: Decision,
    about: string | null,
  ) => Promise<readonly string[] | null>
  readonly moved: (story: string, before: Making, after: Making) => Promise<readonly ChangeRow[]>
  /** What materially changed between two states of a story, with the words that brought it. */
  readonly compared: (
    story: string,
    before: Making | null,
    after: Making,
    thresholds: Thresholds,
  ) => Promise<readonly ChangeItem[]>
  /** The days on which a story's reports came out. */
  readonly days: (story: string) => Promise<readonly StoryDay[]>
  /** Reports, claims or parties by their words. */
  readonly find: (wanted: Wanted) => Promise<FoundPage>
  readonly close: () => Promise<void>
}

/** Words that are looked for. */
export interface FindTask {
  readonly where: string
  readonly wanted: Wanted
}

/** A story whose days are asked for; null to get ready alone. */
export interface DaysTask {
  readonly where: string
  readonly story: string | null
}

/** What a thread answers: what was made, or why it cannot be, in words. */
export type Made<Result> =
  | { readonly kind: 'made'; readonly result: Result }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string }

/** Records that wait to be made; whoever comes then is asked to come again. */
const mostWaiting = 64

/**
 * Starts the threads.
 *
 * @param module `maker.js`
 * @param where the casebook
 */
export const startMaker = (module: URL, where: string): Maker => {
  const pool = started(module)
  // Who looks for words does not wait for records.
  let finder: Tinypool | null = null
  const run = async (
    task: MakeTask | MovedTask | DaysTask | TrialTask | ComparedTask | FindTask,
    name: string,
    pool: Tinypool,
  ): Promise<unknown> => {
    let made: Made<unknown>
    try {
      made = await pool.run(task, { name })
    } catch (error) {
      if (error instanceof Error && /queue/i.test(error.message))
        throw new Refusal(503, 'Many records are being made at this moment; ask again in a few seconds.')
      throw error
    }
    if (made.kind === 'refused') throw new Refusal(made.status, made.detail)
    return made.result
  }
  // Its models are loaded before anybody waits for them.
  run({ where, story: null } satisfies DaysTask, 'days', pool).catch(() => {})
  return {
    make: async (story, making) => {
      const text = (await run({ where, story, making } satisfies MakeTask, 'default', pool)) as string | null
      return text === null ? null : { record: JSON.parse(text) as StoryRecord, size: text.length }
    },
    moved: async (story, before, after) =>
      (await run({ where, story, before, after } satisfies MovedTask, 'moved', pool)) as readonly ChangeRow[],
    compared: async (story, before, after, thresholds) =>
      (await run(
        { where, story, before, after, thresholds } satisfies ComparedTask,
        'compared',
        pool,
      )) as readonly ChangeItem[],
    days: async (story) => (await run({ where, story } satisfies DaysTask, 'days', pool)) as readonly StoryDay[],
    tried: async (story, making, decision, about) =>
      (await run({ where, story, making, decision, about } satisfies TrialTask, 'tried', pool)) as
        | readonly string[]
        | null,
    find: async (wanted) => {
      finder ??= started(module)
      return (await run({ where, wanted } satisfies FindTask, 'find', finder)) as FoundPage
    },
    close: async () => {
      await Promise.all([pool.destroy(), finder?.destroy()])
    },
  }
}

const started = (module: URL): Tinypool =>
  new Tinypool({
    filename: fileURLToPath(module),
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: 600_000,
    maxQueue: mostWaiting,
    // What a thread holds between two collections stays small.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
    // A thread that waits in its event loop gives memory back; one stopped in Atomics.wait keeps all of its heap.
    useAtomics: false,
    trackUnmanagedFds: false,
  })
