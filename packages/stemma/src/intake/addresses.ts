import { createRequire } from 'node:module'
import type { Stated } from '@stemma/engine'
import { isoDateOf } from './iso-date.ts'

/** What the address of a report tells of it: its site, and the day in its path. */
export const statedByAddress = (address: string | null): readonly Stated[] => {
  const url = urlOf(address, null)
  if (url === null) return []
  const outlet = siteOf(url)
  const day = dayOf(url.pathname)
  return [
    ...(outlet === null ? [] : [{ field: 'outlet', value: outlet, from: 'url' } as const]),
    ...(day === null ? [] : [{ field: 'published', value: day, from: 'url' } as const]),
  ]
}

/**
 * The address of a page as pages are compared: of an archived copy the address it was taken from; without fragment, port,
 * campaign and `www`. Null for what is no address of a web page.
 */
export const comparable = (address: string | null): string | null => {
  const url = urlOf(address, null)
  if (url === null) return null
  for (const name of [...url.searchParams.keys()]) if (campaign.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const host = url.host.replace(/^(?:www|amp|m)\./, '')
  const path = url.pathname.replace(/\/(?:amp\/?|index\.html?)?$/, '') || '/'
  const query = url.searchParams.toString()
  return `${host}${path}${query === '' ? '' : `?${query}`}`
}

/** What links are decorated with to see where readers come from. */
const campaign = /^(?:utm_\w*|fbclid|gclid|mc_[ce]id|igshid|cmpid|ocid|ref|smid|amp)$/i

/** The address of a web page, made whole by the page it stands in; null for any other. */
export const urlOf = (address: string | null, base: string | null): URL | null => {
  if (address === null || address.length > 4000) return null
  try {
    const url = new URL(address.trim(), base ?? undefined)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    const archived = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i.exec(url.pathname)?.[1]
    return archived !== undefined && url.hostname.endsWith('archive.org') ? urlOf(archived + url.search, null) : url
  } catch {
    return null
  }
}

// Loaded with the first address: a pile of files has none.
const load = createRequire(import.meta.url)

/** The site an address belongs to, by the public list of suffixes: `bbc.co.uk`, and `someone.blogspot.com`. */
const siteOf = ({ hostname }: URL): string | null => {
  const { getDomain } = load('tldts') as typeof import('tldts')
  return getDomain(hostname, { allowPrivateDomains: true })
}

/** A day in a path: `/2022/01/08/`, `/2022-01-08-flood`, `/20220108/`, `/2022/jan/08/`. */
const dayOf = (path: string): string | null => {
  const parts =
    /(?<!\d)((?:19|20)\d\d)[/_-](\d\d?)[/_-](\d\d?)(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(path)
  if (parts !== null) return isoDateOf(`${parts[1]}-${parts[2]}-${parts[3]}`)
  const named = /(?<!\d)((?:19|20)\d\d)\/([a-z]{3,9})\/(\d\d?)(?!\d)/i.exec(path)
  return named === null ? null : isoDateOf(`${named[3]} ${named[2]} ${named[1]}`)
}
