import { createHash } from 'node:crypto'
import { createReader, grouped, type Reader, type Reading, type ReadingClaim } from '@stemma/engine'
import type { Source } from './inputs/found.ts'
import { foreignMarker } from './intake/languages.ts'
import type { Attachments } from './intake/mail.ts'
import type { Refused } from './intake/source.ts'
import { takenIn } from './intake/taken-in.ts'
import { canonical, type Json } from './journal/canonical.ts'
import { loadEnglish } from './models.ts'
import { printedReading } from './print/reading.ts'
import { holds, printedWorking, workingOf } from './print/why.ts'
import type { Batch, Folded, Outcome, Unfolded, Writing } from './reading/batch.ts'

/**
 * Reads a batch of sources on this thread and writes each as it was asked. A source that fails spares the others. When it
 * is told to leave the rest, there are fewer outcomes than sources.
 */
const readBatch = async ({ sources, writing, longest, progress }: Batch): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const [at, source] of sources.entries()) {
    if (Atomics.load(progress, 1) !== 0) break
    Atomics.store(progress, 0, at)
    outcomes.push(await outcomeOf(source, writing, longest))
  }
  return outcomes
}

export default readBatch

/** Takes apart on this thread what holds many reports. */
export const unfold = async ({ content, base, charset, progress }: Folded): Promise<Unfolded> => {
  Atomics.store(progress, 0, 0)
  try {
    const { feedOf } = await import('./intake/feed.ts')
    return await feedOf(content, base, charset)
  } catch (error) {
    return { kind: 'refused', why: faultOf(error) }
  }
}

/** Takes the files off a mail on this thread. */
export const attachments = async ({ content, progress }: Folded): Promise<Attachments | Refused> => {
  Atomics.store(progress, 0, 0)
  try {
    const { attachmentsOf } = await import('./intake/mail.ts')
    return await attachmentsOf(content)
  } catch (error) {
    return { kind: 'refused', why: faultOf(error) }
  }
}

const outcomeOf = async (source: Source, writing: Writing, longest: number): Promise<Outcome> => {
  const { input } = source
  try {
    const taken = await takenIn(source.format, source.content, source.meta, longest)
    if (taken.kind === 'refused') return { kind: 'refused', input, why: taken.why }
    const { length } = taken.report.text
    if (length > longest) return { kind: 'refused', input, why: tooLong(length, longest) }
    const { read, mark } = tools()
    const { report, notes: foreign } = await mark(taken.report)
    const reading = read(report)
    const notes = [...(source.notes ?? []), ...taken.notes, ...foreign]
    const digest = createHash('sha256').update(`${reading.title}\n${reading.text}`).digest('base64')
    return { kind: 'read', input, output: await written(reading, source, writing, notes), notes, digest }
  } catch (error) {
    return { kind: 'refused', input, why: faultOf(error) }
  }
}

const faultOf = (error: unknown): string => {
  const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `not read, by a fault of Stemma's (${fault}); please report it with the file`
}

/** Nothing is cut off in silence: what is longer than any report is refused whole. */
const tooLong = (length: number, longest: number): string =>
  `not read: ${grouped(length)} characters, longer than the ${grouped(longest)} a report may have; split it, or raise --longest`

const written = async (
  reading: Reading,
  source: Source,
  writing: Writing,
  notes: readonly string[],
): Promise<string> => {
  const { input } = source
  switch (writing.kind) {
    case 'json':
      return jsonOf({ ...reading, input, notes })
    case 'canonical':
      return canonical(reading as unknown as Json)
    case 'text':
      return printedReading(reading, { ...writing, input })
    case 'why':
      return why(reading, source, writing)
  }
}

/** JSON on one line. Control characters that JSON lets through are escaped too: a line may end up on a terminal. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The working of the claims that are asked for, by id or by words; and every id, to suggest near ones. */
const why = async (reading: Reading, source: Source, writing: Extract<Writing, { kind: 'why' }>): Promise<string> => {
  const found = reading.claims.filter((claim) => isAskedFor(claim, writing.claim))
  const originalOf = found.length === 0 ? null : await originals(source, reading)
  const printed = (claim: ReadingClaim): string => {
    const [start, end] = claim.span
    const working = workingOf(claim, reading, source.input, originalOf?.({ start, end }) ?? null)
    return writing.json ? jsonOf(working) : printedWorking(working, reading, writing)
  }
  return JSON.stringify({
    found: found.map((claim) => ({ id: claim.id, printed: printed(claim) })),
    ids: reading.claims.map((claim) => claim.id),
  })
}

/** Where words of a reading stand in the page it was read from; null for a report that was no page. */
const originals = async ({ format, content, meta }: Source, reading: Reading) => {
  if (format !== 'html') return null
  const { originalsOf } = await import('./intake/page-originals.ts')
  return originalsOf(content, meta, reading)
}

/** An id or the beginning of one; anything else is words that the claim holds. */
const isAskedFor = (claim: ReadingClaim, asked: string): boolean =>
  /^[a-z]-[0-9a-f]*$/.test(asked) ? claim.id.startsWith(asked) : holds(claim, asked)

/** What every report is read with. */
interface Tools extends Reader {
  readonly mark: ReturnType<typeof foreignMarker>
}

let made: Tools | null = null

const tools = (): Tools => {
  if (made === null) {
    const language = loadEnglish()
    made = { ...createReader(language), mark: foreignMarker(language) }
  }
  return made
}

// Decode the models while the main thread still looks for files. What goes wrong here is told at the first source.
try {
  tools()
} catch {}
