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
  return writing(casebook, async (held) => {
    const known = await held.db
      .selectFrom('source')
      .select('seq')
      .where('identity', '=', identityOf(source))
      .executeTakeFirst()
    if (known === undefined || captured <= (await lastCapture(held, known.seq))) return null
    const act: Extract<Act, { readonly kind: 'seen' }> = {
      kind: 'seen',
      source: known.seq,
      captured,
      input: source.input,
    }
    const [entry] = await append(held, stamping(), [act])
    await writeSeen(held, entry!.seq, act)
    const report = await held.db.selectFrom('report').select('story').where('seq', '=', known.seq).executeTakeFirst()
    // Of a page that was never otherwise nothing changes.
    if (report?.story != null && (await lastSeenOn(held, report.story)) === entry!.seq) await mark(held, report.story)
    return entry!.seq
  })
}

/** When a source was captured last: ISO 8601, and nothing where nobody says. */
const lastCapture = async (held: Store, source: number): Promise<string> => {
  const { captured } = await held.db
    .selectFrom('seen')
    .select(({ fn }) => fn.max<string | null>('captured').as('captured'))
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  if (captured !== null) return captured
  const entry = await entryAt(held, source)
  return entry?.act.kind === 'source' ? (isoDateOf(entry.act.meta.captured ?? '') ?? '') : ''
}
