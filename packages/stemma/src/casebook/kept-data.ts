import type { Reading } from '@stemma/engine'
import { digestOf } from '../journal/digest.ts'
import type { Store } from './casebook.ts'
import type { Chain } from './chain.ts'
import type { Find } from './findings.ts'
import { unpacked } from './originals.ts'
import { textOf } from './readings.ts'

/** Rows that are held at a time: with what they hold, and without. */
const many = { whole: 100, told: 1000 }

/**
 * Looks whether the originals that the journal names are here, and no others.
 *
 * @param readData whether each is unpacked and hashed, or only there and of the right size
 * @returns how many there are
 */
export const lookAtOriginals = async (
  { db }: Store,
  { sources }: Chain,
  readData: boolean,
  find: Find,
): Promise<number> => {
  const named = new Map<string, { readonly seq: number; readonly size: number }>()
  for (const [seq, { original, size }] of sources) if (!named.has(original)) named.set(original, { seq, size })
  const seen = new Set<string>()
  const limit = readData ? many.whole : many.told
  for (let after = ''; ; ) {
    const query = db.selectFrom('original').where('hash', '>', after).orderBy('hash').limit(limit)
    const rows = await query
      .select(['hash', 'size'])
      .$if(readData, (all) => all.select('packed'))
      .execute()
    for (const { hash, size, packed } of rows) {
      seen.add(hash)
      const told = named.get(hash)
      if (told === undefined) find('original', null, `original ${hash.slice(0, 12)}…: no source in the journal has it`)
      else if (size !== told.size || (packed !== undefined && !isOf(packed, hash, told.size)))
        find('original', told.seq, `source ${told.seq}: the bytes that are kept are not those that were taken in`)
    }
    if (rows.length < limit) break
    after = rows.at(-1)!.hash
  }
  for (const [hash, { seq }] of named)
    if (!seen.has(hash)) find('original', seq, `source ${seq}: the bytes that were taken in are missing`)
  return seen.size
}

const isOf = (packed: Uint8Array, hash: string, size: number): boolean => {
  try {
    const bytes = unpacked(packed, size)
    return bytes.length === size && digestOf(bytes) === hash
  } catch {
    return false
  }
}

/**
 * Looks whether the readings that the journal names are here, and no others.
 *
 * @param readData whether each is unpacked and hashed, and its spans looked at, or only what is said of it
 * @returns how many there are
 */
export const lookAtReadings = async (
  { db }: Store,
  { sources }: Chain,
  readData: boolean,
  find: Find,
): Promise<number> => {
  const seen = new Set<number>()
  const limit = readData ? many.whole : many.told
  for (let after = 0; ; ) {
    const query = db.selectFrom('report').where('seq', '>', after).orderBy('seq').limit(limit)
    const rows = await query
      .select(['seq', 'digest'])
      .$if(readData, (all) => all.select('packed'))
      .execute()
    for (const { seq, digest, packed } of rows) {
      seen.add(seq)
      const told = sources.get(seq)?.digest ?? null
      if (told === null) find('projection', seq, `source ${seq}: the journal knows no reading of it, and one is here`)
      else if (digest !== told)
        find('projection', seq, `source ${seq}: its reading is not the one that the journal names`)
      else if (packed !== undefined) {
        const fault = faultOfReading(packed, told)
        if (fault !== null) find('projection', seq, `source ${seq}: ${fault}`)
      }
    }
    if (rows.length < limit) break
    after = rows.at(-1)!.seq
  }
  for (const [seq, { digest }] of sources)
    if (digest !== null && !seen.has(seq)) find('projection', seq, `source ${seq}: its reading is missing`)
  return seen.size
}

const faultOfReading = (packed: Uint8Array, digest: string): string | null => {
  let reading: Reading
  try {
    const text = textOf(packed)
    if (digestOf(text) !== digest) return 'its reading is not what was hashed'
    reading = JSON.parse(text) as Reading
  } catch {
    return 'its reading cannot be unpacked'
  }
  const claim = reading.claims.find(({ span: [start, end], exact }) => reading.text.slice(start, end) !== exact)
  return claim === undefined ? null : `claim ${claim.id} is not at the words it names`
}
