import { keptOf, unknownTo } from '../casebook/adding.ts'
import type { Settled } from '../casebook/settling.ts'
import type { Found } from '../inputs/found.ts'
import { FailedError, StoppedError } from '../problem.ts'
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

const cameTo = ({ placed, stories }: Settled): string =>
  placed === 0 ? '' : `; the record of ${stories === 1 ? '1 story' : `${stories} stories`} made anew`
