import type { Writable } from 'node:stream'
import type { Problem } from '../problem.ts'

/** What a command may touch of the world around it. Clock and streams arrive here, nowhere else. */
export interface Context {
  readonly stdin: AsyncIterable<Uint8Array> & {
    readonly isTTY?: boolean
    readonly destroy?: () => void
    /** Of a terminal: whether each key comes as it is pressed. */
    readonly setRawMode?: (on: boolean) => unknown
  }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Processors that can be kept busy. */
  readonly processors: number
  /** Milliseconds since any fixed moment. */
  readonly now: () => number
  /** Aborts when the user presses Ctrl-C: what is done is kept, nothing more begun. */
  readonly interrupted: AbortSignal
}

/** Writes and waits until there is room for more. */
export const write = (stream: Writable, text: string): Promise<void> =>
  new Promise((done) => {
    if (text === '' || stream.destroyed || stream.write(text)) return done()
    const go = (): void => {
      stream.off('drain', go).off('close', go)
      done()
    }
    stream.on('drain', go).on('close', go)
  })

/** The line that tells of a problem. */
export const told = ({ input, why }: Problem): string => `stemma: ${input}: ${why}`
