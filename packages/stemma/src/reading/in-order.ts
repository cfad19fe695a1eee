import type { Found, Source } from '../inputs/found.ts'
import type { Outcome } from './batch.ts'

/** What became of an input, in the order of the inputs; an outcome goes with the source it is of. */
export type Step = (Outcome & { readonly source: Source }) | Exclude<Found, Source>

/** How much is under way at once. */
export interface Load {
  /** Threads to keep busy once so many characters have been handed out. */
  readonly threads: (characters: number) => number
  /** Characters of input after which a batch is full. */
  readonly batch: number
}

/**
 * Reads sources in batches on several threads and gives the outcomes back in the order of the inputs, whatever the
 * threads do. No more is taken from the inputs than the threads and the taker of the outcomes keep up with.
 *
 * @param stopped once it aborts nothing more is taken, and the outcomes there are by then, or soon after, are the last
 */
export async function* readInOrder(
  found: AsyncIterable<Found>,
  read: (sources: readonly Source[]) => Promise<readonly Outcome[]>,
  load: Load,
  stopped: AbortSignal = new AbortController().signal,
): AsyncGenerator<Step> {
  const under: Promise<readonly Step[]>[] = []
  let running = 0
  let handedOut = 0
  let batch: Found[] = []
  let size = 0
  let changed = deferred()
  const signal = (): void => {
    changed.resolve()
    changed = deferred()
  }

  const handOut = (): void => {
    if (batch.length === 0) return
    const steps = batch
    const sources = steps.filter((step) => step.kind === 'source')
    batch = []
    handedOut += size
    size = 0
    running += 1
    const outcomes = sources.length === 0 ? Promise.resolve([]) : read(sources)
    const done = outcomes.then((results) => merged(steps, results))
    done
      .catch(() => {})
      .finally(() => {
        running -= 1
        signal()
      })
    under.push(done)
    signal()
  }
  const isBusy = (): boolean => running >= load.threads(handedOut) || under.length > 2 * load.threads(handedOut)

  const state = { ended: false, left: false }
  let failure: unknown = null
  const take = async (): Promise<void> => {
    try {
      for await (const step of found) {
        batch.push(step)
        size += step.kind === 'source' ? step.content.length : 0
        if (size < load.batch && batch.length < 256) continue
        while (isBusy() && !state.left) await changed.promise
        if (state.left) return
        handOut()
      }
      if (!state.left) handOut()
    } catch (error) {
      failure = error
    } finally {
      state.ended = true
      signal()
    }
  }
  // A pipe that trickles is read as it comes.
  const trickle = setInterval(() => {
    if (!isBusy() && !state.left) handOut()
  }, 50)
  const stop = patience(stopped)
  const leave = (): void => {
    state.left = true
    signal()
  }
  stopped.addEventListener('abort', leave)
  const taking = take()
  try {
    while (true) {
      const next = under.shift()
      if (next !== undefined) {
        yield* await stop.orOut(next)
        signal()
      } else if (state.ended || stopped.aborted) break
      else await changed.promise
    }
    if (stopped.aborted) return
    await taking
    if (failure !== null) throw failure
  } finally {
    clearInterval(trickle)
    stop.clear()
    stopped.removeEventListener('abort', leave)
    state.left = true
    signal()
  }
}

/** The outcomes of the sources put where the sources stood; there are fewer where the threads left the rest. */
const merged = (steps: readonly Found[], outcomes: readonly Outcome[]): Step[] => {
  let at = 0
  return steps.flatMap((step) => {
    if (step.kind !== 'source') return step
    const outcome = outcomes[at++]
    return outcome === undefined ? [] : { ...outcome, source: step }
  })
}

/** Milliseconds that what is under way is given to come to an end once all is to stop. */
const grace = 2000

/**
 * Waits for steps, but not much longer than a signal. A race against one promise that never comes would keep every step it
 * was ever run against; here the latest alone is held.
 */
const patience = (
  signal: AbortSignal,
): { readonly orOut: (next: Promise<readonly Step[]>) => Promise<readonly Step[]>; readonly clear: () => void } => {
  let timer: NodeJS.Timeout | null = null
  let isOut = false
  let giveUp = (): void => {}
  const start = (): void => {
    timer = setTimeout(() => {
      isOut = true
      giveUp()
    }, grace)
  }
  if (signal.aborted) start()
  else signal.addEventListener('abort', start)
  return {
    orOut: (next) =>
      new Promise((done, fail) => {
        giveUp = () => done([])
        if (isOut) giveUp()
        next.then(done, fail)
      }),
    clear: () => {
      signal.removeEventListener('abort', start)
      if (timer !== null) clearTimeout(timer)
    },
  }
}

const deferred = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
