import type { StoryIndex, StoryRecord } from '@stemma/engine'

/** What a view is made from. */
export interface Seen {
  readonly record: StoryRecord
  readonly index: StoryIndex
}

/** The day of a moment, ISO 8601; null for none. */
export const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null
