import type { Source } from './source.ts'

/** A source as text, with what was lost on the way. */
export interface Decoded {
  readonly text: string
  readonly notes: readonly string[]
}

/**
 * Decodes bytes: by their byte-order mark, else by the encoding the page names for itself, else as UTF-8. A byte-order
 * mark is no part of the text; all else is kept, line ends included. Bytes that mean nothing become U+FFFD and are
 * counted in a note. A string is taken as it is.
 */
export const decoded = (source: Source, named: string | null = null): Decoded => {
  if (typeof source === 'string') return { text: source, notes: [] }
  const encoding = markOf(source) ?? labelOf(named) ?? 'utf-8'
  const text = decodedAs(encoding, source)
  const lost = count(text, '\uFFFD') - (encoding === 'utf-8' ? countOfReplacement(source) : 0)
  if (lost <= 0) return { text, notes: [] }
  const notes = [`${lost} ${lost === 1 ? 'place is' : 'places are'} no ${encoding.toUpperCase()} and read as U+FFFD`]
  return { text, notes }
}

const decodedAs = (encoding: string, bytes: Uint8Array): string => {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, (c) => windows1252[c.charCodeAt(0) - 0x80]!) : text
}

// Node 20 decodes windows-1252 as ISO 8859-1, which makes control characters of curly quotation marks.
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

const markOf = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const labelOf = (named: string | null): string | null => {
  if (named === null) return null
  try {
    const { encoding } = new TextDecoder(named)
    // A page whose bytes could be read this far names no such encoding truly: the standard reads it as UTF-8.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
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
