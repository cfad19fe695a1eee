import type { Measure } from '../claims/claim.ts'
import { ruledBy } from '../decisions/in-force.ts'
import type { Language } from '../language/language.ts'
import { idOf } from '../text/id.ts'
import { ownEntry } from '../text/own-entry.ts'
import { acceptancesOf, accepted, relationsOf, type TallyRelations } from './decided-tallies.ts'
import { type FigureGroup, figureGroups } from './figure-groups.ts'
import { type FigureKey, isOfMany, keyText } from './figure-keys.ts'
import { countriesCounted } from './figure-places.ts'
import { type Floor, floorsOf } from './floors.ts'
import { type Grade, gradeOf } from './grades.ts'
import type { FigureClaim, Ground, Told } from './ground.ts'
import { type Origin, originByClaim } from './origins.ts'
import { type Profile, type Settled, settle } from './profiles.ts'
import { standingActs } from './standing-acts.ts'
import { type TallyReading, tallyReadings } from './tally-readings.ts'

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
  /** Its numbers count some of those a report counts in all, or a wider count nobody describes: comparable with nothing. */
  readonly unclear: boolean
  /** In order of as-of date, then of publication. */
  readonly readings: readonly TallyReading[]
  readonly low: number | null
  /** Null where no reading stands; `why` says so. */
  readonly best: number | null
  readonly high: number | null
  /** Sum of disjoint parts, derived, never best (R8). */
  readonly floor: number | null
  /** What the floor adds up. */
  readonly sum: Floor | null
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
  const groups = figureGroups(ground, originOf)
  const acts = standingActs(ground)
  const drafts = [...groups, ...untold(groups)].map(({ key, told, rejected, by }) => {
    const drawn = tallyReadings({ told, rejected }, ground, originOf, acts)
    const { readings } = drawn
    const isOne = key.scope === 'whole' && !isOfMany(key.measure)
    const settled = isOne ? settle(readings, profile) : settledApart(readings, profile)
    return {
      id: idOf('t', ground.story, keyText(key)),
      label: labelOf(key, language),
      measure: key.measure,
      population: populationOf(key),
      place: key.place === null ? null : (told[0]?.claim.place ?? key.place),
      period: periodOf(key, told, ground),
      accumulation: accumulationOf(key, told),
      unclear: key.scope !== 'whole',
      readings,
      // Numbers that nobody compares contradict none.
      review: isOne ? drawn.review : [],
      ...settled,
      partOf: null,
      key,
      told,
      rejected,
      by,
    }
  })
  const acceptances = acceptancesOf(drafts, ground.decided)
  const related = relationsOf(drafts, ground.decided)
  const floors = floorsOf(drafts, language, countriesCounted(ground.readings), related)
  const isDrawn = ({ id, readings }: (typeof drafts)[number]): boolean => readings.length > 0 || floors.has(id)
  const wholeOf = wholes(drafts.filter(isDrawn), related)
  return drafts
    .filter(isDrawn)
    .map(({ key, told, rejected: _, by, ...found }) => {
      const draft = accepted(found, acceptances.get(found.id) ?? null)
      const sum = floors.get(draft.id) ?? null
      const { grade, why } = gradeOf(key, draft, told, ground, originOf)
      return {
        ...draft,
        partOf: wholeOf.get(draft.id) ?? null,
        floor: sum?.value ?? null,
        sum,
        grade,
        why: [
          `R3: counted together because all are ${draft.label}${key.flow ? ', newly counted each time' : ''}`,
          ...(place?.country !== null && place?.country !== undefined && draft.place === null
            ? [`R3: figures for all of ${place.country} and figures without a place are one`]
            : []),
          ...draft.why,
          ...(sum === null
            ? []
            : [`R8: disjoint parts add up to at least ${sum.value}, a floor derived and printed by nobody`]),
          ...by.map(
            (ruling) =>
              `R14: ${ruling.decision.kind === 'split' ? 'parted' : 'brought together'} by ${ruledBy(ruling)}`,
          ),
          why,
        ],
      }
    })
    .toSorted(byImportance)
}

/** Numbers of parts that nobody describes, and of things no measure is for, are not comparable with each other (R3). */
const settledApart = (readings: readonly TallyReading[], profile: Profile): Settled => {
  const settled = settle(readings, profile)
  const standing = readings.filter(({ state }) => state === 'standing')
  if (new Set(standing.map(({ value, low, high }) => value ?? `${low}–${high}`)).size < 2) return settled
  const why = 'R3: nobody says that these count the same: they are not compared, and none is best'
  return { ...settled, low: null, best: null, high: null, why: [why] }
}

/** Counts of everybody that no report gives, where reports count parts of them: their floor has a line of its own. */
const untold = (groups: readonly FigureGroup[]): FigureGroup[] => {
  const given = new Set(groups.map(({ key }) => keyText(key)))
  const keys = groups.map(({ key }) => ({ ...whole, measure: key.measure }))
  return [...new Map(keys.map((key) => [keyText(key), key]))]
    .filter(([text]) => !given.has(text))
    .map(([, key]) => ({ key, told: [], rejected: [], by: [] }))
}

const whole = { population: null, qualifier: null, place: null, flow: false, scope: 'whole', apart: null } as const

const populationOf = ({ population, qualifier, scope }: FigureKey): string | null => {
  const of = qualifier === null ? population : population === null ? qualifier : `${population} of ${qualifier}`
  if (scope === 'whole') return of
  return scope === 'part'
    ? `some of ${of === null ? 'them' : `the ${of}`}`
    : `a wider count${of === null ? '' : ` of ${of}`}`
}

const labelOf = (
  { measure, population, qualifier, place, flow, scope, apart }: FigureKey,
  { reconciling }: Language,
): string =>
  [
    reconciling.measures[measure] ?? measure,
    population === null ? null : (ownEntry(reconciling.populations, population) ?? population),
    qualifier,
    scope === 'whole' ? null : scope === 'part' ? 'some of them' : 'a wider count',
    place === null ? null : `in ${capitalised(place)}`,
    flow ? 'newly counted' : null,
    apart === null ? null : 'counted apart',
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
const wholes = (
  drafts: readonly (FigureGroup & { readonly id: string })[],
  related: TallyRelations,
): ReadonlyMap<string, string> => {
  const tallyOf = new Map(drafts.flatMap(({ id, told }) => told.map(({ claim }) => [claim.id, id] as const)))
  const byKey = new Map(drafts.map(({ id, key }) => [keyText(key), id]))
  const found = new Map<string, string>()
  for (const { id, key, told } of drafts) {
    if (key.apart !== null && related.wholeOf(id) === null) continue
    const said = told.flatMap(({ claim }) => (claim.subsetOf === null ? [] : (tallyOf.get(claim.subsetOf) ?? [])))[0]
    const wider = [
      ...(key.scope === 'part' ? [{ ...key, scope: 'whole' as const }] : []),
      { ...key, place: null },
      { ...key, population: null, qualifier: null },
      { ...key, population: null, qualifier: null, place: null },
    ].flatMap((each) => byKey.get(keyText(each)) ?? [])
    const decided = related.wholeOf(id)
    const whole = [...(decided === null ? [] : [decided]), ...(said === undefined ? [] : [said]), ...wider].find(
      (other) => other !== id && (related.between(id, other) ?? 'subset') === 'subset',
    )
    if (whole !== undefined && found.get(whole) !== id) found.set(id, whole)
  }
  return found
}

/** Counts of people who were harmed first, those of everybody before those of a part, then by how much was printed. */
const byImportance = (a: Tally, b: Tally): number =>
  order.indexOf(a.measure) - order.indexOf(b.measure) ||
  Number(a.unclear) - Number(b.unclear) ||
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
