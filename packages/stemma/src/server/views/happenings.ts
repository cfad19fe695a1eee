import {
  capital,
  decidedTexts,
  fallenNumber,
  type Incident,
  incidentFacts,
  placeText,
  reportName,
  type StoryIndex,
  type StoryRecord,
  timelineOf,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { HappeningsView, IncidentDetail, IncidentRow, ToldWords } from '../schemas/happenings.ts'
import type { Seen } from './seen.ts'

/** Which incidents are asked for; what is not given asks nothing. */
export interface HappeningsAsked {
  readonly type?: string | undefined
  readonly place?: string | undefined
  /** ISO days. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly several?: '1' | undefined
}

/** A story's incidents in order of time, undated last, that a filter leaves; and what they can be filtered by. */
export const happeningsIn = (
  seen: Seen,
  asked: HappeningsAsked,
): Frozen<Omit<HappeningsView, 'items' | 'next' | 'inAll'>> & {
  readonly rows: readonly Frozen<IncidentRow>[]
} => {
  const all = rowsOf(seen)
  const own = all.filter(({ part }) => part !== 'earlier')
  return {
    rows: all.filter((row) => isAsked(row, asked)),
    types: counted(all.map(({ type }) => type)).map(([type, count]) => ({ type, count })),
    places: counted(all.flatMap(({ place }) => [...new Set(namesOf(place))]))
      .slice(0, mostPlaces)
      .map(([name, count]) => ({ name, count })),
    first: own.flatMap(({ first }) => first ?? []).toSorted()[0] ?? null,
    final:
      own
        .flatMap(({ final }) => final ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}

const mostPlaces = 200

const known = new WeakMap<StoryRecord, readonly Frozen<IncidentRow>[]>()

const rowsOf = ({ record, index }: Seen): readonly Frozen<IncidentRow>[] => {
  const made = known.get(record)
  if (made !== undefined) return made
  const { minor, earlier } = timelineOf(record, index)
  const part = new Map<string, IncidentRow['part']>([
    ...minor.map(({ id }) => [id, 'minor'] as const),
    ...earlier.map(({ id }) => [id, 'earlier'] as const),
  ])
  const rows = record.incidents.map((incident) => rowOf(incident, part.get(incident.id) ?? 'main', index))
  known.set(record, rows)
  return rows
}

const rowOf = (incident: Incident, part: IncidentRow['part'], index: StoryIndex): Frozen<IncidentRow> => {
  const { id, type, date, first, final, precision, claims, versions } = incident
  const says = placeText(incident.place)
  // Where it was, in how many reports and what became of its number stand in fields of their own.
  const [name = type] = incidentFacts(incident, index)
  const { city = null, region = null, country = null, latitude = null, longitude = null } = incident.place ?? {}
  return {
    id,
    type,
    says: capital(name),
    fallen: fallenNumber(incident, index),
    date,
    first,
    final,
    precision,
    place:
      says === null
        ? null
        : {
            says,
            city,
            region,
            country,
            latitude,
            longitude,
            precision: city !== null ? 'town' : region !== null ? 'region' : 'country',
          },
    reports: new Set(claims.map((claim) => index.claims.get(claim)?.report.id)).size,
    claims: claims.length,
    disputed: versions.length > 0,
    part,
  }
}

/** Whether a filter leaves an incident. One that may have happened on a day is left for that day; one without a day for none. */
const isAsked = (row: Frozen<IncidentRow>, { type, place, from, to, several }: HappeningsAsked): boolean =>
  (type === undefined || type.split(',').includes(row.type)) &&
  (place === undefined || namesOf(row.place).includes(place)) &&
  (from === undefined || (row.final !== null && row.final >= from)) &&
  (to === undefined || (row.first !== null && row.first <= to)) &&
  (several === undefined || row.reports > 1)

const namesOf = (place: Frozen<IncidentRow>['place']): readonly string[] =>
  [place?.city, place?.region, place?.country].filter((name) => name != null)

/** What occurs, the most frequent first. */
const counted = (names: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

/** An incident in full; null where there is none of this id. */
export const incidentDetail = (id: string, seen: Seen): Frozen<IncidentDetail> | null => {
  const { index } = seen
  const incident = index.incidents.get(id)
  const row = rowsOf(seen).find((each) => each.id === id)
  if (incident === undefined || row === undefined) return null
  return {
    row,
    who: incident.who,
    target: incident.target,
    words: toldIn(incident.claims.slice(0, mostWords), index),
    versions: incident.versions.map(({ says, claims }) => ({
      says: capital(withDays(says)),
      words: toldIn(claims.slice(0, mostWords), index),
    })),
    why: incident.why.map(withDays),
    decided: decidedTexts(id, index),
  }
}

const mostWords = 60

const toldIn = (claims: readonly string[], index: StoryIndex): readonly ToldWords[] =>
  claims.flatMap((id) => {
    const placed = index.claims.get(id)
    if (placed === undefined) return []
    const { claim, report } = placed
    const named = { id: report.id, name: reportName(report, index) }
    return [{ claim: id, exact: claim.exact, language: claim.language, report: named }]
  })
