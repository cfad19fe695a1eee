import { type Entry, faultOf, type Head, nothing } from '../journal/entry.ts'
import { isSigned, type Seal } from '../journal/seal.ts'
import type { Store } from './casebook.ts'
import type { Find } from './findings.ts'
import { rowsOf } from './journal.ts'

/** The journal as it was found: where it ends, and what it says of each source. */
export interface Chain {
  readonly head: Head
  /** Seals that were looked at, those in the journal among them. */
  readonly seals: number
  /** By the seq of its entry. */
  readonly sources: ReadonlyMap<number, SourceTold>
}

/** What the journal says of a source, in the end. */
export interface SourceTold {
  readonly original: string
  readonly size: number
  /** SHA-256 of its latest reading; null where it was refused, or not read yet. */
  readonly digest: string | null
}

/**
 * Follows the journal from its first entry: whether each is what was hashed, follows the one before, and is what its columns
 * say; whether seals, in it and kept elsewhere, are of it.
 *
 * @param seals kept elsewhere
 * @param told told of entries that were looked at, now and then
 */
export const followed = async (
  store: Store,
  seals: readonly Seal[],
  find: Find,
  told: (entries: number) => void,
): Promise<Chain> => {
  const sources = new Map<number, SourceTold>()
  const hashes = new Map<number, string>()
  const kept: Sealed[] = seals.map((seal) => ({ seal, name: `the seal of ${seal.time}` }))
  const wanted = new Set(seals.map(({ seq }) => seq))
  let casebook: string | null = null
  let head: Head = { seq: 0, hash: nothing }
  for await (const row of rowsOf(store)) {
    const entry = entryIn(row.body)
    const fault =
      entry === null ? 'no entry can be read from it' : (gapBefore(row.seq, head) ?? faultOf(row.body, row.hash, head))
    if (fault !== null) find('journal', row.seq, `entry ${row.seq}: ${fault}`)
    const before = head
    head = { seq: row.seq, hash: row.hash }
    if (entry === null) continue
    const { act } = entry
    if (entry.time !== row.time || entry.actor !== row.actor || act.kind !== row.kind)
      find('journal', row.seq, `entry ${row.seq}: its columns are not what it says`)
    if ((row.seq === 1) !== (act.kind === 'opened'))
      find('journal', row.seq, `entry ${row.seq}: a journal begins with the entry that opens it, and no other does`)
    if (act.kind === 'opened') casebook = act.casebook
    if (act.kind === 'seal') {
      kept.push({ seal: act.seal, name: `the seal in entry ${row.seq}` })
      hashes.set(before.seq, before.hash)
    }
    if (wanted.has(row.seq)) hashes.set(row.seq, row.hash)
    note(entry, sources, find)
    if (row.seq % 500 === 0) told(row.seq)
  }
  if (head.seq === 0) find('journal', null, 'the journal is empty')
  for (const each of kept) {
    const fault = faultOfSeal(each, casebook, hashes, head)
    if (fault !== null) find('seal', each.seal.seq, fault)
  }
  return { head, seals: kept.length, sources }
}

interface Sealed {
  readonly seal: Seal
  readonly name: string
}

const gapBefore = (seq: number, head: Head): string | null => {
  if (seq === head.seq + 1) return null
  return seq === head.seq + 2 ? `entry ${head.seq + 1} is missing` : `entries ${head.seq + 1} to ${seq - 1} are missing`
}

const faultOfSeal = (
  { seal, name }: Sealed,
  casebook: string | null,
  hashes: ReadonlyMap<number, string>,
  head: Head,
): string | null => {
  if (!isSigned(seal)) return `${name} is not what its key signed`
  if (seal.casebook !== casebook) return `${name} is of another casebook, ${seal.casebook}`
  const hash = hashes.get(seal.seq)
  if (hash === undefined)
    return `${name} saw entry ${seal.seq}, and the journal ends at ${head.seq}: entries were cut off`
  return hash === seal.hash ? null : `entry ${seal.seq} is not the one ${name} saw: the journal was written anew`
}

/** An entry by its shape; null for what is none. */
const entryIn = (body: string): Omit<Entry, 'hash'> | null => {
  try {
    const entry = JSON.parse(body) as Omit<Entry, 'hash'> | null
    return typeof entry?.act?.kind === 'string' ? entry : null
  } catch {
    return null
  }
}

/** Follows what the journal says of its sources. */
const note = ({ seq, act }: Omit<Entry, 'hash'>, sources: Map<number, SourceTold>, find: Find): void => {
  switch (act.kind) {
    case 'source':
      sources.set(seq, { original: act.original, size: act.size, digest: null })
      break
    case 'seen':
      if (!sources.has(act.source))
        find('journal', seq, `entry ${seq}: of source ${act.source}, which the journal does not have before it`)
      break
    case 'reading':
    case 'refused': {
      const source = sources.get(act.source)
      if (source === undefined)
        find('journal', seq, `entry ${seq}: of source ${act.source}, which the journal does not have before it`)
      else sources.set(act.source, { ...source, digest: act.kind === 'reading' ? act.digest : null })
    }
  }
}
