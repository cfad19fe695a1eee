import { gunzipSync, gzipSync } from 'node:zlib'
import { digestOf } from '../journal/digest.ts'
import type { Act } from '../journal/entry.ts'
import type { Store } from './casebook.ts'

type Captured = Pick<Extract<Act, { readonly kind: 'source' }>, 'original' | 'content' | 'size'>

/** A source's content as the bytes that are kept. */
export const bytesOf = (
  content: Uint8Array | string,
): { readonly bytes: Uint8Array; readonly as: Captured['content'] } => {
  if (typeof content !== 'string') return { bytes: content, as: 'bytes' }
  return isWellFormed(content)
    ? { bytes: new TextEncoder().encode(content), as: 'utf-8' }
    : { bytes: Buffer.from(content, 'utf16le'), as: 'utf-16le' }
}

/** Whether a text is Unicode, and no half of a surrogate pair stands alone. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** Keeps content as it is, once: what is here already is not written again. */
export const keep = async (held: Store, content: Uint8Array | string): Promise<Captured> => {
  const { bytes, as } = bytesOf(content)
  const hash = digestOf(bytes)
  await held.db
    .insertInto('original')
    .values({ hash, size: bytes.length, packed: gzipSync(bytes) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  return { original: hash, content: as, size: bytes.length }
}

/**
 * The content of a source as it was taken in; null where it is not here.
 *
 * @throws where the bytes cannot be unpacked
 */
export const contentOf = async (store: Store, captured: Captured): Promise<Uint8Array | string | null> => {
  const row = await store.db
    .selectFrom('original')
    .select(['packed'])
    .where('hash', '=', captured.original)
    .executeTakeFirst()
  if (row === undefined) return null
  const bytes = unpacked(row.packed, captured.size)
  switch (captured.content) {
    case 'bytes':
      return bytes
    case 'utf-8':
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
    case 'utf-16le':
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf16le')
  }
}

/**
 * Bytes unpacked, and never more than they are said to be.
 *
 * @throws where they are no gzip, damaged, or more
 */
export const unpacked = (packed: Uint8Array, size: number | null = null): Uint8Array =>
  gunzipSync(packed, { maxOutputLength: Math.max(1, size ?? largest) })

/** More than any reading takes. */
const largest = 1_000_000_000
