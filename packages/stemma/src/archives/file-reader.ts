import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { RandomAccessReader } from 'yauzl'

/** The file a ZIP archive is in, and how many bytes it has. */
export interface FileReader {
  readonly reader: RandomAccessReader
  readonly size: number
}

/**
 * Reads a file here and there, a block at a time: the list of a ZIP archive is read in pieces of some fifty bytes, and a
 * call of the system for each takes seconds where the list is long.
 *
 * @param Reader yauzl's base class, which is loaded only when an archive is met
 */
export const fileReader = (Reader: typeof RandomAccessReader, path: string): FileReader => {
  const { size } = statSync(path)
  const file = openSync(path, 'r')
  const block = Buffer.alloc(Math.min(size, blockBytes))
  let [from, to] = [0, 0]
  /** One block that holds a position. */
  const load = (position: number): void => {
    from = position
    to = position + readSync(file, block, 0, block.length, position)
  }
  class Blocks extends Reader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ): void {
      let error: Error | null = null
      try {
        for (let at = position; at < position + length; ) {
          if (at < from || at >= to) load(at)
          if (at >= to) throw new Error('the file ends too soon')
          const end = Math.min(to, position + length)
          block.copy(buffer, offset + at - position, at - from, end - from)
          at = end
        }
      } catch (thrown) {
        error = thrown as Error
      }
      process.nextTick(done, error)
    }

    override _readStreamForRange(start: number, end: number): Readable {
      return createReadStream(path, { start, end: end - 1 })
    }

    override close(done: (error: Error | null) => void): void {
      closeSync(file)
      process.nextTick(done, null)
    }
  }
  return { reader: new Blocks(), size }
}

/** Bytes read at once. */
const blockBytes = 262_144
