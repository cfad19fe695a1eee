import type { Database } from '../casebook/database.ts'
import { headOf } from '../casebook/journal.ts'
import { standing } from '../casebook/records.ts'
import type { Maker } from './maker.ts'
import type { Metrics } from './metrics.ts'
import { Refusal } from './refusal.ts'
import type { ChangeRow } from './schemas/board.ts'
import { createShelf } from './shelf.ts'

/** Tells every open page what changes, whoever changed it: this server, a command, or a worker elsewhere. */
export interface Events {
  /**
   * A stream of events for one page.
   *
   * @param since last entry of the journal that the page heard of; null where it has just been opened
   * @throws {Refusal} where too many are open
   */
  readonly stream: (since: number | null) => ReadableStream<Uint8Array>
  /** There is more to see of a story, though its record is the same. */
  readonly more: (story: string) => void
  readonly close: () => void
}

/** Streams that may be open. */
const mostStreams = 100

/** Milliseconds between two looks at the casebook, between two signs of life, and that changes are waited for. */
const pace = { look: 500, beat: 15_000, changes: 600 }

/** Stories that are looked at together, and at most: those that changed last. */
const page = 50
const mostStories = 1000

/** Bytes that may wait in a stream; a page that does not take them is let go, and comes again by itself. */
const mostWaiting = 262_144

/** Stories whose last state is remembered. */
const mostKnown = 20_000

interface State {
  readonly revision: number
  readonly digest: string | null
}

export const createEvents = (casebook: Database, maker: Maker, metrics: Metrics): Events => {
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const known = createShelf<State>(mostKnown)
  const encoder = new TextEncoder()
  let head: number | null = null
  let timer: NodeJS.Timeout | null = null
  let isLooking = false
  let isComparing = false
  let lastBeat = performance.now()

  const leave = (one: ReadableStreamDefaultController<Uint8Array>): void => {
    if (!open.delete(one)) return
    metrics.streams(-1)
    try {
      one.close()
    } catch {
      // Whoever listened has gone.
    }
    if (open.size === 0 && timer !== null) {
      clearInterval(timer)
      timer = null
      head = null
    }
  }
  const send = (text: string, to: Iterable<ReadableStreamDefaultController<Uint8Array>> = [...open]): void => {
    const bytes = encoder.encode(text)
    for (const one of to) {
      if ((one.desiredSize ?? -Infinity) < -mostWaiting) leave(one)
      else one.enqueue(bytes)
    }
  }
  const tell = (event: string, data: unknown): void =>
    send(`id: ${head ?? 0}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

  /** What changed in a story, where that is soon found. */
  const changesOf = async (story: string, before: number): Promise<readonly ChangeRow[]> => {
    if (isComparing || before === 0) return []
    isComparing = true
    const found = maker.moved(story, { ...standing, upTo: before }, standing).finally(() => {
      isComparing = false
    })
    const late = new Promise<readonly ChangeRow[]>((done) => setTimeout(done, pace.changes, []).unref())
    return Promise.race([found.catch(() => []), late])
  }
  const revised = async (id: string, revision: number, before: number | undefined): Promise<void> => {
    const changes = before === undefined || before === revision ? [] : await changesOf(id, before)
    tell('revision', { story: id, revision, changes })
  }

  /** Stories whose record was made anew since they were looked at last, the latest first. */
  const changed = async (): Promise<
    readonly { readonly id: string; readonly revision: number; readonly before: number | undefined }[]
  > => {
    const found: { readonly id: string; readonly revision: number; readonly before: number | undefined }[] = []
    for (let from = 0; from < mostStories; from += page) {
      const rows = await casebook.db
        .selectFrom('story')
        .select(['id', 'revision', 'stale', 'digest'])
        .orderBy('revision', 'desc')
        .limit(page)
        .offset(from)
        .execute()
      let isNew = false
      for (const { id, revision, stale, digest } of rows) {
        const before = known.get(id)
        if (stale > 0 || (before?.revision === revision && before.digest === digest)) continue
        isNew = true
        known.put(id, { revision, digest }, 1)
        found.push({ id, revision, before: before?.revision })
      }
      if (!isNew || rows.length < page) break
    }
    return found
  }

  const look = async (): Promise<void> => {
    if (isLooking || open.size === 0) return
    isLooking = true
    try {
      const { seq } = await headOf(casebook)
      const isFirst = head === null
      if (head !== seq) {
        head = seq
        if (!isFirst) tell('head', { seq })
      }
      for (const { id, revision, before } of await changed()) if (!isFirst) void revised(id, revision, before)
      if (performance.now() - lastBeat > pace.beat) {
        lastBeat = performance.now()
        send(': here\n\n')
      }
    } catch {
      // The casebook is busy or away: whoever asks it something is told, and it is looked at again.
    } finally {
      isLooking = false
    }
  }

  /** What a page missed while it was not listening. */
  const missed = async (one: ReadableStreamDefaultController<Uint8Array>, since: number): Promise<void> => {
    const { seq } = await headOf(casebook)
    const rows = await casebook.db
      .selectFrom('story')
      .select(['id', 'revision'])
      .where('revision', '>', since)
      .orderBy('revision')
      .limit(mostStories)
      .execute()
    if (!open.has(one)) return
    if (seq > since) send(`id: ${seq}\nevent: head\ndata: ${JSON.stringify({ seq })}\n\n`, [one])
    for (const { id, revision } of rows)
      send(`id: ${seq}\nevent: revision\ndata: ${JSON.stringify({ story: id, revision, changes: [] })}\n\n`, [one])
  }

  return {
    stream: (since) => {
      if (open.size >= mostStreams) throw new Refusal(503, 'Too many pages listen already; close some.')
      let own: ReadableStreamDefaultController<Uint8Array> | null = null
      return new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            own = controller
            open.add(controller)
            metrics.streams(1)
            send('retry: 2000\n\n', [controller])
            if (since !== null) missed(controller, since).catch(() => {})
            if (timer === null) {
              timer = setInterval(() => void look(), pace.look)
              void look()
            }
          },
          cancel: () => {
            if (own !== null) leave(own)
          },
        },
        { highWaterMark: 0, size: (chunk) => chunk.byteLength },
      )
    },
    more: (story) => {
      const state = known.get(story)
      if (open.size > 0) tell('revision', { story, revision: state?.revision ?? 0, changes: [] })
    },
    close: () => {
      for (const one of [...open]) leave(one)
    },
  }
}
