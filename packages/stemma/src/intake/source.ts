import type { GivenValue, Report } from '@stemma/engine'
import { hashOf, idOf } from '@stemma/engine'
import { isoDateOf } from './iso-date.ts'
import { maximumBytes } from './limits.ts'

/** The bytes of one source, or its text where it never had bytes of its own (a field of a JSON row). */
export type Source = Uint8Array | string

/** What the user says about a source. It wins over anything the source says of itself. */
export interface Meta {
  readonly id?: string | null
  readonly url?: string | null
  readonly outlet?: string | null
  readonly title?: string | null
  /** Several names joined by commas. */
  readonly author?: string | null
  /** ISO 8601 date or date and time. */
  readonly published?: string | null
  readonly updated?: string | null
  /** ISO 639-1. */
  readonly language?: string | null
  readonly story?: string | null
  /** Encoding that the header it came with names, HTTP's or a mail's: `windows-1251`. */
  readonly charset?: string | null
  /** When a crawler took it in: ISO 8601. */
  readonly captured?: string | null
}

/** A source taken in: the report, with anything the reader of it should know ("3 bytes are no UTF-8"). */
export interface Taken {
  readonly kind: 'report'
  readonly report: Report
  readonly notes: readonly string[]
}

/** A source that could not be read: one plain sentence that names what is wrong and the remedy. */
export interface Refused {
  readonly kind: 'refused'
  readonly why: string
}

export type Intake = Taken | Refused

/** Refuses a source that is too large to be a report; null where it may be read. */
export const tooLarge = (source: Source): Refused | null =>
  source.length <= maximumBytes
    ? null
    : { kind: 'refused', why: `not read: larger than ${maximumBytes / 1_000_000} MB; split it into one file a report` }

/** What identifies a source: the hash of its bytes, and the id it was given or one made from that hash. */
export const identityOf = (source: Source, meta: Meta): Pick<Report, 'id' | 'hash' | 'url' | 'story' | 'captured'> => {
  const hash = hashOf(typeof source === 'string' ? new TextEncoder().encode(source) : source)
  return {
    id: nameIn(meta.id, 'r') ?? idOf('r', hash),
    hash,
    url: filled(meta.url),
    story: nameIn(meta.story, 'c'),
    captured: isoDateOf(filled(meta.captured) ?? ''),
  }
}

/** Longest id of a report or name of a story, in UTF-16 units; what is longer goes by its digest. */
const longestName = 200

/** What a source, or its story, was called: a name that every database keeps, and every address leads to, as it is. */
const nameIn = (given: string | undefined | null, prefix: 'r' | 'c'): string | null => {
  const name = filled(given)
  if (name === null) return null
  // An address takes a dot or two for a way.
  if (name.length > longestName || /^\.\.?$/.test(name)) return idOf(prefix, name)
  return name.replace(/[\0\p{Surrogate}]/gu, '\u{fffd}')
}

/** The user's word on a report, as the engine takes it. What is no date is left out and said. */
export const givenBy = (meta: Meta): { readonly given: Report['given']; readonly notes: readonly string[] } => {
  const notes: string[] = []
  const text = (value: string | null | undefined): GivenValue | null => {
    const found = filled(value)
    return found === null ? null : { value: found, from: 'input' }
  }
  const date = (name: 'published' | 'updated'): GivenValue | null => {
    const found = filled(meta[name])
    if (found === null) return null
    const iso = isoDateOf(found)
    if (iso === null) notes.push(`"${name}" is left out: "${found.slice(0, 40)}" is no ISO date such as 2022-01-10`)
    return iso === null ? null : { value: iso, from: 'input' }
  }
  const given = {
    title: text(meta.title),
    author: text(meta.author),
    outlet: text(meta.outlet),
    published: date('published'),
    updated: date('updated'),
    language: text(meta.language),
  }
  return { given, notes }
}

const filled = (value: string | null | undefined): string | null => {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
