import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Header } from 'tar-stream'
import { Bomb, maximumMembers, tooMany, Unreadable } from './budget.ts'
import type { Member } from './member.ts'

/** The files in a tar archive, in its order. Links lead nowhere here: they are passed over. */
export async function* tarMembers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const { extract } = await import('tar-stream')
  const entries = extract()
  // What goes wrong on the way comes out of `entries` too, and is told there.
  pipeline(Readable.from(bytes), entries as unknown as NodeJS.WritableStream).catch((error: Error) =>
    entries.destroy(error),
  )
  let members = 0
  try {
    for await (const entry of entries) {
      members += 1
      if (members > maximumMembers) throw new Unreadable(tooMany)
      const rest = (entry as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
      yield memberOf(entry.header, rest)
      // Whoever took the member may have left before its end; the archive goes on behind it.
      while ((await rest.next()).done !== true);
    }
  } catch (error) {
    throw understood(error)
  }
}

const memberOf = ({ type, name, size }: Header, rest: AsyncIterator<Uint8Array>): Member => {
  switch (type) {
    case 'file':
    case 'contiguous-file':
      return { kind: 'member', name, size: size ?? 0, bytes: lent(rest) }
    case 'directory':
      return { kind: 'folder' }
    case 'symlink':
    case 'link':
      return { kind: 'passed', what: 'link' }
    default:
      return { kind: 'passed', what: 'device' }
  }
}

/** The same stream, which does not end when its reader leaves. */
async function* lent(rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } catch (error) {
    throw understood(error)
  }
}

/** What tar-stream says, in words with a remedy. */
const understood = (error: unknown): unknown => {
  if (error instanceof Unreadable || error instanceof Bomb || !(error instanceof Error) || 'syscall' in error)
    return error
  return new Unreadable(/end of data|premature/i.test(error.message) ? short : damaged)
}

const short = 'not read to its end: the tar archive breaks off; download or copy it again'
const damaged = 'not read to its end: the tar archive is damaged; download or copy it again'
