import type { Span } from '../text/span.ts'
import type { PageWords } from './page-words.ts'

/** A full or partial date as a page writes it in its lines of dates. */
export interface WrittenDate extends Span {
  /** ISO 8601, with the time and zone where they are written; null where the year is missing or the order of day and month is open. */
  readonly value: string | null
  /** Where the label before it begins; its own beginning where there is none. */
  readonly labelled: number
  /** What that label says. */
  readonly label: 'published' | 'updated' | null
}

export interface WrittenDates {
  readonly dates: readonly WrittenDate[]
  /** Words of the text that belong to no date: names, or the sign that this is a sentence. */
  readonly others: number
}

/** Reads the dates out of short texts: "Updated: Jan. 10, 2022, 8:54 AM GMT". Texts longer than `longest` hold none. */
export const writtenDates = (words: PageWords): ((text: string, shortYears?: boolean) => WrittenDates) => {
  const classOf = classifier(words)
  const token = tokenPattern(words)
  return (text, shortYears = false) => {
    if (text.length > longest || !/\d/.test(text)) return { dates: [], others: Number.POSITIVE_INFINITY }
    const tokens: Token[] = []
    for (const match of text.matchAll(token)) {
      const folded = match[0].toLowerCase().replace(/\s/g, '')
      tokens.push({ text: folded, start: match.index, end: match.index + match[0].length, sort: classOf(folded) })
    }
    const sorts = tokens.map((token) => token.sort).join('')
    const taken = new Array<boolean>(tokens.length).fill(false)
    const dates: WrittenDate[] = []
    for (const { pattern, short } of patterns) {
      if (short && !shortYears) continue
      for (const match of sorts.matchAll(pattern)) {
        const first = match.index
        const last = first + match[0].length
        if (taken.slice(first, last).includes(true)) continue
        const date = dayOf(tokens.slice(first, last), words)
        if (date === 'none') continue
        const clock = clockAt(tokens, sorts, first, last, taken)
        for (let at = Math.min(first, clock?.first ?? first); at < Math.max(last, clock?.last ?? last); at += 1)
          taken[at] = true
        const label = labelBefore(tokens, Math.min(first, clock?.first ?? first))
        dates.push({
          start: tokens[first]!.start,
          end: tokens[Math.max(last, clock?.last ?? last) - 1]!.end,
          value:
            date === null
              ? null
              : `${date}${clock === null ? '' : timeOf(tokens.slice(clock.first, clock.last), words)}`,
          labelled: label?.start ?? tokens[Math.min(first, clock?.first ?? first)]!.start,
          label: label === null ? null : label.sort === 'U' ? 'updated' : 'published',
        })
      }
    }
    const others = tokens.filter((token, at) => !taken[at] && 'XN'.includes(token.sort)).length
    return { dates: dates.sort((a, b) => a.start - b.start), others }
  }
}

const longest = 300

/**
 * Sorts of tokens, a letter each: M month, W weekday, D day (1–31), Y year, N other number, O ordinal, A half of the day,
 * Z time zone, P and U labels of publication and update, F filler, C comma or point, K colon, H hyphen, S slash, X other.
 */
type Sort = 'M' | 'W' | 'D' | 'Y' | 'N' | 'O' | 'A' | 'Z' | 'P' | 'U' | 'F' | 'C' | 'K' | 'H' | 'S' | 'X'

interface Token extends Span {
  readonly text: string
  readonly sort: Sort
}

const marks: Readonly<Record<string, Sort>> = { ',': 'C', '.': 'C', ':': 'K', '-': 'H', '/': 'S' }

/** Ordinals, numbers, halves of the day written with points, words and marks. */
const tokenPattern = ({ calendar, quantities }: PageWords): RegExp => {
  const halves = Object.keys(calendar.meridiem)
    .filter((half) => half.includes('.'))
    .map((half) => half.replace(/\.$/, '').replaceAll('.', '\\.\\s?'))
  const parts = [
    `\\d{1,4}(?:${quantities.numbers.ordinalEndings.join('|')})(?![\\p{L}\\d])`,
    '\\d+',
    ...[...new Set(halves)].map((half) => `${half}(?!\\p{L})\\.?`),
    '\\p{L}+\\.?',
    '[^\\s\\p{L}\\d]',
  ]
  return new RegExp(parts.join('|'), 'giu')
}

const classifier = ({ calendar, furniture }: PageWords): ((token: string) => Sort) => {
  const sorts = new Map<string, Sort>()
  const add = (words: readonly string[], sort: Sort): void => {
    for (const word of words) if (!sorts.has(word)) sorts.set(word, sort)
  }
  add(Object.keys(calendar.months), 'M')
  add(Object.keys(calendar.weekdays), 'W')
  add(Object.keys(calendar.meridiem), 'A')
  add(Object.keys(furniture.dates.zones), 'Z')
  add(furniture.dates.published, 'P')
  add(furniture.dates.updated, 'U')
  add(furniture.dates.fillers, 'F')
  return (token) => {
    if (/^\d/.test(token)) {
      const value = Number.parseInt(token, 10)
      if (/\D$/.test(token)) return value >= 1 && value <= 31 ? 'O' : 'X'
      if (token.length <= 2) return value >= 1 && value <= 31 ? 'D' : 'N'
      return token.length === 4 && value >= 1800 && value <= 2099 ? 'Y' : 'N'
    }
    if (/^\p{L}/u.test(token)) return sorts.get(token) ?? sorts.get(token.replace(/\.$/, '')) ?? 'X'
    return marks[token] ?? 'C'
  }
}

/** Orders of day, month and year, surest first. */
const patterns: readonly { readonly pattern: RegExp; readonly short: boolean }[] = [
  { pattern: /YH[DN]H[DN]|YSDSD/g, short: false },
  { pattern: /(?:WC?)?MC?[DO]C{0,2}Y/g, short: false },
  { pattern: /(?:WC?)?[DO]F?H?MC?C?H?Y/g, short: false },
  { pattern: /DSDSY|DCDCY|DHDHY|DSDS[DN]/g, short: false },
  { pattern: /[DO]MC?[DN](?![KC]D)/g, short: true },
  { pattern: /MC?[DO](?!K)/g, short: false },
  { pattern: /[DO]M/g, short: false },
]

/** The ISO date of a match; null for one without year or with an open order; `none` for what is on no calendar. */
const dayOf = (tokens: readonly Token[], { calendar }: PageWords): string | null | 'none' => {
  const month = tokens.find((token) => token.sort === 'M')
  const numbers = tokens.filter((token) => 'DNOY'.includes(token.sort)).map((token) => Number.parseInt(token.text, 10))
  if (month === undefined) {
    const [a, b, written] = numbers as [number, number, number]
    if (tokens[0]!.sort === 'Y') return calendarDate(a, b, written)
    const c = fullYear(written)
    // 4/5/2022 is April to some and May to others.
    if (a > 12) return calendarDate(c, b, a)
    return b > 12 ? calendarDate(c, a, b) : a === b ? calendarDate(c, a, b) : null
  }
  const number = calendar.months[month.text] ?? calendar.months[month.text.replace(/\.$/, '')]!
  const [day, year] = numbers as [number, number | undefined]
  if (year === undefined) return calendarDate(2000, number, day) === 'none' ? 'none' : null
  return calendarDate(fullYear(year), number, day)
}

/** Two digits are a year of the last decades. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 40 ? 2000 : 1900))

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const calendarDate = (year: number, month: number, day: number): string | 'none' => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 && !leap ? 28 : (monthLengths[month - 1] ?? 0)
  return day < 1 || day > length ? 'none' : `${year}-${two(month)}-${two(day)}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The time of day that stands right after a date ("8:54 AM ET"), or right before it. */
const clockAt = (
  tokens: readonly Token[],
  sorts: string,
  first: number,
  last: number,
  taken: readonly boolean[],
): { readonly first: number; readonly last: number } | null => {
  const after = /^[CFHXS]?C?F?([DN]K[DN](?:K[DN])?A?Z?|DA)/.exec(sorts.slice(last, last + 12))
  if (after !== null) return { first: last + after[0].length - after[1]!.length, last: last + after[0].length }
  // ISO 8601 puts a T between.
  const before = /([DN]K[DN]A?Z?|DA)Z?[CFH]?W?[CFH]?$/.exec(sorts.slice(Math.max(0, first - 12), first))
  if (before === null) return null
  const start = Math.max(0, first - 12) + before.index
  return taken.slice(start, first).includes(true) || tokens[start] === undefined
    ? null
    : { first: start, last: start + before[1]!.length }
}

const timeOf = (tokens: readonly Token[], { calendar, furniture }: PageWords): string => {
  const numbers = tokens.filter((token) => 'DN'.includes(token.sort)).map((token) => Number(token.text))
  const half = tokens.find((token) => token.sort === 'A')?.text ?? null
  const zone = tokens.find((token) => token.sort === 'Z')?.text ?? null
  const [hour, minute = 0] = numbers as [number, number?]
  if (hour > 23 || minute > 59 || (half !== null && hour > 12)) return ''
  const isAfternoon = half !== null && (calendar.meridiem[half] ?? calendar.meridiem[half.replace(/\.$/, '')]) === 'pm'
  const clock = half === null ? hour : (hour % 12) + (isAfternoon ? 12 : 0)
  return `T${two(clock)}:${two(minute)}${zone === null ? '' : (furniture.dates.zones[zone.replace(/\.$/, '')] ?? '')}`
}

/** The label before a date: the first of "Last updated on Monday, at …" from which all words belong to it. */
const labelBefore = (tokens: readonly Token[], first: number): Token | null => {
  let label: Token | null = null
  for (let at = first - 1; at >= Math.max(0, first - 8); at -= 1) {
    const token = tokens[at]!
    if ('PU'.includes(token.sort)) label = token
    else if (!'FCKHSW'.includes(token.sort)) break
  }
  return label
}
