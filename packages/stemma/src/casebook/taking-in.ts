import type { Reading } from '@stemma/engine'
import type { Source } from '../inputs/found.ts'
import { identityOf } from '../inputs/sources.ts'
import type { Act } from '../journal/entry.ts'
import { type Stamping, type Store, writing } from './casebook.ts'
import { append } from './journal.ts'
import { keep } from './originals.ts'
import { clean, writeReading } from './readings.ts'

/** What came of reading a source. */
export type Result =
  | {
      readonly kind: 'read'
      readonly reading: Reading
      /** The reading as canonical JSON. */
      readonly text: string
      readonly notes: readonly string[]
    }
  | { readonly kind: 'refused'; readonly why: string }

/** Whether these bytes, with what a row says of itself, are here already; and under what name they came. */
export const knownAs = async (store: Store, source: Source): Promise<string | null> => {
  const row = await store.db
    .selectFrom('source')
    .select('input')
    .where('identity', '=', identityOf(source))
    .executeTakeFirst()
  return row?.input ?? null
}

/**
 * Takes a source into the casebook with what came of reading it: its bytes, its entries and its reading in one transaction.
 * When this is done they are on the disk, and nothing loses them.
 *
 * @returns the seq of the source's entry; null where another writer has taken in the same meanwhile
 */
export const takeIn = (casebook: Store, stamping: Stamping, source: Source, result: Result): Promise<number | null> =>
  writing(casebook, async (held) => {
    const seq = await capture(held, stamping, source)
    if (seq !== null) await finish(held, stamping, seq, result)
    return seq
  })

/** Keeps a source's bytes and says so in the journal; null where they are here already. To be read later. */
export const capture = async (held: Store, stamping: Stamping, source: Source): Promise<number | null> => {
  if ((await knownAs(held, source)) !== null) return null
  const act = {
    kind: 'source' as const,
    ...(await keep(held, source.content)),
    format: source.format,
    input: source.input,
    meta: metaOf(source),
    notes: source.notes ?? [],
    identity: identityOf(source),
  }
  const [entry] = await append(held, stamping(), [act])
  await writeSource(held, entry!.seq, act, null)
  return entry!.seq
}

/** Writes what became of a source that the journal tells of. */
export const writeSource = async (
  held: Store,
  seq: number,
  { identity, original, input }: Extract<Act, { readonly kind: 'source' }>,
  done: { readonly state: 'read' | 'refused'; readonly done: number } | null,
): Promise<void> => {
  await held.db
    .insertInto('source')
    .values({ seq, identity, original, input: clean(input, 4096)!, ...(done ?? { state: 'taken', done: null }) })
    .execute()
}

/** Writes what came of reading a source that was captured before. */
export const finish = async (held: Store, stamping: Stamping, source: number, result: Result): Promise<void> => {
  const [entry] = await append(held, stamping(), [await outcomeAct(held, source, result)])
  await held.db.updateTable('source').set({ state: result.kind, done: entry!.seq }).where('seq', '=', source).execute()
}

/** What the journal is to say of a source's reading, which is written. */
export const outcomeAct = async (held: Store, source: number, result: Result): Promise<Act> =>
  result.kind === 'refused'
    ? { kind: 'refused', source, why: result.why }
    : {
        kind: 'reading',
        source,
        report: result.reading.id,
        digest: await writeReading(held, source, result),
        notes: result.notes,
      }

const metaOf = ({ meta }: Source): { readonly [name: string]: string | null } =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) as {
    readonly [name: string]: string | null
  }

/** The source that an entry tells of, as it was taken in; for reading it again. */
export const sourceOf = (act: Extract<Act, { readonly kind: 'source' }>, content: Uint8Array | string): Source => ({
  kind: 'source',
  input: act.input,
  format: act.format,
  content,
  meta: act.meta,
  notes: act.notes,
})
