import { startBudget, Unreadable } from '../archives/budget.ts'
import { collected } from '../archives/bytes.ts'
import { openZip } from '../archives/zip.ts'
import { carriedBy } from './carried.ts'
import { htmlOfDocx } from './docx-html.ts'
import { reportFromHtml } from './page.ts'
import { type Intake, type Meta, type Refused, tooLarge } from './source.ts'

/**
 * A report from a Word document (DOCX, ECMA-376): its paragraphs, headings, lists, tables and notes, read as a page is.
 * Pictures, comments, page headers, and words that were struck out while changes were tracked are left alone.
 */
export const reportFromDocx = async (source: Uint8Array, meta: Meta = {}): Promise<Intake> => {
  const refused = tooLarge(source)
  if (refused !== null) return refused
  try {
    const parts = await partsOf(source)
    if ('kind' in parts) return parts
    const document = parts.get('word/document.xml')
    if (document === undefined) return { kind: 'refused', why: damaged }
    const html = htmlOfDocx(document, {
      styles: parts.get('word/styles.xml') ?? '',
      notes: [parts.get('word/footnotes.xml') ?? '', parts.get('word/endnotes.xml') ?? ''],
    })
    if (html === null) return { kind: 'refused', why: deep }
    const taken = reportFromHtml(html, meta)
    return carriedBy(taken.kind === 'refused' ? { kind: 'refused', why: empty } : taken, source, meta, null, 'docx')
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'refused', why: error.message }
    throw error
  }
}

const empty = 'not read: the document holds no text; open it and save its text'
const damaged = 'not read: the document is damaged; open it in a word processor and save it again'
const deep = 'not read: its parts are nested deeper than in any document; save its text instead'

/** Largest part that is read, in bytes as unpacked: some thousand pages. */
const maximumPart = 20_000_000

/** The parts of the document that hold words or name styles, by name. */
const partsOf = async (source: Uint8Array): Promise<ReadonlyMap<string, string> | Refused> => {
  const zip = await openZip({ bytes: source }, startBudget(), false)
  const parts = new Map<string, string>()
  for await (const member of zip.members()) {
    if (member.kind === 'refused' && member.name === null) return { kind: 'refused', why: member.why }
    if (member.kind !== 'member' || !read.test(member.name)) continue
    const bytes = member.size > maximumPart ? null : await collected(member.bytes, maximumPart)
    if (bytes === null) return { kind: 'refused', why: large }
    const xml = new TextDecoder(encodingOf(bytes)).decode(bytes)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { kind: 'refused', why: entities }
    parts.set(member.name, xml)
  }
  return parts
}

const read = /^word\/(?:document|styles|footnotes|endnotes)\.xml$/

const large = `not read: a part of it unpacks to more than ${maximumPart / 1_000_000} MB; split it or save its text`
const entities = 'not read: it declares entities of its own, as no word processor does; save its text instead'

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
