import type { Act } from '../journal/entry.ts'
import type { Store } from './casebook.ts'

/** Writes that the bytes of a source came again. */
export const writeSeen = async (
  held: Store,
  seq: number,
  { source, captured }: Extract<Act, { readonly kind: 'seen' }>,
): Promise<void> => {
  await held.db.insertInto('seen').values({ seq, source, captured }).execute()
}

/**
 * When the sources of a story came last, those that came again.
 *
 * @param upTo the last entry of the journal that is looked at; null for all
 */
export const lastSeenIn = async (
  { db }: Store,
  story: string,
  upTo: number | null,
): Promise<ReadonlyMap<number, string>> => {
  let query = db
    .selectFrom('seen')
    .innerJoin('report', 'report.seq', 'seen.source')
    .where('report.story', '=', story)
    .select(({ fn }) => ['seen.source', fn.max<string>('seen.captured').as('captured')])
    .groupBy('seen.source')
  if (upTo !== null) query = query.where('seen.seq', '<=', upTo)
  return new Map((await query.execute()).map(({ source, captured }) => [source, captured]))
}

/** The last entry by which a version of a report of several came again: it speaks for the report since. 0 where none did. */
export const lastSeenOn = async ({ db }: Store, story: string): Promise<number> => {
  const { seq } = await db
    .selectFrom('seen')
    .innerJoin('report', 'report.seq', 'seen.source')
    .innerJoin('report as other', (join) =>
      join.onRef('other.seat', '=', 'report.seat').onRef('other.seq', '<>', 'report.seq'),
    )
    .where('report.story', '=', story)
    .select(({ fn }) => fn.max<number | null>('seen.seq').as('seq'))
    .executeTakeFirstOrThrow()
  return seq ?? 0
}
