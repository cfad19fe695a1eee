import { type Act, bodyOf, type Entry, entryAfter, type Head, nothing, type Stamp } from '../journal/entry.ts'
import type { Store } from './casebook.ts'
import type { EntryTable } from './schema.ts'

/** Where the journal ends: 0 and 64 zeros where it has not begun. */
export const headOf = async (store: Store): Promise<Head> =>
  (await store.db.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? {
    seq: 0,
    hash: nothing,
  }

/** Writes acts at the end of the journal, in their order. */
export const append = async (held: Store, stamp: Stamp, acts: readonly Act[]): Promise<readonly Entry[]> => {
  let head = await headOf(held)
  const entries = acts.map((act) => {
    const entry = entryAfter(head, stamp, act)
    head = entry
    return entry
  })
  if (entries.length > 0) {
    const rows = entries.map((entry) => ({
      seq: entry.seq,
      time: entry.time,
      actor: entry.actor,
      kind: entry.act.kind,
      body: bodyOf(entry),
      hash: entry.hash,
    }))
    await held.db.insertInto('entry').values(rows).execute()
  }
  return entries
}

/** An entry as it is kept, believed: what checks it is `verify`. */
export const entryOf = ({ body, hash }: { readonly body: string; readonly hash: string }): Entry => ({
  ...(JSON.parse(body) as Omit<Entry, 'hash'>),
  hash,
})

/** One entry; null where there is none of that number. */
export const entryAt = async (store: Store, seq: number): Promise<Entry | null> => {
  const row = await store.db.selectFrom('entry').select(['body', 'hash']).where('seq', '=', seq).executeTakeFirst()
  return row === undefined ? null : entryOf(row)
}

/** Entries that are held at a time. */
const many = 500

/** The rows of the journal in their order, as they are kept. */
export async function* rowsOf(store: Store, from = 1): AsyncGenerator<EntryTable> {
  for (let next = from; ; ) {
    const rows = await store.db
      .selectFrom('entry')
      .selectAll()
      .where('seq', '>=', next)
      .orderBy('seq')
      .limit(many)
      .execute()
    yield* rows
    if (rows.length < many) return
    next = rows.at(-1)!.seq + 1
  }
}

/** An entry that tells of some kinds of act. */
export type EntryOf<Kind extends Act['kind']> = Omit<Entry, 'act'> & {
  readonly act: Extract<Act, { readonly kind: Kind }>
}

/**
 * The entries that tell of some kinds of act, in their order.
 *
 * @param upTo the last entry that is looked at; null for all
 */
export const actsOf = async <Kind extends Act['kind']>(
  store: Store,
  kinds: readonly Kind[],
  upTo: number | null = null,
): Promise<readonly EntryOf<Kind>[]> => {
  let query = store.db.selectFrom('entry').select(['body', 'hash']).where('kind', 'in', kinds).orderBy('seq')
  if (upTo !== null) query = query.where('seq', '<=', upTo)
  const rows = await query.execute()
  return rows.map(entryOf) as unknown as readonly EntryOf<Kind>[]
}
