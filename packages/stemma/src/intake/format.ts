import type { Refused } from './source.ts'
import { rootOf } from './xml.ts'

/** The formats that are read. */
export type Format = 'text' | 'html' | 'jsonl' | 'feed'

/** What is known of a file before it is decoded: by its name where that tells, else by how it begins. */
export const formatOf = (name: string, beginning: Uint8Array): Format | Refused => {
  const byBytes = signatures.find(({ bytes }) => bytes.every((byte, at) => beginning[at] === byte))
  if (byBytes !== undefined) return { kind: 'refused', why: `not read: ${byBytes.what}; save it as text or HTML` }
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return extensions[extension] ?? byBeginning(beginning)
}

const byBeginning = (beginning: Uint8Array): Format | Refused => {
  const isWide = (beginning[0] === 0xff && beginning[1] === 0xfe) || (beginning[0] === 0xfe && beginning[1] === 0xff)
  if (!isWide && beginning.subarray(0, 4096).includes(0)) {
    return { kind: 'refused', why: 'not read: no text (it holds zero bytes); save it as text or HTML' }
  }
  const head = new TextDecoder(isWide && beginning[0] === 0xff ? 'utf-16le' : isWide ? 'utf-16be' : 'utf-8')
    .decode(beginning.subarray(0, 4096))
    .trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head)) return 'html'
  const root = /^<[?!a-z]/i.test(head) ? rootOf(head) : null
  if (root !== null && Object.hasOwn(roots, root)) return roots[root]!
  if (/^<\?xml\s/.test(head)) {
    const what = root === null ? 'XML' : `XML of a kind Stemma does not know (<${root}>)`
    return { kind: 'refused', why: `not read: ${what}; save it as text or HTML` }
  }
  if (/^\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/i.test(head)) return 'feed'
  if (/^\{\s*"(?:id|text|html|url|outlet|title|published|updated|language|story)"\s*:/.test(head)) return 'jsonl'
  return 'text'
}

const sitemap: Refused = {
  kind: 'refused',
  why: 'not read: a sitemap, which lists pages and holds no report; put its address in a list for stemma watch',
}

/** What the outermost element of an XML text says. */
const roots: Readonly<Record<string, Format | Refused>> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  html: 'html',
  urlset: sitemap,
  sitemapindex: sitemap,
}

const extensions: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
}

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0))

const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: ascii('%PDF-'), what: 'a PDF' },
  { bytes: ascii('PK\x03\x04'), what: 'a ZIP archive or an office document' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'an image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'an image' },
]
