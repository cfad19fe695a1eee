import type { Source } from '../inputs/found.ts'
import { identityOf } from '../inputs/sources.ts'
import { isoDateOf } from '../intake/iso-date.ts'
import type { Act } from '../journal/entry.ts'
import { mark } from './assigning.ts'
import { type Stamping, type Store, writing } from './casebook.ts'
import { append, entryAt } from './journal.ts'
import { lastSeenOn, writeSeen } from './seen.ts'

/**
 * Writes in the journal that bytes which are here came again, where they were captured later than ever before: a page that is
 * as it was after it was otherwise speaks for its report again.
 *
 * @returns seq of the entry; null where there is nothing to say
 */
export const seeAgain = async (casebook: Store, stamping: Stamping, source: Source): Promise<number | null> => {
  const captured = isoDateOf(source.meta.captured ?? '')
  if (captured === null) return null
  const known = await casebook.db
    .selectFrom('source')
    .select('seq')
    .where('identity', '=', identityOf(source))
    .executeTakeFirst()
  if (known === undefined || captured <= (await lastCapture(casebook, known.seq))) return null
  return writing(casebook, async (held) => {
    if (captured <= (await lastCapture(held, known.seq))) return null
    const act: Extract<Act, { readonly kind: 'seen' }> = {
      kind: 'seen',
      source: known.seq,
      captured,
      input: source.input,
    }
    const [entry] = await append(held, stamping(), [act])
    await writeSeen(held, entry!.seq, act)
    const story = await storyHeld(held, known.seq)
    // Of a page that was never otherwise nothing changes.
    if (story !== null && (await lastSeenOn(held, story)) === entry!.seq) await mark(held, story)
    return entry!.seq
  })
}

/**
 * The story of a source's report; null where it is in none. Whoever is placing the report, or others with it, is waited for, or
 * waits, so as to find what is written here; all they have placed would be too much to wait for at each page.
 */
const storyHeld = async ({ kind, db }: Store, source: number): Promise<string | null> => {
  const isShared = kind === 'postgres'
  const report = await db
    .selectFrom('report')
    .select('story')
    .where('seq', '=', source)
    .$if(isShared, (row) => row.forUpdate())
    .executeTakeFirst()
  if (report?.story == null) return null
  if (isShared) await db.selectFrom('story').select('id').where('id', '=', report.story).forUpdate().execute()
  return report.story
}

/** When a source was captured last: ISO 8601, and nothing where nobody says. */
const lastCapture = async (store: Store, source: number): Promise<string> => {
  const { captured } = await store.db
    .selectFrom('seen')
    .select(({ fn }) => fn.max<string | null>('captured').as('captured'))
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  if (captured !== null) return captured
  const entry = await entryAt(store, source)
  return entry?.act.kind === 'source' ? (isoDateOf(entry.act.meta.captured ?? '') ?? '') : ''
}
