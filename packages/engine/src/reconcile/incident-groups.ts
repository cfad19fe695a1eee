import type { Language } from '../language/language.ts'
import { dayOfIso } from '../text/calendar.ts'
import { fold } from '../text/fold.ts'
import type { Dated, StoryDays } from './dating.ts'
import { anyone, concerned, type Happening, mayBeOneDay, mayBeOnePlace, type Participant } from './happening.ts'
import type { Setting } from './setting.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** Events parted into happenings. */
export interface IncidentGroups {
  /** Those that tell the story's main happening, or only what it did to whom. */
  readonly main: readonly Happening[]
  readonly others: readonly (readonly Happening[])[]
}

/**
 * Which events are one happening. They meet in buckets of one family of kinds and one person or head noun, never all
 * pairs, and are parted again by day and place. What one report alone tells, of nobody named, counted, dated or placed, is
 * left out.
 */
export const groupsOf = (
  told: readonly Happening[],
  setting: Setting,
  language: Language,
  days: StoryDays | null,
): IncidentGroups => {
  const asserted = told.filter(({ claim }) => claim.polarity === 'positive').toSorted(byId)
  const apartFrom = dayless(asserted, setting, language, days)
  const own = asserted.filter((happening) => isMain(happening, setting, language, days) && !apartFrom.has(happening))
  const stretches = new Set(own.map(stretchOf))
  // "unrest that erupted" is one happening in two words.
  const again = (happening: Happening): boolean =>
    stretches.has(stretchOf(happening)) && language.happenings.causes.has(happening.claim.type)
  const folded = new Set([...own, ...asserted.filter(again)])
  const main = [...folded]
  const clusters = clustersOf(
    asserted.filter((happening) => !folded.has(happening)),
    language,
    days,
  )
  return {
    main,
    others: reversed(described(owned(headed(clusters))), told, language)
      .filter(isTold)
      .map(({ of }) => of),
  }
}

/** Whether a timeline should hold it: dated, placed, counted, of somebody or something with a name, or told twice. */
const isTold = ({ of, about, when, place }: Cluster): boolean =>
  when !== null ||
  place !== null ||
  about?.person === true ||
  of.some(({ counts, actor, target }) => counts || isName(actor) || isName(target)) ||
  new Set(of.map(({ reading }) => reading.id)).size > 1

/** Whether a participant's words hold a name beyond the capital that opens a sentence. */
const isName = (participant: Participant | null): boolean =>
  participant !== null && (participant.person || /[^\s"'“‘(].*?\p{Lu}/u.test(participant.name))

const stretchOf = ({ claim, reading }: Happening): string => `${reading.id} ${claim.span.join(' ')}`

const byId = (a: Happening, b: Happening): number =>
  a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : a.reading.id < b.reading.id ? -1 : 1

/** Days before the first report from which on an event is the background's. */
export const long = 45

const isBackground = (when: Dated | null, days: StoryDays | null): boolean =>
  when !== null && days !== null && when.final < days.first - long

const isMain = (
  { claim, when, place }: Happening,
  { date, place: where, kind }: Setting,
  { happenings }: Language,
  days: StoryDays | null,
): boolean => {
  if (kind === null || isBackground(when, days)) return false
  const day = date === null ? null : dayOfIso(date)
  const lasting = happenings.lasting.has(kind)
  if (day !== null && when !== null && (when.final < day - 1 || (!lasting && when.first > day + 1))) return false
  if (claim.type === kind) return lasting || mayBeOnePlace(place, where)
  return (
    !lasting &&
    happenings.effects.has(claim.type) &&
    (place === null || where === null || where.country === null || place.country === where.country)
  )
}

/** The undated that their own report dates elsewhere, as another than the main happening: its headline, and the words that say when. */
const dayless = (
  told: readonly Happening[],
  setting: Setting,
  language: Language,
  days: StoryDays | null,
): ReadonlySet<Happening> => {
  const keyOf = (happening: Happening): string | null => {
    const key = concerned(happening, language)?.key ?? anyone
    return key === anyone ? null : `${happening.reading.id} ${happening.family} ${key}`
  }
  const dated = new Map<string, boolean>()
  for (const happening of told) {
    const key = happening.when === null ? null : keyOf(happening)
    if (key !== null) dated.set(key, (dated.get(key) ?? false) || isMain(happening, setting, language, days))
  }
  return new Set(told.filter((happening) => happening.when === null && dated.get(keyOf(happening) ?? '') === false))
}

interface Cluster {
  readonly family: string
  /** Whom it concerns; null for nobody. */
  readonly about: Participant | null
  readonly of: Happening[]
  when: Dated | null
  place: IncidentPlace | null
}

const clustersOf = (told: readonly Happening[], language: Language, days: StoryDays | null): Cluster[] => {
  const buckets = new Map<string, Happening[]>()
  for (const happening of told) {
    const about = concerned(happening, language)
    if (about === null && happening.when === null) continue
    const key = about === null ? '' : language.happenings.collective.has(happening.claim.type) ? anyone : about.key
    const bucket = `${happening.family} ${key}`
    const among = buckets.get(bucket)
    if (among === undefined) buckets.set(bucket, [happening])
    else among.push(happening)
  }
  return [...buckets.values()].flatMap((bucket) => apart(bucket, language, days))
}

/** How many of a bucket's clusters, the latest, an event is compared with. */
const crowd = 64

/** The events of a bucket, parted by day and place: the dated first, each undated one with those it fits best. */
const apart = (bucket: readonly Happening[], language: Language, days: StoryDays | null): Cluster[] => {
  const clusters: Cluster[] = []
  const open = (happening: Happening): void => {
    const { family, when, place } = happening
    clusters.push({ family, about: concerned(happening, language), of: [happening], when, place })
  }
  const dated = bucket
    .filter(({ when }) => when !== null)
    .toSorted((a, b) => width(a.when!) - width(b.when!) || a.when!.first - b.when!.first || byId(a, b))
  for (const happening of dated) {
    const counts = happening.counts && !isBackground(happening.when, days)
    const fit = clusters
      .slice(-crowd)
      .find(
        (cluster) =>
          (mayBeOneDay(cluster.when, happening.when) ||
            (counts && !isBackground(cluster.when, days)) ||
            isOnce(cluster, happening, language)) &&
          mayBeOnePlace(cluster.place, happening.place),
      )
    if (fit === undefined) open(happening)
    else join(fit, [happening])
  }
  for (const happening of bucket.filter(({ when }) => when === null).toSorted(bySpecific)) {
    const [fit] = clusters
      .slice(-crowd)
      .filter(
        ({ of, when, place }) =>
          !isBackground(when, days) &&
          mayBeOnePlace(place, happening.place) &&
          // "21 prisoners had died" on no day that is told; "a prisoner died on Sunday" is one more
          !(happening.counts && of.every(isOfOne)),
      )
      .toSorted((a, b) => b.of.length - a.of.length)
    if (fit === undefined) open(happening)
    else join(fit, [happening])
  }
  return clusters
}

/** Whether it befell one only: "a guard", "the twenty-second prisoner". */
const isOfOne = ({ counts, actor, target }: Happening): boolean => {
  const about = target ?? actor
  return (
    !counts &&
    about !== null &&
    !about.person &&
    fold(about.name)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(about.key)
  )
}

/** Days within which two dates of what befalls a person once are two versions, and not two happenings. */
const near = 4

const isOnce = ({ about, when, of }: Cluster, { claim, when: other }: Happening, { happenings }: Language): boolean =>
  about?.person === true &&
  happenings.once.has(claim.type) &&
  of[0]!.claim.type === claim.type &&
  Math.abs(when!.first - other!.first) <= near

/** How many days a date leaves open, beyond one. */
export const width = ({ first, final }: Dated): number => final - first

/** How precisely a place is known: 3 a town, 2 a region, 1 a country, 0 not at all. */
export const specific = (place: IncidentPlace | null): number =>
  place === null ? 0 : place.city !== null ? 3 : place.region !== null ? 2 : 1

const bySpecific = (a: Happening, b: Happening): number => specific(b.place) - specific(a.place) || byId(a, b)

const join = (cluster: Cluster, others: readonly Happening[]): void => {
  for (const happening of others) {
    cluster.of.push(happening)
    if (specific(happening.place) > specific(cluster.place)) cluster.place = happening.place
    if (cluster.when === null) cluster.when = happening.when
  }
}

const number = /\d[\d,.]*/

/** "18 killed", as a headline has it, joins what its own report counts: "18 inmates were killed on Thursday". */
const headed = (clusters: readonly Cluster[]): Cluster[] => {
  const counted = new Map<string, Cluster[]>()
  const keysOf = ({ family, of }: Cluster): string[] => [
    ...new Set(
      of.flatMap(({ reading, counts, target }) => {
        const [count] = counts && target !== null ? (number.exec(target.name) ?? []) : []
        return count === undefined ? [] : [`${reading.id} ${family} ${count}`]
      }),
    ),
  ]
  for (const cluster of clusters)
    if (cluster.about !== null && cluster.about.key !== anyone)
      for (const key of keysOf(cluster)) counted.set(key, [...(counted.get(key) ?? []), cluster])
  return clusters.filter((cluster) => {
    const { about, when, place, of } = cluster
    if (about?.key !== anyone || when !== null || of.some(({ reading }) => reading !== of[0]!.reading)) return true
    const fits = keysOf(cluster)
      .flatMap((key) => counted.get(key) ?? [])
      .filter((other) => mayBeOnePlace(other.place, place))
    if (fits.length !== 1) return true
    join(fits[0]!, of)
    return false
  })
}

const sameDays = (a: Dated, b: Dated): boolean => a.first === b.first && a.final === b.final

/** Events of nobody that is named ("until he resigned in 2019") join the one of their family and date, if there is one. */
const owned = (clusters: readonly Cluster[]): Cluster[] => {
  const dated = new Map<string, Cluster[]>()
  const keyOf = ({ family, when }: Cluster): string => `${family} ${when?.first} ${when?.final}`
  for (const cluster of clusters) {
    if (cluster.about === null || cluster.when === null || cluster.about.key === anyone) continue
    dated.set(keyOf(cluster), [...(dated.get(keyOf(cluster)) ?? []), cluster])
  }
  return clusters.filter((cluster) => {
    if (cluster.about !== null || cluster.when === null) return true
    const fits = (dated.get(keyOf(cluster)) ?? []).filter(
      ({ when, place }) => sameDays(when!, cluster.when!) && mayBeOnePlace(place, cluster.place),
    )
    if (fits.length !== 1) return true
    join(fits[0]!, cluster.of)
    return false
  })
}

/** "The former chief of the service has been arrested" joins the arrest of the one person who held such an office. */
const described = (clusters: readonly Cluster[]): Cluster[] => {
  const byRole = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    if (cluster.about?.person !== true) continue
    for (const role of cluster.about.roles) {
      const key = `${cluster.family} ${role}`
      byRole.set(key, [...(byRole.get(key) ?? []), cluster])
    }
  }
  return clusters.filter((cluster) => {
    if (cluster.about === null || cluster.about.person || cluster.about.key === anyone) return true
    const fits = (byRole.get(`${cluster.family} ${cluster.about.key}`) ?? []).filter(
      ({ when, place }) => mayBeOneDay(when, cluster.when) && mayBeOnePlace(place, cluster.place),
    )
    if (fits.length !== 1) return true
    join(fits[0]!, cluster.of)
    return false
  })
}

/** Characters within which two events of a report are told together. */
const together = 300

/**
 * One report has X dismiss Y, another has X dismissed where it speaks of Y: two versions of one happening, and never
 * repaired.
 */
const reversed = (clusters: readonly Cluster[], told: readonly Happening[], language: Language): Cluster[] => {
  const { opposed } = language.happenings
  const byActor = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    if (!opposed.has(cluster.family) || cluster.about?.person !== true) continue
    for (const key of new Set(cluster.of.flatMap(({ actor }) => (actor?.person === true ? [actor.key] : [])))) {
      const at = `${cluster.family} ${key}`
      byActor.set(at, [...(byActor.get(at) ?? []), cluster])
    }
  }
  if (byActor.size === 0) return [...clusters]
  const beside = new Map<string, Happening[]>()
  for (const happening of told)
    beside.set(happening.reading.id, [...(beside.get(happening.reading.id) ?? []), happening])
  return clusters.filter((cluster) => {
    const { about, family, when, of } = cluster
    if (about?.person !== true || of.some(({ actor }) => actor?.person === true && actor.key !== about.key)) return true
    const [fit] = (byActor.get(`${family} ${about.key}`) ?? []).filter(
      (other) =>
        other.about!.key !== about.key &&
        mayBeOneDay(other.when, when) &&
        of.every(({ claim, reading }) =>
          (beside.get(reading.id) ?? []).some(
            (near) =>
              Math.abs(near.claim.span[0] - claim.span[0]) < together &&
              concerned(near, language)?.key === other.about!.key,
          ),
        ),
    )
    if (fit === undefined) return true
    join(fit, of)
    return false
  })
}
