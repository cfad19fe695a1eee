import { isoDateOf } from './iso-date.ts'
import { attribute, elementsOf, type PageElement, type PageNode, textOf } from './page-tree.ts'

/** What a page's markup says about its article. Dates are ISO 8601; null where the markup is silent. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly language: string | null
  readonly url: string | null
}

/**
 * Reads JSON-LD (schema.org `NewsArticle` and its kin), then OpenGraph and other `meta` properties, then `time`,
 * `link` and `title` elements; the first that says a thing is believed.
 */
export const pageMetadataOf = (tree: PageNode): PageMetadata => {
  const page = gathered(tree)
  const article = page.linkedData.find((thing) => typesOf(thing).some((type) => articleTypes.has(type))) ?? {}
  const site = page.linkedData.find((thing) => typesOf(thing).includes('WebSite')) ?? {}
  const fromMeta = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = page.meta.get(name)
      if (value !== undefined) return value
    }
    return null
  }
  const outlet = nameOf(article.publisher) ?? fromMeta(metaNames.outlet) ?? nameOf(site)
  return {
    title: stringOf(article.headline) ?? fromMeta(metaNames.title) ?? withoutSite(page.title, outlet),
    outlet,
    author: nameOf(article.author) ?? named(fromMeta(metaNames.author)),
    published:
      dateOf(stringOf(article.datePublished)) ??
      firstDate(page.meta, metaNames.published) ??
      dateOf(page.publishedTime),
    updated:
      dateOf(stringOf(article.dateModified)) ?? firstDate(page.meta, metaNames.updated) ?? dateOf(page.modifiedTime),
    language: languageOf(page.language ?? stringOf(article.inLanguage) ?? fromMeta(['og:locale'])),
    url: absolute(page.canonical) ?? absolute(fromMeta(['og:url'])),
  }
}

type LinkedData = Readonly<Record<string, unknown>>

interface Gathered {
  readonly linkedData: readonly LinkedData[]
  readonly meta: ReadonlyMap<string, string>
  readonly title: string | null
  readonly canonical: string | null
  readonly language: string | null
  readonly publishedTime: string | null
  readonly modifiedTime: string | null
}

const gathered = (tree: PageNode): Gathered => {
  const linkedData: LinkedData[] = []
  const meta = new Map<string, string>()
  const found: Partial<Record<'title' | 'canonical' | 'language' | 'publishedTime' | 'modifiedTime', string>> = {}
  const times = new Set<string>()
  const keep = (name: keyof typeof found, value: string | null): void => {
    if (value !== null && value.trim() !== '') found[name] ??= value.trim()
  }
  for (const element of elementsOf(tree)) {
    readMeta(element, meta)
    const property = attribute(element, 'itemprop')
    if (property === 'datePublished') keep('publishedTime', dateIn(element))
    if (property === 'dateModified') keep('modifiedTime', dateIn(element))
    switch (element.tagName) {
      case 'html':
        keep('language', attribute(element, 'lang') ?? attribute(element, 'xml:lang'))
        break
      case 'title':
        if (element.parentNode?.nodeName === 'head') keep('title', textOf(element).replace(/\s+/g, ' '))
        break
      case 'link':
        if (attribute(element, 'rel')?.toLowerCase() === 'canonical') keep('canonical', attribute(element, 'href'))
        break
      case 'time':
        if (attribute(element, 'pubdate') !== null) keep('publishedTime', dateIn(element))
        else if (attribute(element, 'datetime') !== null) times.add(attribute(element, 'datetime')!)
        break
      case 'script':
        if (attribute(element, 'type')?.toLowerCase().startsWith('application/ld+json')) {
          linkedData.push(...thingsIn(textOf(element)))
        }
    }
  }
  // Several dates are those of other articles too; one alone is the article's own.
  if (times.size === 1) keep('publishedTime', [...times][0]!)
  return {
    linkedData,
    meta,
    title: found.title ?? null,
    canonical: found.canonical ?? null,
    language: found.language ?? null,
    publishedTime: found.publishedTime ?? null,
    modifiedTime: found.modifiedTime ?? null,
  }
}

const dateIn = (element: PageElement): string | null =>
  attribute(element, 'datetime') ?? attribute(element, 'content') ?? textOf(element)

const readMeta = (element: PageElement, meta: Map<string, string>): void => {
  if (element.tagName !== 'meta') return
  const content = attribute(element, 'content')?.replace(/\s+/g, ' ').trim() ?? ''
  if (content === '') return
  for (const key of ['property', 'name', 'itemprop']) {
    const name = attribute(element, key)?.trim().toLowerCase()
    if (name !== undefined && !meta.has(name)) meta.set(name, content)
  }
}

const maximumThings = 500

/** Every thing with a type in a JSON-LD script, outermost first. A script that is no JSON says nothing. */
const thingsIn = (script: string): readonly LinkedData[] => {
  const found: LinkedData[] = []
  const open: unknown[] = [parsed(script)]
  for (let at = 0; at < open.length && found.length < maximumThings; at += 1) {
    const value = open[at]
    if (Array.isArray(value)) open.push(...value.slice(0, maximumThings))
    else if (typeof value === 'object' && value !== null) {
      const thing = value as LinkedData
      if (thing['@type'] !== undefined) found.push(thing)
      open.push(thing['@graph'], thing.mainEntity, thing.mainEntityOfPage)
    }
  }
  return found
}

const parsed = (script: string): unknown => {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/[\x00-\x1F]+/g, ' ')
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

const typesOf = (thing: LinkedData): readonly string[] => {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string')
}

const stringOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return stringOf(value[0])
  const text = typeof value === 'string' ? unescaped(value).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

/** The name of a publisher or of authors, given as text, as a thing or as a list of either. */
const nameOf = (value: unknown): string | null => {
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).map(nameOf)
    return names.filter((name) => name !== null).join(', ') || null
  }
  if (typeof value === 'object' && value !== null) return stringOf((value as LinkedData).name)
  return named(stringOf(value))
}

const named = (value: string | null): string | null => (value === null || /^https?:/i.test(value) ? null : value)

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|quot|apos|lt|gt|#39|#039|#x27);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  )

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  '#39': "'",
  '#039': "'",
  '#x27': "'",
}

const dateOf = (value: string | null): string | null => (value === null ? null : isoDateOf(value))

const firstDate = (meta: ReadonlyMap<string, string>, names: readonly string[]): string | null => {
  for (const name of names) {
    const date = dateOf(meta.get(name) ?? null)
    if (date !== null) return date
  }
  return null
}

const languageOf = (tag: string | null): string | null => /^[a-z]{2,3}/i.exec(tag ?? '')?.[0].toLowerCase() ?? null

const absolute = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)

/** A page's title without the site's name at either end of it. */
const withoutSite = (title: string | null, outlet: string | null): string | null => {
  if (title === null || outlet === null) return title
  const parts = title.split(/\s+[|·•–—-]\s+|\s*[|»]\s*/)
  const kept = parts.filter((part) => part.toLowerCase() !== outlet.toLowerCase())
  return parts.length === 2 && kept.length === 1 ? kept[0]! : title
}

const articleTypes: ReadonlySet<string> = new Set([
  'NewsArticle',
  'Article',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'Report',
])

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
