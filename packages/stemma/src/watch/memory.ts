import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seen } from '../connect/connector.ts'

/** What is remembered of an address from one round to the next. Times are milliseconds since 1970. */
export interface Remembered extends Seen {
  /** SHA-256 of what was read there last; null before that. */
  readonly hash: string | null
  /** Of the words that were read there last, so that a page is new only when they are. */
  readonly digest: string | null
  /** When it was read last, as ISO 8601. */
  readonly captured: string | null
  /** What led there last: the item of a feed, the date in a sitemap; null for what is listed. */
  readonly lead: string | null
  /** Failures in a row. */
  readonly failures: number
  /** Before this it is left alone. */
  readonly notBefore: number
  /** Why it failed last, so that it is told once. */
  readonly why: string | null
}

/** What a watch remembers, kept in a small file so that it goes on where it was stopped. */
export interface Memory {
  readonly of: (address: string) => Remembered
  readonly set: (address: string, changes: Partial<Remembered>) => void
  /** Whether an item of a feed was read before, by its id. */
  readonly hasItem: (feed: string, id: string) => boolean
  readonly addItem: (feed: string, id: string) => void
  /** Writes the file when something has changed; atomically, so that no crash leaves half of one. */
  readonly save: () => void
  /** Addresses that are remembered. */
  readonly size: () => number
}

const nothing: Remembered = {
  etag: null,
  lastModified: null,
  hash: null,
  digest: null,
  captured: null,
  lead: null,
  failures: 0,
  notBefore: 0,
  why: null,
}

/** Items remembered of a feed, the latest: more than any feed holds. */
const mostItems = 20_000

const schema = 'stemma/watch@1'

/**
 * Opens the memory in a folder, empty where there is none yet.
 *
 * @throws if there is one that cannot be read: it is not overwritten
 */
export const openMemory = (folder: string): Memory => {
  const path = join(folder, 'state.json')
  const { pages, items } = readFrom(path)
  let changed = false
  return {
    of: (address) => pages.get(address) ?? nothing,
    set: (address, changes) => {
      pages.set(address, { ...(pages.get(address) ?? nothing), ...changes })
      changed = true
    },
    hasItem: (feed, id) => items.get(feed)?.has(id) ?? false,
    addItem: (feed, id) => {
      const known = items.get(feed) ?? new Set()
      items.set(feed, known.add(id))
      for (const old of known) {
        if (known.size <= mostItems) break
        known.delete(old)
      }
      changed = true
    },
    save: () => {
      if (!changed) return
      mkdirSync(folder, { recursive: true })
      const state = {
        schema,
        pages: Object.fromEntries(pages),
        items: Object.fromEntries([...items].map(([feed, ids]) => [feed, [...ids]])),
      }
      writeFileSync(`${path}.new`, `${JSON.stringify(state)}\n`)
      renameSync(`${path}.new`, path)
      changed = false
    },
    size: () => pages.size,
  }
}

/** The state as it was written; a newer kind, or a file of something else, is left alone. */
const readFrom = (path: string): { pages: Map<string, Remembered>; items: Map<string, Set<string>> } => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { pages: new Map(), items: new Map() }
    throw error
  }
  let state: { schema?: unknown; pages?: Record<string, Remembered>; items?: Record<string, string[]> }
  try {
    state = JSON.parse(text)
  } catch {
    state = {}
  }
  if (state.schema !== schema)
    throw new Error(`${path} is not of this version of Stemma; name another folder with --into`)
  return {
    pages: new Map(Object.entries(state.pages ?? {}).map(([address, known]) => [address, { ...nothing, ...known }])),
    items: new Map(Object.entries(state.items ?? {}).map(([feed, ids]) => [feed, new Set(ids)])),
  }
}
