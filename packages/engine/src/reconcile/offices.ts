import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { fold } from '../text/fold.ts'
import { datesOf } from './as-of.ts'
import type { Incident } from './incidents.ts'
import type { StoryParties } from './parties.ts'

/** An office a party is said to hold or to have held, or an act by which it came into one or left it. */
export interface Office {
  /** The office as written, without the words for how it is held; null where the act names none. */
  readonly title: string | null
  readonly state: 'held' | 'former' | 'acting' | 'incoming' | 'appointed' | 'dismissed' | 'resigned'
  /** ISO date of the act; null for what reports only call a party. */
  readonly since: string | null
  /** ISO date of the first report that calls the party so; null for an act, and where no report is dated. */
  readonly asOf: string | null
  /** Reports that say so. */
  readonly reports: readonly string[]
  /** Event claims that tell of the act. */
  readonly claims: readonly string[]
  /** Whether reports tell the act in ways that cannot all hold. */
  readonly disputed: boolean
}

/** Events by which offices change hands. */
const acts: Readonly<Record<string, Office['state']>> = {
  appointment: 'appointed',
  dismissal: 'dismissed',
  resignation: 'resigned',
}

/** Offices of the persons of a story over time, by party id: what reports call them, then what they tell of them. */
export const officesOf = (
  readings: readonly Reading[],
  parties: StoryParties,
  incidents: readonly Incident[],
  language: Language,
): ReadonlyMap<string, readonly Office[]> => {
  const dates = datesOf(readings)
  const read = officeReader(language)
  const called = new Map<string, Map<string, Called>>()
  for (const reading of readings) {
    const { date } = dates.published(reading)
    for (const party of reading.parties) {
      const known = party.kind === 'person' && party.named ? parties.partyOf(reading.id, party.id) : null
      if (known === null) continue
      const own = called.get(known.id) ?? new Map<string, Called>()
      called.set(known.id, own)
      for (const role of party.roles) {
        const office = read(role, party.past.includes(role))
        if (office === null) continue
        const key = `${office.state} ${fold(office.title)}`
        const one = own.get(key) ?? { ...office, days: [], reports: new Set() }
        own.set(key, one)
        if (date !== null) one.days.push(date)
        one.reports.add(reading.id)
      }
    }
  }
  const reportOf = new Map(readings.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)))
  return new Map(
    parties.parties.flatMap(({ id, name, kind }) => {
      if (kind !== 'person') return []
      const offices = [
        ...fullest([...(called.get(id)?.values() ?? [])]).map(officeFrom),
        ...incidents.flatMap((incident) => actOn(name, incident, reportOf)),
      ]
      return offices.length === 0 ? [] : [[id, offices] as const]
    }),
  )
}

interface Called {
  readonly title: string
  readonly state: Office['state']
  readonly days: string[]
  readonly reports: Set<string>
}

const officeFrom = ({ title, state, days, reports }: Called): Office => ({
  title,
  state,
  since: null,
  asOf: days.toSorted()[0] ?? null,
  reports: [...reports].toSorted(),
  claims: [],
  disputed: false,
})

/** Of "president" and "president of Togo" the fuller is kept, with the reports of both. */
const fullest = (called: readonly Called[]): readonly Called[] => {
  const kept: Called[] = []
  for (const each of called.toSorted(
    (a, b) => b.title.length - a.title.length || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  )) {
    const words = wordsOf(each.title)
    const fuller = kept.find(
      ({ title, state }) => state === each.state && words.every((word) => wordsOf(title).includes(word)),
    )
    if (fuller === undefined) kept.push(each)
    else {
      fuller.days.push(...each.days)
      for (const report of each.reports) fuller.reports.add(report)
    }
  }
  return kept
}

const wordsOf = (title: string): readonly string[] =>
  fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Reads the office and how it is held out of a role; null where the role names no office. */
const officeReader = ({ parties, reconciling }: Language) => {
  const titles = new Set(parties.titles.trim().split(/\s+/))
  const complements = new Set(parties.complements.trim().split(/\s+/))
  const states = Object.entries(reconciling.offices) as [keyof typeof reconciling.offices, ReadonlySet<string>][]
  return (role: string, past: boolean): Pick<Called, 'title' | 'state'> | null => {
    const words = wordsOf(role)
    const state = states.find(([, said]) => words.some((word) => said.has(word)))?.[0] ?? null
    const title = role
      .split(' ')
      .filter((word) => !states.some(([, said]) => said.has(fold(word).replace(/-$/, ''))))
      .join(' ')
    // "former head of the council" has a noun that is no title by itself.
    const isOffice = words.some((word) => titles.has(word) || complements.has(word))
    if (title === '' || !isOffice) return null
    return { title, state: past ? 'former' : (state ?? 'held') }
  }
}

const actOn = (name: string, incident: Incident, reportOf: ReadonlyMap<string, string>): Office[] => {
  const state = acts[incident.type]
  if (state === undefined || (incident.target ?? incident.who) !== name) return []
  return [
    {
      title: null,
      state,
      since: incident.date,
      asOf: null,
      reports: [...new Set(incident.claims.flatMap((id) => reportOf.get(id) ?? []))].toSorted(),
      claims: incident.claims,
      disputed: incident.versions.length > 0,
    },
  ]
}
