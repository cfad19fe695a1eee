import type { Sentence, Token } from '../../syntax/tokens.ts'
import type { ListedPlace } from './gazetteer.ts'
import { type PartyLexicon, phraseAt, wordOf } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import { isAcronym, isCapital, isInName, type NameGround, type Run, written } from './name-runs.ts'
import { statedFrom } from './stated-places.ts'

/** What a name is of, and what says so. */
export interface NameKind {
  readonly kind: PartyWordsFound['kind']
  readonly rule: string
}

/** What stands around a name and in it. */
export interface NameSigns {
  readonly words: readonly string[]
  readonly listed: readonly ListedPlace[]
  readonly titled: boolean
  readonly roleBefore: boolean
  readonly roleAfter: boolean
  readonly acronym: boolean
}

/** Fewest people of a place whose bare name is taken for it. */
const LARGE = 50_000

/** Most people of a town that a few capital letters do not name. */
const TOWN = 200_000

/** What a name is of: the first of the signs that holds, the surest first. `unknown` where none does. */
export const kindOf = (ground: NameGround, sentence: Sentence, [first, last]: Run, signs: NameSigns): NameKind => {
  const { tokens, lexicon, places } = ground
  const { words, listed, roleBefore, roleAfter } = signs
  const one = words.length === 1
  const head = wordOf(tokens[last - 1]!)
  const top = listed[0]
  if (signs.titled) return { kind: 'person', rule: 'a title before the name' }
  if (isFiled(ground, sentence, [first, last])) return { kind: 'place', rule: 'the place in a dateline' }
  if (signs.acronym) return { kind: 'body', rule: 'its acronym follows in brackets' }
  if (phraseAt(lexicon.knownBodies, tokens, first, last) === last - first)
    return { kind: 'body', rule: 'a body that goes by one name' }
  if (top !== undefined && (top.kind === 'country' || top.kind === 'area'))
    return { kind: 'place', rule: 'in the gazetteer' }
  if (one && isAcronym(tokens[first]!.form)) {
    // "NEMA" is no town of that name, save where a dateline shouts it.
    const town = top?.kind === 'city' && !top.capital && top.population < TOWN && tokens[first]!.form.length < 6
    const regional =
      (top !== undefined && !(town && first > sentence.first)) ||
      (tokens[first - 1]?.form === ',' && places.postal(tokens[first]!.form) !== null)
    return regional ? { kind: 'place', rule: 'in the gazetteer' } : { kind: 'body', rule: 'an acronym' }
  }
  const thing = thingOf(ground, sentence, [first, last])
  if (thing !== null) return thing
  const given = isGiven(lexicon, words[0]!)
  // "in Junin Department": a region where the word can be either.
  if (!one && lexicon.bodyHeads.has(head) && lexicon.placeHeads.has(head) && located(ground, sentence, first)) {
    const region = places.find(written(ground, first, last - 1))[0]
    if (region !== undefined) return { kind: 'place', rule: 'a name that ends in a word for a place' }
  }
  for (let at = first + 1; at < last - 1; at++)
    if (isInName(tokens, at, last)) return { kind: 'body', rule: 'a name with a preposition in it' }
  if (
    joins(ground, first, last) ||
    (!one && lexicon.bodyHeads.has(head) && !(given && words.length === 2 && lexicon.placeHeads.has(head)))
  )
    return { kind: 'body', rule: 'a name that ends or begins in a word for a body' }
  if (!one && lexicon.thingHeads.has(head)) return { kind: 'unknown', rule: 'a name of a thing' }
  if (!one && given && (top === undefined || roleAfter || roleBefore))
    return { kind: 'person', rule: 'a given name and more' }
  if (!one && lexicon.placeHeads.has(head)) return { kind: 'place', rule: 'a name that ends in a word for a place' }
  if (roleBefore) return { kind: 'person', rule: 'a role before the name' }
  if (top !== undefined && (located(ground, sentence, first) || regioned(ground, sentence, last)))
    return { kind: 'place', rule: 'in the gazetteer, after a preposition of place' }
  if (top !== undefined && !one) return { kind: 'place', rule: 'in the gazetteer' }
  if (!one && roleAfter) return { kind: 'person', rule: 'an age or a role after the name' }
  if (top !== undefined && top.population > LARGE) return { kind: 'place', rule: 'in the gazetteer' }
  // "SF Gate": initials without points begin a firm's name.
  if (!one && isAcronym(tokens[first]!.form) && !tokens[first]!.form.includes('.'))
    return { kind: 'body', rule: 'a name that begins in an acronym' }
  if (!one && speaks(ground, sentence, first, last)) return { kind: 'person', rule: 'a name that speaks' }
  if (regionAfter(ground, sentence, last)) return { kind: 'place', rule: 'a name before the region it is in' }
  if (containedIn(ground, sentence, [first, last]))
    return { kind: 'place', rule: 'a name after a preposition of place, before what it is in' }
  if (!one && lexicon.placeOpeners.has(words[0]!))
    return { kind: 'place', rule: 'a name that begins in a word for a place' }
  if (!one && lexicon.bodyHeads.has(words[0]!)) return { kind: 'body', rule: 'a name that begins in a word for a body' }
  return { kind: 'unknown', rule: 'a name' }
}

/** Letters of a name in capitals from which on it is no acronym. */
const SHOUTED = 6

/** "MARNALA (CNA) —", "HARLOW JUNCTION —": a name in capitals that opens a paragraph, before a dash. */
const isFiled = ({ tokens, text }: NameGround, sentence: Sentence, [first, last]: Run): boolean => {
  const { start } = tokens[first]!
  const { end } = tokens[last - 1]!
  const name = text.slice(start, end)
  const behind = text.slice(end, end + 80)
  if (first !== sentence.first || name !== name.toUpperCase()) return false
  if (name.length < SHOUTED && !AGENCY.test(behind)) return false
  return /^(?:$|\n)/.test(text.slice(Math.max(0, start - 1), start)) && DATELINE.test(behind)
}

/** The agency of a dateline in brackets, which is no acronym of the place: "KITWE (CNA) —". */
const AGENCY = /^(?:,[^\n(—–]{1,40})?\s*\([^()\n]{2,40}\)\s*(?:[—–]|--?\s)/u

/** What ends a dateline after its place: "(CNA) —", ", 15 May 2024 –". */
const DATELINE = /^(?:,[^\n(—–]{1,40})?(?:\s*\([^()\n]{2,40}\)\s*[-—–]|\s*[—–]|\s+--?\s)/u

/** What the common noun beside a name says: "the ferry [Kakande]", "the province of [Camacho]", "[Moho] district". */
const thingOf = (
  { tokens, lexicon }: NameGround,
  { first: start, last: stop }: Sentence,
  [first, last]: Run,
): NameKind | null => {
  const [earlier, before, after] = [tokens[first - 2], tokens[first - 1], tokens[last]]
  if (first > start && before !== undefined && lexicon.things.has(before.norm))
    return { kind: 'unknown', rule: 'a name of a thing' }
  if (first > start && before !== undefined && lexicon.named.has(before.norm))
    return { kind: 'body', rule: 'a word for a body before the name' }
  const of = first > start + 1 && before !== undefined && lexicon.complements.has(before.norm)
  if (of && earlier !== undefined && lexicon.placeHeads.has(earlier.norm) && earlier.upos === 'NOUN')
    return { kind: 'place', rule: 'the name of a place' }
  const follows = last < stop && after !== undefined && after.spaced && after.upos === 'NOUN'
  if (!follows) return null
  if (lexicon.things.has(after.norm)) return null
  return lexicon.placeHeads.has(after.norm) && last - first <= 2
    ? { kind: 'place', rule: 'a name before a word for a place' }
    : null
}

/** Whether a word of a name is a given name; of a hyphenated one, any part. */
export const isGiven = (lexicon: PartyLexicon, word: string): boolean =>
  lexicon.given.has(word) ||
  (word.includes('-') && word.split('-').some((part) => part.length > 2 && lexicon.given.has(part)))

/** Whether joining words stand in a name: "Ministry of Health". */
export const joins = ({ tokens, lexicon }: NameGround, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (lexicon.joiners.has(tokens[at]!.norm)) return true
  return false
}

/** Whether a preposition of place stands before a name. */
export const located = (ground: NameGround, sentence: Sentence, first: number): boolean => {
  const before = ground.tokens[first - 1]
  if (first <= sentence.first || before === undefined) return false
  return ground.lexicon.locatives.has(before.norm) && !isSource(ground, sentence, first)
}

/** "according to [Lima]": who says so. */
export const isSource = ({ tokens, lexicon }: NameGround, { first: start }: Sentence, first: number): boolean =>
  first - 2 >= start && phraseAt(lexicon.sources, tokens, first - 2, first) === 2

/** "Paris, Texas": a capitalised word follows the comma. */
const regioned = ({ tokens }: NameGround, { last: stop }: Sentence, last: number): boolean => {
  const [comma, next] = [tokens[last], tokens[last + 1]]
  return last + 1 < stop && comma?.form === ',' && next !== undefined && isCapital(next.form)
}

/** "Toomsuba, Mississippi": a listed region or country follows the comma, and it is no city as well. */
const regionAfter = (ground: NameGround, sentence: Sentence, last: number): boolean => {
  if (!regioned(ground, sentence, last)) return false
  const { places, tokens } = ground
  const next = tokens[last + 1]!
  return (
    places.postal(next.form) !== null ||
    places.find(next.form).some(({ kind }) => kind === 'region' || kind === 'country')
  )
}

/** "near Rampur Khas in Uttar Pradesh": where something is, and the region or country that is in. */
const containedIn = (ground: NameGround, sentence: Sentence, [first, last]: Run): boolean => {
  const { tokens, lexicon } = ground
  const joint = tokens[last]
  if (joint === undefined || last >= sentence.last || !lexicon.containing.has(joint.norm)) return false
  return located(ground, sentence, first) && statedFrom(ground, last + 1).length > 0
}

/** Whether a verb of speaking stands beside a name. */
const speaks = (
  { tokens, lexicon }: NameGround,
  { first: start, last: stop }: Sentence,
  first: number,
  last: number,
): boolean =>
  (first > start && lexicon.speaking.has(tokens[first - 1]!.norm)) ||
  (last < stop && lexicon.speaking.has(tokens[last]!.norm))

/** What gender a role's own words say. */
export const genderOfRole = (lexicon: PartyLexicon, words: readonly string[]): PartyWordsFound['gender'] =>
  words.some((word) => lexicon.femalePersons.has(word) || lexicon.femaleCourtesies.has(word))
    ? 'female'
    : words.some((word) => lexicon.malePersons.has(word) || lexicon.maleCourtesies.has(word))
      ? 'male'
      : 'unknown'

/** What gender a given name is mostly given to; of a hyphenated name, its first part that says. */
export const genderOfGiven = (lexicon: PartyLexicon, given: string): PartyWordsFound['gender'] => {
  for (const name of [given, ...given.split('-')]) {
    if (lexicon.female.has(name)) return 'female'
    if (lexicon.male.has(name)) return 'male'
  }
  return 'unknown'
}

/** Whether every token of a range is one of the words. */
export const only = (words: ReadonlySet<string>, tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (!words.has(wordOf(tokens[at]!))) return false
  return true
}
