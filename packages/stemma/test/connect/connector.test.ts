import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isPublic } from '../../src/connect/address.ts'
import { type Connector, createConnector } from '../../src/connect/connector.ts'
import type { Clock } from '../../src/connect/pace.ts'
import type { Resolve, Wire } from '../../src/connect/request.ts'

/** Addresses that sockets of this process began to connect to. */
const connections = (): string[] => {
  const begun: string[] = []
  const listen = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket }
    socket.on('connectionAttempt', (address: string) => begun.push(address))
  }
  subscribe('net.client.socket', listen)
  onTestFinished(() => void unsubscribe('net.client.socket', listen))
  return begun
}

const resolvingTo = (...answers: readonly (readonly string[])[]): Resolve => {
  let asked = 0
  return (_, done) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)]!
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
}

const times = { connect: 1, firstByte: 0.2, whole: 0.5 }

interface Served {
  readonly connector: Connector
  readonly at: (path: string) => string
  readonly asked: {
    readonly path: string
    readonly time: number
    readonly headers: Readonly<Record<string, unknown>>
  }[]
  readonly slept: number[]
}

/** A server on this machine, and a connector that is let reach it and nothing else: no option of the program can. */
const serve = async (listener: RequestListener, wire: Partial<Wire> = {}, delay = 0): Promise<Served> => {
  const asked: { path: string; time: number; headers: Record<string, unknown> }[] = []
  const slept: number[] = []
  let time = 1_000_000
  const clock: Clock = {
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      time += milliseconds
    },
  }
  const server = createServer((request, reply) => {
    asked.push({ path: request.url!, time, headers: request.headers })
    if (request.url === '/robots.txt' && wire.ports === undefined) reply.writeHead(404).end()
    else listener(request, reply)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const connector = createConnector(
    { userAgent: 'Stemma/0', delay },
    {
      permits: (address) => address === '127.0.0.1',
      ports: [String(port)],
      resolve: resolvingTo(['127.0.0.1']),
      times,
      ...wire,
    },
    clock,
  )
  onTestFinished(() => connector.close())
  return { connector, at: (path) => `http://coast.test:${port}${path}`, asked, slept }
}

describe('the connector', () => {
  it('gives up on a reply that does not begin, and on one that does not end', async () => {
    const { connector, at } = await serve((request, reply) => {
      if (request.url === '/drip') setInterval(() => reply.write('x'), 20).unref()
    })
    expect(await connector.fetch(at('/silent'))).toMatchObject({
      why: 'not fetched: no reply within 0.2 s; try again later',
      passes: true,
    })
    expect(await connector.fetch(at('/drip'))).toMatchObject({
      why: 'not fetched: not all of it came within 0.5 s; try again later',
    })
  })

  it('asks for a page again only if it has changed', async () => {
    const { connector, at, asked } = await serve((request, reply) => {
      if (request.headers['if-none-match'] === '"1"') reply.writeHead(304).end()
      else
        reply.writeHead(200, { etag: '"1"', 'last-modified': 'Mon, 10 Jan 2022 08:00:00 GMT' }).end('At least 12 died.')
    })
    const first = await connector.fetch(at('/'))
    if (first.kind !== 'fetched') throw new Error(first.kind)
    expect(first).toMatchObject({ etag: '"1"', lastModified: 'Mon, 10 Jan 2022 08:00:00 GMT' })
    expect(await connector.fetch(at('/'), first)).toEqual({ kind: 'unchanged' })
    expect(asked.at(-1)!.headers).toMatchObject({ 'if-modified-since': 'Mon, 10 Jan 2022 08:00:00 GMT' })
  })

  it('leaves a host in peace between requests, longer where robots.txt asks for it', async () => {
    const { connector, at, asked, slept } = await serve((_, reply) => reply.end('x'), {}, 2)
    await Promise.all([connector.fetch(at('/1')), connector.fetch(at('/2')), connector.fetch(at('/3'))])
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1', '/2', '/3'])
    expect(slept).toEqual([2000, 2000, 2000])
  })

  it('reads how long a server asks to wait, in seconds or as a date', async () => {
    const { connector, at } = await serve((request, reply) =>
      reply
        .writeHead(request.url === '/busy' ? 429 : 503, {
          'retry-after': request.url === '/busy' ? '90' : new Date(1_000_000 + 600_000).toUTCString(),
        })
        .end(),
    )
    expect(await connector.fetch(at('/busy'))).toMatchObject({ kind: 'refused', wait: 90, passes: true })
    expect(await connector.fetch(at('/down'))).toMatchObject({ kind: 'refused', wait: 600, passes: true })
  })

  it('does not connect to a name that resolves anew to a private address', async () => {
    const begun = connections()
    const { connector, at } = await serve((_, reply) => reply.end('secret'), {
      permits: (address) => address === '127.0.0.1' || isPublic(address),
      resolve: resolvingTo(['127.0.0.1'], ['10.0.0.1']),
    })
    // The first look-up is for robots.txt and leads to the test's server, which stands for the public web here.
    expect(await connector.fetch(at('/'))).toMatchObject({
      why: expect.stringContaining('10.0.0.1 is not on the public internet'),
    })
    expect(begun).toEqual(['127.0.0.1'])
  })

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['93.184.216.34', '192.168.0.1']],
    [['::ffff:169.254.169.254']],
    [['2606:4700::1', 'fd00::1']],
    [[]],
  ])('does not connect to a name that resolves to %j', async (addresses) => {
    const begun = connections()
    const { connector, at } = await serve((_, reply) => reply.end('secret'), {
      permits: isPublic,
      resolve: resolvingTo(addresses),
    })
    expect(await connector.fetch(at('/'))).toMatchObject({ kind: 'refused' })
    expect(begun).toEqual([])
  })

  it('fetches nothing once it is closed', async () => {
    const { connector, at, asked } = await serve((_, reply) => reply.end('x'))
    connector.close()
    expect(await connector.fetch(at('/'))).toMatchObject({ kind: 'refused' })
    expect(asked).toEqual([])
  })
})
