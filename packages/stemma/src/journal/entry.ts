import type { Decision } from '@stemma/engine'
import type { SourceFormat } from '../intake/taken-in.ts'
import { canonical, type Json } from './canonical.ts'
import { digestOf } from './digest.ts'
import type { Seal } from './seal.ts'

/** One line of the journal. What it says is never changed; what comes after it may overtake it. */
export interface Entry extends Stamp {
  /** From 1, without gaps. */
  readonly seq: number
  readonly act: Act
  /** Hash of the entry before; of the first, 64 zeros. */
  readonly previous: string
  /** SHA-256 of all else, as canonical JSON. */
  readonly hash: string
}

/** Who wrote an entry, when and with what. */
export interface Stamp {
  /** ISO 8601, UTC, to the millisecond. */
  readonly time: string
  /** The person, or the program that acted for one. */
  readonly actor: string
  /** Name and version of the program: `stemma 0.1.0`. */
  readonly engine: string
  /** What tells one state of its rules and models from another. */
  readonly rules: string
}

/** What happened. */
export type Act =
  /** The casebook was begun. Its id tells it from every other. */
  | { readonly kind: 'opened'; readonly casebook: string }
  /** Bytes came from somewhere, and are kept as they came. */
  | {
      readonly kind: 'source'
      /** SHA-256 of the bytes as they are kept. */
      readonly original: string
      /** How the bytes stand for what was taken in: as they came, or text of a row of JSON written in UTF-8 or UTF-16. */
      readonly content: 'bytes' | 'utf-8' | 'utf-16le'
      readonly size: number
      readonly format: SourceFormat
      /** What the user called it. */
      readonly input: string
      /** What the user, an archive or a server said of it. */
      readonly meta: { readonly [name: string]: string | null }
      readonly notes: readonly string[]
      /** What makes it the same as another: its bytes, and for a row what it says of itself. */
      readonly identity: string
    }
  /**
   * The bytes of a source came again later, in a capture of their own: so the page was then, or was so again. Of versions of one
   * page the one captured last speaks for it.
   */
  | {
      readonly kind: 'seen'
      /** Seq of the source's entry. */
      readonly source: number
      /** ISO 8601. */
      readonly captured: string
      readonly input: string
    }
  /** A source was read. Of several readings of one source the latest stands. */
  | {
      readonly kind: 'reading'
      /** Seq of the source's entry. */
      readonly source: number
      readonly report: string
      /** SHA-256 of the reading as canonical JSON. */
      readonly digest: string
      /** What its reader should know: "3 bytes are no UTF-8". */
      readonly notes: readonly string[]
    }
  /** A source could not be read, and why. */
  | { readonly kind: 'refused'; readonly source: number; readonly why: string }
  /** A person decided. */
  | {
      readonly kind: 'decision'
      readonly decision: Decision
      /** Under which whoever sends it twice is answered once; null where nobody does. */
      readonly key: string | null
    }
  /** A decision, or an undoing, was undone. */
  | { readonly kind: 'undo'; readonly of: number; readonly reason: string; readonly key: string | null }
  /** The journal up to the entry before was signed. */
  | { readonly kind: 'seal'; readonly seal: Seal }

/** What the first entry follows. */
export const nothing = '0'.repeat(64)

/** Where the journal ends. */
export type Head = Pick<Entry, 'seq' | 'hash'>

/** The entry that follows the head of a journal. */
export const entryAfter = (head: Head, stamp: Stamp, act: Act): Entry => {
  const entry = { seq: head.seq + 1, ...stamp, act, previous: head.hash }
  return { ...entry, hash: digestOf(bodyOf(entry)) }
}

/** All of an entry but its hash, as the hash is taken of it and as it is kept. */
export const bodyOf = ({ seq, time, actor, engine, rules, act, previous }: Omit<Entry, 'hash'>): string =>
  canonical({ seq, time, actor, engine, rules, act: act as unknown as Json, previous })

/** Why an entry cannot follow the head, in words; null where it does. */
export const faultOf = (body: string, hash: string, head: Head): string | null => {
  if (digestOf(body) !== hash) return 'what it says is not what was hashed'
  const { seq, previous } = JSON.parse(body) as Entry
  if (seq !== head.seq + 1) return `follows entry ${head.seq}, and calls itself ${seq}`
  if (previous !== head.hash) return `does not follow the entry before it as it stands`
  return null
}
