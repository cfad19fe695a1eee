import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** One line of `sources.jsonl`: what was fetched, from where and when, and under which hash its bytes are kept. */
export interface Kept {
  /** The address that was asked for. */
  readonly address: string
  /** Where it came from, redirects followed. */
  readonly url: string
  readonly captured: string
  readonly type: string | null
  readonly charset: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** SHA-256 of the bytes. */
  readonly hash: string
}

/** The list of what was fetched into a folder. */
export const manifest = 'sources.jsonl'

/** Its first line. */
export const heading = '{"schema":"stemma/sources@1"}'

/** Whether a folder holds fetched originals with the list of where they came from. */
export const isKept = (folder: string): boolean => {
  try {
    const file = openSync(join(folder, manifest), 'r')
    try {
      const bytes = Buffer.alloc(heading.length)
      return readSync(file, bytes) === heading.length && bytes.toString('latin1') === heading
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}

/** Where an original stands in its folder: by its hash alone, so that no line of a list can name another file. */
export const originalOf = (folder: string, { hash, type }: Pick<Kept, 'hash' | 'type'>): string =>
  join(folder, 'originals', `${hash}.${extensions[type ?? ''] ?? (type?.endsWith('xml') ? 'xml' : 'bin')}`)

const extensions: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/json': 'json',
  'application/feed+json': 'json',
  'application/pdf': 'pdf',
}

/** A line of the list; null for what is none. */
export const keptIn = (line: string): Kept | null => {
  try {
    const kept = JSON.parse(line) as Kept
    const isWhole =
      /^[0-9a-f]{64}$/.test(kept.hash) && typeof kept.captured === 'string' && typeof kept.address === 'string'
    if (!isWhole) return null
    const { type, charset, etag, lastModified } = kept
    return {
      ...kept,
      url: new URL(kept.url).href,
      type: textOf(type),
      charset: textOf(charset),
      etag: textOf(etag),
      lastModified: textOf(lastModified),
    }
  } catch {
    return null
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
