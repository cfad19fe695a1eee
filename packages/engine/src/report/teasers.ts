import type { Line } from './lines.ts'

/**
 * Finds the lines that belong to lists of other stories, by how the page is made: parts side by side, each a title that is
 * a link with a few words below it, or the first words of a story cut off in dots. What a list is called does not matter.
 *
 * A page that would have no story left is one list as a whole (a chronicle, a front page) and has no such lines.
 *
 * @param isLive whether the page says it is a live blog: its dated entries are short, have titles and are the story
 * @returns their indices
 */
export const teasersIn = (lines: readonly Line[], isLive: boolean): ReadonlySet<number> => {
  const parts = new Map<number, Part>()
  const roots: Part[] = []
  for (const line of lines) {
    const path = line.block?.path ?? []
    let parent: Part | null = null
    for (const number of path) {
      let part = parts.get(number)
      if (part === undefined) {
        part = { lines: [], children: [] }
        parts.set(number, part)
        if (parent === null) roots.push(part)
        else parent.children.push(part)
      }
      part.lines.push(line)
      parent = part
    }
  }
  const found = new Set<number>()
  const look = (part: Part): void => {
    if (part.children.length < fewest) {
      for (const child of part.children) look(child)
      return
    }
    const alike = part.children.filter((child) => isTeaser(child) && !(isLive && isDated(child)))
    const chosen = new Set(alike)
    const rest = part.children.filter((child) => !chosen.has(child))
    if (alike.length >= fewest && wordsIn(alike) > wordsIn(rest)) {
      for (const { lines: teased } of alike) for (const { index } of teased) found.add(index)
      for (const child of rest) look(child)
    } else for (const child of part.children) look(child)
  }
  for (const root of roots) look(root)
  const left = lines.filter((line) => isStory(line) && !found.has(line.index))
  return left.reduce((sum, { words }) => sum + words, 0) < shortestStory ? new Set() : found
}

/** An element with text in it: its lines, and the elements below it that have text. */
interface Part {
  readonly lines: Line[]
  readonly children: Part[]
}

/** A list has three items at least. */
const fewest = 3
/** Most words for each title in a list. */
const most = 80
/** Most lines in an item, or in a row of them. */
const longestItem = 16
/** Words of running text that a page must hold outside its lists to have a story. */
const shortestStory = 25

const isStory = ({ block, prose }: Line): boolean => block !== null && prose && block.linked < 0.4

const isTeaser = ({ lines, children }: Part): boolean => {
  if (lines.length === 1) return isCutOff(lines[0]!)
  if (children.length === 0 || lines.length > longestItem || lines.some(({ block }) => block?.element === 'h1'))
    return false
  const titles = lines.filter((line) => isTitle(line) || isCutOff(line)).length
  const words = lines.reduce((sum, line) => sum + line.words, 0)
  return titles > 0 && words <= Math.min(titles, 4) * most && lines.filter(({ prose }) => prose).length <= titles
}

const isDated = ({ lines }: Part): boolean => lines.some(({ block }) => block?.time !== undefined)

const isTitle = ({ block, words }: Line): boolean => words >= 3 && words <= 30 && (block?.linked ?? 0) > 0.6

/** The beginning of a text that goes on elsewhere. */
const isCutOff = ({ text, words, block }: Line): boolean =>
  words >= 8 && (block?.linked ?? 0) > 0 && /(?:\.{3,}|…|\[…\]|\[\.\.\.\])[\])»]?$/u.test(text.slice(-12))

const wordsIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, { lines }) => sum + lines.reduce((words, line) => words + line.words, 0), 0)
