import type { Measure } from '../claims/claim.ts'
import type { Language } from '../language/language.ts'
import { idOf } from '../text/id.ts'
import { type FigureKey, figureKeys, keyText } from './figure-keys.ts'
import { countriesCounted } from './figure-places.ts'
import { type Floor, floorsOf } from './floors.ts'
import { type Grade, gradeOf, onlyGrows } from './grades.ts'
import type { FigureClaim, Ground, Told } from './ground.ts'
import { wordsOf } from './names.ts'
import { type Origin, originByClaim } from './origins.ts'
import { type Profile, settle } from './profiles.ts'
import { lowerOf, restates, upperOf } from './rounding.ts'
import { isLeading, type TallyReading, tallyReadings } from './tally-readings.ts'

/** The comparable readings of one count, with low, best and high (rules.md R1–R10). */
export interface Tally {
  readonly id: string
  /** What is counted, as a heading: "killed · protesters · in Almaty". */
  readonly label: string
  readonly measure: Measure
  /** Who is counted; null is everybody. */
  readonly population: string | null
  readonly place: string | null
  readonly period: { readonly first: string; readonly final: string } | null
  readonly accumulation: 'cumulative' | 'flow' | 'snapshot' | 'unknown'
  /** Its numbers count some of those their reports count all of, and nobody says which: comparable with nothing. */
  readonly some: boolean
  /** In order of as-of date, then of publication. */
  readonly readings: readonly TallyReading[]
  readonly low: number | null
  /** Null where no reading stands; `why` says so. */
  readonly best: number | null
  readonly high: number | null
  /** Sum of disjoint parts, derived, never best (R8). */
  readonly floor: Floor | null
  readonly grade: Grade
  /** Independent origins of the readings that stand. */
  readonly origins: number
  readonly outlets: number
  /** The rule that gave best: `R9 default`, `R9 ibc` … */
  readonly rule: string
  /** The working, one step a line. */
  readonly why: readonly string[]
  /** Id of the tally this is a part of. */
  readonly partOf: string | null
  /** What a person should look at, one sentence each: "revised down from 61 to 46". */
  readonly review: readonly string[]
}

/** Groups a story's figures into tallies and settles each by a named profile. */
export const talliesOf = (ground: Ground, origins: readonly Origin[], profile: Profile): Tally[] => {
  const { language, place } = ground
  const originOf = originByClaim(origins)
  const groups = groupsOf(ground, originOf)
  const drafts = groups.map(({ key, told }) => {
    const { readings, review } = tallyReadings(told, ground, originOf)
    const settled = settle(readings, profile)
    return {
      id: idOf('t', ground.story, keyText(key)),
      label: labelOf(key, language),
      measure: key.measure,
      population: populationOf(key),
      place: key.place === null ? null : (told[0]!.claim.place ?? key.place),
      period: periodOf(key, told, ground),
      accumulation: accumulationOf(key, told),
      some: key.some,
      readings,
      review,
      ...settled,
      partOf: null,
      key,
      told,
    }
  })
  const floors = floorsOf(drafts, language, countriesCounted(ground.readings))
  const whole = wholes(drafts)
  return drafts
    .map(({ key, told, ...draft }) => {
      const floor = floors.get(draft.id) ?? null
      const { grade, why } = gradeOf(key, draft.readings, told, ground, originOf)
      return {
        ...draft,
        partOf: whole.get(draft.id) ?? null,
        floor,
        grade,
        why: [
          `R3: counted together because all are ${draft.label}${key.flow ? ', newly counted each time' : ''}`,
          ...(place?.country !== null && place?.country !== undefined && draft.place === null
            ? [`R3: figures for all of ${place.country} and figures without a place are one`]
            : []),
          ...draft.why,
          ...(floor === null
            ? []
            : [`R8: disjoint parts add up to at least ${floor.value}, a floor derived and printed by nobody`]),
          why,
        ],
      }
    })
    .toSorted(byImportance)
}

export interface TallyGroup {
  readonly key: FigureKey
  readonly told: readonly Told<FigureClaim>[]
}

/** Figures by what they can be compared by. Figures of other, earlier events are drawn beside and never counted. */
const groupsOf = (ground: Ground, originOf: ReadonlyMap<string, Origin>): TallyGroup[] => {
  const keyOf = figureKeys(ground)
  const groups = new Map<string, { readonly key: FigureKey; readonly told: Told<FigureClaim>[] }>()
  const add = (key: FigureKey, told: Told<FigureClaim>): void => {
    const text = keyText(key)
    const group = groups.get(text) ?? { key, told: [] }
    groups.set(text, group)
    group.told.push(told)
  }
  const countries = countriesCounted(ground.readings)
  // Where two countries count, an authority counts in its own unless it says otherwise.
  const placed = (key: FigureKey, claim: FigureClaim): FigureKey => {
    const family = originOf.get(claim.id)?.family ?? null
    if (key.place !== null || countries.size < 2 || family === null || !countries.has(family)) return key
    return { ...key, place: wordsOf(family).join(' ') }
  }
  for (const reading of ground.readings) {
    const own = new Map<string, { readonly key: FigureKey; readonly figures: FigureClaim[] }>()
    for (const claim of reading.claims) {
      if (claim.kind !== 'figure') continue
      const key = placed(keyOf(reading, claim), claim)
      const among = own.get(keyText(key)) ?? { key, figures: [] }
      own.set(keyText(key), among)
      among.figures.push(claim)
    }
    for (const { key, figures } of own.values()) {
      const some = key.flow ? new Set<FigureClaim>() : partsAmong(figures, originOf)
      for (const claim of figures) add(some.has(claim) ? { ...key, some: true } : key, { reading, claim })
    }
  }
  for (const { key, told } of [...groups.values()]) {
    const details = detailsAmong(key, told, ground)
    if (details.size === 0) continue
    const rest = told.filter((each) => !details.has(each))
    groups.set(keyText(key), { key, told: rest })
    for (const each of details) add({ ...key, some: true }, each)
  }
  return [...groups.values()].filter(({ told }) => told.some(({ claim }) => !claim.background))
}

/**
 * Figures that a report gives in passing, below one that another led with no later: a count that only grows does not fall
 * without a word, so they count some of those (R3).
 */
const detailsAmong = (
  { measure, flow, some }: FigureKey,
  told: readonly Told<FigureClaim>[],
  { dates }: Ground,
): ReadonlySet<Told<FigureClaim>> => {
  const details = new Set<Told<FigureClaim>>()
  if (flow || some || !onlyGrows.has(measure)) return details
  const day = ({ reading, claim }: Told<FigureClaim>): string => dates.asOf(reading, claim).date ?? '9999'
  const leading = told
    .filter((each) => each.claim.standing === 'asserted' && !each.claim.background && isLeading(each))
    .toSorted((a, b) => (lowerOf(b.claim) ?? 0) - (lowerOf(a.claim) ?? 0))
    .slice(0, mostWholes)
  for (const each of told) {
    const most = upperOf(each.claim)
    if (most === null || each.claim.standing !== 'asserted' || each.claim.background || isLeading(each)) continue
    const whole = leading.find(
      (other) =>
        other.reading !== each.reading &&
        (lowerOf(other.claim) ?? 0) > most &&
        !restates(other.claim, each.claim) &&
        day(other) <= day(each),
    )
    if (whole !== undefined) details.add(each)
  }
  return details
}

/**
 * Figures of one report that count only some of those it counts in all: "four were hurt … the two men" (R3: a population
 * nobody describes stays a line of its own). Numbers that changed, and numbers of two origins, are none: each is a whole.
 */
const partsAmong = (
  figures: readonly FigureClaim[],
  originOf: ReadonlyMap<string, Origin>,
): ReadonlySet<FigureClaim> => {
  const parts = new Set<FigureClaim>()
  const counted = figures.filter(({ standing, background }) => standing === 'asserted' && !background)
  const byNumber = counted.toSorted((a, b) => (b.value ?? b.low ?? 0) - (a.value ?? a.low ?? 0))
  const greatest = byNumber.slice(0, mostWholes)
  for (const figure of byNumber) {
    const whole = greatest.find(
      (other) =>
        (lowerOf(other) ?? 0) > (upperOf(figure) ?? Number.POSITIVE_INFINITY) &&
        !restates(other, figure) &&
        other.asOf === figure.asOf &&
        mayBeOneVoice(originOf.get(other.id), originOf.get(figure.id)),
    )
    if (whole !== undefined) parts.add(figure)
  }
  return parts
}

/** One origin's numbers, or a number that nobody is named for. */
const mayBeOneVoice = (a: Origin | undefined, b: Origin | undefined): boolean =>
  a === undefined || b === undefined || a.id === b.id || a.bare || b.bare

/** Enough of a report's greatest numbers to find the whole of a part. */
const mostWholes = 16

const populationOf = ({ population, qualifier, some }: FigureKey): string | null => {
  const of = qualifier === null ? population : population === null ? qualifier : `${population} of ${qualifier}`
  return some ? (of === null ? 'some of them' : `some of the ${of}`) : of
}

const labelOf = ({ measure, population, qualifier, place, flow, some }: FigureKey, { reconciling }: Language): string =>
  [
    reconciling.measures[measure] ?? measure,
    population === null ? null : (reconciling.populations[population] ?? population),
    qualifier,
    some ? 'some of them' : null,
    place === null ? null : `in ${capitalised(place)}`,
    flow ? 'newly counted' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')

const capitalised = (name: string): string => name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

const periodOf = ({ flow }: FigureKey, told: readonly Told<FigureClaim>[], { dates }: Ground): Tally['period'] => {
  if (!flow) return null
  const days = told.flatMap(({ reading, claim }) => dates.asOf(reading, claim).date ?? []).toSorted()
  return days.length === 0 ? null : { first: days[0]!, final: days.at(-1)! }
}

const accumulationOf = ({ flow }: FigureKey, told: readonly Told<FigureClaim>[]): Tally['accumulation'] => {
  if (flow) return 'flow'
  const kinds = new Set(told.map(({ claim }) => claim.accumulation))
  return kinds.has('cumulative') ? 'cumulative' : kinds.has('snapshot') ? 'snapshot' : 'unknown'
}

/** Of which tally each is a part: its figures say so, or it counts some of those the other counts all of. */
const wholes = (drafts: readonly (TallyGroup & { readonly id: string })[]): ReadonlyMap<string, string> => {
  const tallyOf = new Map(drafts.flatMap(({ id, told }) => told.map(({ claim }) => [claim.id, id] as const)))
  const byKey = new Map(drafts.map(({ id, key }) => [keyText(key), id]))
  const found = new Map<string, string>()
  for (const { id, key, told } of drafts) {
    const said = told.flatMap(({ claim }) => (claim.subsetOf === null ? [] : (tallyOf.get(claim.subsetOf) ?? [])))[0]
    const wider = [
      { ...key, some: false },
      { ...key, place: null },
      { ...key, population: null, qualifier: null },
      { ...key, population: null, qualifier: null, place: null },
    ].flatMap((each) => byKey.get(keyText(each)) ?? [])
    const whole = [...(said === undefined ? [] : [said]), ...wider].find((other) => other !== id)
    if (whole !== undefined && found.get(whole) !== id) found.set(id, whole)
  }
  return found
}

/** Counts of people who were harmed first, those of everybody before those of a part, then by how much was printed. */
const byImportance = (a: Tally, b: Tally): number =>
  order.indexOf(a.measure) - order.indexOf(b.measure) ||
  Number(a.population !== null) - Number(b.population !== null) ||
  Number(a.place !== null) - Number(b.place !== null) ||
  Number(a.accumulation === 'flow') - Number(b.accumulation === 'flow') ||
  b.readings.length - a.readings.length ||
  (a.id < b.id ? -1 : 1)

const order: readonly Measure[] = [
  'killed',
  'injured',
  'missing',
  'detained',
  'charged',
  'released',
  'abducted',
  'aboard',
  'rescued',
  'displaced',
  'evacuated',
  'deployed',
  'damaged',
  'money',
  'other',
]
