import type { Reading } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { entryAt } from '../casebook/journal.ts'
import { contentOf } from '../casebook/originals.ts'
import type { Reread } from '../casebook/projecting.ts'
import { type Rebuilt, rebuild } from '../casebook/rebuilding.ts'
import { sourceOf } from '../casebook/taking-in.ts'
import type { Found } from '../inputs/found.ts'
import { loadEnglish } from '../models.ts'
import { printedChanges } from '../print/changes.ts'
import { counted } from '../print/counted.ts'
import { FailedError, StoppedError } from '../problem.ts'
import { readInOrder } from '../reading/in-order.ts'
import { startThreads } from '../reading/threads.ts'
import { type Context, write } from './context.ts'
import { type Keeping, stampingOf, withCasebook } from './keeping.ts'
import { startProgress } from './progress.ts'
import { type Intake, terminalOf } from './read.ts'

export interface RebuildOptions extends Keeping, Pick<Intake, 'jobs' | 'limits'> {
  /** Whether what is read otherwise now is to stand. */
  readonly accept: boolean
  readonly json: boolean
}

/** `stemma rebuild`: reads every source again and makes the record anew; what a newer Stemma reads otherwise is told first. */
export const rebuildCommand = (options: RebuildOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const progress = startProgress(context, { reports: null, bytes: null })
    let rebuilt: Rebuilt
    try {
      rebuilt = await rebuild(
        casebook,
        loadEnglish(),
        rereadings(casebook, options, context, (count) => progress.note(`reading again: ${counted(count, 'source')}`)),
        stampingOf(options),
        { told: progress.note, stopped: context.interrupted },
        options.accept,
      )
    } finally {
      progress.clear()
    }
    await write(
      context.stdout,
      options.json
        ? `${JSON.stringify({ schema: 'stemma/rebuild@1', casebook: casebook.name, ...rebuilt })}\n`
        : printed(casebook.name, rebuilt, options.accept, context),
    )
    if (rebuilt.otherwise.length > 0 && !options.accept) throw new FailedError()
  })

const printed = (
  name: string,
  { sources, otherwise, changes, differences, written }: Rebuilt,
  accept: boolean,
  context: Context,
): string => {
  const read = `${name}: ${counted(sources, 'source')} read again`
  if (otherwise.length === 0)
    return written
      ? `${read}, all as the journal says; ${counted(differences, 'row')} made from them put right\n`
      : `${read}, all as the journal says; what is made from them is the same, byte for byte\n`
  const told =
    changes.length === 0
      ? 'No figure, origin or contradiction changes.\n'
      : printedChanges(changes, null, terminalOf(context))
  return accept
    ? `${read}; ${otherwise.length} otherwise than before, now in the journal\n\n${told}`
    : `${read}; ${otherwise.length} otherwise than the journal says. Nothing is written.\n\n${told}\nLet this stand with: stemma rebuild --accept\n`
}

/** Every source read again, in the order of the journal. */
async function* rereadings(
  casebook: Database,
  { jobs, limits }: RebuildOptions,
  { processors, interrupted }: Context,
  told: (count: number) => void,
): AsyncGenerator<Reread> {
  const threads = startThreads(new URL('./worker.js', import.meta.url), jobs ?? processors, limits)
  const seqs = (
    await casebook.db.selectFrom('entry').select('seq').where('kind', '=', 'source').orderBy('seq').execute()
  ).map(({ seq }) => seq)
  async function* found(): AsyncGenerator<Found> {
    for (const seq of seqs) {
      const entry = await entryAt(casebook, seq)
      if (entry?.act.kind !== 'source') continue
      const content = await contentOf(casebook, entry.act)
      if (content === null) throw new FailedError(`source ${seq}: its bytes are missing; see: stemma verify`)
      yield sourceOf(entry.act, content)
    }
  }
  try {
    let count = 0
    const load = { threads: () => jobs ?? processors, batch: 65_536 }
    for await (const step of readInOrder(
      found(),
      (sources) => threads.read(sources, { kind: 'canonical' }),
      load,
      interrupted,
    )) {
      const source = seqs[count]!
      count += 1
      told(count)
      const written = step.kind === 'read' ? { reading: JSON.parse(step.output) as Reading, text: step.output } : null
      yield { source, written }
    }
    if (interrupted.aborted) throw new StoppedError()
  } finally {
    await threads.close()
  }
}
