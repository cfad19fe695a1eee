import type { Store } from '../casebook/casebook.ts'

/**
 * What tells the stories of a casebook from what they were before: the same only while none has come, gone, or got another report
 * or record. Much of that happens after the entry of the journal that brought it about.
 */
export const stateOfStories = async ({ db }: Pick<Store, 'db'>): Promise<readonly string[]> => {
  const last = await db
    .selectFrom('story')
    .select(({ fn }) => [fn.max<number | null>('revision').as('revision'), fn.countAll<number>().as('stories')])
    .executeTakeFirstOrThrow()
  const stale = await db.selectFrom('story').select('id').where('stale', '>', 0).limit(1).executeTakeFirst()
  // While records are being made what is said of them holds for a second: who asks without a pause is not answered anew each time.
  return [
    String(last.revision),
    String(last.stories),
    stale === undefined ? '' : String(Math.floor(performance.now() / 1000)),
  ]
}
