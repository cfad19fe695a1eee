import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import type { Context, MiddlewareHandler } from 'hono'
import { doorPage } from './door.ts'
import { refused } from './refusal.ts'

/** Who may ask this server for what. */
export interface Access {
  /** Port it listens on: its cookie's name holds it, so that two desks in one browser do not throw each other out. */
  readonly port: number
  /** Host names it answers to, lower case, without a port. */
  readonly hosts: ReadonlySet<string>
  /** Names that stand for it behind a proxy, where the port is the proxy's. */
  readonly proxied: ReadonlySet<string>
  /** Whoever reaches it may read, and nobody may write. */
  readonly publicRead: boolean
  /** What programs show as `Authorization: Bearer`; null where none may. */
  readonly key: string | null
  /** What the cookie holds. */
  readonly session: string
  /** Opens the desk once: what it is exchanged for is the cookie. */
  readonly links: Set<string>
}

/** Where a server listens, and who is let in. */
export interface Letting {
  readonly host: string
  readonly port: number
  readonly allowHosts: readonly string[]
  readonly publicRead: boolean
  readonly key: string | null
}

/** Makes up the secrets of one run of a server. */
export const createAccess = ({ host, port, allowHosts, publicRead, key }: Letting): Access => {
  const proxied = new Set(allowHosts.map((name) => name.toLowerCase()))
  return {
    port,
    hosts: new Set([...ownNames(host), ...[...proxied].map(withoutPort)]),
    proxied: new Set([...proxied].map(withoutPort)),
    publicRead,
    key,
    session: secret(),
    links: new Set(),
  }
}

const secret = (): string => randomBytes(32).toString('base64url')

/** A new link's token, good for one use. */
export const newLink = ({ links }: Access): string => {
  const token = secret()
  links.add(token)
  // A link nobody used is no good for ever.
  const [oldest] = links
  if (links.size > 20) links.delete(oldest!)
  return token
}

/** What a server that listens there is called. A name that only resolves to it is none of these. */
const ownNames = (host: string): readonly string[] => {
  const loopback = ['127.0.0.1', 'localhost', '[::1]']
  if (host === '0.0.0.0' || host === '::') {
    const own = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    return [...loopback, ...own.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))]
  }
  return loopback.includes(host) || host === '::1' ? loopback : [host.includes(':') ? `[${host}]` : host.toLowerCase()]
}

/** Refuses what comes for another host, from another page, or without the cookie. Comes before everything else. */
export const guard =
  (access: Access): MiddlewareHandler =>
  async (c, next) => {
    const refusal = refusalOf(access, c)
    if (refusal !== null) return refusal
    await next()
  }

const refusalOf = (access: Access, c: Context): Response | null => {
  const { method } = c.req
  const url = new URL(c.req.url)
  const { pathname: path } = url
  if (!isOwnHost(c.req.header('host'), access))
    return refused(
      421,
      'This server goes by another name; open it at the address it printed, or allow this one with --allow-host.',
    )
  if (isForeign(c, access)) return refused(403, 'Another site asked for this, and it is answered to the desk alone.')
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads && method !== 'POST')
    return refused(405, `${method} is not understood here; the API says what is.`, { allow: 'GET, HEAD, POST' })
  if (path === '/api/health' && reads) return null
  if (path === '/csp-report' && !reads) return null
  if (access.publicRead) return reads ? null : refused(403, 'This server can only be read.')
  const bearer = c.req.header('authorization')
  if (bearer !== undefined) {
    if (access.key !== null && same(bearer, `Bearer ${access.key}`)) return reads ? null : kindRefused(c)
    return refused(401, 'That key is not the one the server was started with (STEMMA_API_KEY).', {
      'www-authenticate': 'Bearer',
    })
  }
  const isKnown = cookiesOf(c, access).some((value) => same(value, access.session))
  const token = url.searchParams.get('token')
  if (reads && token !== null && !path.startsWith('/api/')) return entered(access, url, token, isKnown)
  if (!isKnown)
    return isPage(c, path)
      ? doorPage()
      : refused(
          401,
          'Open the desk with the link that “stemma serve” printed, or send its key as Authorization: Bearer.',
        )
  if (reads) return null
  if (!isSameOrigin(c, access)) return refused(403, 'Only the desk itself may write, and this did not come from it.')
  return kindRefused(c)
}

/** A link's token is exchanged for the cookie, once; whoever is in already goes on. */
const entered = (access: Access, url: URL, token: string, isKnown: boolean): Response => {
  const link = [...access.links].find((each) => same(each, token))
  if (link === undefined && !isKnown) return doorPage('This link was used before, or is of a server that has ended.')
  if (link !== undefined) access.links.delete(link)
  url.searchParams.delete('token')
  // A path that begins with two slashes would name another host.
  const location = `${url.pathname.replace(/^\/+/, '/')}${url.search}`
  const headers = new Headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  if (link !== undefined)
    headers.append('set-cookie', `${cookieName(access)}=${access.session}; Path=/; HttpOnly; SameSite=Strict`)
  return new Response(null, { status: 303, headers })
}

const cookieName = ({ port }: Access): string => `stemma_${port}`

const cookiesOf = (c: Context, access: Access): readonly string[] =>
  (c.req.header('cookie') ?? '').split(';').flatMap((pair) => {
    const [name, value] = pair.trim().split('=', 2)
    return name === cookieName(access) && value !== undefined ? [value] : []
  })

/** A person looking with a browser, rather than a script asking for data. */
const isPage = (c: Context, path: string): boolean =>
  c.req.method === 'GET' &&
  (c.req.header('sec-fetch-mode') === 'navigate' ||
    (!path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')))

/** Whether a Host header names a server, and no other that only resolves to it. */
export const isOwnHost = (host: string | undefined, access: Pick<Access, 'hosts' | 'proxied' | 'port'>): boolean => {
  if (host === undefined) return false
  const full = host.toLowerCase()
  const name = withoutPort(full)
  return (
    access.proxied.has(name) || (access.hosts.has(name) && (access.port === 80 || full === `${name}:${access.port}`))
  )
}

const withoutPort = (host: string): string => host.replace(/:\d+$/, '')

/** Whether a browser says that a page of another site is behind the request. */
const isForeign = (c: Context, access: Access): boolean => {
  const origin = c.req.header('origin')
  if (origin !== undefined && !isOwnOrigin(origin, c, access)) return true
  const site = c.req.header('sec-fetch-site')
  // A link somewhere else may lead here: the cookie does not come with it, and nothing is read through it.
  const isFollowed =
    c.req.method === 'GET' &&
    c.req.header('sec-fetch-mode') === 'navigate' &&
    c.req.header('sec-fetch-dest') === 'document'
  return (site === 'cross-site' || site === 'same-site') && !isFollowed
}

const isOwnOrigin = (origin: string, c: Context, access: Access): boolean => {
  const host = (c.req.header('host') ?? '').toLowerCase()
  const own = [`http://${host}`, ...(access.proxied.has(withoutPort(host)) ? [`https://${host}`] : [])]
  return own.includes(origin.toLowerCase())
}

const isSameOrigin = (c: Context, access: Access): boolean => {
  const origin = c.req.header('origin')
  return origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : isOwnOrigin(origin, c, access)
}

/** What a form of another site could send without asking is not taken. */
const kindRefused = (c: Context): Response | null => {
  const kind = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  return kind === 'application/json' || kind === 'application/octet-stream'
    ? null
    : refused(415, 'Send JSON as application/json, or bytes as application/octet-stream.')
}

/** Compares without telling by the time it takes how much was right. */
export const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()
