import type { MessagePort } from 'node:worker_threads'
import type { Decision, Language } from '@stemma/engine'
import { type KeptLine, keptOf, unknownTo } from '../casebook/adding.ts'
import type { Stamping } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { type Decided, decide, type Sending, undo } from '../casebook/deciding.ts'
import { openDatabase } from '../casebook/open.ts'
import { renew } from '../casebook/records.ts'
import type { Opening } from '../inputs/found.ts'
import { sourcesOf } from '../inputs/sources.ts'
import type { Stamp } from '../journal/entry.ts'
import { readInOrder } from '../reading/in-order.ts'
import { type Limits, startThreads, type Threads } from '../reading/threads.ts'
import { refusalOf } from './refusal.ts'
import { createSettler } from './settler.ts'

/** What the keeper is started with. */
export interface KeeperSetting {
  /** The casebook: a path, or the address of a database. */
  readonly where: string
  /** Who writes, and with what. */
  readonly stamp: Omit<Stamp, 'time'>
  /** Threads that read reports, at most. */
  readonly readers: number
  readonly limits: Limits
}

/** What the keeper is asked to do. */
export type KeeperTask =
  | { readonly kind: 'decide'; readonly decision: Decision; readonly sending: Sending }
  | { readonly kind: 'undo'; readonly of: number; readonly reason: string; readonly sending: Sending }
  | { readonly kind: 'add'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

/** What became of an input, and the story its report was placed in. */
export interface AddedLine extends KeptLine {
  readonly story: string | null
}

/** What the keeper says of a task. */
export type KeeperWord =
  /** Before the end: one input more is on the disk. */
  | { readonly id: number; readonly kind: 'line'; readonly line: AddedLine }
  | { readonly id: number; readonly kind: 'done'; readonly result: Decided | readonly AddedLine[] | null }
  | { readonly id: number; readonly kind: 'refused'; readonly status: number; readonly detail: string }
  /** Of no task: the casebook cannot be opened, and the thread ends. */
  | { readonly id: 0; readonly kind: 'unopened'; readonly detail: string }

/** More inputs than these are taken in and not listed. */
const mostListed = 10_000

/** Does on this thread what it is asked, until it is told to end. Decisions do not wait for what is being read. */
export const keepFor = async (
  port: MessagePort,
  { where, stamp, readers, limits }: KeeperSetting,
  tools: { readonly worker: URL; readonly language: () => Language },
): Promise<void> => {
  const casebook = await openedFor(port, where)
  if (casebook === null) return
  const language = tools.language()
  const stamping: Stamping = () => ({ time: new Date().toISOString(), ...stamp })
  const stopped = new AbortController()
  const settler = createSettler(casebook, language, stopped.signal, (why) =>
    port.postMessage({ id: 0, kind: 'refused', status: 500, detail: why } satisfies KeeperWord),
  )
  let threads: Threads | null = null
  let last: Promise<unknown> = Promise.resolve()

  const kept = async (decided: Decided): Promise<Decided> => {
    // What a person decided is before them when it is answered, whatever else waits.
    await renew(casebook, language, decided.stories)
    settler.wake()
    return decided
  }
  const adding = async (id: number, name: string, bytes: Uint8Array): Promise<readonly AddedLine[]> => {
    threads ??= startThreads(tools.worker, readers, limits)
    const lines: AddedLine[] = []
    for await (const line of added(casebook, stamping, name, bytes, threads, readers, stopped.signal)) {
      const told = { ...line, story: null }
      if (lines.length < mostListed) lines.push(told)
      port.postMessage({ id, kind: 'line', line: told } satisfies KeeperWord)
      settler.wake()
    }
    await settler.settled()
    return withStories(casebook, lines)
  }
  const done = async (id: number, task: KeeperTask): Promise<Decided | readonly AddedLine[] | null> => {
    switch (task.kind) {
      case 'decide':
        return kept(await decide(casebook, stamping, task.decision, task.sending))
      case 'undo':
        return kept(await undo(casebook, stamping, task.of, task.reason, task.sending))
      case 'add': {
        // One after the other: what was handed over first is first in the journal.
        const next = last.then(() => adding(id, task.name, task.bytes))
        last = next.catch(() => {})
        return next
      }
      case 'end':
        stopped.abort()
        threads?.leave()
        await last
        await settler.ended()
        await threads?.close()
        await casebook.close()
        return null
    }
  }
  port.on('message', async ({ id, task }: { readonly id: number; readonly task: KeeperTask }) => {
    try {
      port.postMessage({ id, kind: 'done', result: await done(id, task) } satisfies KeeperWord)
    } catch (error) {
      const refusal = refusalOf(error)
      const detail = refusal?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
      port.postMessage({ id, kind: 'refused', status: refusal?.status ?? 500, detail } satisfies KeeperWord)
    }
    if (task.kind === 'end') port.close()
  })
  settler.wake()
}

/** Null where it cannot be opened, which was told: an error that ends a thread keeps nothing but its message. */
const openedFor = async (port: MessagePort, where: string): Promise<Database | null> => {
  try {
    return await openDatabase(where)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    port.postMessage({ id: 0, kind: 'unopened', detail: refusal.message } satisfies KeeperWord)
    return null
  }
}

/** Takes bytes in as “stemma add” takes a file: archives, feeds, mails and rows are opened, and each report is told of. */
async function* added(
  casebook: Database,
  stamping: Stamping,
  name: string,
  bytes: Uint8Array,
  threads: Threads,
  readers: number,
  stopped: AbortSignal,
): AsyncGenerator<KeptLine> {
  const opening: Opening = {
    unfold: threads.unfold,
    attachments: threads.attachments,
    stdin: nothing(),
    fetch: async () => ({ kind: 'failed', why: 'nothing is fetched for what is handed over' }) as never,
    taken: () => {},
    passOver: () => {},
  }
  const found = sourcesOf([{ kind: 'given', name, bytes }], opening)
  const load = { threads: (characters: number) => (characters < 500_000 ? 1 : readers), batch: 65_536 }
  const read = (sources: Parameters<Threads['read']>[0]) => threads.read(sources, { kind: 'canonical' })
  for await (const step of readInOrder(unknownTo(casebook, found), read, load, stopped))
    yield (await keptOf(casebook, stamping, step)).line
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The lines with the stories that their reports were placed in. */
const withStories = async ({ db }: Database, lines: readonly AddedLine[]): Promise<readonly AddedLine[]> => {
  const seqs = lines.flatMap(({ seq }) => seq ?? [])
  const stories = new Map<number, string | null>()
  for (let at = 0; at < seqs.length; at += 200) {
    const rows = await db
      .selectFrom('report')
      .select(['seq', 'story'])
      .where('seq', 'in', seqs.slice(at, at + 200))
      .execute()
    for (const { seq, story } of rows) stories.set(seq, story)
  }
  return lines.map((line) => ({ ...line, story: (line.seq === null ? null : stories.get(line.seq)) ?? null }))
}
