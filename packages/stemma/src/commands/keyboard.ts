import type { Context } from './context.ts'

/** A terminal whose keys come one by one, and that is left as it was found. */
export interface Keyboard {
  /** The next key: a letter, or `enter`, `escape`, `space`, `tab`, `backspace`, `up`, `down`, `clear`, `redraw`; null at the end. */
  readonly next: () => Promise<string | null>
  /** Gives the terminal back. It may be called again. */
  readonly leave: () => void
}

/** Where the next letter comes is shown, or not. */
export const cursor = { shown: '\x1b[?25h', hidden: '\x1b[?25l' } as const

/** To the other screen, so that what stood on the terminal stands there again after. */
const enter = `\x1b[?1049h${cursor.hidden}`
const back = `${cursor.shown}\x1b[?1049l`

/**
 * Takes the keys of a terminal one by one. However the process ends, short of being killed outright, the terminal is given
 * back: at its end, at an error, at the signals that end it; and while it is stopped with Ctrl-Z.
 */
export const openKeyboard = ({ stdin, stdout, interrupted }: Context): Keyboard => {
  const waiting: ((key: string | null) => void)[] = []
  const keys: (string | null)[] = []
  let isOpen = true
  const give = (key: string | null): void => {
    const taker = waiting.shift()
    if (taker === undefined) keys.push(key)
    else taker(key)
  }
  const take = (): void => {
    stdin.setRawMode?.(true)
    stdout.write(enter)
  }
  const leave = (): void => {
    if (!isOpen) return
    isOpen = false
    stdin.setRawMode?.(false)
    stdout.write(back)
    for (const [event, listener] of listeners) process.off(event, listener)
    stdout.off('resize', redraw)
    interrupted.removeEventListener('abort', end)
    stdin.destroy?.()
  }
  const redraw = (): void => give('redraw')
  const end = (): void => give(null)
  const dying = (code: number) => (): void => {
    leave()
    process.exit(code)
  }
  const awake = (): void => {
    take()
    redraw()
  }
  const listeners: readonly (readonly [event: 'exit' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT', listener: () => void])[] = [
    ['exit', leave],
    ['SIGTERM', dying(143)],
    ['SIGHUP', dying(129)],
    ['SIGCONT', awake],
  ]
  for (const [event, listener] of listeners) process.on(event, listener)
  stdout.on('resize', redraw)
  interrupted.addEventListener('abort', end)
  take()
  void read()
  return {
    next: () => {
      const key = keys.shift()
      return key === undefined ? new Promise((taker) => waiting.push(taker)) : Promise.resolve(key)
    },
    leave,
  }

  async function read(): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of stdin) {
        for (const key of keysIn(decoder.decode(chunk, { stream: true }))) {
          if (key === 'stop') stop()
          else give(key)
        }
      }
    } catch {
      // A terminal that is closed is the end of its keys.
    }
    give(null)
  }

  function stop(): void {
    stdin.setRawMode?.(false)
    stdout.write(back)
    process.kill(process.pid, 'SIGTSTP')
  }
}

/** Keys by what a terminal sends for them; null ends. */
const named: Readonly<Record<string, string | null>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x15': 'clear',
  '\x0c': 'redraw',
  '\x1b': 'escape',
  '\x1b[A': 'up',
  '\x1b[B': 'down',
  '\x1b[C': 'down',
  '\x1b[D': 'up',
  '\x1bOA': 'up',
  '\x1bOB': 'down',
  '\x03': null,
  '\x04': null,
  '\x1a': 'stop',
}

/** The keys of a stretch of what a terminal sent: letters as they are, others by name; what has none is passed over. */
export const keysIn = (sent: string): readonly (string | null)[] =>
  [...sent.matchAll(/\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[@-~])?|./gsu)].flatMap(([one]) => {
    const name = named[one]
    if (name !== undefined) return [name]
    return /^\p{C}/u.test(one) ? [] : [one]
  })
