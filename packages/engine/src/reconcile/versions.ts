import type { Language } from '../language/language.ts'
import { isoDay } from '../text/calendar.ts'
import type { StoryDays } from './dating.ts'
import { concerned, type Happening } from './happening.ts'

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
export const versionsOf = (
  group: readonly Happening[],
  { happenings }: Language,
  _days: StoryDays | null,
): IncidentVersion[] => {
  const [first] = group
  if (first === undefined || group.length < 2) return []
  if (happenings.rivals.has(first.family)) {
    const kinds = versionsBy(group, (each) => kindOf(each))
    if (new Set(group.map(({ claim }) => claim.type)).size > 1) return kinds
  }
  const about = concerned(first)
  if (about === null || about.key === null) return []
  const actors = group.filter(({ actor, target }) => actor?.person === true && target !== null)
  if (new Set(actors.map(({ actor }) => actor!.key)).size > 1) return versionsBy(actors, kindOf)
  if (!about.person || !happenings.once.has(first.claim.type)) return []
  const exact = group.filter(({ when }) => when?.precision === 'day')
  const byDay = versionsBy(exact, ({ claim, when }) => `${claim.type} of ${about.name} on ${isoDay(when!.first)}`)
  return byDay.length > 1 ? byDay : []
}

/** "dismissal of the cabinet by Tokayev", as a kind is told. */
const kindOf = (happening: Happening): string => {
  const { claim, actor, target } = happening
  const whom = target ?? actor
  const by = target !== null && actor !== null && (actor.person || actor.key !== null) ? ` by ${actor.name}` : ''
  return `${claim.type}${whom === null ? '' : ` of ${whom.name}`}${by}`
}

const versionsBy = (group: readonly Happening[], says: (happening: Happening) => string): IncidentVersion[] => {
  const told = new Map<string, string[]>()
  for (const happening of group) {
    const said = says(happening)
    const claims = told.get(said)
    if (claims === undefined) told.set(said, [happening.claim.id])
    else claims.push(happening.claim.id)
  }
  return [...told].map(([said, claims]) => ({ says: said, claims }))
}
