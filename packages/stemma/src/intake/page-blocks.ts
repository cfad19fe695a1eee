import type { Block } from '@stemma/engine'
import { inSight, type Sight, sightOf } from './hidden-text.ts'
import {
  attribute,
  isElement,
  maximumDepth,
  type PageElement,
  type PageNode,
  type PageTree,
  type PageWords,
} from './page-tree.ts'
import { timeMarkOf } from './time-marks.ts'

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

/**
 * Extracts a page's text, one block a paragraph, heading, list item, cell or caption. What no reader sees is kept too, in
 * blocks of its own that say why: a sentence with hidden words in it stays whole, and they stand behind it.
 */
export const pageTextOf = ({ root, isDeepest }: PageTree): PageText => {
  const blocks: Block[] = []
  const texts: string[] = []
  const nodes: (readonly PageWords[])[] = []
  const seen = openBlock()
  const unseen = openBlock()
  /** Hidden text that waits for the end of the block it stands in. */
  const waiting: Closed[] = []
  let time: TimeMark | null = null
  let offset = 0
  let number = 0

  const emit = ({ text, nodes: from, linked, around }: Closed): void => {
    const { element, within, labels, path, sight } = around
    const hidden = sight.hidden
    const dated = hidden === null && time !== null && (time.container === null || path.includes(time.container))
    blocks.push({
      start: offset,
      end: offset + text.length,
      element,
      within,
      labels,
      path,
      linked,
      ...(dated ? { time: time!.value } : {}),
      ...(hidden === null ? {} : { hidden }),
    })
    if (hidden === null) time = null
    texts.push(text)
    nodes.push(from)
    offset += text.length + separator.length
  }
  const closeUnseen = (): void => {
    const text = closed(unseen, unseen.around)
    if (text !== null) waiting.push(text)
  }
  const closeSeen = (around: Surroundings): void => {
    const text = closed(seen, around)
    if (text !== null) emit(text)
    closeUnseen()
    for (const one of waiting) emit(one)
    waiting.length = 0
  }

  const visit = (node: PageNode, around: Surroundings): void => {
    if (node.nodeName === '#text') {
      const open = around.sight.hidden === null ? seen : unseen
      add(open, (node as PageWords).value, around)
      open.nodes.push(node as PageWords)
      return
    }
    if (!('childNodes' in node)) return
    if (!isElement(node)) {
      for (const child of node.childNodes) visit(child, around)
      return
    }
    if (node.tagName === 'br') {
      add(around.sight.hidden === null ? seen : unseen, '\v', around)
      return
    }
    if (dropped.has(node.tagName)) return
    const isBlock = blockElements.has(node.tagName)
    if (isBlock) number += 1
    const inside = entered(around, node, isBlock ? number : null, isDeepest(node))
    const isSeen = inside.sight.hidden === null
    const isParted = isBlock || around.sight.hidden !== inside.sight.hidden
    if (isBlock && isSeen) closeSeen(around)
    else if (isParted) closeUnseen()
    const value = isSeen ? timeMarkOf(node) : null
    if (value !== null) time = { value, container: inside.path.at(-1) ?? null }
    for (const child of node.childNodes) visit(child, inside)
    if (isBlock && isSeen) closeSeen(inside)
    else if (isParted) closeUnseen()
  }

  visit(root, outside)
  closeSeen(outside)
  return { text: texts.join(separator), blocks, nodes }
}

/** The text of a block while its element is open. */
interface OpenBlock {
  readonly pieces: string[]
  nodes: PageWords[]
  linked: number
  length: number
  /** Where its first words stand. */
  around: Surroundings
}

interface Closed {
  readonly text: string
  readonly nodes: readonly PageWords[]
  readonly linked: number
  readonly around: Surroundings
}

/** A time in the markup; it is that of the next block in its container. */
interface TimeMark {
  readonly value: string
  readonly container: number | null
}

interface Surroundings {
  readonly element: string
  readonly within: readonly string[]
  readonly labels: readonly string[]
  readonly path: readonly number[]
  readonly inLink: boolean
  readonly keepsLines: boolean
  readonly sight: Sight
}

const outside: Surroundings = {
  element: 'body',
  within: [],
  labels: [],
  path: [],
  inLink: false,
  keepsLines: false,
  sight: inSight,
}

const separator = '\n\n'

const openBlock = (): OpenBlock => ({ pieces: [], nodes: [], linked: 0, length: 0, around: outside })

const add = (open: OpenBlock, text: string, around: Surroundings): void => {
  if (open.pieces.length === 0) open.around = around
  open.pieces.push(around.keepsLines ? text.replace(/\r\n?|\n/g, '\v') : text)
  const letters = lettersIn(text)
  open.length += letters
  if (around.inLink) open.linked += letters
}

const lettersIn = (text: string): number => {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text[at]!)) letters += 1
  return letters
}

/** What an open block holds, null where that is blank; it is empty afterwards. */
const closed = (open: OpenBlock, around: Surroundings): Closed | null => {
  if (open.pieces.length === 0) return null
  const text = tidied(open.pieces.join(''))
  const linked = open.length === 0 ? 0 : Math.min(1, open.linked / open.length)
  const { nodes } = open
  open.pieces.length = 0
  open.nodes = []
  open.linked = 0
  open.length = 0
  return text === '' ? null : { text, nodes, linked, around }
}

/** What surrounds the content of an element; `number` is that of a block element, null for one that stands in a line. */
const entered = (
  around: Surroundings,
  element: PageElement,
  number: number | null,
  isDeepest: boolean,
): Surroundings => {
  const name = element.tagName
  const role = attribute(element, 'role')?.toLowerCase() ?? null
  const tells = [telling.has(name) ? name : null, role === null ? null : (roles[role] ?? null)].filter(
    (one) => one !== null,
  )
  const labels = labelsOf(element)
  return {
    element: number === null ? around.element : name,
    path: number === null || around.path.length === maximumPath ? around.path : [...around.path, number],
    within: tells.length === 0 ? around.within : [...around.within, ...tells].slice(-maximumWithin),
    labels: labels.length === 0 ? around.labels : [...around.labels, ...labels].slice(-maximumLabels),
    inLink: around.inLink || name === 'a',
    keepsLines: around.keepsLines || name === 'pre',
    sight: isDeepest ? { ...inSight, hidden: tooDeep } : sightOf(element, around.sight),
  }
}

const tooDeep = `is nested deeper than ${maximumDepth} elements`

/** Most that is kept of what surrounds a block: no page needs more to tell its parts. */
const maximumPath = 64
const maximumWithin = 24
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements whose text is no text of the page. */
const dropped = words(
  'head script style template iframe frame frameset object embed svg math canvas audio video map select option datalist textarea input button progress meter',
)
const blockElements = words(
  'html body p h1 h2 h3 h4 h5 h6 div section article main aside header footer nav form fieldset legend figure figcaption blockquote pre address ul ol menu li dl dt dd table caption thead tbody tfoot tr td th hr details summary center hgroup search dialog noscript',
)
const telling = words(
  'nav aside footer header article main figure figcaption form table ul ol blockquote address dialog',
)
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
