import {
  byPublication,
  byVersion,
  type Cluster,
  candidatesOf,
  clusterOf,
  joined,
  membersOf,
  metWith,
  packedCluster,
  packedNear,
  packedNumbers,
  type ReportTerms,
  unpackedCluster,
  unpackedNumbers,
  unpackedTerms,
  withHolder,
} from '@stemma/engine'
import type { Kysely } from 'kysely'
import { nameOf, type Placeable, type Said } from './placeable.ts'
import { type First, headIn, headOf, heldIn, put, saidIn } from './placing-rows.ts'
import type { SeatTable } from './placing-tables.ts'
import type { CasebookTables } from './schema.ts'
import type { TidingsTaken } from './tidings.ts'

type Db = Kysely<CasebookTables>

/** Adds a report to the stories as they stand, at the cost of its words and its neighbours. */
export const placeOne = async (db: Db, report: Placeable, nth: number, told: TidingsTaken): Promise<void> => {
  const { number, said, page, words } = report
  const kin = await kinOf(db, report)
  const own = seatAmong(kin, report)
  const seat = own === 'new' ? number : own
  await db
    .insertInto('placed')
    .values({ number, nth, seat, name: nameOf(said.id), page, said: JSON.stringify(said), words })
    .execute()
  if (own === 'new') await begin(db, report, told)
  else if (own !== null) await revise(db, report, own, kin, told)
}

/** A version of a report that the new one may be a version of. */
interface Kin extends Said {
  readonly number: number
  readonly seat: number
  readonly name: string
  readonly page: string | null
}

const kinOf = async (db: Db, { said, page }: Placeable): Promise<readonly Kin[]> => {
  const found = await db
    .selectFrom('placed')
    .select('seat')
    .where((is) => is.or([is('name', '=', nameOf(said.id)), ...(page === null ? [] : [is('page', '=', page)])]))
    .execute()
  const seats = [...new Set(found.flatMap(({ seat }) => seat ?? []))]
  if (seats.length === 0) return []
  const rows = await db
    .selectFrom('placed')
    .select(['number', 'seat', 'name', 'page', 'said'])
    .where('seat', 'in', seats)
    .execute()
  return rows.map((row) => ({ ...row, ...saidIn(row), seat: row.seat! })).toSorted((a, b) => a.number - b.number)
}

/**
 * The seat of the report that this one is a version of, by the first that had its id, else by the first of its page; `new`
 * where it is a report of its own, as a copy under another id is; null for what is there already.
 */
const seatAmong = (kin: readonly Kin[], { said: { id, hash }, page }: Placeable): number | 'new' | null => {
  const owners = [
    kin.find((each) => each.name === nameOf(id))?.seat,
    page === null ? undefined : kin.find((each) => each.page === page)?.seat,
  ].filter((seat) => seat !== undefined)
  const found = kin.filter(({ seat }) => owners.includes(seat))
  const [own] = owners
  if (own === undefined || found.some((each) => each.hash === hash && each.id !== id)) return 'new'
  return found.some((each) => each.seat === own && each.hash === hash && each.id === id) ? null : own
}

/** A report of its own: it joins the story it is most like, or begins one. */
const begin = async (db: Db, { number, said, words }: Placeable, told: TidingsTaken): Promise<void> => {
  const terms = unpackedTerms(words)
  const holders = await holdersOf(db, [...terms.keys])
  const candidates = candidatesOf(terms, (key) => holders.get(key) ?? [])
  const rows = await seatsWithWords(db, candidates)
  const { held, changed } = metWith(
    { terms, story: said.story },
    number,
    candidates.map((other) => [other, heldIn(rows.get(other)!)]),
  )
  const clusters = await clustersNear(
    db,
    held.near.map((other) => rows.get(other)!.cluster),
    said.story,
  )
  const grown = joined(clusterOf(held, number), new Set(clusters.map(({ cluster }) => cluster)))
  const parts = new Set(membersOf(grown))
  const grownFrom = clusters.filter((each) => parts.has(each.number))
  // The greatest keeps its number: least is written.
  const kept = grownFrom.toSorted((a, b) => b.cluster.size - a.cluster.size || a.number - b.number)[0]?.number ?? number
  const others = grownFrom.map((each) => each.number).filter((each) => each !== kept)
  const near: SeatTable[] = [...changed].map(([other, now]) => {
    const { cluster, standing, given } = rows.get(other)!
    return { number: other, cluster, standing, given, near: packedNear(now) }
  })
  const given = said.story === null ? null : JSON.stringify(said.story)
  await put(db, 'seat', 'number', [...near, { number, cluster: kept, standing: number, given, near: packedNear(held) }])
  if (others.length > 0) {
    await db.updateTable('seat').set({ cluster: kept }).where('cluster', 'in', others).execute()
    await db.deleteFrom('cluster').where('number', 'in', others).execute()
  }
  const first = [said, ...grownFrom.map(({ head }) => head.first)].toSorted(byPublication)[0]!
  await putCluster(db, kept, grown, first)
  await putPostings(
    db,
    [...terms.keys].map((key) => [key, withHolder(holders.get(key) ?? [], number)]),
  )
  told.take({
    gone: grownFrom.map(({ head }) => head.story),
    reasoned: await storiesOf(
      db,
      near.map(({ cluster }) => cluster).filter((cluster) => !parts.has(cluster)),
    ),
  })
  told.take({ changed: await storiesOf(db, [kept]) })
}

/** A version of a report that has its place: it keeps it, and the latest version speaks for it. */
const revise = async (
  db: Db,
  { number, said, words }: Placeable,
  seat: number,
  kin: readonly Kin[],
  told: TidingsTaken,
): Promise<void> => {
  const row = (await seatsWithWords(db, [seat])).get(seat)!
  const [before] = await storiesOf(db, [row.cluster])
  const versions: readonly (Said & { readonly number: number })[] = [
    ...kin.filter((each) => each.seat === seat),
    { ...said, number },
  ]
  if (versions.toSorted(byVersion).at(-1)!.number === number) {
    await db.updateTable('seat').set({ standing: number }).where('number', '=', seat).execute()
    await replaceKeys(db, seat, unpackedTerms(row.words), unpackedTerms(words))
    const members = await db
      .selectFrom('seat')
      .innerJoin('placed', 'placed.number', 'seat.standing')
      .select('placed.said')
      .where('seat.cluster', '=', row.cluster)
      .execute()
    const { words: together } = await db
      .selectFrom('cluster')
      .select('words')
      .where('number', '=', row.cluster)
      .executeTakeFirstOrThrow()
    const first = members.map(saidIn).toSorted(byPublication)[0]!
    await putCluster(db, row.cluster, unpackedCluster(together, row.cluster), first)
  }
  told.take({ gone: [before!] })
  told.take({ changed: await storiesOf(db, [row.cluster]) })
}

const replaceKeys = async (db: Db, seat: number, before: ReportTerms, now: ReportTerms): Promise<void> => {
  const [old, keys] = [new Set(before.keys), new Set(now.keys)]
  const holders = await holdersOf(db, [...new Set([...old, ...keys])])
  await putPostings(
    db,
    [...old, ...keys].flatMap((key) => {
      const seats = holders.get(key) ?? []
      if (!keys.has(key)) return [[key, seats.filter((each) => each !== seat)] as const]
      return old.has(key) ? [] : [[key, withHolder(seats, seat)] as const]
    }),
  )
}

/** Makes the postings of all seats, which a grouping of the whole left empty. */
export const buildPostings = async (db: Db): Promise<void> => {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('placed', 'placed.number', 'seat.standing')
    .select(['seat.number', 'placed.words'])
    .orderBy('seat.number')
    .execute()
  const holders = new Map<number, readonly number[]>()
  for (const { number, words } of rows) {
    for (const key of unpackedTerms(words).keys) holders.set(key, withHolder(holders.get(key) ?? [], number))
  }
  await putPostings(db, [...holders])
}

const holdersOf = async (db: Db, keys: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> => {
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('posting').selectAll().where('term', 'in', keys).execute()
  return new Map(rows.map(({ term, seats }) => [term, unpackedNumbers(seats)]))
}

const putPostings = (db: Db, postings: readonly (readonly [number, readonly number[]])[]): Promise<void> =>
  put(
    db,
    'posting',
    'term',
    postings.map(([term, seats]) => ({ term, seats: packedNumbers(seats) })),
  )

const seatsWithWords = async (db: Db, numbers: readonly number[]) => {
  if (numbers.length === 0) return new Map<number, never>()
  const rows = await db
    .selectFrom('seat')
    .innerJoin('placed', 'placed.number', 'seat.standing')
    .select(['seat.number', 'seat.cluster', 'seat.standing', 'seat.given', 'seat.near', 'placed.words'])
    .where('seat.number', 'in', numbers)
    .execute()
  return new Map(rows.map((row) => [row.number, row]))
}

/** The clusters a report may join: those of its neighbours in their order, then that of the story it was given. */
const clustersNear = async (db: Db, numbers: readonly number[], given: string | null) => {
  if (numbers.length === 0 && given === null) return []
  const rows = await db
    .selectFrom('cluster')
    .selectAll()
    .where((is) =>
      is.or([
        ...(numbers.length === 0 ? [] : [is('number', 'in', numbers)]),
        ...(given === null ? [] : [is('name', '=', nameOf(given))]),
      ]),
    )
    .execute()
  const read = rows.map((row) => ({
    number: row.number,
    head: headIn(row),
    cluster: unpackedCluster(row.words, row.number),
  }))
  const named = read.filter(({ cluster }) => given !== null && cluster.story === given).map(({ number }) => number)
  const byNumber = new Map(read.map((each) => [each.number, each]))
  return [...new Set([...numbers, ...named])].map((number) => byNumber.get(number)!)
}

const putCluster = (db: Db, number: number, cluster: Cluster, first: First): Promise<void> =>
  put(db, 'cluster', 'number', [{ number, ...headOf(cluster.story, first), words: packedCluster(cluster) }])

const storiesOf = async (db: Db, clusters: readonly number[]): Promise<readonly string[]> => {
  if (clusters.length === 0) return []
  const rows = await db.selectFrom('cluster').select('head').where('number', 'in', clusters).execute()
  return rows.map((row) => headIn(row).story)
}
