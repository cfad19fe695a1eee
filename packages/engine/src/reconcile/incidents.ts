import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { type Day, dayOfIso, isoDay } from '../text/calendar.ts'
import { idOf } from '../text/id.ts'
import { type Dated, isoOf, type StoryDays, storyDaysOf } from './dating.ts'
import { concerned, type Happening, happeningsIn, mayBeOneDay, mayBeOnePlace, type Participant } from './happening.ts'
import type { StoryParties } from './parties.ts'
import type { Setting } from './setting.ts'
import { type IncidentVersion, versionsOf } from './versions.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** One happening and all the event claims about it. */
export interface Incident {
  readonly id: string
  /** ISO date or TIMEX3 value; null where no report says. */
  readonly date: string | null
  readonly precision: 'day' | 'several-days' | 'week' | 'month' | 'year' | 'unknown'
  readonly type: string
  readonly who: string | null
  readonly target: string | null
  readonly place: IncidentPlace | null
  /** Ids of the event claims, in order of publication. */
  readonly claims: readonly string[]
  /** Where its claims differ: what they say, side by side. Empty where they agree. */
  readonly versions: readonly IncidentVersion[]
  readonly why: readonly string[]
}

/**
 * The dated timeline of what happened, in order of time, undated last. Claims meet where they are of one family of kinds
 * and of one person or head noun, never all pairs; they tell one happening where neither days nor places exclude it. What
 * only repeats the story's main happening folds into that.
 */
export const incidentsOf = (
  readings: readonly Reading[],
  parties: StoryParties,
  language: Language,
  setting: Setting,
): Incident[] => {
  const days = storyDaysOf(readings)
  const all = happeningsIn(readings, parties, language, days)
  const told = all.filter(({ claim }) => claim.polarity === 'positive')
  const main = told.filter((happening) => isMain(happening, setting, language, days))
  const folded = new Set(main)
  const groups = [
    ...(main.length === 0 ? [] : [main]),
    ...grouped(
      told.filter((happening) => !folded.has(happening)),
      days,
    ),
  ]
  return groups
    .map((group) => incident(group, group === main, setting, language, days))
    .toSorted((a, b) => compared(a.date ?? '9', b.date ?? '9') || compared(a.id, b.id))
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Days before the first report from which on an event is the background's. */
const long = 45

const isBackground = (when: Dated | null, days: StoryDays | null): boolean =>
  when !== null && days !== null && when.final < days.first - long

/** Whether a claim tells the story's main happening, or only what that did to whom. */
const isMain = (
  { claim, when, place }: Happening,
  { date, place: where, kind }: Setting,
  { happenings }: Language,
  days: StoryDays | null,
): boolean => {
  if (kind === null) return false
  const day = date === null ? null : dayOfIso(date)
  const lasting = happenings.lasting.has(kind)
  if (isBackground(when, days)) return false
  if (day !== null && when !== null) {
    if (when.final < day - 1) return false
    if (!lasting && when.first > day + 1) return false
  }
  if (claim.type === kind) return lasting || mayBeOnePlace(place, where)
  return (
    !lasting &&
    happenings.effects.has(claim.type) &&
    (place === null || where === null || place.country === where.country)
  )
}

/** Claims that tell one happening, by family and by whom or what it concerns. */
const grouped = (told: readonly Happening[], days: StoryDays | null): Happening[][] => {
  const buckets = new Map<string, Happening[]>()
  for (const happening of told) {
    const { family, when, place } = happening
    const key = concerned(happening)?.key ?? null
    // Nobody, nothing, nowhere and never: a line that says no more than its kind.
    if (key === null && when === null && place === null && concerned(happening) === null) continue
    const bucket = `${family} ${key ?? ''}`
    const among = buckets.get(bucket)
    if (among === undefined) buckets.set(bucket, [happening])
    else among.push(happening)
  }
  return [...buckets.values()].flatMap((bucket) => apart(bucket, days))
}

interface Cluster {
  readonly of: Happening[]
  /** What its dated claims have in common; null while none is dated. */
  when: Dated | null
  place: IncidentPlace | null
}

/** The claims of a bucket, parted by day and place: the dated first, each undated one with those it fits best. */
const apart = (bucket: readonly Happening[], days: StoryDays | null): Happening[][] => {
  const clusters: Cluster[] = []
  const dated = bucket
    .filter(({ when }) => when !== null)
    .toSorted((a, b) => width(a.when!) - width(b.when!) || a.when!.first - b.when!.first || byId(a, b))
  for (const happening of dated) {
    const fit = clusters.find(
      ({ when, place }) =>
        (mayBeOneDay(when, happening.when) || (soft(happening, days) && !isBackground(when, days))) &&
        mayBeOnePlace(place, happening.place),
    )
    if (fit === undefined) clusters.push({ of: [happening], when: happening.when, place: happening.place })
    else join(fit, happening)
  }
  for (const happening of bucket.filter(({ when }) => when === null).toSorted(bySpecific)) {
    const fits = clusters
      .filter(({ when, place }) => !isBackground(when, days) && mayBeOnePlace(place, happening.place))
      .toSorted((a, b) => b.of.length - a.of.length)
    if (fits[0] === undefined) clusters.push({ of: [happening], when: null, place: happening.place })
    else join(fits[0], happening)
  }
  return clusters.map(({ of }) => of)
}

const byId = (a: Happening, b: Happening): number => compared(a.claim.id, b.claim.id)

const width = ({ first, final }: Dated): number => final - first

/** Those that name a town before those that name a country, and those before the rest. */
const bySpecific = (a: Happening, b: Happening): number => specific(b.place) - specific(a.place) || byId(a, b)

const specific = (place: IncidentPlace | null): number =>
  place === null ? 0 : place.city !== null ? 3 : place.region !== null ? 2 : 1

const join = (cluster: Cluster, happening: Happening): void => {
  cluster.of.push(happening)
  if (specific(happening.place) > specific(cluster.place)) cluster.place = happening.place
  if (cluster.when === null) cluster.when = happening.when
}

/** Whether a claim counts many up to a day, so that its day is the count's and not the happening's. */
const soft = (happening: Happening, days: StoryDays | null): boolean => {
  const { claim, target, reading, when } = happening
  if (isBackground(when, days) || target === null || target.person) return false
  return reading.claims.some(
    (figure) =>
      figure.kind === 'figure' &&
      (figure.low ?? figure.value ?? 0) > 1 &&
      figure.number[0] >= claim.span[0] &&
      figure.number[1] <= claim.span[1],
  )
}

const incident = (
  group: readonly Happening[],
  main: boolean,
  setting: Setting,
  language: Language,
  days: StoryDays | null,
): Incident => {
  const order = new Map(group.map((happening, at) => [happening, at]))
  const inOrder = group.toSorted((a, b) => byReport(a, b) || order.get(a)! - order.get(b)!)
  const type = main && setting.kind !== null ? setting.kind : commonest(inOrder.map(({ claim }) => claim.type))!
  const when = main ? mainDate(setting) : dateOf(inOrder, setting, days)
  const place = placeOf(inOrder) ?? (main ? setting.place : null)
  const claims = inOrder.map(({ claim }) => claim.id)
  return {
    id: idOf('i', ...claims.toSorted()),
    date: when.dated === null ? null : isoOf(when.dated),
    precision: when.dated?.precision ?? 'unknown',
    type,
    who: nameOf(inOrder, type, ({ actor }) => actor),
    target: nameOf(inOrder, type, ({ target }) => target),
    place: main && setting.place !== null ? setting.place : place,
    claims,
    versions: main ? [] : versionsOf(inOrder, language, days),
    why: [
      when.why,
      ...(main ? [`what the story is about: ${type}, and what is only said to have come of it`] : whyOne(inOrder)),
    ],
  }
}

const byReport = (a: Happening, b: Happening): number =>
  compared(a.reading.published ?? '9', b.reading.published ?? '9') ||
  compared(a.reading.id, b.reading.id) ||
  a.claim.span[0] - b.claim.span[0] ||
  byId(a, b)

const whyOne = (group: readonly Happening[]): string[] => {
  if (group.length === 1) return []
  const reports = new Set(group.map(({ reading }) => reading.id)).size
  const about = concerned(group[0]!)
  return [
    `${group.length} claims of ${reports} ${reports === 1 ? 'report' : 'reports'} tell it: ${[...new Set(group.map(({ claim }) => claim.type))].join(', ')}${about?.key === null || about === null ? '' : ` of ${about.name}`}, no two of days or places that exclude each other`,
  ]
}

const commonest = <T extends string>(values: readonly T[]): T | null => {
  const votes = new Map<T, number>()
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1)
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The name most of the claims of the kind give, one with a key before one without. */
const nameOf = (
  group: readonly Happening[],
  type: string,
  of: (happening: Happening) => Participant | null,
): string | null => {
  const found = group.filter(({ claim }) => claim.type === type).flatMap((each) => of(each) ?? [])
  const keyed = found.filter(({ key }) => key !== null)
  const among = keyed.length > 0 ? keyed : found
  const key = commonest(among.map((each) => each.key ?? ''))
  return commonest(among.filter((each) => (each.key ?? '') === key).map(({ name }) => name))
}

const placeOf = (group: readonly Happening[]): IncidentPlace | null => {
  const places = group.flatMap(({ place }) => place ?? [])
  const most = Math.max(0, ...places.map(specific))
  const finest = places.filter((place) => specific(place) === most)
  const name = commonest(finest.map(({ city, region, country }) => `${city}|${region}|${country}`))
  return finest.find(({ city, region, country }) => `${city}|${region}|${country}` === name) ?? null
}

interface When {
  readonly dated: Dated | null
  readonly why: string
}

const mainDate = ({ date, why }: Setting): When => {
  const day = date === null ? null : dayOfIso(date)
  return { dated: day === null ? null : { first: day, final: day, precision: 'day' }, why: why[0] ?? 'R4: not dated' }
}

/** The most precise date most claims give; without one, the days between the main happening and the first report of it. */
const dateOf = (group: readonly Happening[], { date }: Setting, days: StoryDays | null): When => {
  const dated = group.flatMap((happening) => (happening.when === null ? [] : [{ when: happening.when, happening }]))
  const narrowest = Math.min(...dated.map(({ when }) => width(when)))
  const finest = dated.filter(({ when }) => width(when) === narrowest)
  const counts = finest.length > 0 && finest.every(({ happening }) => soft(happening, days))
  const value = commonest(finest.map(({ when }) => isoOf(when)))
  const chosen = finest.find(({ when }) => isoOf(when) === value)?.when ?? null
  if (chosen !== null && !counts)
    return {
      dated: chosen,
      why: `R4: ${dated.length === 1 ? 'a claim dates' : `${dated.length} claims date`} it ${isoOf(chosen)}`,
    }
  const told = firstTold(group)
  const main = date === null ? null : dayOfIso(date)
  const last = chosen?.final ?? told
  if (last === null) return { dated: null, why: 'R4: no report dates it, and none is dated' }
  const first: Day = main !== null && main <= last && last - main <= long ? main : last
  const basis = chosen === null ? `no report dates it; first told ${isoDay(last)}` : `a count up to ${isoDay(last)}`
  return {
    dated: { first: chosen === null ? last : first, final: last, precision: first === last ? 'day' : 'several-days' },
    why: `R4: inferred: ${basis}${first < last ? `, and the story began ${isoDay(first)}` : ''}`,
  }
}

const firstTold = (group: readonly Happening[]): Day | null => {
  const told = group.flatMap(({ reading: { published } }) => (published === null ? [] : (dayOfIso(published) ?? [])))
  return told.length === 0 ? null : Math.min(...told)
}
