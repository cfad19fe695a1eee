import type { Draft } from './drafts.ts'
import type { Gazetteer, ListedPlace } from './gazetteer.ts'
import type { NameGround } from './name-runs.ts'

/** A place as the gazetteer lists it. Degrees; null where it is not listed. */
export interface Place {
  readonly name: string
  readonly country: string | null
  readonly region: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Whether it is a city, a region, a country or an area of several. */
  readonly level: ListedPlace['kind']
  /** Other places of the same name, most likely first; empty when nothing else bears it. */
  readonly alternatives: readonly Omit<Place, 'alternatives'>[]
}

/** Most other places of one name that are kept. */
const MOST = 4

/**
 * Which of several places of one name a report means: the one whose region follows the name ("Paris, Texas"), else one
 * whose region or country the report speaks of, else the most prominent. The others are kept as alternatives.
 */
export const choosePlaces = (ground: NameGround, drafts: readonly Draft[]): ReadonlyMap<Draft, Place> => {
  const places = drafts.filter((draft) => draft.kind === 'place')
  const context = contextOf(places)
  const chosen = new Map<Draft, Place>()
  for (const draft of places) {
    const following = regionsAfter(ground, draft)
    if (draft.listed.length === 0) {
      const outer = following.toSorted((a, b) => votesFor(b, context) - votesFor(a, context))[0]
      if (outer !== undefined) chosen.set(draft, unlisted(draft.name, outer))
      continue
    }
    const ranked = draft.listed
      .map((place) => ({ place, weight: weigh(place, draft, context, following) }))
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ place }) => place)
    const [first, ...others] = ranked
    if (first !== undefined && !stray(first, draft, context, following.length > 0))
      chosen.set(draft, { ...plain(first), alternatives: others.slice(0, MOST).map(plain) })
  }
  return chosen
}

/** A place that is not listed, in the region or country whose name follows it: "Toomsuba, Mississippi". */
const unlisted = (name: string, { country, region }: ListedPlace): Place => ({
  name,
  country,
  region,
  latitude: null,
  longitude: null,
  level: 'city',
  alternatives: [],
})

/** How much the report speaks of a place's country. */
const votesFor = ({ iso }: ListedPlace, { countries }: Context): number => countries.get(iso ?? '') ?? 0

/** Fewest people of a city that is meant though nothing else in the report is of its country. */
const LARGE = 100_000

/** Whether a small place lies in a country of which the report says nothing while it speaks of another: its namesake is not listed. */
const stray = (place: ListedPlace, draft: Draft, { countries }: Context, placed: boolean): boolean => {
  if (place.kind !== 'city' || place.population > LARGE || placed) return false
  let own = 0
  votesOf(draft, (other, votes) => {
    if (other.iso === place.iso) own += votes
  })
  if ((countries.get(place.iso ?? '') ?? 0) - own > 0.1) return false
  for (const [iso, votes] of countries) if (iso !== place.iso && votes >= 2) return true
  return false
}

const plain = ({ name, country, region, latitude, longitude, kind }: ListedPlace): Omit<Place, 'alternatives'> => ({
  name,
  country,
  region,
  latitude,
  longitude,
  level: kind,
})

/** How often the report speaks of each country and region; a name that may be of several counts a part for each. */
interface Context {
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
}

/** Places of one name that are weighed as context, and mentions of it that count. */
const CONTEXT = { places: 6, mentions: 4 }

const contextOf = (drafts: readonly Draft[]): Context => {
  const countries = new Map<string, number>()
  const regions = new Map<string, number>()
  for (const draft of drafts) {
    votesOf(draft, (place, votes) => {
      if (place.iso !== null) countries.set(place.iso, (countries.get(place.iso) ?? 0) + votes)
      const region = regionOf(place)
      if (region !== null) regions.set(region, (regions.get(region) ?? 0) + votes)
    })
  }
  return { countries, regions }
}

const votesOf = ({ listed, mentions }: Draft, vote: (place: ListedPlace, votes: number) => void): void => {
  if (listed.length === 0) return
  const places = listed[0]?.kind === 'country' ? listed.slice(0, 1) : listed.slice(0, CONTEXT.places)
  const votes = Math.min(CONTEXT.mentions, mentions.length) / places.length
  for (const place of places) vote(place, votes)
}

const regionOf = ({ iso, region }: ListedPlace): string | null => (region === null ? null : `${iso} ${region}`)

const weigh = (
  place: ListedPlace,
  draft: Draft,
  { countries, regions }: Context,
  following: readonly ListedPlace[],
): number => {
  const size = Math.log10(Math.max(10, place.population)) + (place.capital ? 1 : 0) + (place.kind === 'country' ? 3 : 0)
  const within = following.some(
    (outer) =>
      outer !== place && outer.iso === place.iso && (outer.kind === 'country' || outer.region === place.region),
  )
  // What the name itself adds to the context is no evidence for it.
  let [ownCountry, ownRegion] = [0, 0]
  votesOf(draft, (other, votes) => {
    if (other.iso === place.iso) ownCountry += votes
    if (regionOf(other) === regionOf(place)) ownRegion += votes
  })
  const country = Math.log2(1 + Math.max(0, (countries.get(place.iso ?? '') ?? 0) - ownCountry)) * 0.75
  const region =
    place.kind !== 'city' ? 0 : Math.log2(1 + Math.max(0, (regions.get(regionOf(place) ?? '') ?? 0) - ownRegion))
  return size + Math.min(1.5, country) + Math.min(2.5, region) + (within ? 10 : 0)
}

/** Regions and countries named right after a comma: "Paris, Texas", "Camden, N.J.". */
const regionsAfter = ({ tokens, places, text }: NameGround, draft: Draft): ListedPlace[] => {
  const found: ListedPlace[] = []
  for (const { head, how } of draft.mentions.slice(0, 20)) {
    const comma = tokens[head + 1]
    const next = tokens[head + 2]
    if (how !== 'name' || comma?.form !== ',' || next === undefined || next.sentence !== comma.sentence) continue
    found.push(...outer(places, next.form))
    const second = tokens[head + 3]
    if (second !== undefined && second.sentence === comma.sentence)
      found.push(...outer(places, text.slice(next.start, second.end)))
  }
  return found
}

const outer = (places: Gazetteer, name: string): ListedPlace[] => {
  const postal = places.postal(name)
  return [...(postal === null ? [] : [postal]), ...places.find(name).filter(({ kind }) => kind !== 'city')]
}
