import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'
import type { Refused } from './source.ts'

export type PageNode = DefaultTreeAdapterTypes.Node
export type PageElement = DefaultTreeAdapterTypes.Element
export type PageWords = DefaultTreeAdapterTypes.TextNode

/** Deepest nesting that is read. Pages in the wild seldom pass 40. */
export const maximumDepth = 256
/** Most elements that are read. A heavy page has some 10,000. */
export const maximumElements = 200_000

/**
 * Parses a page as browsers do, and stops as soon as it grows past what a page can be: a few bytes of misnested markup
 * can ask for a tree of any size.
 *
 * @param located whether each text node knows its place in `html`: then it is one unbroken stretch of it, and what a
 * browser would join is several nodes
 */
export const treeOf = (html: string, located = false): PageNode | Refused => {
  try {
    const treeAdapter = located ? { ...guarded(), ...unjoined } : guarded()
    return parse(html, { treeAdapter, scriptingEnabled: false, sourceCodeLocationInfo: located })
  } catch (error) {
    if (error instanceof Overgrown) return { kind: 'refused', why: error.message }
    throw error
  }
}

class Overgrown extends Error {}

const guarded = (): TreeAdapter<DefaultTreeAdapterMap> => {
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1
      if (elements > maximumElements)
        throw new Overgrown(`not read: more than ${maximumElements} elements; save its text instead`)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      depth += 1
      if (depth > maximumDepth)
        throw new Overgrown(`not read: nested deeper than ${maximumDepth} elements; save its text instead`)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** Keeps each run of characters a node of its own: joined ones may have markup, or other text, between them in the page. */
const unjoined: Pick<TreeAdapter<DefaultTreeAdapterMap>, 'insertText' | 'insertTextBefore'> = {
  insertText: (parent, text) => defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text)),
  insertTextBefore: (parent, text, reference) =>
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference),
}

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node

/** The value of an element's attribute, null where it has none. */
export const attribute = (element: PageElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null

/** All text below a node, as it stands. */
export const textOf = (node: PageNode): string => {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Every element below a node, in document order. */
export function* elementsOf(node: PageNode): Generator<PageElement> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* elementsOf(child)
  }
}
