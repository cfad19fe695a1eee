import type { ReadingClaim } from '@stemma/engine'
import type { Database } from './database.ts'
import { readingsOf } from './readings.ts'
import { type Query, search, wordsOf } from './search.ts'

/** A report, or a claim of one. */
export interface Found {
  readonly seq: number
  readonly report: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly story: string | null
  readonly input: string
  /** Null for a report. */
  readonly claim: Pick<ReadingClaim, 'id' | 'kind' | 'exact' | 'span'> | null
}

/** The reports that hold what is looked for, the latest taken in first, below an entry. */
export const reportsFound = async (
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

/** The claims whose own words hold what is looked for, those of the latest reports first: as many, and the rest of the last report. */
export const claimsFound = async (
  casebook: Database,
  query: Query,
  limit: number,
  from: number | null = null,
): Promise<readonly Found[]> => {
  const found: Found[] = []
  let before: number | null = from
  for (let looked = 0; looked < most && found.length < limit; looked += some) {
    const reports: readonly Found[] = await reportsFound(casebook, { ...query, without: [] }, some, before)
    for (const report of reports) {
      const [reading] = await readingsOf(casebook, [report.seq])
      for (const { id, kind, exact, span } of reading?.claims ?? [])
        if (isFound(exact, query)) found.push({ ...report, claim: { id, kind, exact, span } })
    }
    if (reports.length < some) break
    before = reports.at(-1)!.seq
  }
  return found
}

/** Whether a text holds what is looked for, by the same words as reports are found by. */
const isFound = (text: string, { phrases, without }: Query): boolean => {
  const words = ` ${wordsOf(text).join(' ')} `
  const holds = ({ words: run, isBegun }: Query['phrases'][number]): boolean =>
    words.includes(` ${run.join(' ')}${isBegun ? '' : ' '}`)
  return phrases.every(holds) && !without.some(holds)
}
