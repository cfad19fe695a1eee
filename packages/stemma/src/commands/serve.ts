import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { createDatabase } from '../casebook/open.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Stamp } from '../journal/entry.ts'
import { loadEnglish } from '../models.ts'
import { visible } from '../print/terminal.ts'
import { FailedError } from '../problem.ts'
import { openServer } from '../server/server.ts'
import { addCommand } from './add.ts'
import { type Context, write } from './context.ts'
import { openJournal } from './init.ts'
import { type Keeping, stampingOf } from './keeping.ts'
import type { Intake } from './read.ts'

export interface ServeOptions extends Keeping {
  readonly host: string
  /** Null for the usual one, or the next that is free. */
  readonly port: number | null
  readonly allowHosts: readonly string[]
  readonly publicRead: boolean
  /** A file of the countries that maps are drawn of; null for those that come with Stemma. */
  readonly basemap: string | null
  /** Opens the desk in the browser of this machine. */
  readonly open: boolean
}

/**
 * `stemma serve` of reports: a casebook of their own, which is gone when the desk is closed.
 *
 * @param folder of reports
 */
export const serveReportsCommand = async (
  folder: string,
  options: ServeOptions & Intake,
  context: Context,
): Promise<void> => {
  const place = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
  const where = join(place, 'casebook.stemma')
  try {
    const casebook = await createDatabase(where)
    await openJournal(casebook, options).finally(casebook.close)
    await addCommand([folder], { ...options, where, json: false, quiet: false }, context).catch((error: unknown) => {
      // What could not be read was told, and stands on the board too.
      if (!(error instanceof FailedError && error.message === '')) throw error
    })
    context.stderr.write(
      `stemma: what is decided at this desk is gone when it is closed; to keep it: npx stemma init && npx stemma add ${visible(folder)} && npx stemma serve\n`,
    )
    await serveCommand({ ...options, where }, context, visible(folder))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * `stemma serve`: answers for a casebook, page and API, until it is stopped.
 *
 * @param called what the user calls it; null for its own name
 */
export const serveCommand = async (
  options: ServeOptions,
  context: Context,
  called: string | null = null,
): Promise<void> => {
  const { stdout, stderr, interrupted, env, processors } = context
  const server = await openServer({
    ...options,
    key: env.STEMMA_API_KEY === undefined || env.STEMMA_API_KEY === '' ? null : env.STEMMA_API_KEY,
    version: manifest.version,
    fingerprint: fingerprint(),
    page: new URL('./desk/', import.meta.url),
    threads: { maker: new URL('./maker.js', import.meta.url), keeper: new URL('./keeper.js', import.meta.url) },
    keeping: { stamp: stampOf(options), readers: Math.max(1, processors - 1), limits: readingLimits },
    language: loadEnglish,
    // Drawing needs libraries that nothing else does.
    chart: async () => (await import('../print/tally-chart.ts')).tallyChart,
    told: (line) => stderr.write(`stemma: ${visible(line)}\n`),
  })
  try {
    await write(stdout, `${server.link}\n`)
    stderr.write(`stemma: ${called ?? server.casebook} is open at the address above; Ctrl-C ends it\n`)
    if (options.open) openLink(server.link)
    await new Promise<void>((done) => {
      if (interrupted.aborted) done()
      interrupted.addEventListener('abort', () => done(), { once: true })
    })
  } finally {
    await server.close()
  }
}

/** What reading one report may cost, as for “stemma add”. */
const readingLimits = { seconds: 20, megabytes: 256, characters: 200_000 }

const stampOf = (options: Keeping): Omit<Stamp, 'time'> => {
  const { time: _, ...stamp } = stampingOf(options)()
  return stamp
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
