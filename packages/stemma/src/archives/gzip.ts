import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Budget, Unreadable } from './budget.ts'

/** A gzip stream unpacked, every member of it: web archives pack each record by itself. */
export async function* gunzipped(bytes: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 65_536 })
  // What goes wrong on the way comes out of `gunzip` too, and is told there.
  pipeline(Readable.from(bytes), gunzip).catch(() => {})
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      budget.spend(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Error && 'errno' in error && /^Z_/.test(String((error as NodeJS.ErrnoException).code))
      ? new Unreadable(broken((error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'))
      : error
  }
}

const broken = (isShort: boolean): string =>
  isShort
    ? 'not read to its end: the gzip breaks off; download or copy it again'
    : 'not read to its end: the gzip is damaged; download or copy it again'
