import type { Reading, ReadingParty, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { Gazetteer, ListedPlace } from '../mentions/parties/gazetteer.ts'
import { fold } from '../text/fold.ts'
import { type PlaceEvidence, placeEvidence } from './place-evidence.ts'

/** A place as it is voted for. */
export type Located = Pick<ListedPlace, 'name' | 'country' | 'region' | 'latitude' | 'longitude'>

/** How much the reports of a story speak of each place where they tell what happened. */
export interface Votes {
  /** By folded name of a town. */
  readonly towns: Map<string, number>
  /** By "country|region". */
  readonly regions: Map<string, number>
  /** Of the regions, those called by a town's name: "the Puno region". */
  readonly wider: Map<string, number>
  readonly countries: Map<string, number>
  /** By the keys of regions and countries: their entries. */
  readonly places: Map<string, Located>
  /** By folded name of a town: the towns that single reports took it for. */
  readonly taken: Map<string, Map<string, { readonly town: Located; weight: number }>>
  /** By folded name of a town: what reports call it. */
  readonly called: Map<string, Map<string, number>>
  /** By folded name of a place that is not listed, or of which nothing says which of its name it is. */
  readonly unlisted: Map<string, { readonly name: string; readonly area: string | null; weight: number }>
}

/** Best first; of two as good, by key. */
export const rank = (votes: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...votes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

/** Adds to what is said of one. */
export const add = (votes: Map<string, number>, key: string, weight: number): void => {
  votes.set(key, (votes.get(key) ?? 0) + weight)
}

/** What says that two places are of one region: "country|region". */
export const regionKey = ({ country, region }: Pick<Located, 'country' | 'region'>): string => `${country}|${region}`

/** What a mention is worth by where it stands. */
const worth = {
  dateline: 5,
  away: 1.5,
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

/** Characters within which a place stands beside a number in its sentence. */
const besides = 100

/** Mentions of one place in one report that count. */
const counted = 5

/** Distance between two places, as on a plane: good enough for neighbours. Infinite where one is not known. */
export const kilometres = (a: Located, b: Located): number => {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return Infinity
  const north = (a.latitude - b.latitude) * 111.2
  const east = (a.longitude - b.longitude) * 111.2 * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}

/** Kilometres from which on two towns are no neighbours. */
const far = 60

/** Every mention of a place votes: a dateline, a headline and the words about what happened more than the rest. */
export const votesOf = (readings: readonly Reading[], language: Language, atlas: Gazetteer): Votes => {
  const votes: Votes = {
    towns: new Map(),
    regions: new Map(),
    wider: new Map(),
    countries: new Map(),
    places: new Map(),
    taken: new Map(),
    called: new Map(),
    unlisted: new Map(),
  }
  const evidence = placeEvidence(readings, language, atlas)
  for (const reading of readings) {
    const ground = groundOf(reading, language)
    for (const party of reading.parties) {
      if (party.kind === 'place') voteOfPlace(votes, ground, party, language, atlas, evidence)
      else if (party.kind === 'body') voteOfOffice(votes, ground, party, language, atlas, evidence)
    }
  }
  // A town that one report cannot place is another's that does.
  for (const reading of readings) {
    const ground = groundOf(reading, language)
    for (const { kind, place, name, mentions } of reading.parties)
      if (kind === 'place' && place === null && votes.taken.has(fold(name)))
        add(votes.towns, fold(name), weightOf(ground, mentions))
  }
  for (const key of votes.taken.keys()) votes.unlisted.delete(key)
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

const groundOf = (reading: Reading, { happenings, parties: names }: Language): Ground => {
  const settlements = new Set(names.settlements.trim().split(/\s+/))
  const { zones, claims, parties, text } = reading
  const body = zones.find(({ kind }) => kind === 'body')
  const leads = (body?.span[0] ?? 0) + lead
  const told: SpanPair[] = claims.flatMap((claim) =>
    (claim.kind === 'event' && (happenings.causes.has(claim.type) || happenings.effects.has(claim.type))) ||
    (claim.kind === 'figure' && !claim.background && harm.has(claim.measure))
      ? [claim.span]
      : [],
  )
  const past = claims.flatMap((claim) => (claim.kind === 'figure' && claim.background ? [claim.span] : []))
  /** Whether it is told beside the numbers of another event: "since 2021, when 68 died at a prison in Guayaquil". */
  const isPast = ([start, end]: SpanPair): boolean =>
    past.some(([from, to]) => {
      const between = end <= from ? text.slice(end, from) : start >= to ? text.slice(to, start) : ''
      return between.length < besides && !/[.\n]/.test(between)
    })
  const weightAt = ([start, end]: SpanPair): number => {
    const zone = zones.find(({ span }) => span[0] <= start && start < span[1])
    const kind = zone?.kind ?? 'body'
    if (kind === 'furniture' || kind === 'byline' || (zone?.repeats ?? null) !== null) return 0
    const place =
      kind === 'dateline'
        ? leaves
          ? worth.away
          : worth.dateline
        : kind === 'headline'
          ? worth.headline
          : kind === 'caption'
            ? worth.caption
            : start < leads
              ? worth.lead
              : worth.body
    // "the Lucknow-bound express"
    if (text[end] === '-') return worth.from
    const said = told.some((span) => span[0] <= start && end <= span[1]) ? worth.told : 0
    const [, earlier = '', before = ''] =
      /(?:(\p{L}+)\s+)?(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 32), start)) ?? []
    // "the town of Santa Lucia" is where, "a man of Santa Lucia" is from there.
    if (happenings.originating.has(fold(before)) && !settlements.has(fold(earlier))) return place * worth.from
    return happenings.seated.has(fold(earlier)) || isPast([start, end]) ? place * worth.from : place + said
  }
  const towns = parties.flatMap(({ place, mentions }) => (place?.level === 'city' ? [{ place, mentions }] : []))
  const inDateline = ([start]: SpanPair): boolean =>
    zones.some(({ kind, span }) => kind === 'dateline' && span[0] <= start && start < span[1])
  // "the Lucknow-bound express" speaks of no town
  const isTold = (span: SpanPair): boolean => !inDateline(span) && text[span[1]] !== '-'
  const seats = towns.filter(({ mentions }) => mentions.some(inDateline) && !mentions.some(isTold))
  // A dateline's town that the report does not speak of again while it opens with one far off, or with another region, is
  // where its writer sat.
  const leaves = parties.some(
    ({ place, mentions }) =>
      place !== null &&
      mentions.some((span) => isTold(span) && span[0] < leads) &&
      seats.some(
        (seat) =>
          seat.place.country === place.country &&
          (place.level === 'city'
            ? kilometres(seat.place, place) > far
            : place.level === 'region' && seat.place.region !== place.region),
      ),
  )
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

const voteOfPlace = (
  votes: Votes,
  ground: Ground,
  party: ReadingParty,
  language: Language,
  atlas: Gazetteer,
  evidence: PlaceEvidence,
): void => {
  const { place } = party
  const isMeant = place === null || evidence.isMeant(place, party.name)
  if (!isMeant && evidence.unlisted(party.name).area === null) return
  const around = party.mentions.filter((span) => ofWider(ground.reading.text, span, language))
  if (isMeant && place !== null && place.level === 'city' && around.length > 0) {
    const within = { ...place, region: place.region ?? place.name }
    voteOfRegion(votes, within, weightOf(ground, around))
    add(votes.wider, regionKey(within), weightOf(ground, around))
  }
  const weight = weightOf(
    ground,
    around.length === 0 ? party.mentions : party.mentions.filter((each) => !around.includes(each)),
  )
  if (weight === 0) return
  const whole = isMeant ? (place ?? wholeOf(party.name, language, atlas)) : null
  if (whole === null) {
    const { weight: used, area } = evidence.unlisted(party.name)
    if (used === 0 || isSite(party.name, language)) return
    const key = fold(party.name)
    const before = votes.unlisted.get(key)
    if (before === undefined) votes.unlisted.set(key, { name: party.name, area, weight })
    else before.weight += weight
    return
  }
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

/** A region that is not listed itself, by a town or county in it. */
const voteOfRegion = (votes: Votes, within: Located, weight: number): void => {
  const key = regionKey(within)
  if (!votes.places.has(key))
    votes.places.set(key, { ...within, name: String(within.region), latitude: null, longitude: null })
  add(votes.regions, key, weight)
}

/** Whether a town's name stands for what is around it: "the Puno region", "the province of Puno". */
const ofWider = (text: string, [start, end]: SpanPair, { happenings }: Language): boolean => {
  const after = /^\s+(\p{L}+)/u.exec(text.slice(end, end + 20))?.[1] ?? ''
  if (happenings.administrative.has(fold(after))) return true
  const before = /(\p{L}+)\s+(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 24), start))
  return (
    before !== null && happenings.administrative.has(fold(before[1]!)) && happenings.originating.has(fold(before[2]!))
  )
}

/** Whether a name is a county's or a district's. */
const administrative = (name: string, { happenings }: Language): boolean =>
  happenings.administrative.has(fold(name).split(/\s+/).at(-1) ?? '')

/** Whether a name is of a street, a building or a station: it ends in a word for what is in a town. */
const isSite = (name: string, { parties, happenings }: Language): boolean => {
  const words = fold(name).split(/\s+/)
  const head = words.at(-1) ?? ''
  return (
    words.length > 1 &&
    parties.placeHeads.trim().split(/\s+/).includes(head) &&
    !parties.settlements.trim().split(/\s+/).includes(head) &&
    !happenings.administrative.has(head) &&
    !happenings.areas.has(head)
  )
}

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
export const large = 100_000

/** Most words of a town's name. */
const longest = 3

/** A town by its own police or council: "Memphis Police Department". */
const voteOfOffice = (
  votes: Votes,
  ground: Ground,
  party: ReadingParty,
  { happenings, parties }: Language,
  atlas: Gazetteer,
  evidence: PlaceEvidence,
): void => {
  const kinds = new Set(parties.kinds.trim().split(/\s+/))
  const { text } = ground.reading
  const mentions = party.mentions.filter(([start]) => !ground.placed.has(start))
  for (const span of mentions.slice(0, 2)) {
    if (ground.weightAt(span) === 0) continue
    const words = text
      .slice(...span)
      .split(/\s+/)
      .slice(0, longest + 1)
    if (words.some((word) => happenings.administrative.has(fold(word)))) continue
    if (kinds.has(fold(words[0] ?? ''))) continue
    for (let size = Math.min(longest, words.length - 1); size > 0; size--) {
      const name = words.slice(0, size).join(' ')
      if (!/^\p{Lu}/u.test(name)) break
      const [first] = atlas.find(name)
      if (first === undefined) continue
      if (!evidence.isLocal(first, name, words.slice(size))) break
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
