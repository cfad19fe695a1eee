import { isServer } from '../casebook/database.ts'
import { openPostgres } from '../casebook/postgres.ts'
import { loadEnglish } from '../models.ts'
import { counted } from '../print/counted.ts'
import { UsageError } from '../problem.ts'
import { type Limits, startThreads } from '../reading/threads.ts'
import { type Did, work } from '../workers/worker.ts'
import { type Context, say } from './context.ts'
import { type Keeping, stampingOf } from './keeping.ts'

export interface WorkerOptions extends Keeping {
  /** Threads; null for one a processor. */
  readonly jobs: number | null
  readonly limits: Limits
  /** Seconds after which what a dead worker had goes to others. */
  readonly lease: number
  /** Seconds that what is under way is given at a stop. */
  readonly grace: number
  readonly untilDone: boolean
  readonly quiet: boolean
}

/** `stemma worker`: reads what was added to a casebook on a server, with other workers on other machines, until it is stopped. */
export const workerCommand = async (options: WorkerOptions, context: Context): Promise<void> => {
  const { interrupted } = context
  const jobs = options.jobs ?? context.processors
  if (!isServer(options.where))
    throw new UsageError('workers need a casebook on a server; name it with --database postgres://user@host/name')
  // Each reader, the placer and the maker of records hold one, or two; leases are kept beside them.
  const casebook = await openPostgres(options.where, { most: jobs + 8 })
  const threads = startThreads(new URL('./worker.js', import.meta.url), jobs, options.limits)
  const sum = { read: 0, placed: 0, stories: 0 }
  const began = context.now()
  const tell = (what: string): void => {
    if (!options.quiet) say(context, what)
  }
  tell(`working on ${casebook.name} with ${counted(jobs, 'thread')}; Ctrl-C or SIGTERM ends it in good order`)
  const telling = setInterval(() => {
    if (told !== sum.read + sum.placed + sum.stories) tell(`so far ${wordsOf(sum)}`)
    told = sum.read + sum.placed + sum.stories
  }, 60_000)
  let told = 0
  try {
    await work(casebook, {
      ...options,
      threads,
      jobs,
      stamping: stampingOf(options),
      language: loadEnglish(),
      stopped: interrupted,
      problem: (why) => say(context, why),
      did: ({ read, placed, stories }) => {
        sum.read += read
        sum.placed += placed
        sum.stories += stories
      },
    })
  } finally {
    clearInterval(telling)
    await threads.close()
    await casebook.close()
  }
  const seconds = (context.now() - began) / 1000
  tell(`${interrupted.aborted ? 'stopped' : 'done'} after ${seconds.toFixed(0)} s: ${wordsOf(sum)}`)
}

const wordsOf = ({ read, placed, stories }: Did): string =>
  `${counted(read, 'report')} read, ${placed} placed, ${counted(stories, 'record')} made`
