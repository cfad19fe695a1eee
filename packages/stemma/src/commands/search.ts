import { claimsFound, type Found, reportsFound } from '../casebook/finding.ts'
import { queryOf } from '../casebook/search.ts'
import { put } from '../print/line.ts'
import { piece, type Terminal, visible } from '../print/terminal.ts'
import { UsageError } from '../problem.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'

export interface SearchOptions extends Keeping {
  readonly limit: number
  /** Claims whose own words hold what is looked for, not reports. */
  readonly claims: boolean
  readonly json: boolean
}

/** `stemma search`: the reports, or the claims, of a casebook that hold all the words, the latest taken in first. */
export const searchCommand = (words: readonly string[], options: SearchOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const query = queryOf(words.join(' '))
    if (query.phrases.length === 0) throw new UsageError('search: give words that reports should hold')
    const found = options.claims
      ? (await claimsFound(casebook, query, options.limit)).slice(0, options.limit)
      : await reportsFound(casebook, query, options.limit)
    const { stdout } = context
    if (options.json)
      return write(
        stdout,
        `${JSON.stringify({ schema: 'stemma/search@1', [options.claims ? 'claims' : 'reports']: found })}\n`,
      )
    if (found.length === 0) return write(stdout, `no ${options.claims ? 'claim' : 'report'} holds all of these words\n`)
    const terminal = terminalOf(context)
    for (const one of found) await write(stdout, printed(one, terminal))
  })

const printed = ({ seq, title, outlet, published, input, claim }: Found, terminal: Terminal): string => {
  const head = claim === null ? (title ?? input) : claim.exact.replace(/\s+/g, ' ')
  const facts = [claim?.kind, outlet, published?.slice(0, 10), input, claim?.id]
  const told = facts.filter((fact) => fact != null && fact !== '').join(' · ')
  return [
    put(`${String(seq).padStart(6)}  `, [piece(visible(head), 'value')], terminal),
    put(' '.repeat(8), [piece(visible(told), 'quiet')], terminal),
    '',
  ].join('\n')
}
