import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Feed } from '../intake/feed.ts'
// Not from its index: that would load the engine and the page parser on the main thread, which never reads a report.
import { type Format, formatOf } from '../intake/format.ts'
import { maximumBytes } from '../intake/limits.ts'
import { rowsOf } from '../intake/rows.ts'
import type { Meta, Refused } from '../intake/source.ts'
import type { Problem } from '../problem.ts'
import { beginningOf, type Input, unreadable } from './inputs.ts'

/** The bytes or the row of one report, on its way to be read. Plain data: it crosses to another thread. */
export interface Source {
  readonly kind: 'source'
  /** What the user calls it: `reports/a.txt`, `reports.jsonl:12`, `-`. */
  readonly input: string
  readonly format: 'text' | 'html'
  readonly content: Uint8Array | string
  readonly meta: Meta
  /** What is to be said with the report: that it is a summary only. */
  readonly notes?: readonly string[]
}

/** What opening the inputs needs of the world beside files. */
export interface Opening {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Takes a feed apart, where that can be stopped. */
  readonly unfold: (folded: { readonly content: Uint8Array; readonly base: string | null }) => Promise<Feed | Refused>
}

/** Bytes that were read before, and what they were called then. */
export interface Known {
  readonly kind: 'known'
  readonly input: string
  readonly as: string
}

/** One step through the inputs: a source, one known already, or a problem. */
export type Found = Source | Known | Told

/** A problem with one input. */
export interface Told extends Problem {
  readonly kind: 'problem'
}

/**
 * Opens inputs one after the other. Memory is bounded: a file of rows is never held whole. The same bytes twice are one
 * report; the same words under two ids or outlets in rows are two.
 */
export async function* sourcesOf(inputs: readonly Input[], opening: Opening): AsyncGenerator<Found> {
  const known = new Map<string, string>()
  const once = (source: Source): Source | Known => {
    const key = identityOf(source)
    const as = known.get(key)
    if (as !== undefined) return { kind: 'known', input: source.input, as }
    known.set(key, source.input)
    return source
  }
  for (const input of inputs) {
    for await (const found of input.kind === 'stdin' ? fromStdin(input, opening) : fromFile(input, opening)) {
      yield found.kind === 'source' ? once(found) : found
    }
  }
}

async function* fromFile(input: Extract<Input, { kind: 'file' }>, opening: Opening): AsyncGenerator<Source | Told> {
  const { path, size } = input
  try {
    const format = input.format ?? formatOf(path, beginningOf(path))
    if (typeof format !== 'string') yield problem(path, format.why)
    else if (format === 'jsonl') yield* fromRows(createReadStream(path), path)
    else if (size > maximumBytes) yield problem(path, tooLarge)
    else yield* fromBytes(path, format, await readFile(path), opening)
  } catch (error) {
    yield problem(path, unreadable(error))
  }
}

async function* fromStdin(input: Extract<Input, { kind: 'stdin' }>, opening: Opening): AsyncGenerator<Source | Told> {
  const { stdin } = opening
  if (input.format === 'jsonl') return yield* fromRows(stdin, '-')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    size += chunk.length
    if (size > maximumBytes) return yield problem('-', `${tooLarge}, or say --from jsonl if it holds one report a line`)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const format = input.format ?? formatOf('-', bytes.subarray(0, 4096))
  if (typeof format !== 'string') yield problem('-', format.why)
  else if (format === 'jsonl') yield* fromRows(oneChunk(bytes), '-')
  else yield* fromBytes('-', format, bytes, opening)
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* fromBytes(
  input: string,
  format: Exclude<Format, 'jsonl'>,
  bytes: Uint8Array,
  opening: Opening,
): AsyncGenerator<Source | Told> {
  if (bytes.length === 0) yield problem(input, 'empty; put the text of a report in it or leave it out')
  else if (isBinary(bytes))
    yield problem(input, 'not read: no text (it is full of control bytes); save it as text or HTML')
  else if (format === 'feed') yield* fromFeed(input, bytes, opening)
  else yield { kind: 'source', input, format, content: bytes, meta: {} }
}

/** The items of a feed, each a report named by its place: `news.rss#3`. */
async function* fromFeed(input: string, content: Uint8Array, { unfold }: Opening): AsyncGenerator<Source | Told> {
  const feed = await unfold({ content, base: null })
  if (feed.kind === 'refused') return yield problem(input, feed.why)
  for (const [at, { content, meta, notes }] of feed.items.entries()) {
    const own = at === 0 ? [...feed.notes, ...notes] : notes
    yield { kind: 'source', input: `${input}#${at + 1}`, format: 'html', content, meta, notes: own }
  }
}

async function* fromRows(stream: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Source | Told> {
  let rows = 0
  for await (const row of rowsOf(stream, name)) {
    rows += 1
    const input = `${name}:${row.line}`
    if (row.kind === 'refused') yield problem(input, row.why.replace(`${input}: `, ''))
    else yield { kind: 'source', input, format: row.format, content: row.content, meta: row.meta }
  }
  if (rows === 0) yield problem(name, 'empty; put one report a line in it, such as {"id": "1", "text": "…"}')
}

const problem = (input: string, why: string): Told => ({ kind: 'problem', input, why })

const tooLarge = `not read: larger than ${maximumBytes / 1_000_000} MB; split it into one file a report`

/** More than one control byte in fifty, where no byte-order mark says that letters take two bytes. */
const isBinary = (bytes: Uint8Array): boolean => {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide) return false
  const sample = bytes.subarray(0, 65_536)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  return control * 50 > sample.length
}

/** What makes two sources the same: their bytes, and for a row what it says about itself. */
const identityOf = ({ content, meta }: Source): string => {
  const hash = createHash('sha256').update(content)
  const said = JSON.stringify(meta)
  if (said !== '{}') hash.update('\0').update(said)
  return hash.digest('base64')
}
