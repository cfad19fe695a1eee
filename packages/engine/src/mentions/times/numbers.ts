import type { Amount, Composites, ReadComposite } from './patterns.ts'
import type { Category } from './time-word.ts'
import type { Piece } from './words.ts'

/** Numbers, years and clock times as the grammar of times reads them. */
export const timeNumbers: Composites = {
  amount: {
    first: ['digits', 'decimal', 'cardinal', 'magnitude', 'vague', 'collective', 'half', 'a'],
    read: (pieces, at) => amountAt(pieces, at),
  },
  ordinal: { first: ['ordinalWord', 'digits'], read: (pieces, at) => ordinalAt(pieces, at) },
  dayNumber: { first: ['digits'], read: (pieces, at) => dayNumberAt(pieces, at) },
  year: { first: ['digits', 'cardinal', 'apostrophe'], read: (pieces, at) => yearAt(pieces, at) },
  decade: { first: ['digits', 'decadeWord', 'apostrophe', 'cardinal'], read: (pieces, at) => decadeAt(pieces, at) },
  clock: { first: ['digits', 'decimal', 'clockDigits', 'hour', 'cardinal'], read: (pieces, at) => clockAt(pieces, at) },
}

const is = (pieces: readonly Piece[], at: number, category: Category): boolean =>
  pieces[at]?.word?.[category] !== undefined

/** Whether a piece follows the one before it without a space. */
const close = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.spaced === false

interface Numeral {
  readonly to: number
  readonly value: number
}

/** "5", "2.5", "two hundred and thirty-four", "1.2 million". */
const numeralAt = (pieces: readonly Piece[], at: number): Numeral | null => {
  const word = pieces[at]?.word
  if (word == null) return null
  const digits = word.digits ?? word.decimal
  if (digits !== undefined) {
    const times = pieces[at + 1]?.word?.magnitude
    return times === undefined ? { to: at + 1, value: digits } : { to: at + 2, value: digits * times }
  }
  let to = at
  let total = 0
  let below = 0
  // Numbers in words are short: the cap keeps a flood of them from being read as one.
  for (; to < at + 12; to++) {
    const joined = to > at && is(pieces, to, 'hyphen') && close(pieces, to) ? to + 1 : to
    const linked = to > at && is(pieces, joined, 'and') && below + total >= 100 ? joined + 1 : joined
    const next = pieces[linked]?.word
    const previous = pieces[to - 1]?.word?.cardinal
    if (next?.cardinal !== undefined) {
      const tens = previous !== undefined && previous >= 20 && next.cardinal < 10
      if (to > at && previous !== undefined && !tens) break
      below += next.cardinal
    } else if (next?.magnitude !== undefined && (to > at || next.magnitude === 1000)) {
      if (next.magnitude === 100) below = Math.max(below, 1) * 100
      else {
        total += Math.max(below, 1) * next.magnitude
        below = 0
      }
    } else break
    to = linked
  }
  return to === at ? null : { to, value: total + below }
}

const amountAt: ReadComposite<'amount'> = (pieces, at) => {
  const one = simpleAmountAt(pieces, at)
  if (one === null) return null
  // "two and a half years", "two to three weeks", "20-30 days"
  const half = AND_A_HALF.reduce((to, category) => {
    const from = is(pieces, to, 'hyphen') && close(pieces, to) ? to + 1 : to
    return to > 0 && is(pieces, from, category) ? from + 1 : -1
  }, one.to)
  if (half > 0) return { to: half, value: { ...one.value, value: (one.value.value ?? 0) + 0.5 } }
  const to = one.to
  const linked = is(pieces, to, 'to') || is(pieces, to, 'or') || (is(pieces, to, 'hyphen') && close(pieces, to))
  const other = linked && one.value.value !== null ? numeralAt(pieces, to + 1) : null
  if (other !== null) return { to: other.to, value: { ...one.value, high: other.value, article: false } }
  return one
}

const AND_A_HALF: readonly Category[] = ['and', 'a', 'half']

const simpleAmountAt = (pieces: readonly Piece[], at: number): { to: number; value: Amount } | null => {
  const amount = (to: number, value: number | null, article = false) => ({
    to: is(pieces, to, 'of') ? to + 1 : to,
    value: { value, high: null, article },
  })
  const word = pieces[at]?.word
  if (word == null) return null
  if (word.vague) return amount(at + 1, null)
  if (word.half) {
    const to = is(pieces, at + 1, 'a') ? at + 2 : at + 1
    return { to, value: { value: 0.5, high: null, article: false } }
  }
  if (word.collective !== undefined) return amount(at + 1, word.collective)
  const numeral = numeralAt(pieces, at)
  if (numeral !== null) {
    if (is(pieces, numeral.to, 'collective')) {
      return amount(numeral.to + 1, numeral.value * pieces[numeral.to]!.word!.collective!)
    }
    return { to: numeral.to, value: { value: numeral.value, high: null, article: false } }
  }
  if (word.a) {
    const next = pieces[at + 1]?.word
    if (next?.vague) return amount(at + 2, null)
    if (next?.collective !== undefined) return amount(at + 2, next.collective)
    if (next?.half) return { to: at + 2, value: { value: 0.5, high: null, article: false } }
    return { to: at + 1, value: { value: 1, high: null, article: true } }
  }
  return null
}

const ordinalAt: ReadComposite<'ordinal'> = (pieces, at) => {
  const word = pieces[at]?.word
  if (word?.ordinalWord !== undefined) return { to: at + 1, value: word.ordinalWord }
  if (word?.digits === undefined || !is(pieces, at + 1, 'ordinalEnding') || !close(pieces, at + 1)) return null
  return { to: at + 2, value: word.digits }
}

const dayNumberAt: ReadComposite<'dayNumber'> = (pieces, at) => {
  const piece = pieces[at]
  const value = piece?.word?.digits
  if (value === undefined || value < 1 || value > 31 || piece!.text.length > 2) return null
  const ending = is(pieces, at + 1, 'ordinalEnding') && close(pieces, at + 1)
  return { to: ending ? at + 2 : at + 1, value }
}

const yearAt: ReadComposite<'year'> = (pieces, at) => {
  const piece = pieces[at]
  const value = piece?.word?.digits
  if (value !== undefined) {
    return piece!.text.length === 4 && value >= 1000 && value < 2200 ? { to: at + 1, value } : null
  }
  if (piece?.word?.apostrophe) {
    const short = pieces[at + 1]?.word?.digits
    if (short === undefined || !close(pieces, at + 1) || pieces[at + 1]!.text.length !== 2) return null
    return { to: at + 2, value: fullYear(short) }
  }
  // "nineteen ninety-one", "two thousand and one"
  const first = piece?.word?.cardinal
  if (first === undefined) return null
  const rest = first >= 16 && first <= 20 ? numeralAt(pieces, at + 1) : null
  if (rest !== null && rest.value >= 10 && rest.value < 100) return { to: rest.to, value: first * 100 + rest.value }
  const whole = numeralAt(pieces, at)
  return whole !== null && whole.value >= 1900 && whole.value < 2100 ? { to: whole.to, value: whole.value } : null
}

/** Two digits of a year: of this century up to 49, of the last from 50 on. */
export const fullYear = (short: number): number => (short < 50 ? 2000 : 1900) + short

const decadeAt: ReadComposite<'decade'> = (pieces, at) => {
  const word = pieces[at]?.word
  if (word?.decadeWord !== undefined) return { to: at + 1, value: 190 + word.decadeWord / 10 }
  if (word?.cardinal === 19 && pieces[at + 1]?.word?.decadeWord !== undefined) {
    return { to: at + 2, value: 190 + pieces[at + 1]!.word!.decadeWord! / 10 }
  }
  const from = word?.apostrophe && close(pieces, at + 1) ? at + 1 : at
  const value = pieces[from]?.word?.digits
  if (value === undefined || value % 10 !== 0) return null
  if (!is(pieces, from + 1, 'decadeEnding') || !close(pieces, from + 1)) return null
  const length = pieces[from]!.text.length
  if (length === 4 && value >= 1000 && value < 2200) return { to: from + 2, value: value / 10 }
  if (length === 2 && from > at) return { to: from + 2, value: fullYear(value) / 10 }
  return null
}

const clockAt: ReadComposite<'clock'> = (pieces, at) => {
  const word = pieces[at]?.word
  if (word == null) return null
  if (word.hour !== undefined) return { to: at + 1, value: { hour: word.hour, minute: 0 } }
  const text = pieces[at]!.text
  const told =
    word.clockDigits ??
    (word.decimal !== undefined && /^\d{1,2}\.[0-5]\d$/.test(text)
      ? { hour: Math.floor(word.decimal), minute: Number(text.slice(-2)) }
      : text.length === 4 && word.digits !== undefined && word.digits < 2400 && word.digits % 100 < 60
        ? { hour: Math.floor(word.digits / 100), minute: word.digits % 100 }
        : text.length <= 2 && word.digits !== undefined && word.digits <= 24
          ? { hour: word.digits, minute: 0 }
          : word.cardinal !== undefined && word.cardinal >= 1 && word.cardinal <= 12
            ? { hour: word.cardinal, minute: 0 }
            : null)
  if (told === null || told.hour > 24) return null
  const next = pieces[at + 1]?.word
  const zoneTo = (to: number): number => (is(pieces, to, 'zone') ? to + 1 : to)
  if (next?.meridiem !== undefined && told.hour <= 12) {
    const hour = (told.hour % 12) + (next.meridiem === 'pm' ? 12 : 0)
    return { to: zoneTo(at + 2), value: { hour, minute: told.minute } }
  }
  if (word.cardinal === undefined && text.length > 2 && next?.zone) return { to: at + 2, value: told }
  if (next?.clockWord && isClockWord(pieces, at)) {
    return { to: zoneTo(at + 2), value: told }
  }
  // Bare "14:30" is a time where nothing says otherwise; a bare "5:2" is a score.
  return word.clockDigits !== undefined && /^\d{1,2}:\d{2}$/.test(text) ? { to: at + 1, value: told } : null
}

/** "0900 hours" and "9 o'clock", but not "9 hours". */
const isClockWord = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at + 1]?.word?.units === undefined ||
  (pieces[at]!.text.length === 4 && (pieces[at]!.text.startsWith('0') || is(pieces, at - 1, 'at')))
