import type { Block } from '@stemma/engine'
import { givenBy, type Intake, identityOf, type Meta, tooLarge } from '../source.ts'
import { flowsOf } from './columns.ts'
import { sheetsOf } from './document.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { withoutHeads } from './running-heads.ts'
import { rowsOf, type Sheet } from './sheet.ts'

/**
 * A report from a PDF: its words in the order they are read, columns one after another, words parted at line ends whole
 * again, and which page each stands on. Running heads and page numbers are furniture.
 *
 * A hostile PDF can keep its parser busy: run it where it can be stopped.
 *
 * @param longest most characters that are read; a longer one is refused before all of it is taken apart
 */
export const reportFromPdf = async (source: Uint8Array, meta: Meta, longest: number): Promise<Intake> => {
  const refused = tooLarge(source)
  if (refused !== null) return refused
  const sheets = await sheetsOf(source, longest)
  if ('kind' in sheets) return sheets
  const { text, blocks, pages } = pageTextOf(sheets)
  if (text === '') return { kind: 'refused', why: noText }
  const { given, notes } = givenBy(meta)
  return {
    kind: 'report',
    report: { ...identityOf(source, meta), text, format: 'pdf', given, blocks, pages },
    notes,
  }
}

const noText = 'not read: the PDF holds pictures of pages and no text; run text recognition (OCR) over it'

interface PdfText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Where the words of each page are; a page without words is left out. */
  readonly pages: readonly { readonly page: number; readonly start: number; readonly end: number }[]
}

/** The words of a PDF's pages as one text. */
export const pageTextOf = (sheets: readonly Sheet[]): PdfText => {
  const parted = withoutHeads(sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet.fragments) })))
  const flows = sheets.map(({ number }, at) => ({ page: number, flows: flowsOf(parted[at]!.body) }))
  const paragraphs = paragraphsOf(flows)
  const body = bodySize(paragraphs)
  const title = titleSize(paragraphs, sheets[0]?.number ?? 1, body)
  const laid = startLayout()
  let at = 0
  for (const [index, sheet] of sheets.entries()) {
    const edge = sheet.fragments.filter((fragment) => !fragment.isUpright && fragment.text.trim() !== '')
    for (const { text } of parted[index]!.heads) laid.add([{ page: sheet.number, text }], 'p', 'footer')
    for (; at < paragraphs.length && paragraphs[at]!.stretches[0]!.page === sheet.number; at += 1) {
      const { stretches, size } = paragraphs[at]!
      const length = stretches.reduce((sum, stretch) => sum + stretch.text.length, 0)
      const isHeading = size > 1.15 * body && length < 300
      laid.add(stretches, isHeading ? (size >= title ? 'h1' : 'h2') : 'p', null)
    }
    if (edge.length > 0) laid.add([{ page: sheet.number, text: edgeText(edge) }], 'p', 'aside')
  }
  return laid.done()
}

const edgeText = (fragments: Sheet['fragments']): string =>
  fragments
    .map(({ text }) => text.trim())
    .join(' ')
    .slice(0, 2000)

/** The size in which most letters are set. */
const bodySize = (paragraphs: readonly Paragraph[]): number => {
  const letters = new Map<number, number>()
  for (const { size, stretches } of paragraphs) {
    const rounded = Math.round(size * 2) / 2
    for (const { text } of stretches) letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** The size of the title: the largest on the first page, where that is larger than what the text is set in. */
const titleSize = (paragraphs: readonly Paragraph[], first: number, body: number): number => {
  const sizes = paragraphs.filter(({ stretches }) => stretches[0]!.page === first).map(({ size }) => size)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  return largest > 1.15 * body ? 0.97 * largest : Number.POSITIVE_INFINITY
}

const separator = '\n\n'

const startLayout = () => {
  const texts: string[] = []
  const blocks: Block[] = []
  const pages: { page: number; start: number; end: number }[] = []
  let offset = 0
  const reach = (page: number, start: number, end: number): void => {
    const last = pages.at(-1)
    if (last?.page === page) last.end = end
    else pages.push({ page, start, end })
  }
  return {
    add: (stretches: Paragraph['stretches'], element: string, within: string | null): void => {
      const start = offset
      for (const { page, text } of stretches) {
        if (text === '') continue
        reach(page, offset, offset + text.length)
        texts.push(text)
        offset += text.length
      }
      const furniture = within === null ? {} : { labels: [within] }
      blocks.push({ start, end: offset, element, within: within === null ? [] : [within], ...furniture, linked: 0 })
      texts.push(separator)
      offset += separator.length
    },
    done: (): PdfText => ({ text: texts.join('').slice(0, -separator.length), blocks, pages }),
  }
}
