import type { Reading, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { type Day, dayOfIso, isoDay } from '../text/calendar.ts'
import { type Dated, datedOf, type StoryDays, storyDaysOf } from './dating.ts'
import { deniedIn } from './happening.ts'
import { byPublication } from './story.ts'
import { type IncidentPlace, whereaboutsOf } from './whereabouts.ts'

/** When and where the story's main happening was, for its heading and for coders. */
export interface Setting {
  /** ISO date; of a happening that went on for days, the first. Null where no report says or implies one. */
  readonly date: string | null
  readonly place: IncidentPlace | null
  /** The kind of event it is about: shooting, earthquake, protest. Null where no report tells of one. */
  readonly kind: string | null
  readonly why: readonly string[]
}

/**
 * Date and place of what the story is about (rules.md R4). Every date in the reports votes: one beside the words for what
 * happened more than another, and none later than the first report. Where none says, it is the day before publication.
 */
export const settingOf = (readings: readonly Reading[], language: Language): Setting => {
  const kind = mainKind(readings, language)
  const { place, why } = whereaboutsOf(readings, language, kind)
  const when = dateOfStory(readings, language, kind)
  return { date: when.date, place, kind, why: [...when.why, ...why] }
}

interface When {
  readonly date: string | null
  readonly why: readonly string[]
}

/** What a day named in a report is worth as the day of the happening. */
const worth = { told: 3, near: 2, lead: 1, body: 0.5, other: 0.25, published: 0.6 } as const

/** Characters on either side of the words for what happened within which a date is near them. */
const reach = 120

/** Characters from the first words of the body that are its lead. */
const lead = 400

/** Days before the first report within which the happening is sought with full weight. */
const recent = 31

const dateOfStory = (readings: readonly Reading[], language: Language, main: string | null): When => {
  const days = storyDaysOf(readings)
  // Reports from before it happened tell what led to it.
  const since = storyDaysOf(readings.filter((reading) => tells(reading, language, main))) ?? days
  const votes = new Map<Day, number>()
  for (const reading of readings) {
    for (const [day, weight] of votesIn(reading, language, days, main)) votes.set(day, (votes.get(day) ?? 0) + weight)
  }
  if (since !== null) {
    for (const before of [0, 1])
      votes.set(since.first - before, (votes.get(since.first - before) ?? 0) + worth.published)
  }
  const ranked = [...votes]
    .map(([day, weight]) => ({ day, weight: since === null ? weight : weight * likely(since.first - day) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.day - b.day)
  const [best] = ranked
  if (best === undefined) return { date: null, why: ['R4: no report bears or names a date'] }
  const told = worth.published * 1.5 < best.weight
  const basis = told
    ? `R4: the reports date what happened ${isoDay(best.day)}`
    : `R4: no report dates what happened; ${isoDay(best.day)} is inferred from publication`
  if (main === null || !language.happenings.lasting.has(main)) return { date: isoDay(best.day), why: [basis] }
  const first = firstDay(ranked, best)
  return {
    date: isoDay(first.day),
    why: [
      first === best
        ? basis
        : `R4: what the story is about (${main}) went on for days; the reports date its first ${isoDay(first.day)}`,
    ],
  }
}

/** Whether a report tells of what the story is about, or of the harm it did. */
const tells = ({ claims }: Reading, { happenings }: Language, main: string | null): boolean =>
  main === null ||
  claims.some(
    (claim) =>
      (claim.kind === 'event' && (claim.type === main || happenings.effects.has(claim.type))) ||
      (claim.kind === 'figure' && !claim.background && harm.has(claim.measure)),
  )

/** Of a happening that went on for days, the earliest that the reports speak of nearly as much as of any. */
const firstDay = <D extends { readonly day: Day; readonly weight: number }>(ranked: readonly D[], best: D): D =>
  ranked
    .filter(({ day, weight }) => day < best.day && best.day - day <= recent && weight >= best.weight * lasted)
    .toSorted((a, b) => a.day - b.day)[0] ?? best

/** Share of the best day's weight at which an earlier one is the first of a happening of several days. */
const lasted = 0.3

/** How likely a day so long before the first report is the story's own. */
const likely = (before: number): number => (before < 0 ? 0 : before <= recent ? 1 : 0.2)

/** The kind of event most told of among those that a story is about. Null where there is none. */
export const mainKind = (readings: readonly Reading[], { happenings }: Language): string | null => {
  // Of two told of as often, the one told first: a map keeps the order in which they came.
  const told = new Map<string, number>()
  for (const reading of readings.toSorted(byPublication)) {
    const { claims, parties } = reading
    const denied = deniedIn(reading)
    const persons = new Set(parties.flatMap(({ kind, named, name }) => (kind === 'person' && named ? [name] : [])))
    for (const claim of claims) {
      if (claim.kind !== 'event' || claim.polarity !== 'positive' || !happenings.causes.has(claim.type)) continue
      if (denied.has(claim.id)) continue
      if (happenings.inanimate.has(claim.type) && claim.target !== null && persons.has(claim.target)) continue
      told.set(claim.type, (told.get(claim.type) ?? 0) + 1)
    }
  }
  return [...told].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const harm: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'abducted'])

/** The days a report names and what each is worth; each counts once for a place where it stands. */
const votesIn = (
  { claims, times, zones, published }: Reading,
  { happenings }: Language,
  story: StoryDays | null,
  main: string | null,
): Map<Day, number> => {
  const votes = new Map<Day, number>()
  const written = published === null ? null : dayOfIso(published)
  const body = zones.find(({ kind }) => kind === 'body')?.span[0] ?? 0
  const told: { readonly span: SpanPair; readonly trigger: number; readonly main: boolean }[] = claims.flatMap(
    (claim) => {
      if (claim.kind === 'event' && (happenings.causes.has(claim.type) || happenings.effects.has(claim.type)))
        return [{ span: claim.span, trigger: claim.trigger[0], main: claim.type === main }]
      return claim.kind === 'figure' && !claim.background && harm.has(claim.measure)
        ? [{ span: claim.span, trigger: claim.number[0], main: false }]
        : []
    },
  )
  for (const { span, value, type } of times) {
    if (type !== 'DATE' && type !== 'TIME') continue
    const dated = datedOf(value, story)
    if (dated === null || !exactly(dated)) continue
    if (written !== null && dated.first > written) continue
    const [start, end] = span
    const zone = zones.find(({ span: [from, to] }) => from <= start && start < to)?.kind ?? 'body'
    if (zone === 'furniture' || zone === 'byline' || zone === 'dateline') continue
    const within = told.filter(({ span: [from, to] }) => from <= start && end <= to)
    const weight = within.some((each) => each.main)
      ? worth.told * 1.5
      : within.length > 0
        ? worth.told
        : told.some(({ trigger }) => Math.abs(trigger - start) < reach)
          ? worth.near
          : zone === 'body'
            ? start < body + lead
              ? worth.lead
              : worth.body
            : worth.other
    const share = weight / (dated.final - dated.first + 1)
    for (let day = dated.first; day <= dated.final; day++) votes.set(day, Math.min(most, (votes.get(day) ?? 0) + share))
  }
  return votes
}

/** What one report can say for one day. */
const most = 6

/** Whether a date is precise enough to vote: a day, or a weekend. */
const exactly = ({ precision }: Dated): boolean => precision === 'day' || precision === 'several-days'
