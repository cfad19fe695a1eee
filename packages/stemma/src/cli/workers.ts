import { type Command, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import { actor, type CasebookFlags, casebookOptions, json, keepingOf } from './casebook-options.ts'
import { declare } from './declaration.ts'
import { costOptions, type IntakeFlags, intakeOf, jobs, positive, quiet } from './intake-options.ts'

interface WorkerFlags extends CasebookFlags, IntakeFlags {
  readonly lease: number
  readonly grace: number
  readonly untilDone?: boolean
  readonly quiet?: boolean
}

export const declareWorker = (program: Command, context: Context): Command =>
  declare(program, 'worker', {
    summary: 'read what was added to a casebook in PostgreSQL, on any number of machines',
    description:
      'Works off what "stemma add --database" left: reads reports on as many threads as it has, places them in stories, makes records anew. Any number of workers may run; one that dies loses what it had to the others, and nothing is read twice.',
    arguments: [],
    options: [
      ...casebookOptions(),
      actor(),
      jobs('one a processor'),
      ...costOptions(),
      new Option('--lease <seconds>', 'after which what a dead worker had goes to others')
        .argParser(positive('seconds', 3600))
        .default(30),
      new Option('--grace <seconds>', 'given to what is under way when it is stopped')
        .argParser(positive('seconds', 3600))
        .default(30),
      new Option('--until-done', 'end when nothing is left to do, instead of waiting for more'),
      quiet(),
    ],
    examples: ['npx stemma worker --database postgres://desk@db.example/stemma'],
  }).action(async (flags: WorkerFlags) => {
    const { workerCommand } = await import('../commands/worker.ts')
    const { untilDone = false, quiet = false, lease, grace } = flags
    const terminated = new AbortController()
    process.once('SIGTERM', () => terminated.abort())
    await workerCommand(
      { ...keepingOf(flags), ...intakeOf(flags), lease, grace, untilDone, quiet },
      { ...context, interrupted: AbortSignal.any([context.interrupted, terminated.signal]) },
    )
  })

export const declareJobs = (program: Command, context: Context): Command =>
  declare(program, 'jobs', {
    summary: 'show how far the workers of a casebook are, and what failed',
    description:
      'Shows what waits to be read, placed and made anew in a casebook in PostgreSQL, and what its workers failed at for good, with the reason.',
    arguments: [],
    options: [
      ...casebookOptions(),
      new Option('--limit <n>', 'failed tasks that are listed').argParser(positive('tasks', 10_000)).default(50),
      json(),
    ],
    examples: ['npx stemma jobs --database postgres://desk@db.example/stemma'],
  }).action(async (flags: CasebookFlags & { readonly limit: number; readonly json?: boolean }) => {
    const { jobsCommand } = await import('../commands/jobs.ts')
    await jobsCommand({ where: keepingOf(flags).where, limit: flags.limit, json: flags.json ?? false }, context)
  })
