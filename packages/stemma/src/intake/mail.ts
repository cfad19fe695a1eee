import type { Email } from 'postal-mime'
import { carriedBy, type Own } from './carried.ts'
import { isoDateOf } from './iso-date.ts'
import { reportFromHtml } from './page.ts'
import { type Intake, type Meta, type Refused, type Source, tooLarge } from './source.ts'
import { reportFromText } from './text.ts'

/** A file that came with a mail, to be taken in by itself. */
export interface Attachment {
  /** What the mail calls it; its kind stands in for a name where it has none. */
  readonly name: string
  readonly content: Uint8Array
}

/** The files that came with a mail. */
export interface Attachments {
  readonly kind: 'attachments'
  readonly attachments: readonly Attachment[]
}

/**
 * A report from a mail as it was saved (RFC 5322 with MIME): its text is the HTML part, else the plain one; subject, date
 * and sender stand for title, publication and outlet. What is attached is no part of it.
 */
export const reportFromMail = async (source: Uint8Array, meta: Meta = {}): Promise<Intake> => {
  const mail = await parsed(source)
  if ('kind' in mail) return mail
  const header = (name: string): string | null => mail.headers.find(({ key }) => key === name)?.value ?? null
  const date = isoDateOf((header('date') ?? '').slice(0, 100).replace(/\s*\([^()]*\)\s*$/, ''))
  const page = header('snapshot-content-location')
  // A page that a browser saved as a mail: whom it is from and when say how it was saved.
  const saved: Meta = page === null ? {} : { url: page, captured: date }
  const own: Own | null =
    page === null
      ? {
          title: mail.subject ?? null,
          outlet: mail.from?.name || mail.from?.address || null,
          published: date,
          url: null,
        }
      : null
  const known: Meta = { ...saved, ...meta }
  const html = mail.html?.trim() ?? ''
  const text = mail.text?.trim() ?? ''
  if (html === '' && text === '') return { kind: 'refused', why: empty }
  const taken = html === '' ? reportFromText(await legible(text), known) : reportFromHtml(await legible(html), known)
  return carriedBy(taken, source, known, own, 'mail')
}

const empty = 'not read: the mail has no text of its own; what is attached to it is read by itself'

/** The files attached to a mail; mails that are forwarded whole are among them. Pictures in its text are not. */
export const attachmentsOf = async (source: Source): Promise<Attachments | Refused> => {
  const mail = await parsed(typeof source === 'string' ? new TextEncoder().encode(source) : source)
  if ('kind' in mail) return mail
  const attachments = mail.attachments
    .filter(({ related, mimeType }) => related !== true || !mimeType.startsWith('image/'))
    .map(({ filename, mimeType, content }) => ({
      name: nameOf(filename, mimeType),
      content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    }))
  return { kind: 'attachments', attachments }
}

const nameOf = (filename: string | null, type: string): string => {
  const extension = extensions[type] ?? ''
  if (filename === null || filename.trim() === '') return `part${extension}`
  return extension !== '' && !/\.[a-z0-9]{1,8}$/i.test(filename) ? `${filename}${extension}` : filename
}

const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/plain': '.txt',
  'text/html': '.html',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
}

const parsed = async (source: Uint8Array): Promise<Email | Refused> => {
  const refused = tooLarge(source)
  if (refused !== null) return refused
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(source, {
      forceRfc822Attachments: true,
      maxNestingDepth: 32,
      maxHeadersSize: 256 * 1024,
    })
  } catch (error) {
    const { message } = error as Error
    const why = /nesting depth/i.test(message)
      ? 'parts in parts, deeper than any mail has'
      : /header size/i.test(message)
        ? 'headers of more than 256 KB'
        : 'no mail that can be taken apart'
    return { kind: 'refused', why: `not read: ${why}; save its text instead` }
  }
}

/** Bytes 80 to 9F that were decoded as ISO 8859-1 are quotation marks and dashes of windows-1252, here as on the web. */
const legible = async (text: string): Promise<string> => {
  if (!/[\x80-\x9F]/.test(text)) return text
  const { default: iconv } = await import('iconv-lite')
  return text.replace(/[\x80-\x9F]/g, (control) => iconv.decode(Buffer.of(control.charCodeAt(0)), 'windows-1252'))
}
