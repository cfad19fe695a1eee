import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { stemma } from '../command-line.ts'
import { freshDatabase } from '../postgres.ts'
import { bin, ended, type Run, root } from '../run.ts'

/** What a server answered. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A request as it stands on the wire: any header, the Host too. */
export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Asks a server, whatever a browser would not let a page ask. */
export const asked = (address: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    const sent = ask(address, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        )
    })
    sent.on('error', failed)
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${address}: no answer`)))
    sent.end(body)
  })

/** The real command line as a process, over a casebook of its own. */
export interface Serving {
  /** `http://127.0.0.1:4646`. */
  readonly address: string
  readonly port: number
  /** As it was printed. */
  readonly link: string
  /** A path, or the address of a database. */
  readonly casebook: string
  /** Of its own, gone when it ends; the casebook is in it where it is a file. */
  readonly folder: string
  /** What a browser that followed the link sends. */
  readonly cookie: string
  readonly get: <Body>(
    path: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer & { readonly body: Body }>
  readonly post: <Body>(
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer & { readonly body: Body }>
  /** Runs the command line on the same casebook, in a process of its own. */
  readonly run: (...args: readonly string[]) => Promise<Run>
  /** Ends the server as a service manager would, and tells how it ended. */
  readonly end: () => Promise<Run>
}

export interface ServingOptions {
  /** Where its casebook is kept. */
  readonly kind?: Database['kind']
  /** A casebook that is there, which it is to serve; null for one of its own. */
  readonly at?: string | null
  /** Files or folders that are taken in first, from the root of the project. */
  readonly reports?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly follows?: boolean
}

/** Starts a server; whoever starts it ends it. */
export const startServing = async ({
  kind = 'sqlite',
  at = null,
  reports = ['corpus/january-2022/reports'],
  args = [],
  env = {},
  follows = true,
}: ServingOptions = {}): Promise<Serving> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-serving-'))
  const database = at !== null || kind === 'sqlite' ? null : await freshDatabase()
  const casebook = at ?? database?.address ?? join(folder, 'casebook.stemma')
  const run: Serving['run'] = (...typed) => stemma([...typed, '--casebook', casebook])
  if (at === null) await stemma(['init', casebook])
  if (at === null && reports.length > 0) await run('add', ...reports, '--quiet')
  const child = spawn(process.execPath, [bin, 'serve', casebook, '--port', String(await freePort()), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  const left = ended(child)
  const link = await firstLine(child, left)
  const { origin: address, port } = new URL(link)
  const cookie = follows && !args.includes('--public-read') ? cookieFrom(await asked(link)) : ''
  const told = async <Body>(answer: Promise<Answer>): Promise<Answer & { readonly body: Body }> => {
    const { text, ...rest } = await answer
    const isJson = /json/.test(rest.headers['content-type'] ?? '') && !/ndjson/.test(rest.headers['content-type'] ?? '')
    return { ...rest, text, body: (isJson ? JSON.parse(text) : text) as Body }
  }
  return {
    address,
    port: Number(port),
    link,
    casebook,
    folder,
    cookie,
    get: (path, headers = {}) => told(asked(address + path, { headers: { cookie, ...headers } })),
    post: (path, body, headers = {}) =>
      told(
        asked(address + path, {
          method: 'POST',
          headers: { cookie, origin: address, 'content-type': 'application/json', ...headers },
          body: body instanceof Uint8Array ? body : JSON.stringify(body),
        }),
      ),
    run,
    end: async () => {
      child.kill('SIGTERM')
      const result = await left
      await database?.drop()
      rmSync(folder, { recursive: true, force: true })
      return result
    },
  }
}

const firstLine = (child: ChildProcess, left: Promise<Run>): Promise<string> =>
  new Promise((done, failed) => {
    let text = ''
    child.stdout?.on('data', (chunk: string) => {
      text += chunk
      const end = text.indexOf('\n')
      if (end !== -1) done(text.slice(0, end))
    })
    left.then(({ err }) => failed(new Error(err)))
  })

/** The cookie that an answer sets, as it is sent back. */
export const cookieFrom = ({ headers }: Answer): string => (headers['set-cookie'] ?? []).join('').split(';')[0]!

const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net')
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => done(port))
    })
  })
}
