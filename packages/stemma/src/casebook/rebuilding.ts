import { type Language, recordChanges, type StoryChanges, type StoryRecord } from '@stemma/engine'
import type { Insertable } from 'kysely'
import type { Act } from '../journal/entry.ts'
import { FailedError } from '../problem.ts'
import { revisionOf } from './assigning.ts'
import { type Stamping, type Store, settingRight } from './casebook.ts'
import { differences, projected, rowsIn } from './comparing.ts'
import type { Database } from './database.ts'
import { append, entryOf, headOf, rowsOf } from './journal.ts'
import { type Reread, withProjection } from './projecting.ts'
import { readingsKept, searchable } from './readings.ts'
import { recordIn } from './records.ts'
import type { CasebookTables } from './schema.ts'
import { forgetWords, keepWords } from './search.ts'
import type { Settling } from './settling.ts'

/** What reading everything again came to. */
export interface Rebuilt {
  readonly sources: number
  /** Sources that this Stemma reads otherwise than the journal says, by seq. */
  readonly otherwise: readonly number[]
  /** What that changes; nothing where none is read otherwise. */
  readonly changes: readonly StoryChanges[]
  /** Rows of what is made from the journal that were not as they should be: none where it gave the same bytes. */
  readonly differences: number
  /** Whether what was made is in place now. */
  readonly written: boolean
}

/** Differences that are counted. */
const most = 1000

/**
 * Makes everything anew that is made from the journal, from the bytes of the sources. The same Stemma gives the same bytes. A
 * newer one may read some sources otherwise: what that changes is told, and nothing is written unless it is accepted; then
 * the journal says so too.
 *
 * @param rereadings of every source in the order of the journal
 * @throws {FailedError} where others wrote in the journal meanwhile
 */
export const rebuild = async (
  casebook: Database,
  language: Language,
  rereadings: AsyncIterable<Reread>,
  stamping: Stamping,
  settling: Settling,
  accept: boolean,
): Promise<Rebuilt> => {
  const begun = await headOf(casebook)
  const unwritten = async (store: Store): Promise<void> => {
    if ((await headOf(store)).seq !== begun.seq)
      throw new FailedError(
        `${casebook.name}: it was written to while everything was made anew, and nothing was put in place; run the command again while nobody writes`,
      )
  }
  return withProjection(casebook, rereadings, language, settling, async (scratch) => {
    settling.told('comparing')
    await unwritten(casebook)
    const before = await readInJournal(casebook)
    const after = await readIn(scratch)
    const otherwise = [...before].filter(([seq, { digest }]) => (after.get(seq) ?? null) !== digest).map(([seq]) => seq)
    const made = await differences(casebook, scratch, most)
    const told = { sources: before.size, otherwise, differences: made.length }
    if (otherwise.length > 0 && !accept)
      return { ...told, changes: await changesBetween(casebook, scratch, otherwise, language), written: false }
    const changes = await changesBetween(casebook, scratch, otherwise, language)
    if (made.length === 0) return { ...told, changes, written: false }
    settling.told('putting what was made in place')
    await settingRight(casebook, async (held) => {
      await unwritten(held)
      await replace(held, scratch)
      await acceptIn(held, otherwise, stamping, scratch)
    })
    return { ...told, changes, written: true }
  })
}

/** What the journal says of each source: the digest of its reading, null where it was refused. */
const readInJournal = async (store: Store): Promise<ReadonlyMap<number, { readonly digest: string | null }>> => {
  const found = new Map<number, { readonly digest: string | null }>()
  for await (const row of rowsOf(store)) {
    const { seq, act } = entryOf(row)
    if (act.kind === 'reading') found.set(act.source, { digest: act.digest })
    else if (act.kind === 'refused') found.set(act.source, { digest: null })
    else if (act.kind === 'source') found.set(seq, { digest: null })
  }
  return found
}

const readIn = async ({ db }: Store): Promise<ReadonlyMap<number, string>> =>
  new Map((await db.selectFrom('report').select(['seq', 'digest']).execute()).map(({ seq, digest }) => [seq, digest]))

/** What changes in the stories that hold any of some sources. */
const changesBetween = async (
  casebook: Store,
  scratch: Store,
  sources: readonly number[],
  language: Language,
): Promise<readonly StoryChanges[]> =>
  sources.length === 0
    ? []
    : recordChanges(await storiesOf(casebook, sources, language), await storiesOf(scratch, sources, language), language)

const storiesOf = async (
  store: Store,
  sources: readonly number[],
  language: Language,
): Promise<readonly StoryRecord[]> => {
  const ids = new Set<string>()
  for (let at = 0; at < sources.length; at += 500) {
    const rows = await store.db
      .selectFrom('report')
      .select('story')
      .where('seq', 'in', sources.slice(at, at + 500))
      .execute()
    for (const { story } of rows) if (story !== null) ids.add(story)
  }
  const records: StoryRecord[] = []
  for (const id of [...ids].toSorted()) {
    const record = await recordIn(store, language, id)
    if (record !== null) records.push(record)
  }
  return records
}

/** Rows that are written at a time. */
const many = 100

const replace = async (held: Store, scratch: Store): Promise<void> => {
  for (const { table, order } of projected) {
    await held.db.deleteFrom(table).execute()
    let rows: Insertable<CasebookTables[typeof table]>[] = []
    const write = async (): Promise<void> => {
      if (rows.length > 0) await held.db.insertInto(table).values(rows).execute()
      rows = []
    }
    for await (const row of rowsIn(scratch, table, order)) {
      rows.push(row as never)
      if (rows.length === many) await write()
    }
    await write()
  }
  await forgetWords(held.kind, held.db, null)
  for await (const { source, written } of readingsKept(scratch))
    await keepWords(held.kind, held.db, source, searchable(written.reading))
}

/** Says in the journal what is read otherwise from now on. */
const acceptIn = async (
  held: Store,
  otherwise: readonly number[],
  stamping: Stamping,
  scratch: Store,
): Promise<void> => {
  for (const source of otherwise) {
    const row = await scratch.db
      .selectFrom('report')
      .select(['id', 'digest'])
      .where('seq', '=', source)
      .executeTakeFirst()
    const act: Act =
      row === undefined
        ? { kind: 'refused', source, why: 'not read by this Stemma, which another has read' }
        : { kind: 'reading', source, report: row.id, digest: row.digest, notes: [] }
    const [entry] = await append(held, stamping(), [act])
    await held.db
      .updateTable('source')
      .set({ state: act.kind === 'reading' ? 'read' : 'refused', done: entry!.seq })
      .where('seq', '=', source)
      .execute()
  }
  const stories = await held.db.selectFrom('report').select('story').distinct().where('story', 'is not', null).execute()
  for (const { story } of otherwise.length === 0 ? [] : stories)
    await held.db
      .updateTable('story')
      .set({ revision: await revisionOf(held, story!) })
      .where('id', '=', story!)
      .execute()
}
