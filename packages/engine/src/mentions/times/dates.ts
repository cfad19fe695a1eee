import { dayOf, isDate, weekdayOf } from '../../text/calendar.ts'
import { type Anchors, dayNear, feastIn, fromNow, monthDayNear, monthNear, type Placed, yearNear } from './anchors.ts'
import {
  dayMoment,
  firstDayOf,
  later,
  type Moment,
  momentAt,
  monthMoment,
  seasonMoment,
  yearMoment,
} from './moments.ts'
import { fullYear } from './numbers.ts'
import type { Taken } from './patterns.ts'
import { type Around, EDGE, type TimeRule } from './rules.ts'
import { dated, plain, spanning, type TimeValue } from './values.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** Dates by month, day, year; seasons, decades, centuries, feasts. */
export const dateRules: readonly TimeRule[] = [
  {
    name: 'month, day and year',
    pattern: '(weekday comma?)? month dayNumber comma? year',
    resolve: (taken) => fullDate(taken),
  },
  {
    name: 'day, month and year',
    pattern: '(weekday comma?)? the? (dayNumber|ordinal) of? month comma? year',
    resolve: (taken) => fullDate(taken),
  },
  {
    name: 'day, month and short year',
    pattern: 'dayNumber month digits',
    resolve: (taken, _, { pieces }) => {
      const { text, word } = pieces[taken.to - 1]!
      const year = word?.digits ?? 0
      return text.length === 2 && year > 31
        ? fullDateOf(1900 + year, taken.get('month')!, taken.get('dayNumber')!)
        : null
    },
  },
  {
    name: 'days of a month',
    pattern: '(weekday comma?)? month dayNumber (hyphen|to) dayNumber (comma? year)?',
    resolve: (taken, at) => daysOf(taken, at),
  },
  {
    name: 'days of a month, month last',
    pattern: 'dayNumber (hyphen|to|and) dayNumber of? month (comma? year)?',
    resolve: (taken, at) => daysOf(taken, at),
  },
  {
    name: 'two days of a month',
    pattern: 'month dayNumber and dayNumber',
    resolve: (taken, at, { tag }) => (/^(?:NN|JJ|CD)/.test(tag(taken.to) ?? '') ? null : daysOf(taken, at)),
  },
  {
    name: 'day of this month',
    pattern: 'the ordinal',
    resolve: (taken, at, { pieces, tag }) => {
      if (taken.to - taken.from < 3 || pieces[taken.from - 1]?.word?.on === undefined) return null
      if (/^(?:NN|JJ|CD)/.test(tag(taken.to) ?? '') || pieces[taken.to]?.word?.of) return null
      const day = taken.get('ordinal')!
      return day > 31 ? null : dated(dayNear(at, day), `XXXX-XX-${two(day)}`)
    },
  },
  {
    name: 'month and day',
    pattern: '(last|this)? (weekday comma?)? month dayNumber',
    resolve: (taken, at) => monthDay(taken, at),
  },
  {
    name: 'day and month',
    pattern: '(weekday comma?)? the? (dayNumber|ordinal) of? month',
    resolve: (taken, at, { pieces }) =>
      taken.get('dayNumber') === null && pieces[taken.from]?.word?.the === undefined ? null : monthDay(taken, at),
  },
  {
    name: 'day of a year by its distance',
    pattern: '(month dayNumber|dayNumber of? month) (comma|of)? (last|this|next) unit',
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'year') return null
      const [month, day] = [taken.get('month')!, taken.get('dayNumber')!]
      const year = fromNow(at, 'year', taken.has('last') ? -1 : taken.has('next') ? 1 : 0)
      if (year === null) return dated(null, `XXXX-${two(month)}-${two(day)}`)
      if (!isDate(year.moment.at, month, day)) return null
      return dated({ ...year, moment: dayMoment(dayOf(year.moment.at, month, day)) }, 'day')
    },
  },
  {
    name: 'ISO date',
    pattern: 'digits hyphen digits hyphen digits',
    resolve: ({ from, to }, _, { pieces }) => {
      const [year, , month, , day] = pieces.slice(from, to)
      if (year!.text.length !== 4 || month!.text.length !== 2 || day!.text.length !== 2) return null
      if (pieces.slice(from + 1, to).some(({ spaced }) => spaced)) return null
      return fullDateOf(year!.word!.digits!, month!.word!.digits!, day!.word!.digits!)
    },
  },
  {
    name: 'date with slashes',
    pattern: 'digits slash digits slash digits',
    resolve: ({ from, to }, at, { pieces }) => {
      const parts = pieces.slice(from, to)
      if (parts.slice(1).some(({ spaced }) => spaced)) return null
      const [a = 0, b = 0, c = 0] = parts.flatMap(({ word }) => word?.digits ?? [])
      if (parts[0]!.text.length === 4) return fullDateOf(a, b, c)
      const width = parts.at(-1)!.text.length
      if (width !== 4 && width !== 2) return null
      const year = width === 4 ? c : fullYear(c)
      const orders = [fullDateOf(year, a, b), fullDateOf(year, b, a)].filter((value) => value !== null)
      // Which of two orders is meant the text does not say: the one that falls about its writing, or month first.
      const near = ({ moment }: TimeValue): number =>
        at.now !== null && Math.abs(moment!.at - at.now.day) < 31 ? 0 : 1
      const [first, second] = orders.sort((one, other) => near(one) - near(other))
      if (first === undefined) return null
      return second === undefined || second.value === first.value ? first : { ...first, alternatives: [second.value] }
    },
  },
  {
    name: 'months of a year',
    pattern: 'month (hyphen|to) month (comma|of)? year',
    resolve: (taken, _, { pieces }) => {
      const year = taken.get('year')!
      const final = pieces.slice(taken.from + 1, taken.to).find(({ word }) => word?.month !== undefined)!.word!.month!
      return spanning(plain(monthMoment(year, taken.get('month')!)), monthMoment(year, final), 'month')
    },
  },
  {
    name: 'month after or before an earlier time',
    pattern: 'the? (following|previous) month',
    resolve: (taken, at) => {
      const month = taken.get('month')!
      const from = at.earlier === null ? fromNow(at, 'month', 0)?.moment : momentAt('month', firstDayOf(at.earlier))
      if (from === undefined) return dated(null, `XXXX-${two(month)}`)
      const toward = taken.has('following') ? 1 : -1
      const distance = (((toward * (month - 1 - from.at)) % 12) + 12) % 12 || 12
      return dated(placedBy(at, later(from, toward * distance)), 'month')
    },
  },
  {
    name: 'month and year',
    pattern: `${EDGE} month (comma|of)? year`,
    resolve: (taken) => plain(monthMoment(taken.get('year')!, taken.get('month')!)),
  },
  {
    name: 'month of a year by its distance',
    pattern: `${EDGE} month of? (last|this|next|previous|following|that) unit`,
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'year') return null
      const by = taken.has('last') ? -1 : taken.has('next') ? 1 : 0
      const about = taken.has('previous') || taken.has('following') || taken.has('that')
      if (about && at.earlier !== null) {
        const year =
          momentAt('year', firstDayOf(at.earlier)).at + (taken.has('previous') ? -1 : taken.has('that') ? 0 : 1)
        return dated(placedBy(at, monthMoment(year, taken.get('month')!)), 'month')
      }
      const year = fromNow(at, 'year', by)
      return dated(
        year && placedBy(at, monthMoment(year.moment.at, taken.get('month')!), year),
        `XXXX-${two(taken.get('month')!)}`,
      )
    },
  },
  {
    name: 'month before or after',
    pattern: `${EDGE} (this? past|last|this? next|this) month`,
    resolve: (taken, at) => {
      const month = taken.get('month')!
      const now = fromNow(at, 'month', 0)
      if (now === null) return dated(null, `XXXX-${two(month)}`)
      const here = now.moment.at
      const same = here - (((here % 12) + 12) % 12) + month - 1
      if (taken.has('last') || taken.has('past')) {
        const before = same < here ? same : same - 12
        // The month just gone is "last month": who names it means the one a year before.
        const [chosen, other] = before === here - 1 ? [before - 12, before] : [before, before - 12]
        return dated({ ...now, moment: month12(chosen), others: [month12(other)] }, 'month')
      }
      if (taken.has('next')) return dated({ ...now, moment: month12(same > here ? same : same + 12) }, 'month')
      return dated({ ...now, moment: month12(same) }, 'month')
    },
  },
  {
    name: 'month',
    pattern: `${EDGE} month`,
    resolve: (taken, at, around) => {
      if (!isMonth(taken, around)) return null
      const month = taken.get('month')!
      return dated(monthNear(at, month), `XXXX-${two(month)}`)
    },
  },
  {
    name: 'season of a year',
    pattern: `${EDGE} the? season (of|comma)? year`,
    resolve: (taken) => plain(seasonMoment(taken.get('year')!, taken.get('season')!)),
  },
  {
    name: 'season',
    pattern: `${EDGE} (last|this|next|past|the) season`,
    resolve: (taken, at, around) => seasonNear(taken, at, around),
  },
  {
    name: 'season of a year by its distance',
    pattern: `${EDGE} the? season of? (last|next|this) unit`,
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'year') return null
      const year = fromNow(at, 'year', taken.has('last') ? -1 : taken.has('next') ? 1 : 0)
      return dated(year && placedBy(at, seasonMoment(year.moment.at, taken.get('season')!), year), 'season')
    },
  },
  {
    name: 'fiscal year',
    pattern: 'the? fiscal unit? year',
    resolve: (taken) => ((taken.get('unit') ?? 'year') === 'year' ? plain(yearMoment(taken.get('year')!)) : null),
  },
  {
    name: 'years from and to',
    pattern: 'year (hyphen|slash) digits',
    resolve: (taken, _, around) => {
      const { text, word, spaced } = around.pieces[taken.to - 1]!
      const from = taken.get('year')!
      const to = text.length === 2 ? from - (from % 100) + word!.digits! : word!.digits!
      if (spaced || to <= from || to > from + 99 || !isYear(taken, around)) return null
      return spanning(plain(yearMoment(from)), yearMoment(to), 'year')
    },
  },
  {
    name: 'year',
    pattern: `${EDGE} (the unit)? year`,
    resolve: (taken, _, around) =>
      (taken.get('unit') ?? 'year') === 'year' && isYear(taken, around) ? plain(yearMoment(taken.get('year')!)) : null,
  },
  {
    name: 'decade',
    pattern: `the? (edge|(last|edge|ordinal)? half of|edgeNoun of)? hyphen? the? decade`,
    resolve: (taken) => plain({ grain: 'decade', at: taken.get('decade')! }),
  },
  {
    name: 'century',
    pattern: `${EDGE} the? ordinal unit`,
    resolve: (taken) => {
      const number = taken.get('ordinal')!
      return taken.get('unit') === 'century' && number <= 22 ? plain({ grain: 'century', at: number - 1 }) : null
    },
  },
  {
    name: 'feast of a year',
    pattern: '(last|this|next|past)? feast (comma? year)?',
    resolve: (taken, at, { pieces, tag }) => {
      const feast = taken.get('feast')!
      // "Christmas trees", "Easter eggs"
      if (taken.to - taken.from === 1 && pieces[taken.from]!.text !== '' && /^NNS?$/.test(tag(taken.to) ?? ''))
        return null
      const inYear = (year: number): Moment => dayMoment(feastIn(feast, year))
      const year = taken.get('year')
      if (year !== null) return plain(inYear(year))
      if (at.now === null)
        return dated(null, feast.on === 'date' ? `XXXX-${two(feast.month)}-${two(feast.day)}` : 'day')
      const now = momentAt('year', at.now.day).at
      if (taken.has('last') || taken.has('past')) {
        return dated(
          { anchor: at.now.by, others: [], moment: inYear(inYear(now).at < at.now.day ? now : now - 1) },
          'day',
        )
      }
      if (taken.has('next')) {
        return dated(
          { anchor: at.now.by, others: [], moment: inYear(inYear(now).at > at.now.day ? now : now + 1) },
          'day',
        )
      }
      return dated(
        taken.has('this') ? { anchor: at.now.by, others: [], moment: inYear(now) } : yearNear(at, inYear, 2.5),
        'day',
      )
    },
  },
  {
    name: 'day known by its date',
    pattern: 'named',
    resolve: (taken) => {
      const [year = 0, month = 0, day = 0] = taken.get('named')!.split('-').map(Number)
      return fullDateOf(year, month, day)
    },
  },
]

const month12 = (at: number): Moment => ({ grain: 'month', at })

const placedBy = (at: Anchors, moment: Moment, by?: Placed): Placed => ({
  moment,
  anchor: by?.anchor ?? (at.earlier === null ? (at.now?.by ?? 'none') : 'earlier-time'),
  others: [],
})

const fullDateOf = (year: number, month: number, day: number): TimeValue | null =>
  isDate(year, month, day) ? plain(dayMoment(dayOf(year, month, day))) : null

const fullDate = (taken: Taken): TimeValue | null =>
  fullDateOf(taken.get('year')!, taken.get('month')!, (taken.get('dayNumber') ?? taken.get('ordinal'))!)

const monthDay = (taken: Taken, at: Anchors): TimeValue | null => {
  const month = taken.get('month')!
  const day = (taken.get('dayNumber') ?? taken.get('ordinal'))!
  if (!isDate(2000, month, day)) return null
  const near = monthDayNear(at, month, day)
  const weekday = taken.get('weekday')
  if (near !== null && weekday !== null) {
    // "Friday Oct. 13" says its year.
    const fits = [near.moment, ...near.others].find((moment) => weekdayOf(moment.at) === weekday)
    if (fits !== undefined) return dated({ ...near, moment: fits, others: [] }, 'day')
  }
  return dated(near, `XXXX-${two(month)}-${two(day)}`)
}

/** "Jan. 3-5", "3 to 5 January 2022" */
const daysOf = (taken: Taken, at: Anchors): TimeValue | null => {
  const value = taken.has('year') ? fullDate(taken) : monthDay(taken, at)
  const [first = 0, final = 0] = taken.all('dayNumber')
  return value?.moment == null || final <= first ? value : spanning(value, later(value.moment, final - first))
}

/** A name that is also a common word is a month only in company: "in May", not "May". */
const isMonth = (taken: Taken, { pieces, tag }: Around): boolean => {
  const at = taken.to - 1
  const { text, word } = pieces[at]!
  if (text.charAt(0) !== text.charAt(0).toUpperCase()) return false
  const before = pieces[taken.from - 1]?.word
  const the = before?.the === true && /^NNS?$/.test(tag(taken.to) ?? '')
  const led = taken.to - taken.from > 1 || before?.beforeYear === true || before?.last === true || the
  // "April Jones": a name.
  if (/^NNP/.test(tag(taken.to) ?? '') && (!led || word?.ambiguous)) return false
  return word?.ambiguous === undefined || (led && !/^(?:MD|V)/.test(tag(at) ?? ''))
}

const seasonNear = (taken: Taken, at: Anchors, { pieces, tag }: Around): TimeValue | null => {
  const season = taken.get('season')!
  const inYear = (year: number): Moment => seasonMoment(year, season)
  // "the fall" is a drop, unless a preposition makes it a season: "in the fall", "over the summer".
  if (taken.has('the') && pieces[taken.from - 1]?.word?.beforeYear === undefined && !taken.has('edge')) {
    if (pieces[taken.from - 1]?.word?.beforeLength === undefined) return null
  }
  if (taken.has('the') && pieces[taken.to]?.word?.of) return null
  if (/^V/.test(tag(taken.to - 1) ?? '')) return null
  if (at.now === null) return dated(null, 'season')
  const near = yearNear(at, inYear, 4)!
  const here = momentAt('season', at.now.day).at
  const options = [near.moment, ...near.others, later(near.moment, 4), later(near.moment, -4)]
  const by = (fits: (moment: Moment) => boolean, toward: number): TimeValue | null => {
    const best = options.filter(fits).sort((a, b) => toward * (a.at - b.at))[0]
    return best === undefined ? null : dated({ moment: best, anchor: at.now!.by, others: [] }, 'season')
  }
  if (taken.has('last') || taken.has('past')) return by((moment) => moment.at < here, -1)
  if (taken.has('next')) return by((moment) => moment.at > here, 1)
  if (taken.has('this')) {
    const year = momentAt('year', at.now.day).at
    return dated({ moment: inYear(year), anchor: at.now.by, others: [] }, 'season')
  }
  return dated(near, 'season')
}

/** A number of four digits is a year where what stands around it says so; counts of that size carry a comma. */
const isYear = (taken: Taken, { pieces, tag }: Around): boolean => {
  const value = taken.get('year')!
  let start = taken.from
  while (start < taken.to - 1 && pieces[start]?.word?.digits !== value) start++
  if (pieces[start]?.word?.digits === undefined) return true
  const before = pieces[start - 1]
  const after = pieces[taken.to]
  const prefix = before?.word?.hyphen === true ? pieces[start - 2]?.word : null
  const apostrophe = before?.word?.apostrophe === true
  if (before !== undefined && !pieces[start]!.spaced && !apostrophe && !/^[("'“‘\-–—]$/.test(before.text)) return false
  if (after !== undefined && !after.spaced && /^[%\p{L}\d/:+*]/u.test(after.text)) return false
  if (after?.word?.hyphen && !after.spaced && /^\p{L}/u.test(pieces[taken.to + 1]?.text ?? '')) return false
  if (after?.word?.notYear) return false
  if (after?.word?.unit ?? after?.word?.units ?? after?.word?.magnitude ?? after?.word?.zone) return false
  const led =
    before?.word?.beforeYear === true ||
    before?.word?.edge === true ||
    before?.word?.the === true ||
    before?.word?.possessive === true ||
    before?.word?.in === true ||
    prefix?.edge === true ||
    prefix?.beforeYear === true ||
    start > taken.from
  const counting = /^(?:NNS|NNPS)$/.test(tag(taken.to) ?? '')
  const common = value >= 1900 && value <= 2050
  if (counting) return common && led && (value % 100 !== 0 || before?.word?.the === true)
  // "an average of 1500" is no year, "in 1500" is.
  const firmly = before?.word?.in === true || before?.word?.the === true || before?.word?.beforeLength === undefined
  if (led) return common || (firmly && value >= 1500 && value <= 2100)
  // "Expo 2030": a name.
  if (/^NNP/.test(tag(start - 1) ?? '')) return false
  if (!common || before === undefined) return common && after !== undefined
  return value % 100 !== 0 || /^[(,]$/.test(before.text) || after === undefined
}
