import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { type Gazetteer, gazetteer } from '../mentions/parties/gazetteer.ts'
import { byText } from '../text/by-text.ts'
import { fold } from '../text/fold.ts'
import { add, kilometres, type Located, large, rank, regionKey, type Votes, votesOf } from './place-votes.ts'

/**
 * Where something happened, as far as the reports say. Degrees; those of a country or region are its middle. A place that
 * is not listed is told by its name, and its country is null where no report says it.
 */
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
 * stands out among the country's, for which less is needed where what happened has one scene; of several towns of one
 * name, the one whose region the reports speak of.
 */
export const whereaboutsOf = (readings: readonly Reading[], language: Language, kind: string | null): Whereabouts => {
  const atlas = atlasOf(language)
  const votes = votesOf(readings, language, atlas)
  const towns = rank(votes.towns)
  const together = countriesOf(votes)
  const country = rank(together)[0]?.[0] ?? ''
  const countries = rank(votes.countries)
  const named = countries.find(([name]) => name === country) ?? countries[0] ?? null
  const scened = kind !== null && !language.happenings.wide.has(kind)
  const isNamed = votes.countries.has(country) || [...votes.regions.keys()].some((key) => key.split('|')[0] === country)
  const abroad = (town: Located): boolean =>
    isNamed && (together.get(town.country ?? '') ?? 0) < (together.get(country) ?? 0) * foreign
  const rival = named === null ? 0 : named[1]
  const region = rank(votes.wider)[0]?.[1] ?? 0
  const found = towns.slice(0, tried).flatMap(([key, weight]) => {
    const town = chosen(votes, atlas, key)
    return town === null ? [] : [{ key, weight, town }]
  })
  const isAbroad = (key: string): boolean => {
    const among = [...(votes.taken.get(key)?.values() ?? [])]
    return among.length > 0 && among.every(({ town }) => abroad(town))
  }
  const total = towns.reduce((sum, [key, weight]) => (isAbroad(key) ? sum : sum + weight), 0)
  const home = found.filter(({ town }) => !abroad(town))
  const best = home.find(({ key, weight, town }) => !astray(votes, town, key, weight)) ?? home[0] ?? null
  const said = towns.reduce((sum, [, weight]) => sum + weight, 0)
  const isAlone =
    best !== null &&
    !countsAll(readings, country) &&
    best.weight >= said * alone &&
    best.weight >= (votes.regions.get(regionKey(best.town)) ?? 0)
  const unlisted = unlistedPlace(votes, Math.max(together.get(country) ?? 0, best?.weight ?? 0))
  if (unlisted !== null) return unlisted
  if (
    best !== null &&
    best.weight >= fewest &&
    best.weight >= total * dominant &&
    best.weight >= rival * (scened ? scene : isAlone ? beyond : against) &&
    best.weight >= region * besideRegion
  ) {
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

/** The name most spoken of that is not listed, where the reports hardly speak of any country: told without one. */
const unlistedPlace = ({ unlisted }: Votes, listed: number): Whereabouts | null => {
  const ranked = [...unlisted].toSorted(([a, x], [b, y]) => y.weight - x.weight || byText(a, b))
  const [best] = ranked
  if (best === undefined) return null
  const [, { name, area, weight }] = best
  const total = ranked.reduce((sum, [, each]) => sum + each.weight, 0)
  if (weight < fewest || weight < total * dominant || listed > weight * hardly) return null
  const called = area === null ? name : `${name} ${area}`
  return {
    place: {
      city: area === null ? called : null,
      region: area === null ? null : called,
      country: null,
      latitude: null,
      longitude: null,
    },
    why: [
      `the reports speak of ${called} where they tell what happened (${percent(weight, total)} of what is said of places that are not listed), and hardly of any country`,
    ],
  }
}

/** Share of what is said of a place that is not listed up to which what is said of countries and their towns is little. */
const hardly = 0.15

/** Whether a number is given for the whole country: what happened has more scenes than one then. */
const countsAll = (readings: readonly Reading[], country: string): boolean =>
  readings.some(({ claims }) =>
    claims.some((claim) => claim.kind === 'figure' && !claim.background && claim.place === country),
  )

/** How much is said of each country, its towns and regions counted with it. */
const countriesOf = ({ countries, regions, taken }: Votes): ReadonlyMap<string, number> => {
  const together = new Map(countries)
  for (const [key, weight] of regions) add(together, key.split('|')[0]!, weight)
  for (const among of taken.values())
    for (const { town, weight } of among.values()) if (town.country !== null) add(together, town.country, weight)
  return together
}

/** Share of what is said of the story's country below which another's towns are not where it happened. */
const foreign = 0.5

/** Towns that are looked up, best first, before none is given. */
const tried = 4

/** Share of all that is said of towns above which one stands out. */
const dominant = 0.3

/** Least that must be said of a town: more than its name, once, far down. */
const fewest = 2

/** How much a town must be spoken of beside the country most spoken of. */
const against = 0.65

/** The same where what happened has one scene: a report from abroad says the country's name far more often. */
const scene = 0.2

/** Share of all that is said of towns from which on it is the one scene, whatever happened, and its least beside the country. */
const alone = 0.55
const beyond = 0.3

/** How much a town must be spoken of beside the region that is called by a town's name. */
const besideRegion = 0.6

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(whole, 1))} %`

/** Share of all that is said of towns and regions above which a region stands out, and its least beside the country. */
const wider = { dominant: 0.4, against: 0.3 }

/** No town stands out: the region, if one does with its towns, and the country. */
const widerPlace = (votes: Votes, named: readonly [string, number] | null): Whereabouts => {
  const { regions, towns, taken, places } = votes
  const together = new Map(regions)
  for (const among of taken.values())
    for (const [key, { town, weight }] of among) if (town.region !== null) add(together, key, weight)
  const total = [...towns.values(), ...regions.values()].reduce((sum, weight) => sum + weight, 0)
  const region = rank(together)[0] ?? null
  const country = named === null ? null : (places.get(named[0]) ?? null)
  if (
    region !== null &&
    (named === null || region[1] >= fewest) &&
    region[1] >= total * wider.dominant &&
    region[1] >= (named?.[1] ?? 0) * wider.against
  ) {
    const [land, name] = region[0].split('|')
    const listed = places.get(region[0]) ?? null
    return {
      place: {
        city: null,
        region: name!,
        country: land!,
        latitude: listed?.latitude ?? null,
        longitude: listed?.longitude ?? null,
      },
      why: [
        `no town stands out; the reports speak of ${name}, ${land} (${percent(region[1], total)} of what is said of towns and regions)`,
      ],
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

const atlases = new WeakMap<Language, Gazetteer>()

/** The places of a language, opened once. */
export const atlasOf = (language: Language): Gazetteer => {
  const known = atlases.get(language)
  if (known !== undefined) return known
  const made = gazetteer(language.models.places)
  atlases.set(language, made)
  return made
}

/** A town as the reports call it: its listed name if any does, else what most do. */
const nameOf = ({ called }: Votes, { name }: Located): string => {
  const names = called.get(fold(name)) ?? new Map<string, number>()
  const listed = name.split(',')[0]!
  if (names.size === 0 || [...names.keys()].some((each) => fold(each) === fold(listed))) return listed
  return rank(names)[0]![0]
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
  // Where a report says that it is in a country and no listed town of the name can be meant, none there is.
  const elsewhere = new Set(
    [...(taken.get(key)?.values() ?? [])].flatMap(({ town }) => (town.latitude === null ? [town.country] : [])),
  )
  for (const [at, town] of atlas
    .find(name)
    .filter(({ kind, country }) => kind === 'city' && !elsewhere.has(country))
    .entries()) {
    if (!candidates.has(regionKey(town))) candidates.set(regionKey(town), { town, weight: 1 / (at + 1) })
  }
  for (const [which, { town, weight }] of taken.get(key) ?? []) {
    if (town.latitude !== null && elsewhere.has(town.country)) continue
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
