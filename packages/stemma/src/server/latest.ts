import type { DaysOf } from './days.ts'
import type { Maker } from './maker.ts'
import type { Stand } from './records.ts'
import type { BoardView } from './schemas/board.ts'
import { createShelf } from './shelf.ts'

type Latest = BoardView['latest']

/** What changed last in stories: found on another thread, and kept while the record stays as it is. */
export interface LatestChanges {
  /** What is known of a record, and what tells that from what is known later. Waited for a moment, never for long. */
  readonly of: (stand: Stand) => Promise<{ readonly latest: Latest; readonly key: string }>
}

/** Milliseconds that an answer waits; then what was known before is shown, and the page is told when there is more. */
const patience = 200

/** Characters that those at hand come to, at most. */
const room = 8_000_000

/**
 * @param late told which story's changes came after an answer went without them
 */
export const createLatest = (daysOf: DaysOf, maker: Maker, late: (story: string) => void): LatestChanges => {
  const shelf = createShelf<{ readonly made: Promise<Latest>; done: Latest | null; awaited: boolean }>(room)
  const before = createShelf<{ readonly latest: Latest; readonly key: string }>(room)

  const make = async ({ story, asOf, profile }: Stand): Promise<Latest> => {
    const days = (await daysOf(story)).map(({ day }) => day).filter((day) => asOf === null || day <= asOf)
    const [since = null, until = null] = days.length < 2 ? [null, days[0] ?? null] : days.slice(-2)
    if (since === null) return { since, until, changes: [] }
    const changes = await maker.moved(story, { profile, asOf: since, upTo: null }, { profile, asOf, upTo: null })
    return { since, until, changes: [...changes] as Latest['changes'] }
  }

  return {
    of: async (stand) => {
      const key = `${stand.story}\n${stand.key}`
      const place = `${stand.story}\n${stand.asOf}\n${stand.profile}`
      let held = shelf.get(key)
      if (held === undefined) {
        const begun = { made: make(stand), done: null as Latest | null, awaited: false }
        held = begun
        shelf.put(key, begun, 1000)
        begun.made.then(
          (latest) => {
            begun.done = latest
            shelf.put(key, begun, 1000 + JSON.stringify(latest).length)
            before.put(place, { latest, key: stand.key }, 1000 + JSON.stringify(latest).length)
            if (begun.awaited) late(stand.story)
          },
          () => shelf.drop(key),
        )
      }
      // Whoever has waited in vain is told when it is there; nobody waits for it again.
      if (held.done === null && !held.awaited) await soon(held.made)
      if (held.done !== null) return { latest: held.done, key: stand.key }
      held.awaited = true
      return before.get(place) ?? { latest: { since: null, until: null, changes: [] }, key: '' }
    },
  }
}

const soon = async (made: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | null = null
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, patience)
  })
  try {
    await Promise.race([
      made.then(
        () => {},
        () => {},
      ),
      late,
    ])
  } finally {
    clearTimeout(timer!)
  }
}
