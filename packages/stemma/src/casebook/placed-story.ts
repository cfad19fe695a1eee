import { byPublication, type Fellow, storySteps } from '@stemma/engine'
import type { Kysely } from 'kysely'
import { nameOf } from './placeable.ts'
import { headIn, heldIn, saidIn } from './placing-rows.ts'
import type { CasebookTables } from './schema.ts'

/** What a story is made of. */
export interface PlacedStory {
  readonly id: string
  /** In the order of publication. */
  readonly reports: readonly {
    /** Numbers of all its versions, rising. */
    readonly versions: readonly number[]
    /** What joined it to the others, for people. */
    readonly why: string
  }[]
}

/** The reports of a story and what joined them; null where no story has this id. */
export const placedStory = async (db: Kysely<CasebookTables>, id: string): Promise<PlacedStory | null> => {
  const named = await db.selectFrom('cluster').select(['number', 'head']).where('name', '=', nameOf(id)).execute()
  const found = named.find((row) => headIn(row).story === id)
  if (found === undefined) return null
  const rows = await db
    .selectFrom('seat')
    .innerJoin('placed', 'placed.number', 'seat.standing')
    .select(['seat.number', 'seat.given', 'seat.near', 'placed.said', 'placed.words'])
    .where('seat.cluster', '=', found.number)
    .execute()
  const placed = await db
    .selectFrom('seat')
    .innerJoin('placed', 'placed.seat', 'seat.number')
    .select(['placed.number', 'seat.number as seat'])
    .where('seat.cluster', '=', found.number)
    .orderBy('placed.number')
    .execute()
  const versions = new Map(rows.map(({ number }) => [number, [] as number[]]))
  for (const { number, seat } of placed) versions.get(seat)!.push(number)
  const seats = rows.map((row) => ({ row, said: saidIn(row) })).toSorted((a, b) => byPublication(a.said, b.said))
  const why = storySteps(seats.map(({ row, said }): Fellow => ({ number: row.number, id: said.id, held: heldIn(row) })))
  return { id, reports: seats.map(({ row }, at) => ({ versions: versions.get(row.number)!, why: why[at]! })) }
}

/** Ids of all stories, in the order their first reports were placed. */
export const placedStories = async (db: Kysely<CasebookTables>): Promise<readonly string[]> => {
  const rows = await db.selectFrom('cluster').select('head').orderBy('number').execute()
  return rows.map((row) => headIn(row).story)
}
