import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '@stemma/engine'
import { StoppedError } from '../problem.ts'
import type { Store } from './casebook.ts'
import type { Database } from './database.ts'
import { writeDecision } from './decisions.ts'
import { entryOf, rowsOf } from './journal.ts'
import { createDatabase } from './open.ts'
import { type Written, writeReading } from './readings.ts'
import { writeSeen } from './seen.ts'
import { type Settling, settle } from './settling.ts'
import { writeSource } from './taking-in.ts'

/** A reading of a source; null where it was refused. */
export type Reread = { readonly source: number; readonly written: Written | null }

/**
 * Makes anew, in a casebook of its own that is thrown away, everything that is made from the journal: what `verify` compares
 * with and `rebuild` puts in place.
 *
 * @param readings of all sources, in their order
 * @throws {StoppedError} where it was stopped before all was made
 * @param work also given the folder that it is in, which is gone afterwards
 */
export const withProjection = async <Result>(
  journal: Store,
  readings: AsyncIterable<Reread>,
  language: Language,
  settling: Settling,
  work: (scratch: Database, folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-'))
  try {
    const scratch = await createDatabase(join(folder, 'projection.stemma'))
    try {
      await project(scratch, journal, readings)
      await settle(scratch, language, settling)
      // Not all was made.
      if (settling.stopped?.aborted === true) throw new StoppedError()
      return await work(scratch, folder)
    } finally {
      await scratch.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sources that are written in one transaction. */
const many = 500

const project = async (scratch: Database, journal: Store, readings: AsyncIterable<Reread>): Promise<void> => {
  const done = new Map<number, { readonly state: 'read' | 'refused'; readonly done: number }>()
  for await (const row of rowsOf(journal)) {
    const { seq, act } = entryOf(row)
    if (act.kind === 'reading') done.set(act.source, { state: 'read', done: seq })
    if (act.kind === 'refused') done.set(act.source, { state: 'refused', done: seq })
  }
  await inBatches(rowsOf(journal), async (rows) => {
    await scratch.db.transaction().execute(async (db) => {
      const held = { kind: scratch.kind, db }
      for (const row of rows) {
        const entry = entryOf(row)
        if (entry.act.kind === 'source') await writeSource(held, entry.seq, entry.act, done.get(entry.seq) ?? null)
        if (entry.act.kind === 'seen') await writeSeen(held, entry.seq, entry.act)
        if (entry.act.kind === 'decision' || entry.act.kind === 'undo') {
          // Records are made from what the journal says of them.
          await db.insertInto('entry').values(row).execute()
          await writeDecision(held, entry.seq, entry.act)
        }
      }
    })
  })
  await inBatches(readings, async (some) => {
    await scratch.db.transaction().execute(async (db) => {
      for (const { source, written } of some)
        if (written !== null) await writeReading({ kind: scratch.kind, db }, source, written)
    })
  })
}

const inBatches = async <Item>(
  items: AsyncIterable<Item>,
  work: (some: readonly Item[]) => Promise<void>,
): Promise<void> => {
  let some: Item[] = []
  for await (const item of items) {
    some.push(item)
    if (some.length < many) continue
    await work(some)
    some = []
  }
  if (some.length > 0) await work(some)
}
