import type { Reading } from '../claims/reading.ts'
import type { Decided } from '../decisions/decided.ts'
import { ruledBy } from '../decisions/in-force.ts'
import { type Regrouped, regrouped } from '../decisions/regroup.ts'
import type { Language } from '../language/language.ts'
import { byText } from '../text/by-text.ts'
import { type Day, dayOfIso, isoDay } from '../text/calendar.ts'
import { idOf } from '../text/id.ts'
import { datesOf, type StoryDates } from './as-of.ts'
import { type Dated, isoOf, storyDaysOf } from './dating.ts'
import { anyone, concerned, type Happening, happeningsIn, type Participant } from './happening.ts'
import { groupsOf, long, specific, width } from './incident-groups.ts'
import type { StoryParties } from './parties.ts'
import type { Setting } from './setting.ts'
import { type IncidentVersion, versionsOf } from './versions.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** One happening and all the event claims about it. */
export interface Incident {
  readonly id: string
  /** ISO date, month or year: of a stretch of days that is inferred, the last. Null where nothing tells. */
  readonly date: string | null
  /** ISO dates of the first and the last day on which it can have been (rules.md R4); null where nothing tells. */
  readonly first: string | null
  readonly final: string | null
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
  { rulings }: Pick<Decided, 'rulings'>,
): Incident[] => {
  const days = storyDaysOf(readings)
  const dates = datesOf(readings)
  const told = happeningsIn(readings, parties, language, days)
  const { main, others } = groupsOf(told, setting, language, days)
  const groups = [...(main.length === 0 ? [] : [main]), ...others].map((items) => ({ items, from: items === main }))
  const made = regrouped(groups, ({ claim }) => claim.id, rulings, 'incident')
  return made
    .map(incident)
    .toSorted(
      (a, b) => byText(a.date ?? '9', b.date ?? '9') || byText(a.final ?? '9', b.final ?? '9') || byText(a.id, b.id),
    )

  function incident({ items, from, with: others, apart, by }: Regrouped<Happening, boolean>): Incident {
    const main = apart === null && (from || others.some((other) => other))
    const steps = by.map(
      (ruling) => `R14: ${ruling.decision.kind === 'split' ? 'parted' : 'brought together'} by ${ruledBy(ruling)}`,
    )
    const one = incidentOf(items, main, setting, language, dates)
    return steps.length === 0 ? one : { ...one, why: [...one.why, ...steps] }
  }
}

const incidentOf = (
  group: readonly Happening[],
  main: boolean,
  setting: Setting,
  language: Language,
  dates: StoryDates,
): Incident => {
  const inOrder = group.toSorted(byReport)
  // Who did what the story is about is not for a speaker to say.
  const spoken = main ? inOrder.filter(({ quoted }) => !quoted) : inOrder
  const type = main && setting.kind !== null ? setting.kind : commonest(inOrder.map(({ claim }) => claim.type))!
  const when = main ? mainDate(setting) : dateOf(inOrder, setting, dates)
  const place = placeOf(inOrder) ?? (main ? setting.place : null)
  // A report that came in twice makes the same claims.
  const claims = [...new Set(inOrder.map(({ claim }) => claim.id))]
  return {
    id: idOf('i', ...claims.toSorted()),
    date: when.dated === null ? null : when.inferred ? isoDay(when.dated.final) : isoOf(when.dated),
    first: when.dated === null ? null : isoDay(when.dated.first),
    final: when.dated === null ? null : isoDay(when.dated.final),
    precision: when.dated?.precision ?? 'unknown',
    type,
    who: asWithin(
      nameOf(spoken, type, ({ actor }) => actor),
      language,
    ),
    target: asWithin(
      nameOf(spoken, type, ({ target }) => target),
      language,
    ),
    place: main && setting.place !== null ? setting.place : place,
    claims,
    versions: main ? [] : versionsOf(inOrder, language),
    why: [
      when.why,
      ...(main
        ? [`what the story is about: ${type}, and what is only said to have come of it`]
        : whyOne(inOrder, language)),
    ],
  }
}

const byReport = (a: Happening, b: Happening): number =>
  byText(a.reading.published ?? '9', b.reading.published ?? '9') ||
  byText(a.reading.id, b.reading.id) ||
  a.claim.span[0] - b.claim.span[0] ||
  byText(a.claim.id, b.claim.id)

const whyOne = (group: readonly Happening[], language: Language): string[] => {
  if (group.length === 1) return []
  const reports = new Set(group.map(({ reading }) => reading.id)).size
  const kinds = [...new Set(group.map(({ claim }) => claim.type))].toSorted().join(' and ')
  const about = concerned(group[0]!, language)
  return [
    `${group.length} claims of ${reports} ${reports === 1 ? 'report' : 'reports'} tell of ${kinds}${about === null || about.key === anyone ? '' : ` of ${about.name}`}, and neither days nor places exclude that it is one`,
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
  const found = group.flatMap((each) => {
    const participant = each.claim.type === type ? of(each) : null
    // "People" says something only with their number.
    return participant === null || (participant.key === anyone && !each.counts) ? [] : [participant]
  })
  const keyed = found.filter(({ key }) => key !== anyone)
  const among = keyed.length > 0 ? keyed : found
  const key = commonest(among.map((each) => each.key))
  return commonest(among.filter((each) => each.key === key).map(({ name }) => name))
}

/** A phrase as it stands within a sentence: "at least 13 inmates", "four engineers", "the roof". */
const asWithin = (name: string | null, { quantities: { numbers, bounds } }: Language): string | null => {
  const [first] = /^\p{Lu}\p{Ll}*(?=[\s-])/u.exec(name ?? '') ?? []
  if (name === null || first === undefined) return name
  const word = first.toLowerCase()
  const opens =
    word === numbers.the ||
    numbers.articles.includes(word) ||
    [numbers.simple, numbers.scales, numbers.vague, numbers.few].some((words) => Object.hasOwn(words, word)) ||
    bounds.some(({ words }) => words.split(/[\s_]/)[0] === word)
  return opens ? `${word}${name.slice(first.length)}` : name
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
  readonly inferred: boolean
  readonly why: string
}

const mainDate = ({ date, why }: Setting): When => {
  const day = date === null ? null : dayOfIso(date)
  const dated = day === null ? null : ({ first: day, final: day, precision: 'day' } as const)
  return { dated, inferred: false, why: why[0] ?? 'R4: not dated' }
}

/** The most precise date most claims give; without one, the days between the main happening and the first report of it. */
const dateOf = (group: readonly Happening[], { date }: Setting, dates: StoryDates): When => {
  const dated = group.flatMap(({ when, counts }) => (when === null ? [] : [{ when, counts }]))
  const narrowest = Math.min(...dated.map(({ when }) => width(when)))
  const finest = dated.filter(({ when }) => width(when) === narrowest)
  const counts = finest.length > 0 && finest.every((each) => each.counts)
  const value = commonest(finest.map(({ when }) => isoOf(when)))
  const chosen = finest.find(({ when }) => isoOf(when) === value)?.when ?? null
  const by = dated.length === 1 ? 'a claim dates' : `${dated.length} claims date`
  if (chosen !== null && !(counts && chosen.precision === 'day'))
    return { dated: chosen, inferred: false, why: `R4: ${by} it ${isoOf(chosen)}` }
  const main = date === null ? null : dayOfIso(date)
  const final = chosen?.final ?? firstTold(group, dates)
  if (final === null) return { dated: null, inferred: true, why: 'R4: no report dates it, and none is dated' }
  const first: Day = main !== null && main <= final && final - main <= long ? main : final
  const basis = chosen === null ? `no report dates it; first told ${isoDay(final)}` : `a count up to ${isoDay(final)}`
  return {
    dated: { first, final, precision: first === final ? 'day' : 'several-days' },
    inferred: true,
    why: `R4: inferred: ${basis}${first < final ? `, and the story began ${isoDay(first)}` : ''}`,
  }
}

const firstTold = (group: readonly Happening[], dates: StoryDates): Day | null => {
  const told = group.flatMap(({ reading }) => {
    const { date } = dates.published(reading)
    return date === null ? [] : (dayOfIso(date) ?? [])
  })
  return told.length === 0 ? null : Math.min(...told)
}
