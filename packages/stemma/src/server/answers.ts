import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { createShelf, type Shelf } from './shelf.ts'

/** An answer that was made, as it is sent. */
interface Body {
  readonly plain: Uint8Array<ArrayBuffer>
  /** Null where packing is not worth it. */
  readonly packed: Uint8Array<ArrayBuffer> | null
}

/** Answers at hand, by their ETags: what ten pages ask for is made once. */
export type Answers = Shelf<Promise<Body>>

/** What answers are made under. */
interface Answering {
  /** What tells this Stemma's answers from those of another. */
  readonly fingerprint: string
  readonly version: string
  readonly answers: Answers
}

/** Bytes that the answers at hand come to, at most. */
const room = 12_000_000

export const createAnswers = (): Answers => createShelf<Promise<Body>>(room)

/** Bytes from which an answer is packed. */
const worthPacking = 1024

const pack = promisify(gzip)

/**
 * Answers with JSON under an ETag made of all that it depends on: whoever has it already is told so before any work.
 *
 * @param parts what it depends on beside its address and this Stemma
 */
export const answered = async (
  c: Context,
  { fingerprint, version, answers }: Answering,
  parts: readonly string[],
  make: () => Promise<unknown>,
  as: { readonly type: string; readonly headers: Readonly<Record<string, string>> } = json,
): Promise<Response> => {
  const { pathname, search } = new URL(c.req.url)
  const hash = createHash('sha256').update(JSON.stringify([version, fingerprint, pathname, search, ...parts]))
  const etag = `W/"${hash.digest('base64url').slice(0, 24)}"`
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization, Accept-Encoding' }
  if (holds(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const { plain, packed } = await bodyOf(etag, answers, async () => {
    const made = await make()
    return as === json ? JSON.stringify(made) : String(made)
  })
  const isPacked = packed !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  return new Response(isPacked ? packed : plain, {
    headers: {
      ...headers,
      ...as.headers,
      'content-type': as.type,
      'content-length': String((isPacked ? packed : plain).length),
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    },
  })
}

const json = { type: 'application/json', headers: {} }

const bodyOf = async (etag: string, answers: Answers, make: () => Promise<string>): Promise<Body> => {
  const known = answers.get(etag)
  if (known !== undefined) return known
  const made = make().then(async (text) => {
    const plain = new Uint8Array(Buffer.from(text))
    const packed =
      plain.length < worthPacking ? null : new Uint8Array(await pack(plain, { level: constants.Z_BEST_SPEED }))
    return { plain, packed }
  })
  answers.put(etag, made, 1000)
  try {
    const body = await made
    answers.put(etag, made, 1000 + body.plain.length + (body.packed?.length ?? 0))
    return body
  } catch (error) {
    answers.drop(etag)
    throw error
  }
}

/** Whether one of the tags that were sent is this one. */
const holds = (sent: string | undefined, etag: string): boolean =>
  sent?.split(',').some((each) => each.trim() === etag) === true
