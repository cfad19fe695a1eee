import type { Stated } from '@stemma/engine'
import { comparable, statedByAddress, urlOf } from './addresses.ts'
import { isoDateOf } from './iso-date.ts'
import { fieldOf, type LinkedData, type LinkedThing, linkedDataOf, nameOf, stringOf, typesOf } from './linked-data.ts'
import { attribute, elementsOf, type PageElement, type PageNode, textOf } from './page-tree.ts'

/** What a page's markup and its address say about its article. */
export interface PageMetadata {
  /** Whoever says it first is believed. Dates are ISO 8601, languages ISO 639. */
  readonly stated: readonly Stated[]
  /** The address the page calls its own, whatever it was reached by. */
  readonly canonical: string | null
}

/**
 * Reads JSON-LD (schema.org `NewsArticle` and its kin), then OpenGraph and other `meta` properties, microdata, `time`,
 * `link` and `title` elements, and last the address. All that say a thing are kept, each saying a thing once.
 *
 * @param address where the page was read from, if the input tells
 */
export const pageMetadataOf = (tree: PageNode, address: string | null): PageMetadata => {
  const page = gathered(tree)
  const linked = linkedDataOf(page.scripts)
  const own = [page.canonical, page.meta.get('og:url') ?? null, address].map(comparable)
  const article = articleOf(linked, own) ?? {}
  const canonical = canonicalOf([page.canonical, page.meta.get('og:url') ?? null, linkOf(article)], address)
  const site = linked.things.find((thing) => typesOf(thing).includes('WebSite')) ?? {}
  const stated: Stated[] = []
  const say = (field: Stated['field'], value: string | null, from: Stated['from']): void => {
    const known = stated.some((each) => each.field === field && each.from === from)
    if (value !== null && !known) stated.push({ field, value: value.slice(0, longest), from })
  }
  const date = (field: 'published' | 'updated', value: string | null, from: Stated['from']): void =>
    say(field, value === null ? null : isoDateOf(value), from)
  const fromMeta = (field: keyof typeof metaNames, put: (value: string | null, from: Stated['from']) => void): void => {
    for (const name of metaNames[field]) put(page.meta.get(name) ?? null, isOpenGraph(name) ? 'opengraph' : 'meta')
  }

  say('title', stringOf(fieldOf(article, 'headline')), 'json-ld')
  say('outlet', nameOf(fieldOf(article, 'publisher'), linked), 'json-ld')
  say('author', nameOf(fieldOf(article, 'author'), linked), 'json-ld')
  date('published', stringOf(fieldOf(article, 'datePublished')), 'json-ld')
  date('updated', stringOf(fieldOf(article, 'dateModified')), 'json-ld')

  fromMeta('title', (value, from) => say('title', value, from))
  fromMeta('outlet', (value, from) => say('outlet', value, from))
  fromMeta('author', (value, from) => say('author', named(value), from))
  fromMeta('published', (value, from) => date('published', value, from))
  fromMeta('updated', (value, from) => date('updated', value, from))

  for (const { property, value } of page.properties) {
    if (property === 'headline') say('title', value, 'microdata')
    if (property === 'publisher') say('outlet', named(value), 'microdata')
    if (property === 'author') say('author', named(value), 'microdata')
    if (property === 'datePublished') date('published', value, 'microdata')
    if (property === 'dateModified') date('updated', value, 'microdata')
  }
  date('published', page.publishedTime, 'time')
  date('updated', page.modifiedTime, 'time')
  say('outlet', nameOf(site, linked), 'json-ld')
  const outlets = stated.filter(({ field }) => field === 'outlet').map(({ value }) => value.toLowerCase())
  say('title', withoutSite(page.title, new Set(outlets)), 'title')

  say('language', languageOf(page.language), 'html')
  say('language', languageOf(stringOf(fieldOf(article, 'inLanguage'))), 'json-ld')
  say('language', languageOf(page.meta.get('og:locale') ?? null), 'opengraph')
  say('language', languageOf(page.meta.get('content-language') ?? page.meta.get('language') ?? null), 'meta')
  say('url', absolute(page.canonical, address), 'link')
  say('url', absolute(page.meta.get('og:url') ?? null, address), 'opengraph')
  say('url', absolute(linkOf(article), address), 'json-ld')
  return { stated: [...stated, ...statedByAddress(address ?? canonical)], canonical }
}

/** Longest value that is kept, in UTF-16 units. */
const longest = 1000

/** The article a page is about: of several the one that calls the page's address its own, else the first. */
const articleOf = ({ things }: LinkedData, own: readonly (string | null)[]): LinkedThing | undefined => {
  const isOwn = (thing: LinkedThing): boolean => {
    const link = comparable(linkOf(thing))
    return link !== null && own.includes(link)
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleTypes.has(type)))
  const pages = things.filter((thing) => typesOf(thing).some((type) => pageTypes.has(type)))
  return articles.find(isOwn) ?? articles[0] ?? pages.find(isOwn) ?? pages[0]
}

const linkOf = (thing: LinkedThing): string | null => {
  const page = fieldOf(thing, 'mainEntityOfPage')
  const id =
    typeof page === 'object' && page !== null && !Array.isArray(page) ? fieldOf(page as LinkedThing, '@id') : page
  return stringOf(fieldOf(thing, 'url')) ?? stringOf(id)
}

/** The first address that can be the page's own: a template may give every page that of the front page. */
const canonicalOf = (said: readonly (string | null)[], address: string | null): string | null => {
  for (const each of said) {
    const url = urlOf(each, address)
    if (url === null || (url.pathname === '/' && url.search === '')) continue
    return url.href
  }
  return null
}

const absolute = (address: string | null, base: string | null): string | null => urlOf(address, base)?.href ?? null

interface Gathered {
  readonly scripts: readonly string[]
  readonly meta: ReadonlyMap<string, string>
  /** Microdata of the article, in document order. */
  readonly properties: readonly { readonly property: string; readonly value: string | null }[]
  readonly title: string | null
  readonly canonical: string | null
  readonly language: string | null
  readonly publishedTime: string | null
  readonly modifiedTime: string | null
}

/** Most values of microdata that are looked at. */
const mostProperties = 400

const gathered = (tree: PageNode): Gathered => {
  const scripts: string[] = []
  const meta = new Map<string, string>()
  const properties: { property: string; value: string | null }[] = []
  const found: Partial<Record<'title' | 'canonical' | 'language' | 'pubdate' | 'modified', string>> = {}
  const times = new Set<string>()
  const labelled = new Set<string>()
  const keep = (name: keyof typeof found, value: string | null): void => {
    if (value !== null && value.trim() !== '') found[name] ??= value.trim().slice(0, 5000)
  }
  for (const element of elementsOf(tree)) {
    readMeta(element, meta)
    const property = attribute(element, 'itemprop')
    if (property !== null && properties.length < mostProperties && itemNames.has(property) && isOfArticle(element))
      properties.push({ property, value: writtenIn(element) })
    switch (element.tagName) {
      case 'html':
        keep('language', attribute(element, 'lang') ?? attribute(element, 'xml:lang'))
        break
      case 'title':
        if (element.parentNode?.nodeName === 'head') keep('title', textOf(element).replace(/\s+/g, ' '))
        break
      case 'link':
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''))
          keep('canonical', attribute(element, 'href'))
        break
      case 'time': {
        const written = attribute(element, 'datetime')
        const labels = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/)
        if (attribute(element, 'pubdate') !== null) keep('pubdate', writtenIn(element))
        else if (labels.some((label) => publishedLabels.has(label))) labelled.add(writtenIn(element) ?? '')
        else if (labels.some((label) => updatedLabels.has(label))) keep('modified', writtenIn(element))
        else if (written !== null && isOfArticle(element)) times.add(written)
        break
      }
      case 'script':
        if (attribute(element, 'type')?.toLowerCase().startsWith('application/ld+json')) scripts.push(textOf(element))
    }
  }
  // Several dates are those of other articles too; one alone is the article's own.
  const [only] = labelled.size === 1 ? labelled : times.size === 1 && labelled.size === 0 ? times : []
  return {
    scripts,
    meta,
    properties,
    title: found.title ?? null,
    canonical: found.canonical ?? null,
    language: found.language ?? null,
    publishedTime: found.pubdate ?? only ?? null,
    modifiedTime: found.modified ?? null,
  }
}

/** Whether microdata speaks of the article itself: not of a comment on it, of another article, of a product. */
const isOfArticle = (element: PageElement): boolean => {
  for (let at = element.parentNode; at !== null && at !== undefined && 'attrs' in at; at = at.parentNode) {
    if (attribute(at, 'itemscope') === null) continue
    const type = (attribute(at, 'itemtype') ?? '').trim().replace(/^.*\//, '')
    return articleTypes.has(type) || pageTypes.has(type) || type === ''
  }
  return true
}

/** The value of microdata: its attribute, the name of the thing it is, or its text. */
const writtenIn = (element: PageElement): string | null => {
  const written = attribute(element, 'datetime') ?? attribute(element, 'content')
  if (written !== null) return written.trim() || null
  if (attribute(element, 'itemscope') !== null) {
    for (const inner of elementsOf(element)) if (attribute(inner, 'itemprop') === 'name') return writtenIn(inner)
  }
  return textOf(element).slice(0, longest).replace(/\s+/g, ' ').trim() || null
}

const readMeta = (element: PageElement, meta: Map<string, string>): void => {
  if (element.tagName !== 'meta') return
  const content = attribute(element, 'content')?.slice(0, longest).replace(/\s+/g, ' ').trim() ?? ''
  if (content === '') return
  for (const key of ['property', 'name', 'http-equiv']) {
    const name = attribute(element, key)?.trim().toLowerCase()
    if (name !== undefined && !meta.has(name)) meta.set(name, content)
  }
}

const named = (value: string | null): string | null => (value === null || /^(?:https?:|@)/i.test(value) ? null : value)

const languageOf = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null

/** A page's title without the site's name at either end of it. */
const withoutSite = (title: string | null, outlets: ReadonlySet<string>): string | null => {
  if (title === null) return title
  const parts = title.split(/\s+[|·•–—-]\s+|\s*[|»]\s*/)
  const kept = parts.filter((part) => !outlets.has(part.toLowerCase()))
  return parts.length === 2 && kept.length === 1 ? kept[0]! : title
}

const isOpenGraph = (name: string): boolean => /^(?:og|article):/.test(name)

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const articleTypes = words(
  'NewsArticle Article ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle AskPublicNewsArticle LiveBlogPosting BlogPosting SocialMediaPosting DiscussionForumPosting Report TechArticle ScholarlyArticle SpecialAnnouncement',
)
const pageTypes = words('WebPage ItemPage')
const itemNames = words('headline publisher author datePublished dateModified')
const publishedLabels = words('published entry-date post-date dt-published date-published pubdate')
const updatedLabels = words('updated modified dt-updated date-modified')

const metaNames = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'cre', 'copyright-holder'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'publish_date',
    'publish-date',
    'pubdate',
    'ptime',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'cxenseparse:recs:publishtime',
    'originalpublicationdate',
    'article.published',
    'date',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'lastmod',
    'last-modified',
    'utime',
    'dcterms.modified',
    'dc.date.modified',
    'article.updated',
  ],
} as const
