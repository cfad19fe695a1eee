import type { MarkupWords } from '../language/furniture.ts'
import type { Container } from './container.ts'
import type { Line } from './lines.ts'
import type { Rule } from './rule.ts'

/** A reason that others ask for, by what it says. */
export const markedCaption = 'is marked as a caption'

/** What a page's own markup says of a block. Of two labels the nearer one tells: a promotion in the story is none of it. */
export const markupRules = (labels: Labels): readonly Rule[] => {
  const labelled =
    (kind: keyof MarkupWords, longest = Number.POSITIVE_INFINITY): Rule['holds'] =>
    (line, container) =>
      line.words <= longest && labels(line, container)[kind] >= 0
  const within = (...elements: readonly string[]): ((line: Line) => boolean) => {
    const set = new Set(elements)
    return (line) => line.block?.within.some((element) => set.has(element)) ?? false
  }
  return [
    {
      kind: 'furniture',
      weight: 5,
      why: 'stands in the navigation, margin or foot of the page',
      holds: within('nav', 'aside', 'footer', 'form', 'dialog'),
    },
    {
      kind: 'furniture',
      weight: 3.2,
      why: 'stands in a part of the page that its markup calls no story',
      holds: labelled('furniture'),
    },
    {
      kind: 'furniture',
      weight: 6,
      why: 'is a comment of a reader',
      role: 'comment',
      holds: (line, container) => container.isComment(line),
    },
    {
      kind: 'body',
      weight: 0,
      why: 'was posted by a reader',
      role: 'comment',
      holds: (line, container) => container.isPosted(line),
    },
    {
      kind: 'body',
      weight: 0,
      why: 'stands in a table',
      role: 'table',
      holds: ({ block, words }) => block !== null && words <= longestCell && cells.has(block.element),
    },
    {
      kind: 'furniture',
      weight: 3.5,
      why: 'is made of links',
      holds: (line) => (line.block?.linked ?? 0) > 0.6 && line.words >= 1,
    },
    {
      kind: 'furniture',
      weight: 3.5,
      why: 'stands outside the part of the page that holds the story',
      holds: (line, container) => !container.holds(line),
    },
    {
      kind: 'body',
      weight: 2,
      why: 'stands in the part of the page that its markup calls the story',
      holds: (line, container) => {
        const { body, furniture, caption, byline, dateline } = labels(line, container)
        return body > Math.max(furniture, caption, line.words <= 30 ? Math.max(byline, dateline) : -1)
      },
    },
    { kind: 'caption', weight: 6, why: markedCaption, holds: within('figcaption', 'figure') },
    { kind: 'caption', weight: 4, why: markedCaption, holds: labelled('caption') },
    {
      kind: 'headline',
      weight: 6,
      why: 'is marked as the heading of the page',
      holds: ({ block }) => block?.element === 'h1',
    },
    { kind: 'byline', weight: 2.5, why: 'is marked as a byline', holds: labelled('byline', 30) },
    { kind: 'byline', weight: 2, why: 'is marked as a date', holds: labelled('dateline', 12) },
  ]
}

const cells: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'tr', 'thead', 'tbody', 'tfoot'])
/** Most words in a cell: old pages set whole stories in tables. */
const longestCell = 30

/** How far in the nearest label of each kind stands, -1 for none. */
export type Nearest = Readonly<Record<keyof MarkupWords, number>>

/** What the labels around a line say; those around the whole story say nothing of its parts. */
export type Labels = (line: Line, container: Container) => Nearest

/** Reads the labels that page authors give their elements, by the words of a language. */
export const labelsRead = (words: MarkupWords): Labels => {
  const kinds = Object.keys(words) as (keyof MarkupWords)[]
  const sets = kinds.map((kind) => new Set(words[kind]))
  const none = Object.fromEntries(kinds.map((kind) => [kind, -1])) as unknown as Nearest
  const body = kinds.indexOf('body')
  const isWhole = kinds.map((kind) => whole.has(kind))
  const known = new Map<string, readonly boolean[]>()
  const tellsOf = (label: string): readonly boolean[] => {
    const told = known.get(label)
    if (told !== undefined) return told
    const parts = label.split(/[-_:]+/)
    const tells = sets.map((set, at) => set.has(label) || (!isWhole[at] && parts.some((part) => set.has(part))))
    if (known.size < 10_000) known.set(label, tells)
    return tells
  }
  // Blocks side by side share one list of labels.
  let nearest = new WeakMap<readonly string[], Nearest>()
  let page: Container | null = null
  return ({ block }, container) => {
    if (block?.labels === undefined || block.labels.length === 0) return none
    if (page !== container) {
      nearest = new WeakMap()
      page = container
    }
    const told = nearest.get(block.labels)
    if (told !== undefined) return told
    const found: Record<string, number> = { ...none }
    for (const [at, label] of block.labels.entries()) {
      const isCommon = container.common.has(label)
      for (const [kind, tells] of tellsOf(label).entries()) {
        if (tells && (kind === body || !isCommon)) found[kinds[kind]!] = at
      }
    }
    nearest.set(block.labels, found as Nearest)
    return found as Nearest
  }
}

/** Kinds whose labels tell as a whole: "article-body" is the story, "body" may be anything. */
const whole: ReadonlySet<keyof MarkupWords> = new Set(['body', 'comment', 'summary', 'pullQuote'])
