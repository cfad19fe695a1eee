import { type Held, storyId, unpackedNear, unpackedTerms, type Version } from '@stemma/engine'
import type { Insertable, Kysely } from 'kysely'
import { nameOf, type Said } from './placeable.ts'
import type { ClusterTable, PlacedTable, SeatTable } from './placing-tables.ts'
import type { CasebookTables } from './schema.ts'

/** What a cluster's row says in words. */
export interface Head {
  /** Id of the story. */
  readonly story: string
  /** Its first report, by publication. */
  readonly first: First
}

export type First = Pick<Version, 'id' | 'published' | 'hash'>

export const headOf = (given: string | null, { id, published, hash }: First): Pick<ClusterTable, 'name' | 'head'> => {
  const head: Head = { story: storyId(given, { hash, id }), first: { id, published, hash } }
  return { name: nameOf(head.story), head: JSON.stringify(head) }
}

export const saidIn = ({ said }: Pick<PlacedTable, 'said'>): Said => JSON.parse(said) as Said
export const headIn = ({ head }: Pick<ClusterTable, 'head'>): Head => JSON.parse(head) as Head
export const givenIn = ({ given }: Pick<SeatTable, 'given'>): string | null =>
  given === null ? null : (JSON.parse(given) as string)

/** A seat among its neighbours, from its row and the words of the version that speaks for it. */
export const heldIn = (row: Pick<SeatTable, 'given' | 'near'> & Pick<PlacedTable, 'words'>): Held => ({
  terms: unpackedTerms(row.words),
  story: givenIn(row),
  ...unpackedNear(row.near),
})

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/** How many rows are written at once. */
const some = 500

/** Writes rows in place of those of the same key. */
export const put = async <Table extends 'placed' | 'seat' | 'posting' | 'cluster'>(
  db: Kysely<CasebookTables>,
  table: Table,
  key: 'number' | 'term',
  rows: readonly Insertable<CasebookTables[Table]>[],
): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const others = Object.keys(first).filter((column) => column !== key)
  for (let at = 0; at < rows.length; at += some) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + some) as never)
      .onConflict((conflict) =>
        conflict
          .column(key as never)
          .doUpdateSet(
            (is) =>
              Object.fromEntries(others.map((column) => [column, is.ref(`excluded.${column}` as never)])) as never,
          ),
      )
      .execute()
  }
}
