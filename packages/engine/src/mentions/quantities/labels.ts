import type { LabelWords, Reason } from '../../language/quantities.ts'
import type { Numeral } from './numerals.ts'
import type { Piece } from './pieces.ts'

/** What stands around a numeral, as far as it tells a count from a name or a date. */
export interface Surroundings {
  readonly pieces: readonly Piece[]
  readonly numeral: Numeral
  /** Whether a unit or a currency belongs to it. */
  readonly measured: boolean
  /** The counted noun: none, a plural or plural-like noun, a singular common noun, a singular name. */
  readonly noun: 'none' | 'plural' | 'singular' | 'name'
  readonly tagOf: (piece: Piece) => string
}

/** Why a number is a name or a date and counts nothing, in words; null where it may count. */
export type LabelReader = (around: Surroundings) => string | null

const YEARS: readonly [number, number] = [1500, 2100]
/** After "in", "since": further off, too. */
const FAR_YEARS: readonly [number, number] = [1000, 2300]

/** A reader of the numbers that only name or date (design 5: rejected, with a reason that is kept). */
export const labelReader = (words: LabelWords): LabelReader => {
  const months = new Set(words.months)
  const days = new Set(words.weekdays)
  const beforeYear = new Set(words.beforeYear)
  const clock = new Set(words.clock)
  const beforeClock = new Set(words.beforeClock)
  const joins = new Set(words.joins)
  const named = new Map(Object.entries(words.named))
  const namedAfter = new Map(Object.entries(words.namedAfter))
  const scores = new Set(words.scores)
  const series = new Set(words.series)
  const say = (reason: Reason): string => words.reasons[reason]

  const isMonth = (piece: Piece | undefined): boolean =>
    piece !== undefined && months.has(piece.norm) && /^\p{Lu}/u.test(piece.form)
  const isDay = (piece: Piece | undefined): boolean =>
    piece?.kind === 'digits' && /^(?:[1-9]|[12]\d|3[01])$/.test(piece.form)

  const date = ({ pieces, numeral, noun }: Surroundings): boolean => {
    const { first, last, value } = numeral
    if (numeral.form !== 'digits' && numeral.form !== 'range') return false
    const day = numeral.high <= 31
    const before = pieces[first - 1]
    const after = pieces[last]
    const year = value !== null && isYear(pieces[first]!, value)
    if (isMonth(after) && day) return true
    const month = before?.form === '.' && !before.spaced ? first - 2 : first - 1
    if (isMonth(pieces[month])) {
      // "23 September 28 bodies": the month has its day already
      if (isDay(pieces[month - 1]) && !year && noun === 'plural') return false
      return day || year || (noun !== 'plural' && value !== null && value < 100)
    }
    // "January 10, 2022", "Jan 2 and 3", "1 and 2 May"
    if (year && before?.form === ',' && isDay(pieces[first - 2]) && isMonth(pieces[first - 3])) return true
    if (
      day &&
      before !== undefined &&
      (joins.has(before.form) || /^[-–,&]$/.test(before.form)) &&
      isDay(pieces[first - 2]) &&
      isMonth(pieces[first - 3])
    )
      return noun !== 'plural'
    if (
      day &&
      after !== undefined &&
      (joins.has(after.form) || /^[-–&]$/.test(after.form)) &&
      isDay(pieces[last + 1]) &&
      isMonth(pieces[last + 2])
    )
      return true
    return false
  }

  const isYear = (piece: Piece, value: number): boolean =>
    /^\d{4}$/.test(piece.form) && value >= YEARS[0] && value <= YEARS[1]

  /** "image 2 of [10]": how long a series is. */
  const endsSeries = (pieces: readonly Piece[], first: number): boolean => {
    const of = pieces[first - 1]?.form === '/' ? first - 2 : first - 1
    return (
      pieces[of]?.norm === words.outOf && pieces[of - 1]?.kind === 'digits' && series.has(pieces[of - 2]?.norm ?? '')
    )
  }

  return (around) => {
    const { pieces, numeral, noun, measured, tagOf } = around
    const { first, last, value, form } = numeral
    const before = pieces[first - 1]
    const after = pieces[last]
    if (form === 'ordinal') return say('ordinal')
    if (form === 'decimal-comma') return say('decimal-comma')
    if (form === 'too-long') return say('too-long')
    if (date(around)) return say('date')
    if (form === 'words' || form === 'vague' || form === 'fraction') {
      const why = before === undefined ? undefined : named.get(before.norm)
      return why !== undefined && /^\p{Lu}/u.test(before!.form) && noun !== 'plural' && !measured ? why : null
    }
    const own = pieces[first]!
    if (endsSeries(pieces, first)) return named.get(pieces[first - 3]?.norm ?? '') ?? say('list')
    // 1990s, '90s
    if (after !== undefined && !after.spaced && after.norm === words.decadeEnding && own.form.length >= 2)
      return say('decade')
    if (
      after !== undefined &&
      !after.spaced &&
      /^['’]$/.test(after.form) &&
      pieces[last + 1]?.norm === words.decadeEnding &&
      /0$/.test(own.form)
    )
      return say('decade')
    // 11:30, 11.30 a.m., 5pm, 0815 GMT, 10/1/2022, 192.168.0.1
    if (after !== undefined && clock.has(after.norm) && numeral.high <= 2400) return say('clock')
    if (glued(after, ':') && pieces[last + 1]?.kind === 'digits') return say('clock')
    if (before?.form === ':' && !before.spaced && !own.spaced && pieces[first - 2]?.kind === 'digits')
      return say('clock')
    if (
      /^(?:[01]\d|2[0-4])[0-5]\d$/.test(own.form) &&
      own.form.length === 4 &&
      beforeClock.has(before?.norm ?? '') &&
      noun !== 'plural' &&
      !measured
    )
      return say('clock')
    if (
      (glued(after, '/') && pieces[last + 1]?.kind === 'digits') ||
      (before?.form === '/' && !own.spaced && pieces[first - 2]?.kind === 'digits')
    )
      return measured ? null : say('date')
    if (isoDate(pieces, first)) return say('date')
    if (/^0\d/.test(own.form)) return say('phone')
    // COVID-19, B-52, H20, Mir-24, iPhone14
    if (!own.spaced && before !== undefined && !measured) {
      if (before.kind === 'word') return say('name')
      if (/^[-–.]$/.test(before.form) && !before.spaced && pieces[first - 2]?.kind === 'word') return say('name')
      if (before.form === '-' && before.spaced && pieces[first - 2] !== undefined && isName(around, pieces[first - 2]!))
        return say('name')
      if (before.form === '#') return named.get('#') ?? say('name')
      if (before.form === '@' || before.form === '_') return say('name')
    }
    // 2-1, 555-1234, 2022-01-10
    if (form === 'digits') {
      const pair =
        (hyphen(after) && pieces[last + 1]?.kind === 'digits' && !pieces[last + 1]!.spaced) ||
        (hyphen(before) && !own.spaced && pieces[first - 2]?.kind === 'digits')
      if (pair && !measured) return own.form.length >= 3 ? say('phone') : say('score')
    }
    if (form === 'range' && scores.has(after?.norm ?? '')) return say('score')
    if (measured) return null
    const plain = value !== null && isYear(own, value)
    const far = value !== null && /^\d{4}$/.test(own.form) && value >= FAR_YEARS[0] && value <= FAR_YEARS[1]
    if (far && before !== undefined && (beforeYear.has(before.norm) || days.has(before.norm))) return say('year')
    if (plain && noun !== 'plural') return say('year')
    if (
      form === 'range' &&
      /^\d{4}$/.test(own.form) &&
      numeral.low >= YEARS[0] &&
      numeral.high <= YEARS[1] &&
      noun !== 'plural'
    )
      return say('year')
    if (before !== undefined) {
      const why = named.get(before.norm)
      // "the dead now number 47"
      const isVerb = tagOf(before) === 'VERB' || (first > 1 && tagOf(pieces[first - 2]!) === 'ADV')
      if (why !== undefined && noun !== 'plural' && !isVerb) return why
      if (before.form === '(' && after?.form === ')' && numeral.high < 100) return say('bracket')
      if (noun !== 'plural' && own.spaced && form === 'digits' && before.kind === 'word' && isName(around, before))
        return say('name')
    }
    if (after !== undefined) {
      const why = namedAfter.get(after.norm) ?? namedAfter.get(pieces[last + 1]?.norm ?? '')
      if (why !== undefined && noun !== 'plural') return why
    }
    if (noun === 'name' && numeral.high > 1) return say('name')
    // "1. The first thing", "(2) and"
    if (first === 0 && after !== undefined && /^[.)]$/.test(after.form) && !after.spaced) return say('list')
    return null
  }

  function isName({ tagOf, numeral }: Surroundings, before: Piece): boolean {
    if (!/^\p{Lu}/u.test(before.form) || days.has(before.norm) || months.has(before.norm)) return false
    // A number with a comma or point, or a large one, is no model number.
    return (
      tagOf(before) === 'PROPN' && Number.isInteger(numeral.high) && numeral.high < 10_000 && numeral.form === 'digits'
    )
  }
}

/** Whether a piece is the year, month or day of 2022-01-10. */
const isoDate = (pieces: readonly Piece[], at: number): boolean => {
  for (const start of [at, at - 2, at - 4]) {
    const forms = pieces.slice(Math.max(0, start), start + 5).map((piece) => piece.form)
    if (start >= 0 && /^\d{4}-\d{2}-\d{2}$/.test(forms.join(''))) return true
  }
  return false
}

const glued = (piece: Piece | undefined, form: string): boolean =>
  piece !== undefined && piece.form === form && !piece.spaced

const hyphen = (piece: Piece | undefined): boolean => piece !== undefined && /^[-–]$/.test(piece.form) && !piece.spaced
