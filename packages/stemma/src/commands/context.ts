import type { Writable } from 'node:stream'
import { visible } from '../print/terminal.ts'
import type { Problem } from '../problem.ts'
import type { Outcome } from '../reading/batch.ts'
import type { Step } from '../reading/in-order.ts'

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

/** Says something on stderr, a line of its own. */
export const say = ({ stderr }: Pick<Context, 'stderr'>, what: string): void =>
  void stderr.write(`stemma: ${visible(what)}\n`)

/** Tells of a problem with an input, or what its reader should know. */
export const tell = (context: Pick<Context, 'stderr'>, { input, why }: Problem): void =>
  say(context, `${input}: ${why}`)

/** Tells why an input could not be read, or what there is to know of its report. */
export const tellStep = (context: Pick<Context, 'stderr'>, step: Step | Outcome): void => {
  const { input } = step
  if (step.kind === 'read') for (const note of step.notes) tell(context, { input, why: note })
  else if (step.kind !== 'known') tell(context, step)
}
