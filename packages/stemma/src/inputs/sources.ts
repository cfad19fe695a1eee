import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Budget, startBudget } from '../archives/budget.ts'
import { formatOf, isArchive } from '../intake/format.ts'
import { maximumBytes } from '../intake/limits.ts'
import { fetchedAhead, fromAddress } from './addresses.ts'
import { type Content, endOf, fromBytes, fromContent, fromRows, once, tooLarge } from './contents.ts'
import { type Found, type Known, type Opening, problem, type Source } from './found.ts'
import { beginningOf, type Input, unreadable } from './inputs.ts'
import { fromKept } from './kept.ts'

/**
 * Opens inputs one after the other, and archives within them. Memory is bounded: a file of rows or a web archive is never
 * held whole. The same bytes twice are one report; the same words under two ids or outlets in rows are two.
 */
export async function* sourcesOf(inputs: readonly Input[], opening: Opening): AsyncGenerator<Found> {
  const known = new Map<string, string>()
  const first = (source: Source): Source | Known => {
    const key = identityOf(source)
    const as = known.get(key)
    if (as !== undefined) return { kind: 'known', input: source.input, as, again: source }
    known.set(key, source.input)
    return source
  }
  const reply = fetchedAhead(inputs, opening)
  const opened = (input: Input): AsyncGenerator<Found> => {
    switch (input.kind) {
      case 'stdin':
        return fromStdin(input, opening)
      case 'file':
        return fromFile(input, opening)
      case 'address':
        return fromAddress(input, reply(input), opening)
      case 'kept':
        return fromKept(input.folder, opening)
      case 'given':
        return fromGiven(input, opening)
    }
  }
  for (const input of inputs) {
    for await (const found of opened(input)) yield found.kind === 'source' ? first(found) : found
  }
}

async function* fromFile(input: Extract<Input, { kind: 'file' }>, opening: Opening): AsyncGenerator<Found> {
  const { path, size } = input
  const budget = startBudget()
  try {
    const format = input.format ?? formatOf(path, beginningOf(path))
    if (typeof format !== 'string') yield problem(path, format.why)
    else if (format === 'jsonl') yield* fromRows(counted(file(path), budget, opening), path)
    else if (isArchive(format)) {
      const bytes = counted(file(path), budget, opening)
      yield* fromContent(contentOf(path, path, bytes, { format, size }), opening, budget)
    } else if (size > maximumBytes) yield problem(path, tooLarge)
    else {
      budget.fed(size)
      opening.taken(size)
      yield* fromBytes(path, format, await readFile(path), opening, { depth: 0, budget })
    }
  } catch (error) {
    yield problem(path, endOf(error) ?? unreadable(error))
  }
}

async function* fromStdin(input: Extract<Input, { kind: 'stdin' }>, opening: Opening): AsyncGenerator<Found> {
  const budget = startBudget()
  const bytes = counted(opening.stdin, budget, opening)
  try {
    if (input.format === 'jsonl') yield* fromRows(bytes, '-')
    else yield* fromContent(contentOf('-', null, bytes, { format: input.format, size: null }), opening, budget)
  } catch (error) {
    yield problem('-', endOf(error) ?? unreadable(error))
  }
}

async function* fromGiven(input: Extract<Input, { kind: 'given' }>, opening: Opening): AsyncGenerator<Found> {
  const { name, bytes } = input
  const budget = startBudget()
  try {
    const content = contentOf(name, null, counted(once(bytes), budget, opening), { format: null, size: bytes.length })
    yield* fromContent(content, opening, budget)
  } catch (error) {
    yield problem(name, endOf(error) ?? unreadable(error))
  }
}

const contentOf = (
  name: string,
  path: string | null,
  bytes: AsyncIterable<Uint8Array>,
  { format, size }: Pick<Content, 'format' | 'size'>,
): Content => ({ name, own: name, format, bytes, size, path, depth: 0, isGunzipped: false })

/** A file's bytes; it is opened when they are asked for. */
async function* file(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

/** The bytes of the input itself pay for what comes out of them. */
async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  budget: Budget,
  { taken }: Opening,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    budget.fed(chunk.length)
    taken(chunk.length)
    yield chunk
  }
}

/**
 * What makes two sources the same: their bytes, and for a row what it says about itself. How an archive got them is no
 * part of it: a page captured twice and found the same is one report.
 */
export const identityOf = ({ content, meta }: Source): string => {
  const hash = createHash('sha256').update(content)
  const said = JSON.stringify(meta.captured == null ? meta : { id: meta.id })
  if (said !== '{}') hash.update('\0').update(said)
  return hash.digest('base64')
}
