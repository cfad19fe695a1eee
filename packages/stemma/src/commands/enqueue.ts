import { unknownTo } from '../casebook/adding.ts'
import { writing } from '../casebook/casebook.ts'
import { seeAgain } from '../casebook/seeing-again.ts'
import { capture } from '../casebook/taking-in.ts'
import type { Found, Source } from '../inputs/found.ts'
import { FailedError, StoppedError } from '../problem.ts'
import type { Outcome } from '../reading/batch.ts'
import { openQueue } from '../workers/queue.ts'
import type { AddOptions } from './add.ts'
import { type Context, tellStep, write } from './context.ts'
import { stampingOf, withCasebook } from './keeping.ts'
import { stepsOf } from './read.ts'
import { createTally, summaryOf } from './summary.ts'

/**
 * `stemma add --database`: takes reports into a casebook on a server, and leaves them to be read by its workers. The bytes of
 * each are kept, with its entry in the journal and its task in the queue, in one transaction, before it is told of.
 */
export const enqueueCommand = (paths: readonly string[], options: AddOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const { stdout, stderr, interrupted } = context
    const queue = await openQueue(casebook, { lease: 30, supervises: false })
    const tally = createTally()
    const stamping = stampingOf(options)
    const capturing = (sources: readonly Source[]): Promise<readonly Outcome[]> =>
      writing(casebook, async (held) => {
        const numbers: (number | null)[] = []
        for (const source of sources) numbers.push(await capture(held, stamping, source))
        await queue.add(
          held,
          numbers.flatMap((number) => (number === null ? [] : [{ kind: 'read' as const, source: number }])),
        )
        return sources.map((source, at) => outcomeOf(source, numbers[at]!))
      })
    // The journal has them in the order of the inputs.
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = (sources: readonly Source[]): Promise<readonly Outcome[]> => {
      const next = last.then(() => capturing(sources))
      last = next.catch(() => {})
      return next
    }
    try {
      const found = (all: AsyncIterable<Found>): AsyncIterable<Found> => unknownTo(casebook, all)
      for await (const step of stepsOf(paths, inTurn, options, context, tally, found)) {
        const { input } = step
        const seq = step.kind === 'read' && step.output !== '' ? Number(step.output) : null
        const isKnown = step.kind === 'known' || (step.kind === 'read' && seq === null)
        tally.count(isKnown ? { kind: 'known', input, as: input, again: null } : step)
        if (step.kind === 'known' && step.again !== null) await seeAgain(casebook, stamping, step.again)
        const why = step.kind === 'problem' || step.kind === 'refused' ? step.why : null
        const state = isKnown ? 'known' : why === null ? 'taken' : 'refused'
        if (options.json) await write(stdout, `${JSON.stringify({ input, state, seq, report: null, why })}\n`)
        tellStep(context, step)
      }
    } finally {
      await queue.close()
    }
    const left = tally.read === 0 ? '' : ', left to be read by workers (`stemma jobs` says how far they are)'
    if (!options.quiet) stderr.write(`${summaryOf(tally, interrupted.aborted, left, 'new')}\n`)
    if (interrupted.aborted) throw new StoppedError()
    if (tally.refused.length > 0) throw new FailedError()
  })

/** What became of a source: its number in the journal, none where it is known. */
const outcomeOf = ({ input, notes = [] }: Source, seq: number | null): Outcome => ({
  kind: 'read',
  input,
  output: seq === null ? '' : String(seq),
  notes,
  digest: '',
})
