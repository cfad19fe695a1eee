import type { Sentence, Token } from '../../syntax/tokens.ts'
import { fold } from '../../text/fold.ts'
import type { ListedPlace } from './gazetteer.ts'
import { phraseAt, wordOf } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import { genderOfGiven, genderOfRole, isGiven, isSource, joins, kindOf, located, only } from './name-kinds.ts'
import { isAcronym, isCapital, type NameGround, onOneLine, type Run, runsIn, written } from './name-runs.ts'
import { isNextOnes, pastRoles, roleAfter, roleBefore } from './roles.ts'

/**
 * The names in one sentence, cut out of its runs of capitalised words and told apart as persons, bodies and places by
 * their words and by what stands around them. Kind `unknown` where a name alone does not say.
 *
 * @param taken for each token of a name, its titles included, set to one more than the index of its first
 */
export const namesIn = (ground: NameGround, sentence: Sentence, taken: Int32Array): PartyWordsFound[] => {
  const found: PartyWordsFound[] = []
  for (const run of runsIn(ground, sentence)) {
    const parts = partsOf(ground, sentence, run)
    if (parts.length > 0) taken.fill(run[0] + 1, run[0], run[1])
    for (const part of parts) found.push(part)
  }
  return found
}

/** Cuts a run at its titles: "Philadelphia Police | Lt. | John Walker". */
const partsOf = (ground: NameGround, sentence: Sentence, [first, last]: Run): PartyWordsFound[] => {
  const { tokens, lexicon } = ground
  if (phraseAt(lexicon.knownBodies, tokens, first, last) === last - first)
    return [named(ground, sentence, [first, last], null)]
  // "the Government" is a common noun with a capital: descriptions read it.
  if (phraseAt(lexicon.bodies, tokens, first, last) === last - first) return []
  if (last - first === 1 && lexicon.notAlone.has(wordOf(tokens[first]!))) return []
  const title = titleIn(ground, [first, last])
  if (title === null) return untitled(ground, sentence, [first, last])
  const [from, to] = title
  const before = from === first ? [] : untitled(ground, sentence, [first, from])
  const owners = before.every(
    (owner) =>
      owner.kind === 'place' || owner.how === 'demonym' || (owner.kind === 'body' && owner.last - owner.first > 1),
  )
    ? before
    : []
  const role = written(ground, first, to)
  const of = owners.find((owner) => owner.listed[0] !== undefined)?.listed[0]?.iso ?? null
  const rest =
    to === last
      ? officeAlone(ground, first, from, to, of)
      : { ...named(ground, sentence, [to, last], { first, from, to, role }), of }
  return [...owners, rest]
}

/** The title that cuts a run: all of several in a row ("Lt. Col.", "former Prime Minister Sir"). */
const titleIn = (ground: NameGround, [first, last]: Run): Run | null => {
  const { tokens, lexicon } = ground
  const head = wordOf(tokens[last - 1]!)
  for (let at = first; at < last; at++) {
    let end = at
    for (let more = phraseAt(lexicon.titles, tokens, end, last); more > 0; ) {
      end += more
      more = phraseAt(lexicon.titles, tokens, end, last)
    }
    if (end === at) continue
    end = titleEnd(ground, end, last)
    const headed = lexicon.bodyHeads.has(head) || lexicon.thingHeads.has(head)
    // "Steve King" ends in a word that is a title too, "Coast Guard" in one that is a body's.
    if (end === last && at > first && (lexicon.given.has(wordOf(tokens[first]!)) || headed)) return null
    if (end === last && at === first && headed) return null
    const given = end < last && isGiven(lexicon, wordOf(tokens[end]!))
    if (end < last && !given && (headed || joins(ground, end, last)) && !only(lexicon.courtesies, tokens, at, end))
      return null
    return [at, end]
  }
  return null
}

/** "Deputy [Police Commissioner]": a title goes on over words that tell it apart. */
const titleEnd = ({ tokens, lexicon }: NameGround, from: number, last: number): number => {
  for (let at = from + 1; at < Math.min(last, from + 4); at++) {
    const between = wordOf(tokens[at - 1]!)
    if (!lexicon.bodyHeads.has(between) && !lexicon.kinds.has(between)) return from
    const more = phraseAt(lexicon.titles, tokens, at, last)
    if (more > 0) return at + more
  }
  return from
}

/** "the President", "Interior Minister" without a name after it. */
const officeAlone = (
  ground: NameGround,
  from: number,
  title: number,
  last: number,
  of: string | null,
): PartyWordsFound => {
  const { tokens, lexicon } = ground
  const before = tokens[from - 1]
  const words: string[] = []
  for (let at = of === null ? from : title; at < last; at++) words.push(wordOf(tokens[at]!))
  const name = written(ground, from, last)
  return {
    ...spanOf(ground, [from, last], last - 1),
    kind: 'person',
    how: 'description',
    words,
    name,
    roles: [name],
    past: before !== undefined && lexicon.pasts.has(wordOf(before)) ? [name] : [],
    gender: genderOfRole(lexicon, words),
    number: 'singular',
    listed: [],
    titled: true,
    reference: before !== undefined && lexicon.indefinite.has(before.norm) ? 'indefinite' : 'definite',
    of,
    acronym: null,
    apposition: null,
    extent: last,
    rule: 'an office without a name',
  }
}

const spanOf = ({ tokens }: NameGround, [first, last]: Run, head: number) => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
  first,
  last,
  head,
  sentence: tokens[first]!.sentence,
})

/** A run without a title. A place or its adjective before a name is a mention of its own, and stays in a body's name. */
const untitled = (ground: NameGround, sentence: Sentence, run: Run): PartyWordsFound[] => {
  const [first, last] = run
  const { places } = ground
  const length = demonymLength(ground, run)
  if (length > 0) {
    const country = places.demonym(written(ground, first, first + length))!
    const demonym = placeMention(
      ground,
      [first, first + length],
      country,
      'demonym',
      'a word for the people or things of a country',
    )
    if (first + length === last) return [isPeople(ground, last - 1) ? peopleOf(ground, demonym) : demonym]
    const rest = named(ground, sentence, [first + length, last], null)
    return rest.kind === 'body' ? [wider(ground, rest, first, country.iso), demonym] : [demonym, rest]
  }
  const whole = named(ground, sentence, run, null)
  if (last - first === 1 || whole.kind === 'place') return [whole]
  const inner = placePrefix(ground, sentence, run, whole.kind)
  if (inner === null) return [...leadingBody(ground, sentence, run, whole)]
  const place = placeMention(ground, inner.run, inner.place, 'name', 'a place in a longer name')
  if (whole.kind === 'body') return [{ ...whole, of: inner.place.kind === 'country' ? inner.place.iso : null }, place]
  if (whole.kind === 'person') return [whole]
  return inner.run[1] === last ? [place] : [place, named(ground, sentence, [inner.run[1], last], null)]
}

const wider = (
  { tokens, text }: NameGround,
  rest: PartyWordsFound,
  first: number,
  of: string | null,
): PartyWordsFound => ({
  ...rest,
  start: tokens[first]!.start,
  first,
  name: onOneLine(text.slice(tokens[first]!.start, rest.end)),
  of,
})

/** "UN Rapporteur …": an acronym before a person's name is a body's. */
const leadingBody = (
  ground: NameGround,
  sentence: Sentence,
  [first, last]: Run,
  whole: PartyWordsFound,
): PartyWordsFound[] => {
  const { tokens, lexicon } = ground
  if (
    whole.kind === 'body' ||
    last - first < 3 ||
    !isAcronym(tokens[first]!.form) ||
    !isGiven(lexicon, wordOf(tokens[first + 1]!))
  )
    return [whole]
  return [named(ground, sentence, [first, first + 1], null), named(ground, sentence, [first + 1, last], null)]
}

interface InnerPlace {
  readonly run: Run
  readonly place: ListedPlace
}

/** Fewest people of a city that is taken out of a longer name, after a direction and before other words. */
const CITY = 20_000
const LARGE = 100_000

/** The listed place at the head of a longer name ("[Philadelphia] Police"), or at its end after a direction ("West [Philadelphia]"). */
const placePrefix = (
  ground: NameGround,
  sentence: Sentence,
  [first, last]: Run,
  kind: PartyWordsFound['kind'],
): InnerPlace | null => {
  const { tokens, lexicon, places } = ground
  if (kind === 'unknown' && lexicon.notAlone.has(wordOf(tokens[first]!)) && last - first <= 4) {
    const place = places.find(written(ground, first + 1, last))[0]
    if (place !== undefined && place.population > CITY) return { run: [first + 1, last], place }
  }
  if (kind === 'person' && !located(ground, sentence, first)) return null
  for (let end = Math.min(last - 1, first + 4); end > first; end--) {
    const place = places.find(written(ground, first, end))[0]
    if (place === undefined) continue
    const word = wordOf(tokens[first]!)
    const common =
      end === first + 1 && (lexicon.given.has(word) || lexicon.bodyHeads.has(word) || lexicon.placeHeads.has(word))
    if (place.kind !== 'city' || ground.located.has(word) || (!common && place.population > LARGE))
      return kind === 'body' || place.kind === 'country' ? { run: [first, end], place } : null
  }
  const place = places.find(tokens[last - 1]!.form)[0]
  return kind === 'unknown' && place?.kind === 'country' ? { run: [last - 1, last], place } : null
}

const placeMention = (
  ground: NameGround,
  run: Run,
  place: ListedPlace,
  how: 'name' | 'demonym',
  rule: string,
): PartyWordsFound => ({
  ...spanOf(ground, run, run[1] - 1),
  kind: 'place',
  how,
  words: how === 'demonym' ? [fold(place.name)] : wordsOf(ground, run),
  name: how === 'demonym' ? place.name : written(ground, run[0], run[1]),
  roles: [],
  past: [],
  gender: 'unknown',
  number: 'singular',
  listed: how === 'demonym' ? [place] : ground.places.find(written(ground, run[0], run[1])),
  titled: false,
  reference: 'bare',
  of: place.iso,
  acronym: null,
  apposition: null,
  extent: run[1],
  rule,
})

const demonymLength = (ground: NameGround, [first, last]: Run): number => {
  // "British Columbia", "French Guiana" are whole names.
  if (first + 1 < last && ground.places.find(written(ground, first, first + 2)).some(({ kind }) => kind !== 'city'))
    return 0
  if (first + 1 < last && ground.places.demonym(written(ground, first, first + 2)) !== null) return 2
  return ground.places.demonym(ground.tokens[first]!.form) === null ? 0 : 1
}

const isPeople = ({ tokens }: NameGround, at: number): boolean => {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const modifies = next !== undefined && next.sentence === token.sentence && (next.upos === 'NOUN' || next.form === '-')
  return (token.xpos === 'NNPS' || token.xpos === 'NNS') && !modifies
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
  /** First token of the role: "[Interior] Minister". */
  readonly first: number
  readonly from: number
  readonly to: number
  readonly role: string
}

/** One name, with its kind. */
const named = (ground: NameGround, sentence: Sentence, run: Run, title: Title | null): PartyWordsFound => {
  const { tokens, lexicon } = ground
  const [first, last] = run
  const words = wordsOf(ground, run)
  const acronym = acronymAfter(ground, last, sentence)
  const before = title === null ? roleBefore(ground, sentence, first) : null
  const role = roleAfter(ground, sentence, last)
  const leads = located(ground, sentence, first) || isSource(ground, sentence, first)
  const after = role !== null && leads && isNextOnes(ground, sentence, role) ? null : role
  const listed = last - first > 6 ? [] : ground.places.find(written(ground, first, last))
  const { kind, rule } = kindOf(ground, sentence, run, {
    words,
    listed,
    titled: title !== null,
    roleBefore: before !== null,
    roleAfter: after !== null,
    acronym: acronym !== null,
  })
  const person = kind === 'person'
  const courtesy = title !== null && only(lexicon.courtesies, tokens, title.from, title.to)
  const roles: string[] = []
  if (person && title !== null && !courtesy) roles.push(title.role)
  if (person && before !== null) roles.push(before.text)
  if (person && after !== null) roles.push(after.text)
  // Every field by itself: a spread makes a slow object of one this wide, and there is one for each name.
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    head: kind === 'body' ? bodyHead(ground, run) : lastWord(ground, run),
    sentence: tokens[first]!.sentence,
    kind,
    how: title !== null && words.length === 1 ? 'title' : 'name',
    words,
    name: onOneLine(written(ground, first, last)),
    roles,
    past: pastRoles(ground, sentence, [title?.first ?? first, last], roles, title?.role ?? null, after),
    gender: person ? genderOf(ground, words, title, before?.words ?? [], after?.words ?? []) : 'unknown',
    number: 'singular',
    listed: kind === 'place' || kind === 'unknown' ? listed : [],
    titled: title !== null || before !== null || after !== null,
    reference: 'bare',
    of: kind === 'body' ? ownerOf(ground, run) : null,
    acronym: kind === 'body' || kind === 'unknown' ? acronym : null,
    apposition: after?.noun ?? null,
    extent: last,
    rule,
  }
}

/** Folded words of a name, the parts of a hyphenated one joined, without suffixes and genitives. */
const wordsOf = ({ tokens, lexicon }: NameGround, [first, last]: Run): string[] => {
  const words: string[] = []
  for (let at = first; at < last; at++) {
    const token = tokens[at]!
    const word = fold(wordOf(token))
    const glued = at > first && (token.form === '-' || tokens[at - 1]!.form === '-') && !token.spaced
    if (glued) words.push(`${words.pop() ?? ''}${word}`)
    else words.push(word)
  }
  while (words.length > 1 && lexicon.suffixes.has(words.at(-1)!)) words.pop()
  return words
}

const lastWord = ({ tokens, lexicon }: NameGround, [first, last]: Run): number => {
  let at = last - 1
  while (at > first && lexicon.suffixes.has(wordOf(tokens[at]!))) at--
  return at
}

/** "Ministry of Defence" has its head before the "of". */
const bodyHead = ({ tokens, lexicon }: NameGround, [first, last]: Run): number => {
  for (let at = first + 1; at < last; at++) if (lexicon.joiners.has(tokens[at]!.norm)) return at - 1
  return last - 1
}

/** The country a body belongs to: "[Russia]'s Defence Ministry", "[Kazakhstan] Interior Ministry". */
const ownerOf = ({ tokens, places, lexicon }: NameGround, [first, last]: Run): string | null => {
  const before = tokens[first - 1]
  const owned = before !== undefined && lexicon.genitives.has(before.norm)
  const owner = owned ? tokens[first - 2] : last - first > 1 ? tokens[first] : undefined
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

const genderOf = (
  { lexicon, tokens }: NameGround,
  words: readonly string[],
  title: Title | null,
  before: readonly string[],
  after: readonly string[],
): PartyWordsFound['gender'] => {
  const titles = title === null ? [] : tokens.slice(title.from, title.to).map((token: Token) => wordOf(token))
  const said = genderOfRole(lexicon, [...titles, ...before, ...after])
  if (said !== 'unknown') return said
  return words.length < 2 ? 'unknown' : genderOfGiven(lexicon, words[0]!)
}
