import { availableParallelism } from 'node:os'
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import {
  declareAdd,
  declareBoard,
  declareInit,
  declareOrigin,
  declareRebuild,
  declareSeal,
  declareSearch,
  declareSources,
  declareStory,
  declareTally,
  declareVerify,
} from './cli/casebook.ts'
import { examples } from './cli/declaration.ts'
import { declareRead } from './cli/read.ts'
import { declareRecord } from './cli/record.ts'
import { declareChanges, declareDecide, declareDecisions, declareReview, declareUndo } from './cli/review.ts'
import { declareServe } from './cli/serve.ts'
import { declareWatch } from './cli/watch.ts'
import { declareWhy } from './cli/why.ts'
import { declareJobs, declareWorker } from './cli/workers.ts'
import type { Context } from './commands/context.ts'
import { visible } from './print/terminal.ts'
import { FailedError, StoppedError, UsageError } from './problem.ts'

// The first Ctrl-C ends in good order; the second, with no one listening, at once, whatever is under way.
const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())

const context: Context = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  processors: availableParallelism(),
  now: () => performance.now(),
  interrupted: interrupt.signal,
}

const program = new Command('stemma')
  .description(
    'Turns a pile of reports about one crisis into a record of every figure, quotation and event, each with its exact words.',
  )
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    examples([
      'npx stemma read corpus/january-2022/reports',
      'npx stemma record corpus/january-2022/reports',
      'npx stemma record --help',
    ]),
  )

// In the order in which the help lists them.
declareRead(program, context)
declareRecord(program, context)
declareWatch(program, context)
declareWhy(program, context)
declareInit(program, context)
declareAdd(program, context)
declareBoard(program, context)
declareStory(program, context)
declareTally(program, context)
declareOrigin(program, context)
declareSearch(program, context)
declareSources(program, context)
declareChanges(program, context)
declareReview(program, context)
declareDecide(program, context)
declareDecisions(program, context)
declareUndo(program, context)
declareServe(program, context)
declareVerify(program, context)
declareRebuild(program, context)
declareSeal(program, context)
declareWorker(program, context)
declareJobs(program, context)

// The reader of a pipe may leave early (head, less): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.stderr.on('error', () => {})

for (const command of [program, ...program.commands]) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its sentence.
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else if (error instanceof UsageError) {
    process.stderr.write(`stemma: ${visible(error.message)}\n`)
    process.exitCode = 2
  } else if (error instanceof StoppedError) {
    process.exitCode = 130
    // A name that is still being looked up would keep the process for as long as that takes.
    setTimeout(() => process.exit(), 500).unref()
  } else if (error instanceof FailedError) {
    if (error.message !== '') process.stderr.write(`stemma: ${error.message.split('\n').map(visible).join('\n')}\n`)
    process.exitCode = error.exitCode
  } else {
    process.stderr.write(`stemma: ${visible(String(error))}: a fault of Stemma's; please report it\n`)
    process.exitCode = 1
  }
}
