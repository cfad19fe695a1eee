import { hashOf, idOf } from '@stemma/engine'
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { decoded } from './encoding.ts'
import { isoDateOf } from './iso-date.ts'
import { textOf, treeOf } from './page-tree.ts'
import { type Meta, type Refused, type Source, tooLarge } from './source.ts'
import { declaresEntities, encodingOfXml, overgrowthOf, rootOf } from './xml.ts'

/** A feed taken apart: each item a report of its own. */
export interface Feed {
  readonly kind: 'feed'
  readonly title: string | null
  readonly items: readonly FeedItem[]
  readonly notes: readonly string[]
}

/** One item, as a page of its title and its content, with what the feed says about it. */
export interface FeedItem {
  readonly content: string
  readonly meta: Meta
  /** Whether the feed gives no more than a summary of the report. */
  readonly isSummary: boolean
  readonly notes: readonly string[]
}

/** Most items that are read of one feed. Feeds in the wild seldom pass 500. */
const mostItems = 5000

/** Longest content of an item that is read, in UTF-16 units of its markup. */
const longestItem = 2_000_000

/**
 * Takes a feed apart: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. An item's text is its full content where the feed gives it,
 * else its summary, which is said. Entities of its own, nesting and endless items are refused or cut short, and said.
 *
 * A hostile feed can keep the parser busy for seconds within the caps: run it where it can be stopped.
 *
 * @param charset of the header it came with
 * @param base where it was fetched, for addresses relative to it
 */
export const feedOf = async (
  source: Source,
  base: string | null = null,
  charset: string | null = null,
): Promise<Feed | Refused> => {
  const refused = tooLarge(source)
  if (refused !== null) return refused
  const { text, notes } = decoded(source, { header: charset, page: encodingOfXml(source) })
  try {
    const { feed, cut } = await parsed(text)
    const context: Context = { base: absolute(feed.home, base) ?? base, outlet: feed.title, language: feed.language }
    const items = feed.items.slice(0, mostItems).map((item) => itemOf(item, context))
    const kept = items.filter((item) => item !== null)
    const empty = items.length - kept.length
    if (kept.length === 0)
      return {
        kind: 'refused',
        why: 'not read: the feed holds no item with words in it, or none short enough; look at it again later',
      }
    return {
      kind: 'feed',
      title: feed.title,
      items: kept,
      notes: [
        ...notes,
        ...(empty === 0
          ? []
          : [`${empty} of ${items.length} items left out: no words in them, or more than ${longestItem} characters`]),
        ...(cut ? [`only the first ${mostItems} items are read`] : []),
      ],
    }
  } catch (error) {
    if (error instanceof Unfit) return { kind: 'refused', why: error.message }
    throw error
  }
}

class Unfit extends Error {}

interface Plain {
  readonly title: string | null
  readonly home: string | null
  readonly language: string | null
  readonly items: readonly PlainItem[]
}

/** What the four kinds of feed have in common, as written. `html` of a title or content says how it is to be taken. */
interface PlainItem {
  readonly title: Words | null
  readonly link: string | null
  readonly content: Words | null
  readonly summary: Words | null
  readonly authors: readonly (string | undefined)[]
  readonly published: string | null
  readonly updated: string | null
  readonly language: string | null
}

interface Words {
  readonly text: string
  readonly isHtml: boolean
}

const parsed = async (text: string): Promise<{ readonly feed: Plain; readonly cut: boolean }> => {
  const options = { maxItems: mostItems + 1 }
  const { parseRssFeed, parseAtomFeed, parseRdfFeed, parseJsonFeed } = await import('feedsmith')
  try {
    if (/^\s*\{/.test(text)) {
      const feed = fromJson(parseJsonFeed(text, options))
      return { feed, cut: feed.items.length > mostItems }
    }
    const root = rootOf(text)
    if (root !== 'rss' && root !== 'feed' && root !== 'rdf')
      throw new Unfit(
        `not read: no feed${root === null ? '' : ` (its outermost element is <${root}>)`}; name an RSS, Atom or JSON feed`,
      )
    if (declaresEntities(text))
      throw new Unfit('not read: it declares entities of its own, which no feed needs; ask the site for a plain one')
    const { kept, cut } = shortened(text)
    const overgrown = overgrowthOf(kept)
    if (overgrown !== null) throw new Unfit(`not read: ${overgrown}, more than a feed can be; save its pages instead`)
    if (root === 'rss') return { feed: fromRss(parseRssFeed(kept, options)), cut }
    if (root === 'feed') return { feed: fromAtom(parseAtomFeed(kept, options)), cut }
    return { feed: fromRdf(parseRdfFeed(kept, options)), cut }
  } catch (error) {
    if (error instanceof Unfit) throw error
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
    if (/nested/i.test(cause)) throw new Unfit('not read: nested deeper than a feed can be; save its pages instead')
    throw new Unfit(
      'not read: no feed that holds together (its markup is broken); look at it in a browser, or save its pages',
    )
  }
}

/** The text up to the item after the last that is read, so that endless items cost no memory. */
const shortened = (text: string): { readonly kept: string; readonly cut: boolean } => {
  const opening = /<(?:[\w-]{1,20}:)?(?:item|entry)[\s>/]/gi
  for (let count = 0; count <= mostItems; count++) {
    const found = opening.exec(text)
    if (found === null) return { kept: text, cut: false }
    if (count === mostItems) return { kept: text.slice(0, found.index), cut: true }
  }
  return { kept: text, cut: false }
}

const fromRss = (feed: Partial<RssFeed.Feed<string>>): Plain => ({
  title: feed.title ?? null,
  home: feed.link ?? null,
  language: feed.language ?? null,
  items: (feed.items ?? []).map((item) => ({
    title: words(item.title),
    link: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
    content: words(item.content?.encoded),
    summary: words(item.description),
    authors: item.authors?.length ? item.authors.map(({ name }) => name) : (item.dc?.creators ?? []),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? null,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
    language: item.dc?.languages?.[0] ?? null,
  })),
})

const fromRdf = (feed: Partial<RdfFeed.Feed<string>>): Plain => ({
  title: feed.title ?? null,
  home: feed.link ?? null,
  language: feed.dc?.languages?.[0] ?? null,
  items: (feed.items ?? []).map((item) => ({
    title: words(item.title),
    link: item.link ?? item.rdf?.about ?? null,
    content: words(item.content?.encoded),
    summary: words(item.description),
    authors: item.dc?.creators ?? [],
    published: item.dc?.dates?.[0] ?? null,
    updated: item.dcterms?.modified?.[0] ?? null,
    language: item.dc?.languages?.[0] ?? null,
  })),
})

const fromAtom = (feed: Partial<AtomFeed.Feed<string>>): Plain => ({
  title: feed.title?.value ?? null,
  home: linkOf(feed.links),
  language: feed.xml?.lang ?? null,
  items: (feed.entries ?? []).map((entry) => ({
    title: typed(entry.title),
    link: linkOf(entry.links),
    content: typed(entry.content),
    summary: typed(entry.summary),
    authors: (entry.authors ?? entry.source?.authors ?? feed.authors ?? []).map(({ name }) => name),
    published: entry.published ?? entry.updated ?? null,
    updated: entry.published === undefined ? null : (entry.updated ?? null),
    language: entry.xml?.lang ?? null,
  })),
})

const fromJson = (feed: Partial<JsonFeed.Feed<string>>): Plain => ({
  title: feed.title ?? null,
  home: feed.home_page_url ?? null,
  language: feed.language ?? null,
  items: (feed.items ?? []).map((item) => ({
    title: item.title === undefined ? null : { text: item.title, isHtml: false },
    link: item.url ?? item.external_url ?? null,
    content:
      item.content_html !== undefined
        ? { text: item.content_html, isHtml: true }
        : item.content_text !== undefined
          ? { text: item.content_text, isHtml: false }
          : null,
    summary: item.summary === undefined ? null : { text: item.summary, isHtml: false },
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    language: item.language ?? null,
  })),
})

const linkOf = (links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | null =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null

/** RSS does not say whether its words are text or HTML: they are HTML where they look so. */
const words = (text: string | undefined): Words | null =>
  text === undefined ? null : { text, isHtml: /<[a-z!/][^<>]{0,2000}>|&(?:#\d|#x|[a-z]{2,8};)/i.test(text) }

const typed = (given: { readonly value?: string; readonly type?: string } | undefined): Words | null => {
  if (given?.value === undefined) return null
  const { value, type = 'text' } = given
  // Some give HTML and call it text: an element that is closed again is no prose.
  if (type === 'text') return { text: value, isHtml: /<(p|div|a|b|i|em|strong|br)\b[^<>]{0,500}>/i.test(value) }
  return /^(?:x?html|text\/html|application\/xhtml\+xml)$/i.test(type) ? { text: value, isHtml: true } : null
}

interface Context {
  readonly base: string | null
  readonly outlet: string | null
  readonly language: string | null
}

const itemOf = (item: PlainItem, { base, outlet, language }: Context): FeedItem | null => {
  if (Math.max(item.content?.text.length ?? 0, item.summary?.text.length ?? 0) > longestItem) return null
  const title = item.title === null ? null : plainOf(item.title)
  const body = bodyOf(item)
  if (body === null && title === null) return null
  const html = body === null ? '' : htmlOf(body.words)
  const heading =
    title === null || plainOf({ text: html.slice(0, 2000), isHtml: true }).startsWith(title)
      ? ''
      : `<h1>${escaped(title)}</h1>\n`
  const content = `<article>${heading}${html}</article>`
  const url = absolute(item.link, base)
  const isSummary = body?.isSummary ?? true
  const authors = item.authors.filter((name) => name !== undefined && name.trim() !== '')
  return {
    content,
    // Two outlets may give the same words; and an item that is edited is another report.
    meta: {
      id: idOf('r', hashOf(new TextEncoder().encode([url ?? '', outlet ?? '', content].join('\0')))),
      url,
      outlet: outlet === null ? null : plainOf({ text: outlet, isHtml: true }),
      title,
      author: authors.length === 0 ? null : authors.join(', '),
      published: dateOf(item.published),
      updated: dateOf(item.updated),
      language: /^[a-z]{2}(?=$|[-_])/i.exec(item.language ?? language ?? '')?.[0]?.toLowerCase() ?? null,
    },
    isSummary,
    notes: isSummary
      ? [
          `only a ${body === null ? 'headline' : 'summary'}: the feed gives no full text${url === null ? '' : `; read ${url} for the whole`}`,
        ]
      : [],
  }
}

/**
 * The words of an item. `description` is a synopsis by the letter of RSS and the whole report in many feeds: it is taken
 * for the whole where it has several paragraphs, or is long, and does not break off.
 */
const bodyOf = ({ content, summary }: PlainItem): { readonly words: Words; readonly isSummary: boolean } | null => {
  if (content !== null && strippedOf(content) !== '') return { words: content, isSummary: false }
  if (summary === null) return null
  const plain = strippedOf(summary)
  if (plain === '') return null
  const paragraphs = summary.text.split(/<p[\s>]|<br\s{0,3}\/?>\s*<br|\n\s*\n/i).length - 1
  const breaksOff = /(?:…|\.\.\.)[\])]?\s{0,9}$/.test(plain)
  return { words: summary, isSummary: breaksOff || !(plain.length >= 1200 || (paragraphs >= 3 && plain.length >= 500)) }
}

const htmlOf = ({ text, isHtml }: Words): string =>
  isHtml
    ? text
    : text
        .split(/\n\s*\n/)
        .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
        .join('\n')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A title or the like as a reader sees it, on one line. */
const plainOf = ({ text, isHtml }: Words): string => {
  const short = text.slice(0, 2000)
  if (!isHtml || !/[<&]/.test(short)) return short.replace(/\s+/g, ' ').trim()
  return textOf(treeOf(short).root).replace(/\s+/g, ' ').trim()
}

/** The words between the tags, to measure by. */
const strippedOf = ({ text, isHtml }: Words): string =>
  (isHtml ? text.replace(/<[^<>]{0,4000}>/g, ' ') : text).replace(/\s+/g, ' ').trim()

const absolute = (link: string | null, base: string | null): string | null => {
  try {
    const url = new URL(link?.trim() ?? '', base ?? undefined)
    return link !== null && /^https?:$/.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** A feed's date as ISO 8601; a date in a form we do not know is left as it is, so that it is said. */
const dateOf = (written: string | null): string | null => {
  if (written === null) return null
  // The zones that RFC 822 names by letters: a format, not a language.
  const inNumbers = written
    .trim()
    .replace(/ (EST|EDT|CST|CDT|MST|MDT|PST|PDT|UT)$/, (_, zone: string) => ` ${zones[zone]}`)
  return isoDateOf(inNumbers) ?? written
}

const zones: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  UT: '+0000',
}
