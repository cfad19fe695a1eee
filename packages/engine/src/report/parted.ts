import { type Line, partOf } from './lines.ts'
import type { PageWords } from './page-words.ts'
import { writtenDates } from './written-dates.ts'

/**
 * Parts a line that says two things of different kinds: a title and the dates run together behind it, or a byline and a
 * date with a bar between. Any other line stays whole.
 */
export const parted = (words: PageWords): ((line: Line) => readonly Line[]) => {
  const datesIn = writtenDates(words)
  return (line) => {
    if (line.end - line.start > longest || line.ending === 'stop') return [line]
    const { dates, others } = datesIn(line.text)
    const first = dates[0]
    if (first === undefined || others === 0) return [line]
    const bar = barBefore(line.text, first.labelled)
    const at = bar ?? (first.label === null || others > 30 ? null : first.labelled)
    if (at === null || at < 4) return [line]
    const tail = datesIn(line.text.slice(at))
    return tail.others > 0 ? [line] : [partOf(line, 0, at), partOf(line, at, line.text.length)]
  }
}

const longest = 300

/** Where the last bar, dot or bullet before a date ends; null where there is none. */
const barBefore = (text: string, date: number): number | null => {
  const before = text.slice(0, date)
  return /[|•·]\s*$/u.test(before) ? before.replace(/\s*[|•·]\s*$/u, '').length : null
}
