import type { FigureClaim, Told } from './ground.ts'
import { lowerOf, restates } from './rounding.ts'

/** A figure told by a report. */
type ToldFigure = Told<FigureClaim>

/**
 * Figures whose origin is known, to be found again by their number. Each question costs what the asking report, those it is
 * made from and the different numbers of its key cost, however many reports print them.
 */
export interface ToldFigures {
  /**
   * Adds one under the key that says what it can be compared with.
   *
   * @param narrow the key with place and part: a rounding is told from another's number only where both are of one
   */
  readonly add: (key: string, narrow: string, told: ToldFigure) => void
  /** The one that one of these reports tells with the number of a figure: in the same words, else the first; null for none. */
  readonly toldBy: (key: string, reports: readonly string[], figure: FigureClaim) => ToldFigure | null
  /**
   * The figure that a report most likely prints again, rounded or not: its own, then one of those it is made from; one that
   * names its source, the very number, the earliest. "More than 100" in a headline is the 128 of its text.
   */
  readonly printedAgain: (key: string, narrow: string, told: ToldFigure, asked: Asked) => ToldFigure | null
}

/** Of which report it is asked. */
interface Asked {
  /** Ids of the reports it is made from. */
  readonly parents: readonly string[]
  readonly inHeadline: boolean
}

/** Figures that can be compared. */
interface Comparable {
  readonly byReport: Map<string, { readonly told: ToldFigure; readonly at: number }[]>
  /** The earliest of each wording of a number, with a source named and without. */
  readonly earliest: Map<string, ToldFigure>
  readonly narrow: WeakMap<ToldFigure, string>
  count: number
}

/** No figures yet. */
export const toldFigures = (): ToldFigures => {
  const keys = new Map<string, Comparable>()
  return {
    add: (key, narrow, told) => {
      const held = keys.get(key) ?? { byReport: new Map(), earliest: new Map(), narrow: new WeakMap(), count: 0 }
      keys.set(key, held)
      const own = held.byReport.get(told.reading.id) ?? []
      held.byReport.set(told.reading.id, own)
      own.push({ told, at: held.count++ })
      held.narrow.set(told, narrow)
      const wording = `${wordingOf(told)} ${narrow}`
      const first = held.earliest.get(wording)
      if (first === undefined || byTime(told, first) < 0) held.earliest.set(wording, told)
    },
    toldBy: (key, reports, figure) => {
      const held = keys.get(key)
      const [first] = reports
        .flatMap((report) => held?.byReport.get(report) ?? [])
        .filter(({ told }) => told.claim.value === figure.value)
        .toSorted((a, b) => likeness(b.told.claim, figure) - likeness(a.told.claim, figure) || a.at - b.at)
      return first?.told ?? null
    },
    printedAgain: (key, narrow, { reading, claim }, { parents, inHeadline }) => {
      const held = keys.get(key)
      if (held === undefined) return null
      const near = [reading.id, ...parents].flatMap((report) => held.byReport.get(report) ?? [])
      const among = [...near.map(({ told }) => told), ...held.earliest.values()]
      const rank = (other: ToldFigure): number =>
        (other.reading === reading ? 0 : parents.includes(other.reading.id) ? 1 : 2) * 4 +
        (other.claim.attribution.length > 0 ? 0 : 2) +
        (other.claim.value === claim.value ? 0 : 1)
      const [best] = among
        .filter((other) => {
          if (inHeadline && other.reading === reading && isWithin(claim, other.claim)) return true
          if (claim.value !== other.claim.value && other.reading !== reading && held.narrow.get(other) !== narrow)
            return false
          return restates(claim, other.claim) || restates(other.claim, claim)
        })
        .map((told) => ({ told, rank: rank(told) }))
        .toSorted((a, b) => a.rank - b.rank || byTime(a.told, b.told))
      return best?.told ?? null
    },
  }
}

/** How much the words of two figures are the same: who is named first, and what is said. */
const likeness = (a: FigureClaim, b: FigureClaim): number =>
  Number(a.exact === b.exact) + Number(a.attribution[0]?.name === b.attribution[0]?.name)

/** Whether a lower bound is one of the number: "more than 100" of 128. */
const isWithin = (bound: FigureClaim, number: FigureClaim): boolean =>
  (bound.bound === 'at-least' || bound.bound === 'more-than') && (lowerOf(bound) ?? Infinity) <= (lowerOf(number) ?? -1)

const wordingOf = ({ claim: { value, low, high, bound, attribution } }: ToldFigure): string =>
  [value, low, high, bound, attribution.length > 0].join(' ')

const byTime = (a: ToldFigure, b: ToldFigure): number => {
  const [one, two] = [a.reading.published ?? '9999', b.reading.published ?? '9999']
  return one < two ? -1 : one > two ? 1 : a.claim.id < b.claim.id ? -1 : 1
}
