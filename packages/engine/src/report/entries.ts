import { dayOfIso, isoDay } from '../text/calendar.ts'
import type { Classified } from './classified-line.ts'
import { type Clock, clockLines } from './clocks.ts'
import type { PageWords } from './page-words.ts'
import type { Report } from './report.ts'
import { writtenDates } from './written-dates.ts'

/**
 * Cuts a live blog into its entries: what stands in one was put out at the entry's own time. A page is taken for a live
 * blog when it says so, or when three parts of its story open with times that go one way. The time is that of the markup,
 * else of a line of the text; a line that gives the hour alone is of the day of publication, or of the heading above it,
 * and of the next or the last day where the clock jumps.
 */
export const entriesOf = (
  words: PageWords,
): ((lines: readonly Classified[], report: Report) => readonly Classified[]) => {
  const clockOf = clockLines(words)
  const datesIn = writtenDates(words)
  const openingOf = (classified: Classified, at: number): Opening | null => {
    const { line, why } = classified
    if (outside.has(why) || line.block?.within.some((element) => aside.has(element)) === true) return null
    if (classified.role === 'comment') return null
    const isLine = isTime(line.text)
    // The hour of an entry is a link to it; a link with more words is one to another page or another entry.
    if (!isLine && (line.block?.linked ?? 0) > 0.6) return null
    const path = line.block?.path ?? []
    const marked = line.block?.time
    if (marked !== undefined) return { at, path, value: marked, clock: null, isLine }
    const clock = clockOf(line.text)
    if (clock !== null) return { at, path, value: null, clock, isLine: true }
    if (line.words > 12) return null
    const { dates, others } = datesIn(line.text)
    const value = others === 0 ? (dates[0]?.value ?? null) : null
    return value === null ? null : { at, path, value, clock: null, isLine: true }
  }
  const isTime = (text: string): boolean => clockOf(text) !== null || datesIn(text).others === 0
  return (lines, report) => {
    const fewest = report.genre === 'live-blog' ? 2 : 3
    const found = lines.flatMap((classified, at) => openingOf(classified, at) ?? [])
    if (found.length < fewest) return lines
    // A date without an hour heads the entries of a day; alone it opens none.
    const isTimed = ({ value, clock }: Opening): boolean => clock !== null || value?.includes('T') === true
    const openings = found.filter((opening, at) => isTimed(opening) && tells(lines, opening, found[at + 1]))
    if (openings.length < fewest) return lines
    const published = timesOf(
      openings,
      found.filter((opening) => !isTimed(opening)),
      report,
    )
    if (report.genre !== 'live-blog' && !goOneWay(published)) return lines
    const entryOf = assigned(lines, openings)
    return lines.map((classified, at) => {
      const entry = entryOf(at)
      if (entry === null) return classified
      const { isLine, at: opens } = openings[entry]!
      const own = { published: published[entry] ?? null }
      if (isLine && opens === at) return { ...classified, ...own, kind: 'byline', role: 'date', why: dates }
      return classified.kind === 'furniture' ? classified : { ...classified, ...own, role: classified.role ?? 'entry' }
    })
  }
}

const dates = 'dates an entry of a live blog'

/** A line that may open an entry. */
interface Opening {
  readonly at: number
  readonly path: readonly number[]
  /** ISO 8601, from the markup or a line of dates; null where only a clock is given. */
  readonly value: string | null
  readonly clock: Clock | null
  /** Whether the line says nothing but the time. */
  readonly isLine: boolean
}

const aside: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'dialog'])
const outside: ReadonlySet<string> = new Set([
  'is one of a list of other stories',
  'stands outside the part of the page that holds the story',
  'stands in a part of the page that its markup calls no story',
])

/** Whether something is told between an opening and the next: the time of a page as a whole stands over its first entry. */
const tells = (lines: readonly Classified[], { at, isLine }: Opening, next: Opening | undefined): boolean => {
  for (let line = isLine ? at + 1 : at; line < (next?.at ?? lines.length); line += 1) {
    if (lines[line]!.kind === 'body' && lines[line]!.line.prose) return true
  }
  return false
}

/** When each entry was put out; null where no day is known. */
const timesOf = (
  openings: readonly Opening[],
  days: readonly Opening[],
  { given }: Report,
): readonly (string | null)[] => {
  const clocks = openings.flatMap(({ clock }) => (clock === null ? [] : [clock.minutes]))
  const falls = clocks.filter((minutes, at) => at > 0 && minutes < clocks[at - 1]!).length
  // A live blog has its latest entry on top; a jump of the clock against the order is midnight.
  const isLatestFirst = falls * 2 >= clocks.length - 1
  const first = (isLatestFirst ? (given.updated ?? given.published) : (given.published ?? given.updated))?.value ?? null
  let day = first === null ? null : dayOfIso(first)
  let last: number | null = null
  let heading = 0
  return openings.map(({ at, value, clock }) => {
    if (clock === null) return value
    while (heading < days.length && days[heading]!.at < at) {
      const headed = dayOfIso(days[heading]!.value ?? '')
      if (headed !== null) {
        day = headed
        last = null
      }
      heading += 1
    }
    if (day !== null && last !== null) {
      if (isLatestFirst && clock.minutes > last) day -= 1
      if (!isLatestFirst && clock.minutes < last) day += 1
    }
    last = clock.minutes
    if (day === null) return null
    const two = (number: number): string => String(number).padStart(2, '0')
    return `${isoDay(day)}T${two(Math.floor(clock.minutes / 60))}:${two(clock.minutes % 60)}:00${clock.offset}`
  })
}

/** Whether nearly all times follow each other in one order. */
const goOneWay = (published: readonly (string | null)[]): boolean => {
  const known = published.filter((time) => time !== null)
  const rises = known.filter((time, at) => at > 0 && time > known[at - 1]!).length
  const falls = known.filter((time, at) => at > 0 && time < known[at - 1]!).length
  return known.length >= 3 && Math.max(rises, falls) >= (known.length - 1) * 0.8 && Math.max(rises, falls) >= 2
}

/**
 * The entry each line stands in, null for none: by the boxes of the page where each entry has its own, else from one opening
 * to the next.
 */
const assigned = (lines: readonly Classified[], openings: readonly Opening[]): ((at: number) => number | null) => {
  const [one, ...others] = openings.map(({ path }) => path)
  let shared = one!.length
  for (const path of others) {
    let at = 0
    while (at < shared && at < path.length && path[at] === one![at]) at += 1
    shared = at
  }
  const boxes = new Map<number, number>()
  for (const [entry, { path }] of openings.entries()) {
    const box = path[shared]
    if (box !== undefined) boxes.set(box, entry)
  }
  if (boxes.size === openings.length) {
    return (at) => {
      const path = lines[at]!.line.block?.path ?? []
      const box = path[shared]
      return box === undefined || path[shared - 1] !== one![shared - 1] ? null : (boxes.get(box) ?? null)
    }
  }
  // Behind the last sentence of the last entry stands what belongs to the page.
  const last = lines.findLastIndex(({ kind, line }) => kind === 'body' && line.prose)
  const entries: (number | null)[] = []
  let entry: number | null = null
  for (const [at] of lines.entries()) {
    if (entry === null ? openings[0]!.at === at : openings[entry + 1]?.at === at) entry = entry === null ? 0 : entry + 1
    entries.push(at > last ? null : entry)
  }
  return (at) => entries[at] ?? null
}
