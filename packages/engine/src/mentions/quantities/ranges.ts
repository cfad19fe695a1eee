import type { NumberWords } from '../../language/quantities.ts'
import type { Numeral, NumeralReader } from './numerals.ts'
import type { Piece } from './pieces.ts'
import type { CurrencyRead, UnitRead, UnitReader } from './units.ts'

/** A numeral or a range of two, and the unit that was read with it. */
export interface RangeRead {
  readonly numeral: Numeral
  /** The unit where it stands between or after the ends of a range; null leaves it to be read. */
  readonly unit: UnitRead | null
}

/**
 * Reads numerals and ranges: "between 20 and 30", "20-30", "four to five thousand", "from 208 pounds to 193",
 * "$89 to $93 billion", "three or four". A falling pair is put in order.
 */
export const rangeReader = (
  words: NumberWords,
  numerals: NumeralReader,
  units: UnitReader,
): ((pieces: readonly Piece[], at: number) => RangeRead | null) => {
  const and = new Set(words.and)

  /** The second end's first piece after `at`, or −1, by what joins the two. */
  const second = (pieces: readonly Piece[], first: Numeral, front: number, at: number, measured: boolean): number => {
    const joint = pieces[at]
    if (joint === undefined) return -1
    const before = pieces[front - 1]?.norm
    const lead = pieces[front - 2]?.norm
    if (joint.norm === words.to) return at + 1
    if (joint.form === '–' || joint.form === '-' || joint.form === '—') {
      const next = pieces[at + 1]
      // "0-to-60"
      if (next?.norm === words.to && pieces[at + 2]?.form === '-') return at + 3
      if (joint.form === '—') return -1
      const touches = !joint.spaced && next?.spaced === false
      return touches || (joint.form === '–' && joint.spaced && next?.spaced === true && next.kind === 'digits')
        ? at + 1
        : -1
    }
    if (and.has(joint.norm)) {
      const between = (before === words.between || lead === words.between) && first.form !== 'vague'
      return between ? at + 1 : -1
    }
    if (joint.norm === words.or && !measured && first.form !== 'vague') return -2 - at
    return -1
  }

  /** The unit of the first end: the sign before it, or the word after it. */
  const unitOf = (pieces: readonly Piece[], first: Numeral, sign: CurrencyRead | null): UnitRead | null => {
    const read = units.after(pieces, first.last, first.form === 'digits', first.value!)
    const signed: UnitRead | null =
      sign === null
        ? read
        : { first: first.last, last: units.moneyEnd(pieces, first.last, read), unit: sign.unit, kind: 'money' }
    return signed === null ? null : units.rate(pieces, signed)
  }

  return (pieces, at) => {
    const first = numerals(pieces, at)
    if (first === null) return null
    const single: RangeRead = { numeral: first, unit: null }
    if (first.value === null || first.form === 'ordinal' || first.form === 'fraction' || first.form === 'decimal-comma')
      return single
    const bare = first.form === 'digits'
    const sign = bare ? units.before(pieces, first.first) : null
    const front = sign?.first ?? first.first
    const unit = unitOf(pieces, first, sign)
    let from = second(pieces, first, front, unit?.last ?? first.last, unit !== null)
    const either = from < -1
    if (either) from = -1 - from
    if (from < 0 || from >= pieces.length) return single
    // the sign before the second amount
    let start = from
    while (start < from + 2 && pieces[start]?.kind !== 'digits' && units.before(pieces, start + 1) !== null) start++
    if (start > from && sign === null) return single
    const other = numerals(pieces, start)
    if (other === null || other.value === null || other.form === 'ordinal' || other.form === 'fraction') return single
    const tail = units.after(pieces, other.last, other.form === 'digits', other.value)
    // Number and word mix only under one unit: not "5 to one side"
    if (other.form !== first.form && (unit === null || unit.unit !== tail?.unit)) return single
    if (unit !== null && sign === null) {
      if (tail !== null && unit.unit !== tail.unit) return single
      // "rose 2 % to 164" is no range, "from 208 pounds to 193" is
      if (tail === null && pieces[front - 1]?.norm !== words.from) return single
    }
    // "in 2018 to 3.9 million"
    if (bare && unit === null && tail === null && isYear(first) !== isYear(other)) return single
    const joint = pieces[from - 1]!
    // "rose by 14 to 212"; "rose by 1 to 1.5 degrees" is a range
    if (joint.norm === words.to && unit === null && tail === null && pieces[front - 1]?.norm === words.by) return single
    if (joint.form === '-' || joint.form === '–') {
      if (first.value >= other.value) return single
      // A score or a telephone number falls, or has two ends alike; a season of two years is shortened.
      if (bare && (leadingZero(pieces[first.first]!) || leadingZero(pieces[other.first]!))) return single
      if (hyphenBehind(pieces, other.last)) return single
      if (bare && tail === null && pieces[front - 1]?.form === '-' && !pieces[front - 1]!.spaced) return single
    }
    const [low, high, grain] = spread(first, other)
    // "three or four years", not "two or 40"
    if (either && (low >= high || low * 2 < high || !(tail !== null || first.form === 'words'))) return single
    if (joint.norm === words.to && low > high && pieces[front - 1]?.norm !== words.from) return single
    return {
      numeral: {
        first: first.first,
        last: other.last,
        value: null,
        low: Math.min(low, high),
        high: Math.max(low, high),
        grain,
        path: joint.norm === words.to && pieces[front - 1]?.norm === words.from ? [low, high] : null,
        form: 'range',
      },
      unit: sign !== null ? null : (tail ?? (unit === null ? null : { ...unit, first: other.last, last: other.last })),
    }
  }
}

/** The two ends, the first taking the scale of the second where that makes sense: "four to five thousand". */
const spread = (first: Numeral, other: Numeral): [number, number, number] => {
  const scale = other.grain >= 1000 ? 10 ** (3 * Math.floor(Math.log10(other.grain) / 3)) : 1
  const share = scale > 1 && first.value! < 1000 && first.value! <= other.value! / scale
  return share
    ? [first.value! * scale, other.value!, other.grain]
    : [first.value!, other.value!, Math.min(first.grain, other.grain)]
}

const isYear = (numeral: Numeral): boolean =>
  numeral.grain === 1 && numeral.last - numeral.first === 1 && numeral.value! >= 1900 && numeral.value! <= 2100

const leadingZero = (piece: Piece): boolean => /^0\d/.test(piece.form)

const hyphenBehind = (pieces: readonly Piece[], at: number): boolean =>
  /^[-–]$/.test(pieces[at]?.form ?? '') && pieces[at]!.spaced === false && pieces[at + 1]?.kind === 'digits'
