import type { Language } from '../language/language.ts'
import type { TallyRelations } from './decided-tallies.ts'
import { type FigureKey, isOfMany } from './figure-keys.ts'
import type { FigureClaim, Told } from './ground.ts'
import { wordsOf } from './names.ts'
import { lowerOf } from './rounding.ts'
import type { TallyReading } from './tally-readings.ts'

/** A sum of disjoint parts: at least so many, derived and never printed by anyone (rules.md R8). */
export interface Floor {
  readonly value: number
  /** Ids of the tallies whose lows were added. */
  readonly parts: readonly string[]
  /** Ids of the claims added, one for each part. */
  readonly claims: readonly string[]
}

interface Counted {
  readonly id: string
  readonly key: FigureKey
  readonly told: readonly Told<FigureClaim>[]
  readonly readings: readonly TallyReading[]
}

/** Floors of the tallies that count everybody, from tallies that count parts of them which share nobody. */
export const floorsOf = (
  tallies: readonly Counted[],
  { reconciling }: Language,
  countries: ReadonlySet<string>,
  related: TallyRelations,
): ReadonlyMap<string, Floor> => {
  const apart = new Set(reconciling.disjoint.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const nations = new Set([...countries].map((country) => wordsOf(country).join(' ')))
  const floors = new Map<string, Floor>()
  for (const whole of tallies) {
    const { population, qualifier, flow, scope, apart: parted } = whole.key
    if (population !== null || qualifier !== null || flow || scope !== 'whole' || parted !== null) continue
    if (isOfMany(whole.key.measure)) continue
    const parts = tallies.filter(({ id, key }) => {
      const decided = related.between(id, whole.id)
      return (
        key.measure === whole.key.measure &&
        !key.flow &&
        key.scope === 'whole' &&
        key !== whole.key &&
        (decided === null ? key.apart === null : decided === 'subset') &&
        (key.place === whole.key.place || whole.key.place === null)
      )
    })
    const chosen = likeliest(parts, { apart, nations, related })
    if (chosen.length < 2) continue
    floors.set(whole.id, {
      value: sum(chosen),
      parts: chosen.map(({ id }) => id),
      claims: chosen.map(({ claim }) => claim),
    })
  }
  return floors
}

/** By what two parts are known to share nobody. */
interface Disjoint {
  /** Pairs of populations. */
  readonly apart: ReadonlySet<string>
  /** Countries that count, folded. */
  readonly nations: ReadonlySet<string>
  readonly related: TallyRelations
}

interface Part {
  readonly id: string
  readonly key: FigureKey
  readonly low: number
  readonly claim: string
  readonly origin: string
}

/**
 * The parts to add up: those that one origin gives, since it counts each person once; of several origins the one whose
 * parts come to most. Parts of different origins are added where no origin gives two.
 */
const likeliest = (parts: readonly Counted[], apart: Disjoint): readonly Part[] => {
  const worth = parts.flatMap(worthOf)
  const byOrigin = new Map<string, Part[]>()
  for (const part of worth) byOrigin.set(part.origin, [...(byOrigin.get(part.origin) ?? []), part])
  const own = [...byOrigin.values()].map((of) => disjoint(of, apart)).filter((chosen) => chosen.length > 1)
  const most = own.toSorted((a, b) => sum(b) - sum(a))[0]
  return most ?? disjoint(parts.flatMap(leastWorth), apart)
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { low }) => total + low, 0)

/** The least that any origin says a part comes to: a floor holds whoever is right. */
const leastWorth = (part: Counted): Part[] =>
  worthOf(part)
    .toSorted((a, b) => a.low - b.low)
    .slice(0, 1)

/** What each origin says a part comes to at least: one reading of each, those that stand. */
const worthOf = ({ id, key, readings }: Counted): Part[] =>
  readings.flatMap((reading) => {
    const low = reading.state === 'standing' ? lowerOf(reading) : null
    return low === null || low <= 0 ? [] : [{ id, key, low, origin: reading.origin, claim: reading.claims[0]! }]
  })

/** The parts that share nobody with each other, greatest first. */
const disjoint = (parts: readonly Part[], apart: Disjoint): readonly Part[] => {
  const chosen: Part[] = []
  for (const part of parts.toSorted((a, b) => b.low - a.low || (a.id < b.id ? -1 : 1))) {
    if (chosen.every((other) => shareNobody(part, other, apart))) chosen.push(part)
  }
  return chosen
}

const shareNobody = (one: Part, other: Part, { apart, nations, related }: Disjoint): boolean => {
  const decided = related.between(one.id, other.id)
  if (decided !== null) return decided === 'disjoint'
  const [a, b] = [one.key, other.key]
  if (a.population !== null && b.population !== null && apart.has(`${a.population} ${b.population}`)) return true
  // Nationals of two countries are different people; so are those in two countries. One town may lie in another's region.
  if (a.population === b.population && a.qualifier !== null && b.qualifier !== null) return a.qualifier !== b.qualifier
  if (a.population !== b.population || a.place === null || b.place === null) return false
  return a.place !== b.place && nations.has(a.place) && nations.has(b.place)
}
