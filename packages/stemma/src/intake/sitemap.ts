import { decoded } from './encoding.ts'
import type { Refused, Source } from './source.ts'
import { declaresEntities, encodingOfXml, rootOf } from './xml.ts'

/** A site's list of its pages, or of further such lists. */
export interface Sitemap {
  readonly kind: 'sitemap'
  /** `pages` to read, or further `sitemaps` to look into. */
  readonly lists: 'pages' | 'sitemaps'
  readonly entries: readonly SitemapEntry[]
  readonly notes: readonly string[]
}

export interface SitemapEntry {
  readonly url: string
  /** When the page is said to have last changed, or the news item to have come out, as it is written; null if unsaid. */
  readonly changed: string | null
}

/** The protocol allows 50,000 addresses in one sitemap. */
const mostEntries = 50_000

/** The addresses a sitemap lists (sitemaps.org, and the news extension of it), in its order. */
export const sitemapOf = (source: Source): Sitemap | Refused => {
  const { text, notes } = decoded(source, { header: null, page: encodingOfXml(source) })
  const root = rootOf(text)
  if (root !== 'urlset' && root !== 'sitemapindex') return { kind: 'refused', why: 'not read: no sitemap' }
  if (declaresEntities(text)) {
    return {
      kind: 'refused',
      why: 'not read: it declares entities of its own, which no sitemap needs; ask the site for a plain one',
    }
  }
  const entries: SitemapEntry[] = []
  let dropped = 0
  for (const part of text.split(/<(?:[\w-]{1,20}:)?(?:url|sitemap)(?=[\s>])/i).slice(1)) {
    const url = wordsOf(part, 'loc')
    if (url === null) continue
    if (entries.length === mostEntries) dropped += 1
    else entries.push({ url, changed: wordsOf(part, 'lastmod') ?? wordsOf(part, 'publication_date') })
  }
  const more = dropped === 0 ? [] : [`the first ${mostEntries} addresses are taken, ${dropped} more are not`]
  return { kind: 'sitemap', lists: root === 'urlset' ? 'pages' : 'sitemaps', entries, notes: [...notes, ...more] }
}

/** The first value of an element, entities undone; null where there is none. */
const wordsOf = (part: string, name: string): string | null => {
  const found = new RegExp(`<(?:[\\w-]{1,20}:)?${name}\\s{0,20}>`, 'i').exec(part)
  if (found === null) return null
  const from = found.index + found[0].length
  const end = part.indexOf('</', from)
  if (end < 0 || end - from > 4000) return null
  const written = part.slice(from, end).trim()
  const plain =
    /^<!\[CDATA\[(.*)\]\]>$/s.exec(written)?.[1] ??
    written.replace(/&(amp|lt|gt|quot|apos);/g, (all, name) => entities[name] ?? all)
  return plain.trim() === '' ? null : plain.trim()
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
