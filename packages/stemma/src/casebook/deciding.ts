import { type Decision, faultOf } from '@stemma/engine'
import { canonical, type Json } from '../journal/canonical.ts'
import type { Act } from '../journal/entry.ts'
import { FailedError } from '../problem.ts'
import { assign, markAll, placedStoriesOf } from './assigning.ts'
import { type Stamping, type Store, settingRight } from './casebook.ts'
import type { Database } from './database.ts'
import { storiesTouched, touchesOf, writeDecision } from './decisions.ts'
import { append, entryAt } from './journal.ts'

/** Something else came between: whoever decides looks again. */
export class OvertakenError extends FailedError {}

/** How a decision is sent. */
export interface Sending {
  /** The revision of the story as it was when the person decided; null where that does not matter. */
  readonly expect: number | null
  /** Sent twice under one key, it is written once; null for none. */
  readonly key: string | null
}

/** A decision that stands in the journal. */
export interface Decided {
  /** Of its entry. */
  readonly seq: number
  /** It stood there before, under the same key. */
  readonly again: boolean
  /** Ids of the stories that it touches, whose records are to be made anew. */
  readonly stories: readonly string[]
}

/**
 * Writes a decision into the journal.
 *
 * @throws {FailedError} where it is none that can be made, where the story has changed since, or where another was sent under
 *   its key
 */
export const decide = (
  casebook: Database,
  stamping: Stamping,
  decision: Decision,
  sending: Sending,
): Promise<Decided> => {
  const fault = faultOf(decision)
  if (fault !== null) throw new FailedError(`decision: ${fault.says}`)
  return enter(casebook, stamping, { kind: 'decision', decision, key: sending.key }, sending)
}

/**
 * Undoes a decision, or an undoing. Both stay in the journal.
 *
 * @param of seq of what is undone
 * @throws {FailedError} as `decide`, and where there is no such decision
 */
export const undo = (
  casebook: Database,
  stamping: Stamping,
  of: number,
  reason: string,
  sending: Sending,
): Promise<Decided> => enter(casebook, stamping, { kind: 'undo', of, reason, key: sending.key }, sending)

const enter = (
  casebook: Database,
  stamping: Stamping,
  act: Extract<Act, { readonly kind: 'decision' | 'undo' }>,
  { expect, key }: Sending,
): Promise<Decided> =>
  settingRight(casebook, async (held) => {
    const before = key === null ? null : await sentUnder(held, key)
    if (before !== null) {
      if (canonical(before.act as unknown as Json) !== canonical(act as unknown as Json))
        throw new OvertakenError(
          `another decision was sent under the key ${key}, as entry ${before.seq}; take a new key`,
        )
      return { seq: before.seq, again: true, stories: await storiesTouched(held, await touchesOf(held, before.seq)) }
    }
    if (act.kind === 'undo') await mayBeUndone(held, act.of)
    const [entry] = await append(held, stamping(), [act])
    const { seq } = entry!
    await writeDecision(held, seq, act)
    const touches = await touchesOf(held, seq)
    const stories = await storiesTouched(held, touches)
    if (expect !== null) await asExpected(held, stories, expect)
    // Whose story a report is may be what was decided.
    const put = await assign(held, await placedStoriesOf(held, touches))
    await markAll(held, [...put, ...stories, ...(await storiesTouched(held, touches))])
    return { seq, again: false, stories }
  })

const sentUnder = async (held: Store, key: string) => {
  const row = await held.db.selectFrom('decision').select('seq').where('key', '=', key).limit(1).executeTakeFirst()
  return row === undefined ? null : entryAt(held, row.seq)
}

const mayBeUndone = async (held: Store, of: number): Promise<void> => {
  const entry = await entryAt(held, of)
  if (entry === null) throw new FailedError(`entry ${of}: there is none; "stemma decisions" lists what can be undone`)
  if (entry.act.kind !== 'decision' && entry.act.kind !== 'undo')
    throw new FailedError(`entry ${of}: no decision, and cannot be undone; "stemma decisions" lists what can`)
}

/** A person decided on what they saw: where that has changed since, they look again. */
const asExpected = async ({ db }: Store, stories: readonly string[], expect: number): Promise<void> => {
  if (stories.length === 0) return
  const row = await db
    .selectFrom('story')
    .select(['id', 'revision'])
    .where('id', 'in', stories)
    .where('revision', '>', expect)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined)
    throw new OvertakenError(
      `the story ${row.id} has changed since: its revision is ${row.revision}, and ${expect} was expected; look again, and decide on that`,
    )
}
