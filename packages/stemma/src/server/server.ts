import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Language } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { openDatabase } from '../casebook/open.ts'
import { FailedError } from '../problem.ts'
import { createAccess, newLink } from './access.ts'
import { createAnswers } from './answers.ts'
import { createApp } from './app.ts'
import { createDays } from './days.ts'
import { createEvents } from './events.ts'
import { createIntake } from './intake.ts'
import { startKeeper } from './keeper.ts'
import type { KeeperSetting } from './keeping.ts'
import { createLatest } from './latest.ts'
import { startMaker } from './maker.ts'
import { createMetrics } from './metrics.ts'
import { openOriginals } from './originals.ts'
import { readPage, withBasemap } from './page.ts'
import { createRecords } from './records.ts'
import type { Serving } from './serving.ts'

/** How a server is started. */
export interface ServerOptions {
  /** The casebook: a path, or the address of a database. */
  readonly where: string
  readonly host: string
  /** Null for 4646, or the next that is free. */
  readonly port: number | null
  readonly allowHosts: readonly string[]
  readonly publicRead: boolean
  /** What programs show as `Authorization: Bearer`; null where none may. */
  readonly key: string | null
  readonly version: string
  readonly fingerprint: string
  /** The folder of the built page, with a slash at its end. */
  readonly page: URL
  /** A file of the countries that maps are drawn of; null for those that come with Stemma. */
  readonly basemap: string | null
  /** The modules of its threads. */
  readonly threads: { readonly maker: URL; readonly keeper: URL }
  /** How the thread that writes is set. */
  readonly keeping: Omit<KeeperSetting, 'where'>
  readonly language: () => Language
  readonly chart: Serving['chart']
  readonly told: (line: string) => void
}

/** A server that listens. */
export interface DeskServer {
  /** `http://127.0.0.1:4646`. */
  readonly address: string
  /** Opens the desk once in one browser; the address itself where everybody may read. */
  readonly link: string
  readonly originals: string
  readonly casebook: string
  /** Ends it in good order: what is under way is answered, streams and threads are closed. */
  readonly close: () => Promise<void>
}

/** The port that is tried first. */
const usualPort = 4646

/**
 * Opens a casebook and answers for it.
 *
 * @throws {FailedError} where there is no casebook, or the port is taken
 */
export const openServer = async (options: ServerOptions): Promise<DeskServer> => {
  const { where, host, publicRead, allowHosts, key, version, fingerprint, language, told } = options
  const built = readPage(options.page)
  const page = options.basemap === null ? built : withBasemap(built, options.basemap)
  const casebook = await openDatabase(where)
  const handler: { fetch: (request: Request, env: never) => Response | Promise<Response> } = {
    fetch: () => new Response(null, { status: 503 }),
  }
  const server = createAdaptorServer({
    fetch: (request, env) => handler.fetch(request, env as never),
    // The address of a dossier names its lines, of which a story may have thousands.
    serverOptions: { maxHeaderSize: 98_304, requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 30_000 },
  })
  try {
    const port = await listening(server, host, options.port)
    const access = createAccess({ host, port, allowHosts, publicRead, key })
    const maker = startMaker(options.threads.maker, where)
    const metrics = createMetrics()
    const readOnly = publicRead || casebook.readOnly
    const keeper = readOnly ? null : startKeeper(options.threads.keeper, { where, ...options.keeping }, told)
    const days = createDays(casebook, maker)
    const events = createEvents(casebook, maker, metrics)
    const originals = await openOriginals(casebook, access, async (other) => {
      const own = await listening(other, host, 0)
      return { port: own, address: addressOf(host, own) }
    })
    const serving: Serving = {
      casebook,
      access,
      page,
      records: createRecords(casebook, maker, !readOnly),
      answers: createAnswers(),
      maker,
      keeper,
      days,
      latest: createLatest(days, maker, events.more),
      intake: createIntake(casebook, publicRead),
      events,
      metrics,
      language: once(language),
      chart: options.chart,
      readOnly,
      originals,
      version,
      fingerprint,
      told,
    }
    const app = createApp(serving)
    handler.fetch = (request, env) => app.fetch(request, env)
    const address = addressOf(host, port)
    return {
      address,
      link: publicRead ? `${address}/` : `${address}/?token=${newLink(access)}`,
      originals: originals.address,
      casebook: casebook.name,
      close: async () => {
        events.close()
        await Promise.all([ended(server), ended(originals.server)])
        await keeper?.close()
        await maker.close()
        metrics.close()
        await casebook.close()
      },
    }
  } catch (error) {
    await ended(server)
    await closed(casebook)
    throw error
  }
}

const addressOf = (host: string, port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

const closed = (casebook: Database): Promise<void> => casebook.close().catch(() => {})

const once = <Thing>(make: () => Thing): (() => Thing) => {
  let made: Thing | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Listens at the port that is asked for, or at the usual one and those after it until one is free. */
const listening = async (server: ServerType, host: string, port: number | null): Promise<number> => {
  const tried = port === null ? Array.from({ length: 20 }, (_, at) => usualPort + at) : [port]
  for (const each of tried) {
    const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        server.off('listening', heard)
        done(error)
      }
      const heard = (): void => {
        server.off('error', failed)
        done(null)
      }
      server.once('error', failed).once('listening', heard)
      server.listen(each, host)
    })
    if (failure === null) return (server.address() as { readonly port: number }).port
    if (failure.code !== 'EADDRINUSE')
      throw new FailedError(
        `${host}:${each}: cannot be listened at (${failure.code ?? failure.message}); take another --host or --port`,
      )
  }
  throw new FailedError(
    port === null
      ? `${host}: ports ${tried[0]} to ${tried.at(-1)} are all taken; name a free one with --port`
      : `${host}:${port}: the port is taken; name another with --port, or leave it out to take the next free one`,
  )
}

/** Milliseconds that answers under way are given. */
const grace = 2000

const ended = async (server: ServerType): Promise<void> => {
  if (!server.listening) return
  const done = new Promise<void>((closed) => server.close(() => closed()))
  const http = server as { closeIdleConnections?: () => void; closeAllConnections?: () => void }
  http.closeIdleConnections?.()
  const timer = setTimeout(() => http.closeAllConnections?.(), grace)
  await done
  clearTimeout(timer)
}
