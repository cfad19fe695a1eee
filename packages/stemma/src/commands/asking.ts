import { printedChoices, printedHelp, printedKeys, printedScene } from '../print/review.ts'
import { columns, laidOut, piece, type Terminal, visible } from '../print/terminal.ts'
import type { Asker, Scene } from '../review/scene.ts'
import { type Context, write } from './context.ts'
import { cursor, openKeyboard } from './keyboard.ts'
import { terminalOf } from './read.ts'

/** Who asks the person, and what is to be given back when it is over. */
export interface OpenAsker extends Asker {
  readonly close: () => void
}

/** On a terminal a screen and its keys; where input or output is none, or it can do nothing, lines that are typed. */
export const openAsker = (context: Context): OpenAsker => {
  const { stdin, stdout, env } = context
  const isScreen = stdin.isTTY === true && stdout.isTTY === true && env.TERM !== undefined && env.TERM !== 'dumb'
  return isScreen ? screenAsker(context) : lineAsker(context)
}

const screenAsker = (context: Context): OpenAsker => {
  const keyboard = openKeyboard(context)
  let before: Scene | null = null
  let isOver = false
  return {
    key: async (scene) => {
      before = scene
      let from = 0
      while (!isOver) {
        const body = scene.help ? printedHelp(terminal()) : printedScene(scene, terminal())
        const { lines, next } = windowOf(body, printedKeys(scene, terminal()), from)
        draw(lines)
        const key = await keyboard.next()
        if (key === 'redraw') continue
        if (key === 'space') from = next
        else if (key === 'up') return 'k'
        else if (key === 'down' || key === 'enter') return 'j'
        else if (key === 'tab') return String(((scene.chosen + 1) % Math.max(1, scene.claims.length)) + 1)
        else if (key === null || key.length === 1) return key
      }
      return null
    },
    choose: async (asks, choices) => {
      while (!isOver) {
        draw(below([...printedChoices(asks, choices, terminal()), quiet('Esc leaves it as it is')]))
        const key = await keyboard.next()
        if (key !== null && choices.some((choice) => choice.key === key)) return key
        if (key === null) isOver = true
        if (key === 'escape' || key === 'q') break
      }
      return null
    },
    text: async (asks) => {
      let typed = ''
      while (!isOver) {
        draw(
          below([
            ...printedChoices(asks, [], terminal()),
            quiet('Enter sends it, Esc leaves it as it is'),
            entered(typed),
          ]),
        )
        context.stdout.write(cursor.shown)
        const key = await keyboard.next()
        context.stdout.write(cursor.hidden)
        if (key === 'enter') return typed
        // Ctrl-C in the midst of an answer is meant for all.
        if (key === null) isOver = true
        if (key === 'escape') break
        if (key === 'backspace') typed = [...typed].slice(0, -1).join('')
        else if (key === 'clear') typed = ''
        else if (key === 'space') typed += ' '
        else if (key !== null && [...key].length === 1 && typed.length < longest) typed += key
      }
      return null
    },
    close: keyboard.leave,
  }

  function terminal(): Terminal {
    return terminalOf(context)
  }

  function quiet(text: string): string {
    return laidOut(piece(''), [piece(text, 'quiet')], terminal())
  }

  /** The end of what was typed, where not all of it fits. */
  function entered(typed: string): string {
    const room = terminal().width - 3
    const letters = [...visible(typed).replace(/ $/, '\u00a0')]
    while (columns(letters.join('')) > room) letters.shift()
    return `> ${letters.join('')}`
  }

  function rows(): number {
    return Math.max(6, context.stdout.rows || 24)
  }

  /** So much of what is shown as fits, from a line on, over what stands below it; where hardly a line would, that alone. */
  function windowOf(
    body: readonly string[],
    foot: readonly string[],
    from: number,
  ): { lines: readonly string[]; next: number } {
    const room = rows() - foot.length - 1
    if (room < 3) return { lines: foot, next: 0 }
    if (body.length <= room) return { lines: [...body, '', ...foot], next: 0 }
    const start = Math.min(from, body.length - room + 1)
    const end = start + room - 1
    const rest = body.length - end
    const more = rest > 0 ? `${rest} ${rest === 1 ? 'line' : 'lines'} more: space` : 'the end: space for the beginning'
    return { lines: [...body.slice(start, end), quiet(more), '', ...foot], next: rest > 0 ? end : 0 }
  }

  /** The scene that a question is about, and the question below it. */
  function below(foot: readonly string[]): readonly string[] {
    const held = foot.flatMap((block) => block.split('\n'))
    return before === null ? held : windowOf(printedScene(before, terminal()), held, 0).lines
  }

  /** Over what is there, line by line: nothing flickers on a slow line. */
  function draw(lines: readonly string[]): void {
    context.stdout.write(
      `\x1b[H${lines
        .slice(0, rows())
        .map((line) => `${line}\x1b[K`)
        .join('\r\n')}\x1b[J`,
    )
  }
}

/** Longest reason that can be typed, in UTF-16 units. */
const longest = 2000

/** Each key is a line, and each answer; what is asked is printed. So it can be scripted. */
const lineAsker = (context: Context): OpenAsker => {
  const { stdout, stdin } = context
  const lines = linesOf(context)
  let shown = ''
  const ask = async (block: readonly string[], prompt: string): Promise<string | null> => {
    await write(stdout, `${block.join('\n')}${block.length === 0 ? '' : '\n'}${prompt}`)
    const line = await lines()
    // What is piped in is not on the screen: the answer stands behind its question.
    if (stdin.isTTY !== true) await write(stdout, `${visible(line ?? '')}\n`)
    return line
  }
  return {
    key: async (scene) => {
      const terminal = terminalOf(context)
      const body = (scene.help ? printedHelp(terminal) : printedScene(scene, terminal)).join('\n')
      const foot = printedKeys(scene, terminal)
      const block = body === shown ? foot : [body, '', ...foot]
      shown = body
      const line = await ask(['', ...block], 'key> ')
      if (line === null) return null
      const [key = 'j'] = line.trim()
      return key
    },
    choose: async (asks, choices) => {
      for (;;) {
        const line = await ask(printedChoices(asks, choices, terminalOf(context)), 'which> ')
        if (line === null || line.trim() === '') return null
        if (choices.some((choice) => choice.key === line.trim())) return line.trim()
        await write(stdout, `${visible(line.trim())}: none of these; an empty line leaves it as it is\n`)
      }
    },
    text: (asks) => ask(printedChoices(asks, [], terminalOf(context)), '> '),
    close: () => stdin.destroy?.(),
  }
}

/** Lines of the input as they come; null at its end. */
const linesOf = ({ stdin, interrupted }: Context): (() => Promise<string | null>) => {
  const chunks = stdin[Symbol.asyncIterator]()
  const decoder = new TextDecoder()
  let held = ''
  let isOver = false
  const stopped = new Promise<null>((done) => {
    if (interrupted.aborted) done(null)
    interrupted.addEventListener('abort', () => done(null), { once: true })
  })
  return async () => {
    for (;;) {
      const at = held.indexOf('\n')
      if (at >= 0 || held.length > longestLine) {
        const line = at < 0 ? held : held.slice(0, at)
        held = at < 0 ? '' : held.slice(at + 1)
        return line.replace(/\r$/, '')
      }
      if (isOver) {
        const rest = held
        held = ''
        return rest === '' ? null : rest
      }
      const chunk = await Promise.race([chunks.next(), stopped])
      if (chunk === null) return null
      if (chunk.done === true) isOver = true
      else held += decoder.decode(chunk.value, { stream: true })
    }
  }
}

const longestLine = 10_000
