import type { Opened } from '../records.ts'

/** What a view is made from. */
export type Seen = Pick<Opened, 'record' | 'index'>

/** The day of a moment, ISO 8601; null for none. */
export const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null
