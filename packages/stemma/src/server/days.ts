import type { StoryDay } from '@stemma/engine'
import type { Store } from '../casebook/casebook.ts'
import type { Maker } from './maker.ts'
import { createShelf } from './shelf.ts'

/** The days on which reports of a story came out, whatever the as-of day: what the slider can be set to. */
export type DaysOf = (story: string) => Promise<readonly StoryDay[]>

/** Stories whose days are at hand, at most. */
const most = 2000

/** Finds them again when something came to a story. */
export const createDays = (store: Store, maker: Maker): DaysOf => {
  const shelf = createShelf<Promise<readonly StoryDay[]>>(most)
  return async (story) => {
    const rows = await store.db
      .selectFrom('report')
      .select(['seq', 'seat', 'published'])
      .where('story', '=', story)
      .execute()
    const last = rows.reduce((most, { seq }) => Math.max(most, seq), 0)
    const key = `${story}\n${rows.length}\n${last}`
    const known = shelf.get(key)
    if (known !== undefined) return known
    const isPlain = rows.every(({ seq, seat, published }) => seat === seq && /^\d{4}-\d{2}-\d{2}/.test(published ?? ''))
    // What is undated or was edited is dated by the words of all of them.
    const days = isPlain
      ? Promise.resolve(counted(rows.map(({ published }) => published!.slice(0, 10))))
      : maker.days(story)
    shelf.put(key, days, 1)
    days.catch(() => shelf.drop(key))
    return days
  }
}

const counted = (days: readonly string[]): readonly StoryDay[] => {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, reports]) => ({ day, reports }))
}
