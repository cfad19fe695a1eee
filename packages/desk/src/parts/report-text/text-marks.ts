import type { ReactNode } from 'react'
import type { ReportText } from 'stemma/api'
import type { Marked, MarkKind } from '../excerpt.tsx'

/** Words to be marked in a report's text; they may lie in and on each other. Half-open, in UTF-16 units of the whole text. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** Put around the first words of it that nothing else is put around. */
  readonly around?: (words: ReactNode) => ReactNode
}

/** A paragraph of a report with its marks, which no longer overlap. */
export interface TextBlock {
  readonly start: number
  readonly text: string
  readonly zone: ReportText['zones'][number] | null
  readonly marks: readonly Marked[]
}

/** A report's text as paragraphs, each with its own marks; blank space between them is left out. */
export const blocksOf = ({ text, from, zones }: ReportText, marks: readonly TextMark[]): readonly TextBlock[] => {
  const blocks: { start: number; end: number; zone: TextBlock['zone'] }[] = []
  let at = from
  const to = from + text.length
  const gap = (end: number): void => {
    if (end > at && text.slice(at - from, end - from).trim() !== '') blocks.push({ start: at, end, zone: null })
  }
  for (const zone of zones) {
    const [start, end] = [Math.max(zone.start, at), Math.min(zone.end, to)]
    if (end <= start) continue
    gap(start)
    blocks.push({ start, end, zone })
    at = end
  }
  gap(to)
  const taken = new Set<TextMark>()
  return blocks.map(({ start, end, zone }) => ({
    start,
    text: text.slice(start - from, end - from),
    zone,
    marks: marksIn(marks, start, end, taken),
  }))
}

/** What a stretch is told by first, where it is several things. */
const order: readonly MarkKind[] = ['number', 'attribution', 'claim', 'differs', 'chosen', 'context']

/** The marks of a stretch of text, cut where they overlap, by their places in it. */
const marksIn = (marks: readonly TextMark[], start: number, end: number, taken: Set<TextMark>): readonly Marked[] => {
  const own = marks.filter((mark) => mark.start < end && mark.end > start)
  const ends = [...new Set(own.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)]))].toSorted(
    (a, b) => a - b,
  )
  return ends.slice(0, -1).flatMap((left, at): readonly Marked[] => {
    const right = ends[at + 1]!
    const here = own.filter((mark) => mark.start <= left && mark.end >= right)
    if (here.length === 0) return []
    const kinds = order.filter((kind) => here.some((mark) => mark.kind === kind))
    // The shortest first: a number within its claim.
    const held = here
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
      .find((mark) => mark.around !== undefined && !taken.has(mark))
    if (held !== undefined) taken.add(held)
    return [
      {
        start: left - start,
        end: right - start,
        kind: kinds[0]!,
        also: kinds.slice(1),
        ...(held?.around === undefined ? {} : { around: held.around }),
      },
    ]
  })
}
