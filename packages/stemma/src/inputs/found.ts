import type { Reply } from '../connect/connector.ts'
import type { Feed } from '../intake/feed.ts'
import type { Attachments } from '../intake/mail.ts'
import type { Meta, Refused } from '../intake/source.ts'
import type { SourceFormat } from '../intake/taken-in.ts'
import type { Problem } from '../problem.ts'

/** The bytes or the row of one report, on its way to be read. Plain data: it crosses to another thread. */
export interface Source {
  readonly kind: 'source'
  /** What the user calls it: `reports/a.txt`, `reports.jsonl:12`, `a.zip › b.html`, `-`. */
  readonly input: string
  readonly format: SourceFormat
  readonly content: Uint8Array | string
  readonly meta: Meta
  /** What is to be said with the report: that it is a summary only. */
  readonly notes?: readonly string[]
}

/** Bytes that were read before, and what they were called then. */
export interface Known {
  readonly kind: 'known'
  readonly input: string
  readonly as: string
  /** As it came this time: when it was captured may be of use; null where its bytes are not at hand. */
  readonly again: Source | null
}

/** A problem with one input. */
export interface Told extends Problem {
  readonly kind: 'problem'
}

/** One step through the inputs: a source, one known already, or a problem. */
export type Found = Source | Known | Told

/** What opening the inputs needs of the world beside files. */
export interface Opening {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Takes a feed apart, where that can be stopped. */
  readonly unfold: (folded: {
    readonly content: Uint8Array
    readonly base: string | null
    readonly charset: string | null
  }) => Promise<Feed | Refused>
  /** Takes the files off a mail, where that can be stopped. */
  readonly attachments: (mail: Uint8Array) => Promise<Attachments | Refused>
  /** Fetches an address of the web. */
  readonly fetch: (address: string) => Promise<Reply>
  /** Told of the bytes that are taken from the inputs themselves, as they are. */
  readonly taken: (bytes: number) => void
  /** Counts what an archive holds and is no report: a file by its extension, a record of a web archive by what it is. */
  readonly passOver: (kind: 'file' | 'record', what: string) => void
}

export const problem = (input: string, why: string): Told => ({ kind: 'problem', input, why })
