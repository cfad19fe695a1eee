/** A stream's beginning, and the stream whole again. */
export interface Peeked {
  readonly beginning: Uint8Array
  readonly bytes: AsyncIterable<Uint8Array>
  /** Lets go of a stream that is not taken. */
  readonly leave: () => Promise<void>
}

/** Looks at the first bytes of a stream, at least `length` of them where it has so many. */
export const peeked = async (bytes: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> => {
  const rest = bytes[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  while (size < length) {
    const { done, value } = await rest.next()
    if (done === true) break
    seen.push(value)
    size += value.length
  }
  return {
    beginning: Buffer.concat(seen).subarray(0, length),
    bytes: again(seen, rest),
    leave: async () => void (await rest.return?.()),
  }
}

async function* again(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** All bytes of a stream; null where there are more than `most`. The stream is read to its end all the same. */
export const collected = async (bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> => {
  let chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks = []
  }
  return size <= most ? Buffer.concat(chunks) : null
}

/** A stream read a piece at a time. */
export interface ByteReader {
  /** Bytes up to and with the first blank line; null at the end of the stream, `'endless'` where none comes in `most`. */
  readonly head: (most: number) => Promise<Uint8Array | null | 'endless'>
  /** Up to so many bytes, as they come: fewer where the stream ends. */
  readonly next: (length: number) => AsyncGenerator<Uint8Array>
  /** Passes over so many bytes. How many were missing at the end of the stream. */
  readonly skip: (length: number) => Promise<number>
  /** Passes over line ends, then over everything before a line that begins so. How many bytes that were no line ends. */
  readonly skipTo: (start: string) => Promise<number>
}

export const byteReader = (stream: AsyncIterable<Uint8Array>): ByteReader => {
  const rest = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  /** Where what is held begins: cutting it off each time costs more. */
  let at = 0
  let ended = false

  /** Holds one more chunk; false at the end. */
  const more = async (): Promise<boolean> => {
    if (ended) return false
    const { done, value } = await rest.next()
    if (done === true) {
      ended = true
      return false
    }
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.length)
    held = at >= held.length ? chunk : Buffer.concat([held.subarray(at), chunk])
    at = 0
    return true
  }
  const dropped = (length: number): Buffer => {
    const first = held.subarray(at, at + length)
    at += first.length
    return first
  }
  const skipBlank = (): boolean => {
    while (at < held.length && (held[at] === 10 || held[at] === 13)) at += 1
    return at < held.length
  }

  return {
    head: async (most) => {
      for (let seen = 0; ; ) {
        const end = endOfHead(held, at + seen)
        if (end > 0) return end - at > most ? 'endless' : dropped(end - at)
        if (held.length - at > most) return 'endless'
        seen = Math.max(0, held.length - at - 3)
        if (!(await more())) return at >= held.length ? null : dropped(held.length)
      }
    },
    async *next(length) {
      for (let left = length; left > 0; ) {
        if (at >= held.length && !(await more())) return
        const piece = dropped(left)
        left -= piece.length
        yield piece
      }
    },
    skip: async (length) => {
      for (let left = length; ; ) {
        left -= dropped(left).length
        if (left === 0 || !(await more())) return left
      }
    },
    skipTo: async (start) => {
      while (!skipBlank() && (await more()));
      while (held.length - at < start.length && (await more()));
      const line = `\n${start}`
      for (let skipped = 0; ; ) {
        if (skipped === 0 && held.toString('latin1', at, at + start.length) === start) return 0
        const found = held.indexOf(line, at, 'latin1')
        if (found >= 0) return skipped + dropped(found + 1 - at).length
        skipped += dropped(Math.max(0, held.length - at - line.length)).length
        if (!(await more())) return skipped + dropped(held.length).length
      }
    },
  }
}

/** The offset after the first blank line, 0 where there is none. */
const endOfHead = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3
  }
  return 0
}
