import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { sql } from 'kysely'
import type { Store } from './casebook.ts'
import { rowsIn } from './comparing.ts'
import { readingsKept, searchable } from './readings.ts'
import { asVector } from './search.ts'
import { wordTable } from './tables.ts'

/**
 * Whether what reports are found by is what it should be: each word in its places, each beginning of a word, and what SQLite
 * needs to find them and to forget them again. Null where it is, else what is not.
 *
 * @param should has the same reports, their words kept anew
 * @param folder where copies can be made
 */
export const faultOfWords = async (has: Store, should: Store, folder: string): Promise<string | null> => {
  if (has.kind === 'postgres') return faultOfVectors(has)
  const copies: DatabaseSyncInstance[] = []
  try {
    const [mine, theirs] = [await copied(has, join(folder, 'has')), await copied(should, join(folder, 'should'))]
    copies.push(mine, theirs)
    if (
      told(mine, 'select k, v from word_config order by k') !== told(theirs, 'select k, v from word_config order by k')
    )
      return 'how reports are found by their words is not set as it was'
    if (told(mine, reports) !== told(theirs, reports)) return 'not the reports that were read are found by their words'
    const missed = wordsIn(theirs).find((phrase) => foundBy(mine, phrase) !== foundBy(theirs, phrase))
    if (missed !== undefined) return `not every report is found that holds ${missed}`
    if (!isForgotten(mine)) return 'a report would be found by words that it had before'
    return digestOfPlaces(mine) === digestOfPlaces(theirs)
      ? null
      : 'a report is found by words it does not hold, or elsewhere in it'
  } catch (error) {
    return `what reports are found by is damaged (${error instanceof Error ? error.message : String(error)})`
  } finally {
    for (const copy of copies) copy.close()
  }
}

/** The tables in which SQLite keeps an index of words (https://sqlite.org/fts5.html, section 9): what is their key, and what not. */
const parts = [
  { part: 'word_config', key: ['k'], rest: ['v'] },
  { part: 'word_docsize', key: ['id'], rest: ['sz', 'origin'] },
  { part: 'word_idx', key: ['segid', 'term'], rest: ['pgno'] },
  { part: 'word_data', key: ['id'], rest: ['block'] },
] as const

/** A copy that can be taken apart. */
const copied = async (store: Store, path: string): Promise<DatabaseSyncInstance> => {
  const making = new DatabaseSync(path, { defensive: false })
  making.exec('pragma journal_mode = off; pragma synchronous = off')
  making.exec(wordTable)
  making.exec('begin')
  for (const { part, key, rest } of parts) {
    making.exec(`delete from ${part}`)
    const columns = [...key, ...rest]
    const put = making.prepare(
      `insert into ${part} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    for await (const row of rowsIn(store, part, key)) put.run(...columns.map((column) => row[column] as never))
  }
  making.exec('commit')
  making.close()
  // What SQLite remembered of the empty index is not in it any more.
  return new DatabaseSync(path, { defensive: false })
}

const reports = 'select id, hex(sz) as sz from word_docsize order by id'

/** Merges an index into one piece. */
const merge = "insert into word (word) values ('optimize')"

/** Of every word with its reports and its places in them: how they lie on pages is a matter of how they came there. */
const digestOfPlaces = (copy: DatabaseSyncInstance): string => {
  copy.exec("create virtual table temp.placed using fts5vocab(main, 'word', 'instance')")
  const hash = createHash('sha256')
  for (const row of copy.prepare('select term, doc, "offset" from temp.placed').iterate()) {
    const { term, doc, offset } = row as { term: string; doc: number; offset: number }
    hash.update(`${term} ${doc} ${offset}\n`)
  }
  return hash.digest('hex')
}

const told = (copy: DatabaseSyncInstance, query: string): string => JSON.stringify(copy.prepare(query).all())

/** Every word, and every beginning of one that is looked up as such. */
const wordsIn = (copy: DatabaseSyncInstance): readonly string[] => {
  copy.exec("create virtual table temp.known using fts5vocab(main, 'word', 'row')")
  const rows = copy.prepare('select term from temp.known').all() as { term: string }[]
  const begun = new Set(rows.flatMap(({ term }) => ([...term].length < 3 ? [] : [[...term].slice(0, 3).join('')])))
  return [...rows.map(({ term }) => `"${term}"`), ...[...begun].map((begin) => `"${begin}" *`)]
}

const lookups = new WeakMap<DatabaseSyncInstance, ReturnType<DatabaseSyncInstance['prepare']>>()

const foundBy = (copy: DatabaseSyncInstance, phrase: string): string => {
  const known = lookups.get(copy)
  const lookup =
    known ??
    copy.prepare('select count(*) as count, sum(rowid) as sum, max(rowid) as last from word where word match ?')
  if (known === undefined) lookups.set(copy, lookup)
  return JSON.stringify(lookup.get(phrase))
}

/** Whether nothing is left when every report is forgotten. */
const isForgotten = (copy: DatabaseSyncInstance): boolean => {
  copy.exec('begin')
  try {
    copy.exec('delete from word where rowid in (select id from word_docsize)')
    copy.exec(merge)
    const { left } = copy.prepare('select count(*) as left from word_data where id > 10').get() as { left: number }
    return left === 0
  } finally {
    copy.exec('rollback')
  }
}

/** On a server the words of each report are a row of their own. */
const faultOfVectors = async (has: Store): Promise<string | null> => {
  const stray = await sql<{ rowid: number }>`
    select rowid from word where not exists (select 1 from report where report.seq = word.rowid) limit 1`.execute(
    has.db,
  )
  if (stray.rows.length > 0) return `words are kept of source ${stray.rows[0]!.rowid}, which has no reading`
  for await (const { source, written } of readingsKept(has)) {
    const vector = asVector(searchable(written.reading))
    const same = await sql`select 1 from word where rowid = ${source} and words = ${vector}::tsvector`.execute(has.db)
    if (same.rows.length === 0) return `source ${source}: it is not found by its words`
  }
  return null
}
