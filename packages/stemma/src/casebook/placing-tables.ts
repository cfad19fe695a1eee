import type { ColumnDataType, CreateTableBuilder, Expression } from 'kysely'

/** Where reports stand: what placing one more has to look at, so that none of the others need be in memory. */
export interface PlacingTables {
  readonly placed: PlacedTable
  readonly seat: SeatTable
  readonly posting: PostingTable
  readonly cluster: ClusterTable
}

/** Reports as they were placed, each version of one on its own. */
export interface PlacedTable {
  /** Rises with the order of the journal. */
  readonly number: number
  /** How many reports there were with it. */
  readonly nth: number
  /** The seat of the report it is a version of; null for what was there already, bytes and id alike. */
  readonly seat: number | null
  /** Digest of its id. */
  readonly name: string
  /** Digest of the page it is of; null for none. */
  readonly page: string | null
  /** What tells it from its other versions and orders it among others, and the story it was given, as JSON. */
  readonly said: string
  /** The words it is placed by (`packedTerms`). */
  readonly words: Uint8Array
}

/** A report in all its versions: what a story is made of. */
export interface SeatTable {
  /** Of its first version. */
  readonly number: number
  readonly cluster: number
  /** Number of the version that speaks for it. */
  readonly standing: number
  /** The story it was given, as JSON; null for none. */
  readonly given: string | null
  /** Its neighbours, by the numbers of their seats (`packedNear`). */
  readonly near: Uint8Array
}

/** The latest seats that have a word among their keys. Empty after all were grouped whole, until the next is placed alone. */
export interface PostingTable {
  readonly term: number
  /** Numbers of seats, rising (`packedNumbers`). */
  readonly seats: Uint8Array
}

/** The reports of a story together. */
export interface ClusterTable {
  readonly number: number
  /** Digest of the story's id. */
  readonly name: string
  /** The story's id, and what its first report says of itself, as JSON. */
  readonly head: string
  /** Their words together (`packedCluster`). */
  readonly words: Uint8Array
}

/** What tables are made with: the types of columns differ from one database to another. */
interface Making {
  readonly kind: 'sqlite' | 'postgres'
  readonly types: Readonly<Record<'bytes' | 'text' | 'integer', ColumnDataType | Expression<unknown>>>
  readonly table: (name: string) => CreateTableBuilder<string>
  readonly run: (statement: string) => Promise<void>
}

/** Makes the tables of placing, empty. */
export const placingTables = async ({ kind, types, table, run }: Making): Promise<void> => {
  const { integer, text, bytes } = types
  // Bytes come last: what is looked up without them is found without reading them.
  await table('placed')
    .addColumn('number', integer, (column) => column.primaryKey())
    .addColumn('nth', integer, (column) => column.notNull())
    .addColumn('seat', integer)
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('page', text)
    .addColumn('said', text, (column) => column.notNull())
    .addColumn('words', bytes, (column) => column.notNull())
    .execute()
  await run('create index placed_seat on placed (seat)')
  await run('create index placed_name on placed (name)')
  await run('create index placed_page on placed (page)')
  await table('seat')
    .addColumn('number', integer, (column) => column.primaryKey())
    .addColumn('cluster', integer, (column) => column.notNull())
    .addColumn('standing', integer, (column) => column.notNull())
    .addColumn('given', text)
    .addColumn('near', bytes, (column) => column.notNull())
    .execute()
  await run('create index seat_cluster on seat (cluster)')
  await table('posting')
    .addColumn('term', integer, (column) => column.primaryKey())
    .addColumn('seats', bytes, (column) => column.notNull())
    .execute()
  await table('cluster')
    .addColumn('number', integer, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('head', text, (column) => column.notNull())
    .addColumn('words', bytes, (column) => column.notNull())
    .execute()
  await run('create index cluster_name on cluster (name)')
  if (kind === 'sqlite') return
  // Rows that are written again and again leave room for their next version beside them.
  for (const name of ['seat', 'posting', 'cluster']) await run(`alter table ${name} set (fillfactor = 70)`)
}
