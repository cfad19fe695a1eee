import { many, type Reading, type RecordReport, reportName, type StoryIndex } from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { ComparedParagraph, Comparison } from '../schemas/comparison.ts'
import { type Stretch, wordDifferences } from './word-differences.ts'

/** A report with its text and, where one is meant, the claim in it. */
export interface Compared {
  readonly report: RecordReport
  readonly reading: Reading
  readonly claim: { readonly id: string; readonly span: readonly [number, number] } | null
}

/** Two reports side by side: versions paragraph by paragraph, others by the paragraphs that the claims stand in. */
export const comparisonOf = (here: Compared, there: Compared, index: StoryIndex): Frozen<Comparison> => {
  const isVersion = (a: RecordReport, b: RecordReport): boolean => a.revisedBy === b.id || isLater(a, b, index)
  if (here.report.id !== there.report.id && isVersion(here.report, there.report)) return versions(here, there, index)
  if (here.report.id !== there.report.id && isVersion(there.report, here.report)) return versions(there, here, index)
  return passages(here, there, index)
}

/** Whether a report's line of versions leads to another. */
const isLater = (from: RecordReport, to: RecordReport, { reports }: StoryIndex): boolean => {
  const passed = new Set<string>()
  for (let next = from.revisedBy; next !== null && !passed.has(next); next = reports.get(next)?.revisedBy ?? null) {
    if (next === to.id) return true
    passed.add(next)
  }
  return false
}

const passages = (here: Compared, there: Compared, index: StoryIndex): Frozen<Comparison> => {
  const own = passageOf(here, null)
  const other = passageOf(there, here.reading.text.slice(own.start, own.end))
  const differs = wordDifferences(
    here.reading.text.slice(own.start, own.end),
    there.reading.text.slice(other.start, other.end),
  )
  const share = differs.shared / Math.max(1, differs.of)
  const side = ({ report, claim }: Compared, { start, end }: Stretch, found: readonly Stretch[]) => ({
    report: report.id,
    name: reportName(report, index),
    claim: claim?.id ?? null,
    start,
    end,
    // Where nearly all differs, marks would hide the words.
    differs: share < akin ? [] : found.map((each) => ({ start: start + each.start, end: start + each.end })),
  })
  return {
    kind: 'passages',
    here: side(here, own, differs.here),
    there: side(there, other, differs.there),
    says:
      differs.of === 0
        ? 'one of them has no words'
        : share < akin
          ? 'told in other words'
          : `${differs.shared} of ${many(differs.of, 'word')} are the same, in the same order`,
  }
}

/** Share of the shorter passage's words that both have, from which differences are worth marking. */
const akin = 0.35

/** A passage has at most so much, in UTF-16 units; so many paragraphs are looked through for one that is like another. */
const most = { passage: 6000, paragraphs: 4000 }

/** The paragraph of a claim; of a report without one, the paragraph that has most words of a passage. */
const passageOf = ({ reading, claim }: Compared, like: string | null): Stretch => {
  if (claim !== null) return around(reading, claim.span)
  const wanted = plainWords(like ?? '')
  let best: { readonly span: readonly [number, number]; readonly share: number } | null = null
  for (const { span, kind } of reading.zones.slice(0, most.paragraphs)) {
    if (kind === 'furniture') continue
    const words = plainWords(reading.text.slice(span[0], Math.min(span[1], span[0] + most.passage)))
    const shared = [...words].filter((word) => wanted.has(word)).length
    const share = shared / Math.max(1, Math.sqrt(words.size * wanted.size))
    if (best === null || share > best.share) best = { span, share }
  }
  const [start, end] = best?.span ?? [0, Math.min(reading.text.length, most.passage)]
  return { start, end: Math.min(end, start + most.passage) }
}

const plainWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The zones that a claim reaches into, cut around it where they are long. */
const around = ({ text, zones }: Reading, [start, end]: readonly [number, number]): Stretch => {
  const own = zones.filter(({ span }) => span[0] < end && span[1] > start)
  const from = Math.min(start, ...own.map(({ span }) => span[0]))
  const to = Math.max(end, ...own.map(({ span }) => span[1]))
  if (to - from <= most.passage) return { start: from, end: to }
  return {
    start: Math.max(from, start - most.passage / 2),
    end: Math.min(to, text.length, Math.max(end, start + most.passage / 2)),
  }
}

const versions = (before: Compared, after: Compared, index: StoryIndex): Frozen<Comparison> => {
  const side = ({ report }: Compared) => ({
    report: report.id,
    name: reportName(report, index),
    since: report.since ?? report.published,
  })
  const paragraphs = paragraphsBetween(paragraphsOf(before.reading), paragraphsOf(after.reading))
  const changed = paragraphs.filter(({ kind }) => kind !== 'same').length
  return {
    kind: 'versions',
    before: side(before),
    after: side(after),
    paragraphs,
    says: changed === 0 ? 'the same words in both' : `${many(changed, 'paragraph')} reworded, added or taken out`,
  }
}

/** Paragraphs of a version that are compared; a longer one ends there. */
const mostParagraphs = 2000

interface Paragraph {
  readonly text: string
  readonly language: string
}

const paragraphsOf = ({ text, zones }: Reading): readonly Paragraph[] =>
  zones
    .filter(({ kind, repeats }) => kind !== 'furniture' && repeats === null)
    .slice(0, mostParagraphs)
    .map(({ span, language }) => ({
      text: text.slice(span[0], Math.min(span[1], span[0] + most.passage)).trim(),
      language,
    }))
    .filter((paragraph) => paragraph.text !== '')

/** Reworded paragraphs are found among so many that are new and so many that are gone. */
const mostPaired = 200

/** So many of their words two paragraphs share, of the longer's, to be one that was reworded. */
const alike = 0.4

const paragraphsBetween = (
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly Frozen<ComparedParagraph>[] => {
  const pairs = sameIn(before, after)
  const made: Frozen<ComparedParagraph>[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
    made.push(...between(before.slice(i, a), after.slice(j, b)))
    if (a < before.length && b < after.length) made.push(same(before[a]!, after[b]!))
    ;[i, j] = [a + 1, b + 1]
  }
  return made
}

/** Places of paragraphs that are the same in both, in order: what both begin and end with, and between it what each has once. */
const sameIn = (before: readonly Paragraph[], after: readonly Paragraph[]): readonly (readonly [number, number])[] => {
  const places = new Map<string, number[]>()
  for (const [at, { text }] of before.entries()) places.set(text, [...(places.get(text) ?? []), at])
  const pairs: (readonly [number, number])[] = []
  let from = -1
  for (const [at, { text }] of after.entries()) {
    const found = places.get(text)?.find((place) => place > from)
    // A paragraph that was moved far up would take all between with it.
    if (found === undefined || found - from > 50 + at) continue
    pairs.push([found, at])
    from = found
  }
  return pairs
}

/** What stands between two paragraphs that are the same: pairs that share words are one reworded. */
const between = (before: readonly Paragraph[], after: readonly Paragraph[]): readonly Frozen<ComparedParagraph>[] => {
  const taken = new Map<number, number>()
  let from = 0
  for (const [at, { text }] of after.slice(0, mostPaired).entries()) {
    const words = plainWords(text)
    for (let place = from; place < Math.min(before.length, mostPaired); place++) {
      const other = plainWords(before[place]!.text)
      const shared = [...words].filter((word) => other.has(word)).length
      if (shared / Math.max(1, words.size, other.size) < alike) continue
      taken.set(at, place)
      from = place + 1
      break
    }
  }
  const made: Frozen<ComparedParagraph>[] = []
  let done = 0
  for (const [at, paragraph] of after.entries()) {
    const place = taken.get(at)
    if (place === undefined) {
      made.push({ kind: 'added', before: null, after: whole(paragraph) })
      continue
    }
    for (; done < place; done++) made.push({ kind: 'removed', before: whole(before[done]!), after: null })
    done = place + 1
    const { here, there } = wordDifferences(before[place]!.text, paragraph.text)
    made.push({
      kind: 'changed',
      before: { ...before[place]!, differs: here },
      after: { ...paragraph, differs: there },
    })
  }
  for (; done < before.length; done++) made.push({ kind: 'removed', before: whole(before[done]!), after: null })
  return made
}

const whole = (paragraph: Paragraph) => ({ ...paragraph, differs: [] })

const same = (before: Paragraph, after: Paragraph): Frozen<ComparedParagraph> => ({
  kind: 'same',
  before: whole(before),
  after: whole(after),
})
