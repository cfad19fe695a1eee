import type { Sentence, Token } from '../syntax/tokens.ts'
import { fold } from '../text/fold.ts'
import type { Gazetteer, ListedPlace } from './gazetteer.ts'
import { type PartyLexicon, phraseAt, wordOf } from './party-lexicon.ts'
import type { PartyWordsFound } from './party-mentions.ts'
import { roleAfter, roleBefore } from './roles.ts'

/** What names are read with. */
export interface NameGround {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: PartyLexicon
  readonly places: Gazetteer
  /** Words the report also writes in lower case: a capital alone does not make them names. */
  readonly lowered: ReadonlySet<string>
}

/** Longest name, in tokens: "United Nations Office for the Coordination of Humanitarian Affairs" has nine. */
const LONGEST = 12

/**
 * The names in one sentence: runs of capitalised words with the particles, hyphens and joining words that belong to
 * them, cut at titles, and told apart as persons, bodies and places by their words and by what stands around them. Kind
 * `unknown` where a name alone does not say. In a headline that capitalises every word, the tags decide instead.
 */
export const namesIn = (ground: NameGround, sentence: Sentence): PartyWordsFound[] => {
  const found: PartyWordsFound[] = []
  const everyWord = capitalisesEveryWord(ground, sentence)
  for (let at = sentence.first; at < sentence.last; ) {
    if (!beginsName(ground, sentence, at, everyWord)) {
      at++
      continue
    }
    const end = runEnd(ground, sentence, at, everyWord)
    found.push(...partsOf(ground, sentence, at, end))
    at = end
  }
  return found
}

const CAPITAL = /^\p{Lu}/u
const LETTERS = /\p{L}/u

const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(form)
}

const isAcronym = (form: string): boolean =>
  /^\p{Lu}[\p{Lu}\d&]{1,6}s?$/u.test(form) || /^(?:\p{Lu}\.){2,}$/u.test(form)

const capitalisesEveryWord = ({ tokens }: NameGround, { first, last }: Sentence): boolean => {
  let words = 0
  let capitals = 0
  for (let at = first; at < last; at++) {
    const { form } = tokens[at]!
    if (form.length < 4 || !LETTERS.test(form)) continue
    words++
    if (isCapital(form)) capitals++
  }
  return words >= 4 && capitals > 0.75 * words
}

const NEVER: ReadonlySet<string> = new Set(['PRON', 'DET', 'AUX', 'SCONJ', 'CCONJ', 'PUNCT', 'SYM', 'INTJ', 'PART'])

/** Whether a token can be a word of a name. */
const isNameWord = (ground: NameGround, sentence: Sentence, at: number, everyWord: boolean): boolean => {
  const { tokens, lexicon } = ground
  const token = tokens[at]!
  if (!isCapital(token.form)) return prefixed(lexicon, token.form)
  if (token.upos !== 'X' && NEVER.has(token.upos) && !isAcronym(token.form)) return false
  const word = wordOf(token)
  if (lexicon.notNames.has(word)) return false
  if (token.upos === 'PROPN' || token.upos === 'X')
    return !everyWord || !ground.lowered.has(word) || lexicon.given.has(word)
  if (everyWord) return isAcronym(token.form) && token.form.length < 6
  if (opensSentence(ground, sentence, at)) return startsAnyway(ground, at)
  return token.upos !== 'ADV' && token.upos !== 'ADP'
}

/** "al-Assad" as one token. */
const prefixed = (lexicon: PartyLexicon, form: string): boolean => {
  const hyphen = form.indexOf('-')
  return hyphen > 0 && hyphen < 4 && lexicon.particles.has(form.slice(0, hyphen)) && isCapital(form.slice(hyphen + 1))
}

const opensSentence = ({ tokens }: NameGround, { first }: Sentence, at: number): boolean => {
  const before = tokens[at - 1]
  return at === first || before === undefined || before.upos === 'PUNCT'
}

/** A word that opens a sentence has its capital for that alone, unless the lists know it. */
const startsAnyway = ({ tokens, lexicon, places, lowered }: NameGround, at: number): boolean => {
  const token = tokens[at]!
  const word = wordOf(token)
  if (isAcronym(token.form) || lexicon.bodyHeads.has(word) || phraseAt(lexicon.titles, tokens, at, at + 3) > 0) {
    const next = tokens[at + 1]
    return next !== undefined && isCapital(next.form)
  }
  if (places.demonym(token.form) !== null) return true
  return (
    !lowered.has(word) && token.upos !== 'VERB' && token.upos !== 'ADV' && token.upos !== 'ADP' && token.upos !== 'NUM'
  )
}

const beginsName = (ground: NameGround, sentence: Sentence, at: number, everyWord: boolean): boolean => {
  if (isNameWord(ground, sentence, at, everyWord)) return true
  const { tokens, lexicon } = ground
  const [token, hyphen, next] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
  // "al-Qaida" in three tokens.
  return (
    hyphen?.form === '-' &&
    !hyphen.spaced &&
    next !== undefined &&
    !next.spaced &&
    at + 2 < sentence.last &&
    lexicon.particles.has(token.norm) &&
    isCapital(next.form)
  )
}

const runEnd = (ground: NameGround, sentence: Sentence, start: number, everyWord: boolean): number => {
  const { tokens, lexicon } = ground
  const limit = Math.min(sentence.last, start + LONGEST)
  const named = (at: number): boolean => at < limit && isNameWord(ground, sentence, at, everyWord)
  const capital = (at: number): boolean => at < limit && isCapital(tokens[at]!.form)
  const glued = (at: number): boolean => at < limit && !tokens[at]!.spaced
  let joined = false
  let headed = false
  let end = start
  while (end < limit) {
    const token = tokens[end]!
    const word = wordOf(token)
    if (end === start || (named(end) && token.spaced)) {
      headed ||= lexicon.bodyHeads.has(word)
      end++
      continue
    }
    if (
      token.form === '-' &&
      !token.spaced &&
      glued(end + 1) &&
      (capital(end + 1) || lexicon.particles.has(tokens[end - 1]!.norm))
    )
      end += 2
    else if (token.form === '&' && named(end + 1)) end += 2
    else if (lexicon.particles.has(token.norm) && !capital(end) && !lexicon.joiners.has(token.norm)) {
      const after = particles(ground, end, limit)
      if (after === end || !named(after)) return end
      end = after
    } else if (headed && lexicon.joiners.has(token.norm)) {
      const next = lexicon.definite.has(tokens[end + 1]?.norm ?? '') ? end + 2 : end + 1
      if (!named(next)) return end
      joined = true
      end = next
    } else if ((joined || headed) && lexicon.conjunctions.has(token.norm) && joinsBody(ground, end + 1, named)) end += 2
    else if (lexicon.genitives.has(token.norm) && ownsBody(ground, start, end, named)) end += 1
    else return end
  }
  return end
}

const particles = ({ tokens, lexicon }: NameGround, at: number, limit: number): number => {
  let end = at
  while (end < limit && end < at + 3 && lexicon.particles.has(tokens[end]!.norm) && !isCapital(tokens[end]!.form)) {
    end++
    if (tokens[end]?.form === '-' && !tokens[end]!.spaced) end++
  }
  return end
}

/** "Ministry of Health [and Social Development]": never a person after a body. */
const joinsBody = ({ tokens, lexicon, places }: NameGround, at: number, named: (at: number) => boolean): boolean => {
  if (!named(at)) return false
  const word = wordOf(tokens[at]!)
  return (
    !lexicon.given.has(word) &&
    phraseAt(lexicon.titles, tokens, at, at + 3) === 0 &&
    places.demonym(word) === null &&
    !isAcronym(tokens[at]!.form) &&
    !(lexicon.bodyHeads.has(word) && named(at + 1))
  )
}

/** "Children's Hospital", "Sheriff's Office": a person in general owns the name's head. */
const ownsBody = (
  { tokens, lexicon }: NameGround,
  start: number,
  at: number,
  named: (at: number) => boolean,
): boolean => {
  const owner = wordOf(tokens[at - 1]!)
  const general =
    lexicon.anybody.has(owner) ||
    phraseAt(lexicon.persons, tokens, at - 1, at) === 1 ||
    phraseAt(lexicon.groups, tokens, at - 1, at) === 1
  if (!general || at - start > 3 || !named(at + 1)) return false
  let last = at + 1
  while (named(last + 1) && last < at + 5) last++
  return lexicon.bodyHeads.has(wordOf(tokens[last]!))
}

/** Cuts a run at its titles: "Philadelphia Police | Lt. | John Walker". */
const partsOf = (ground: NameGround, sentence: Sentence, first: number, last: number): PartyWordsFound[] => {
  const { tokens, lexicon } = ground
  if (phraseAt(lexicon.knownBodies, tokens, first, last) === last - first)
    return [named(ground, sentence, first, last, null)]
  const title = titleIn(ground, sentence, first, last)
  if (title === null) return namedOrDemonym(ground, sentence, first, last, null)
  const [from, to] = title
  const parts: PartyWordsFound[] = []
  let roleFrom = from
  if (from > first) {
    const before = namedOrDemonym(ground, sentence, first, from, null)
    const owner = before.length === 1 ? before[0]! : null
    const own =
      owner !== null &&
      (owner.kind === 'place' || owner.how === 'demonym' || (owner.kind === 'body' && from - first > 1))
    if (own) parts.push(...before)
    roleFrom = first
  }
  const role = ground.text.slice(tokens[roleFrom]!.start, tokens[to - 1]!.end)
  const of = parts[0]?.listed[0]?.iso ?? null
  if (to === last) parts.push(officeAlone(ground, roleFrom, from, to, of))
  else parts.push(named(ground, sentence, to, last, { from, to, role }))
  return parts
}

/** The title that cuts a run, as a token range: the last of several in a row ("Lt. Col.", "former Prime Minister Sir"). */
const titleIn = (
  ground: NameGround,
  sentence: Sentence,
  first: number,
  last: number,
): readonly [number, number] | null => {
  const { tokens, lexicon } = ground
  const head = wordOf(tokens[last - 1]!)
  for (let at = first; at < last; at++) {
    let end = at
    for (
      let more = phraseAt(lexicon.titles, tokens, end, last);
      more > 0;
      more = phraseAt(lexicon.titles, tokens, end, last)
    )
      end += more
    if (end === at) continue
    // "Steve King" ends in a word that is a title too.
    if (at > first && end === last && lexicon.given.has(wordOf(tokens[first]!))) return null
    if (end === last && at === first && at === sentence.first && tokens[at]!.upos !== 'PROPN') return null
    const restGiven = end < last && lexicon.given.has(wordOf(tokens[end]!))
    if (
      end < last &&
      !restGiven &&
      (lexicon.bodyHeads.has(head) || lexicon.thingHeads.has(head) || joins(ground, end, last))
    )
      return null
    return [at, end]
  }
  return null
}

const joins = ({ tokens, lexicon }: NameGround, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (lexicon.joiners.has(tokens[at]!.norm)) return true
  return false
}

/** "the President", "Interior Minister" without a name after it. */
const officeAlone = (
  ground: NameGround,
  from: number,
  title: number,
  last: number,
  of: string | null,
): PartyWordsFound => {
  const { tokens, lexicon, text } = ground
  const before = tokens[from - 1]
  const words: string[] = []
  for (let at = of === null ? from : title; at < last; at++) words.push(wordOf(tokens[at]!))
  const name = text.slice(tokens[from]!.start, tokens[last - 1]!.end)
  return {
    ...spanOf(ground, from, last, last - 1),
    kind: 'person',
    how: 'description',
    words,
    name,
    roles: [name],
    gender: genderOfRole(lexicon, words),
    number: 'singular',
    listed: [],
    titled: true,
    reference: before !== undefined && lexicon.indefinite.has(before.norm) ? 'indefinite' : 'definite',
    of,
    acronym: null,
    rule: 'an office without a name',
  }
}

const spanOf = ({ tokens }: NameGround, first: number, last: number, head: number) => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
  first,
  last,
  head,
  sentence: tokens[first]!.sentence,
})

/** What gender a role's own words say. */
export const genderOfRole = (lexicon: PartyLexicon, words: readonly string[]): PartyWordsFound['gender'] =>
  words.some((word) => lexicon.femalePersons.has(word) || lexicon.femaleCourtesies.has(word))
    ? 'female'
    : words.some((word) => lexicon.malePersons.has(word) || lexicon.maleCourtesies.has(word))
      ? 'male'
      : 'unknown'

/** A run without a title: a demonym before a name is its own mention, and stands in a body's name too. */
const namedOrDemonym = (
  ground: NameGround,
  sentence: Sentence,
  first: number,
  last: number,
  title: Title | null,
): PartyWordsFound[] => {
  const { tokens, places } = ground
  const length = demonymLength(ground, first, last)
  if (length === 0) return [named(ground, sentence, first, last, title)]
  const country = places.demonym(phrase(ground, first, first + length))!
  const demonym: PartyWordsFound = {
    ...spanOf(ground, first, first + length, first + length - 1),
    kind: 'place',
    how: 'demonym',
    words: [fold(country.name)],
    name: country.name,
    roles: [],
    gender: 'unknown',
    number: 'singular',
    listed: [country],
    titled: false,
    reference: 'bare',
    of: country.iso,
    acronym: null,
    rule: 'a word for the people or things of a country',
  }
  if (first + length === last) return [isPeople(ground, first + length - 1) ? peopleOf(ground, demonym) : demonym]
  const rest = named(ground, sentence, first + length, last, title)
  if (rest.kind !== 'body') return [demonym, rest]
  const name = ground.text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  return [{ ...rest, start: tokens[first]!.start, first, name, of: country.iso, words: rest.words }, demonym]
}

const demonymLength = ({ tokens, places, text }: NameGround, first: number, last: number): number => {
  if (first + 1 < last && places.demonym(text.slice(tokens[first]!.start, tokens[first + 1]!.end)) !== null) return 2
  return places.demonym(tokens[first]!.form) === null ? 0 : 1
}

const phrase = ({ tokens, text }: NameGround, first: number, last: number): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end)

const isPeople = ({ tokens }: NameGround, at: number): boolean => {
  const next = tokens[at + 1]
  return (
    (tokens[at]!.xpos === 'NNPS' || tokens[at]!.xpos === 'NNS') &&
    !(next !== undefined && next.sentence === tokens[at]!.sentence && (next.upos === 'NOUN' || next.form === '-'))
  )
}

const peopleOf = ({ text }: NameGround, demonym: PartyWordsFound): PartyWordsFound => ({
  ...demonym,
  kind: 'group',
  how: 'description',
  number: 'plural',
  name: text.slice(demonym.start, demonym.end),
  words: [fold(text.slice(demonym.start, demonym.end))],
  listed: [],
  rule: 'the people of a country',
})

interface Title {
  readonly from: number
  readonly to: number
  readonly role: string
}

/** One name, with its kind. */
const named = (
  ground: NameGround,
  sentence: Sentence,
  first: number,
  last: number,
  title: Title | null,
): PartyWordsFound => {
  const { tokens, lexicon, text } = ground
  const words = wordsOf(ground, first, last)
  const acronym = acronymAfter(ground, last, sentence)
  const before = title === null ? roleBefore(ground, sentence, first) : null
  const listed = listedAs(ground, first, last)
  const courtesy = title !== null && only(lexicon.courtesies, tokens, title.from, title.to)
  const after = roleAfter(ground, sentence, last)
  const { kind, rule } = kindOf(
    ground,
    sentence,
    first,
    last,
    words,
    listed,
    title !== null,
    before !== null,
    after !== null,
    acronym !== null,
  )
  const roles =
    kind !== 'person'
      ? []
      : [title !== null && !courtesy ? title.role : null, before?.text ?? null, after?.text ?? null].filter(
          (role) => role !== null,
        )
  const gender = kind === 'person' ? genderOf(ground, words, title, before?.words ?? [], after?.words ?? []) : 'unknown'
  const head = kind === 'body' ? bodyHead(ground, first, last) : lastWord(ground, first, last)
  return {
    ...spanOf(ground, first, last, head),
    kind,
    how: title !== null && words.length === 1 ? 'title' : 'name',
    words,
    name: text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' '),
    roles,
    gender,
    number: 'singular',
    listed: kind === 'place' || kind === 'unknown' ? listed : [],
    titled: title !== null || before !== null || after !== null,
    reference: 'bare',
    of: kind === 'body' ? ownerOf(ground, first, last) : null,
    acronym: kind === 'body' || kind === 'unknown' ? acronym : null,
    rule,
  }
}

const only = (words: ReadonlySet<string>, tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (!words.has(wordOf(tokens[at]!))) return false
  return true
}

/** Folded words of a name, the parts of a hyphenated one joined, without suffixes and genitives. */
const wordsOf = ({ tokens, lexicon }: NameGround, first: number, last: number): string[] => {
  const words: string[] = []
  for (let at = first; at < last; at++) {
    const token = tokens[at]!
    const word = fold(wordOf(token))
    if (at > first && (token.form === '-' || tokens[at - 1]!.form === '-') && !token.spaced)
      words.push(`${words.pop() ?? ''}${word}`)
    else words.push(word)
  }
  while (words.length > 1 && lexicon.suffixes.has(words.at(-1)!)) words.pop()
  return words
}

const lastWord = ({ tokens, lexicon }: NameGround, first: number, last: number): number => {
  let at = last - 1
  while (at > first && lexicon.suffixes.has(wordOf(tokens[at]!))) at--
  return at
}

/** "Ministry of Defence" has its head before the "of". */
const bodyHead = ({ tokens, lexicon }: NameGround, first: number, last: number): number => {
  for (let at = first + 1; at < last; at++) if (lexicon.joiners.has(tokens[at]!.norm)) return at - 1
  return last - 1
}

const ownerOf = ({ tokens, places, lexicon }: NameGround, first: number, last: number): string | null => {
  const before = tokens[first - 1]
  const owner =
    before !== undefined && lexicon.genitives.has(before.norm)
      ? tokens[first - 2]
      : last - first > 1
        ? tokens[first]
        : undefined
  if (owner === undefined || !isCapital(owner.form)) return null
  const place = places.find(owner.form)[0]
  return place?.kind === 'country' ? place.iso : null
}

const acronymAfter = ({ tokens }: NameGround, last: number, sentence: Sentence): string | null => {
  const [open, acronym, close] = [tokens[last], tokens[last + 1], tokens[last + 2]]
  return open?.form === '(' &&
    close?.form === ')' &&
    last + 2 < sentence.last &&
    acronym !== undefined &&
    isAcronym(acronym.form)
    ? fold(acronym.form)
    : null
}

const listedAs = (ground: NameGround, first: number, last: number): readonly ListedPlace[] =>
  last - first > 6 ? [] : ground.places.find(phrase(ground, first, last))

const genderOf = (
  { lexicon, tokens }: NameGround,
  words: readonly string[],
  title: Title | null,
  before: readonly string[],
  after: readonly string[],
): PartyWordsFound['gender'] => {
  const titles: string[] = []
  if (title !== null) for (let at = title.from; at < title.to; at++) titles.push(wordOf(tokens[at]!))
  const said = genderOfRole(lexicon, [...titles, ...before, ...after])
  if (said !== 'unknown') return said
  return words.length < 2 ? 'unknown' : genderOfGiven(lexicon, words[0]!)
}

/** What gender a given name is mostly given to; of a hyphenated name, its first part that says. */
const genderOfGiven = (lexicon: PartyLexicon, given: string): PartyWordsFound['gender'] => {
  for (const name of [given, ...given.split('-')]) {
    if (lexicon.female.has(name)) return 'female'
    if (lexicon.male.has(name)) return 'male'
  }
  return 'unknown'
}

interface Kind {
  readonly kind: PartyWordsFound['kind']
  readonly rule: string
}

const kindOf = (
  ground: NameGround,
  sentence: Sentence,
  first: number,
  last: number,
  words: readonly string[],
  listed: readonly ListedPlace[],
  titled: boolean,
  roleBefore: boolean,
  roleAfter: boolean,
  acronym: boolean,
): Kind => {
  const { tokens, lexicon } = ground
  const one = words.length === 1
  const head = wordOf(tokens[last - 1]!)
  const given =
    lexicon.given.has(words[0]!) || words[0]!.split('-').some((part) => part.length > 2 && lexicon.given.has(part))
  if (titled) return { kind: 'person', rule: 'a title before the name' }
  if (acronym) return { kind: 'body', rule: 'its acronym follows in brackets' }
  if (phraseAt(lexicon.knownBodies, tokens, first, last) === last - first)
    return { kind: 'body', rule: 'a body that goes by one name' }
  const top = listed[0]
  if (top !== undefined && (top.kind === 'country' || top.kind === 'area'))
    return { kind: 'place', rule: 'in the gazetteer' }
  if (one && isAcronym(tokens[first]!.form))
    return top !== undefined ? { kind: 'place', rule: 'in the gazetteer' } : { kind: 'body', rule: 'an acronym' }
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
  if (top !== undefined && located(ground, sentence, first, last))
    return { kind: 'place', rule: 'in the gazetteer, after a preposition of place' }
  if (top !== undefined && !one) return { kind: 'place', rule: 'in the gazetteer' }
  if (!one && roleAfter) return { kind: 'person', rule: 'an age or a role after the name' }
  if (top !== undefined && top.population > 50_000) return { kind: 'place', rule: 'in the gazetteer' }
  if (!one && speaks(ground, sentence, first, last)) return { kind: 'person', rule: 'a name that speaks' }
  if (!one && lexicon.placeOpeners.has(words[0]!))
    return { kind: 'place', rule: 'a name that begins in a word for a place' }
  return { kind: 'unknown', rule: 'a name' }
}

const located = (
  { tokens, lexicon }: NameGround,
  { first: start, last: stop }: Sentence,
  first: number,
  last: number,
): boolean => {
  const before = tokens[first - 1]
  if (first > start && before !== undefined && lexicon.locatives.has(before.norm)) return true
  // "Paris, Texas": the name of a region follows.
  const [comma, next] = [tokens[last], tokens[last + 1]]
  return last + 1 < stop && comma?.form === ',' && next !== undefined && isCapital(next.form)
}

const speaks = (
  { tokens, lexicon }: NameGround,
  { first: start, last: stop }: Sentence,
  first: number,
  last: number,
): boolean => {
  const [before, after] = [tokens[first - 1], tokens[last]]
  return (
    (first > start && before !== undefined && lexicon.speaking.has(before.norm)) ||
    (last < stop && after !== undefined && lexicon.speaking.has(after.norm))
  )
}
