import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { Bomb, type Budget, maximumMembers, tooMany, Unreadable } from './budget.ts'
import { fileReader } from './file-reader.ts'
import type { Member } from './member.ts'

/** A ZIP archive: a file on disk, or its bytes. */
export type Zip = { readonly path: string } | { readonly bytes: Uint8Array }

/** What a ZIP archive is, by the names in it: an archive of files, a web archive, or one document. */
export type ZipKind = 'zip' | 'wacz' | 'docx' | 'other office document'

/** A ZIP archive whose list of files is read. */
export interface OpenZip {
  readonly kind: ZipKind
  /** Its files in the order of their names in the list. Hidden ones are there too. */
  readonly members: () => AsyncGenerator<Member>
  readonly close: () => void
}

/**
 * Opens a ZIP archive by the list at its end.
 *
 * @param isRoot whether it is the input itself, whose bytes pay for what they unpack to
 * @throws {Unreadable} where the list is broken, too long, or made so that one stretch of bytes is many files
 */
export const openZip = async (zip: Zip, budget: Budget, isRoot: boolean): Promise<OpenZip> => {
  const { default: yauzl } = await import('yauzl')
  // Names are never paths here, so none is refused: they are decoded without yauzl's checks.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }
  const opened = (): Promise<ZipFile> => {
    if ('bytes' in zip) return yauzl.fromBufferPromise(Buffer.from(zip.bytes), options)
    const { reader, size } = fileReader(yauzl.RandomAccessReader, zip.path)
    return yauzl.fromRandomAccessReaderPromise(reader, size, options).catch((error: unknown) => {
      reader.close(() => {})
      throw error
    })
  }
  const file = await understood(opened())
  try {
    const nameOf = (entry: Entry): string =>
      yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    const entries = await entriesOf(file, nameOf)
    return {
      kind: kindOf(new Set(entries.map(({ name }) => name))),
      members: () => membersOf(file, entries, budget, isRoot),
      close: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

interface Named {
  readonly name: string
  readonly entry: Entry
}

const entriesOf = async (file: ZipFile, nameOf: (entry: Entry) => string): Promise<readonly Named[]> => {
  if (file.entryCount > maximumMembers) throw new Unreadable(tooMany)
  const entries: Named[] = []
  // Errors come by this event too, at moments when nobody waits for them.
  file.on('error', () => {})
  const all = (async () => {
    for await (const entry of file.eachEntry()) entries.push({ name: nameOf(entry), entry })
  })()
  await understood(all)
  if (overlap(entries)) throw new Unreadable(overlapping)
  return entries
}

/** Whether two files share bytes of the archive. A local header's extra field may be longer than the list says. */
const overlap = (entries: readonly Named[]): boolean => {
  const parts = entries
    .map(({ entry }) => {
      const start = entry.relativeOffsetOfLocalHeader
      return { start, end: start + 30 + entry.fileNameLength + entry.compressedSize }
    })
    .toSorted((a, b) => a.start - b.start)
  return parts.some(({ start }, at) => at > 0 && start < parts[at - 1]!.end)
}

const kindOf = (names: ReadonlySet<string>): ZipKind => {
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return 'docx'
  if (names.has('[Content_Types].xml') && (names.has('xl/workbook.xml') || names.has('ppt/presentation.xml')))
    return 'other office document'
  if (names.has('mimetype') && names.has('META-INF/manifest.xml')) return 'other office document'
  if (names.has('datapackage.json') && [...names].some((name) => isPacked(name))) return 'wacz'
  return 'zip'
}

/** Whether a file of a WACZ holds the captures themselves; the others list them. */
export const isPacked = (name: string): boolean => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name)

async function* membersOf(
  file: ZipFile,
  entries: readonly Named[],
  budget: Budget,
  isRoot: boolean,
): AsyncGenerator<Member> {
  const locked = entries.filter(({ entry }) => entry.isEncrypted()).length
  if (locked > 0) yield { kind: 'refused', name: null, why: lockedSentence(locked, entries.length) }
  for (const { name, entry } of entries) {
    if (/[/\\]$/.test(name)) yield { kind: 'folder' }
    else if (isLink(entry)) yield { kind: 'passed', what: 'link' }
    else if (entry.isEncrypted()) continue
    else if (!entry.canDecodeFileData()) yield { kind: 'refused', name, why: method }
    else {
      const bytes = unpacked(file, entry, budget, isRoot)
      yield { kind: 'member', name, size: entry.uncompressedSize, bytes }
    }
  }
}

const lockedSentence = (locked: number, all: number): string =>
  `not read: ${locked === all ? 'locked' : `${locked} of its ${all} files are locked`} with a password; unpack it with the password and name the folder`

const method =
  'not read: packed in a way that is not read here (neither stored nor deflated); unpack it and name the file'

const overlapping = 'not read: its files share bytes, as in a bomb; unpack it and name what is inside if you trust it'

/** A symbolic link, as Unix marks it in the upper half of the attributes. */
const isLink = (entry: Entry): boolean =>
  entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

async function* unpacked(file: ZipFile, entry: Entry, budget: Budget, isRoot: boolean): AsyncGenerator<Uint8Array> {
  const stream: Readable = await understood(file.openReadStreamPromise(entry))
  if (isRoot) budget.fed(entry.compressedSize)
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      budget.spend(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Unreadable || error instanceof Bomb ? error : new Unreadable(damaged)
  } finally {
    stream.destroy()
  }
}

const damaged = 'not read: its bytes in the archive are damaged; download or copy the archive again'

/** What yauzl says, in words with a remedy. */
const understood = async <T>(opening: Promise<T>): Promise<T> => {
  try {
    return await opening
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Bomb || (error as NodeJS.ErrnoException).syscall !== undefined)
      throw error
    const { message } = error as Error
    if (/end of central directory/i.test(message)) throw new Unreadable(short)
    if (/encrypt/i.test(message)) throw new Unreadable(lockedSentence(1, 1))
    if (/multi-disk/i.test(message)) throw new Unreadable(split)
    throw new Unreadable(broken)
  }
}

const short = 'not read: the ZIP archive breaks off, or is none; download or copy it again'
const broken = 'not read: the ZIP archive is damaged; download or copy it again'
const split = 'not read: one part of a ZIP archive in several; join them and unpack it'
