import { createRequire } from 'node:module'
import type { Source } from './source.ts'

/** A source as text, and how it was decoded. */
export interface Decoded {
  readonly text: string
  /** Label of the Encoding Standard, lower case: `utf-8`, `windows-1251`. */
  readonly encoding: string
  /** Bytes of a byte-order mark before the text. */
  readonly mark: number
  /** What was lost on the way, and where the encoding had to be guessed. */
  readonly notes: readonly string[]
}

/** What is said about a source's encoding, by whoever sent it and by itself. */
export interface Charsets {
  /** Of an HTTP or mail header. */
  readonly header: string | null
  /** That the page names for itself. */
  readonly page: string | null
}

/**
 * Decodes bytes: by their byte-order mark, else by the header that came with them, else by the encoding the page names,
 * else as UTF-8 where they are UTF-8, else by the likeliest encoding of such bytes. Bytes that are UTF-8 throughout are
 * never read as an encoding of one byte a letter, whatever is said of them.
 *
 * A byte-order mark is no part of the text; all else is kept, line ends included. Bytes that mean nothing become U+FFFD
 * and are counted in a note; a guess is told in one. A string is taken as it is.
 */
export const decoded = (source: Source, charsets: Charsets = unsaid): Decoded => {
  if (typeof source === 'string') return { text: source, encoding: 'utf-8', mark: 0, notes: [] }
  const mark = markOf(source)
  if (mark !== null) return told(source, mark.encoding, mark.length, [])
  const named = labelOf(charsets.header) ?? pageLabelOf(charsets.page)
  if (named !== null && named !== 'utf-8' && !(isSingle(named) && isUtf8(source))) return told(source, named, 0, [])
  const plain = told(
    source,
    'utf-8',
    0,
    named === null || named === 'utf-8' ? [] : [`is named ${shown(named)} but all of it is UTF-8: read so`],
  )
  if (plain.notes.length === 0 || !isForeign(plain.text)) return plain
  const likely = likeliest(source)
  const why = named === null ? 'names no encoding and' : 'is named UTF-8 but'
  return told(source, likely, 0, [`${why} is no UTF-8: read as ${shown(likely)}, the likeliest by its bytes`])
}

const unsaid: Charsets = { header: null, page: null }

const told = (bytes: Uint8Array, encoding: string, mark: number, notes: readonly string[]): Decoded => {
  const text = decodedAs(encoding, bytes)
  const lost = count(text, '\uFFFD') - (encoding === 'utf-8' ? countOfReplacement(bytes) : 0)
  const loss = `${lost} ${lost === 1 ? 'place is' : 'places are'} no ${shown(encoding)} and read as U+FFFD`
  return { text, encoding, mark, notes: lost <= 0 ? notes : [...notes, loss] }
}

const shown = (encoding: string): string => encoding.toUpperCase()

// Node 20's own decoder of windows-1252 makes control characters of curly quotation marks.
const decodedAs = (encoding: string, bytes: Uint8Array): string =>
  byNode.has(encoding) ? new TextDecoder(encoding).decode(bytes) : iconv().decode(bytes, encoding, { stripBOM: false })

/** Encodings that iconv-lite does not know, or not a byte at a time. */
const byNode: ReadonlySet<string> = new Set(
  'utf-8 utf-16le utf-16be iso-2022-jp x-mac-cyrillic gb18030 big5'.split(' '),
)

/** Decodes a few bytes after the other, keeping the beginning of a character until its end comes. */
export const streamed = (encoding: string): ((bytes: Uint8Array) => string) => {
  if (!byNode.has(encoding)) {
    const decoder = iconv().getDecoder(encoding, { stripBOM: false })
    return (bytes) => decoder.write(Buffer.from(bytes))
  }
  const decoder = new TextDecoder(encoding)
  return (bytes) => decoder.decode(bytes, { stream: true })
}

/** Whether an encoding has one byte for each character. */
export const isSingle = (encoding: string): boolean =>
  /^(?:windows-|iso-8859-|koi8-|ibm|macintosh|x-mac)/.test(encoding)

// Loaded when first needed: nearly every source is UTF-8.
const load = createRequire(import.meta.url)
const iconv = (): Pick<typeof import('iconv-lite'), 'decode' | 'getDecoder'> => load('iconv-lite')
const chardet = (): Pick<typeof import('chardet'), 'analyse'> => load('chardet')

const markOf = (bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** The encoding a label stands for in the Encoding Standard; null for none. */
const labelOf = (label: string | null): string | null => {
  if (label === null) return null
  if (/^x-user-defined$/i.test(label.trim())) return 'windows-1252'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** A page whose bytes could be read this far names no UTF-16 truly: the standard reads it as UTF-8. */
const pageLabelOf = (label: string | null): string | null => {
  const found = labelOf(label)
  return found?.startsWith('utf-16') ? 'utf-8' : found
}

/** Whether bytes hold letters beyond ASCII and all of them are UTF-8: chance does not make such bytes. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  if (bytes.every((byte) => byte < 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether what was read as UTF-8 is rather another encoding: more places mean nothing than letters beyond ASCII do. */
const isForeign = (text: string): boolean => {
  const lost = count(text, '\uFFFD')
  let good = 0
  for (let at = 0; at < text.length && good < lost; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f && unit !== 0xfffd) good += 1
  }
  return good < lost
}

/** Least confidence, in hundredths, above which a guess is better than what most pages without UTF-8 are. */
const sure = 10

/** Fewer bytes beyond ASCII than these are the quotation marks and accents of a text in English. */
const fewest = 8

const likeliest = (bytes: Uint8Array): string => {
  const sample = sampleOf(bytes)
  if (sample.reduce((sum, byte) => sum + (byte >> 7), 0) < fewest) return 'windows-1252'
  for (const { name, confidence } of chardet().analyse(sample)) {
    const encoding = labelOf(name)
    if (confidence < sure || encoding === null || encoding.startsWith('utf-')) continue
    if (count(decodedAs(encoding, sample), '\uFFFD') * 50 < sample.length) return encoding
  }
  return 'windows-1252'
}

/** Bytes enough to tell an encoding by. */
const sampled = 16_384

/** The words around letters beyond ASCII: markup and English tell nothing of an encoding. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const sample = new Uint8Array(sampled)
  let size = 0
  let kept = 0
  for (let at = 0; at < bytes.length && size < sampled; at += 1) {
    if (bytes[at]! < 0x80) continue
    const from = Math.max(kept, at - 12)
    kept = Math.min(bytes.length, at + 13)
    const piece = bytes.subarray(from, Math.min(kept, from + sampled - size))
    sample.set(piece, size)
    size += piece.length
    at = kept - 1
  }
  return sample.subarray(0, size)
}

const count = (text: string, mark: string): number => {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1
  return found
}

/** U+FFFD that the source itself holds, as the bytes EF BF BD. */
const countOfReplacement = (bytes: Uint8Array): number => {
  let found = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found += 1
  }
  return found
}
