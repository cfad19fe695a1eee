import type { ReadingClaim } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { readingsOf } from '../casebook/readings.ts'
import { type Query, queryOf, search, wordsOf } from '../casebook/search.ts'
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
      ? await claimsFound(casebook, query, options.limit)
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

/** A report, or a claim of one. */
interface Found {
  readonly seq: number
  readonly report: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly story: string | null
  readonly input: string
  /** Null for a report. */
  readonly claim: Pick<ReadingClaim, 'id' | 'kind' | 'exact'> | null
}

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

const reportsFound = async (
  { kind, db }: Database,
  query: Query,
  limit: number,
  before: number | null = null,
): Promise<readonly Found[]> => {
  const seqs = await search(kind, db, query, { limit, before })
  if (seqs.length === 0) return []
  const rows = await db
    .selectFrom('report')
    .innerJoin('source', 'source.seq', 'report.seq')
    .select(['report.seq', 'report.id as report', 'report.title', 'report.outlet', 'report.published'])
    .select(['report.story', 'source.input'])
    .where('report.seq', 'in', seqs)
    .orderBy('report.seq', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, claim: null }))
}

/** Reports that are looked through at a time, and in all. */
const some = 50
const most = 2000

const claimsFound = async (casebook: Database, query: Query, limit: number): Promise<readonly Found[]> => {
  const found: Found[] = []
  let before: number | null = null
  for (let looked = 0; looked < most && found.length < limit; looked += some) {
    const reports: readonly Found[] = await reportsFound(casebook, { ...query, without: [] }, some, before)
    for (const report of reports) {
      const [reading] = await readingsOf(casebook, [report.seq])
      for (const { id, kind, exact } of reading?.claims ?? [])
        if (isFound(exact, query)) found.push({ ...report, claim: { id, kind, exact } })
    }
    if (reports.length < some) break
    before = reports.at(-1)!.seq
  }
  return found.slice(0, limit)
}

/** Whether a text holds what is looked for, by the same words as reports are found by. */
const isFound = (text: string, { phrases, without }: Query): boolean => {
  const words = ` ${wordsOf(text).join(' ')} `
  const holds = ({ words: run, isBegun }: Query['phrases'][number]): boolean =>
    words.includes(` ${run.join(' ')}${isBegun ? '' : ' '}`)
  return phrases.every(holds) && !without.some(holds)
}
