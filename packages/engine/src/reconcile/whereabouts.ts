import type { Reading, ReadingParty, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { type Gazetteer, gazetteer, type ListedPlace } from '../mentions/parties/gazetteer.ts'
import { fold } from '../text/fold.ts'

/** Where something happened, as far as the reports say. Degrees; those of a country or region are its middle. */
export interface IncidentPlace {
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Where a story happened, and what in its reports says so. */
export interface Whereabouts {
  readonly place: IncidentPlace | null
  readonly why: readonly string[]
}

/**
 * Where the story happened. Every mention of a place votes for its town, region and country: a dateline, a headline and
 * the words about what happened more than the rest, the place somebody comes from hardly. A town is given only where it
 * stands out among the country's; of several towns of one name, the one whose region the reports speak of.
 */
export const whereaboutsOf = (readings: readonly Reading[], language: Language): Whereabouts => {
  const atlas = atlasOf(language)
  const votes = votesOf(readings, language, atlas)
  const towns = rank(votes.towns)
  const countries = rank(votes.countries)
  const named = countries[0] ?? null
  const total = towns.reduce((sum, [, weight]) => sum + weight, 0)
  const rival = named === null ? 0 : named[1]
  const found = towns.slice(0, tried).flatMap(([key, weight]) => {
    const town = chosen(votes, atlas, key)
    return town === null ? [] : [{ key, weight, town }]
  })
  const best = found.find(({ key, weight, town }) => !astray(votes, town, key, weight)) ?? found[0] ?? null
  if (best !== null && best.weight >= fewest && best.weight >= total * dominant && best.weight >= rival * against) {
    const town = aroundIt(votes, atlas, best.town, best.weight)
    return {
      place: {
        city: nameOf(votes, town),
        region: town.region,
        country: town.country,
        latitude: town.latitude,
        longitude: town.longitude,
      },
      why: [
        `the reports speak of ${best.town.name} where they tell what happened (${percent(best.weight, total)} of what is said of towns)`,
        ...(town === best.town ? [] : [`${best.town.name} is a part of ${town.name}, which they speak of too`]),
        ...(town.region === null ? [] : [`${town.name} is the one in ${town.region}`]),
      ],
    }
  }
  return widerPlace(votes, named)
}

/** Towns that are looked up, best first, before none is given. */
const tried = 4

/** Share of all that is said of towns above which one stands out. */
const dominant = 0.3

/** Least that must be said of a town: more than its name, once, far down. */
const fewest = 2

/** How much a town must be spoken of beside the country most spoken of. */
const against = 0.65

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(whole, 1))} %`

/** No town stands out: the region, if one does, and the country. */
const widerPlace = ({ regions, places }: Votes, named: readonly [string, number] | null): Whereabouts => {
  const region = rank(regions)[0] ?? null
  const outer = region === null ? null : (places.get(region[0]) ?? null)
  const country = named === null ? null : (places.get(named[0]) ?? null)
  if (region !== null && outer !== null && (named === null || region[1] >= named[1] * against)) {
    return {
      place: {
        city: null,
        region: outer.region,
        country: outer.country,
        latitude: outer.latitude,
        longitude: outer.longitude,
      },
      why: [`no town stands out; the reports speak of ${outer.region}`],
    }
  }
  if (country === null) return { place: null, why: ['no report names a place that is listed'] }
  return {
    place: {
      city: null,
      region: null,
      country: country.country,
      latitude: country.latitude,
      longitude: country.longitude,
    },
    why: [`no town or region stands out; the reports speak of ${country.country}`],
  }
}

type Located = Pick<ListedPlace, 'name' | 'country' | 'region' | 'latitude' | 'longitude'>

interface Votes {
  /** By folded name of a town. */
  readonly towns: Map<string, number>
  /** By "country|region". */
  readonly regions: Map<string, number>
  readonly countries: Map<string, number>
  /** By the keys of regions and countries: their entries. */
  readonly places: Map<string, Located>
  /** By folded name of a town: the towns that single reports took it for. */
  readonly taken: Map<string, Map<string, { readonly town: Located; weight: number }>>
  /** By folded name of a town: what reports call it. */
  readonly called: Map<string, Map<string, number>>
}

const atlases = new WeakMap<Language, Gazetteer>()

const atlasOf = (language: Language): Gazetteer => {
  const known = atlases.get(language)
  if (known !== undefined) return known
  const made = gazetteer(language.models.places)
  atlases.set(language, made)
  return made
}

const rank = (votes: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...votes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

const add = (votes: Map<string, number>, key: string, weight: number): void => {
  votes.set(key, (votes.get(key) ?? 0) + weight)
}

const regionKey = ({ country, region }: Pick<Located, 'country' | 'region'>): string => `${country}|${region}`

/** What a mention is worth by where it stands. */
const worth = {
  dateline: 5,
  title: 4,
  headline: 3,
  lead: 2,
  body: 1,
  caption: 1,
  told: 2,
  from: 0.25,
  office: 1.5,
  address: 2,
} as const

/** Characters from the first words of the body that are its lead. */
const lead = 500

/** Mentions of one place in one report that count. */
const counted = 5

const votesOf = (readings: readonly Reading[], language: Language, atlas: Gazetteer): Votes => {
  const votes: Votes = {
    towns: new Map(),
    regions: new Map(),
    countries: new Map(),
    places: new Map(),
    taken: new Map(),
    called: new Map(),
  }
  for (const reading of readings) {
    const ground = groundOf(reading, language)
    for (const party of reading.parties) {
      if (party.kind === 'place') voteOfPlace(votes, ground, party, language, atlas)
      else if (party.kind === 'body') voteOfOffice(votes, ground, party, language, atlas)
    }
  }
  const likely = rank(votes.towns).slice(0, titled)
  for (const reading of readings) voteOfTitle(votes, likely, reading, atlas)
  return votes
}

interface Ground {
  readonly reading: Reading
  readonly weightAt: (span: SpanPair) => number
  /** Spans of places' names, by start. */
  readonly placed: ReadonlySet<number>
  readonly leads: number
}

const groundOf = (reading: Reading, { happenings }: Language): Ground => {
  const { zones, claims, parties, text } = reading
  const body = zones.find(({ kind }) => kind === 'body')
  const leads = (body?.span[0] ?? 0) + lead
  const told: SpanPair[] = claims.flatMap((claim) =>
    (claim.kind === 'event' && (happenings.causes.has(claim.type) || happenings.effects.has(claim.type))) ||
    (claim.kind === 'figure' && !claim.background && harm.has(claim.measure))
      ? [claim.span]
      : [],
  )
  const weightAt = ([start, end]: SpanPair): number => {
    const zone = zones.find(({ span }) => span[0] <= start && start < span[1])
    const kind = zone?.kind ?? 'body'
    if (kind === 'furniture' || kind === 'byline' || (zone?.repeats ?? null) !== null) return 0
    const place =
      kind === 'dateline'
        ? worth.dateline
        : kind === 'headline'
          ? worth.headline
          : kind === 'caption'
            ? worth.caption
            : start < leads
              ? worth.lead
              : worth.body
    const said = told.some((span) => span[0] <= start && end <= span[1]) ? worth.told : 0
    const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? ''
    return happenings.originating.has(fold(before)) ? place * worth.from : place + said
  }
  const placed = new Set(parties.flatMap(({ kind, mentions }) => (kind === 'place' ? mentions.map(([at]) => at) : [])))
  return { reading, weightAt, placed, leads }
}

const harm: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'abducted'])

const weightOf = ({ weightAt }: Ground, mentions: readonly SpanPair[]): number =>
  mentions
    .map(weightAt)
    .toSorted((a, b) => b - a)
    .slice(0, counted)
    .reduce((sum, weight) => sum + weight, 0)

const voteOfPlace = (votes: Votes, ground: Ground, party: ReadingParty, language: Language, atlas: Gazetteer): void => {
  const weight = weightOf(ground, party.mentions)
  if (weight === 0) return
  const { place } = party
  const whole = place ?? wholeOf(party.name, language, atlas)
  if (whole === null) return
  const level = 'level' in whole ? whole.level : whole.kind
  switch (level) {
    case 'country':
      votes.places.set(String(whole.country), whole)
      add(votes.countries, String(whole.country), weight)
      return
    case 'region':
      votes.places.set(regionKey(whole), whole)
      add(votes.regions, regionKey(whole), weight)
      return
    case 'area':
      return
    case 'city':
      if (!administrative(party.name, language)) {
        take(votes, whole, weight)
        if (place !== null && /^\p{Lu}[\p{L}\p{M} '’-]*\p{Ll}$/u.test(party.name))
          call(votes, fold(whole.name), party.name, weight)
      } else if (whole.region !== null) {
        votes.places.set(regionKey(whole), { ...whole, name: whole.region, latitude: null, longitude: null })
        add(votes.regions, regionKey(whole), weight)
      }
  }
}

const call = ({ called }: Votes, key: string, name: string, weight: number): void => {
  const names = called.get(key) ?? new Map<string, number>()
  called.set(key, names)
  add(names, name, weight)
}

/** A town as the reports call it: its listed name if any does, else what most do. */
const nameOf = ({ called }: Votes, { name }: Located): string => {
  const names = called.get(fold(name)) ?? new Map<string, number>()
  const listed = name.split(',')[0]!
  if (names.size === 0 || [...names.keys()].some((each) => fold(each) === fold(listed))) return listed
  return rank(names)[0]![0]
}

/** Whether a name is a county's or a district's. */
const administrative = (name: string, { happenings }: Language): boolean =>
  happenings.administrative.has(fold(name).split(/\s+/).at(-1) ?? '')

/** A town voted for, as the town that this report takes it for. */
const take = (votes: Votes, town: Located, weight: number): void => {
  const key = fold(town.name)
  add(votes.towns, key, weight)
  const taken = votes.taken.get(key) ?? new Map<string, { readonly town: Located; weight: number }>()
  const which = regionKey(town)
  const before = taken.get(which)
  if (before === undefined) taken.set(which, { town, weight })
  else before.weight += weight
  votes.taken.set(key, taken)
}

/** The town a quarter is of: "South Los Angeles". Null where it is no listed town's. */
const wholeOf = (name: string, { happenings }: Language, atlas: Gazetteer): ListedPlace | null => {
  const words = name.split(/\s+/)
  if (words.length < 2 || !happenings.quarters.has(fold(words[0]!))) return null
  const [first] = atlas.find(words.slice(1).join(' '))
  return first?.kind === 'city' && first.population > large ? first : null
}

/** Fewest people of a town whose quarters go by its name. */
const large = 100_000

/** Most words of a town's name. */
const longest = 3

/** A town by its own police or council: "Memphis Police Department". */
const voteOfOffice = (
  votes: Votes,
  ground: Ground,
  party: ReadingParty,
  { happenings }: Language,
  atlas: Gazetteer,
): void => {
  const { text } = ground.reading
  const mentions = party.mentions.filter(([start]) => !ground.placed.has(start))
  for (const span of mentions.slice(0, 2)) {
    if (ground.weightAt(span) === 0) continue
    const words = text
      .slice(...span)
      .split(/\s+/)
      .slice(0, longest + 1)
    if (words.some((word) => happenings.administrative.has(fold(word)))) continue
    for (let size = Math.min(longest, words.length - 1); size > 0; size--) {
      const name = words.slice(0, size).join(' ')
      if (!/^\p{Lu}/u.test(name)) break
      const [first] = atlas.find(name)
      if (first === undefined) continue
      if (first.kind === 'city') take(votes, first, worth.office)
      else if (first.kind === 'region') {
        votes.places.set(regionKey(first), first)
        add(votes.regions, regionKey(first), worth.office)
      }
      break
    }
  }
}

/** Towns, best first, that are sought in headlines and addresses. */
const titled = 16

/** Towns that a headline given with the report, or its address, names too. */
const voteOfTitle = (
  votes: Votes,
  towns: readonly (readonly [string, number])[],
  { title, url }: Reading,
  atlas: Gazetteer,
): void => {
  const line = ` ${fold(title ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const path = ` ${fold(url ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  for (const [town] of towns) {
    const sought = ` ${town.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    if (line.includes(sought)) add(votes.towns, town, worth.title)
    if (path.includes(sought)) add(votes.towns, town, worth.address)
  }
  for (const [, name] of (title ?? '').matchAll(/,\s+(\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+)?)/gu)) {
    const region = atlas.find(name!).find(({ kind }) => kind === 'region')
    if (region === undefined) continue
    votes.places.set(regionKey(region), region)
    add(votes.regions, regionKey(region), 1)
  }
}

/** Whether nothing else in the reports is of a town's country while other towns are of another: its namesake is not listed. */
const astray = ({ towns, taken, regions, countries }: Votes, town: Located, key: string, weight: number): boolean => {
  const own = (which: string): boolean => which.split('|')[0] === town.country
  if (countries.has(String(town.country)) || [...regions.keys()].some(own)) return false
  const others = [...taken].filter(([other]) => other !== key)
  return (
    !others.some(([, among]) => [...among.keys()].some(own)) &&
    others.some(([other]) => (towns.get(other) ?? 0) >= weight * around.share)
  )
}

/** How much larger a city is than the quarter or suburb that goes by its own name, and how near. */
const around = { larger: 10, kilometres: 25, share: 0.3 }

/** The city a town is a part of, where the reports speak of that too. */
const aroundIt = ({ towns, taken }: Votes, atlas: Gazetteer, town: Located, weight: number): Located => {
  const size = atlas.find(town.name).find((listed) => regionKey(listed) === regionKey(town))?.population ?? 0
  let best: { readonly city: Located; readonly population: number } | null = null
  for (const [key, votes] of towns) {
    if (votes < weight * around.share) continue
    for (const { town: other } of taken.get(key)?.values() ?? []) {
      const population =
        atlas.find(other.name).find((listed) => regionKey(listed) === regionKey(other))?.population ?? 0
      if (population < Math.max(large, size * around.larger) || kilometres(town, other) > around.kilometres) continue
      if (best === null || population > best.population) best = { city: other, population }
    }
  }
  return best?.city ?? town
}

/** Distance between two places, as on a plane: good enough for neighbours. Infinite where one is not known. */
const kilometres = (a: Located, b: Located): number => {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return Infinity
  const north = (a.latitude - b.latitude) * 111.2
  const east = (a.longitude - b.longitude) * 111.2 * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}

/** What a town of the same region is worth beside the region itself. */
const beside = 0.5

/** How much the reports speak of other towns of a region. */
const nearby = (taken: Votes['taken'], key: string, region: string): number => {
  let weight = 0
  for (const [other, towns] of taken) if (other !== key) weight += towns.get(region)?.weight ?? 0
  return weight
}

/** Of the towns of one name, the one the reports take it for and whose region and country they speak of. */
const chosen = ({ taken, regions, countries }: Votes, atlas: Gazetteer, key: string): Located | null => {
  const candidates = new Map<string, { readonly town: Located; weight: number }>()
  const [first] = taken.get(key)?.values() ?? []
  const name = first?.town.name ?? key
  for (const [at, town] of atlas
    .find(name)
    .filter(({ kind }) => kind === 'city')
    .entries()) {
    if (!candidates.has(regionKey(town))) candidates.set(regionKey(town), { town, weight: 1 / (at + 1) })
  }
  for (const [which, { town, weight }] of taken.get(key) ?? []) {
    const before = candidates.get(which)
    if (before === undefined) candidates.set(which, { town, weight: Math.log2(1 + weight) })
    else before.weight += Math.log2(1 + weight)
  }
  for (const [which, candidate] of candidates) {
    candidate.weight += 2 * Math.log2(1 + (regions.get(which) ?? 0) + nearby(taken, key, which) * beside)
    candidate.weight += Math.log2(1 + (countries.get(String(candidate.town.country)) ?? 0))
  }
  const [best] = [...candidates].toSorted((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
  return best?.[1].town ?? null
}
