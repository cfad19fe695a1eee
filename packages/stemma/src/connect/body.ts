import type { IncomingMessage } from 'node:http'
import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** A body that is not taken, and why. */
export class BadBody extends Error {
  override readonly name = 'BadBody'
}

/**
 * The bytes of a reply, unpacked (gzip, deflate, brotli) and counted as they come: a small bomb is not let grow.
 *
 * @param most bytes, packed or unpacked, past which nothing more is taken
 * @param whole whether a longer body is refused; else it is cut, as for robots.txt
 * @throws {BadBody} for one too large, or packed in a way we do not know
 */
export const bodyOf = async (reply: IncomingMessage, most: number, whole: boolean): Promise<Uint8Array> => {
  if (whole && Number(reply.headers['content-length'] ?? 0) > most) throw new BadBody(tooLarge(most))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await unpacked(reply, most)) {
    size += chunk.length
    if (size > most && whole) throw new BadBody(tooLarge(most))
    chunks.push(chunk)
    if (size > most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}

const unpacked = async (reply: IncomingMessage, most: number): Promise<AsyncIterable<Uint8Array>> => {
  const packings = (reply.headers['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  const [packing] = packings
  if (packing === undefined) return reply
  if (packings.length > 1 || !Object.hasOwn(unpackers, packing)) {
    throw new BadBody(
      `not read: packed as ${packings.join(', ').slice(0, 60)}, which Stemma does not unpack; save it and name the file`,
    )
  }
  // A reply may be packed in ever more bytes that come to nothing.
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    let size = 0
    for await (const chunk of reply) {
      size += chunk.length
      if (size > most) throw new BadBody(tooLarge(most))
      yield chunk
    }
  }
  const [first, rest] = await begun(counted())
  if (first.length === 0) return Readable.from([])
  const unpacker = unpackers[packing]!(first)
  const source = Readable.from(rest)
  source.on('error', (error) => unpacker.destroy(error))
  return source.pipe(unpacker)
}

const unpackers: Readonly<Record<string, (first: Uint8Array) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // "deflate" is zlib by the letter, and bare in some servers.
  deflate: (first) => ((first[0]! & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
}

/** The first chunk, and the whole stream with it. */
const begun = async (
  stream: AsyncGenerator<Uint8Array>,
): Promise<readonly [Uint8Array, AsyncGenerator<Uint8Array>]> => {
  let first: Uint8Array = new Uint8Array()
  for (let next = await stream.next(); !next.done; next = await stream.next()) {
    if (next.value.length === 0) continue
    first = next.value
    break
  }
  return [
    first,
    (async function* () {
      yield first
      yield* stream
    })(),
  ]
}

const tooLarge = (most: number): string => `not read: larger than ${most / 1_000_000} MB; save what is wanted of it`
