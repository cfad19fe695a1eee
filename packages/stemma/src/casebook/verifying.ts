import type { Language } from '@stemma/engine'
import { sql } from 'kysely'
import type { Head } from '../journal/entry.ts'
import type { Seal } from '../journal/seal.ts'
import { followed } from './chain.ts'
import { differences } from './comparing.ts'
import type { Database } from './database.ts'
import type { Find, Finding } from './findings.ts'
import { lookAtOriginals, lookAtReadings } from './kept-data.ts'
import { readingsKept, withProjection } from './projecting.ts'
import { isSettled } from './settling.ts'

export interface VerifyOptions {
  /** Whether every byte is looked at and the projection made anew to compare, or only what is said of each. */
  readonly readData: boolean
  /** Seals that were kept elsewhere. */
  readonly seals: readonly Seal[]
  /** Told what is being looked at. */
  readonly told: (what: string) => void
}

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly entries: number
  readonly head: Head
  readonly originals: number
  readonly reports: number
  readonly seals: number
  /** Whether all that is made from journal and readings was made anew to compare: only where it is up to the journal. */
  readonly compared: boolean
  /** In the order in which they were found: the journal first. At most `most`. */
  readonly findings: readonly Finding[]
}

/** After a damaged entry nearly all would follow. */
const most = 50

/**
 * Looks whether a casebook is what its journal says: each entry's hash and link, each seal, the bytes of each source and its
 * reading, and, where every byte is looked at, whether all that is made from them would be made so again.
 */
export const verify = async (
  casebook: Database,
  language: Language,
  { readData, seals, told }: VerifyOptions,
): Promise<Verified> => {
  const findings: Finding[] = []
  const find: Find = (kind, seq, says) => {
    if (findings.length < most) findings.push({ kind, seq, says })
  }
  if (readData && casebook.kind === 'sqlite') await lookAtFile(casebook, find)
  const chain = await followed(casebook, seals, find, (entries) => told(`verifying: ${entries} entries`))
  told('verifying the bytes of sources')
  const originals = await lookAtOriginals(casebook, chain, readData, find)
  told('verifying readings')
  const reports = await lookAtReadings(casebook, chain, readData, find)
  // What rests on damaged readings differs of course.
  const compared = readData && findings.length === 0 && (await isSettled(casebook))
  if (compared) {
    await withProjection(casebook, readingsKept(casebook), language, { told, stopped: null }, async (scratch) => {
      for (const { row, says } of await differences(casebook, scratch, most))
        find('projection', null, `${row}: ${says === 'otherwise' ? 'not what is made of the journal' : says}`)
    })
  }
  return { entries: chain.head.seq, head: chain.head, originals, reports, seals: chain.seals, compared, findings }
}

/** What SQLite itself finds wrong with the file. */
const lookAtFile = async ({ db }: Database, find: Find): Promise<void> => {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(10)`.execute(db)
  for (const { integrity_check: says } of rows) if (says !== 'ok') find('file', null, `the file: ${says}`)
}
