import type { Line } from './lines.ts'

/** What is known of a page before its parts are told from each other. */
export interface PageKnown {
  /** Lines of lists of other stories. */
  readonly teasers: ReadonlySet<number>
  /** Labels of the parts that hold readers' comments. */
  readonly commentLabels: ReadonlySet<string>
  /** Whether what readers post is what the page is for. */
  readonly isForum: boolean
}

/** The part of a page that holds its story. */
export interface Container {
  /** Whether a line stands among the comments below it; never on a page that is made of them. */
  readonly isComment: (line: Line) => boolean
  /** Whether its markup says that a reader posted it. */
  readonly isPosted: (line: Line) => boolean
  /** Whether a line stands in it; true for every line of a plain text. */
  readonly holds: (line: Line) => boolean
  /** Labels that surround most of the story: they say nothing about its parts ("no-sidebar" on the whole page). */
  readonly common: ReadonlySet<string>
}

/**
 * Finds the element that holds the story: from the outermost, down into the part that still holds most of the running
 * text, as long as there is one.
 */
export const containerOf = (lines: readonly Line[], { teasers, commentLabels, isForum }: PageKnown): Container => {
  const isLabelled = memberOf(commentLabels)
  const isPosted = ({ block }: Line): boolean => block?.labels !== undefined && isLabelled(block.labels)
  const isWritten = (line: Line): boolean => proseOf(line) > 0 && !teasers.has(line.index) && !isPosted(line)
  const hasStory = !isForum && lines.reduce((sum, line) => sum + (isWritten(line) ? line.words : 0), 0) >= shortestStory
  const isComment = (line: Line): boolean => hasStory && isPosted(line)

  const weights = new Map<number, number>()
  const labels = new Map<string, number>()
  let total = 0
  for (const line of lines) {
    const weight = teasers.has(line.index) || isComment(line) ? 0 : proseOf(line)
    if (weight === 0) continue
    total += weight
    for (const number of line.block?.path ?? []) weights.set(number, (weights.get(number) ?? 0) + weight)
    for (const label of new Set(line.block?.labels)) labels.set(label, (labels.get(label) ?? 0) + weight)
  }
  const common = new Set<string>()
  for (const [label, weight] of labels) if (weight >= total * mostOfAll) common.add(label)
  if (total === 0 || weights.size === 0) return { holds: () => true, common, isComment, isPosted }

  let chosen: number | null = null
  let held = total
  for (let depth = 0; ; depth += 1) {
    const next = heaviestAt(lines, depth, chosen, weights)
    if (next === null || next.weight < held * most) break
    chosen = next.number
    held = next.weight
  }
  const container = chosen
  const isIn = ({ block }: Line): boolean =>
    container === null || block === null || (block.path?.includes(container) ?? false)
  const alike = new Set<string>()
  for (const line of lines)
    if (proseOf(line) > 0 && !teasers.has(line.index) && !isComment(line) && isIn(line)) alike.add(shapeOf(line))
  return {
    holds: (line) => isIn(line) || (line.block?.labels?.length !== 0 && alike.has(shapeOf(line))),
    common,
    isComment,
    isPosted,
  }
}

/** Words of running text that a page must hold beside its comments for these not to be what it is about. */
const shortestStory = 20

/** Whether a list of labels holds one of a set; blocks side by side share one list. */
const memberOf = (set: ReadonlySet<string>): ((labels: readonly string[]) => boolean) => {
  const known = new WeakMap<readonly string[], boolean>()
  return (labels) => {
    const told = known.get(labels)
    if (told !== undefined) return told
    const found = labels.some((label) => set.has(label))
    known.set(labels, found)
    return found
  }
}

/** How a block is made: a story that is cut in several parts has blocks made alike in each. */
const shapeOf = ({ block }: Line): string =>
  block === null ? '' : `${block.element} ${block.path?.length ?? 0} ${block.labels?.join(' ') ?? ''}`

/** Share of the running text that a part must hold for the story to be looked for in it alone. */
const most = 0.75
const mostOfAll = 0.5

/** Characters of running text outside links; lists of headlines and notices have none. */
const proseOf = ({ block, prose, start, end }: Line): number =>
  block === null || !prose || block.linked > 0.4 || block.within.some((element) => aside.has(element))
    ? 0
    : (end - start) * (1 - block.linked)

const aside: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'dialog'])

const heaviestAt = (
  lines: readonly Line[],
  depth: number,
  parent: number | null,
  weights: ReadonlyMap<number, number>,
): { readonly number: number; readonly weight: number } | null => {
  let best: { number: number; weight: number } | null = null
  for (const { block } of lines) {
    const path = block?.path ?? []
    const number = path[depth]
    if (number === undefined || (parent !== null && path[depth - 1] !== parent)) continue
    // A paragraph is no container.
    if (depth === path.length - 1) continue
    const weight = weights.get(number) ?? 0
    if (best === null || weight > best.weight) best = { number, weight }
  }
  return best
}
