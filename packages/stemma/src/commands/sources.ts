import { allSources, type ListedSource } from '../casebook/sources.ts'
import { put } from '../print/line.ts'
import { piece, type Terminal, visible } from '../print/terminal.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'

export interface SourcesOptions extends Keeping {
  readonly json: boolean
  /** Only those that could not be read, with the reason. */
  readonly refused: boolean
}

/** `stemma sources`: what was taken in, when, under what name, and what became of it. */
export const sourcesCommand = (options: SourcesOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const { stdout } = context
    const terminal = terminalOf(context)
    const asked = { state: options.refused ? ('refused' as const) : null, named: null, order: 'first' as const }
    let count = 0
    for await (const page of allSources(casebook, asked))
      for (const source of page) {
        if (stdout.destroyed) return
        count += 1
        await write(stdout, options.json ? `${JSON.stringify(source)}\n` : printed(source, terminal))
      }
    if (count === 0 && !options.json)
      await write(
        stdout,
        options.refused ? 'none was refused\n' : 'none yet; put reports into it with: npx stemma add PATH…\n',
      )
  })

const marks: Readonly<Record<ListedSource['state'], string>> = { taken: '…', read: '●', refused: '✗' }

const printed = (
  { seq, time, state, input, outlet, title, published, why }: ListedSource,
  terminal: Terminal,
): string => {
  const told = [outlet, title, published?.slice(0, 10)].filter((each) => each != null && each !== '')
  const head = `${String(seq).padStart(5)} ${marks[state]} ${state.padEnd(8)} ${visible(time.slice(0, 16).replace('T', ' '))}  `
  const below = ' '.repeat(17)
  const lines = [
    put(head, [piece(visible(input), 'value')], terminal),
    ...(told.length === 0 ? [] : [put(below, [piece(visible(told.join(' · ')), 'quiet')], terminal)]),
    ...(why === null ? [] : [put(below, [piece(visible(why), 'warning')], terminal)]),
  ]
  return `${lines.join('\n')}\n`
}
