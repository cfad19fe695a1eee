import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { CasebookTables } from './schema.ts'

/** What is looked for: all of it must be there. */
export interface Query {
  /** Runs of words that stand together; most are one word. */
  readonly phrases: readonly Phrase[]
  /** What must not be there. */
  readonly without: readonly Phrase[]
}

export interface Phrase {
  /** As they are kept: lower case, without accents. */
  readonly words: readonly string[]
  /** The last word is the beginning of one. */
  readonly isBegun: boolean
}

/** Words of a report that can be found; what is longer is found by its beginning. */
const most = 200_000

/** Characters of a word that count. */
const longest = 64

/**
 * Makes a report findable by its words.
 *
 * @param seq of its source
 */
export const keepWords = async (
  kind: Database['kind'],
  db: Kysely<CasebookTables>,
  seq: number,
  text: string,
): Promise<void> => {
  if (kind === 'sqlite') {
    const words = wordsOf(text).slice(0, most).join(' ')
    await sql`insert or replace into word (rowid, words) values (${seq}, ${words})`.execute(db)
    return
  }
  await sql`insert into word (rowid, words) values (${seq}, ${asVector(text)}::tsvector)
    on conflict (rowid) do update set words = excluded.words`.execute(db)
}

/** Forgets the words of a report; of all where none is named. */
export const forgetWords = async (
  kind: Database['kind'],
  db: Kysely<CasebookTables>,
  seq: number | null,
): Promise<void> => {
  if (seq !== null) await sql`delete from word where rowid = ${seq}`.execute(db)
  else if (kind === 'sqlite') await sql`insert into word (word) values ('delete-all')`.execute(db)
  else await sql`truncate word`.execute(db)
}

/**
 * The reports that hold what is looked for, the latest taken in first.
 *
 * @param before seq below which to go on; null to begin
 */
export const search = async (
  kind: Database['kind'],
  db: Kysely<CasebookTables>,
  query: Query,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<readonly number[]> => {
  if (query.phrases.length === 0) return []
  const matches = kind === 'sqlite' ? sql`word match ${forFts5(query)}` : sql`words @@ ${forPostgres(query)}::tsquery`
  const older = before === null ? sql`` : sql`and rowid < ${before}`
  const { rows } = await sql<{ rowid: number }>`
    select rowid from word where ${matches} ${older} order by rowid desc limit ${limit}`.execute(db)
  return rows.map(({ rowid }) => rowid)
}

/** What a person typed: words, "words that stand together", beginnings of words*, and -words that must not be there. */
export const queryOf = (typed: string): Query => {
  const phrases: Phrase[] = []
  const without: Phrase[] = []
  for (const [, not, quoted, bare, star] of typed.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”*]+))(\*?)/g)) {
    const words = wordsOf(quoted ?? bare ?? '')
    if (words.length > 0) (not === '-' ? without : phrases).push({ words, isBegun: star === '*' })
  }
  return { phrases, without }
}

/** The words of a text as they are kept and looked for: lower case, without accents, digits run together as they stand. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (word.length > longest ? [...word].slice(0, longest / 2).join('') : word))

const forFts5 = ({ phrases, without }: Query): string => {
  const told = ({ words, isBegun }: Phrase): string => `"${words.join(' ')}"${isBegun ? ' *' : ''}`
  const wanted = phrases.map(told).join(' AND ')
  return without.length === 0 ? wanted : `(${wanted}) NOT (${without.map(told).join(' OR ')})`
}

const forPostgres = ({ phrases, without }: Query): string => {
  const told = ({ words, isBegun }: Phrase): string =>
    `(${words.map((word, at) => `'${word}'${isBegun && at === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`
  return [...phrases.map(told), ...without.map((phrase) => `!${told(phrase)}`)].join(' & ')
}

/** Bytes that a vector of PostgreSQL may have, with room for what it adds. */
const room = 900_000

/** The words of a report as PostgreSQL keeps them. */
export const asVector = (text: string): string => vectorOf(wordsOf(text).slice(0, most))

/** Words with their places, as PostgreSQL writes them; it knows places up to 16,383, and 255 of a word. */
const vectorOf = (words: readonly string[]): string => {
  const places = new Map<string, number[]>()
  let bytes = 0
  for (const [at, word] of words.entries()) {
    const of = places.get(word)
    if (of === undefined) {
      bytes += Buffer.byteLength(word) + 8
      if (bytes > room) break
      places.set(word, [at + 1])
    } else if (of.length < 255 && at < 16_383) {
      bytes += 2
      of.push(at + 1)
    }
  }
  return [...places].map(([word, of]) => `'${word}':${of.join(',')}`).join(' ')
}
