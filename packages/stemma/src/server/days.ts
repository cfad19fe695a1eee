import type { Store } from '../casebook/casebook.ts'
import type { StoryHead } from './schemas/story.ts'

/** The days on which reports of a story came out, in order, each with how many: a report in several versions once. */
export const daysOf = async ({ db }: Store, story: string): Promise<StoryHead['days']> => {
  const rows = await db
    .selectFrom('report')
    .select(['seq', 'seat', 'published'])
    .where('story', '=', story)
    .orderBy('seq')
    .execute()
  const first = new Map<number, string>()
  for (const { seq, seat, published } of rows) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0]
    if (day === undefined) continue
    const known = first.get(seat ?? seq)
    if (known === undefined || day < known) first.set(seat ?? seq, day)
  }
  const counts = new Map<string, number>()
  for (const day of first.values()) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, reports]) => ({ day, reports }))
}
