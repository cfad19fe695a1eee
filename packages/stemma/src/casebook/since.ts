import type { Database } from './database.ts'

/** A place in the journal from which on something is looked at. */
export interface Since {
  /** The last entry before it; 0 for the beginning. */
  readonly seq: number
  /** As it is told: "2022-01-10", "entry 12". */
  readonly says: string
}

/**
 * The last entry of the journal before what a person typed: a day, which begins at midnight, UTC, a moment of it, or the number
 * of an entry; null where it is none of these.
 */
export const sinceIn = async ({ db }: Database, text: string): Promise<Since | null> => {
  if (/^\d{1,15}$/.test(text)) return { seq: Number(text), says: `entry ${text}` }
  const [, day = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)Z?)?$/.exec(text) ?? []
  const moment = new Date(`${day}T${clock === '' ? '00:00' : clock}Z`)
  if (day === '' || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) return null
  const row = await db
    .selectFrom('entry')
    .select('seq')
    .where('time', '<', moment.toISOString())
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { seq: row?.seq ?? 0, says: clock === '' ? day : `${day} ${clock}` }
}
