import { type Decoded, decoded } from './encoding.ts'
import type { Meta, Source } from './source.ts'

/** A page as text: by its byte-order mark, the header it came with, the encoding it names, or its bytes. */
export const decodedPage = (source: Source, meta: Meta): Decoded =>
  decoded(source, {
    header: meta.charset ?? null,
    page: typeof source === 'string' ? null : namedEncoding(source),
  })

/** How far a page may name its encoding. Browsers look at 1024 bytes, then believe what they find later. */
const searched = 8192

/** The encoding a page names near its beginning, in a `meta` element or as XML. */
const namedEncoding = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, searched))
    .toString('latin1')
    .replace(/<!--[^>]*-->/g, '')
  const xml = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w-]{2,40})/i.exec(head)?.[1]
  return /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? xml ?? null
}
