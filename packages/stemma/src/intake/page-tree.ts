import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type Token,
  type TreeAdapter,
} from 'parse5'

export type PageNode = DefaultTreeAdapterTypes.Node
export type PageElement = DefaultTreeAdapterTypes.Element
export type PageWords = DefaultTreeAdapterTypes.TextNode

/** A page as elements, and what of it could not become elements. */
export interface PageTree {
  readonly root: PageNode
  /** Whether an element stands at the deepest level that is kept: all that is nested deeper is read as standing in it. */
  readonly isDeepest: (element: PageElement) => boolean
  /** How many characters of the page were not read, because it has too many elements; 0 for most. */
  readonly unread: number
}

/** Deepest nesting that is kept. Pages in the wild seldom pass 40. */
export const maximumDepth = 256
/** Most elements that are read. A heavy page has some 10,000. */
export const maximumElements = 200_000

/**
 * Parses a page as browsers do, within bounds: a few bytes of misnested markup can ask for a tree of any size. Tags nested
 * deeper than any page has are left out and their text kept; after the last element that is read, nothing is.
 *
 * @param located whether each text node knows its place in `html`: then it is one unbroken stretch of it, and what a
 * browser would join is several nodes
 */
export const treeOf = (html: string, located = false): PageTree => {
  const deepest = new Set<PageElement>()
  const parser = new BoundedParser(deepest, located)
  const isDeepest = (element: PageElement): boolean => deepest.has(element)
  try {
    parser.tokenizer.write(html, true)
  } catch (error) {
    if (!(error instanceof Overgrown)) throw error
    return { root: parser.document, isDeepest, unread: Math.max(1, html.length - parser.tokenizer.preprocessor.offset) }
  }
  return { root: parser.document, isDeepest, unread: 0 }
}

class Overgrown extends Error {}

/** The standard's parser, which looks through all open elements at almost every tag: how many may be open is its cost. */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  readonly #deepest: Set<PageElement>
  /** Start tags that were left out and wait for their end tags. */
  readonly #leftOut = new Map<string, number>()

  constructor(deepest: Set<PageElement>, located: boolean) {
    let elements = 0
    super({
      scriptingEnabled: false,
      sourceCodeLocationInfo: located,
      treeAdapter: {
        ...defaultTreeAdapter,
        ...(located ? unjoined : {}),
        createElement: (name, namespace, attributes) => {
          elements += 1
          if (elements > maximumElements) throw new Overgrown()
          return defaultTreeAdapter.createElement(name, namespace, attributes)
        },
      },
    })
    this.#deepest = deepest
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= maximumDepth && !closesItself.has(token.tagName)) {
      this.#deepest.add(this.openElements.current as PageElement)
      if (!token.selfClosing) this.#leftOut.set(token.tagName, (this.#leftOut.get(token.tagName) ?? 0) + 1)
      return
    }
    super.onStartTag(token)
  }

  override onEndTag(token: Token.TagToken): void {
    const open = this.#leftOut.get(token.tagName) ?? 0
    if (open > 0) {
      this.#leftOut.set(token.tagName, open - 1)
      return
    }
    super.onEndTag(token)
  }
}

/** Elements that hold no others: what follows `<script>` is no markup, so its tag cannot be left out. */
const closesItself: ReadonlySet<string> = new Set(
  'script style textarea title xmp iframe noembed noframes plaintext br img hr input meta link'.split(' '),
)

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
  const open: PageNode[] = [node]
  while (open.length > 0) {
    const next = open.pop()!
    if (next !== node && isElement(next)) yield next
    if (!('childNodes' in next)) continue
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) open.push(next.childNodes[at]!)
  }
}
