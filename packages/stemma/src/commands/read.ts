import type { Found, Opening } from '../inputs/found.ts'
import { findInputs } from '../inputs/inputs.ts'
import { sourcesOf } from '../inputs/sources.ts'
import type { Format } from '../intake/index.ts'
import { counted } from '../print/reading.ts'
import { type Terminal, visible, wantsColour } from '../print/terminal.ts'
import { FailedError } from '../problem.ts'
import type { Writing } from '../reading/batch.ts'
import { readInOrder, type Step } from '../reading/in-order.ts'
import { type Limits, startThreads } from '../reading/threads.ts'
import { type Context, told, write } from './context.ts'
import { startProgress } from './progress.ts'

export interface ReadOptions {
  readonly format: 'text' | 'json' | 'jsonl'
  readonly from: Format | null
  /** Threads; null to let the amount of text decide. */
  readonly jobs: number | null
  readonly rejected: boolean
  readonly quiet: boolean
  readonly limits: Limits
}

/** `stemma read`: prints each report's claims with their words, in the order of the inputs. */
export const readCommand = async (paths: readonly string[], options: ReadOptions, context: Context): Promise<void> => {
  const { stdout, stderr } = context
  const writing: Writing =
    options.format === 'text' ? { kind: 'text', ...terminalOf(context), rejected: options.rejected } : { kind: 'json' }
  const frame = frames[options.format]
  const count = { read: 0, known: 0, refused: 0 }
  const passedOver: PassedOver = { file: new Map(), record: new Map() }
  const refused: { input: string; why: string }[] = []

  await write(stdout, frame.before)
  for await (const step of stepsOf(paths, writing, options, context, passedOver)) {
    if (stdout.destroyed) return
    switch (step.kind) {
      case 'read':
        await write(stdout, (count.read === 0 ? '' : frame.between) + step.output + frame.after)
        count.read += 1
        for (const note of step.notes) stderr.write(`${visible(`stemma: ${step.input}: ${note}`)}\n`)
        break
      case 'known':
        count.known += 1
        break
      case 'refused':
      case 'problem':
        count.refused += 1
        if (options.format === 'json') refused.push({ input: step.input, why: step.why })
        stderr.write(`${visible(told(step))}\n`)
    }
  }
  await write(stdout, frame.end(refused))
  if (!options.quiet) stderr.write(`${summaryOf(count, passedOver)}\n`)
  if (count.refused > 0) throw new FailedError()
}

/** What was found beside reports, by what it is: files by their extensions, records of web archives. */
export interface PassedOver {
  readonly file: Map<string, number>
  readonly record: Map<string, number>
}

/** Everything the inputs come to, read in order; the threads are closed when the taker leaves. */
export async function* stepsOf(
  paths: readonly string[],
  writing: Writing,
  options: Pick<ReadOptions, 'from' | 'jobs' | 'limits'>,
  context: Context,
  passedOver: PassedOver = { file: new Map(), record: new Map() },
): AsyncGenerator<Step> {
  const most = options.jobs ?? context.processors
  const threads = startThreads(new URL('./worker.js', import.meta.url), most, options.limits)
  try {
    const { inputs, problems, passedOver: others } = findInputs(paths, options.from)
    for (const [extension, number] of others) passedOver.file.set(extension, number)
    const passOver: Opening['passOver'] = (kind, what) =>
      void passedOver[kind].set(what, (passedOver[kind].get(what) ?? 0) + 1)
    for (const problem of problems) yield { kind: 'problem', ...problem }
    const isCountable = inputs.every((input) => input.kind === 'file' && /\.(?:txt|html?)$/i.test(input.path))
    const progress = startProgress(context, isCountable ? inputs.length : null)
    const found: AsyncGenerator<Found> = sourcesOf(inputs, { ...threads, stdin: context.stdin, passOver })
    const load = {
      threads: (characters: number) => options.jobs ?? (characters < worthAnother ? 1 : most),
      batch: 65_536,
    }
    try {
      for await (const step of readInOrder(found, (sources) => threads.read(sources, writing), load)) {
        progress.step()
        if (step.kind !== 'known') progress.clear()
        yield step
      }
    } finally {
      progress.clear()
    }
  } finally {
    await threads.close()
  }
}

/** Characters of input after which a second thread has paid for its start. */
const worthAnother = 500_000

/** The terminal as it is; piped output is as wide as a page. */
export const terminalOf = ({ stdout, env }: Context): Terminal => ({
  width: Math.max(40, stdout.isTTY ? (stdout.columns ?? 80) : 100),
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

const summaryOf = (
  { read, known, refused }: { readonly read: number; readonly known: number; readonly refused: number },
  passedOver: PassedOver,
): string =>
  [
    `${counted(read, 'report')} read`,
    known === 0 ? '' : `, ${known} known already (the same bytes)`,
    refused === 0 ? '' : `, ${refused} refused`,
    passed('other file', passedOver.file),
    passed('record', passedOver.record),
    '.',
  ].join('')

/** How many were passed over, and of what; the rarest kinds of many are one. */
const passed = (noun: string, kinds: ReadonlyMap<string, number>): string => {
  const number = [...kinds.values()].reduce((sum, each) => sum + each, 0)
  if (number === 0) return ''
  const told = [...kinds]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, each]) => `${each} ${what || 'without extension'}`)
  const some = told.length <= mostKinds ? told : [...told.slice(0, mostKinds), `${told.length - mostKinds} kinds more`]
  return `, ${counted(number, noun)} passed over (${visible(some.join(', '))})`
}

const mostKinds = 12
