import { type ClaimState, claimStates } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { claimsFound, type Found, reportsFound } from '../casebook/finding.ts'
import { recordIn } from '../casebook/records.ts'
import { queryOf } from '../casebook/search.ts'
import { loadEnglish } from '../models.ts'
import { put } from '../print/line.ts'
import { piece, type Terminal, visible } from '../print/terminal.ts'
import { UsageError } from '../problem.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'
import { upToDate } from './up-to-date.ts'

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
    if (options.claims) await upToDate(casebook, context)
    const found = options.claims
      ? (await claimsFound(casebook, query, options.limit)).slice(0, options.limit)
      : await reportsFound(casebook, query, options.limit)
    const { stdout } = context
    const states = options.claims ? await statesOf(found, casebook) : new Map<string, ClaimState>()
    if (options.json) {
      const items = options.claims
        ? found.map((one) => ({ ...one, state: states.get(one.claim!.id)?.key ?? null }))
        : found
      return write(
        stdout,
        `${JSON.stringify({ schema: 'stemma/search@1', [options.claims ? 'claims' : 'reports']: items })}\n`,
      )
    }
    if (found.length === 0) return write(stdout, `no ${options.claims ? 'claim' : 'report'} holds all of these words\n`)
    const terminal = terminalOf(context)
    for (const one of found) await write(stdout, printed(one, states.get(one.claim?.id ?? '') ?? null, terminal))
  })

/** How the claims that were found stand in the records of their stories. */
const statesOf = async (found: readonly Found[], casebook: Database): Promise<ReadonlyMap<string, ClaimState>> => {
  const states: (readonly [string, ClaimState])[] = []
  for (const story of new Set(found.flatMap(({ story }) => story ?? []))) {
    const record = await recordIn(casebook, loadEnglish(), story)
    if (record !== null) states.push(...claimStates(record))
  }
  return new Map(states)
}

const printed = (
  { seq, title, outlet, published, input, claim }: Found,
  state: ClaimState | null,
  terminal: Terminal,
): string => {
  const head = claim === null ? (title ?? input) : claim.exact.replace(/\s+/g, ' ')
  const facts = [claim?.kind, outlet, published?.slice(0, 10), input, claim?.id]
  const told = facts.filter((fact) => fact != null && fact !== '').join(' · ')
  const stands =
    state === null
      ? []
      : [piece(`${state.mark} ${state.word}`, state.key === 'standing' ? 'plain' : 'warning'), piece(' · ', 'quiet')]
  return [
    put(`${String(seq).padStart(6)}  `, [piece(visible(head), 'value')], terminal),
    put(' '.repeat(8), [...stands, piece(visible(told), 'quiet')], terminal),
    '',
  ].join('\n')
}
