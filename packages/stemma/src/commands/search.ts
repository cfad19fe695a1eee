import { queryOf, search } from '../casebook/search.ts'
import { put } from '../print/line.ts'
import { piece, visible } from '../print/terminal.ts'
import { UsageError } from '../problem.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './kept.ts'
import { terminalOf } from './read.ts'

export interface SearchOptions extends Keeping {
  readonly limit: number
  readonly json: boolean
}

/** `stemma search`: the reports of a casebook that hold all the words, the latest taken in first. */
export const searchCommand = (words: readonly string[], options: SearchOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const query = queryOf(words.join(' '))
    if (query.phrases.length === 0) throw new UsageError('search: give words that reports should hold')
    const found = await search(casebook.kind, casebook.db, query, { limit: options.limit, before: null })
    const rows =
      found.length === 0
        ? []
        : await casebook.db
            .selectFrom('report')
            .innerJoin('source', 'source.seq', 'report.seq')
            .select([
              'report.seq',
              'report.id',
              'report.title',
              'report.outlet',
              'report.published',
              'report.story',
              'source.input',
            ])
            .where('report.seq', 'in', found)
            .orderBy('report.seq', 'desc')
            .execute()
    if (options.json) return write(context.stdout, `${JSON.stringify({ schema: 'stemma/search@1', reports: rows })}\n`)
    const terminal = terminalOf(context)
    if (rows.length === 0) return write(context.stdout, 'no report holds all of these words\n')
    for (const { seq, title, outlet, published, input } of rows) {
      const facts = [outlet, published?.slice(0, 10), input].filter((fact) => fact != null && fact !== '').join(' · ')
      await write(
        context.stdout,
        `${put(`${String(seq).padStart(6)}  `, [piece(visible(title ?? input), 'value')], terminal)}\n${put(' '.repeat(8), [piece(visible(facts), 'quiet')], terminal)}\n`,
      )
    }
  })
