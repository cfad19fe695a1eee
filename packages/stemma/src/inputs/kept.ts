import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { appendFile, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Fetched } from '../connect/connector.ts'
import { maximumBytes } from '../intake/limits.ts'
import { isSitemap } from '../intake/xml.ts'
import { fromFetched } from './addresses.ts'
import { type Found, type Opening, problem } from './found.ts'
import { heading, type Kept, keptIn, manifest, originalOf } from './manifest.ts'

/** Keeps what was fetched, byte for byte, under its hash; the list of where each came from only grows. */
export interface Keeper {
  /** Resolves when the bytes are on the disk, and the line that speaks of them after. */
  readonly keep: (address: string, fetched: Fetched) => Promise<void>
}

/**
 * Opens a folder to keep originals in; it is made where there is none.
 *
 * @throws if it cannot be written to
 */
export const keepIn = (folder: string): Keeper => {
  mkdirSync(join(folder, 'originals'), { recursive: true })
  const list = join(folder, manifest)
  if (!existsSync(list)) writeFileSync(list, `${heading}\n`)
  return {
    keep: async (address, { url, bytes, type, charset, etag, lastModified, at }) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const kept: Kept = { address, url, captured: at, type, charset, etag, lastModified, hash }
      const path = originalOf(folder, kept)
      if (!existsSync(path)) {
        writeFileSync(`${path}.new`, bytes)
        renameSync(`${path}.new`, path)
      }
      await appendFile(list, `${JSON.stringify(kept)}\n`)
    },
  }
}

/** The reports in a folder of originals, each from where and when it was fetched, in the order they came. */
export async function* fromKept(folder: string, opening: Opening): AsyncGenerator<Found> {
  const lines = createInterface({
    input: createReadStream(join(folder, manifest)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  const seen = new Set<string>()
  let number = 0
  for await (const line of lines) {
    number += 1
    if (number === 1 || line.trim() === '') continue
    const name = `${folder.replace(/\/+$/, '')}/${manifest}:${number}`
    const kept = keptIn(line)
    if (kept === null) yield problem(name, 'not read: no line of a list of sources; leave the list as it was written')
    else if (!seen.has(`${kept.hash} ${kept.url}`)) {
      seen.add(`${kept.hash} ${kept.url}`)
      yield* fromOriginal(folder, kept, name, opening)
    }
  }
}

async function* fromOriginal(folder: string, kept: Kept, name: string, opening: Opening): AsyncGenerator<Found> {
  const { address, hash, captured, ...rest } = kept
  const bytes = await bytesAt(originalOf(folder, kept))
  if (bytes === null) yield problem(name, 'not read: its original is not there; fetch it again')
  else if (createHash('sha256').update(bytes).digest('hex') !== hash) {
    yield problem(name, 'not read: its original has been changed since it was fetched; fetch it again')
  } else if (isSitemap(bytes)) opening.passOver('file', 'sitemap')
  else yield* fromFetched(address, { ...rest, kind: 'fetched', bytes, at: captured }, null, opening)
}

const bytesAt = async (path: string): Promise<Uint8Array | null> => {
  try {
    return (await stat(path)).size > maximumBytes ? null : await readFile(path)
  } catch {
    return null
  }
}
