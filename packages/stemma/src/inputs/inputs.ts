import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
// Not from its index, as in sources.ts.
import { type Format, formatOf, perhapsFeeds, readExtensions } from '../intake/format.ts'
import type { Problem } from '../problem.ts'
import { globOf, isGlob } from './glob.ts'
import { isKept, manifest } from './manifest.ts'

/** One thing to read: a file, standard input, an address of the web, a folder of fetched originals, or bytes at hand. */
export type Input =
  | { readonly kind: 'address'; readonly address: string; readonly format: Format | null }
  | { readonly kind: 'kept'; readonly folder: string }
  | { readonly kind: 'file'; readonly path: string; readonly format: Format | null; readonly size: number }
  | { readonly kind: 'stdin'; readonly format: Format | null }
  /** Bytes that were handed over under a name. */
  | { readonly kind: 'given'; readonly name: string; readonly bytes: Uint8Array }

/** What the paths of a command line come to, in their order. */
export interface Inputs {
  readonly inputs: readonly Input[]
  readonly problems: readonly Problem[]
  /** Files in folders that are of no kind we read, by extension. */
  readonly passedOver: ReadonlyMap<string, number>
}

/**
 * Finds the inputs that paths, folders and patterns stand for. Folders are read recursively, their files by name; hidden
 * ones are left alone. A file named outright, or by a pattern, is read whatever its extension.
 * Addresses of the web are left as they are written.
 *
 * @param format what the user says the inputs are; null to go by name and beginning
 */
export const findInputs = (paths: readonly string[], format: Format | null): Inputs => {
  const inputs: Input[] = []
  const problems: Problem[] = []
  const passedOver = new Map<string, number>()
  const seen = new Set<string>()

  const add = (path: string, size: number): void => {
    if (seen.has(path)) return
    seen.add(path)
    inputs.push({ kind: 'file', path, format, size })
  }
  const addFolder = (folder: string): void => {
    let found = 0
    const told = problems.length
    for (const { path, size } of filesUnder(folder, problems)) {
      const parent = dirname(path)
      if (isKept(parent) && [manifest, 'state.json'].includes(basename(path))) {
        if (basename(path) === manifest) inputs.push({ kind: 'kept', folder: parent })
        found += 1
        continue
      }
      const extension = extname(path).toLowerCase()
      if (readExtensions.has(extension) || (perhapsFeeds.has(extension) && isFeed(path))) {
        add(path, size)
        found += 1
      } else passedOver.set(extension, (passedOver.get(extension) ?? 0) + 1)
    }
    if (found === 0 && problems.length === told) {
      problems.push({
        input: folder,
        why: 'no file of a kind that is read in this folder (stemma read --help lists them); name the files to read others',
      })
    }
  }
  const addPattern = (pattern: string): void => {
    const { root, matches } = globOf(pattern)
    let found = 0
    for (const { path, size } of filesUnder(root, [])) {
      if (!matches(path)) continue
      found += 1
      add(path, size)
    }
    if (found === 0) {
      problems.push({ input: pattern, why: 'no file matches; check the pattern and the folder it starts from' })
    }
  }

  for (const path of paths) {
    if (path === '-') {
      if (!inputs.some((input) => input.kind === 'stdin')) inputs.push({ kind: 'stdin', format })
      continue
    }
    if (isWebAddress(path)) {
      if (seen.has(path)) continue
      seen.add(path)
      inputs.push({ kind: 'address', address: path, format })
      continue
    }
    let stat: ReturnType<typeof statSync>
    try {
      stat = statSync(path, { throwIfNoEntry: false })
    } catch (error) {
      problems.push({ input: path, why: unreadable(error) })
      continue
    }
    if (stat?.isDirectory()) addFolder(path)
    else if (stat !== undefined) add(path, Number(stat.size))
    else if (isGlob(path)) addPattern(path)
    else problems.push({ input: path, why: 'not there; check the path' })
  }
  return { inputs, problems, passedOver }
}

/** Whether what the user named is an address of the web rather than a path. */
export const isWebAddress = (written: string): boolean => /^(?:https?:|[a-z][a-z0-9+.-]{1,30}:\/\/)/i.test(written)

const isFeed = (path: string): boolean => {
  try {
    return formatOf(path, beginningOf(path)) === 'feed'
  } catch {
    return false
  }
}

/** The first 4096 bytes of a file. */
export const beginningOf = (path: string): Uint8Array => {
  const bytes = new Uint8Array(4096)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

interface Found {
  readonly path: string
  readonly size: number
}

/** The files in a folder and below it, by name, so that every machine reads them in the same order. */
function* filesUnder(folder: string, problems: Problem[], above: readonly string[] = []): Generator<Found> {
  const at = folder === '' ? '.' : folder
  let names: string[]
  let real: string
  try {
    real = realpathSync(at)
    if (above.includes(real)) return
    names = readdirSync(at).toSorted((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    problems.push({ input: at, why: unreadable(error) })
    return
  }
  for (const name of names) {
    if (name.startsWith('.')) continue
    const path = folder === '' ? name : `${folder.replace(/\/+$/, '')}/${name}`
    const stat = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path)
    // Originals that were fetched are read from the list that says where they came from.
    if (name === 'originals' && isKept(at)) continue
    if (stat.isDirectory()) yield* filesUnder(path, problems, [...above, real])
    else if (stat.isFile()) yield { path, size: stat.size }
    else if (stat.isSymbolicLink()) problems.push({ input: path, why: 'a link that leads nowhere; mend or remove it' })
  }
}

/** A system error in words, with what to do. */
export const unreadable = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  return (
    systemErrors[code ?? ''] ?? `could not be read (${code ?? String(error)}); check the file and the disk it is on`
  )
}

const systemErrors: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it; change its permissions or ask its owner',
  EPERM: 'you may not read it; change its permissions or ask its owner',
  ENOENT: 'not there; check the path',
  ENOTDIR: 'not there, a file stands where a folder is meant; check the path',
  EISDIR: 'a folder; name a file in it, or the folder by itself',
  ELOOP: 'a link that leads back to itself; name the file it should lead to',
  ENAMETOOLONG: 'longer than a path may be; check the path',
  EMFILE: 'too many files are open; try again with fewer at once',
}
