import type { Connector, ConnectorOptions } from '../connect/connector.ts'
import type { Found, Source } from '../inputs/found.ts'
import { findInputs } from '../inputs/inputs.ts'
import { sourcesOf } from '../inputs/sources.ts'
import type { Format } from '../intake/index.ts'
import { type Terminal, wantsColour } from '../print/terminal.ts'
import { FailedError, StoppedError } from '../problem.ts'
import type { Outcome, Writing } from '../reading/batch.ts'
import { readInOrder, type Step } from '../reading/in-order.ts'
import { type Limits, startThreads } from '../reading/threads.ts'
import { type Context, tellStep, write } from './context.ts'
import { startProgress } from './progress.ts'
import { createTally, summaryOf, type Tally } from './summary.ts'

/** How inputs are opened and read. */
export interface Intake {
  readonly from: Format | null
  /** Threads; null to let the amount of text decide. */
  readonly jobs: number | null
  readonly limits: Limits
  readonly web: ConnectorOptions
}

export interface ReadOptions extends Intake {
  readonly format: 'text' | 'json' | 'jsonl'
  readonly rejected: boolean
  readonly quiet: boolean
}

/** `stemma read`: prints each report's claims with their words, in the order of the inputs. */
export const readCommand = async (paths: readonly string[], options: ReadOptions, context: Context): Promise<void> => {
  const { stdout, stderr } = context
  const writing: Writing =
    options.format === 'text' ? { kind: 'text', ...terminalOf(context), rejected: options.rejected } : { kind: 'json' }
  const frame = frames[options.format]
  const tally = createTally()

  await write(stdout, frame.before)
  for await (const step of stepsOf(paths, writing, options, context, tally)) {
    if (stdout.destroyed) return
    tally.count(step)
    if (step.kind === 'read') {
      await write(stdout, (tally.read === 1 ? '' : frame.between) + step.output + frame.after)
    }
    tellStep(context, step)
  }
  await write(stdout, frame.end(tally.refused))
  const { aborted } = context.interrupted
  if (!options.quiet) stderr.write(`${summaryOf(tally, aborted)}\n`)
  if (aborted) throw new StoppedError()
  if (tally.refused.length > 0) throw new FailedError()
}

/** What is done with sources: read, and written in some way; or something else, in their order. */
export type Doing = Writing | ((sources: readonly Source[]) => Promise<readonly Outcome[]>)

/**
 * Everything the inputs come to, read in order; the threads are closed when the taker leaves.
 *
 * @param sifted what is found on its way to be read: what need not be read may be told as known instead
 */
export async function* stepsOf(
  paths: readonly string[],
  doing: Doing,
  options: Intake,
  context: Context,
  tally: Tally = createTally(),
  sifted: (found: AsyncIterable<Found>) => AsyncIterable<Found> = (found) => found,
): AsyncGenerator<Step> {
  const { interrupted } = context
  const most = options.jobs ?? context.processors
  const threads = startThreads(new URL('./worker.js', import.meta.url), most, options.limits)
  const web = lazily(options.web)
  const stop = (): void => {
    threads.leave()
    web.close()
    context.stdin.destroy?.()
  }
  interrupted.addEventListener('abort', stop)
  try {
    const { inputs, problems, passedOver: others } = findInputs(paths, options.from)
    for (const [extension, number] of others) tally.passOver('file', extension, number)
    for (const problem of problems) yield { kind: 'problem', ...problem }
    const isCountable = inputs.every((input) => input.kind === 'file' && /\.(?:txt|html?)$/i.test(input.path))
    if (isCountable) tally.total = inputs.length + problems.length
    const isSized = inputs.every((input) => input.kind === 'file')
    const progress = startProgress(context, {
      reports: isCountable ? inputs.length : null,
      bytes: isSized ? inputs.reduce((sum, { size }) => sum + size, 0) : null,
    })
    const meter = { taken: 0, at: [] as number[] }
    const found: AsyncGenerator<Found> = sourcesOf(inputs, {
      ...threads,
      stdin: context.stdin,
      fetch: (address) => {
        progress.note(`fetching ${address}`)
        return web.fetch(address)
      },
      taken: (bytes) => {
        meter.taken += bytes
      },
      passOver: tally.passOver,
    })
    const load = {
      threads: (characters: number) => options.jobs ?? (characters < worthAnother ? 1 : most),
      batch: 65_536,
    }
    try {
      for await (const step of readInOrder(
        metered(sifted(found), meter),
        typeof doing === 'function' ? doing : (sources) => threads.read(sources, doing),
        load,
        interrupted,
      )) {
        progress.step(meter.at.shift() ?? meter.taken)
        if (step.kind !== 'known') progress.clear()
        yield step
      }
    } finally {
      progress.clear()
    }
  } finally {
    interrupted.removeEventListener('abort', stop)
    web.close()
    await threads.close()
  }
}

/** Writes down how much of the inputs had been taken when each thing was found: they are done in the same order. */
async function* metered(
  found: AsyncIterable<Found>,
  meter: { readonly taken: number; at: number[] },
): AsyncGenerator<Found> {
  for await (const one of found) {
    meter.at.push(meter.taken)
    yield one
  }
}

/** The connector is loaded, and the network touched, with the first address that is fetched. */
const lazily = (options: ConnectorOptions): Pick<Connector, 'fetch' | 'close'> => {
  let connector: Promise<Connector> | null = null
  return {
    fetch: async (address) => {
      connector ??= import('../connect/connector.ts').then(({ createConnector }) => createConnector(options))
      return (await connector).fetch(address)
    },
    close: () => void connector?.then((one) => one.close()),
  }
}

/** Characters of input after which a second thread has paid for its start. */
const worthAnother = 500_000

/** The terminal as it is; piped output is as wide as a page. */
export const terminalOf = ({ stdout, env }: Context): Terminal => ({
  width: Math.max(40, stdout.isTTY ? stdout.columns || 80 : 100),
  colour: wantsColour(stdout.isTTY === true, env),
})

interface Frame {
  readonly before: string
  readonly between: string
  readonly after: string
  readonly end: (refused: readonly { input: string; why: string }[]) => string
}

const frames: Readonly<Record<ReadOptions['format'], Frame>> = {
  text: { before: '', between: '\n', after: '', end: () => '' },
  jsonl: { before: '', between: '', after: '\n', end: () => '' },
  json: {
    before: '{"schema":"stemma/read@1","readings":[\n',
    between: ',\n',
    after: '',
    end: (refused) => `\n],"refused":${JSON.stringify(refused)}}\n`,
  },
}
