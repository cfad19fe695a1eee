import { type ClaimState, claimStates, type StoryRecord } from '@stemma/engine'
import type { Records } from './records.ts'
import type { Found } from './schemas/search.ts'

/**
 * Claims that were found with how they stood by the end of a day, where their stories were too large to be made anew while one
 * looks for words: their records are opened as any screen opens them, and are at hand for whoever asks next.
 *
 * @param patience milliseconds that are waited; what is not made by then stays unread
 */
export const withLaterStates = async (
  items: readonly Found[],
  asOf: string,
  records: Records,
  patience: number,
): Promise<readonly Found[]> => {
  const stories = [...new Set(items.flatMap((item) => (isUnread(item) && item.story !== null ? item.story : [])))]
  if (stories.length === 0) return items
  const known = new Map<string, ReadonlyMap<string, ClaimState>>()
  let isOver = false
  // One after the other: whoever opens a screen meanwhile does not wait for all of them.
  const opening = async (): Promise<void> => {
    for (const story of stories) {
      if (isOver) return
      const opened = await records.open(await records.stand({ story, asOf, profile: 'default' }))
      if (opened !== null) known.set(story, statesOf(opened.record))
    }
  }
  // What cannot be opened now is asked for again.
  await Promise.race([opening().catch(() => {}), later(patience)])
  isOver = true
  return items.map((item) => {
    const states = isUnread(item) ? known.get(item.story ?? '') : undefined
    return states === undefined ? item : { ...item, state: states.get(item.id) ?? null }
  })
}

/** Whether nobody looked yet how a claim stands. */
export const isUnread = ({ state }: Found): boolean => state?.key === 'unread'

const kept = new WeakMap<StoryRecord, ReadonlyMap<string, ClaimState>>()

const statesOf = (record: StoryRecord): ReadonlyMap<string, ClaimState> => {
  const states = kept.get(record) ?? claimStates(record)
  kept.set(record, states)
  return states
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds).unref()
  })
