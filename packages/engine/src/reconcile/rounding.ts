import type { Bound } from '../mentions/quantities/quantities.ts'

/** A number as a report words it. */
export interface Worded {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
}

/** The place value of the last digit that is not zero: 100 for 5,800, 1 for 7,939. */
export const lastUnit = (value: number): number => {
  const whole = Math.abs(Math.trunc(value))
  if (whole === 0) return 1
  let unit = 1
  while (whole % (unit * 10) === 0) unit *= 10
  return unit
}

/** Whether a number looks like one somebody rounded: more than one digit, all but the first one or two of them zeros. */
export const isRound = (value: number): boolean => value >= 20 && value / lastUnit(value) < 100 && lastUnit(value) > 1

/**
 * Whether the first number is the second, rounded (rules.md R1): "nearly 8,000" restates 7,939, "more than 160" restates
 * 164. A rounding is never farther off than half of its last significant unit, nor than a twentieth.
 */
export const restates = (round: Worded, exact: Worded): boolean => {
  const [a, b] = [round.value, exact.value]
  if (a === null || b === null) return sameInterval(round, exact)
  if (a === b) return true
  if (lastUnit(a) <= lastUnit(b) || !isRound(a)) return false
  const slack = Math.min(lastUnit(a), Math.max(1, a / 20))
  switch (round.bound) {
    case 'nearly':
    case 'less-than':
    case 'at-most':
      return b < a && a - b <= slack
    case 'more-than':
    case 'at-least':
      return b > a && b - a <= slack
    case 'exact':
      // A plain "40" is 40: nobody rounds 39 people to it.
      return a >= PLAIN && isNear(a, b, slack)
    default:
      return isNear(a, b, slack)
  }
}

/** From here on a plain number may be a rounding. */
const PLAIN = 100

const isNear = (a: number, b: number, slack: number): boolean =>
  Math.abs(a - b) <= slack / 2 || (Math.abs(a - b) <= slack && lastUnit(a) >= 1000)

/** Whether both give the same interval: "dozens" and "dozens", "20 to 30" twice. */
export const sameInterval = (a: Worded, b: Worded): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high

/** Least number a wording allows; null where it is open below. */
export const lowerOf = ({ value, low, bound }: Worded): number | null => {
  if (value === null) return low
  if (bound === 'about') return value - lastUnit(value) / 2
  if (bound === 'more-than') return value + 1
  return bound === 'exact' || bound === 'at-least' ? value : low
}

/** Greatest number a wording allows; null where it is open above. */
export const upperOf = ({ value, high, bound }: Worded): number | null => {
  if (value === null) return high
  if (bound === 'about') return value + lastUnit(value) / 2
  if (bound === 'nearly' || bound === 'less-than') return value
  return bound === 'exact' || bound === 'at-most' ? value : high
}

/** Whether two wordings can both hold of one number. */
export const canBothHold = (a: Worded, b: Worded): boolean => {
  const low = Math.max(lowerOf(a) ?? Number.NEGATIVE_INFINITY, lowerOf(b) ?? Number.NEGATIVE_INFINITY)
  const high = Math.min(upperOf(a) ?? Number.POSITIVE_INFINITY, upperOf(b) ?? Number.POSITIVE_INFINITY)
  return low <= high || restates(a, b) || restates(b, a)
}

/** A number as its report words it: "nearly 10,000", "24 to 99". */
export const numberOf = ({ value, low, high, bound }: Worded): string => {
  if (value === null) return `${low === null ? 'up' : written(low)} to ${high === null ? 'any number' : written(high)}`
  const words = {
    exact: '',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'at-most': 'at most ',
    'less-than': 'fewer than ',
  }
  return `${bound in words ? words[bound as keyof typeof words] : `${bound} `}${written(value)}`
}

/** Digits in groups of three, the way newsrooms print them, whatever the machine's locale. */
const written = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
