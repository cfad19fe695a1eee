import { type ColumnDataType, type CreateTableBuilder, type Expression, sql } from 'kysely'
import type { Database } from './database.ts'
import { placingTables } from './placing-tables.ts'

/** The types of columns by where they are kept. */
export interface ColumnTypes {
  readonly bytes: ColumnDataType
  /** Sorted by its bytes everywhere, whatever the language of the server. */
  readonly text: Expression<unknown> | ColumnDataType
  readonly integer: ColumnDataType
  readonly real: ColumnDataType
}

/** What a step of the tables is made with. */
export interface Making {
  readonly kind: Database['kind']
  readonly types: ColumnTypes
  /** A table of SQLite takes no value of another type than its column's. */
  readonly table: (name: string) => CreateTableBuilder<string>
  readonly run: (statement: string) => Promise<void>
}

/** One change of the tables, from one version to the next. A step that has been in a release is never changed. */
export type Step = (making: Making) => Promise<void>

/** The steps in their order; a casebook's version is how many of them it has been through. */
export const steps: readonly Step[] = [
  async (making) => {
    await journalTables(making)
    await reportTables(making)
    await storyTables(making)
    await placingTables(making)
    await searchTable(making)
  },
]

const journalTables = async ({ kind, types, table, run }: Making): Promise<void> => {
  const { integer, text, bytes } = types
  await table('entry')
    .addColumn('seq', integer, (column) => column.primaryKey())
    .addColumn('time', text, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull().unique())
    .execute()
  await run('create index entry_kind on entry (kind, seq)')
  await table('original')
    .addColumn('hash', text, (column) => column.primaryKey())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('packed', bytes, (column) => column.notNull())
    .execute()
  // What is packed already is not packed again.
  if (kind === 'postgres') await run('alter table original alter column packed set storage external')
  await table('source')
    .addColumn('seq', integer, (column) => column.primaryKey())
    .addColumn('identity', text, (column) => column.notNull().unique())
    .addColumn('original', text, (column) => column.notNull())
    .addColumn('input', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('done', integer)
    .execute()
  await run('create index source_original on source (original)')
  await run("create index source_taken on source (seq) where state = 'taken'")
  await run("create index source_refused on source (seq) where state = 'refused'")
  await table('seen')
    .addColumn('seq', integer, (column) => column.primaryKey())
    .addColumn('source', integer, (column) => column.notNull())
    .addColumn('captured', text, (column) => column.notNull())
    .execute()
  await run('create index seen_source on seen (source, captured)')
  await table('decision')
    .addColumn('seq', integer, (column) => column.notNull())
    .addColumn('touches', text, (column) => column.notNull())
    .addColumn('key', text)
    .addPrimaryKeyConstraint('decision_pkey', ['seq', 'touches'])
    .execute()
  await run('create index decision_touches on decision (touches)')
  await run('create index decision_key on decision (key)')
}

const reportTables = async ({ kind, types, table, run }: Making): Promise<void> => {
  const { integer, text, bytes, real } = types
  await table('report')
    .addColumn('seq', integer, (column) => column.primaryKey())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('title', text)
    .addColumn('outlet', text)
    .addColumn('published', text)
    .addColumn('url', text)
    .addColumn('claims', integer, (column) => column.notNull())
    .addColumn('founds', text, (column) => column.notNull())
    .addColumn('digest', text, (column) => column.notNull())
    .addColumn('packed', bytes, (column) => column.notNull())
    .addColumn('story', text)
    .addColumn('seat', integer)
    .addColumn('why', text)
    .execute()
  if (kind === 'postgres') await run('alter table report alter column packed set storage external')
  await run('create index report_id on report (id)')
  await run('create index report_story on report (story)')
  await run('create index report_founds on report (founds)')
  await table('claim')
    .addColumn('report', integer, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('measure', text)
    .addColumn('value', real)
    .addPrimaryKeyConstraint('claim_pkey', ['report', 'at'])
    .execute()
  await run('create index claim_id on claim (id)')
}

const storyTables = async ({ kind, types, table, run }: Making): Promise<void> => {
  const { integer, text, bytes } = types
  await table('story')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('reports', integer, (column) => column.notNull())
    .addColumn('revision', integer, (column) => column.notNull())
    .addColumn('stale', integer, (column) => column.notNull())
    .addColumn('date', text)
    .addColumn('summary', text)
    .addColumn('digest', text)
    .addColumn('packed', bytes)
    .execute()
  if (kind === 'postgres') await run('alter table story alter column packed set storage external')
  await run('create index story_stale on story (id) where stale > 0')
  await run('create index story_revision on story (revision)')
  await run('create index story_reports on story (reports desc, revision desc, id)')
  await table('line')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('story', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('line_pkey', ['id', 'story'])
    .execute()
  await run('create index line_story on line (story)')
}

/** Words of reports in a file. An index of prefixes would be sooner, and nothing could tell whether it was altered. */
export const wordTable = `create virtual table word using fts5(
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
)`

/** Words of reports, under the seq of their source (`search.ts`). */
const searchTable = async ({ kind, types, table, run }: Making): Promise<void> => {
  if (kind === 'sqlite') {
    await run(wordTable)
    return
  }
  await table('word')
    .addColumn('rowid', types.integer, (column) => column.primaryKey())
    .addColumn('words', sql`tsvector`, (column) => column.notNull())
    .execute()
  await run('create index word_words on word using gin (words)')
}
