import type { Language } from '../../language/language.ts'
import type { QuotationMarkWords } from '../../language/quotation-marks.ts'
import type { Annotator } from '../../report/layers.ts'
import type { Report } from '../../report/report.ts'
import type { Zone } from '../../report/zones.ts'
import { byPosition, type Span } from '../../text/span.ts'
import { type Mark, type MarkFamily, marksIn } from './quotation-marks.ts'

/** Words between quotation marks, paired before anything is parsed. In document order; nested ones follow their outer one. */
export interface Quoted extends Span {
  /** Without the marks. */
  readonly inner: Span
  readonly opening: Span | null
  readonly closing: Span | null
  readonly depth: number
  /** What the marks are for: someone's speech, a distancing word, a title or name. */
  readonly use: 'speech' | 'scare' | 'title'
  /** Index of the quoted paragraph before it in the same speech, whose mark stays open; null otherwise. */
  readonly continues: number | null
  readonly rule: string
}

declare module '../../report/layers.ts' {
  interface Layers {
    quoted: Quoted
  }
}

/**
 * Pairs the quotation marks of a report, a paragraph at a time; a speech may run over paragraphs when each opens anew
 * and only the last closes. Needs the zones and the text alone. Linear in the length of the text; marks nested deeper
 * than {@link DEEPEST} pair with nothing.
 */
export const quoted = (language: Language): Annotator<'zones', 'quoted'> => ({
  gives: ['quoted'],
  find: ({ report, zones }) => {
    const found: Quoted[] = []
    const paragraphs = paragraphsIn(report, zones)
    const marks = paragraphs.map((paragraph) => marksIn(report.text, paragraph, language.quotationMarks))
    let carried: Carried | null = null
    for (const [at, paragraph] of paragraphs.entries()) {
      const own = marks[at] ?? []
      if (own.length === 0) {
        if (paragraph.kind === 'body') carried = null
        continue
      }
      const next = paragraph.kind === 'body' ? nextBody(paragraphs, at) : -1
      const pairs = pair(report.text, paragraph, own, carried, reopens(paragraphs[next], marks[next] ?? []))
      const first = found.length
      for (const item of inOrder(pairs)) {
        const use = useOf(report.text, item, language.quotationMarks)
        const continues = item.continuing && carried !== null ? carried.index : null
        const { start, end, inner, opening, closing, depth, rule } = item
        found.push({ start, end, inner, opening, closing, depth, use, continues, rule })
      }
      if (paragraph.kind !== 'body') continue
      carried = null
      for (let index = first; index < found.length; index++) {
        const item = found[index]
        if (item?.closing === null && item.end === paragraph.end && item.depth === 0 && carried === null)
          carried = { index, family: familyAt(own, item) }
      }
    }
    return { quoted: found }
  },
})

/** How deep marks may nest. */
const DEEPEST = 6

/** A speech left open at the end of the paragraph before. */
interface Carried {
  readonly index: number
  readonly family: MarkFamily
}

interface Paragraph extends Span {
  readonly kind: Zone['kind']
}

interface Pair extends Span {
  readonly inner: Span
  readonly opening: Span | null
  readonly closing: Span | null
  readonly continuing: boolean
  readonly rule: string
}

/**
 * The lines of the zones that are read. A line of plain text that ends without a full stop and goes on in lower case is
 * hard-wrapped, and one paragraph with the next.
 */
const paragraphsIn = ({ text, format }: Report, zones: readonly Zone[]): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = []
  for (const { start, end, kind, repeats } of zones) {
    if (kind === 'furniture' || repeats !== null) continue
    for (let from = start; from < end; ) {
      const newline = text.indexOf('\n', from)
      const to = newline === -1 || newline > end ? end : newline
      const line = trimmed(text, { start: from, end: to })
      from = to + 1
      if (line.start === line.end) continue
      const before = paragraphs.at(-1)
      if (before !== undefined && before.kind === kind && format === 'text' && wraps(text, before, line))
        paragraphs[paragraphs.length - 1] = { ...before, end: line.end }
      else paragraphs.push({ ...line, kind })
    }
  }
  return paragraphs
}

const wraps = (text: string, before: Span, line: Span): boolean =>
  line.start - before.end <= 3 &&
  !/[.!?:"”’]/.test(text[before.end - 1] ?? '') &&
  /\p{Ll}/u.test(text[line.start] ?? '') &&
  !/\n\s*\n/.test(text.slice(before.end, line.start))

const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

const nextBody = (paragraphs: readonly Paragraph[], at: number): number => {
  // A caption or two may stand inside a speech; no further, so that the walk stays short.
  for (let next = at + 1; next < Math.min(paragraphs.length, at + 4); next++)
    if (paragraphs[next]?.kind === 'body') return next
  return -1
}

/** The family in which the next paragraph opens anew, if it begins with a mark. */
const reopens = (paragraph: Paragraph | undefined, marks: readonly Mark[]): MarkFamily | null =>
  paragraph !== undefined && marks[0]?.start === paragraph.start && marks[0].opens ? marks[0].family : null

const familyAt = (marks: readonly Mark[], item: Quoted): MarkFamily =>
  marks.find((mark) => mark.start === item.opening?.start)?.family ?? 'double'

/** What is known of the marks still to come in the paragraph, read from its end. */
interface Ahead {
  /** Closing marks of the family less opening ones. */
  readonly balance: number
  /** Role of the next mark of the family that can only be one thing. */
  readonly decisive: 'opens' | 'closes' | null
  /** Whether the next mark of the family may close. */
  readonly closer: boolean
}

const NOTHING_AHEAD: Ahead = { balance: 0, decisive: null, closer: false }

const lookAhead = (marks: readonly Mark[]): readonly Ahead[] => {
  const state = new Map<MarkFamily, Ahead>()
  const ahead: Ahead[] = new Array(marks.length)
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at]
    if (mark === undefined) continue
    const { family, opens, closes, apostrophe } = mark
    const seen = state.get(family) ?? NOTHING_AHEAD
    ahead[at] = seen
    const only = opens === closes || apostrophe ? null : opens ? 'opens' : 'closes'
    state.set(family, {
      balance: seen.balance + (only === 'closes' ? 1 : only === 'opens' ? -1 : 0),
      decisive: only ?? seen.decisive,
      closer: closes,
    })
  }
  return ahead
}

interface Open {
  readonly mark: Mark
  readonly variant: string
}

/** One paragraph's pairs, in the order in which they close. */
const pair = (
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  carried: Carried | null,
  reopened: MarkFamily | null,
): readonly Pair[] => {
  const ahead = lookAhead(marks)
  const pairs: Pair[] = []
  const stack: Open[] = []
  let anyDouble = false
  const close = (open: Mark, closing: Mark | null, end: number, rule: string): void => {
    const inner = trimmed(text, { start: open.end, end: closing?.start ?? end })
    if (inner.start === inner.end) return
    const continuing = open.start === paragraph.start && carried !== null && carried.family === open.family
    pairs.push({
      start: open.start,
      end,
      inner,
      opening: span(open),
      closing: closing && span(closing),
      continuing,
      rule,
    })
  }
  for (const [at, mark] of marks.entries()) {
    const next = ahead[at] ?? NOTHING_AHEAD
    const opened = stack.findLastIndex((open) => open.mark.family === mark.family)
    const closes = mark.closes && opened !== -1 && !staysOpen(mark, next, stack, opened)
    if (closes) {
      const open = stack[opened]
      stack.length = opened
      if (open !== undefined) close(open.mark, mark, mark.end, 'paired')
    } else if (mark.opens) {
      if (mark.family === 'single' && !next.closer && mark.start !== paragraph.start) continue
      const variant = text.slice(mark.start, mark.end)
      const same = stack[opened]
      if (same !== undefined && same.variant === variant && next.balance < 2) {
        // The mark before it was never closed: its words end with their sentence.
        stack.length = opened
        close(same.mark, null, sentenceEnd(text, same.mark.end, mark.start), 'never closed: to the end of its sentence')
      }
      if (stack.length < DEEPEST) stack.push({ mark, variant })
    } else if (mark.family === 'double' && opened === -1 && !anyDouble && !mark.prime) {
      const continuing = carried?.family === 'double'
      if (continuing || /[.,!?…—-]/.test(text[mark.start - 1] ?? '')) {
        const inner = trimmed(text, { start: paragraph.start, end: mark.start })
        pairs.push({
          start: paragraph.start,
          end: mark.end,
          inner,
          opening: null,
          closing: span(mark),
          continuing,
          rule: continuing ? 'runs on from the paragraph before' : 'never opened: from the start of its paragraph',
        })
      }
    }
    if (mark.family === 'double') anyDouble = true
  }
  for (const { mark } of stack) {
    if (mark.closes) continue
    const goesOn = reopened === mark.family
    if (goesOn) close(mark, null, paragraph.end, 'left open: the next paragraph opens anew')
    else if (mark.family !== 'single') close(mark, null, paragraph.end, 'never closed: to the end of its paragraph')
  }
  return pairs
}

/** Whether a mark that may close leaves the open one open, being an apostrophe or a prime. */
const staysOpen = (mark: Mark, next: Ahead, stack: readonly Open[], opened: number): boolean => {
  if (mark.family === 'single' && stack.slice(opened + 1).some((open) => open.mark.family === 'double')) return true
  return (mark.apostrophe || mark.prime) && next.decisive === 'closes'
}

const span = ({ start, end }: Span): Span => ({ start, end })

const sentenceEnd = (text: string, from: number, limit: number): number => {
  for (let at = from; at < limit; at++)
    if (/[.!?]/.test(text[at] ?? '') && /\s/.test(text[at + 1] ?? ' ')) return at + 1
  return trimmed(text, { start: from, end: limit }).end
}

/** Document order, outer before inner, with how deep each stands. Pairs nest by construction, save those never closed. */
const inOrder = (pairs: readonly Pair[]): readonly (Pair & { readonly depth: number })[] => {
  const open: number[] = []
  return pairs.toSorted(byPosition).map((item) => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= item.start) open.pop()
    open.push(item.end)
    return { ...item, depth: open.length - 1 }
  })
}

/** What the marks are for, by the words inside and the word before. */
const useOf = (text: string, { start, inner, closing }: Pair, words: QuotationMarkWords): Quoted['use'] => {
  if (closing === null || inner.end - inner.start > 90) return 'speech'
  const whole = text.slice(inner.start, inner.end)
  // A comma inside the closing mark is American typography, and no part of a title.
  const exact = whole.replace(/[.,]$/, '')
  const pointed = exact !== whole
  if (/[.,!?…;:—–]/.test(exact) || /[,:]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return 'speech'
  const [first = '', ...rest] = exact.split(/\s+/)
  const before = /([\p{L}-]+)\s*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase() ?? ''
  const capital = /^\p{Lu}/u
  const cased = rest.filter((word) => /^\p{L}/u.test(word) && !words.minor.has(word.toLowerCase()))
  if (
    capital.test(first) &&
    (words.works.has(before) || (cased.length > 0 && cased.every((word) => capital.test(word))))
  )
    return 'title'
  return rest.length <= 2 && !capital.test(first) && !pointed ? 'scare' : 'speech'
}
