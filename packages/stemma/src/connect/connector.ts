import { maximumBytes } from '../intake/limits.ts'
import { type Clock, createPace, systemClock } from './pace.ts'
import { type Answer, type Failed, request, systemResolve, usualTimes, type Wire } from './request.ts'
import { openTo, type Rules, rulesIn, shutTo } from './robots.ts'
import { hostOf, publicWeb, webAddressOf } from './web-address.ts'

/** Fetches pages and feeds politely: as robots.txt asks, one at a time from a host, and never from a private network. */
export interface Connector {
  readonly fetch: (address: string, seen?: Seen) => Promise<Reply>
  /** Ends what is under way; nothing is fetched after. */
  readonly close: () => void
}

/** What a server said of its page when it last gave it out, so that it need not give it out again. */
export interface Seen {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What became of an address. */
export type Reply = Fetched | Unchanged | NotFetched

/** A page or feed as it came. */
export interface Fetched extends Seen {
  readonly kind: 'fetched'
  /** Where it came from in the end, redirects followed. */
  readonly url: string
  readonly bytes: Uint8Array
  /** Lower case, without parameters: `text/html`; null where the server does not say. */
  readonly type: string | null
  readonly charset: string | null
  /** When, as ISO 8601 in UTC. */
  readonly at: string
}

interface Unchanged {
  readonly kind: 'unchanged'
}

export interface NotFetched {
  readonly kind: 'refused'
  readonly why: string
  /** Whether another try may do better; false for what robots.txt forbids, or an address that is not public. */
  readonly passes: boolean
  /** Seconds the server asks us to wait; null where it does not. */
  readonly wait: number | null
}

export interface ConnectorOptions {
  /** How we name ourselves. Its first word, up to the slash, is what robots.txt calls us. */
  readonly userAgent: string
  /** Seconds between two requests to a host, where robots.txt does not ask for more. */
  readonly delay: number
}

/** The public web by the system's resolver: what every command uses. Tests that serve pages themselves bring another. */
const theWeb: Wire = { ...publicWeb, resolve: systemResolve, times: usualTimes }

const mostRedirects = 5

/** robots.txt is read to this length, as RFC 9309 asks, and kept for a day. */
const robotsBytes = 500 * 1024
const robotsAge = 86_400_000

/** The longest delay that robots.txt is granted, in seconds. */
const longestDelay = 60

export const createConnector = (
  { userAgent, delay }: ConnectorOptions,
  wire: Wire = theWeb,
  clock: Clock = systemClock,
): Connector => {
  const closing = new AbortController()
  const pace = createPace(clock, closing.signal)
  const robots = new Map<string, { readonly since: number; readonly rules: Promise<Rules | NotFetched> }>()
  const named = { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br' }

  const ask = (url: URL, headers: Readonly<Record<string, string>>, most: number, whole: boolean) =>
    request(url, { headers: { ...named, ...headers }, most, whole, signal: closing.signal }, wire)

  const rulesOf = (url: URL): Promise<Rules | NotFetched> => {
    const known = robots.get(url.origin)
    if (known !== undefined && clock.now() - known.since < robotsAge) return known.rules
    const rules = fetchRules(url)
    robots.set(url.origin, { since: clock.now(), rules })
    // What failed for a moment is tried again with the next page.
    rules.then((found) => {
      if (found.kind === 'refused') robots.delete(url.origin)
    })
    return rules
  }

  const fetchRules = async (url: URL): Promise<Rules | NotFetched> => {
    let at = new URL('/robots.txt', url)
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const answer = await pace.turn(hostOf(at), 0, () =>
        ask(at, { accept: 'text/plain,*/*;q=0.5' }, robotsBytes, false),
      )
      if (answer.kind === 'failed') return notFetched(answer)
      const { status } = answer
      if (status === 200) return rulesIn(new URL('/robots.txt', url).href, answer.body, userAgent)
      if (isRedirect(answer)) {
        const next = webAddressOf(answer.headers.location!, wire, at)
        if ('kind' in next) return openTo
        at = next
      } else if (status === 429 || status >= 500) return unavailable(answer, clock.now())
      else return openTo
    }
    return openTo
  }

  const fetch: Connector['fetch'] = async (address, seen = unseen) => {
    const first = webAddressOf(address, wire)
    if ('kind' in first) return { ...first, passes: false, wait: null }
    let url = first
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const rules = await rulesOf(url)
      if (rules.kind === 'refused') return rules
      if (!rules.allows(url.href)) return { kind: 'refused', why: shutTo, passes: false, wait: null }
      const seconds = Math.max(delay, Math.min(longestDelay, rules.delay))
      const answer = await pace.turn(hostOf(url), seconds, () => ask(url, asking(seen), maximumBytes, true))
      if (answer.kind === 'failed') return notFetched(answer)
      if (!isRedirect(answer)) return replyOf(answer, url, clock.now())
      const next = webAddressOf(answer.headers.location!, wire, url)
      if ('kind' in next)
        return {
          kind: 'refused',
          why: `leads on to ${answer.headers.location!.slice(0, 200)}: ${next.why}`,
          passes: false,
          wait: null,
        }
      url = next
    }
    return {
      kind: 'refused',
      why: `not fetched: led on more than ${mostRedirects} times; check the address`,
      passes: false,
      wait: null,
    }
  }

  return { fetch, close: () => closing.abort() }
}

const unseen: Seen = { etag: null, lastModified: null }

const asking = ({ etag, lastModified }: Seen): Readonly<Record<string, string>> => ({
  accept:
    'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

const isRedirect = ({ status, headers }: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined

const notFetched = ({ why, passes }: Failed): NotFetched => ({ kind: 'refused', why, passes, wait: null })

const replyOf = (answer: Answer, url: URL, now: number): Reply => {
  const { status, headers, body } = answer
  if (status === 304) return { kind: 'unchanged' }
  if (status === 429 || status >= 500) return unavailable(answer, now)
  if (status !== 200)
    return { kind: 'refused', why: statusWords(status), passes: status >= 400 && status !== 410, wait: null }
  if (body.length === 0)
    return { kind: 'refused', why: 'the page is empty; look at it in a browser', passes: true, wait: null }
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';')
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(one)?.[1])
    .find((one) => one !== undefined)
  return {
    kind: 'fetched',
    url: url.href,
    bytes: body,
    type: type.trim().toLowerCase() || null,
    charset: charset ?? null,
    at: `${new Date(now).toISOString().slice(0, 19)}Z`,
    etag: kept(headers.etag),
    lastModified: kept(headers['last-modified']),
  }
}

/** A header as it may be sent back. */
const kept = (header: string | undefined): string | null =>
  header !== undefined && /^[\x20-\x7e]{1,512}$/.test(header) ? header : null

/** A server that is overrun or out of order, for as long as it says. */
const unavailable = ({ status, headers }: Answer, now: number): NotFetched => {
  const asked = headers['retry-after'] ?? ''
  const seconds = /^\d{1,9}$/.test(asked) ? Number(asked) : (Date.parse(asked) - now) / 1000
  const wait = Number.isFinite(seconds) ? Math.min(86_400, Math.max(0, Math.ceil(seconds))) : null
  const what = status === 429 ? 'the site asks for fewer requests (429)' : `the site is out of order (${status})`
  return {
    kind: 'refused',
    why: `not fetched: ${what}; try again ${wait === null ? 'later' : `in ${inWords(wait)}`}`,
    passes: true,
    wait,
  }
}

const inWords = (seconds: number): string => (seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`)

const statusWords = (status: number): string => {
  if (status === 404 || status === 410) return `not fetched: not there (${status}); check the address`
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return `not fetched: the site does not give it out (${status}); save the page from a browser and name the file`
  }
  return `not fetched: the site answers ${status}; look at the address in a browser`
}
