import type { Block } from '@stemma/engine'
import { attribute, isElement, type PageElement, type PageNode, type PageWords } from './page-tree.ts'

/** The readable text of a page: its blocks in order, a blank line between them. */
export interface PageText {
  readonly text: string
  readonly blocks: readonly Block[]
  /**
   * The text nodes each block was made of, in order: its characters, blanks aside, are theirs. By them words are found
   * again in the bytes of the page.
   */
  readonly nodes: readonly (readonly PageWords[])[]
}

/** Extracts a page's visible text, one block a paragraph, heading, list item, cell or caption. */
export const pageTextOf = (tree: PageNode): PageText => {
  const open: OpenBlock = { pieces: [], nodes: [], linked: 0, length: 0 }
  const blocks: Block[] = []
  const texts: string[] = []
  const nodes: PageWords[][] = []
  let offset = 0
  let number = 0

  const close = (around: Surroundings): void => {
    const text = tidied(open.pieces.join(''))
    const share = open.length === 0 ? 0 : open.linked / open.length
    const from = open.nodes
    open.pieces.length = 0
    open.nodes = []
    open.linked = 0
    open.length = 0
    if (text === '') return
    const { element, within, labels, path } = around
    blocks.push({ start: offset, end: offset + text.length, element, within, labels, path, linked: Math.min(1, share) })
    texts.push(text)
    nodes.push(from)
    offset += text.length + separator.length
  }

  const visit = (node: PageNode, around: Surroundings): void => {
    if (node.nodeName === '#text') {
      const { value } = node as PageWords
      const letters = value.replace(/\s+/g, '').length
      open.pieces.push(around.keepsLines ? value.replace(/\r\n?|\n/g, '\v') : value)
      open.nodes.push(node as PageWords)
      open.length += letters
      if (around.inLink) open.linked += letters
      return
    }
    if (!('childNodes' in node)) return
    if (!isElement(node)) {
      for (const child of node.childNodes) visit(child, around)
      return
    }
    if (node.tagName === 'br') {
      open.pieces.push('\v')
      return
    }
    if (dropped.has(node.tagName) || isHidden(node)) return
    const isBlock = blockElements.has(node.tagName)
    if (isBlock) number += 1
    const inside = entered(around, node, isBlock ? number : null)
    if (isBlock) close(around)
    for (const child of node.childNodes) visit(child, inside)
    if (isBlock) close(inside)
  }

  const top: Surroundings = { element: 'body', within: [], labels: [], path: [], inLink: false, keepsLines: false }
  visit(tree, top)
  close(top)
  return { text: texts.join(separator), blocks, nodes }
}

interface OpenBlock {
  readonly pieces: string[]
  nodes: PageWords[]
  linked: number
  length: number
}

interface Surroundings {
  readonly element: string
  readonly within: readonly string[]
  readonly labels: readonly string[]
  readonly path: readonly number[]
  readonly inLink: boolean
  readonly keepsLines: boolean
}

const separator = '\n\n'

/** What surrounds the content of an element; `number` is that of a block element, null for one that stands in a line. */
const entered = (around: Surroundings, element: PageElement, number: number | null): Surroundings => {
  const name = element.tagName
  const role = attribute(element, 'role')?.toLowerCase() ?? null
  const tells = [telling.has(name) ? name : null, role === null ? null : (roles[role] ?? null)].filter(
    (one) => one !== null,
  )
  const labels = labelsOf(element)
  return {
    element: number === null ? around.element : name,
    path: number === null ? around.path : [...around.path, number],
    within: tells.length === 0 ? around.within : [...around.within, ...tells],
    labels: labels.length === 0 ? around.labels : [...around.labels, ...labels].slice(-maximumLabels),
    inLink: around.inLink || name === 'a',
    keepsLines: around.keepsLines || name === 'pre',
  }
}

const maximumLabels = 48

/** Words that the page's authors gave an element: class, id, item property, test id. */
const labelsOf = (element: PageElement): readonly string[] => {
  const labels: string[] = []
  for (const { name, value } of element.attrs) {
    if (!labelling.has(name)) continue
    for (const word of value.slice(0, 400).split(/\s+/)) if (word !== '') labels.push(word.toLowerCase())
  }
  return labels
}

/** Blank space as a browser shows it: runs are one space; a line break stays one, two make it a blank line. */
const tidied = (text: string): string =>
  text
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replace(/ ?\v ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\s+/, '')
    .trimEnd()

const isHidden = (element: PageElement): boolean =>
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const dropped = words(
  'head script style template noscript iframe frame frameset object embed svg math canvas audio video map select option datalist textarea input button progress meter dialog',
)
const blockElements = words(
  'html body p h1 h2 h3 h4 h5 h6 div section article main aside header footer nav form fieldset legend figure figcaption blockquote pre address ul ol menu li dl dt dd table caption thead tbody tfoot tr td th hr details summary center hgroup search',
)
const telling = words('nav aside footer header article main figure figcaption form table ul ol blockquote address')
const labelling = words('class id itemprop data-testid data-component')
const roles: Readonly<Record<string, string>> = {
  navigation: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  article: 'article',
  main: 'main',
  form: 'form',
  search: 'form',
  menu: 'nav',
  menubar: 'nav',
  dialog: 'dialog',
  alertdialog: 'dialog',
}
