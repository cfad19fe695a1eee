import {
  byPublication,
  byVersion,
  type Grouped,
  groupedWhole,
  packedCluster,
  packedNear,
  unpackedTerms,
  versionsIn,
} from '@stemma/engine'
import type { Kysely } from 'kysely'
import { nameOf, type Placeable, type Said } from './placeable.ts'
import { headIn, headOf, put, saidIn, sameBytes } from './placing-rows.ts'
import type { ClusterTable, PlacedTable, SeatTable } from './placing-tables.ts'
import type { CasebookTables } from './schema.ts'
import type { TidingsTaken } from './tidings.ts'

/** Adds reports and groups all there are, as if they had come at once. */
export const groupWhole = async (
  db: Kysely<CasebookTables>,
  reports: readonly Placeable[],
  before: number,
  told: TidingsTaken,
): Promise<void> => {
  const [standing, seats, clusters] = [
    await db.selectFrom('placed').selectAll().execute(),
    await db.selectFrom('seat').selectAll().execute(),
    await db.selectFrom('cluster').selectAll().execute(),
  ]
  const coming = reports.map(
    ({ number, said, page, words }, at): PlacedTable => ({
      number,
      nth: before + at + 1,
      seat: null,
      name: nameOf(said.id),
      page,
      said: JSON.stringify(said),
      words,
    }),
  )
  const versions = [...standing, ...coming]
    .map((row): Read => ({ row, number: row.number, page: row.page, ...saidIn(row) }))
    .toSorted((a, b) => a.number - b.number)
  const now = groupedFrom(versions)
  await db.deleteFrom('posting').execute()
  await write(db, 'placed', standing, now.placed)
  await write(db, 'seat', seats, now.seats)
  await write(db, 'cluster', clusters, now.clusters)
  tell({ placed: standing, seats, clusters }, now, told)
}

/** A version, read from its row. */
interface Read extends Said {
  readonly row: PlacedTable
  readonly number: number
  readonly page: string | null
}

interface Rows {
  readonly placed: readonly PlacedTable[]
  readonly seats: readonly SeatTable[]
  readonly clusters: readonly ClusterTable[]
}

const groupedFrom = (versions: readonly Read[]): Rows => {
  const seatOf = new Map<number, number>()
  const speaking = new Map<number, Read>()
  for (const group of versionsIn(versions, ({ page }) => page)) {
    const seat = Math.min(...group.map(({ number }) => number))
    for (const { number } of group) seatOf.set(number, seat)
    speaking.set(seat, group.toSorted(byVersion).at(-1)!)
  }
  const grouped = groupedWhole(
    [...speaking].map(([number, { id, published, story, row }]) => ({
      number,
      id,
      published,
      story,
      terms: unpackedTerms(row.words),
    })),
  )
  return {
    placed: versions.map(({ row }) => ({ ...row, seat: seatOf.get(row.number) ?? null })),
    seats: seatsFrom(grouped, speaking),
    clusters: grouped.clusters.map(({ cluster, members }) => ({
      number: members[0]!,
      ...headOf(cluster.story, members.map((member) => speaking.get(member)!).toSorted(byPublication)[0]!),
      words: packedCluster(cluster),
    })),
  }
}

const seatsFrom = ({ held, clusters }: Grouped, speaking: ReadonlyMap<number, Read>): readonly SeatTable[] =>
  clusters.flatMap(({ members }) =>
    members.map((number) => {
      const { story, row } = speaking.get(number)!
      return {
        number,
        cluster: members[0]!,
        standing: row.number,
        given: story === null ? null : JSON.stringify(story),
        near: packedNear(held.get(number)!),
      }
    }),
  )

/** Writes what differs. */
const write = async (
  db: Kysely<CasebookTables>,
  table: 'placed' | 'seat' | 'cluster',
  before: readonly { readonly number: number }[],
  now: readonly { readonly number: number }[],
): Promise<void> => {
  const [stood, stand] = [byNumber(before), new Set(now.map(({ number }) => number))]
  const gone = before.flatMap(({ number }) => (stand.has(number) ? [] : [number]))
  for (let at = 0; at < gone.length; at += 500)
    await db
      .deleteFrom(table)
      .where('number', 'in', gone.slice(at, at + 500))
      .execute()
  const differing = now.filter((row) => !sameRow(stood.get(row.number), row))
  await put(db, table, 'number', differing as never)
}

const byNumber = <Row extends { readonly number: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> =>
  new Map(rows.map((row) => [row.number, row]))

const sameRow = (before: object | undefined, now: object): boolean =>
  before !== undefined &&
  Object.entries(now).every(([column, value]) => {
    const was: unknown = (before as Record<string, unknown>)[column]
    return value instanceof Uint8Array && was instanceof Uint8Array ? sameBytes(value, was) : value === was
  })

/** Stories whose reports or versions are others than before; those of the same whose reports have other neighbours. */
const tell = (before: Rows, now: Rows, told: TidingsTaken): void => {
  const [stood, stand] = [standingOf(before), standingOf(now)]
  told.take({
    gone: [...stood.keys()].filter((story) => !stand.has(story)),
    changed: [...stand].flatMap(([story, { reports }]) => (stood.get(story)?.reports === reports ? [] : [story])),
    reasoned: [...stand].flatMap(([story, { reports, near }]) => {
      const was = stood.get(story)
      return was !== undefined && was.reports === reports && was.near !== near ? [story] : []
    }),
  })
}

/** The versions of each story's reports, and what these were placed by, by the story's id. */
const standingOf = ({ placed, seats, clusters }: Rows): ReadonlyMap<string, { reports: string; near: string }> => {
  const versions = new Map<number, string[]>()
  for (const { number, seat } of placed) {
    if (seat !== null) versions.set(seat, [...(versions.get(seat) ?? []), String(number)])
  }
  const stories = new Map(clusters.map((row) => [row.number, { story: headIn(row).story, reports: '', near: '' }]))
  for (const { number, cluster, near } of seats.toSorted((a, b) => a.number - b.number)) {
    const story = stories.get(cluster)!
    story.reports += `${versions.get(number)!.toSorted().join(' ')}\n`
    story.near += `${near.join(' ')}\n`
  }
  return new Map([...stories.values()].map(({ story, ...rest }) => [story, rest]))
}
