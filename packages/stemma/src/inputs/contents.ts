import { readFile } from 'node:fs/promises'
import { Bomb, type Budget, maximumDepth, maximumHeld, tooDeep, Unreadable } from '../archives/budget.ts'
import { collected, peeked } from '../archives/bytes.ts'
import { capturesOf } from '../archives/captures.ts'
import { gunzipped } from '../archives/gzip.ts'
import type { Member } from '../archives/member.ts'
import { extensionOf, inside, isHidden } from '../archives/names.ts'
import { tarMembers } from '../archives/tar.ts'
import { isPacked, openZip, type Zip } from '../archives/zip.ts'
// Not from its index: that would load the engine and the page parser on the main thread, which never reads a report.
import { type Format, formatOf, isArchive, perhapsFeeds, readExtensions } from '../intake/format.ts'
import { maximumBytes } from '../intake/limits.ts'
import type { Attachment } from '../intake/mail.ts'
import { rowsOf } from '../intake/rows.ts'
import type { Meta } from '../intake/source.ts'
import { type Found, type Opening, problem, type Source } from './found.ts'

/** A stream of bytes and what is known of it: a file the user names, or what stands in an archive. */
export interface Content {
  /** What it is called: `a.zip › b.html`. */
  readonly name: string
  /** Its own name, which may tell what it is: `b.html`. */
  readonly own: string
  /** What it is, where that is known; null to go by name and beginning. */
  readonly format: Format | null
  readonly bytes: AsyncIterable<Uint8Array>
  /** Bytes it has, or says it has; null where nobody says. */
  readonly size: number | null
  /** The file, where it is one: a ZIP archive is read from its end. */
  readonly path: string | null
  /** Archives around it. */
  readonly depth: number
  readonly isGunzipped: boolean
  /** What is known of it where it was fetched. */
  readonly meta?: Meta
}

/** Every report in a stream, at whatever depth; archives are opened, and what cannot be read is told. */
export async function* fromContent(content: Content, opening: Opening, budget: Budget): AsyncGenerator<Found> {
  if (content.format === null) {
    const { beginning, bytes, leave } = await peeked(content.bytes, 4096)
    const format = formatOf(content.own, beginning)
    if (typeof format === 'string') return yield* fromContent({ ...content, format, bytes }, opening, budget)
    await leave()
    return yield problem(content.name, format.why)
  }
  const { format, bytes } = content
  if (format === 'jsonl') return yield* fromRows(bytes, content.name)
  if (isArchive(format)) {
    const isDeep = format === 'gzip' ? content.isGunzipped : content.depth >= maximumDepth
    if (isDeep) {
      yield problem(content.name, tooDeep)
      return
    }
  }
  switch (format) {
    case 'gzip': {
      const own = content.own.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
      const unpacked = gunzipped(bytes, budget)
      return yield* fromContent(
        { ...content, own, format: null, bytes: unpacked, size: null, path: null, isGunzipped: true },
        opening,
        budget,
      )
    }
    case 'tar':
      return yield* fromMembers(tarMembers(bytes), content, opening, budget, () => true)
    case 'warc':
      return yield* fromCaptures(bytes, content, opening, budget)
    case 'zip':
      return yield* fromZip(bytes, content, opening, budget)
    default: {
      const whole = (content.size ?? 0) > maximumBytes ? null : await collected(bytes, maximumBytes)
      if (whole === null) yield problem(content.name, tooLarge)
      else yield* fromBytes(content.name, format, whole, opening, { ...content, budget })
    }
  }
}

/** What went wrong with one file of an archive, told; what ends the whole input goes on. */
async function* spared(found: AsyncGenerator<Found>, name: string): AsyncGenerator<Found> {
  try {
    yield* found
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield problem(name, error.message)
  }
}

async function* fromMembers(
  members: AsyncIterable<Member>,
  archive: Content,
  opening: Opening,
  budget: Budget,
  isRead: (name: string) => boolean,
): AsyncGenerator<Found> {
  for await (const member of members) {
    switch (member.kind) {
      case 'folder':
        break
      case 'passed':
        opening.passOver('file', member.what)
        break
      case 'refused':
        yield problem(member.name === null ? archive.name : inside(archive.name, member.name), member.why)
        break
      case 'member': {
        const { name: own, size, bytes } = member
        if (isHidden(own)) break
        const extension = extensionOf(own)
        const name = inside(archive.name, own)
        const content = { name, own, bytes, size, format: null, path: null, isGunzipped: false }
        if (!isRead(own)) opening.passOver('file', extension)
        else if (readExtensions.has(extension))
          yield* spared(fromContent({ ...content, depth: archive.depth + 1 }, opening, budget), name)
        else if (perhapsFeeds.has(extension))
          yield* spared(ifFeed({ ...content, depth: archive.depth + 1 }, opening, budget), name)
        else opening.passOver('file', extension)
      }
    }
  }
}

async function* ifFeed(content: Content, opening: Opening, budget: Budget): AsyncGenerator<Found> {
  const { beginning, bytes, leave } = await peeked(content.bytes, 4096)
  if (formatOf(content.own, beginning) === 'feed')
    return yield* fromContent({ ...content, bytes, format: 'feed' }, opening, budget)
  await leave()
  opening.passOver('file', extensionOf(content.own))
}

async function* fromZip(
  bytes: AsyncIterable<Uint8Array>,
  content: Content,
  opening: Opening,
  budget: Budget,
): AsyncGenerator<Found> {
  const { path, depth } = content
  let given: Zip
  if (path !== null) given = { path }
  else {
    const held = (content.size ?? 0) > maximumHeld ? null : await collected(bytes, maximumHeld)
    if (held === null) return yield problem(content.name, tooLargeToHold)
    given = { bytes: held }
  }
  const zip = await openZip(given, budget, depth === 0 && !content.isGunzipped)
  try {
    switch (zip.kind) {
      case 'other office document':
        yield problem(content.name, 'not read: an office document of another kind; save it as DOCX, text or HTML')
        break
      case 'docx': {
        const isLarge = (content.size ?? 0) > maximumBytes
        const whole = isLarge ? null : 'bytes' in given ? given.bytes : await readFile(given.path)
        if (whole === null) yield problem(content.name, tooLarge)
        else yield* fromBytes(content.name, 'docx', whole, opening, { depth, budget })
        break
      }
      case 'wacz':
        yield* fromMembers(zip.members(), content, opening, budget, isPacked)
        break
      case 'zip':
        yield* fromMembers(zip.members(), content, opening, budget, () => true)
    }
  } finally {
    zip.close()
  }
}

async function* fromCaptures(
  bytes: AsyncIterable<Uint8Array>,
  { name: archive, depth }: Content,
  opening: Opening,
  budget: Budget,
): AsyncGenerator<Found> {
  const seen = new Map<string, string>()
  for await (const captured of capturesOf(bytes, budget)) {
    const name = captured.kind === 'passed' || captured.name === null ? archive : inside(archive, captured.name)
    switch (captured.kind) {
      case 'passed':
        opening.passOver('record', captured.what)
        break
      case 'refused':
        yield problem(name, captured.why)
        break
      case 'revisit': {
        const as = seen.get(captured.digest ?? '') ?? seen.get(captured.url ?? '')
        if (as !== undefined) yield { kind: 'known', input: name, as, again: null }
        else opening.passOver('record', 'revisit of what is not in this archive')
        break
      }
      case 'capture': {
        const { digest, format, content, meta } = captured
        if (digest !== null) seen.set(digest, name)
        if (meta.url != null) seen.set(meta.url, name)
        yield* fromBytes(name, format, content, opening, { depth: depth + 1, budget, meta })
      }
    }
  }
}

/** Where bytes stand: what archives are around them, and what is known of them. */
interface Place {
  readonly depth: number
  readonly budget: Budget
  readonly meta?: Meta
}

/** The report, or the reports, that some bytes are. */
export async function* fromBytes(
  input: string,
  format: Source['format'] | 'feed',
  bytes: Uint8Array,
  opening: Opening,
  { depth, budget, meta = {} }: Place,
): AsyncGenerator<Found> {
  if (bytes.length === 0) return yield problem(input, 'empty; put the text of a report in it or leave it out')
  if (format === 'pdf' || format === 'docx') return yield { kind: 'source', input, format, content: bytes, meta }
  if (format !== 'mail' && isBinary(bytes)) {
    return yield problem(input, 'not read: no text (it is full of control bytes); save it as text or HTML')
  }
  if (format === 'feed') return yield* fromFeed(input, bytes, opening, meta)
  yield { kind: 'source', input, format, content: bytes, meta }
  if (format === 'mail' && mayHoldFiles(bytes)) yield* fromMail(input, bytes, opening, { depth, budget })
}

/** Whether a mail has several parts, or is no more than a file: without them it is not taken apart a second time. */
const mayHoldFiles = (bytes: Uint8Array): boolean =>
  /content-disposition|multipart\/(?!alternative)|message\/rfc822|name\s*=/i.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  )

/** What is attached to a mail, each file an input of its own. */
async function* fromMail(input: string, mail: Uint8Array, opening: Opening, place: Place): AsyncGenerator<Found> {
  const taken = await opening.attachments(mail)
  // The mail itself is told of where it is read.
  if (taken.kind === 'refused') return
  if (place.depth >= maximumDepth && taken.attachments.length > 0) return yield problem(input, tooDeep)
  const content: Content = {
    ...plain,
    name: input,
    own: input,
    bytes: once(mail),
    size: mail.length,
    depth: place.depth,
  }
  yield* fromMembers(attached(taken.attachments), content, opening, place.budget, () => true)
}

async function* attached(attachments: readonly Attachment[]): AsyncGenerator<Member> {
  for (const { name, content } of attachments)
    yield { kind: 'member', name, size: content.length, bytes: once(content) }
}

const plain = { format: null, path: null, isGunzipped: false } as const

/** Bytes as a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The items of a feed, each a report named by its place: `news.rss#3`. */
async function* fromFeed(
  input: string,
  content: Uint8Array,
  { unfold }: Opening,
  { url = null, charset = null, captured = null }: Meta,
): AsyncGenerator<Found> {
  const feed = await unfold({ content, base: url, charset })
  if (feed.kind === 'refused') return yield problem(input, feed.why)
  for (const [at, { content, meta, notes }] of feed.items.entries()) {
    const own = at === 0 ? [...feed.notes, ...notes] : notes
    const placed = captured === null ? meta : { ...meta, captured }
    yield { kind: 'source', input: `${input}#${at + 1}`, format: 'html', content, meta: placed, notes: own }
  }
}

/** The reports of a stream of rows. */
export async function* fromRows(stream: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Found> {
  let rows = 0
  for await (const row of rowsOf(stream, name)) {
    rows += 1
    const input = `${name}:${row.line}`
    if (row.kind === 'refused') yield problem(input, row.why.replace(`${input}: `, ''))
    else yield { kind: 'source', input, format: row.format, content: row.content, meta: row.meta }
  }
  if (rows === 0) yield problem(name, 'empty; put one report a line in it, such as {"id": "1", "text": "…"}')
}

export const tooLarge = `not read: larger than ${maximumBytes / 1_000_000} MB; split it into one file a report`

const tooLargeToHold = `not read: a ZIP archive of more than ${maximumHeld / 1_000_000} MB that is no file of its own; unpack it and name it`

/** More than one control byte in fifty, where no byte-order mark says that letters take two bytes. */
const isBinary = (bytes: Uint8Array): boolean => {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide) return false
  const sample = bytes.subarray(0, 65_536)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  return control * 50 > sample.length
}

/** What ended the reading of an input, in words; null for what is no fault of the input's. */
export const endOf = (error: unknown): string | null =>
  error instanceof Unreadable || error instanceof Bomb ? error.message : null
