import { firstThat } from '../text/ordered.ts'
import type { Span } from '../text/span.ts'
import type { Foreign, Report } from './report.ts'

/** Why a stretch is not read. */
export const whyUnread = ({ name }: Foreign): string =>
  name === null ? 'not read: no model for its language' : `not read: no model for ${name}`

/** Finds the language that most of a paragraph is in, where it is one without a model; null for one that is read. */
export const foreignReader = ({ foreign = [] }: Report): ((paragraph: Span) => Foreign | null) => {
  if (foreign.length === 0) return () => null
  return ({ start, end }) => {
    const from = firstThat(0, foreign.length, (at) => foreign[at]!.end > start)
    let found: Foreign | null = null
    let covered = 0
    for (let at = from; at < foreign.length && foreign[at]!.start < end; at += 1) {
      found ??= foreign[at]!
      covered += Math.min(end, foreign[at]!.end) - Math.max(start, foreign[at]!.start)
    }
    return 2 * covered > end - start ? found : null
  }
}

/** The language most of a report is in: the reader's, or one that has no model; `und` where nothing tells which. */
export const mainLanguage = ({ foreign = [], text }: Report, code: string): string => {
  const lengths = new Map<string, number>()
  for (const { start, end, language } of foreign)
    lengths.set(language ?? 'und', (lengths.get(language ?? 'und') ?? 0) + end - start)
  const [most] = [...lengths].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const sum = foreign.reduce((length, { start, end }) => length + end - start, 0)
  return most !== undefined && 2 * sum > text.trim().length ? most[0] : code
}
