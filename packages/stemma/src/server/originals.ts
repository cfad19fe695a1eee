import { createHmac, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Database } from '../casebook/database.ts'
import { entryAt } from '../casebook/journal.ts'
import { type Access, isOwnHost, same } from './access.ts'
import { refused } from './refusal.ts'

/**
 * Hands out the bytes of sources as they came, from an origin of their own: what a stranger's page holds never stands where
 * the desk's cookie is, and a browser is told to save it and never to show it.
 */
export interface Originals {
  /** `http://127.0.0.1:41234`. */
  readonly address: string
  /** An address that is good for a minute. */
  readonly link: (hash: string) => string
  readonly server: ServerType
}

/** Milliseconds that a link is good. */
const good = 60_000

const unpack = promisify(gunzip)

/** @param listen listens at a port of its own, and gives the port and the address */
export const openOriginals = async (
  casebook: Database,
  access: Pick<Access, 'hosts' | 'proxied'>,
  listen: (server: ServerType) => Promise<{ readonly port: number; readonly address: string }>,
): Promise<Originals> => {
  const secret = randomBytes(32)
  const signOf = (hash: string, until: string): string =>
    createHmac('sha256', secret).update(`${hash} ${until}`).digest('base64url')
  let port = 0
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    if (!isOwnHost(request.headers.get('host') ?? undefined, { ...access, port }))
      return refused(421, 'This server goes by another name.')
    if (request.method !== 'GET') return refused(405, 'Originals are only fetched.', { allow: 'GET' })
    const [, hash] = /^\/([0-9a-f]{64})$/.exec(url.pathname) ?? []
    const until = url.searchParams.get('until') ?? ''
    if (
      hash === undefined ||
      !same(url.searchParams.get('sign') ?? '', signOf(hash, until)) ||
      !(Number(until) > Date.now())
    )
      return refused(403, 'This link is no longer good; follow it again from the desk.')
    return (await bytesOf(casebook, hash)) ?? refused(404, 'The casebook has no such original.')
  }
  const server = createAdaptorServer({
    fetch: async (request) => {
      const response = await answer(request).catch(() =>
        refused(500, 'The original could not be unpacked; “stemma verify” says what is wrong.'),
      )
      for (const [name, value] of Object.entries(kept)) response.headers.set(name, value)
      return response
    },
  })
  const heard = await listen(server)
  port = heard.port
  return {
    address: heard.address,
    server,
    link: (hash) => {
      const until = String(Date.now() + good)
      return `${heard.address}/${hash}?${new URLSearchParams({ until, sign: signOf(hash, until) })}`
    },
  }
}

/** What keeps a browser from taking it for anything but bytes. */
const kept: Readonly<Record<string, string>> = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
}

const bytesOf = async (casebook: Database, hash: string): Promise<Response | null> => {
  const { db } = casebook
  const row = await db.selectFrom('original').select(['packed', 'size']).where('hash', '=', hash).executeTakeFirst()
  if (row === undefined) return null
  // The same bytes may have come by several names: the first is the one they are saved under.
  const source = await db
    .selectFrom('source')
    .select('seq')
    .where('original', '=', hash)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  const entry = source === undefined ? null : await entryAt(casebook, source.seq)
  const name = entry?.act.kind === 'source' ? nameOf(entry.act.input, entry.act.content !== 'bytes') : hash.slice(0, 16)
  const bytes = new Uint8Array(await unpack(row.packed, { maxOutputLength: Math.max(1, row.size) }))
  return new Response(bytes, {
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${name}"` },
  })
}

/** What a file is called when it is saved: its own name in plain letters, and .txt for what was a row. */
const nameOf = (input: string, isRow: boolean): string => {
  const own = input
    .split(/[/\\]|›/)
    .at(-1)!
    .trim()
  const plain = own
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[._-]+/, '')
    .slice(0, 100)
  return `${plain === '' ? 'original' : plain}${isRow ? '.txt' : ''}`
}
