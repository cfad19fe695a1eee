import type { SpanPair } from '../claims/reading.ts'
import type { Rendering, Utterance } from '../reconcile/utterances.ts'
import type { RecordReport } from '../record/record-report.ts'
import type { StoryIndex } from '../record/story-index.ts'
import type { StoryRecord } from '../record/story-record.ts'

/** A story's speech as a reader meets it; each utterance stands in one of the three. */
export interface Spoken {
  /** With several renderings, the most rendered first. */
  readonly several: readonly Utterance[]
  /** In one report alone. */
  readonly single: readonly Utterance[]
  /** Of much in one report alone, what is more than can be read at once. */
  readonly minor: readonly Utterance[]
}

/** So much speech of single reports is read at once. */
const readable = 12

/** Sets apart speech that several reports render and, where there is much, the rest. Nothing is left out. */
export const spokenIn = ({ utterances }: Pick<StoryRecord, 'utterances'>): Spoken => {
  const alone = utterances.filter(({ renderings }) => renderings.length < 2)
  return {
    several: utterances
      .filter(({ renderings }) => renderings.length > 1)
      .toSorted((a, b) => b.renderings.length - a.renderings.length),
    single: alone.slice(0, readable),
    minor: alone.slice(readable),
  }
}

/** A stretch of a rendering's words, and whether the first rendering has it otherwise or not at all. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Renderings with the same words, told once. */
export interface ToldRendering {
  readonly relation: Rendering['relation']
  readonly stretches: readonly Stretch[]
  /** What they are in, BCP 47. */
  readonly language: string
  readonly claims: readonly string[]
  readonly reports: readonly RecordReport[]
}

const relations: readonly Rendering['relation'][] = ['verbatim', 'fragment', 'translation', 'paraphrase', 'proposed']

/** The renderings of an utterance, nearest to the speaker's words first; equal words once, with all who print them. */
export const toldRenderings = (renderings: readonly Rendering[], index: StoryIndex): ToldRendering[] => {
  const told = new Map<
    string,
    {
      relation: Rendering['relation']
      stretches: Stretch[]
      language: string
      claims: string[]
      reports: RecordReport[]
    }
  >()
  for (const [at, rendering] of renderings.entries()) {
    const placed = index.claims.get(rendering.claim)
    if (placed === undefined) continue
    const stretches = stretchesOf(rendering, index, at === 0)
    // Quotation marks and stops differ by house style.
    const key = `${rendering.relation} ${stretches
      .map(({ text }) => text.replace(/[^\p{L}\p{N}]+/gu, ' '))
      .join('')
      .trim()}`
    const { language } = placed.claim
    const known = told.get(key) ?? { relation: rendering.relation, stretches, language, claims: [], reports: [] }
    known.claims.push(rendering.claim)
    if (!known.reports.includes(placed.report)) known.reports.push(placed.report)
    told.set(key, known)
  }
  return [...told.values()].toSorted((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation))
}

const stretchesOf = (rendering: Rendering, index: StoryIndex, isFirst: boolean): Stretch[] => {
  const { claim } = index.claims.get(rendering.claim)!
  const content: readonly SpanPair[] =
    claim.kind === 'quotation' && claim.content.length > 0 ? claim.content : [claim.span]
  const offset = claim.span[0]
  const shared = rendering.aligned.map(({ here }) => here).toSorted((a, b) => a[0] - b[0])
  const isWhole = isFirst || shared.length === 0
  const stretches: Stretch[] = []
  const add = (text: string, differs: boolean): void => {
    const last = stretches.at(-1)
    if (text === '') return
    if (last !== undefined && last.differs === differs)
      stretches[stretches.length - 1] = { text: last.text + text, differs }
    else stretches.push({ text, differs })
  }
  const put = (from: number, to: number, differs: boolean): void => {
    const text = claim.exact.slice(Math.max(0, from - offset), Math.max(0, to - offset))
    // Marks and spaces around and between shared words are no difference.
    const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? []
    add(before, false)
    add(words, differs)
    add(after, false)
  }
  for (const [number, [start, end]] of content.entries()) {
    if (number > 0) add(' … ', false)
    if (isWhole) {
      put(start, end, false)
      continue
    }
    let at = start
    for (const [from, to] of shared) {
      if (to <= at || from >= end) continue
      if (from > at) put(at, from, true)
      put(Math.max(from, at), Math.min(to, end), false)
      at = Math.min(to, end)
    }
    put(at, end, true)
  }
  return stretches
}
