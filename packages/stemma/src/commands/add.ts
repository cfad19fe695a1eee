import type { Reading } from '@stemma/engine'
import type { Stamping } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { seeAgain } from '../casebook/seeing-again.ts'
import type { Settled } from '../casebook/settling.ts'
import { knownAs, takeIn } from '../casebook/taking-in.ts'
import type { Found } from '../inputs/found.ts'
import { FailedError, StoppedError } from '../problem.ts'
import type { Step } from '../reading/in-order.ts'
import { type Context, tellStep, write } from './context.ts'
import { type Keeping, stampingOf, withCasebook } from './keeping.ts'
import { type Intake, stepsOf } from './read.ts'
import { createTally, summaryOf } from './summary.ts'
import { settledWith } from './up-to-date.ts'

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
    const stamping = stampingOf(options)
    const found = (all: AsyncIterable<Found>): AsyncIterable<Found> => unknownTo(casebook, all)
    for await (const step of stepsOf(paths, { kind: 'canonical' }, options, context, tally, found)) {
      const kept = await keptOf(casebook, stamping, step)
      tally.count(kept.step)
      if (options.json) await write(context.stdout, `${JSON.stringify(kept.line)}\n`)
      tellStep(context, step)
    }
    const settled = await settledWith(casebook, context)
    if (!options.quiet) stderr.write(`${summaryOf(tally, interrupted.aborted, cameTo(settled), 'new')}\n`)
    if (interrupted.aborted) throw new StoppedError()
    if (tally.refused.length > 0) throw new FailedError()
  })

/** Leaves out what a casebook has: its bytes need not be read again. */
export async function* unknownTo(casebook: Database, all: AsyncIterable<Found>): AsyncGenerator<Found> {
  for await (const found of all) {
    const as = found.kind === 'source' ? await knownAs(casebook, found) : null
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

const keptOf = async (casebook: Database, stamping: Stamping, step: Step): Promise<Kept> => {
  const { input } = step
  if (step.kind === 'known') {
    const seq = step.again === null ? null : await seeAgain(casebook, stamping, step.again)
    return { step, line: { input, state: 'known', seq, report: null, why: `as ${step.as}` } }
  }
  if (step.kind === 'problem')
    return { step, line: { input, state: 'refused', seq: null, report: null, why: step.why } }
  const result =
    step.kind === 'refused'
      ? { kind: 'refused' as const, why: step.why }
      : { kind: 'read' as const, reading: JSON.parse(step.output) as Reading, text: step.output, notes: step.notes }
  const seq = await takeIn(casebook, stamping, step.source, result)
  const another = { kind: 'known' as const, input, as: input, again: null }
  if (seq === null) return { step: another, line: { input, state: 'known', seq, report: null, why: null } }
  return result.kind === 'refused'
    ? { step, line: { input, state: 'refused', seq, report: null, why: result.why } }
    : { step, line: { input, state: 'new', seq, report: result.reading.id, why: null } }
}

const cameTo = ({ placed, stories }: Settled): string =>
  placed === 0 ? '' : `; the record of ${stories === 1 ? '1 story' : `${stories} stories`} made anew`
