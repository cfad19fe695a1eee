import { canBothHold, isRound, lowerOf, numberOf, restates, upperOf } from './rounding.ts'
import type { TallyReading } from './tally-readings.ts'

/** The named rules by which low, best and high are chosen (rules.md R9). */
export type Profile = 'default' | 'ibc' | 'acled' | 'ucdp'

export interface Settled {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly origins: number
  readonly outlets: number
  readonly rule: string
  readonly why: readonly string[]
}

/** Low, best and high of a tally's live readings: those that stand, one of each origin. Never an average. */
export const settle = (readings: readonly TallyReading[], profile: Profile): Settled => {
  const live = latestOfEach(readings.filter(({ state }) => state === 'standing'))
  const standing = readings.filter(({ state }) => state === 'standing' || state === 'restatement')
  const common = {
    origins: new Set(live.map(({ origin }) => origin)).size,
    outlets: outletsOf(standing),
    rule: `R9 ${profile}`,
  }
  if (live.length === 0) {
    const state = readings.find((each) => each.state !== 'background')?.state ?? 'background'
    const reason = readings.length === 0 ? 'no report counts all of them' : `no reading stands: every one is ${state}`
    return { low: null, best: null, high: null, ...common, why: [`R9: ${reason}`] }
  }
  const settled = profiles[profile](live)
  const fallen = outrankedBy(live, readings, settled.best, profile)
  return fallen === null
    ? { ...settled, ...common }
    : {
        ...settled,
        ...common,
        best: null,
        why: [
          ...settled.why,
          `R6: ${numberOf(fallen)} stood before them and was withdrawn; a withdrawal alone makes no higher number best`,
        ],
      }
}

/** The withdrawn reading that was best, or made another so, where all that its withdrawal leaves is a higher number. */
const outrankedBy = (
  live: readonly TallyReading[],
  readings: readonly TallyReading[],
  best: number | null,
  profile: Profile,
): TallyReading | null => {
  if (best === null || profile !== 'default') return null
  const before = latestOfEach(readings.filter(({ state }) => state === 'standing' || state === 'withdrawn'))
  const withdrawn = before.filter(({ state, value }) => state === 'withdrawn' && value !== null && value < best)
  // Another origin may have given the same number: then that one was best, on the strength of both.
  return withdrawn.find((reading) => (bestOf([...live, reading]).reading.value ?? best) < best) ?? null
}

const outletsOf = (readings: readonly TallyReading[]): number =>
  new Set(readings.flatMap(({ reports }) => reports)).size

/** One reading of each origin: the latest. Ranges are kept as they are. */
const latestOfEach = (standing: readonly TallyReading[]): readonly TallyReading[] => [
  ...new Map(standing.map((reading) => [reading.origin, reading])).values(),
]

type Choice = Pick<Settled, 'low' | 'best' | 'high' | 'why'>

const leastOf = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** The least lower bound; a number that is open below, "nearly 100", lies no higher than it says. */
const leastLower = (live: readonly TallyReading[]): number | null => {
  const lowers = live.map(lowerOf)
  return lowers.every((lower) => lower === null)
    ? null
    : leastOf(live.map((reading, at) => lowers[at] ?? reading.value))
}

const span = (live: readonly TallyReading[]): { readonly low: number | null; readonly high: number | null } => {
  const uppers = live.map(upperOf)
  return {
    low: leastLower(live),
    high: uppers.some((upper) => upper === null) ? null : Math.max(...uppers.map((upper) => upper ?? 0)),
  }
}

const numbersOf = (live: readonly TallyReading[]): number[] =>
  live.flatMap(({ value, low, high }) => (value === null ? [low, high].filter((end) => end !== null) : [value]))

const profiles: Readonly<Record<Profile, (live: readonly TallyReading[]) => Choice>> = {
  default: (live) => {
    const { low, high } = span(live)
    const { reading, why } = bestOf(live)
    return { low, best: reading.value, high, why }
  },
  ibc: (live) => {
    const numbers = numbersOf(live)
    return {
      low: leastOf(numbers),
      best: null,
      high: numbers.length === 0 ? null : Math.max(...numbers),
      why: ['R9 ibc: the least and the greatest number that any live reading gives; no best is named'],
    }
  },
  acled: (live) => {
    const numbers = live.flatMap(({ value, low, bound }) =>
      value !== null
        ? [value]
        : bound === 'vague' && low !== null
          ? [low >= 100 ? 100 : 12]
          : low === null
            ? []
            : [low],
    )
    const lowest = leastOf(numbers)
    return {
      ...span(live),
      best: lowest,
      why: ['R9 acled: the lowest live reading; dozens are 12, hundreds 100'],
    }
  },
  ucdp: (live) => ({
    ...span(live),
    best: null,
    why: ['R9 ucdp: low and high from the live readings; the best estimate is a person’s to make'],
  }),
}

/** "At least 31" of Tuesday says nothing against 58 of Wednesday, however many said so: it is no count to choose. */
export const isOutgrown = (early: TallyReading, later: TallyReading): boolean =>
  (early.bound === 'at-least' || early.bound === 'more-than') &&
  early.asOf !== null &&
  later.asOf !== null &&
  early.asOf < later.asOf &&
  (lowerOf(later) ?? later.value ?? 0) > (lowerOf(early) ?? 0)

/**
 * Most independent origins, then itemised over round, then the latest day (R9); ours, before the lower number: what a
 * report leads with, which is its whole count, and what more outlets print.
 */
const bestOf = (live: readonly TallyReading[]): { readonly reading: TallyReading; readonly why: readonly string[] } => {
  const ranked = live
    .filter((reading) => !live.some((later) => isOutgrown(reading, later)))
    .map((reading) => ({
      reading,
      support: live.filter((other) => restates(reading, other) || restates(other, reading)).length,
      round: reading.value === null ? 2 : isRound(reading.value) ? 1 : 0,
    }))
    .toSorted(
      (a, b) =>
        b.support - a.support ||
        a.round - b.round ||
        (a.reading.asOf === b.reading.asOf ? 0 : (a.reading.asOf ?? '') < (b.reading.asOf ?? '') ? 1 : -1) ||
        Number(b.reading.leads) - Number(a.reading.leads) ||
        b.reading.outlets - a.reading.outlets ||
        (a.reading.value ?? 0) - (b.reading.value ?? 0),
    )
  const [first, second] = ranked
  if (live.length === 1)
    return { reading: first!.reading, why: [`R9: ${numberOf(first!.reading)} is the one live reading`] }
  const reason =
    second === undefined
      ? 'the others are lower bounds of earlier days'
      : first!.support > second.support
        ? `${first!.support} independent origins give it`
        : first!.round < second.round
          ? 'it is itemised, the others are round'
          : first!.reading.asOf !== second.reading.asOf
            ? `it is the latest, of ${first!.reading.asOf ?? 'no date'}`
            : first!.reading.leads !== second.reading.leads
              ? 'a report leads with it'
              : first!.reading.outlets !== second.reading.outlets
                ? 'more outlets print it'
                : 'it is the lower'
  const beside = live.filter((reading) => reading !== first!.reading)
  const others = beside.map(numberOf)
  const agree = beside.every((reading) => canBothHold(first!.reading, reading))
  return {
    reading: first!.reading,
    why: [
      `R9: of ${live.length} live readings ${numberOf(first!.reading)} is best, because ${reason}; beside it ${others.join(', ')}${agree ? ', which can hold too' : ''}`,
    ],
  }
}
