import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { FailedError } from '../problem.ts'
import { plainPage } from './door.ts'
import { pagePolicy } from './headers.ts'

/** The desk as it was built: its one page and what that loads. */
export interface Page {
  /** Null where it was not built. */
  readonly index: string | null
  /** By path: `/assets/main-abc.js`. Nothing else of the disk is handed out. */
  readonly files: ReadonlyMap<string, PageFile>
}

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** Reads the built page into memory. */
export const readPage = (folder: URL): Page => {
  const root = fileURLToPath(folder)
  const files = new Map(
    namesIn(root).map((name) => [`/${name}`, pageFile(name, new Uint8Array(readFileSync(join(root, name))))] as const),
  )
  const index = files.get('/index.html')
  files.delete('/index.html')
  return { index: index === undefined ? null : new TextDecoder().decode(index.bytes), files }
}

/** Where the page finds the countries that its map is drawn of. */
const basemapPath = '/basemap.json'

/** A basemap of more bytes than these is none. */
const mostOfBasemap = 60_000_000

/**
 * A page whose map is drawn of other borders.
 *
 * @param path of a TopoJSON file of countries, as `world-atlas` has them
 * @throws {FailedError} where it is none
 */
export const withBasemap = (page: Page, path: string): Page => {
  const fault = (why: string): FailedError =>
    new FailedError(`${path}: ${why}; a basemap is TopoJSON of countries, such as countries-50m.json of world-atlas`)
  let bytes: Uint8Array<ArrayBuffer>
  try {
    if (statSync(path).size > mostOfBasemap) throw fault('larger than 60 MB')
    bytes = new Uint8Array(readFileSync(path))
  } catch (error) {
    throw error instanceof FailedError ? error : fault(`cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  if (!isTopology(bytes)) throw fault('no map')
  return { ...page, files: new Map([...page.files, [basemapPath, pageFile(basemapPath, bytes)]]) }
}

const isTopology = (bytes: Uint8Array): boolean => {
  try {
    const { type, objects, arcs } = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>
    return type === 'Topology' && typeof objects === 'object' && objects !== null && Array.isArray(arcs)
  } catch {
    return false
  }
}

const pageFile = (name: string, bytes: Uint8Array<ArrayBuffer>): PageFile => ({
  bytes,
  type: types[extname(name)] ?? 'application/octet-stream',
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
})

const namesIn = (root: string): readonly string[] => {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile()
        ? [join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, '')]
        : [],
    )
  } catch {
    return []
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** What stands in the built page where the nonce of an answer goes. */
const nonceMark = '__CSP_NONCE__'

/** The page itself, for every path that is a screen's; each answer with a nonce of its own. */
export const pageAnswer = ({ index }: Page): Response => {
  if (index === null)
    return plainPage(
      200,
      'Stemma',
      '<h1>Stemma</h1><p>The API answers, and the page was not built. Run <code>npm run build</code> in the clone.</p><p><a href="/api">What the API answers</a></p>',
    )
  const nonce = randomBytes(16).toString('base64')
  return new Response(index.replaceAll(nonceMark, nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce, 'self'),
    },
  })
}

/** A file that the page loads; null where there is none of that name. */
export const fileAnswer = ({ files }: Page, c: Context): Response | null => {
  const file = files.get(new URL(c.req.url).pathname)
  if (file === undefined) return null
  const isNamedByContent = /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(new URL(c.req.url).pathname)
  const headers = {
    'content-type': file.type,
    etag: file.etag,
    'cache-control': isNamedByContent ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  }
  return c.req.header('if-none-match') === file.etag
    ? new Response(null, { status: 304, headers })
    : new Response(file.bytes, { headers })
}
