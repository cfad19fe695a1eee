import { type Line, partOf } from './lines.ts'
import type { PageWords } from './page-words.ts'
import { phrases } from './phrases.ts'
import { writtenDates } from './written-dates.ts'

/**
 * Parts a line that says two things of different kinds: a title and the dates run together behind it, or a byline and a
 * date with a bar between. Any other line stays whole.
 */
export const parted = (words: PageWords): ((line: Line) => readonly Line[]) => {
  const datesIn = writtenDates(words)
  const byline = phrases(words.furniture.byline.openings, 'opening')
  return (line) => {
    if (line.end - line.start > longest || line.ending === 'stop') return [line]
    const { dates, others } = datesIn(line.text)
    const first = dates[0]
    if (first === undefined || others === 0) return [line]
    const bar = barBefore(line.text, first.labelled, byline(line.head) !== null)
    const at = bar ?? (first.label === null || others > 30 ? null : first.labelled)
    if (at === null || at < 4) return [line]
    const tail = datesIn(line.text.slice(at))
    return tail.others > 0 ? [line] : [partOf(line, 0, at), partOf(line, at, line.text.length)]
  }
}

const longest = 300

/** Where the bar, dot or bullet before a date begins, after a byline also a comma; null where there is none. */
const barBefore = (text: string, date: number, isByline: boolean): number | null => {
  const before = text.slice(0, date)
  if (isByline && /,\s*$/.test(before)) return before.trimEnd().length - 1
  return /[|•·]\s*$/u.test(before) ? before.replace(/\s*[|•·]\s*$/u, '').length : null
}
