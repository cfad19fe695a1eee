import type { Reading, ReadingParty, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { Gazetteer, ListedPlace } from '../mentions/parties/gazetteer.ts'
import type { Place } from '../mentions/parties/place-choice.ts'
import { fold } from '../text/fold.ts'
import { firstFrom } from '../text/ordered.ts'

/** How far the reports of a story use names as names of places: most names of towns are other names as well. */
export interface PlaceEvidence {
  /** Whether a listed town, region or country is meant by its name. */
  readonly isMeant: (place: Pick<Place, 'name' | 'country' | 'region' | 'level'>, called: string) => boolean
  /** Whether a body that goes by a town's name is that town's own: "Memphis [Police] Department". */
  readonly isLocal: (place: ListedPlace, called: string, rest: readonly string[]) => boolean
  /** How often a name that is not listed is used as a place's, and as what: "valley" of "the Velu valley". */
  readonly unlisted: (called: string) => { readonly weight: number; readonly area: string | null }
}

/** What a use of a name as a place's is worth. */
const worth = { preposition: 1, direction: 1, way: 0.5, dateline: 2, region: 3, settlement: 2 } as const

/** Fewest people of a town whose name, being no common word, needs no other evidence. */
const famous = 300_000

/** Most people of a town for whose name one use is little. */
const tiny = 3000

/** Fewest people of a town that its police make known. */
const policed = 100_000

/** Uses that one report can say. */
const most = 3

/** Reads off the reports how far the names in them are used as places: "in Hope", "HOPE, Ark. (AP)", "the town of Hope". */
export const placeEvidence = (readings: readonly Reading[], language: Language, atlas: Gazetteer): PlaceEvidence => {
  const { stories, parties, happenings } = language
  const listed = new Map<string, number>()
  const unlisted = new Map<string, { weight: number; area: string | null }>()
  const spoken = new Set<string>()
  const regions = new Set<string>()
  const served = new Set<string>()
  const usesOf = usesIn(language, atlas)
  const isService = (word: string): boolean => happenings.services.has(fold(word))
  const isServed =
    ({ text }: Reading) =>
    ([, end]: SpanPair): boolean =>
      (/^[\s-]?(\p{L}+)(?:\s(\p{L}+))?/u.exec(text.slice(end, end + 24)) ?? [])
        .slice(1)
        .some((word) => isService(word ?? ''))
  for (const reading of readings) {
    const inner = innerOf(reading)
    const persons = personsOf(reading)
    for (const party of reading.parties) {
      if (party.kind !== 'place') continue
      // "Paris Jackson … Paris said"
      const own = party.mentions.filter(
        (mention) =>
          !persons.has(fold(reading.text.slice(...mention))) ||
          usesOf(reading, mention).weight > 0 ||
          isServed(reading)(mention),
      )
      if (party.place?.level === 'country' && own.length > 0) spoken.add(String(party.place.country))
      if (party.place?.level === 'region' && own.length > 0) regions.add(fold(party.place.name))
      const mentions = own.filter((mention) => !inner(mention))
      if (party.place !== null && mentions.length < own.length && own.some(isServed(reading)))
        served.add(fold(party.place.name))
      const uses = mentions.map((mention) => usesOf(reading, mention))
      // "the Orla valley" says nothing of a town of the name.
      const isArea = ({ area }: Use): boolean => area !== null && happenings.areas.has(fold(area))
      const counted = party.place === null ? uses : uses.filter((use) => !isArea(use))
      const weight = Math.min(
        most,
        counted.reduce((sum, use) => sum + use.weight, 0),
      )
      if (party.place === null || uses.some(isArea)) {
        const key = fold(party.name)
        const before = unlisted.get(key) ?? { weight: 0, area: null }
        const area = before.area ?? uses.find((use) => use.area !== null)?.area ?? null
        unlisted.set(key, { weight: before.weight + (party.place === null ? weight : 1), area })
      }
      if (party.place !== null && mentions.length > 0) {
        const key = fold(party.place.name)
        listed.set(key, (listed.get(key) ?? 0) + weight)
      }
    }
  }
  const given = new Set(Object.values(parties.givenNames).flatMap((names) => names.trim().split(/\s+/)))
  const common = new Set(
    [
      ...stories.commonness.flatMap(({ words }) => words),
      ...[parties.bodyHeads, parties.kinds].flatMap((words) => words.trim().split(/\s+/)),
      ...happenings.quarters,
    ].map(fold),
  )
  const isCommon = (name: string, kind: ListedPlace['kind']): boolean =>
    !/[\s-]/.test(name) && (common.has(fold(name)) || (kind === 'city' && given.has(fold(name))))
  return {
    isMeant: (place, called) => {
      if (place.level === 'country') return spoken.has(String(place.country))
      const uses = listed.get(fold(place.name))
      const best = atlas
        .find(place.name)
        .find(({ country, region }) => country === place.country && region === place.region)
      const ambiguous = isCommon(called, best?.kind ?? 'city')
      const known = best === undefined ? 0 : best.kind === 'city' ? best.population : famous
      if (place.level === 'region' && !ambiguous) return regions.has(fold(place.name))
      if (uses === undefined) return served.has(fold(place.name)) && !isCommon(called, 'region') && known >= policed
      if (!ambiguous && (known >= famous || best?.capital === true)) return true
      const told = uses > 0 && spoken.has(String(place.country)) ? 1 : 0
      return uses + told >= (ambiguous || known < tiny ? 2 : 1)
    },
    isLocal: (place, called, [next = '']) =>
      (listed.get(fold(place.name)) ?? 0) > 0 ||
      (isService(next) && !isCommon(called, 'region') && (place.kind !== 'city' || place.population >= policed)),
    unlisted: (called) => unlisted.get(fold(called)) ?? { weight: 0, area: null },
  }
}

/** The given names and surnames of a report's persons, folded. */
const personsOf = ({ parties }: Reading): ReadonlySet<string> =>
  new Set(
    parties.flatMap(({ kind, named, name }) => {
      const words = kind === 'person' && named ? fold(name).split(/\s+/) : []
      return words.length < 2 ? [] : [words[0]!, words.at(-1)!]
    }),
  )

/** Says of a mention whether it is only a part of a longer name: "[Justice] Watch". */
export const innerOf = ({ parties }: Pick<Reading, 'parties'>): ((mention: SpanPair) => boolean) => {
  const longer = parties
    .flatMap(({ kind, mentions }: ReadingParty) => (kind === 'body' || kind === 'person' ? mentions : []))
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const starts = longer.map(([start, end]) => ({ start, end }))
  /** The furthest end of those that begin so early. */
  const ends: number[] = []
  for (const [, end] of longer) ends.push(Math.max(end, ends.at(-1) ?? 0))
  return ([start, end]) => {
    const before = ends[firstFrom(starts, start) - 1] ?? 0
    const beside = longer[firstFrom(starts, start + 1) - 1]
    return before >= end || (beside !== undefined && beside[0] === start && beside[1] > end)
  }
}

interface Use {
  readonly weight: number
  /** The common noun that makes the name an area's: "valley". */
  readonly area: string | null
}

/** Words between a preposition and a name: "in the old town of Santa Lucia". */
const farthest = 4

const usesIn = (
  { happenings, parties }: Language,
  atlas: Gazetteer,
): ((reading: Reading, mention: SpanPair) => Use) => {
  const settlements = new Set(parties.settlements.trim().split(/\s+/))
  const articles = new Set([...parties.definite.split(' '), ...parties.indefinite.split(' ')])
  const ways = new Set(parties.locatives.split(' '))
  const isSettled = (word: string): boolean => settlements.has(word) || happenings.administrative.has(word)
  const passes = (word: string): boolean =>
    articles.has(word) || happenings.quarters.has(word) || isSettled(word) || happenings.originating.has(word)

  const before = (text: string, start: number): number => {
    const words = (text.slice(Math.max(0, start - 60), start).match(/(?:\p{L}+[ \n]+)+$/u)?.[0] ?? '')
      .trim()
      .split(/\s+/)
    let of = false
    for (const [at, word] of words
      .map(fold)
      .toReversed()
      .slice(0, farthest + 1)
      .entries()) {
      if (happenings.locating.has(word)) return worth.preposition
      if (isSettled(word) && at < 2) return worth.settlement
      // "northwest of Augusta"
      if (happenings.quarters.has(word) && of) return worth.direction
      of ||= happenings.originating.has(word)
      if (!passes(word)) break
    }
    return of || ways.has(fold(words.at(-1) ?? '')) ? worth.way : 0
  }

  return ({ text, zones }, [start, end]) => {
    const zone = zones.find(({ span }) => span[0] <= start && start < span[1])?.kind ?? 'body'
    if (zone === 'byline' || zone === 'furniture') return { weight: 0, area: null }
    const after = text.slice(end, end + 48)
    const next = /^\s(\p{L}+)/u.exec(after)?.[1] ?? ''
    const area = happenings.areas.has(fold(next)) || happenings.administrative.has(fold(next)) ? next : null
    const [, region = ''] = /^,\s(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)/u.exec(after) ?? []
    const isIn =
      region !== '' &&
      [region, region.split(' ')[0]!].some(
        (name) =>
          atlas.postal(name) !== null || atlas.find(name).some(({ kind }) => kind === 'region' || kind === 'country'),
      )
    const weight =
      (zone === 'dateline' ? worth.dateline : before(text, start)) +
      (isIn ? worth.region : 0) +
      (area !== null || isSettled(fold(next)) ? worth.settlement : 0)
    return { weight, area }
  }
}
