import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Something that was taken in, and what became of it. */
export interface ListedSource {
  /** Of its entry. */
  readonly seq: number
  /** When it was taken in, ISO 8601. */
  readonly time: string
  /** `a.zip › b.html`. */
  readonly input: string
  /** `taken`: it waits to be read. */
  readonly state: 'taken' | 'read' | 'refused'
  /** SHA-256 of its bytes. */
  readonly original: string
  /** Id of its report; null where none was read. */
  readonly report: string | null
  readonly title: string | null
  readonly outlet: string | null
  /** ISO 8601. */
  readonly published: string | null
  /** Null before its report is placed, and for what was there already. */
  readonly story: string | null
  /** Why it was refused; null where it was not. */
  readonly why: string | null
}

/** Which sources are listed, and from where on. */
export interface SourcesAsked {
  /** Null for any. */
  readonly state: ListedSource['state'] | null
  /** What the name holds, Latin letters in any case; null for any. */
  readonly named: string | null
  readonly order: 'first' | 'latest'
  /** Seq behind which to go on; null to begin. */
  readonly from: number | null
  readonly limit: number
}

/** The sources of a casebook, those taken in first or last before the others. */
export const sourcesIn = async (
  { db }: Pick<Database, 'db'>,
  { state, named, order, from, limit }: SourcesAsked,
): Promise<readonly ListedSource[]> => {
  let query = db
    .selectFrom('source')
    .innerJoin('entry', 'entry.seq', 'source.seq')
    .leftJoin('report', 'report.seq', 'source.seq')
    .leftJoin('entry as end', 'end.seq', 'source.done')
    .orderBy('source.seq', order === 'first' ? 'asc' : 'desc')
    .limit(limit)
    .select(['source.seq', 'entry.time', 'source.input', 'source.state', 'source.original'])
    .select(['report.id as report', 'report.title', 'report.outlet', 'report.published', 'report.story'])
    .select('end.body as end')
  if (state !== null) query = query.where('source.state', '=', state)
  if (from !== null) query = query.where('source.seq', order === 'first' ? '>' : '<', from)
  if (named !== null) {
    const holding = `%${named.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`lower(source.input) like ${holding} escape '\\'`)
  }
  const rows = await query.execute()
  return rows.map(({ end, ...row }) => ({
    ...row,
    why: row.state === 'refused' && end !== null ? (JSON.parse(end) as { act: { why: string } }).act.why : null,
  }))
}

/** Sources that are held at a time. */
const many = 500

/** All of them, some at a time. */
export async function* allSources(
  casebook: Pick<Database, 'db'>,
  asked: Pick<SourcesAsked, 'state' | 'named' | 'order'>,
): AsyncGenerator<readonly ListedSource[]> {
  for (let from: number | null = null; ; ) {
    const page: readonly ListedSource[] = await sourcesIn(casebook, { ...asked, from, limit: many })
    if (page.length > 0) yield page
    if (page.length < many) return
    from = page.at(-1)!.seq
  }
}
