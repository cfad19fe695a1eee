import { Worker } from 'node:worker_threads'
import type { Decision } from '@stemma/engine'
import type { Decided, Sending } from '../casebook/deciding.ts'
import type { AddedLine, KeeperSetting, KeeperTask, KeeperWord } from './keeping.ts'
import { Refusal } from './refusal.ts'

/** The one thread that writes: no answer waits for it but that to what was sent to be written. */
export interface Keeper {
  readonly decide: (decision: Decision, sending: Sending) => Promise<Decided>
  readonly undo: (of: number, reason: string, sending: Sending) => Promise<Decided>
  /**
   * Takes bytes in.
   *
   * @param told of each input as it is on the disk
   */
  readonly add: (name: string, bytes: Uint8Array, told: (line: AddedLine) => void) => Promise<readonly AddedLine[]>
  /** Ends in good order: what is under way is finished, what was not begun is left. */
  readonly close: () => Promise<void>
}

/** Bytes that may wait to be taken in. */
const mostBytes = 128_000_000

/** Decisions that may wait. */
const mostWaiting = 200

interface Waiting {
  readonly done: (result: never) => void
  readonly failed: (error: Error) => void
  readonly told: (line: AddedLine) => void
}

/**
 * Starts the thread, which also brings up to date what was left.
 *
 * @param module `keeper.js`
 * @param said told what goes wrong where nobody waits for it
 */
export const startKeeper = (module: URL, setting: KeeperSetting, said: (line: string) => void): Keeper => {
  let thread: Worker | null = null
  let last = 0
  let bytesWaiting = 0
  let isEnding = false
  const waiting = new Map<number, Waiting>()

  const start = (): Worker => {
    const begun = new Worker(module, {
      workerData: setting,
      // What it holds between two collections stays small; a story may be large.
      resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 12 },
    })
    let why = 'What writes had to be started anew; look whether this was done, and send it again.'
    begun.on('message', (word: KeeperWord) => {
      if (word.kind === 'unopened') {
        why = word.detail
        return said(why)
      }
      const one = waiting.get(word.id)
      if (word.kind === 'line') return one?.told(word.line)
      waiting.delete(word.id)
      if (word.kind === 'done') one?.done(word.result as never)
      else if (one === undefined) said(word.detail)
      else one.failed(word.status === 500 ? new Error(word.detail) : new Refusal(word.status, word.detail))
    })
    begun.on('error', (error) => said(`the thread that writes ended: ${error.message}`))
    begun.on('exit', () => {
      thread = null
      const left = [...waiting.values()]
      waiting.clear()
      for (const { failed } of left) failed(new Refusal(503, why))
    })
    return begun
  }
  const send = <Result>(
    task: KeeperTask,
    told: Waiting['told'] = () => {},
    transfer: ArrayBuffer[] = [],
  ): Promise<Result> =>
    new Promise<Result>((done, failed) => {
      if (isEnding && task.kind !== 'end') return failed(new Refusal(503, 'The server is ending.'))
      thread ??= start()
      last += 1
      waiting.set(last, { done, failed, told })
      thread.postMessage({ id: last, task }, transfer)
    })
  const decision = (task: KeeperTask): Promise<Decided> => {
    if (waiting.size >= mostWaiting)
      return Promise.reject(new Refusal(503, 'Too much waits to be written; send it again in a few seconds.'))
    return send<Decided>(task)
  }

  thread = start()
  return {
    decide: (decided, sending) => decision({ kind: 'decide', decision: decided, sending }),
    undo: (of, reason, sending) => decision({ kind: 'undo', of, reason, sending }),
    add: async (name, bytes, told) => {
      const { length } = bytes
      if (bytesWaiting > 0 && bytesWaiting + length > mostBytes)
        throw new Refusal(503, 'Much is being read at this moment; send this again when it is done.')
      bytesWaiting += length
      try {
        const whole = bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : []
        return await send<readonly AddedLine[]>({ kind: 'add', name, bytes }, told, whole)
      } finally {
        bytesWaiting -= length
      }
    },
    close: async () => {
      isEnding = true
      const ending = thread
      if (ending === null) return
      const left = new Promise<void>((gone) => ending.once('exit', () => gone()))
      const late = setTimeout(() => void ending.terminate(), patience)
      await send({ kind: 'end' }).catch(() => {})
      await left
      clearTimeout(late)
    },
  }
}

/** Milliseconds that what is under way is given at the end. */
const patience = 20_000
