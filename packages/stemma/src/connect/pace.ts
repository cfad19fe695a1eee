/** Time as the connector sees it: the system's, but in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Resolves after so many milliseconds, or at once when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((done) => {
      if (signal.aborted) return done()
      const wake = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        done()
      }
      const timer = setTimeout(wake, milliseconds)
      signal.addEventListener('abort', wake)
    }),
}

/** Lets one request at a time go to a host, each some seconds after the one before. */
export interface Pace {
  /** Runs `task` when it is the host's turn. */
  readonly turn: <Result>(host: string, seconds: number, task: () => Promise<Result>) => Promise<Result>
}

export const createPace = (clock: Clock, signal: AbortSignal): Pace => {
  const last = new Map<string, Promise<number>>()
  return {
    turn: (host, seconds, task) => {
      const before = last.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY)
      const run = before.then(async (ended) => {
        const wait = ended + seconds * 1000 - clock.now()
        if (wait > 0) await clock.sleep(wait, signal)
        return task()
      })
      last.set(
        host,
        run.then(
          () => clock.now(),
          () => clock.now(),
        ),
      )
      return run
    },
  }
}
