import type { Language } from '@stemma/engine'
import { sql } from 'kysely'
import { type Head, nothing } from '../journal/entry.ts'
import type { Seal } from '../journal/seal.ts'
import { StoppedError } from '../problem.ts'
import { atOneMoment, type Store } from './casebook.ts'
import { CasebookError } from './casebook-error.ts'
import { type Chain, followed } from './chain.ts'
import { differences } from './comparing.ts'
import { faultOfWords } from './comparing-words.ts'
import type { Database } from './database.ts'
import type { Find, Finding } from './findings.ts'
import { lookAtOriginals, lookAtReadings } from './kept-data.ts'
import { withProjection } from './projecting.ts'
import { readingsKept } from './readings.ts'
import { isSettled, type Settling, settle } from './settling.ts'

export interface VerifyOptions {
  /** Whether every byte is looked at and the projection made anew to compare, or only what is said of each. */
  readonly readData: boolean
  /** Seals that were kept elsewhere. */
  readonly seals: readonly Seal[]
  /** Told what is being looked at. */
  readonly told: (what: string) => void
  /** Once it aborts what is under way is ended; null for never. */
  readonly stopped?: AbortSignal | null
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
 * reading, and, where every byte is looked at, whether all that is made from them would be made so again; what is not made
 * yet is made first. Whatever is damaged is named, not thrown.
 *
 * Others may write meanwhile: what is compared is as it was at one moment.
 *
 * @throws {CasebookError} where it cannot be reached
 * @throws {StoppedError} where it was stopped
 */
export const verify = async (
  casebook: Database,
  language: Language,
  { readData, seals, told, stopped = null }: VerifyOptions,
): Promise<Verified> => {
  const findings: Finding[] = []
  const find: Find = (kind, seq, says) => {
    if (findings.length < most) findings.push({ kind, seq, says })
  }
  const looking = lookingInto(find)
  const { chain, originals, reports } = await atOneMoment(casebook, async (store) => {
    if (readData && store.kind === 'sqlite') await looking('file', () => lookAtFile(store, find))
    const unread: Chain = { head: { seq: 0, hash: nothing }, seals: 0, sources: new Map() }
    const chain =
      (await looking('journal', () =>
        followed(store, seals, find, (entries) => told(`verifying: ${entries} entries`)),
      )) ?? unread
    told('verifying the bytes of sources')
    const originals = (await looking('original', () => lookAtOriginals(store, chain, readData, find))) ?? 0
    told('verifying readings')
    const reports = (await looking('projection', () => lookAtReadings(store, chain, readData, find))) ?? 0
    return { chain, originals, reports }
  })
  // What rests on damaged readings differs of course.
  const isWhole = readData && findings.length === 0
  if (isWhole && !casebook.readOnly && (await looking('projection', () => isSettled(casebook))) === false)
    await looking('projection', () => settle(casebook, language, { told, stopped }))
  if (isWhole && stopped?.aborted === true) throw new StoppedError()
  const compared =
    isWhole &&
    findings.length === 0 &&
    (await atOneMoment(casebook, async (store) => {
      if ((await looking('projection', () => isSettled(store))) !== true) return false
      await looking('projection', () => lookAtProjection(store, language, { told, stopped }, find))
      return true
    }))
  return { entries: chain.head.seq, head: chain.head, originals, reports, seals: chain.seals, compared, findings }
}

/** Whether everything is as it would be made from the journal and the readings. */
const lookAtProjection = (casebook: Store, language: Language, settling: Settling, find: Find): Promise<void> =>
  withProjection(casebook, readingsKept(casebook), language, settling, async (scratch, folder) => {
    settling.told('comparing')
    for (const { row, says } of await differences(casebook, scratch, most))
      find('projection', null, `${row}: ${says === 'otherwise' ? 'not what is made of the journal' : says}`)
    settling.told('comparing what reports are found by')
    const fault = await faultOfWords(casebook, scratch, folder)
    if (fault !== null) find('projection', null, `search: ${fault}`)
  })

/** Damage can keep a table from being read at all: that is a finding too. What is no damage is thrown on. */
const lookingInto =
  (find: Find) =>
  async <Result>(kind: Finding['kind'], look: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await look()
    } catch (error) {
      if (error instanceof CasebookError && error.trouble !== 'damaged' && error.trouble !== 'not-a-casebook')
        throw error
      if (error instanceof StoppedError) throw error
      find(kind, null, `${unreadable[kind]} (${error instanceof Error ? error.message : String(error)})`)
      return null
    }
  }

const unreadable: Readonly<Record<Finding['kind'], string>> = {
  file: 'the file cannot be read through',
  journal: 'the journal cannot be read through',
  seal: 'a seal cannot be read',
  original: 'the bytes of sources cannot be read through',
  projection: 'what is made of the journal cannot be read through, or brought up to it',
}

/** What SQLite itself finds wrong with the file. */
const lookAtFile = async ({ db }: Store, find: Find): Promise<void> => {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(10)`.execute(db)
  for (const { integrity_check: says } of rows) if (says !== 'ok') find('file', null, `the file: ${says}`)
}
