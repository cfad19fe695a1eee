import type { Draft } from './drafts.ts'
import type { ListedPlace } from './gazetteer.ts'
import type { NameGround } from './name-runs.ts'
import { isOnSide, type StatedPlace, statedAround } from './stated-places.ts'

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
 * Which of several places of one name a report means: the one in the region or country that the words around the name say
 * ("Paris, Texas", "Santa Lucia in northern Peru"), else one whose region or country the report speaks of, else the most
 * prominent. The others are kept as alternatives. Where no listed place lies where the report says, it is one that is not
 * listed; where each is a small town of a country that the report never names, it is left open.
 */
export const choosePlaces = (ground: NameGround, drafts: readonly Draft[]): ReadonlyMap<Draft, Place> => {
  const places = drafts.filter((draft) => draft.kind === 'place')
  const context = contextOf(places)
  const chosen = new Map<Draft, Place>()
  for (const draft of places) {
    const stated = draft.mentions
      .filter(({ how }) => how === 'name')
      .slice(0, MENTIONS)
      .flatMap((mention) => statedAround(ground, mention))
      .filter(({ outer }) => outer.kind !== 'area' && !draft.listed.includes(outer))
    const place = draft.listed.length === 0 ? null : listedAs(draft, context, stated)
    if (place !== null) chosen.set(draft, place)
    else if (draft.listed.length === 0 || isElsewhere(draft, stated)) {
      const outer = stated.map((each) => each.outer).toSorted((a, b) => byContext(a, b, context))[0]
      if (outer !== undefined && !isSite(ground, draft)) chosen.set(draft, unlisted(ground, draft, outer))
    }
  }
  return chosen
}

/** Mentions of a place around which its region or country is sought. */
const MENTIONS = 20

/** The country spoken of most; of a country and its region the region. */
const byContext = (a: ListedPlace, b: ListedPlace, context: Context): number =>
  votesFor(b, context) - votesFor(a, context) || Number(b.kind === 'region') - Number(a.kind === 'region')

/** The likeliest listed place; null where it is none of them. */
const listedAs = (draft: Draft, context: Context, stated: readonly StatedPlace[]): Place | null => {
  if (isElsewhere(draft, stated)) return null
  const ranked = draft.listed
    .map((place) => ({
      place,
      weight: weigh(place, draft, context, stated),
      stray: stray(place, context, stated),
    }))
    .toSorted((a, b) => Number(a.stray) - Number(b.stray) || b.weight - a.weight)
  const [first, ...others] = ranked
  return first === undefined || first.stray
    ? null
    : { ...plain(first.place), alternatives: others.slice(0, MOST).map(({ place }) => plain(place)) }
}

/** Fewest people of a city so well known that words beside its name place something else: "in London, France and Italy". */
const FAMOUS = 1_000_000

/** Whether the words around the name of no more than a town say that it lies where none of that name is listed. */
const isElsewhere = ({ listed }: Draft, stated: readonly StatedPlace[]): boolean => {
  const told = stated.filter((each) => !each.listed)
  return (
    told.length > 0 &&
    listed.length > 0 &&
    listed.every((place) => place.kind === 'city' && !(place.population > FAMOUS || place.capital)) &&
    !listed.some((place) => told.some((each) => liesIn(place, each)))
  )
}

/** Whether a place lies in a region or country, and on the side of it that the report says. */
const liesIn = (place: ListedPlace, stated: StatedPlace): boolean => {
  const { outer } = stated
  // Of many listed places no region is known.
  const within = outer.kind === 'country' || place.region === null || outer.region === place.region
  return outer !== place && outer.iso === place.iso && within && isOnSide(place, stated)
}

/** A place that is not listed, in the region or country that the report says: "Toomsuba, Mississippi". */
const unlisted = (ground: NameGround, draft: Draft, { country, region }: ListedPlace): Place => {
  const holds = region === null && holdsSeveral(ground, draft)
  return {
    name: draft.name,
    country,
    region: holds ? draft.name : region,
    latitude: null,
    longitude: null,
    level: holds ? 'region' : 'city',
    alternatives: [],
  }
}

/** Whether a name is of a building or a river: it ends in a word for a place that is no settlement. */
const isSite = ({ lexicon }: NameGround, { words }: Draft): boolean => {
  const head = words.at(-1) ?? ''
  return (
    words.length > 1 && lexicon.placeHeads.has(head) && !lexicon.settlements.has(head) && !lexicon.provinces.has(head)
  )
}

/** Whether a name is of what holds several towns: "the Los Lagos [region]", "the [province] of Esmeraldas". */
const holdsSeveral = ({ tokens, lexicon }: NameGround, { mentions, words }: Draft): boolean =>
  lexicon.provinces.has(words.at(-1) ?? '') ||
  mentions.slice(0, MENTIONS).some(({ head, start }) => {
    let first = head
    while (first > 0 && tokens[first - 1]!.start >= start) first--
    const of = lexicon.complements.has(tokens[first - 1]?.norm ?? '') ? (tokens[first - 2]?.norm ?? '') : ''
    return lexicon.provinces.has(tokens[head + 1]?.norm ?? '') || lexicon.provinces.has(of)
  })

/** How much the report speaks of a place's country. */
const votesFor = ({ iso }: ListedPlace, { countries }: Context): number => countries.get(iso ?? '') ?? 0

/** Fewest people of a city that is meant though nothing else in the report is of its country. */
const LARGE = 500_000

/** How much a report must speak of another country for a small place of one it never names to be left open. */
const ELSEWHERE = 1.5

/** Whether a small place lies in a country that the report never names while it speaks of another: its namesake is not listed. */
const stray = (place: ListedPlace, { countries, named }: Context, stated: readonly StatedPlace[]): boolean => {
  if (place.kind !== 'city' || place.population > LARGE || place.capital || named.has(place.iso ?? '')) return false
  if (stated.some((each) => liesIn(place, each))) return false
  for (const [iso, votes] of countries) if (iso !== place.iso && named.has(iso) && votes >= ELSEWHERE) return true
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
  /** Countries that the report names, or whose people, regions or great cities. */
  readonly named: ReadonlySet<string>
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
}

/** Places of one name that are weighed as context, and mentions of it that count. */
const CONTEXT = { places: 6, mentions: 4 }

const contextOf = (drafts: readonly Draft[]): Context => {
  const countries = new Map<string, number>()
  const regions = new Map<string, number>()
  const named = new Set<string>()
  for (const draft of drafts) {
    const [first] = draft.listed
    if (first?.iso != null && (first.kind !== 'city' || first.capital || first.population > LARGE)) named.add(first.iso)
    votesOf(draft, (place, votes) => {
      if (place.iso !== null) countries.set(place.iso, (countries.get(place.iso) ?? 0) + votes)
      const region = regionOf(place)
      if (region !== null) regions.set(region, (regions.get(region) ?? 0) + votes)
    })
  }
  return { named, countries, regions }
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
  stated: readonly StatedPlace[],
): number => {
  const size = Math.log10(Math.max(10, place.population)) + (place.capital ? 1 : 0) + (place.kind === 'country' ? 3 : 0)
  const within = stated.some((each) => liesIn(place, each))
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
