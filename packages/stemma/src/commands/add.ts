import type { Reading } from '@stemma/engine'
import type { Stamping } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { seeAgain } from '../casebook/seeing-again.ts'
import { type Settled, settle } from '../casebook/settling.ts'
import { knownAs, takeIn } from '../casebook/taking-in.ts'
import type { Found, Source } from '../inputs/found.ts'
import { loadEnglish } from '../models.ts'
import { visible } from '../print/terminal.ts'
import { FailedError, StoppedError } from '../problem.ts'
import type { Step } from '../reading/in-order.ts'
import { type Context, told, write } from './context.ts'
import { type Keeping, stampingOf, withCasebook } from './kept.ts'
import { startProgress } from './progress.ts'
import { type Intake, stepsOf } from './read.ts'
import { createTally, summaryOf } from './summary.ts'

export interface AddOptions extends Keeping, Intake {
  readonly json: boolean
  readonly quiet: boolean
}

/**
 * `stemma add`: takes reports into a casebook. Each is on the disk, with its entries in the journal, when it is told of; what
 * is here already is left alone, so that the same command can be given again after any stop.
 */
export const addCommand = (paths: readonly string[], options: AddOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const { stderr, interrupted } = context
    const tally = createTally()
    const taken: Source[] = []
    const stamping = stampingOf(options)
    const found = (all: AsyncIterable<Found>): AsyncIterable<Found> => unknownTo(casebook, all, taken)
    for await (const step of stepsOf(paths, { kind: 'canonical' }, options, context, tally, found)) {
      const kept = await keptOf(casebook, stamping, step, taken)
      tally.count(kept.step)
      if (options.json) await write(context.stdout, `${JSON.stringify(kept.line)}\n`)
      if (step.kind === 'read')
        for (const note of step.notes) stderr.write(`${visible(`stemma: ${step.input}: ${note}`)}\n`)
      else if (step.kind !== 'known') stderr.write(`${visible(told(step))}\n`)
    }
    const settled = await settledWith(casebook, context)
    if (!options.quiet) stderr.write(`${summaryOf(tally, interrupted.aborted, cameTo(settled), 'new')}\n`)
    if (interrupted.aborted) throw new StoppedError()
    if (tally.refused.length > 0) throw new FailedError()
  })

/** Leaves out what the casebook has: its bytes need not be read again. */
async function* unknownTo(casebook: Database, all: AsyncIterable<Found>, taken: Source[]): AsyncGenerator<Found> {
  for await (const found of all) {
    const as = found.kind === 'source' ? await knownAs(casebook, found) : null
    if (found.kind === 'source' && as === null) taken.push(found)
    yield found.kind === 'source' && as !== null ? { kind: 'known', input: found.input, as, again: found } : found
  }
}

/** What became of an input, when it is on the disk. */
interface Kept {
  readonly step: Step
  readonly line: {
    readonly input: string
    readonly state: 'new' | 'known' | 'refused'
    /** Of the entry of its source; null where it has none of its own. */
    readonly seq: number | null
    readonly report: string | null
    readonly why: string | null
  }
}

const keptOf = async (casebook: Database, stamping: Stamping, step: Step, taken: Source[]): Promise<Kept> => {
  const { input } = step
  if (step.kind === 'known') {
    const seq = step.again === null ? null : await seeAgain(casebook, stamping, step.again)
    return { step, line: { input, state: 'known', seq, report: null, why: `as ${step.as}` } }
  }
  if (step.kind === 'problem')
    return { step, line: { input, state: 'refused', seq: null, report: null, why: step.why } }
  // Outcomes come in the order of the sources.
  const source = taken.shift()!
  const result =
    step.kind === 'refused'
      ? { kind: 'refused' as const, why: step.why }
      : { kind: 'read' as const, reading: JSON.parse(step.output) as Reading, text: step.output, notes: step.notes }
  const seq = await takeIn(casebook, stamping, source, result)
  const another = { kind: 'known' as const, input, as: input, again: null }
  if (seq === null) return { step: another, line: { input, state: 'known', seq, report: null, why: null } }
  return result.kind === 'refused'
    ? { step, line: { input, state: 'refused', seq, report: null, why: result.why } }
    : { step, line: { input, state: 'new', seq, report: result.reading.id, why: null } }
}

/** Brings stories and records up to the journal, with a line that says how far it is. */
export const settledWith = async (casebook: Database, context: Context): Promise<Settled> => {
  const progress = startProgress(context, { reports: null, bytes: null })
  try {
    return await settle(casebook, loadEnglish(), {
      told: (what) => progress.note(what),
      stopped: context.interrupted,
    })
  } finally {
    progress.clear()
  }
}

const cameTo = ({ placed, stories }: Settled): string =>
  placed === 0 ? '' : `; the record of ${stories === 1 ? '1 story' : `${stories} stories`} made anew`
