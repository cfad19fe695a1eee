import type { Classified } from './classified-line.ts'
import { containerOf } from './container.ts'
import { entriesOf } from './entries.ts'
import { evidenceReader, verdictOf } from './evidence.ts'
import type { Line } from './lines.ts'
import { labelsRead } from './markup.ts'
import type { PageWords } from './page-words.ts'
import { parted } from './parted.ts'
import { placed } from './placed.ts'
import type { Report } from './report.ts'
import type { Evidence } from './rule.ts'
import { teasersIn } from './teasers.ts'

/**
 * Decides what each line is: first by what the line itself says, then by where it stands among the others. All reasons
 * for a kind add up; the kind with most wins, and its strongest reason is the one that is told.
 */
export const classified = (words: PageWords): ((lines: readonly Line[], report: Report) => readonly Classified[]) => {
  const labels = labelsRead(words.furniture.markup)
  const evidence = evidenceReader(words, labels)
  const commentLabels = new Set(words.furniture.markup.comment)
  const partsOf = parted(words)
  const withEntries = entriesOf(words)
  const inView = (given: readonly Line[], report: Report): readonly Classified[] => {
    const lines = given.flatMap(partsOf).map((line, index) => ({ ...line, index }))
    const teasers = teasersIn(lines, report.genre === 'live-blog')
    const container = containerOf(lines, { teasers, commentLabels, isForum: report.genre === 'forum' })
    const own = lines.map((line) => [
      ...evidence(line, container),
      ...(teasers.has(line.index) ? [teaser] : []),
      bodyEvidence(line),
    ])
    const provisional = own.map(verdictOf)
    const titles = new Set<string>()
    const classified = placed(lines, provisional, container, report, labels).map((more, at) => {
      const line = lines[at]!
      const { kind, role, why } = more.length === 0 ? provisional[at]! : verdictOf([...own[at]!, ...more])
      if (kind === 'headline') titles.add(line.key)
      return kind === 'body' && titles.has(line.key)
        ? { line, kind: 'headline' as const, role: null, why: again, published: null }
        : { line, kind, role, why, published: null }
    })
    return withEntries(classified, report)
  }
  return (given, report) => {
    const hidden = given.filter(({ block }) => block?.hidden !== undefined)
    if (hidden.length === 0) return inView(given, report)
    const unseen = hidden.map(
      (line) =>
        ({ line, kind: 'furniture', role: null, why: `${hiddenText}${line.block!.hidden}`, published: null }) as const,
    )
    const seen = inView(
      given.filter(({ block }) => block?.hidden === undefined),
      report,
    )
    return [...seen, ...unseen].sort((a, b) => a.line.start - b.line.start)
  }
}

/** What the reason of a zone opens with that no reader of the page sees. */
export const hiddenText = 'hidden from readers: '

const again = 'says a headline again'

const teaser: Evidence = { kind: 'furniture', weight: 6, why: 'is one of a list of other stories' }

/** What speaks for the story itself: running text is taken for it unless something says otherwise. */
const bodyEvidence = (line: Line): Evidence =>
  line.prose
    ? { kind: 'body', weight: line.words >= 40 ? 3 : 2.2, why: 'is running text' }
    : { kind: 'body', weight: 0.8, why: 'stands in the story' }
