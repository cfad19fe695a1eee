/** The parts of a document beside its body. */
export interface DocxParts {
  /** `word/styles.xml`, empty where there is none. */
  readonly styles: string
  /** Footnotes and endnotes. */
  readonly notes: readonly string[]
}

/**
 * A Word document's body as HTML: `h1` to `h6`, `p`, `li`, tables, captions, and its notes at the end. Nothing of it is
 * looked up, fetched or run. Linear in its length; null where it is nested deeper than documents are.
 *
 * @param body `word/document.xml`, without entities of its own
 */
export const htmlOfDocx = (body: string, { styles, notes }: DocxParts): string | null => {
  const names = styleNames(styles)
  const pieces = [blocksOf(body, names), ...notes.map((note) => blocksOf(note, names))]
  return pieces.includes(null) ? null : `<article>${pieces.join('')}</article>`
}

/** Deepest nesting of elements. Real documents stay under 40. */
const maximumDepth = 200

interface Paragraph {
  html: string
  style: string
  isListed: boolean
}

const blocksOf = (xml: string, names: ReadonlyMap<string, string>): string | null => {
  const out: string[] = []
  const open: Paragraph[] = []
  let depth = 0
  /** The depth at which a part that is not read began; 0 for none. */
  let skipped = 0
  let isHidden = false
  const put = (html: string): void => {
    const paragraph = open.at(-1)
    if (paragraph !== undefined && skipped === 0) paragraph.html += isHidden ? `<span hidden>${html}</span>` : html
  }
  for (const tag of tagsOf(xml)) {
    if (tag.kind !== 'close') depth += 1
    if (depth > maximumDepth) return null
    if (skipped === 0 && tag.kind !== 'close') {
      if (left.has(tag.name)) skipped = depth
      else enter(tag)
    }
    if (tag.kind !== 'open') {
      if (skipped === 0) leave(tag.name)
      if (skipped === depth) skipped = 0
      depth -= 1
    }
  }
  return out.join('')

  function enter({ name, attributes, end }: Tag): void {
    const paragraph = open.at(-1)
    switch (name) {
      case 'p':
        open.push({ html: '', style: '', isListed: false })
        break
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = names.get(valueIn(attributes)) ?? valueIn(attributes)
        break
      case 'outlineLvl':
        if (paragraph?.style === '') paragraph.style = `heading ${Number(valueIn(attributes)) + 1}`
        break
      case 'numPr':
        if (paragraph !== undefined) paragraph.isListed = true
        break
      case 'vanish':
        isHidden = !/^(?:0|false|off)$/.test(valueIn(attributes))
        break
      case 't':
        put(xml.slice(end, textEnd(xml, end)))
        break
      case 'tab':
        put(' ')
        break
      case 'noBreakHyphen':
        put('\u2011')
        break
      case 'br':
      case 'cr':
        put('<br>')
        break
      case 'tbl':
        out.push('<table>')
        break
      case 'tr':
        out.push('<tr>')
        break
      case 'tc':
        out.push('<td>')
        break
    }
  }

  function leave(name: string): void {
    switch (name) {
      case 'r':
        isHidden = false
        break
      case 'p': {
        const paragraph = open.pop()
        if (paragraph !== undefined && paragraph.html !== '') out.push(blockOf(paragraph))
        break
      }
      case 'tbl':
        out.push('</table>')
        break
      case 'tr':
        out.push('</tr>')
        break
      case 'tc':
        out.push('</td>')
        break
    }
  }
}

/** Elements that are not the words as they stand: struck out or moved away, or the same again for older programs. */
const left: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'rPrChange', 'pPrChange', 'docPartObj'])

/** A paragraph by the name of its style, which Word keeps in English whatever language it speaks. */
const blockOf = ({ html, style, isListed }: Paragraph): string => {
  const name = style.toLowerCase()
  const [, level] = /^heading ?([1-6])$/.exec(name) ?? []
  if (level !== undefined) return `<h${level}>${html}</h${level}>`
  if (name === 'title') return `<h1>${html}</h1>`
  if (name === 'caption') return `<figcaption>${html}</figcaption>`
  if (/^toc ?\d$/.test(name)) return `<nav><p>${html}</p></nav>`
  return isListed ? `<ul><li>${html}</li></ul>` : `<p>${html}</p>`
}

/** Names of styles by their ids. */
const styleNames = (xml: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  let id = ''
  for (const { kind, name, attributes } of tagsOf(xml)) {
    if (kind === 'close') continue
    if (name === 'style') id = /\bstyleId="([^"]{1,200})"/.exec(attributes)?.[1] ?? ''
    else if (name === 'name' && id !== '' && !names.has(id)) names.set(id, valueIn(attributes))
  }
  return names
}

interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** Without its prefix. */
  readonly name: string
  readonly attributes: string
  /** Offset behind it. */
  readonly end: number
}

/** The tags of XML that declares nothing, in order. A `>` in an attribute ends its tag early, and harms no words. */
function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const [, slash, name] = /^<(\/?)(?:[\w.-]{1,40}:)?([\w.-]{1,60})/.exec(xml.slice(at, Math.min(end, at + 110))) ?? []
    if (name !== undefined) {
      const attributes = xml.slice(at, Math.min(end, at + 2000))
      yield { kind: slash === '/' ? 'close' : xml[end - 1] === '/' ? 'empty' : 'open', name, attributes, end: end + 1 }
    }
    at = xml.indexOf('<', end)
  }
}

const valueIn = (attributes: string): string => /\bval="([^"]{0,200})"/.exec(attributes)?.[1] ?? ''

const textEnd = (xml: string, from: number): number => {
  const end = xml.indexOf('<', from)
  return end < 0 ? xml.length : end
}
