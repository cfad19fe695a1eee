import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { maximumBytes } from '../intake/limits.ts'
import type { Meta } from '../intake/source.ts'
import type { Budget } from './budget.ts'
import { byteReader, collected } from './bytes.ts'
import { headersOf, type WarcRecord, warcRecords } from './warc.ts'

/** One step through a web archive. */
export type Captured =
  /** A page or file as a crawler got it. */
  | {
      readonly kind: 'capture'
      /** Its address, to show. */
      readonly name: string
      readonly format: CapturedFormat
      readonly content: Uint8Array
      readonly meta: Meta
      /** What the archive calls its bytes, so that later records can say "the same as then"; null for none. */
      readonly digest: string | null
    }
  /** Got again and found the same: `digest` and `url` say as what; null where the archive does not. */
  | { readonly kind: 'revisit'; readonly name: string; readonly digest: string | null; readonly url: string | null }
  | { readonly kind: 'passed'; readonly what: string }
  | { readonly kind: 'refused'; readonly name: string | null; readonly why: string }

export type CapturedFormat = 'text' | 'html' | 'mail' | 'docx' | 'pdf'

/**
 * The captures in a WARC file that can be reports: those answered with 200 and of a kind that is read. All others are
 * passed over, each with what it is.
 */
export async function* capturesOf(bytes: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Captured> {
  for await (const record of warcRecords(bytes)) {
    if (record.kind === 'gap')
      yield { kind: 'refused', name: null, why: `not read: ${record.bytes} bytes that are no record; ${again}` }
    else yield await capturedIn(record, budget)
  }
}

const again = 'download or copy the web archive again'

const capturedIn = async (record: WarcRecord, budget: Budget): Promise<Captured> => {
  const { type, headers } = record
  const url = addressIn(headers.get('warc-target-uri'))
  const name = url ?? headers.get('warc-record-id') ?? 'a record without an address'
  if (headers.has('warc-segment-number')) return { kind: 'passed', what: 'piece of a record' }
  switch (type) {
    case 'revisit':
      return { kind: 'revisit', name, digest: digestIn(headers), url }
    case 'resource':
    case 'conversion':
      return answered(record, name, url, { type: headers.get('content-type'), status: 200, encodings: [] }, budget)
    case 'response':
      break
    default:
      return { kind: 'passed', what: /^[a-z-]{1,20}$/.test(type) ? `${type} record` : 'record of an unknown type' }
  }
  if (url !== null && !/^https?:/i.test(url)) return { kind: 'passed', what: 'answer that is no page' }
  if (record.length > maximumBytes + longestHead) return { kind: 'refused', name, why: tooLarge }
  const block = await collected(record.take(record.length), maximumBytes + longestHead)
  const http = block === null ? null : await httpOf(block)
  if (http === null) return { kind: 'refused', name, why: `not read: no answer of a server; ${again}` }
  return answered(record, name, url, http, budget, http.body)
}

/** Longest header of an answer, in bytes. */
const longestHead = 262_144
const tooLarge = `not read: larger than ${maximumBytes / 1_000_000} MB; save it by itself and split it`

/** What a server said about what it sent. */
interface Answer {
  readonly status: number
  readonly type: string | undefined
  /** What its bytes were packed with, in the order it was done. */
  readonly encodings: readonly string[]
}

const answered = async (
  record: WarcRecord,
  name: string,
  url: string | null,
  { status, type, encodings }: Answer,
  budget: Budget,
  body: Uint8Array | null = null,
): Promise<Captured> => {
  if (status !== 200) return { kind: 'passed', what: `status ${status}` }
  const [kind = '', ...parameters] = (type ?? '').split(';').map((part) => part.trim())
  const mime = kind.toLowerCase()
  const format = Object.hasOwn(formats, mime) ? formats[mime]! : null
  if (format === null) return { kind: 'passed', what: /^[\w.+-]{1,40}\/[\w.+-]{1,60}$/.test(mime) ? mime : 'no type' }
  if (body === null && record.length > maximumBytes) return { kind: 'refused', name, why: tooLarge }
  const packed = body ?? (await collected(record.take(record.length), maximumBytes))
  if (packed === null || packed.length === 0) return { kind: 'passed', what: 'empty answer' }
  const content = await unpacked(packed, encodings)
  if (typeof content === 'string') return { kind: 'refused', name, why: content }
  if (content !== packed) budget.spend(content.length)
  return {
    kind: 'capture',
    name,
    format,
    content,
    meta: { url, captured: record.headers.get('warc-date') ?? null, charset: charsetIn(parameters) },
    digest: digestIn(record.headers),
  }
}

const formats: Readonly<Record<string, CapturedFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'message/rfc822': 'mail',
}

const charsetIn = (parameters: readonly string[]): string | null => {
  for (const parameter of parameters) {
    const [, named] = /^charset\s*=\s*["']?([\w.:-]{2,30})/i.exec(parameter) ?? []
    if (named !== undefined) return named
  }
  return null
}

const digestIn = (headers: ReadonlyMap<string, string>): string | null => headers.get('warc-payload-digest') ?? null

/** An address without the angle brackets that early writers put around it. */
const addressIn = (value: string | undefined): string | null => {
  const address = /^<?([^<>\s]{1,4000})>?$/.exec(value ?? '')?.[1]
  return address ?? null
}

/** An HTTP answer as it came over the wire; null for what is none. */
const httpOf = async (block: Uint8Array): Promise<(Answer & { readonly body: Uint8Array }) | null> => {
  const reader = byteReader(once(block))
  const head = await reader.head(longestHead)
  if (head === null || head === 'endless') return null
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(Buffer.from(head.subarray(0, 20)).toString('latin1')) ?? []
  if (status === undefined) return null
  const headers = headersOf(head)
  const rest = Buffer.from(block.buffer, block.byteOffset + head.length, block.length - head.length)
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  return {
    status: Number(status),
    type: headers.get('content-type'),
    encodings: (headers.get('content-encoding') ?? '')
      .split(',')
      .map((encoding) => encoding.trim().toLowerCase())
      .filter((encoding) => encoding !== '' && encoding !== 'identity'),
    body: isChunked ? dechunked(rest) : rest,
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The content of a chunked body. Many crawlers join the chunks and leave the header: then it is as it is. */
const dechunked = (body: Buffer): Uint8Array => {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at)
    const size =
      end < 0 ? undefined : /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(body.toString('latin1', at, Math.min(end, at + 64)))
    if (size == null) return chunks.length === 0 ? body : Buffer.concat([...chunks, body.subarray(at)])
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) break
    chunks.push(body.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(chunks)
}

/** Most packings of one body, one in the other. */
const mostEncodings = 3

/** A body as it was before it was packed for the way, or why it cannot be had. */
const unpacked = async (body: Uint8Array, encodings: readonly string[]): Promise<Uint8Array | string> => {
  if (encodings.length > mostEncodings) return `not read: packed ${encodings.length} times over; ${again}`
  let bytes = body
  for (const encoding of encodings.toReversed()) {
    const unpack = unpackers[encoding]
    if (unpack === undefined)
      return `not read: packed as ${encoding.slice(0, 20)}, which is not read here; save the page`
    // Some crawlers unpack and leave the header.
    if (encoding.endsWith('gzip') && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) continue
    try {
      bytes = await unpack(bytes)
    } catch (error) {
      const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      if (!isLarge && encoding === 'br') continue
      return isLarge ? tooLarge : `not read: its packed bytes are damaged; ${again}`
    }
  }
  return bytes
}

const options = { maxOutputLength: maximumBytes }

type Unpack = (bytes: Uint8Array) => Promise<Uint8Array>

const promised =
  (
    unpack: (bytes: Uint8Array, given: typeof options, done: (error: Error | null, out: Buffer) => void) => void,
  ): Unpack =>
  (bytes) =>
    new Promise((done, fail) => {
      unpack(bytes, options, (error, out) => (error === null ? done(out) : fail(error)))
    })

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: promised(gunzip),
  'x-gzip': promised(gunzip),
  br: promised(brotliDecompress),
  // Servers send it with and without its header.
  deflate: (bytes) => promised(inflate)(bytes).catch(() => promised(inflateRaw)(bytes)),
}
