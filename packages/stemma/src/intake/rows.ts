import { maximumBytes } from './limits.ts'
import type { Meta, Refused } from './source.ts'

/** One line of a JSON Lines file: a report as its user keeps it. */
export interface Row {
  readonly kind: 'row'
  /** Line number, from 1. */
  readonly line: number
  readonly format: 'text' | 'html'
  readonly content: string
  readonly meta: Meta
}

/** A row that is no report, named by file and line; the rows after it are read. */
export interface BadRow extends Refused {
  readonly line: number
}

/** Cuts a stream into rows. Blank lines are passed over; a line that holds no report is a `BadRow`. */
export async function* rowsOf(stream: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Row | BadRow> {
  let number = 0
  for await (const line of linesOf(stream)) {
    number += 1
    if (line !== null && line.trim() === '') continue
    const row = line === null ? `a row of more than ${maximumBytes / 1_000_000} MB` : rowOf(line, number)
    yield typeof row === 'string' ? { kind: 'refused', line: number, why: `${name}:${number}: ${row}` } : row
  }
}

/** A line's row, or what is wrong with it and how to set it right. */
const rowOf = (line: string, number: number): Row | string => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'no JSON: each line must hold one report such as {"id": "1", "text": "…"}'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'not a report: each line must hold one JSON object such as {"id": "1", "text": "…"}'
  }
  const fields = value as Readonly<Record<string, unknown>>
  const meta: Record<string, string | null> = {}
  for (const name of metaFields) {
    const field = fields[name] ?? null
    if (typeof field === 'number' && name !== 'published' && name !== 'updated') meta[name] = String(field)
    else if (field === null || typeof field === 'string') meta[name] = field
    else return `"${name}" must be text`
  }
  for (const format of ['text', 'html'] as const) {
    const content = fields[format] ?? null
    if (content === null) continue
    if (typeof content !== 'string') return `"${format}" must be text`
    return { kind: 'row', line: number, format, content, meta }
  }
  return 'a report needs "text" or "html"'
}

const metaFields = ['id', 'url', 'outlet', 'title', 'published', 'updated', 'language', 'story', 'captured'] as const

/** Lines of a stream of UTF-8; null for one too long to be kept. */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  let length = 0
  const add = (piece: string): void => {
    length += piece.length
    // JSON may need six characters for one.
    if (length <= maximumBytes * 6) pieces.push(piece)
    else pieces = []
  }
  const line = (): string | null => {
    const whole = length <= maximumBytes * 6 ? pieces.join('') : null
    pieces = []
    length = 0
    return whole
  }
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.slice(from, end))
      yield line()
      from = end + 1
    }
    add(text.slice(from))
  }
  add(decoder.decode())
  if (length > 0) yield line()
}
