import type { Database } from '../casebook/database.ts'
import { put } from '../print/line.ts'
import { piece, visible } from '../print/terminal.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'

export interface SourcesOptions extends Keeping {
  readonly json: boolean
  /** Only those that could not be read, with the reason. */
  readonly refused: boolean
}

/** A source as it is listed. */
interface Listed {
  readonly seq: number
  readonly time: string
  readonly input: string
  readonly state: 'taken' | 'read' | 'refused'
  readonly original: string
  readonly report: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly story: string | null
  readonly why: string | null
}

/** `stemma sources`: what was taken in, when, under what name, and what became of it. */
export const sourcesCommand = (options: SourcesOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const { stdout } = context
    const terminal = terminalOf(context)
    let count = 0
    for await (const source of sourcesIn(casebook, options.refused)) {
      if (stdout.destroyed) return
      count += 1
      if (options.json) await write(stdout, `${JSON.stringify(source)}\n`)
      else {
        const { seq, time, state, input, outlet, title, published, why } = source
        const mark = { taken: '…', read: '●', refused: '✗' }[state]
        const told = [outlet, title, published?.slice(0, 10)].filter((each) => each != null && each !== '')
        const lines = [
          put(
            `${String(seq).padStart(5)} ${mark} ${state.padEnd(8)} ${visible(time.slice(0, 16).replace('T', ' '))}  `,
            [piece(visible(input), 'value')],
            terminal,
          ),
          ...(told.length === 0 ? [] : [put(' '.repeat(17), [piece(visible(told.join(' · ')), 'quiet')], terminal)]),
          ...(why === null ? [] : [put(' '.repeat(17), [piece(visible(why), 'warning')], terminal)]),
        ]
        await write(stdout, `${lines.join('\n')}\n`)
      }
    }
    if (count === 0 && !options.json)
      await write(
        stdout,
        options.refused ? 'none was refused\n' : 'none yet; put reports into it with: npx stemma add PATH…\n',
      )
  })

/** Sources that are held at a time. */
const many = 500

async function* sourcesIn({ db }: Database, refused: boolean): AsyncGenerator<Listed> {
  for (let after = 0; ; ) {
    let query = db
      .selectFrom('source')
      .innerJoin('entry', 'entry.seq', 'source.seq')
      .leftJoin('report', 'report.seq', 'source.seq')
      .leftJoin('entry as end', 'end.seq', 'source.done')
      .where('source.seq', '>', after)
      .orderBy('source.seq')
      .limit(many)
      .select(['source.seq', 'entry.time', 'source.input', 'source.state', 'source.original'])
      .select(['report.id as report', 'report.title', 'report.outlet', 'report.published', 'report.story'])
      .select('end.body as end')
    if (refused) query = query.where('source.state', '=', 'refused')
    const rows = await query.execute()
    for (const { end, ...row } of rows)
      yield {
        ...row,
        why: row.state === 'refused' && end !== null ? (JSON.parse(end) as { act: { why: string } }).act.why : null,
      }
    if (rows.length < many) return
    after = rows.at(-1)!.seq
  }
}
