import type { Reading, ReadingParty } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { dayOfIso } from '../text/calendar.ts'
import { withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'
import { firstFrom, inside } from '../text/ordered.ts'
import type { Span } from '../text/span.ts'
import { type Dated, datedOf, type StoryDays } from './dating.ts'
import type { EventClaim } from './ground.ts'
import type { StoryParties, StoryParty } from './parties.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** An event claim as claims are compared: who, whom, when and where in the terms of the whole story. */
export interface Happening {
  readonly claim: EventClaim
  readonly reading: Reading
  /** Name of the family its kind belongs to. */
  readonly family: string
  readonly actor: Participant | null
  readonly target: Participant | null
  readonly when: Dated | null
  readonly place: IncidentPlace | null
  /** Whether it counts several up to a day, so that its day is the count's and not the happening's. */
  readonly counts: boolean
  /** Whether its words stand between quotation marks: somebody's, and not the report's. */
  readonly quoted: boolean
}

/** Somebody or something in an event. */
export interface Participant {
  /** What says that two are one: a person of the story, or a head noun; `anyone` for "people" or a bare number. */
  readonly key: string
  /** As the record prints it. */
  readonly name: string
  /** Whether it is a person with a name. */
  readonly person: boolean
  /** Head nouns of the roles a named person has. */
  readonly roles: readonly string[]
}

/** The key of those whom no name or noun tells from others. */
export const anyone = '*'

/** The one an event happened to, or else the one who acted: what tells two events of one kind apart. */
export const concerned = ({ claim, actor, target }: Happening, { happenings }: Language): Participant | null =>
  happenings.byActor.has(claim.type) ? (actor ?? target) : (target ?? actor)

/** Every event that the readings assert, in order of publication and of text. */
export const happeningsIn = (
  readings: readonly Reading[],
  parties: StoryParties,
  language: Language,
  days: StoryDays | null,
): Happening[] => {
  const families = new Map(language.happenings.families.flatMap((kinds) => kinds.map((kind) => [kind, kinds[0]!])))
  return readings.flatMap((reading) => {
    const dated = datedSpans(reading, days)
    const named = new Map(reading.parties.toReversed().map((party) => [party.name, party]))
    const participant = (name: string | null): Participant | null =>
      name === null ? null : participantOf(name, named.get(name) ?? null, reading, parties, language)
    const quoted = reading.quoted.map(({ span: [start, end] }) => ({ start, end }))
    const isQuoted = ({ trigger: [start, end] }: EventClaim): boolean => {
      const before = quoted[firstFrom(quoted, end) - 1]
      return before !== undefined && before.start <= start && end <= before.end
    }
    const isOther = ({ type, actor, target }: EventClaim): boolean =>
      language.happenings.inanimate.has(type) &&
      (participant(target)?.person === true || participant(actor)?.person === true)
    const times = reading.times
      .flatMap(({ span: [start, end], value, type }) =>
        type === 'DATE' || type === 'TIME' ? [{ start, end, value }] : [],
      )
      .toSorted((a, b) => a.start - b.start)
    const counts = reading.claims
      .flatMap((claim) =>
        claim.kind === 'figure' && (claim.low ?? claim.value ?? 0) > 1
          ? [{ start: claim.number[0], end: claim.number[1], counted: claim.counted?.split(' ').at(-1) ?? null }]
          : [],
      )
      .toSorted((a, b) => a.start - b.start)
    const isCount = ({ span: [start, end], target }: EventClaim): boolean =>
      inside(counts, { start, end }).some(
        (number) =>
          target?.includes(reading.text.slice(number.start, number.end)) ||
          (number.counted !== null && target?.includes(number.counted)),
      )
    const denied = deniedIn(reading)
    const written = reading.published === null ? null : dayOfIso(reading.published)
    // "The curfew begins on Monday": a report cannot know it.
    const isAhead = ({ when }: EventClaim): boolean =>
      when !== null && written !== null && (datedOf(when, days)?.first ?? written) > written + slack
    return reading.claims.flatMap((claim) =>
      claim.kind !== 'event' || isOther(claim) || denied.has(claim.id) || isAhead(claim)
        ? []
        : [
            {
              claim,
              reading,
              family: families.get(claim.type) ?? claim.type,
              actor: participant(claim.actor),
              target: participant(claim.target),
              when:
                whenOf(claim, times, days) ?? inherited(claim, dated, days) ?? recalled(claim, reading, times, days),
              place: claim.place === null ? null : placed(named.get(claim.place) ?? null),
              counts: isCount(claim),
              quoted: isQuoted(claim),
            },
          ],
    )
  })
}

/** Days by which a report may be published before the day it was written, somewhere. */
const slack = 1

/** The events that a report tells only to say that somebody denies them: "denied that *shots were fired*". */
export const deniedIn = ({ claims, text }: Reading): ReadonlySet<string> => {
  const denied = new Set<string>()
  const figures = new Map(claims.flatMap((claim) => (claim.kind === 'figure' ? [[claim.id, claim]] : [])))
  const events = claims
    .flatMap((claim) => (claim.kind === 'event' ? [{ ...claim, start: claim.trigger[0], end: claim.trigger[1] }] : []))
    .toSorted((a, b) => a.start - b.start)
  for (const act of claims) {
    if (act.kind !== 'standing' || act.type !== 'denied') continue
    const [start] = act.span
    for (let at = firstFrom(events, start); at < events.length; at++) {
      const { id, span, rule, start: trigger } = events[at]!
      // What is denied ends with its sentence.
      if (/[.!?]["”’')]*\s|\n/.test(text.slice(start, trigger))) break
      const counted = (of: string): boolean => {
        const figure = figures.get(of)
        return (
          figure !== undefined &&
          rule !== 'event/relative' &&
          span[0] <= figure.number[0] &&
          figure.number[1] <= span[1]
        )
      }
      if (act.of.some((of) => of === id || counted(of))) denied.add(id)
    }
  }
  return denied
}

const participantOf = (
  name: string,
  party: ReadingParty | null,
  reading: Reading,
  parties: StoryParties,
  language: Language,
): Participant | null => {
  if (language.happenings.pronouns.has(fold(name))) return null
  const known = party === null ? null : parties.partyOf(reading.id, party.id)
  if (party?.kind === 'person' && party.named)
    return {
      key: `@${known?.id ?? fold(name)}`,
      name: known?.name ?? name,
      person: true,
      roles: rolesOf(known, language),
    }
  return { key: headOf(name, language) ?? anyone, name, person: false, roles: [] }
}

const rolesOf = (known: StoryParty | null, language: Language): string[] => [
  ...new Set((known?.roles ?? []).flatMap((role) => headOf(role, language) ?? [])),
]

/** Longest phrase that is looked into for its head. */
const longest = 300

/** The folded head noun of a phrase, singular: "at least 26 protesters in the city" is of a protester. */
const headOf = (phrase: string, { happenings, stories, victims }: Language): string | null => {
  const words =
    fold(phrase.slice(0, longest))
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N},.-]*/gu) ?? []
  let head: string | null = null
  for (const word of words) {
    if (happenings.closing.has(word)) {
      if (head === null || happenings.partitive.has(head) || /^\d/.test(head)) continue
      break
    }
    head = word
  }
  if (head === null || /^\d/.test(head) || happenings.anyone.has(head) || happenings.partitive.has(head)) return null
  return victims.victims.has(head) ? null : withEnding(head, stories.plurals)
}

const placed = (party: ReadingParty | null): IncidentPlace | null => {
  const place = party?.place ?? null
  if (place === null || place.country === null) return null
  return {
    city: place.level === 'city' ? place.name : null,
    region: place.region,
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
  }
}

/** What the claim says, or a weekday or day without a year among its words. */
const whenOf = (
  claim: EventClaim,
  times: readonly (Span & { readonly value: string })[],
  days: StoryDays | null,
): Dated | null => {
  if (claim.when !== null) return datedOf(claim.when, days)
  for (const { value } of inside(times, { start: claim.span[0], end: claim.span[1] })) {
    const dated = value.startsWith('X') ? datedOf(value, days) : null
    if (dated !== null) return dated
  }
  return null
}

interface DatedSpan extends Span {
  readonly when: Dated
}

/** The dated events of a report, by where their clauses begin. */
const datedSpans = ({ claims }: Reading, days: StoryDays | null): DatedSpan[] =>
  claims
    .flatMap((claim) => {
      const when = claim.kind === 'event' && claim.when !== null ? datedOf(claim.when, days) : null
      return when === null ? [] : [{ start: claim.span[0], end: claim.span[1], when }]
    })
    .toSorted((a, b) => a.start - b.start)

/** Days before the first report from which on what a clause or paragraph speaks of is the past. */
const long = 400

/** How many dated clauses before an event are looked at. */
const clausesBack = 8

/** The day of long ago of the clause that an event is told in: "since the ferry went down in 1991, when [73 drowned]". */
const inherited = (
  { span: [start, end] }: EventClaim,
  dated: readonly DatedSpan[],
  days: StoryDays | null,
): Dated | null => {
  if (days === null) return null
  const last = firstFrom(dated, start + 1)
  for (let at = last - 1; at >= Math.max(0, last - clausesBack); at--) {
    const outer = dated[at]!
    if (outer.end >= end && (outer.start < start || outer.end > end) && outer.when.final < days.first - long)
      return outer.when
  }
  return null
}

/** The day of long ago that the paragraph has just spoken of, and goes on with: "In 1822 … They arrested 313". */
const recalled = (
  { span: [start] }: EventClaim,
  { text }: Reading,
  times: readonly (Span & { readonly value: string })[],
  days: StoryDays | null,
): Dated | null => {
  const last = times[firstFrom(times, start) - 1]
  if (last === undefined || days === null || text.slice(last.end, start).includes('\n')) return null
  const when = datedOf(last.value, days)
  return when !== null && when.final < days.first - long ? when : null
}

/** Whether two dates may be of one day: one is not known, or their days overlap. */
export const mayBeOneDay = (a: Dated | null, b: Dated | null): boolean =>
  a === null || b === null || (a.first <= b.final && b.first <= a.final)

/** Whether two places may be one: one is not known, they are the same, or one holds the other. */
export const mayBeOnePlace = (a: IncidentPlace | null, b: IncidentPlace | null): boolean => {
  if (a === null || b === null) return true
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  if (a.region !== null && b.region !== null && a.region !== b.region) return false
  return a.city === null || b.city === null || a.city === b.city
}
