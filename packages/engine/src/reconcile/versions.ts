import type { Language } from '../language/language.ts'
import { isoDay } from '../text/calendar.ts'
import { anyone, concerned, type Happening } from './happening.ts'

/** One way an incident is told. */
export interface IncidentVersion {
  /** What differs: "sacked by Tokayev", "on 2022-01-08". */
  readonly says: string
  readonly claims: readonly string[]
}

/**
 * The ways in which the claims about one happening cannot all hold: of two kinds that exclude each other, by two
 * different persons, or on two different days. Empty where they agree or only say more or less.
 */
export const versionsOf = (group: readonly Happening[], language: Language): IncidentVersion[] => {
  const { happenings } = language
  const [first] = group
  if (first === undefined || group.length < 2) return []
  const kinds = new Set(group.map(({ claim }) => claim.type))
  if (kinds.size > 1 && happenings.rivals.has(first.family)) return tellings(group)
  // Different persons in one happening: who dismissed is told as dismissed.
  const persons = new Set(group.flatMap(({ target }) => (target?.person === true ? [target.key] : [])))
  if (persons.size > 1 && happenings.opposed.has(first.family)) return tellings(group)
  const about = concerned(first, language)
  if (about === null || about.key === anyone) return []
  const actors = group.filter(({ actor, target }) => actor?.person === true && target !== null)
  if (new Set(actors.map(({ actor }) => actor!.key)).size > 1) return tellings(actors)
  if (!about.person || !happenings.once.has(first.claim.type)) return []
  const exact = group.filter(({ when }) => when?.precision === 'day')
  const days = byDays(exact, about.name)
  return days.length > 1 ? days : []
}

/** "dismissal of the cabinet by Tokayev", as the claims of one kind and one actor tell it. */
const tellings = (group: readonly Happening[]): IncidentVersion[] => {
  const told = new Map<string, Happening[]>()
  for (const happening of group) {
    const { claim, actor, target } = happening
    const by = target === null || actor === null ? '' : actor.person ? actor.key : ''
    const key = `${claim.type} ${(target ?? actor)?.key ?? ''} ${by}`
    told.set(key, [...(told.get(key) ?? []), happening])
  }
  return [...told.values()].map((each) => {
    const { claim, actor, target } = each[0]!
    const whom = target ?? actor
    const by = target !== null && actor !== null && actor.key !== anyone ? ` by ${actor.name}` : ''
    return {
      says: `${claim.type}${whom === null ? '' : ` of ${whom.name}`}${by}`,
      claims: [...new Set(each.map((one) => one.claim.id))],
    }
  })
}

const byDays = (group: readonly Happening[], name: string): IncidentVersion[] => {
  const told = new Map<number, string[]>()
  for (const { claim, when } of group) told.set(when!.first, [...(told.get(when!.first) ?? []), claim.id])
  return [...told]
    .toSorted(([a], [b]) => a - b)
    .map(([day, claims]) => ({
      says: `${group[0]!.claim.type} of ${name} on ${isoDay(day)}`,
      claims: [...new Set(claims)],
    }))
}
