import type { PlaceDirection } from '../../language/parties.ts'
import type { Gazetteer, ListedPlace } from './gazetteer.ts'
import { wordOf } from './lexicon.ts'
import { isCapital, type NameGround } from './name-runs.ts'

/** A region or country that the report says a place lies in, and on which side of it: "in [northern] [Peru]". */
export interface StatedPlace {
  readonly outer: ListedPlace
  readonly direction: PlaceDirection | null
  /** Whether only a comma joins the two, as it also joins the places of a list. */
  readonly listed: boolean
}

/** What of a mention says where it stands. */
interface NamedAt {
  readonly start: number
  readonly head: number
}

/** Words between a name and the country it is in: "in the north-eastern state of". */
const FARTHEST = 6

/** Most words of a region's or country's name. */
const LONGEST = 3

/**
 * The regions and countries in which the words around a name say it lies: "Paris, Texas", "Santa Lucia in northern Peru",
 * "the Kenyan port city of Mombasa", "Turkey's Zonguldak province".
 */
export const statedAround = (ground: NameGround, mention: NamedAt): StatedPlace[] => [
  ...afterComma(ground, mention.head),
  ...afterContaining(ground, mention.head),
  ...beforeName(ground, mention),
]

/** Whether a place is on the side of the region or country that the report says: its middle is that of its people. */
export const isOnSide = (place: ListedPlace, { outer, direction }: StatedPlace): boolean => {
  if (direction === null || place.latitude === null || place.longitude === null) return true
  if (outer.latitude === null || outer.longitude === null) return true
  return (
    (place.latitude - outer.latitude) * direction.north >= -MARGIN &&
    (place.longitude - outer.longitude) * direction.east >= -MARGIN
  )
}

/** Degrees by which a place may lie on the other side of a country's middle. */
const MARGIN = 1

/** "Paris, Texas", "Camden, N.J.". */
const afterComma = ({ tokens, places, text }: NameGround, head: number): StatedPlace[] => {
  const [comma, next, second] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]]
  if (comma?.form !== ',' || next === undefined || next.sentence !== comma.sentence) return []
  const found = wider(places, next.form)
  if (second !== undefined && second.sentence === comma.sentence)
    found.push(...wider(places, text.slice(next.start, second.end)))
  return found.map((outer) => ({ outer, direction: null, listed: true }))
}

/** "Santa Lucia [in northern Peru]", "Kok-Tash [in Kyrgyzstan's Batken region]". */
const afterContaining = (ground: NameGround, head: number): StatedPlace[] => {
  const { tokens, lexicon } = ground
  const joint = tokens[head + 1]
  if (joint === undefined || joint.sentence !== tokens[head]!.sentence || !lexicon.containing.has(joint.norm)) return []
  return statedFrom(ground, head + 2)
}

/** Regions and countries whose names begin at a token or after words that only describe them. */
export const statedFrom = (ground: NameGround, from: number): StatedPlace[] => {
  const { tokens, lexicon, places } = ground
  const { sentence } = tokens[from - 1]!
  const found: StatedPlace[] = []
  let direction: PlaceDirection | null = null
  for (let at = from; at < from + FARTHEST && tokens[at]?.sentence === sentence; ) {
    const token = tokens[at]!
    direction = lexicon.directions.get(wordOf(token)) ?? direction
    const demonym = lexicon.directions.has(wordOf(token)) ? null : places.demonym(token.form)
    const named = demonym === null && isCapital(token.form) ? longestFrom(ground, at) : null
    if (demonym !== null) {
      found.push({ outer: demonym, direction: null, listed: false })
      at++
    } else if (named !== null) {
      for (const outer of named.outers) found.push({ outer, direction, listed: false })
      at += named.length
      // "in Chile's Los Lagos region": the owner is stated too
      if (!lexicon.genitives.has(tokens[at]?.norm ?? '')) break
      direction = null
      at++
    } else if (describes(token.upos) || lexicon.complements.has(token.norm)) at++
    else break
  }
  return found
}

const describes = (upos: string): boolean => upos === 'DET' || upos === 'ADJ' || upos === 'NOUN'

/** The longest name of a region or country that begins at a token. */
const longestFrom = (
  { tokens, places, text }: NameGround,
  at: number,
): { readonly outers: readonly ListedPlace[]; readonly length: number } | null => {
  const { start, sentence } = tokens[at]!
  for (let length = LONGEST; length > 0; length--) {
    const last = tokens[at + length - 1]
    if (last === undefined || last.sentence !== sentence || !isCapital(last.form)) continue
    const outers = wider(places, text.slice(start, last.end))
    if (outers.length > 0) return { outers, length }
  }
  return null
}

/** "the [Kenyan] port city of Mombasa", "[Turkey]'s Zonguldak province", "the [Bangladeshi] capital Dhaka". */
const beforeName = (ground: NameGround, { start, head }: NamedAt): StatedPlace[] => {
  const { tokens, lexicon, places } = ground
  const { sentence } = tokens[head]!
  let first = head
  while (first > 0 && tokens[first - 1]!.start >= start) first--
  let settled = false
  let direction: PlaceDirection | null = null
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST - 1) && tokens[at]!.sentence === sentence; at--) {
    const token = tokens[at]!
    const word = wordOf(token)
    if (lexicon.genitives.has(token.norm)) {
      for (let length = LONGEST; length > 0; length--) {
        const owner = tokens[at - length]
        if (owner === undefined || owner.sentence !== sentence || !isCapital(owner.form)) continue
        const outers = wider(places, ground.text.slice(owner.start, tokens[at - 1]!.end))
        if (outers.length > 0) return outers.map((outer) => ({ outer, direction, listed: false }))
      }
      return []
    }
    const demonym = settled && !lexicon.directions.has(word) ? places.demonym(token.form) : null
    if (demonym !== null) return [{ outer: demonym, direction, listed: false }]
    // Of what a noun speaks that is no town's or region's, its people are not the place's.
    const settles = lexicon.settlements.has(word) || lexicon.provinces.has(word)
    if (token.upos === 'NOUN' && !settled && !settles) return []
    if (settles) settled = true
    direction = lexicon.directions.get(word) ?? direction
    if (token.upos !== 'NOUN' && token.upos !== 'ADJ' && token.form !== '-' && !lexicon.complements.has(token.norm))
      return []
  }
  return []
}

const wider = (places: Gazetteer, name: string): ListedPlace[] => {
  const postal = places.postal(name)
  return [...(postal === null ? [] : [postal]), ...places.find(name).filter(({ kind }) => kind !== 'city')]
}
