import type { Container } from './container.ts'
import { dateAlone, dateWithName, listHeading, outletName, signed, type Verdict } from './evidence.ts'
import type { Line } from './lines.ts'
import { type Labels, markedCaption, type Nearest } from './markup.ts'
import type { Report } from './report.ts'
import type { Evidence } from './rule.ts'

/** Reasons that a line gets from where it stands among the others, beside those it gives itself. */
export const placed = (
  lines: readonly Line[],
  verdicts: readonly Verdict[],
  container: Container,
  report: Report,
  labels: Labels,
): readonly (readonly Evidence[])[] => {
  const added: Evidence[][] = lines.map(() => [])
  const page: Page = {
    lines,
    verdicts,
    container,
    labelsOf: (line) => labels(line, container),
    ...storyOf(lines, verdicts),
    title: keyOf(report.given.title?.value ?? null),
  }
  for (const rule of rules) rule(page, (at, evidence) => added[at]?.push(evidence))
  return added
}

/** The lines, what each says of itself, and where the story begins and ends. */
interface Page {
  readonly lines: readonly Line[]
  readonly verdicts: readonly Verdict[]
  readonly container: Container
  readonly labelsOf: (line: Line) => Nearest
  /** Index of the first and the last line of running text; -1 where there is none. */
  readonly first: number
  readonly last: number
  /** The title that came with the report, letters and digits alone; null where none came. */
  readonly title: string | null
}

type Rule = (page: Page, add: (at: number, evidence: Evidence) => void) => void

const storyOf = (lines: readonly Line[], verdicts: readonly Verdict[]): Pick<Page, 'first' | 'last'> => {
  const isStory = (line: Line): boolean => line.prose && verdicts[line.index]!.kind === 'body'
  return { first: lines.findIndex(isStory), last: lines.findLastIndex(isStory) }
}

const keyOf = (title: string | null): string | null => {
  const key = title?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') ?? ''
  return key === '' ? null : key
}

const isBody = ({ verdicts }: Page, at: number): boolean => verdicts[at]?.kind === 'body'

/** A line that could be a headline: no sentence, but more than a label. */
const isTitle = (line: Line): boolean =>
  !/@\w/.test(line.text.slice(0, 400)) &&
  !texts.has(line.block?.element ?? '') &&
  !line.prose &&
  line.ending !== 'stop' &&
  line.ending !== 'colon' &&
  line.words >= 3 &&
  line.words <= 30

/** Elements that hold text by their name; a title stands in a heading, or in none of these. */
const texts: ReadonlySet<string> = new Set(['p', 'li', 'td', 'dd', 'blockquote', 'pre'])

/** The given title, wherever it stands; cut short it still tells. */
const givenTitle: Rule = ({ lines, title }, add) => {
  if (title === null) return
  const cut = title.length >= 24 ? title.slice(0, 60) : null
  for (const line of lines) {
    if (line.key === title) {
      add(line.index, { kind: 'headline', weight: 8, why: 'says the title of the report' })
    } else if (cut !== null && !line.prose && line.key.startsWith(cut) && line.words <= 40) {
      add(line.index, { kind: 'headline', weight: 4, why: 'begins with the title of the report' })
    }
  }
}

/** Titles above the first running text: the first is the headline, later ones stand under it. */
const headlines: Rule = (page, add) => {
  const { lines, first, title } = page
  const end = first < 0 ? Math.min(lines.length, 6) : first
  const isKnown = title !== null && lines.some((line) => line.key === title)
  let found = false
  for (let at = 0; at < end; at += 1) {
    const line = lines[at]!
    if (line.key === title) found = true
    if (!isBody(page, at)) continue
    if (!isTitle(line)) {
      if (line.words <= 2 && line.ending === 'open' && first >= 0) {
        add(at, { kind: 'furniture', weight: 1.5, why: 'is a short label above the story' })
      }
      continue
    }
    if (isKnown && !found && line.words <= 6) {
      add(at, { kind: 'furniture', weight: 2, why: 'stands above the headline' })
      continue
    }
    if (found && line.words > 14 && line.capitals < 0.6) {
      add(at, { kind: 'body', weight: 1, why: 'is the summary under the headline' })
      continue
    }
    const why = found ? 'is a title under the headline' : 'is the first title above the story'
    add(at, { kind: 'headline', weight: 3, why })
    found = true
  }
}

/** What stands under the headline of a page in its editor's words, by a heading's element or a label of its own. */
const summaries: Rule = (page, add) => {
  const { lines, verdicts, container, labelsOf } = page
  const title = lines.findIndex(({ block }, at) => block?.element === 'h1' && verdicts[at]!.kind === 'headline')
  if (title < 0) return
  let open = mostSummaries
  for (let at = title + 1; at < lines.length && open > 0; at += 1) {
    const line = lines[at]!
    const isMarked = labelsOf(line).summary >= 0 || /^h[2-4]$/.test(line.block?.element ?? '')
    if (isMarked && line.words >= 7 && line.words <= 80 && (line.block?.linked ?? 0) < 0.5) {
      add(at, { kind: 'headline', weight: 7, why: 'is the summary under the headline', role: 'summary' })
      open -= 1
    } else if (isBody(page, at) && line.prose && container.holds(line)) return
  }
}

/** Most lines of a summary. */
const mostSummaries = 3

/** What its label calls a byline, between the headline and the first paragraph of a page, in whatever box it stands. */
const bylines: Rule = ({ lines, first, labelsOf }, add) => {
  const title = lines.findIndex(({ block }) => block?.element === 'h1')
  if (title < 0) return
  for (let at = title + 1; at < first; at += 1) {
    const line = lines[at]!
    if (labelsOf(line).byline >= 0 && line.words <= 30 && line.words >= 2) {
      add(at, { kind: 'byline', weight: 2, why: 'stands under the headline, marked as a byline' })
    }
  }
}

/** Sentences of the story set a second time, in large letters, between its paragraphs. */
const pullQuotes: Rule = ({ lines, verdicts, labelsOf }, add) => {
  const marked = lines.filter(
    (line) =>
      line.block !== null &&
      line.key.length >= shortestQuote &&
      line.words <= 80 &&
      (labelsOf(line).pullQuote >= 0 || line.block.within.some((element) => quoting.has(element))),
  )
  if (marked.length === 0) return
  const chosen = new Set(marked)
  const story = lines.filter((line) => line.prose && verdicts[line.index]!.kind === 'body' && !chosen.has(line))
  const told = story.map(({ key }) => key).join(' ')
  for (const line of marked.slice(0, mostQuotes)) {
    if (told.includes(line.key)) {
      add(line.index, { kind: 'furniture', weight: 8, why: 'says a sentence of the story again', role: 'pull-quote' })
    } else if (labelsOf(line).pullQuote >= 0) {
      add(line.index, { kind: 'body', weight: 0, why: 'is set apart as a quotation', role: 'pull-quote' })
    }
  }
}

const quoting: ReadonlySet<string> = new Set(['blockquote', 'aside', 'figure'])
/** Letters and digits of a quotation that is no chance repetition of a few words. */
const shortestQuote = 25
/** Most quotations that are looked for in the story. */
const mostQuotes = 60

/** A heading such as "Most read" and the titles under it, up to the next running text. */
const listsOfStories: Rule = (page, add) => {
  const { lines, verdicts, first } = page
  for (let at = 0; at < lines.length; at += 1) {
    if (verdicts[at]!.why !== listHeading || at < first) continue
    for (let item = at + 1; item < lines.length; item += 1) {
      const line = lines[item]!
      if (verdicts[item]!.why === listHeading) break
      if (!isBody(page, item)) continue
      if (line.prose && (line.ending !== 'open' || line.words > 40)) break
      if (line.ending === 'stop' && line.words > 12) break
      add(item, { kind: 'furniture', weight: 4, why: 'is listed under a heading for other stories' })
    }
  }
}

/** A run of titles after the last running text. Names and counts listed there may belong to the story. */
const titlesAfterEnd: Rule = (page, add) => {
  const { lines, last } = page
  if (last < 0 || lines[last]!.ending === 'colon') return
  const isLoose = (line: Line): boolean => line.block === null || line.block.linked > 0.4 || !page.container.holds(line)
  const after = lines.slice(last + 1).filter((line) => isBody(page, line.index) && isLoose(line))
  const titles = new Set(
    after.filter((line) => isTitle(line) && line.words >= 5 && !/^\p{Ll}|:\s*[\d,.]+$/u.test(line.text)),
  )
  const isRun = titles.size >= 3 && titles.size >= after.length * 0.6
  for (const line of after) {
    if (isRun)
      add(line.index, { kind: 'furniture', weight: 3, why: 'is one of a run of titles after the end of the story' })
    else if (line.words <= 4 && line.ending === 'open' && line.index === lines.length - 1) {
      add(line.index, { kind: 'furniture', weight: 2, why: 'is a short label after the end of the story' })
    }
  }
}

/** An introduction to a list of addresses or pages, and what it introduces. */
const announcedByFurniture: Rule = (page, add) => {
  const { lines, verdicts } = page
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (verdicts[at]!.kind !== 'furniture' || lines[at]!.ending !== 'colon') continue
    for (let item = at + 1; item < lines.length; item += 1) {
      const line = lines[item]!
      if (line.prose || line.ending === 'stop' || line.ending === 'colon' || line.words > 12) break
      if (isBody(page, item)) add(item, { kind: 'furniture', weight: 3, why: 'is listed under a notice of the site' })
    }
  }
}

/** A name in capitals behind the last stop, as of an agency: "… on Monday. Lynx". */
const isSigned = (line: Line): boolean =>
  line.words >= 6 && /[.!?”"]\s+\p{Lu}[\p{L}-]{1,20}(?:[ /]\p{Lu}[\p{L}-]{1,20})?$/u.test(line.text.slice(-60))

/** A picture's line that stands twice in a row, as galleries print it; a bullet before it, or captions around it. */
const galleries: Rule = (page, add) => {
  const { lines, verdicts, last } = page
  const isCaption = (at: number): boolean =>
    verdicts[at]?.kind === 'caption' ||
    (lines[at]?.bulleted === true && isSigned(lines[at]!)) ||
    (at > 0 && lines[at]?.key === lines[at - 1]?.key)
  const times = new Map<string, number>()
  for (const { key } of lines) times.set(key, (times.get(key) ?? 0) + 1)
  for (const [at, line] of lines.entries()) {
    if (line.prose && times.get(line.key)! >= 3) {
      add(at, { kind: 'caption', weight: 6, why: 'stands three times or more, as the captions of a gallery do' })
    }
    const isTwice =
      line.key !== '' && line.words >= 5 && (lines[at + 1]?.key === line.key || lines[at - 1]?.key === line.key)
    const isListed = [lines[at - 1], line].some((near) => near?.key === line.key && near.bulleted)
    const besides = [at - 2, at - 1, at + 1, at + 2].filter((near) => verdicts[near]?.kind === 'caption').length
    if (verdicts[at]!.kind === 'caption') {
      // "… he said. Reuters" at the very end is the agency's credit for the story.
      const isMarked = verdicts[at]!.why === markedCaption
      if (at >= last && !isTwice && besides === 0 && !isMarked)
        add(at, { kind: 'body', weight: 2, why: 'is running text' })
    } else if (isTwice && (line.prose || isSigned(line)) && (isListed || besides > 0)) {
      add(at, { kind: 'caption', weight: 2.5, why: 'stands twice in a row, as the captions of a gallery do' })
    }
    if (isTitle(line) && isBody(page, at) && isCaption(at + 1) && isCaption(at + 2) && at > 0) {
      add(at, { kind: 'furniture', weight: 2, why: 'heads a gallery of pictures' })
    }
  }
}

/** Whether a line is one only for its names: of an outlet, and of who wrote for it. */
const isName = ({ why }: Verdict): boolean => why === outletName || why === signed

/** A title between two paragraphs of the story is its subhead; what may be an outlet's name is one only above it. */
const subheads: Rule = (page, add) => {
  const { lines, first, last } = page
  for (let at = first + 1; at < last; at += 1) {
    const line = lines[at]!
    if (isName(page.verdicts[at]!)) {
      add(at, { kind: 'body', weight: 4, why: 'is a heading between paragraphs of the story' })
    } else if (isBody(page, at) && !line.prose && line.ending === 'open' && line.words <= 12) {
      add(at, { kind: 'body', weight: 0.9, why: 'is a heading between paragraphs of the story' })
    }
  }
  for (let at = last + 1; at < lines.length && last >= 0; at += 1) {
    if (isName(page.verdicts[at]!)) {
      add(at, { kind: 'furniture', weight: 4, why: 'is a short label after the end of the story' })
    }
  }
}

/** A date on the edge of the story dates it; several between its paragraphs are headings of its parts. */
const dates: Rule = ({ lines, verdicts, container, labelsOf, first, last }, add) => {
  const dated = lines.filter(({ index }) => [dateAlone, dateWithName].includes(verdicts[index]!.why))
  const isInside = (line: Line): boolean => line.index > first && line.index < last
  const inside = dated.filter(isInside)
  for (const line of dated) {
    const isAlone = verdicts[line.index]!.why === dateAlone
    const isOthers =
      line.index > first &&
      (labelsOf(line).furniture >= 0 || (lines[line.index - 1]?.block?.linked ?? 0) > 0.6 || !container.holds(line))
    if (isOthers) {
      add(line.index, { kind: 'furniture', weight: 8, why: 'is a date beside or below the story' })
    } else if (!isInside(line)) {
      const kind = isAlone ? 'byline' : 'dateline'
      add(line.index, { kind, weight: 2, why: 'is a date at the edge of the story' })
    } else if (!heads(line, lines[line.index + 1])) {
      add(line.index, { kind: 'furniture', weight: 6, why: 'is a date beside or below the story' })
    } else if (inside.length > 1 || !isAlone) {
      add(line.index, { kind: 'body', weight: 6, why: 'is a date that heads a part of the story' })
    }
  }
}

/** Whether a line stands over the next one in the same box of the page; it does in plain text. */
const heads = ({ block }: Line, next: Line | undefined): boolean => {
  if (block === null || next === undefined) return true
  const box = block.path?.at(-3) ?? block.path?.[0]
  return box === undefined || (next.block?.path?.includes(box) ?? false)
}

const rules: readonly Rule[] = [
  dates,
  givenTitle,
  headlines,
  summaries,
  bylines,
  pullQuotes,
  listsOfStories,
  titlesAfterEnd,
  announcedByFurniture,
  galleries,
  subheads,
]
