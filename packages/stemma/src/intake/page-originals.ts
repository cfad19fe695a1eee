import type { Report, Span } from '@stemma/engine'
import { parseFragment } from 'parse5'
import { bytePlaces } from './byte-places.ts'
import { pageTextOf } from './page-blocks.ts'
import { decodedPage } from './page-encoding.ts'
import { type PageWords, textOf, treeOf } from './page-tree.ts'
import type { Meta, Source } from './source.ts'

/** Where words of a report stand in the page it was read from. Places are bytes; a row's page is bytes of UTF-8. */
export interface Original {
  /** From the first byte of the first word to the last of the last, markup between them included. */
  readonly whole: Span
  /** The stretches that are the words themselves, blanks and entities as the page has them, markup left out. */
  readonly pieces: readonly Span[]
  /** The page from first to last byte, decoded. */
  readonly markup: string
}

/**
 * Finds words of a page's text in the bytes of the page. The page is parsed again with the place of every character, so
 * reading pages costs nothing for it.
 *
 * @param source the bytes, and `meta` what came with them, that `report` was read from
 * @returns a function that finds a span of the report's text, null for one that holds no words; null where `report` is
 * not the reading of this page
 */
export const originalsOf = (source: Source, meta: Meta, report: Pick<Report, 'text'>) => {
  const decoded = decodedPage(source, meta)
  const tree = treeOf(decoded.text, true)
  const { text, blocks, nodes } = pageTextOf(tree)
  if (text !== report.text) return null
  return (span: Span): Original | null => {
    const pieces = blocks.flatMap((block, at) =>
      block.start < span.end && span.start < block.end ? piecesOf(text, block, nodes[at]!, span, decoded.text) : [],
    )
    const ordered = joined(pieces, decoded.text)
    const [first, last] = [ordered[0], ordered.at(-1)]
    if (first === undefined || last === undefined) return null
    const [whole] = bytePlaces(source, decoded, [{ start: first.start, end: last.end }])
    return {
      whole: whole!,
      pieces: bytePlaces(source, decoded, ordered),
      markup: decoded.text.slice(first.start, last.end),
    }
  }
}

/** The stretches of `html` that the words of a span in a block are: one for each text node they stand in. */
const piecesOf = (
  text: string,
  block: Span,
  nodes: readonly PageWords[],
  span: Span,
  html: string,
): readonly Span[] => {
  const pieces: Span[] = []
  let at = block.start
  const to = Math.min(span.end, block.end)
  for (const node of nodes) {
    const { value } = node
    let [first, last] = [-1, -1]
    for (let unit = 0; unit < value.length && at < to; unit += 1) {
      while (at < to && isBlank(text, at)) at += 1
      if (at >= to) break
      // Blanks are tidied, and a block may leave out characters that show nothing.
      if (value.charCodeAt(unit) !== text.charCodeAt(at)) continue
      if (at >= span.start) {
        if (first < 0) first = unit
        last = unit
      }
      at += 1
    }
    if (first < 0) continue
    const starts = unitStarts(node, html)
    pieces.push({ start: starts(first), end: starts(last, true) })
  }
  return pieces
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at))

/** For a unit of a text node: where what stands for it begins in the page, or where it ends. */
const unitStarts = (node: PageWords, html: string): ((unit: number, ends?: boolean) => number) => {
  const { value } = node
  const endOffset = node.sourceCodeLocation?.endOffset ?? 0
  const startOffset = startOf(node, html)
  const raw = html.slice(startOffset, endOffset)
  if (raw === value) return (unit, ends = false) => startOffset + unit + (ends ? 1 : 0)
  const starts = new Uint32Array(value.length)
  const finals = new Uint32Array(value.length)
  let at = 0
  let unit = 0
  while (unit < value.length) {
    const meant = raw[at] === '&' ? referenceAt(raw, at) : null
    const [written, units] =
      meant !== null && value.startsWith(meant.says, unit)
        ? [meant.length, meant.says.length]
        : raw[at] === value[unit]
          ? [1, 1]
          : raw[at] === '\r'
            ? value[unit] === '\n'
              ? [raw[at + 1] === '\n' ? 2 : 1, 1]
              : [1, 0]
            : raw[at] === '\n' || raw[at] === '\0'
              ? [1, value[unit] === '\uFFFD' && raw[at] === '\0' ? 1 : 0]
              : [0, 0]
    // What is not understood is shown whole.
    if (written === 0) return (_, ends = false) => (ends ? endOffset : startOffset)
    for (let each = 0; each < units; each += 1, unit += 1) {
      starts[unit] = startOffset + at
      finals[unit] = startOffset + at + written
    }
    at += written
  }
  return (unit, ends = false) => (ends ? finals : starts)[unit]!
}

/** Where a node begins. After blanks the parser takes the end of a character reference for the beginning of the words. */
const startOf = ({ sourceCodeLocation, value }: PageWords, html: string): number => {
  const start = sourceCodeLocation?.startOffset ?? 0
  const from = html.lastIndexOf('&', start - 1)
  if (from < 0 || start - from > longest) return start
  const meant = referenceAt(html, from)
  return meant !== null && from + meant.length >= start && value.startsWith(meant.says) ? from : start
}

/** Of a character reference, in characters. */
const longest = 42

const reference = /&(?:#[xX]?[0-9a-fA-F]+|[0-9a-zA-Z]{1,40});?/y

const known = new Map<string, string>()

/** A character reference and what it stands for; null where an ampersand is one. */
const referenceAt = (raw: string, at: number): { readonly length: number; readonly says: string } | null => {
  reference.lastIndex = at
  const [written] = reference.exec(raw) ?? []
  if (written === undefined) return null
  let says = known.get(written)
  if (says === undefined) {
    says = textOf(parseFragment(written))
    if (known.size < 10_000 && written.length < 64) known.set(written, says)
  }
  return says === written ? null : { length: written.length, says }
}

/** Stretches in order; those between which only blanks stand are one. */
const joined = (spans: readonly Span[], html: string): readonly Span[] => {
  const found: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last !== undefined && (start <= last.end || /^\s*$/.test(html.slice(last.end, start))))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else found.push({ start, end })
  }
  return found
}
