import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { CasebookTables } from './schema.ts'

/** What one transaction does at a time, on whatever machine it runs. */
export type Lock =
  /** Adding to the end of the journal. */
  | { readonly kind: 'journal' }
  /** Placing reports in their stories, in the order of the journal. */
  | { readonly kind: 'placing' }
  /** Making the record of a story anew. */
  | { readonly kind: 'story'; readonly story: string }
  /** Doing what one worker does for all. */
  | { readonly kind: 'turn'; readonly of: string }

/**
 * Waits until no other transaction holds a lock, and holds it until this one ends, however it ends. In a file there is one
 * writing transaction at a time as it is.
 */
export const hold = async (kind: Database['kind'], transaction: Kysely<CasebookTables>, lock: Lock): Promise<void> => {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${keyOf(lock)})`.execute(transaction)
}

/** Holds a lock if no other transaction does, and tells whether it does. */
export const tryHold = async (
  kind: Database['kind'],
  transaction: Kysely<CasebookTables>,
  lock: Lock,
): Promise<boolean> => {
  if (kind === 'sqlite') return true
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${keyOf(lock)}) as held`.execute(
    transaction,
  )
  return rows[0]!.held
}

/** Locks of PostgreSQL are 64-bit numbers that all of a database share: ours are hashes, so as to meet nobody else's. */
const keyOf = (lock: Lock): string => {
  const name = nameOf(lock)
  return createHash('sha256').update(`stemma ${name}`).digest().readBigInt64BE().toString()
}

const nameOf = (lock: Lock): string => {
  switch (lock.kind) {
    case 'journal':
    case 'placing':
      return lock.kind
    case 'story':
      return `story ${lock.story}`
    case 'turn':
      return `turn ${lock.of}`
  }
}
