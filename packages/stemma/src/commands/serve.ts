import { spawn } from 'node:child_process'
import manifest from '../../package.json' with { type: 'json' }
import { fingerprint } from '../fingerprint.ts'
import { loadEnglish } from '../models.ts'
import { visible } from '../print/terminal.ts'
import { openServer } from '../server/server.ts'
import { type Context, write } from './context.ts'
import type { Keeping } from './keeping.ts'

export interface ServeOptions extends Keeping {
  readonly host: string
  /** Null for the usual one, or the next that is free. */
  readonly port: number | null
  readonly allowHosts: readonly string[]
  readonly publicRead: boolean
  /** Opens the desk in the browser of this machine. */
  readonly open: boolean
}

/** `stemma serve`: answers for a casebook, page and API, until it is stopped. */
export const serveCommand = async (options: ServeOptions, context: Context): Promise<void> => {
  const { stdout, stderr, interrupted, env } = context
  const server = await openServer({
    ...options,
    key: env.STEMMA_API_KEY === undefined || env.STEMMA_API_KEY === '' ? null : env.STEMMA_API_KEY,
    version: manifest.version,
    fingerprint: fingerprint(),
    page: new URL('./desk/', import.meta.url),
    threads: { maker: new URL('./maker.js', import.meta.url) },
    language: loadEnglish,
    told: (line) => stderr.write(`stemma: ${visible(line)}\n`),
  })
  try {
    await write(stdout, `${server.link}\n`)
    stderr.write(`stemma: ${server.casebook} is open at the address above; Ctrl-C ends it\n`)
    if (options.open) openLink(server.link)
    await new Promise<void>((done) => {
      if (interrupted.aborted) done()
      interrupted.addEventListener('abort', () => done(), { once: true })
    })
  } finally {
    await server.close()
  }
}

/** Hands a link to the system, which knows the browser; where it does not the link that was printed is there. */
const openLink = (link: string): void => {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', link]
        : ['xdg-open', link]
  spawn(command!, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
