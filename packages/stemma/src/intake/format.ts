import type { Refused } from './source.ts'
import { rootOf } from './xml.ts'

/** The formats that are read. */
export type Format = Report | Archive | 'jsonl' | 'feed'

/** One report each. */
type Report = 'text' | 'html' | 'mail' | 'docx' | 'pdf'

/** Files that hold files. A WACZ is a `zip`. */
type Archive = 'zip' | 'tar' | 'gzip' | 'warc'

const archives: ReadonlySet<string> = new Set<Archive>(['zip', 'tar', 'gzip', 'warc'])

export const isArchive = (format: Format): format is Archive => archives.has(format)

/** What is known of a file before it is decoded: by its name where that tells, else by how it begins. */
export const formatOf = (name: string, beginning: Uint8Array): Format | Refused => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const byBytes = signatures.find(({ bytes, at = 0 }) => bytes.every((byte, each) => beginning[at + each] === byte))
  if (byBytes !== undefined) {
    if (typeof byBytes.what === 'object') return byBytes.what
    if (byBytes.what !== 'zip') return byBytes.what
    if (extension === 'docx') return 'docx'
    return officeExtensions.has(extension) ? otherOffice : 'zip'
  }
  return (Object.hasOwn(extensions, extension) ? extensions[extension] : undefined) ?? byBeginning(beginning)
}

const byBeginning = (beginning: Uint8Array): Format | Refused => {
  const isWide = (beginning[0] === 0xff && beginning[1] === 0xfe) || (beginning[0] === 0xfe && beginning[1] === 0xff)
  if (!isWide && beginning.subarray(0, 4096).includes(0)) {
    return { kind: 'refused', why: 'not read: no text (it holds zero bytes); save it as text or HTML' }
  }
  const head = new TextDecoder(isWide && beginning[0] === 0xff ? 'utf-16le' : isWide ? 'utf-16be' : 'utf-8')
    .decode(beginning.subarray(0, 4096))
    .trimStart()
  if (isMail(head)) return 'mail'
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

/** Header lines as programs that carry mail write them; people who put "From:" over a text write no others. */
const isMail = (head: string): boolean =>
  /^[!-9;-~]{1,60}:[ \t]/.test(head) &&
  /^(?:mime-version|message-id|received|return-path|delivered-to):[ \t]/im.test(head)

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
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
  pdf: 'pdf',
  docx: 'docx',
  zip: 'zip',
  wacz: 'zip',
  tar: 'tar',
  gz: 'gzip',
  tgz: 'gzip',
  warc: 'warc',
}

/** Files in folders and archives that are read, by extension. */
export const readExtensions: ReadonlySet<string> = new Set(
  'txt html htm jsonl rss atom rdf eml mht mhtml pdf docx zip wacz tar gz tgz warc'
    .split(' ')
    .map((name) => `.${name}`),
)

/** Files of these extensions are read where they begin as a feed does. */
export const perhapsFeeds: ReadonlySet<string> = new Set(['.xml', '.json'])

const officeExtensions: ReadonlySet<string> = new Set('xlsx xlsm pptx odt ods odp epub docm dotx'.split(' '))

const refusedAs = (what: string, remedy = 'save it as text or HTML'): Refused => ({
  kind: 'refused',
  why: `not read: ${what}; ${remedy}`,
})

const otherOffice = refusedAs('an office document of another kind', 'save it as DOCX, text or HTML')

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0))

const signatures: readonly {
  readonly bytes: readonly number[]
  readonly at?: number
  readonly what: 'pdf' | 'zip' | 'gzip' | 'tar' | 'warc' | Refused
}[] = [
  { bytes: ascii('%PDF-'), what: 'pdf' },
  { bytes: ascii('PK\x03\x04'), what: 'zip' },
  { bytes: ascii('PK\x05\x06'), what: 'zip' },
  { bytes: [0x1f, 0x8b], what: 'gzip' },
  { bytes: ascii('WARC/'), what: 'warc' },
  { bytes: ascii('ustar'), at: 257, what: 'tar' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: refusedAs('an old office document') },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: refusedAs('an image') },
  { bytes: [0xff, 0xd8, 0xff], what: refusedAs('an image') },
]
