import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { bin, folderOf, type Run, root } from './command-line.ts'

/** A web of our own that the program takes for the real one. */
export interface Web {
  /** Runs the command line on it. */
  readonly stemma: (args: readonly string[], given?: { readonly cwd?: string }) => Promise<Run>
  /** Starts the command line on it, to be signalled. */
  readonly start: (args: readonly string[], given?: { readonly cwd?: string }) => Running
  /** What was asked for: `coast.test /news`. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** Addresses that any socket of the program began to connect to, in their order. */
  readonly connections: () => string[]
}

interface Running {
  readonly kill: (signal: NodeJS.Signals) => void
  readonly until: (stream: 'out' | 'err', pattern: RegExp) => Promise<void>
  readonly ended: Promise<Run>
}

export type Answer = (request: IncomingMessage, reply: ServerResponse) => unknown

/** Addresses that are public, and lead to the test's server. */
export const publicAddress = '93.184.216.34'

/** What is answered. */
export const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = ''): Answer =>
  (_, reply) =>
    reply.writeHead(status, headers).end(body)

export const page = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  answer(200, { 'content-type': 'text/html; charset=utf-8', ...headers }, body)

/**
 * Serves pages under names of one's own.
 *
 * @param pages by host and path: `coast.test /news`; what is not there is answered with 404
 * @param names that resolve to other addresses than the server's; a list of lists is one answer after the other
 */
export const webOf = async (
  pages: Readonly<Record<string, Answer>>,
  names: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>> = {},
): Promise<Web> => {
  const requests: Web['requests'] = []
  const server = createServer({ keepAlive: false }, (request, reply) => {
    const path = `${request.headers.host} ${request.url}`
    requests.push({ path, headers: request.headers })
    const given = pages[path] ?? answer(404)
    given(request, reply)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const log = join(folderOf({ connections: '' }), 'connections')
  const hosts = Object.keys(pages).map((path) => path.split(' ')[0]!.split(':')[0]!)
  const pretend = {
    names: { ...Object.fromEntries(hosts.map((host) => [host, [publicAddress]])), ...names },
    port: (server.address() as AddressInfo).port,
    connections: log,
  }
  const start: Web['start'] = (args, given = {}) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env
    const child = spawn(process.execPath, ['--import', join(root, 'test/pretend-web.js'), bin, ...args], {
      cwd: given.cwd ?? root,
      env: { ...env, PRETEND_WEB: JSON.stringify(pretend), NODE_NO_WARNINGS: '1' },
    })
    const said = { out: '', err: '' }
    const listeners = new Set<() => void>()
    for (const [name, stream] of [
      ['out', child.stdout],
      ['err', child.stderr],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text
        for (const listener of listeners) listener()
      })
    }
    child.stdin.end()
    onTestFinished(() => void child.kill('SIGKILL'))
    return {
      kill: (signal) => child.kill(signal),
      until: (stream, pattern) =>
        new Promise((done) => {
          const look = (): void => {
            if (pattern.test(said[stream])) {
              listeners.delete(look)
              done()
            }
          }
          listeners.add(look)
          look()
        }),
      ended: new Promise((done) => child.on('close', (code) => done({ code, ...said }))),
    }
  }
  writeFileSync(log, '')
  return {
    start,
    stemma: (args, given) => start(args, given).ended,
    requests,
    connections: () =>
      readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .filter((line) => line !== ''),
  }
}
