import { createHash } from 'node:crypto'
import type { Connector, Fetched } from '../connect/connector.ts'
import { fromFetched } from '../inputs/addresses.ts'
import type { Opening, Source } from '../inputs/found.ts'
import type { Keeper } from '../inputs/kept.ts'
import { formatOf } from '../intake/format.ts'
import { isSitemap } from '../intake/xml.ts'
import type { Problem } from '../problem.ts'
import type { Memory, Remembered } from './memory.ts'

/** What a round needs of the world. */
export interface Surroundings {
  readonly fetch: Connector['fetch']
  readonly opening: Opening
  readonly memory: Memory
  readonly keeper: Keeper
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds between two rounds. */
  readonly every: number
  /** Whether the user has stopped it: what fails then has not failed. */
  readonly stopped: () => boolean
  /** Whether the pages that feeds give summaries of are fetched. */
  readonly follows: boolean
}

/** Something new at an address: reports to read, and how to remember that they were. */
export interface News {
  readonly address: string
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
  /** What is to be said of it that is no problem. */
  readonly notes: readonly string[]
  /** Keeps it as it came; called when it is found to be new. */
  readonly keep: () => Promise<void>
  /** Of the words read there last; null where there were none, or where each source is known to be new. */
  readonly before: string | null
  /** Called when the sources have been read and printed: before that, a stop means they come again. */
  readonly remember: (digest: string) => void
}

/** What a round came to beside news. */
export interface Round {
  unchanged: number
  /** Addresses left alone, because they failed or their server asked for it. */
  waiting: number
  /** Pages that are left for the next round. */
  left: number
}

/** Somewhere to look in a round. */
interface Target {
  readonly kind: 'listed' | 'sitemap' | 'page'
  readonly address: string
  /** What led there, compared with what led there last; null for what is listed, which is looked at each time. */
  readonly lead: string | null
  /** What is read where the page cannot be had: the feed's summary. */
  readonly instead: Source | null
  /** Called when it has been dealt with. */
  readonly done: () => void
}

/** Pages that feeds and sitemaps lead to which are fetched in one round; the rest wait for the next. */
const mostPages = 200
/** Sitemaps that sitemaps lead to, in one round. */
const mostSitemaps = 50
/** Targets that are under way at once, each host one at a time. */
const atOnce = 6
/** Longest time that an address which fails is left alone. */
const day = 86_400_000

/**
 * Looks once at everything that is watched: listed addresses each time; pages that feeds and sitemaps lead to when the
 * item, or the date in the sitemap, is new. What is new is kept as it came before it is read.
 */
export async function* roundOf(addresses: readonly string[], round: Round, world: Surroundings): AsyncGenerator<News> {
  const targets: Target[] = addresses.map((address) => ({
    kind: 'listed',
    address,
    lead: null,
    instead: null,
    done: () => {},
  }))
  const queued = new Set(addresses)
  const counts = { page: 0, sitemap: 0 }
  /** Whether it is looked at in this round. */
  const add = (target: Target): boolean => {
    if (queued.has(target.address)) return true
    const kind = target.kind === 'sitemap' ? 'sitemap' : 'page'
    if (counts[kind] === (kind === 'page' ? mostPages : mostSitemaps)) {
      round.left += 1
      return false
    }
    counts[kind] += 1
    queued.add(target.address)
    targets.push(target)
    return true
  }
  const under: Promise<Looked>[] = []
  for (let at = 0; at < targets.length; at++) {
    for (let ahead = under.length; ahead < Math.min(targets.length, at + atOnce); ahead++) {
      const looked = lookAt(targets[ahead]!, round, world)
      // Thrown where it is waited for.
      looked.catch(() => {})
      under.push(looked)
    }
    const { news, further } = await under[at]!
    // In the order of the targets, whichever was answered first. What holds more than one round takes is taken up again.
    const isWhole = further.map(add).every((isTaken) => isTaken)
    if (news !== null) yield isWhole ? news : { ...news, remember: news.rememberPart }
  }
}

/** What a target came to: news, and where else to look. */
interface Looked {
  readonly news: (News & { readonly rememberPart: News['remember'] }) | null
  readonly further: readonly Target[]
}

const nothingNew: Looked = { news: null, further: [] }

const lookAt = async (target: Target, round: Round, world: Surroundings): Promise<Looked> => {
  const { address, instead } = target
  const { memory, now } = world
  const known = memory.of(address)
  if (known.notBefore > now()) {
    round.waiting += 1
    return nothingNew
  }
  const reply = await world.fetch(address, known)
  if (world.stopped()) return nothingNew
  switch (reply.kind) {
    case 'unchanged':
      round.unchanged += 1
      memory.set(address, { lead: target.lead, failures: 0, why: null, notBefore: 0 })
      target.done()
      return nothingNew
    case 'refused': {
      const failures = known.failures + 1
      const pause = reply.passes
        ? Math.max(1000 * (reply.wait ?? 0), failures < 2 ? 0 : world.every * 2 ** Math.min(failures - 1, 12))
        : day
      const failed = { failures, why: reply.why, notBefore: now() + Math.min(day, pause) }
      const problems = reply.why === known.why ? [] : [{ input: address, why: reply.why }]
      if (instead === null) {
        memory.set(address, failed)
        return problems.length === 0 ? nothingNew : newsOf({ ...quiet, address, problems })
      }
      // The summary is better than nothing, and is what the feed says.
      const remember = (): void => {
        memory.set(address, { ...failed, lead: target.lead })
        target.done()
      }
      return newsOf({ ...quiet, address, sources: [instead], problems, remember })
    }
    case 'fetched':
      return fetched(target, reply, round, world)
  }
}

/** News of nothing, to be filled. */
const quiet = {
  sources: [],
  problems: [],
  notes: [],
  keep: async () => {},
  before: null,
  remember: () => {},
}

const newsOf = (news: News, further: readonly Target[] = [], rememberPart = news.remember): Looked => ({
  news: { ...news, rememberPart },
  further,
})

const fetched = async (target: Target, reply: Fetched, round: Round, world: Surroundings): Promise<Looked> => {
  const { address } = target
  const { memory, keeper } = world
  const known = memory.of(address)
  const { etag, lastModified } = reply
  const hash = createHash('sha256').update(reply.bytes).digest('hex')
  const well = { failures: 0, why: null, notBefore: 0, lead: target.lead }
  if (hash === known.hash) {
    round.unchanged += 1
    memory.set(address, { ...well, etag, lastModified })
    target.done()
    return nothingNew
  }
  const led = await ledTo(target, reply, world)
  const remember = (seen: Pick<Remembered, 'etag' | 'lastModified' | 'hash'>, digest: string): void => {
    for (const item of led.items) memory.addItem(address, item)
    memory.set(address, { ...well, ...seen, digest, captured: reply.at })
    target.done()
  }
  // An index of sitemaps may stay the same while they change.
  const isIndex = led.further.some(({ kind }) => kind === 'sitemap')
  const isEmpty = led.sources.length === 0 && led.further.length === 0
  const news: News = {
    address,
    sources: led.sources,
    problems: led.problems,
    notes: led.notes,
    keep: isEmpty ? quiet.keep : () => keeper.keep(address, reply),
    before: led.isPage ? known.digest : null,
    remember: (digest) => remember(isIndex ? unseen : { etag, lastModified, hash }, digest),
  }
  return newsOf(news, led.further, (digest) => remember(unseen, digest))
}

const unseen = { etag: null, lastModified: null, hash: null }

/** What stands at an address: reports, and further addresses to look at. */
interface Led {
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
  /** Whether it is a page, which is new only if its words are; not a feed or a sitemap, of which the new is taken. */
  readonly isPage: boolean
  /** Ids of items of a feed that are read with it. */
  readonly items: readonly string[]
  readonly further: readonly Target[]
}

const ledTo = async (target: Target, reply: Fetched, world: Surroundings): Promise<Led> => {
  const beginning = reply.bytes.subarray(0, 4096)
  if (target.kind !== 'page') {
    if (isSitemap(reply.bytes)) return fromSitemap(target, reply, world)
    if (formatOf('-', beginning) === 'feed') return fromFeed(target, reply, world)
  }
  const sources: Source[] = []
  const problems: Problem[] = []
  const before = world.memory.of(target.address).captured
  const changed = before === null ? [] : [`the page has changed since it was read as of ${before}`]
  for await (const found of fromFetched(target.address, reply, null, world.opening)) {
    if (found.kind === 'source') sources.push({ ...found, notes: [...changed, ...(found.notes ?? [])] })
    else if (found.kind === 'problem') problems.push({ input: found.input, why: found.why })
  }
  return { sources, problems, notes: [], isPage: true, items: [], further: [] }
}

const fromSitemap = async ({ address, kind }: Target, reply: Fetched, { memory }: Surroundings): Promise<Led> => {
  const { sitemapOf } = await import('../intake/sitemap.ts')
  const sitemap = sitemapOf(reply.bytes)
  const led = (notes: readonly string[], further: readonly Target[] = [], why: string | null = null): Led => ({
    sources: [],
    problems: why === null ? [] : [{ input: address, why }],
    notes,
    isPage: false,
    items: [],
    further,
  })
  if (sitemap.kind === 'refused') return led([], [], sitemap.why)
  const isIndex = sitemap.lists === 'sitemaps'
  if (isIndex && kind === 'sitemap')
    return led([], [], 'not followed: an index of sitemaps within an index; list it by itself')
  const further = sitemap.entries
    .map(({ url, changed }) => ({ address: url, lead: changed ?? 'listed' }))
    .filter(({ address, lead }) => isIndex || memory.of(address).lead !== lead)
    // The latest first, where only some are taken in this round.
    .toSorted((a, b) => (a.lead < b.lead ? 1 : a.lead > b.lead ? -1 : 0))
    .map((entry): Target => ({ ...entry, kind: isIndex ? 'sitemap' : 'page', instead: null, done: () => {} }))
  return led(sitemap.notes, further)
}

const fromFeed = async (
  { address }: Target,
  reply: Fetched,
  { memory, opening, follows }: Surroundings,
): Promise<Led> => {
  const { url, charset, bytes, at } = reply
  const feed = await opening.unfold({ content: bytes, base: url, charset })
  if (feed.kind === 'refused')
    return {
      sources: [],
      problems: [{ input: address, why: feed.why }],
      notes: [],
      isPage: false,
      items: [],
      further: [],
    }
  const sources: Source[] = []
  const items: string[] = []
  const further: Target[] = []
  for (const [number, { content, meta, isSummary, notes }] of feed.items.entries()) {
    const id = meta.id ?? ''
    if (memory.hasItem(address, id)) continue
    const source: Source = {
      kind: 'source',
      input: `${address}#${number + 1}`,
      format: 'html',
      content,
      meta: { ...meta, captured: at },
      notes,
    }
    if (!isSummary || !follows || meta.url == null) {
      sources.push(source)
      items.push(id)
      continue
    }
    const done = (): void => memory.addItem(address, id)
    further.push({ kind: 'page', address: meta.url, lead: id, instead: source, done })
  }
  return { sources, problems: [], notes: feed.notes, isPage: false, items, further }
}
