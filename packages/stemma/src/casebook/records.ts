import { gzipSync } from 'node:zlib'
import {
  boardOf,
  type KnownStory,
  type Language,
  linesOf,
  type Reading,
  type RecordOptions,
  recordOfStory,
  type StoryRecord,
  storyIndex,
} from '@stemma/engine'
import { canonical, type Json } from '../journal/canonical.ts'
import { digestOf } from '../journal/digest.ts'
import type { Store } from './casebook.ts'
import { decisionsOf } from './decisions.ts'
import { clean, readingFrom, textOf } from './readings.ts'
import type { StoryTable } from './schema.ts'
import { lastSeenIn } from './seen.ts'

/** How a record is made from a casebook. */
export interface Making extends Pick<RecordOptions, 'profile' | 'asOf'> {
  /** The last entry of the journal that it is made from; null for all. */
  readonly upTo: number | null
}

/** A record as it stands: all reports, everything decided, the rules' own profile. */
export const standing: Making = { profile: 'default', asOf: null, upTo: null }

/** A story as a list of stories shows it. */
export interface ListedStory {
  readonly id: string
  readonly label: string
  readonly date: string | null
  readonly reports: number
  /** The last entry that bears on it. */
  readonly revision: number
  /** Its most printed counts. */
  readonly counts: readonly ListedCount[]
}

export interface ListedCount {
  readonly tally: string
  readonly label: string
  /** The sentence that can be printed. */
  readonly sentence: string
  readonly grade: string
}

/**
 * The record of a story; null where there is none of that id, or none of its reports was there by then. What stands is kept;
 * anything else, and what reports have changed since it was kept, is made anew.
 */
export const recordIn = async (
  store: Store,
  language: Language,
  id: string,
  making: Making = standing,
): Promise<StoryRecord | null> => {
  const isStanding = making.profile === 'default' && making.asOf === null && making.upTo === null
  const row = await store.db.selectFrom('story').select(['packed', 'stale']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  if (!isStanding || row.stale > 0 || row.packed === null) return made(store, language, id, making)
  return packedRecord(store, row.packed)
}

/**
 * The record of a story as it is kept, however much came to it since; null where that is another by now.
 *
 * @param digest of the record that is meant
 */
export const keptRecord = async (store: Store, id: string, digest: string): Promise<StoryRecord | null> => {
  const row = await store.db
    .selectFrom('story')
    .select('packed')
    .where('id', '=', id)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row?.packed == null ? null : packedRecord(store, row.packed)
}

const packedRecord = async (store: Store, packed: Uint8Array): Promise<StoryRecord> => {
  const record = JSON.parse(textOf(packed)) as StoryRecord
  return { ...record, why: await whyIn(store, record) }
}

/** Why each report is of the story. Kept with the reports: what ties one may change with a neighbour that no figure is of. */
const whyIn = async ({ db }: Store, { id, reports }: StoryRecord): Promise<readonly string[]> => {
  const rows = await db.selectFrom('report').select(['id', 'why']).where('story', '=', id).orderBy('seq').execute()
  const why = new Map(rows.map((row) => [row.id, row.why]))
  return reports.flatMap((report) => (report.revisedBy === null ? [why.get(clean(report.id)!) ?? ''] : []))
}

/** The record of a story, made from its readings and the decisions in force. */
const made = async (
  store: Store,
  language: Language,
  id: string,
  { profile, asOf, upTo }: Making,
): Promise<StoryRecord | null> => {
  const story = await knownStoryIn(store, id, upTo)
  const decisions = await decisionsOf(store, upTo)
  return story === null ? null : recordOfStory(story, language, { profile, asOf, decisions })
}

/**
 * A story's reports in all their versions, from which its record is made; null where it has none.
 *
 * @param upTo the last entry of the journal that is looked at; null for all
 */
export const knownStoryIn = async (
  { kind, db }: Store,
  id: string,
  upTo: number | null,
): Promise<KnownStory | null> => {
  let query = db.selectFrom('report').select(['seq', 'packed', 'seat', 'why']).where('story', '=', id).orderBy('seq')
  if (upTo !== null) query = query.where('seq', '<=', upTo)
  const seats = new Map<number, { readonly versions: Reading[]; readonly why: string }>()
  const seen = await lastSeenIn({ kind, db }, id, upTo)
  for (const { seq, packed, seat, why } of await query.execute()) {
    const read = readingFrom(packed)
    const captured = seen.get(seq)
    const reading = captured === undefined ? read : { ...read, captured }
    const held = seats.get(seat!)
    if (held === undefined) seats.set(seat!, { versions: [reading], why: why! })
    else held.versions.push(reading)
  }
  return seats.size === 0 ? null : { id, reports: [...seats.values()] }
}

/** The readings of a story's reports, in the order in which they were taken in. */
export const readingsIn = async ({ db }: Store, story: string): Promise<readonly Reading[]> => {
  const rows = await db.selectFrom('report').select('packed').where('story', '=', story).orderBy('seq').execute()
  return rows.map(({ packed }) => readingFrom(packed))
}

/**
 * Makes the records of some stories anew and keeps them, with their lines, in one transaction: nobody was told of them yet. Where
 * something has come between, a record stays to be made.
 *
 * @returns how many were kept
 */
export const renew = async (
  casebook: Store,
  language: Language,
  ids: readonly string[],
  isStopped: () => boolean = () => false,
): Promise<number> => {
  const renewed: { readonly before: Marked; readonly record: StoryRecord }[] = []
  for (const id of ids) {
    if (isStopped()) break
    const before = await casebook.db
      .selectFrom('story')
      .select(['stale', 'revision', 'reports'])
      .where('id', '=', id)
      .executeTakeFirst()
    const record = before === undefined ? null : await made(casebook, language, id, standing)
    if (before !== undefined && record !== null) renewed.push({ before, record })
  }
  return casebook.db.transaction().execute(async (db) => {
    let kept = 0
    for (const { before, record } of renewed)
      if (await keepRecord({ kind: casebook.kind, db }, record, before)) kept += 1
    return kept
  })
}

/** What tells that nothing has come to a story since. */
type Marked = Pick<StoryTable, 'stale' | 'revision' | 'reports'>

/** Looked at and written in one statement: another may be marking the story at this moment. */
const keepRecord = async (held: Store, record: StoryRecord, before: Marked): Promise<boolean> => {
  const text = canonical({ ...record, why: [] } as unknown as Json)
  const { id, label, date } = record
  const { numUpdatedRows } = await held.db
    .updateTable('story')
    .set({
      label: clean(label)!,
      date,
      summary: canonical(countsOf(record) as unknown as Json),
      digest: digestOf(text),
      packed: gzipSync(text),
      stale: 0,
    })
    .where('id', '=', id)
    .where('stale', '=', before.stale)
    .where('revision', '=', before.revision)
    .where('reports', '=', before.reports)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await held.db.deleteFrom('line').where('story', '=', id).execute()
  const lines = [...new Map(linesOf(record).map((line) => [line.id, line.kind])).entries()]
  for (let at = 0; at < lines.length; at += 200)
    await held.db
      .insertInto('line')
      .values(lines.slice(at, at + 200).map(([line, kind]) => ({ id: clean(line)!, story: id, kind })))
      .execute()
  return true
}

/** Counts that a list of stories shows of one. */
const mostCounts = 3

const countsOf = (record: StoryRecord): readonly ListedCount[] =>
  boardOf(record, storyIndex(record))
    .main.slice(0, mostCounts)
    .map(({ id, label, sentence, grade }) => ({ tally: id, label, sentence, grade }))

/**
 * The story that has an id, or had it: a story is called by its first report, so it is called otherwise when an earlier one
 * comes to it, or another story takes it in. Null where there never was one.
 */
export const storyCalled = async ({ db }: Store, id: string): Promise<string | null> => {
  const story = await db.selectFrom('story').select('id').where('id', '=', id).executeTakeFirst()
  if (story !== undefined) return story.id
  const founder = await db
    .selectFrom('report')
    .select('story')
    .where('founds', '=', id)
    .where('story', 'is not', null)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return founder?.story ?? null
}

/** The story that a claim stands in, whatever became of its line; null where no report of a story makes it. */
export const storyOfClaim = async ({ db }: Store, claim: string): Promise<string | null> => {
  const row = await db
    .selectFrom('claim')
    .innerJoin('report', 'report.seq', 'claim.report')
    .select('report.story')
    .where('claim.id', '=', claim)
    .where('report.story', 'is not', null)
    .orderBy('report.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.story ?? null
}

/** The stories with most reports first; then the latest changed. */
export const storiesIn = async ({ db }: Store, limit: number): Promise<readonly ListedStory[]> => {
  const rows = await db
    .selectFrom('story')
    .select(['id', 'label', 'date', 'reports', 'revision', 'summary'])
    .orderBy('reports', 'desc')
    .orderBy('revision', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ summary, ...story }) => ({
    ...story,
    counts: summary === null ? [] : (JSON.parse(summary) as readonly ListedCount[]),
  }))
}

/** How much a casebook holds. */
export const sizeOf = async ({ db }: Store): Promise<{ readonly stories: number; readonly reports: number }> => {
  const { stories } = await db
    .selectFrom('story')
    .select(({ fn }) => fn.countAll<number>().as('stories'))
    .executeTakeFirstOrThrow()
  const { reports } = await db
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .executeTakeFirstOrThrow()
  return { stories, reports }
}

/** A line of a record, or a claim, and where it stands. */
export interface PlacedLine {
  readonly id: string
  readonly kind: string
  readonly story: string | null
  /** Seq of the source of the report that makes it, of a claim; null of a line. */
  readonly report: number | null
}

/** The lines and claims whose id is this or begins so; an id that is whole is alone. */
export const linesLike = async ({ db }: Store, begin: string, limit: number): Promise<readonly PlacedLine[]> => {
  // Ids are letters, digits and hyphens: the next after all that begin so ends in a later letter.
  const end = `${begin}\u{10ffff}`
  const lines = await db
    .selectFrom('line')
    .select(['id', 'kind', 'story'])
    .where('id', '>=', begin)
    .where('id', '<', end)
    .orderBy('id')
    .limit(limit)
    .execute()
  const claims = await db
    .selectFrom('claim')
    .innerJoin('report', 'report.seq', 'claim.report')
    .select(['claim.id', 'claim.kind', 'report.story', 'claim.report'])
    .where('claim.id', '>=', begin)
    .where('claim.id', '<', end)
    .orderBy('claim.id')
    .limit(limit)
    .execute()
  const found = [...lines.map((line) => ({ ...line, report: null })), ...claims]
  const whole = found.filter(({ id }) => id === begin)
  return whole.length > 0 ? whole : found
}
