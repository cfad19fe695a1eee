import type { Reading, ReadingParty, ReadingTime } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { fold } from '../text/fold.ts'
import { type Dated, datedOf, type StoryDays } from './dating.ts'
import type { EventClaim } from './ground.ts'
import type { StoryParties } from './parties.ts'
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
}

/** Somebody or something in an event. */
export interface Participant {
  /** What says that two are one: a person of the story, or a head noun. Null for "people", "he", a bare number. */
  readonly key: string | null
  /** As the record prints it. */
  readonly name: string
  /** Whether it is a person with a name. */
  readonly person: boolean
}

/** The one an event happened to, or else the one who acted: what tells two events of one kind apart. */
export const concerned = ({ actor, target }: Happening): Participant | null =>
  target !== null && (target.key !== null || actor === null) ? target : (actor ?? target)

/** Every event that the readings assert, in order of publication and of text. */
export const happeningsIn = (
  readings: readonly Reading[],
  parties: StoryParties,
  language: Language,
  days: StoryDays | null,
): Happening[] => {
  const families = new Map(language.happenings.families.flatMap((kinds) => kinds.map((kind) => [kind, kinds[0]!])))
  return readings.flatMap((reading) => {
    const named = new Map(reading.parties.toReversed().map((party) => [party.name, party]))
    const participant = (name: string | null): Participant | null =>
      name === null ? null : participantOf(name, named.get(name) ?? null, reading, parties, language)
    return reading.claims.flatMap((claim) =>
      claim.kind !== 'event'
        ? []
        : [
            {
              claim,
              reading,
              family: families.get(claim.type) ?? claim.type,
              actor: participant(claim.actor),
              target: participant(claim.target),
              when: whenOf(claim, reading.times, days),
              place: claim.place === null ? null : placed(named.get(claim.place) ?? null),
            },
          ],
    )
  })
}

const participantOf = (
  name: string,
  party: ReadingParty | null,
  reading: Reading,
  parties: StoryParties,
  language: Language,
): Participant => {
  const known = party === null ? null : parties.partyOf(reading.id, party.id)
  if (party?.kind === 'person' && party.named)
    return { key: `@${known?.id ?? fold(name)}`, name: known?.name ?? name, person: true }
  const head = headOf(name, language)
  return { key: head, name, person: false }
}

/** Longest phrase that is looked into for its head. */
const longest = 300

/** The folded head noun of a phrase, singular: "at least 26 protesters in the city" is of a protester. */
const headOf = (phrase: string, { happenings, victims }: Language): string | null => {
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
  return victims.victims.has(head) ? null : singular(head)
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

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
const whenOf = (claim: EventClaim, times: readonly ReadingTime[], days: StoryDays | null): Dated | null => {
  if (claim.when !== null) return datedOf(claim.when, days)
  const [start, end] = claim.span
  for (const { span, value, type } of times) {
    if (span[0] < start || span[1] > end || (type !== 'DATE' && type !== 'TIME')) continue
    const dated = datedOf(value, days)
    if (dated !== null && value.startsWith('X')) return dated
  }
  return null
}

/** Whether two dates may be of one day: one is not known, or their days overlap. */
export const mayBeOneDay = (a: Dated | null, b: Dated | null): boolean =>
  a === null || b === null || (a.first <= b.final && b.first <= a.final)

/** Whether two places may be one: one is not known, they are the same, or one holds the other. */
export const mayBeOnePlace = (a: IncidentPlace | null, b: IncidentPlace | null): boolean => {
  if (a === null || b === null) return true
  if (a.country !== b.country) return false
  if (a.region !== null && b.region !== null && a.region !== b.region) return false
  return a.city === null || b.city === null || a.city === b.city
}
