import { Unreadable } from './budget.ts'
import { byteReader } from './bytes.ts'

/** One record of a web archive. Its content can be taken once, before the next record. */
export interface WarcRecord {
  readonly kind: 'record'
  /** `response`, `resource`, `revisit`, `request` …, lower case. */
  readonly type: string
  /** Values by name in lower case; the first where a name comes twice. */
  readonly headers: ReadonlyMap<string, string>
  readonly length: number
  /** The next bytes of the content, so many of them at most. */
  readonly take: (length: number) => AsyncGenerator<Uint8Array>
}

/** Bytes between records that are none; the records after them are read. */
export interface Gap {
  readonly kind: 'gap'
  readonly bytes: number
}

/** Longest header of a record, in bytes. Real ones have some 500. */
const longestHead = 65_536
/** Gaps after which a file is no web archive any more. */
const mostGaps = 20

/**
 * The records of a WARC file, by ISO 28500, unpacked already. A record with a wrong length costs itself and what follows
 * up to the next line that starts one.
 *
 * @throws {Unreadable} where the file breaks off, or holds no records
 */
export async function* warcRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | Gap> {
  const reader = byteReader(bytes)
  let gaps = 0
  for (;;) {
    const gap = await reader.skipTo('WARC/')
    if (gap > 0) {
      yield { kind: 'gap', bytes: gap }
      gaps += 1
      if (gaps > mostGaps) throw new Unreadable(damaged)
    }
    const head = await reader.head(longestHead)
    if (head === null) return
    if (head === 'endless') throw new Unreadable(endless)
    const headers = headersOf(head)
    const length = lengthOf(headers.get('content-length'))
    // A record without a length cannot be told from what follows it: the next line that starts one ends it.
    if (length === null) continue
    let left = length
    yield {
      kind: 'record',
      type: (headers.get('warc-type') ?? '').toLowerCase(),
      headers,
      length,
      take: async function* (most) {
        for await (const piece of reader.next(Math.min(most, left))) {
          left -= piece.length
          yield piece
        }
      },
    }
    if (left > 0 && (await reader.skip(left)) > 0) throw new Unreadable(short)
  }
}

const endless = `not read to its end: a record's header of more than ${longestHead / 1024} KB, which no web archive has; leave it out`
const short = 'not read to its end: the web archive breaks off in a record; download or copy it again'
const damaged = 'not read to its end: the web archive is damaged in many places; download or copy it again'

/** The lines of a header, but the first, which has no name before a colon. Lines that begin with a blank run on. */
export const headersOf = (head: Uint8Array): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>()
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('utf8')
  const unfolded = /\n[ \t]/.test(text) ? text.replace(/\r?\n[ \t]+/g, ' ') : text
  for (const line of unfolded.split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

const lengthOf = (value: string | undefined): number | null =>
  value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null
