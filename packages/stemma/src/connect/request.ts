import { lookup as systemLookup } from 'node:dns'
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { BadBody, bodyOf } from './body.ts'
import { type Bounds, hostOf, notPublic } from './web-address.ts'

/** How names are resolved and what may be reached: the system's resolver and the public web, but in tests. */
export interface Wire extends Bounds {
  readonly resolve: Resolve
  readonly times: Times
}

/** Resolves a name to all of its IP addresses. */
export type Resolve = (
  name: string,
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void

/** Seconds after which a request is given up. */
export interface Times {
  /** Until a connection stands. */
  readonly connect: number
  /** From there until the reply begins. */
  readonly firstByte: number
  /** For all of it. */
  readonly whole: number
}

export const usualTimes: Times = { connect: 10, firstByte: 20, whole: 60 }

export const systemResolve: Resolve = (name, done) => {
  systemLookup(name, { all: true }, (error, addresses) => done(error, addresses ?? []))
}

/** What one request came to, before redirects are followed. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Empty but for a status of 200. */
  readonly body: Uint8Array
}

/** A request that came to nothing, and why. */
export interface Failed {
  readonly kind: 'failed'
  readonly why: string
  /** Whether another try may do better. */
  readonly passes: boolean
}

interface Asked {
  readonly headers: Readonly<Record<string, string>>
  /** Bytes, unpacked, that are taken. */
  readonly most: number
  /** Whether a longer body is refused rather than cut. */
  readonly whole: boolean
  readonly signal: AbortSignal
}

/**
 * Sends one GET request. The connection goes to no address that `wire` does not permit: what the name resolves to is
 * looked at in the moment the socket is given it, so that a name which resolves anew cannot slip past, and all of a
 * name's addresses must pass. No proxy of the environment is used.
 */
export const request = (url: URL, asked: Asked, wire: Wire): Promise<Answer | Failed> =>
  new Promise((settle) => {
    const host = hostOf(url)
    const options: RequestOptions = {
      host,
      port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { host: url.host, ...asked.headers },
      agent: false,
      lookup: guarded(wire),
      maxHeaderSize: 16_384,
      signal: asked.signal,
      ...(url.protocol === 'https:' && isIP(host) === 0 ? { servername: host } : {}),
    }
    const timers = new Set<NodeJS.Timeout>()
    const done = (result: Answer | Failed): void => {
      for (const timer of timers) clearTimeout(timer)
      settle(result)
      sent.destroy()
    }
    const fail = (error: unknown): void => done(failureOf(error, wire.times))
    const within = (seconds: number, what: Late['what']): (() => void) => {
      const timer = setTimeout(() => sent.destroy(new Late(what)), seconds * 1000)
      timers.add(timer)
      return () => clearTimeout(timer)
    }
    // A literal is not resolved, so the resolver does not see it.
    if (isIP(host) !== 0 && !wire.permits(host)) {
      settle({ kind: 'failed', why: notPublic(host), passes: false })
      return
    }
    const sent = (url.protocol === 'https:' ? secureRequest : plainRequest)(options)
    within(wire.times.whole, 'whole')
    const connected = within(wire.times.connect, 'connect')
    sent.on('error', fail)
    sent.on('socket', (socket) => {
      const check = (): void => {
        const address = socket.remoteAddress ?? ''
        if (!wire.permits(address)) sent.destroy(new Forbidden(address))
      }
      socket.once('connect', check)
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected()
        const begun = within(wire.times.firstByte, 'firstByte')
        sent.once('response', begun)
      })
    })
    sent.on('response', (reply) => {
      const { statusCode: status = 0, headers } = reply
      reply.on('error', () => {})
      if (status !== 200) {
        done({ kind: 'answer', status, headers, body: new Uint8Array() })
        return
      }
      bodyOf(reply, asked.most, asked.whole).then((body) => done({ kind: 'answer', status, headers, body }), fail)
    })
    sent.end()
  })

/** A resolver for a socket that gives it no address but those which may be reached. */
const guarded =
  ({ resolve, permits }: Wire): LookupFunction =>
  (name, options, done) => {
    resolve(name, (error, addresses) => {
      if (error !== null) return done(error, [])
      const bad = addresses.find(({ address }) => !permits(address))
      if (bad !== undefined) return done(new Forbidden(bad.address), [])
      const wanted = addresses.filter(({ family }) =>
        options.family !== 4 && options.family !== 6 ? true : family === options.family,
      )
      const [first] = wanted
      if (first === undefined) return done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), [])
      if (options.all) done(null, [...wanted])
      else done(null, first.address, first.family)
    })
  }

class Forbidden extends Error {
  readonly address: string
  constructor(address: string) {
    super(`${address} is not public`)
    this.address = address
  }
}

class Late extends Error {
  readonly what: keyof Times
  constructor(what: keyof Times) {
    super('late')
    this.what = what
  }
}

const failureOf = (error: unknown, times: Times): Failed => {
  const failed = (why: string, passes: boolean): Failed => ({ kind: 'failed', why, passes })
  if (error instanceof Forbidden) return failed(notPublic(error.address), false)
  if (error instanceof BadBody) return failed(error.message, false)
  if (error instanceof Late)
    return failed(`not fetched: ${slowness[error.what]} within ${times[error.what]} s; try again later`, true)
  const { code = '', name, message } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return failed('not fetched: stopped', true)
  const known = causes.find(({ codes }) => codes.test(code))
  if (known !== undefined) return failed(`not fetched: ${known.why}`, known.passes)
  return failed(
    `not fetched: ${(code || message || 'no connection').slice(0, 80)}; check the address and the network`,
    true,
  )
}

const slowness: Readonly<Record<keyof Times, string>> = {
  connect: 'no connection',
  firstByte: 'no reply',
  whole: 'not all of it came',
}

const causes: readonly { readonly codes: RegExp; readonly why: string; readonly passes: boolean }[] = [
  { codes: /^(?:ENOTFOUND|ENODATA)$/, why: 'there is no such host; check the address', passes: true },
  { codes: /^EAI_AGAIN$/, why: 'its name cannot be looked up now; check the network', passes: true },
  { codes: /^ECONNREFUSED$/, why: 'the host takes no connection; try again later', passes: true },
  {
    codes: /^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/,
    why: 'the connection broke off; try again later',
    passes: true,
  },
  {
    codes: /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/,
    why: 'the host cannot be reached; check the network',
    passes: true,
  },
  {
    codes: /^HPE_HEADER_OVERFLOW$/,
    why: 'its headers are larger than 16 KB; save the page from a browser',
    passes: false,
  },
  { codes: /^HPE_/, why: 'its reply is not HTTP; check the address', passes: false },
  {
    codes: /^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/,
    why: 'its reply is packed wrongly; save the page from a browser',
    passes: true,
  },
  {
    codes: /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO)/,
    why: 'its certificate is not to be trusted, or it speaks no TLS; save the page from a browser',
    passes: false,
  },
]
