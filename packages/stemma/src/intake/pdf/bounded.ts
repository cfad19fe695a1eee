/** What was asked for within bounds, and whether they were kept. */
export interface Bounded {
  /** Whether more memory was asked for than was allowed: what came out may lack something. */
  readonly isExceeded: () => boolean
  /** Takes the bounds away. */
  readonly done: () => void
}

/**
 * Bounds the bytes that code on this thread may ask for, until it is done: pdf.js unpacks a stream into one array that
 * doubles as it goes, and knows no limit of its own. What asks for more gets a `RangeError`.
 *
 * The two globals through which it asks are put in place for that time; only a thread that reads one report at a time may
 * do so.
 */
export const boundMemory = (most: number): Bounded => {
  let left = most
  const take = (bytes: number): void => {
    left -= bytes
    if (left < 0) throw new RangeError('more memory than a document may take')
  }
  const scope = globalThis as { Uint8Array: unknown; DecompressionStream: unknown }
  const { Uint8Array: array, DecompressionStream: unpacker } = globalThis
  scope.Uint8Array = new Proxy(array, {
    construct: (target, args: readonly unknown[], made) => {
      if (typeof args[0] === 'number' && args[0] > small) take(args[0])
      return Reflect.construct(target, args, made) as object
    },
  })
  scope.DecompressionStream = class {
    readonly writable: WritableStream
    readonly readable: ReadableStream
    constructor(format: ConstructorParameters<typeof unpacker>[0]) {
      const { writable, readable } = new unpacker(format)
      const count = new TransformStream({
        transform: (chunk: { readonly byteLength: number }, out) => {
          take(chunk.byteLength)
          out.enqueue(chunk)
        },
      })
      this.writable = writable
      this.readable = readable.pipeThrough(count)
    }
  }
  return {
    isExceeded: () => left < 0,
    done: () => {
      scope.Uint8Array = array
      scope.DecompressionStream = unpacker
    },
  }
}

/** Arrays that are too small to count, in bytes. */
const small = 16_384
