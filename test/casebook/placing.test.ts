import {
  createRecorder,
  hashOf,
  type Reading,
  recordOf,
  recordOfStory,
  type StoryRecord,
  type StoryRecords,
  termReader,
} from '@stemma/engine'
import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { placeable } from '../../packages/stemma/src/casebook/placeable.ts'
import { placedStories, placedStory } from '../../packages/stemma/src/casebook/placed-story.ts'
import { placeReports, type WholeAt } from '../../packages/stemma/src/casebook/placing.ts'
import type { CasebookTables } from '../../packages/stemma/src/casebook/schema.ts'
import type { Tidings } from '../../packages/stemma/src/casebook/tidings.ts'
import { reportFromText } from '../../packages/stemma/src/intake/index.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { reader } from '../reading.ts'
import { placesFor } from './stores.ts'

const language = loadEnglish()
const termsOf = termReader(language.stories)
const options = { profile: 'default', asOf: null, decisions: [] } as const

const report = (id: string, published: string | null, text: string, more: Partial<Reading> = {}): Reading => {
  const taken = reportFromText(text, { id, outlet: 'Harbour Wire' })
  if (taken.kind === 'refused') throw new Error(taken.why)
  return { ...reader.read(taken.report), hash: hashOf(new TextEncoder().encode(text)), published, ...more }
}

const crises = [
  {
    name: 'fire',
    year: 2031,
    tells: (dead: number, at: number) => [
      `Port fire kills ${dead}. At least ${dead} people died when a silo burned at the port of Aveiro, the harbour master, Joana Reis, said. Smoke hung over Aveiro and the lagoon for ${at} hours.`,
      `The harbour master of Aveiro, Joana Reis, said ${dead} people had died in the fire at the port. The silo in Aveiro burned for ${at} nights.`,
    ],
  },
  {
    name: 'flood',
    year: 2031,
    tells: (dead: number, at: number) => [
      `Flood drowns ${dead} in Kisumu. The river Nyando burst its banks and drowned ${dead} people in Kisumu, the Kenyan police said. Roads to Ahero were cut at ${at} places.`,
      `The Kenyan police said that ${dead} people had drowned when the Nyando flooded Kisumu and Ahero. Some ${at} boats were sent down the river.`,
    ],
  },
  {
    name: 'quake',
    year: 2033,
    tells: (dead: number, at: number) => [
      `Quake shakes Ladakh. An earthquake threw down houses in the Nubra valley and killed at least ${dead} people, the district officer at Diskit said. The road to Hunder was shut at ${at} bends.`,
      `Rescue teams found ${dead} dead in Diskit and Hunder, two villages of the Nubra valley in Ladakh that the earthquake has flattened. Helicopters brought ${at} tents from Leh.`,
    ],
  },
  {
    name: 'ferry',
    year: 2031,
    tells: (dead: number, at: number) => [
      `Ferry sinks off Togo, ${dead} drown. The Étoile du Golfe sank in high waves on its way from Lomé to Cotonou, the coast guard said. It had ${at} traders aboard.`,
      `The number of traders who drowned when the Étoile du Golfe went down off Togo has risen to ${dead}, the coast guard in Lomé said. Divers looked at ${at} parts of the hull.`,
    ],
  },
] as const

/** Six reports on each crisis, a day apart; some edited, one under two ids, some undated, some given a story. */
const reports: readonly Reading[] = crises.flatMap(({ name, year, tells }) =>
  Array.from({ length: 6 }, (_, at) => {
    const text = tells(10 + 3 * at, 20 + at)[at % 2]!
    return report(`${name}-${at}`, at === 4 ? null : `${year}-05-0${1 + at}`, text, {
      story: name === 'ferry' && at > 2 ? 'togo' : null,
      url: at === 1 || at === 5 ? `https://wire.test/${name}` : null,
    })
  }),
)
const [fire, fireLater] = reports as readonly [Reading, Reading]
const edited = report('fire-0', '2031-05-01', fire.text.replaceAll('10', '12'), { updated: '2031-05-02' })
const all: readonly Reading[] = [
  ...reports,
  edited,
  { ...fireLater, id: 'copy' },
  { ...reports[8]!, captured: '2031-05-09', hash: 'other', updated: '2031-05-08' },
]

const numbered = (readings: readonly Reading[]) =>
  readings.map((reading, at) => placeable(10 * at + 5, reading, termsOf))

const places = { sqlite: placesFor('sqlite'), postgres: placesFor('postgres') }
const kept: Kysely<CasebookTables>[] = []

/** A casebook in which nothing is placed. Whoever gives it back lets another have it. */
const empty = async (): Promise<Kysely<CasebookTables>> => {
  const db = kept.pop() ?? (await places.sqlite.made()).db
  for (const table of ['placed', 'seat', 'posting', 'cluster'] as const) await db.deleteFrom(table).execute()
  return db
}

const placed = async (
  readings: readonly Reading[],
  batches: readonly number[] = [],
  wholeAt?: WholeAt,
  from?: Kysely<CasebookTables>,
): Promise<{ readonly db: Kysely<CasebookTables>; readonly tidings: readonly Tidings[] }> => {
  const db = from ?? (await empty())
  const coming = numbered(readings)
  const tidings: Tidings[] = []
  for (const size of [...batches, coming.length]) {
    const batch = coming.splice(0, size)
    tidings.push(await db.transaction().execute((transaction) => placeReports(transaction, batch, wholeAt)))
  }
  return { db, tidings }
}

/** The records of all stories as the casebook has them, in the order of their ids. */
const recordsIn = async (db: Kysely<CasebookTables>, readings: readonly Reading[]): Promise<StoryRecords> => {
  const stories: StoryRecord[] = []
  for (const id of await placedStories(db)) {
    const story = (await placedStory(db, id))!
    const known = story.reports.map(({ versions, why }) => ({
      versions: versions.map((number) => readings[(number - 5) / 10]!),
      why,
    }))
    stories.push(recordOfStory({ id, reports: known }, language, options)!)
  }
  return byId({ schema: 'stemma/record@1', stories, unmet: [] })
}

const byId = (records: StoryRecords): StoryRecords => ({
  ...records,
  stories: records.stories.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

const tables = async (db: Kysely<CasebookTables>): Promise<unknown> => ({
  placed: await db.selectFrom('placed').selectAll().orderBy('number').execute(),
  seat: await db.selectFrom('seat').selectAll().orderBy('number').execute(),
  posting: await db.selectFrom('posting').selectAll().orderBy('term').execute(),
  cluster: await db.selectFrom('cluster').selectAll().orderBy('number').execute(),
})

const shuffled = fc.shuffledSubarray([...all], { minLength: 1 })
/** As many as lie at a grouping of the whole, or just behind it. */
const around = fc
  .tuple(fc.shuffledSubarray([...all], { minLength: all.length }), fc.constantFrom(4, 8, 9, 16, 17, all.length))
  .map(([readings, count]) => readings.slice(0, count))
const sizes = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 12 })
const thresholds = fc.constantFrom(
  { always: 0, last: 0 },
  { always: 3, last: 8 },
  { always: 5, last: 16 },
  { always: 12, last: 12 },
)

describe('a small casebook', () => {
  it('says what the record of all its reports says, in whatever order and in how many steps they came', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, sizes, async (readings, batches) => {
        const { db } = await placed(readings, batches)
        expect(await recordsIn(db, readings)).toEqual(byId(recordOf(readings, language, options)))
        kept.push(db)
      }),
      { numRuns: 20 },
    )
  })
})

describe('reports that are placed one by one', () => {
  it('come to stand in the same places however many come at once', async () => {
    await fc.assert(
      fc.asyncProperty(around, sizes, sizes, thresholds, async (readings, some, others, wholeAt) => {
        const [one, other] = [await placed(readings, some, wholeAt), await placed(readings, others, wholeAt)]
        expect(await tables(one.db)).toEqual(await tables(other.db))
        kept.push(one.db)
        kept.push(other.db)
      }),
      { numRuns: 40 },
    )
  })

  it('come to stand in the same places in a file and on a server', async () => {
    const wholeAt = { always: 5, last: 8 }
    const server = (await places.postgres.made()).db
    const [one, other] = [await placed(all, [3, 9], wholeAt), await placed(all, [7, 1, 4], wholeAt, server)]
    expect(await tables(other.db)).toEqual(await tables(one.db))
    expect(await recordsIn(other.db, all)).toEqual(await recordsIn(one.db, all))
    kept.push(one.db)
  })

  it('join the stories that a recorder has them join', async () => {
    const readings = reports.filter(({ url }) => url === null)
    const recorder = createRecorder(readings.slice(0, 9), language, options)
    for (const reading of readings.slice(9)) recorder.add(reading)
    const { db } = await placed(readings, [], { always: 9, last: 9 })
    expect(await recordsIn(db, readings)).toEqual(byId(recorder.records()))
    kept.push(db)
  })

  it('tell of every story that is another than before', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, thresholds, async (readings, wholeAt) => {
        const db = await empty()
        const known = new Map<string, unknown>()
        for (const one of numbered(readings)) {
          const { changed, reasoned, gone } = await placeReports(db, [one], wholeAt)
          for (const id of [...changed, ...reasoned]) {
            expect(known.has(id) || changed.includes(id)).toBe(true)
            known.set(id, await placedStory(db, id))
          }
          for (const id of gone) known.delete(id)
        }
        const stories = await Promise.all((await placedStories(db)).map(async (id) => [id, await placedStory(db, id)]))
        expect(known).toEqual(new Map(stories as never))
        kept.push(db)
      }),
      { numRuns: 20 },
    )
  })

  it('are refused out of order', async () => {
    const db = await empty()
    const [one, other] = numbered(reports)
    await placeReports(db, [other!])
    await expect(placeReports(db, [one!])).rejects.toThrow('Report 5 is placed out of order')
    kept.push(db)
  })
})

describe('a version of a report that has its place', () => {
  const alone = { always: 0, last: 0 }
  const members = async (db: Kysely<CasebookTables>) =>
    Promise.all(
      (await placedStories(db)).map(async (id) =>
        (await placedStory(db, id))!.reports.map(({ versions }) => versions.map((number) => (number - 5) / 10)),
      ),
    )

  it('stays there, and the story has a new id where it was its first report', async () => {
    const { db, tidings } = await placed([fire, fireLater, edited], [1, 1, 1], alone)
    expect(await members(db)).toEqual([[[0, 2], [1]]])
    const { gone, changed } = tidings[2]!
    expect([gone.length, changed.length]).toEqual([1, 1])
    expect(gone).not.toEqual(changed)
    const [story] = (await recordsIn(db, [fire, fireLater, edited])).stories
    expect(story!.id).toBe(changed[0])
    kept.push(db)
  })

  it('is looked up by its own words from then on', async () => {
    const moved = report('fire-0', '2031-05-01', crises[1].tells(3, 4)[0]!, { updated: '2031-05-04' })
    const { db } = await placed([fire, moved, reports[7]!], [], alone)
    expect(await members(db)).toEqual([[[0, 1]], [[2]]])
    const { db: without } = await placed([fire, reports[7]!], [], alone)
    const near = async (from: Kysely<CasebookTables>) =>
      (await from.selectFrom('seat').select('near').orderBy('number', 'desc').executeTakeFirstOrThrow()).near.length
    expect(await near(db)).toBeGreaterThan(await near(without))
    kept.push(db)
    kept.push(without)
  })

  it('changes nothing but the list of versions when it is an older one', async () => {
    const { db, tidings } = await placed([edited, fire], [1, 1], alone)
    expect(await members(db)).toEqual([[[0, 1]]])
    expect(tidings[1]).toEqual({ ...tidings[0], gone: [] })
    kept.push(db)
  })

  it('is another report where its bytes are here under another id, and nothing where they are here under its own', async () => {
    const { db } = await placed([fireLater, { ...fireLater, id: 'copy' }, fireLater], [], alone)
    expect(await members(db)).toEqual([[[1], [0]]])
    kept.push(db)
  })
})
