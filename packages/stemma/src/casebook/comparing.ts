import { sql } from 'kysely'
import { digestOf } from '../journal/digest.ts'
import type { Store } from './casebook.ts'
import { textOf } from './readings.ts'
import type { CasebookTables } from './schema.ts'

interface Projected {
  readonly table: Exclude<keyof CasebookTables, 'entry' | 'original'>
  readonly order: readonly string[]
}

/** The tables that are made from the journal and the readings, each with the columns that put its rows in order. */
export const projected: readonly Projected[] = [
  { table: 'source', order: ['seq'] },
  { table: 'seen', order: ['seq'] },
  { table: 'report', order: ['seq'] },
  { table: 'claim', order: ['report', 'at'] },
  { table: 'decision', order: ['seq', 'touches'] },
  { table: 'story', order: ['id'] },
  { table: 'line', order: ['id', 'story'] },
  { table: 'placed', order: ['number'] },
  { table: 'seat', order: ['number'] },
  { table: 'posting', order: ['term'] },
  { table: 'cluster', order: ['number'] },
]

/** A row that one casebook has and the other has not, or has otherwise. */
export interface Difference {
  readonly table: string
  /** What its row is known by: "claim 12, 3". */
  readonly row: string
  readonly says: 'missing' | 'too many' | 'otherwise'
}

/** The first differences of each table, between what a casebook has and what it should have. */
export const differences = async (has: Store, should: Store, most: number): Promise<readonly Difference[]> => {
  const found: Difference[] = []
  for (const { table, order } of projected) {
    const mine = comparable(has, table, order)
    const theirs = comparable(should, table, order)
    let [one, other] = [await mine.next(), await theirs.next()]
    while ((!one.done || !other.done) && found.length < most) {
      const side = one.done ? 1 : other.done ? -1 : compared(one.value.key, other.value.key)
      if (side === 0) {
        if (one.value!.digest !== other.value!.digest) found.push({ table, row: one.value!.name, says: 'otherwise' })
        ;[one, other] = [await mine.next(), await theirs.next()]
      } else if (side < 0) {
        found.push({ table, row: one.value!.name, says: 'too many' })
        one = await mine.next()
      } else {
        found.push({ table, row: other.value!.name, says: 'missing' })
        other = await theirs.next()
      }
    }
  }
  return found
}

type Cell = string | number | null | Uint8Array

interface Row {
  readonly key: readonly Cell[]
  readonly name: string
  /** Of all its columns; what is packed by what it holds. */
  readonly digest: string
}

/** Rows that are held at a time. */
const many = 500

async function* comparable(store: Store, table: string, order: readonly string[]): AsyncGenerator<Row, undefined> {
  for await (const row of rowsIn(store, table, order)) {
    const key = order.map((column) => row[column]!)
    yield { key, name: `${table} ${key.join(', ')}`, digest: digestOf(JSON.stringify(cellsOf(row))) }
  }
}

/** The rows of a table in the order of some columns that no two of them share, a page at a time. */
export async function* rowsIn(
  { db }: Store,
  table: string,
  order: readonly string[],
): AsyncGenerator<Record<string, Cell>, undefined> {
  const by = sql.join(order.map((column) => sql.ref(column)))
  for (let after: readonly Cell[] | null = null; ; ) {
    const from = after === null ? sql`` : sql`where (${by}) > (${sql.join(after.map((cell) => sql.val(cell)))})`
    const { rows } = await sql<Record<string, Cell>>`
      select * from ${sql.table(table)} ${from} order by ${by} limit ${sql.lit(many)}`.execute(db)
    yield* rows
    if (rows.length < many) return
    const last: Record<string, Cell> = rows.at(-1)!
    after = order.map((column) => last[column]!)
  }
}

const cellsOf = (row: Record<string, Cell>): readonly (readonly [string, Cell])[] =>
  Object.entries(row)
    .map(([name, cell]) => [name, cell instanceof Uint8Array ? unpackedCell(cell) : cell] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Packed twice a text may be other bytes; what it says is compared. */
const unpackedCell = (cell: Uint8Array): string => {
  if (cell[0] !== 0x1f || cell[1] !== 0x8b) return digestOf(cell)
  try {
    return digestOf(textOf(cell))
  } catch {
    return digestOf(cell)
  }
}

const compared = (a: readonly Cell[], b: readonly Cell[]): number => {
  for (const [at, one] of a.entries()) {
    const other = b[at]!
    if (one === other) continue
    return one! < other! ? -1 : 1
  }
  return 0
}
