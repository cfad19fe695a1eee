import { fold } from '../../text/fold.ts'
import {
  bodyKey,
  bodyOfName,
  type Draft,
  draftOf,
  emptyNamed,
  enterBody,
  gendersAgree,
  type Named,
  personOfFullName,
  put,
  type RoleWords,
} from './drafts.ts'
import { type PartyLexicon, phraseAt } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import { genderOfGiven } from './name-kinds.ts'
import type { NameGround } from './name-runs.ts'
import { type Discourse, discourse, type Possessor, type Surroundings } from './pronouns.ts'

/**
 * Gathers words for parties into parties, on evidence only: the same full name, a surname after a title, a role, an
 * acronym, a pronoun that agrees. Likeness of spelling alone never merges. What is unsure stays apart.
 *
 * @param found in document order
 */
export const mergeParties = (
  ground: NameGround,
  found: readonly PartyWordsFound[],
  surroundings: Surroundings,
): readonly Draft[] => {
  const named = emptyNamed()
  const talk = discourse(ground, surroundings)
  const merging: Merging = {
    ground,
    named,
    talk,
    acting: actingIn(talk, found),
    located: locatedIn(ground, found),
    full: new Map(),
    byFirst: new Map(),
    bodies: new Map(),
    bodyEnds: new Map(),
    apposed: new Map(),
    byRole: new Map(),
    byPhrase: new Map(),
    turns: new Map(),
    worded: new Map(),
  }
  const places = new Set(found.flatMap(({ kind, words }) => (kind === 'place' ? [words.join(' ')] : [])))
  const whole = found.map((words, at) =>
    placedBefore(places, bodyBeside(ground, sharing(ground, words, found[at + 1]), found[at - 1], found[at + 1])),
  )
  // Longer names first: "Rodriguez Porth" then finds Antonio Rodriguez Porth.
  for (const words of whole) if (words.words.length > 2) enterFullName(merging, words)
  for (const words of whole) if (words.words.length < 3) enterFullName(merging, words)
  const pronouns = merging.talk.pronounsIn()
  let next = 0
  for (const words of whole) {
    while (next < pronouns.length && pronouns[next]!.token < words.first) merging.talk.resolve(pronouns[next++]!)
    if (next < pronouns.length && pronouns[next]!.token === words.first) merging.talk.resolve(pronouns[next++]!)
    settle(merging, words)
  }
  while (next < pronouns.length) merging.talk.resolve(pronouns[next++]!)
  return named.drafts.filter((draft) => draft.mentions.length > 0)
}

interface Merging {
  readonly ground: NameGround
  readonly named: Named
  readonly talk: Discourse
  /** How single names are used. */
  readonly acting: ReadonlyMap<string, number>
  /** Names that stand somewhere after a preposition of place. */
  readonly located: ReadonlySet<string>
  /** Names entered before the reading in document order. */
  readonly full: Map<PartyWordsFound, readonly [Draft, string]>
  /** Of these, persons by the token their name begins with. */
  readonly byFirst: Map<number, PartyWordsFound>
  /** Of these, bodies by the tokens their names begin and end with. */
  readonly bodies: Map<number, PartyWordsFound>
  readonly bodyEnds: Map<number, PartyWordsFound>
  /** The person that the noun of a role in apposition speaks of, by token. */
  readonly apposed: Map<number, Draft>
  /** Persons by the words of their roles. */
  readonly byRole: Map<string, Draft[]>
  /** Parties known by a description alone, latest last. */
  readonly byPhrase: Map<string, Draft[]>
  readonly turns: Map<string, number>
  /** Of bodies called by whose they are, how well that is worded. */
  readonly worded: Map<Draft, number>
}

const locatedIn = (ground: NameGround, found: readonly PartyWordsFound[]): ReadonlySet<string> =>
  new Set(
    found
      .filter(
        (words) =>
          words.how === 'name' && (words.kind === 'place' || (words.kind === 'unknown' && within(ground, words))),
      )
      .map(({ words }) => words.join(' ')),
  )

/** Whether a preposition stands before that stands before little but places. */
const within = ({ tokens, lexicon }: NameGround, found: PartyWordsFound): boolean => {
  const before = tokens[found.first - 1]
  return before !== undefined && before.sentence === found.sentence && lexicon.within.has(before.norm)
}

const enterFullName = (merging: Merging, found: PartyWordsFound): void => {
  const { named, ground } = merging
  if (found.how === 'description' || found.how === 'demonym') return
  const kind = found.kind === 'unknown' && found.words.length > 1 ? guess(ground, found) : found.kind
  if (kind === 'person' && found.words.length > 1) {
    const entry = personOfFullName(named, ground.lexicon, found)
    learn(merging, entry[0], found)
    entry[0].weight++
    merging.full.set(found, entry)
    merging.byFirst.set(found.first, found)
  } else if (kind === 'body' && (found.words.length > 1 || found.acronym !== null || found.rule === BESIDE)) {
    const entry =
      bodyOfName(named, ground.lexicon, found) ?? ([draftOf(named, found, 'body'), 'name of a body'] as const)
    enterBody(named, ground.lexicon, entry[0], found)
    merging.full.set(found, entry)
    merging.bodies.set(found.first, found)
    merging.bodyEnds.set(found.last, found)
  }
}

/** "[Brendan] and Michael Ruiz": a given name takes the surname of the name it is joined to. */
const sharing = (
  { tokens, lexicon, text }: NameGround,
  found: PartyWordsFound,
  next: PartyWordsFound | undefined,
): PartyWordsFound => {
  const given = found.how === 'name' && found.words.length === 1 && lexicon.given.has(found.words[0]!)
  if (!given || found.kind === 'place' || next === undefined || next.kind !== 'person' || next.words.length !== 2)
    return found
  const joined = next.first === found.last + 1 && lexicon.conjunctions.has(tokens[found.last]!.norm)
  if (!joined || !lexicon.given.has(next.words[0]!)) return found
  return {
    ...found,
    kind: 'person',
    words: [found.words[0]!, next.words[1]!],
    name: `${text.slice(found.start, found.end)} ${tokens[next.head]!.form}`,
    gender: genderOfGiven(lexicon, found.words[0]!),
    rule: 'a given name joined to another and its surname',
  }
}

/** A name that the report says elsewhere to be a place's is that place's. */
const placedBefore = (places: ReadonlySet<string>, found: PartyWordsFound): PartyWordsFound =>
  found.kind === 'unknown' && found.words.length > 1 && places.has(found.words.join(' '))
    ? { ...found, kind: 'place', rule: 'the name of a place elsewhere' }
    : found

/** "the mining company, [Minera Alto Verde]," or "[Alarm Network], an aid group": a name that a word for a body stands beside. */
const bodyBeside = (
  ground: NameGround,
  found: PartyWordsFound,
  before: PartyWordsFound | undefined,
  after: PartyWordsFound | undefined,
): PartyWordsFound => {
  if (found.kind !== 'unknown' || found.how !== 'name') return found
  const { tokens } = ground
  const closes = (at: number): boolean =>
    tokens[at] === undefined || tokens[at]!.sentence !== found.sentence || tokens[at]!.upos === 'PUNCT'
  const isBody = (words: PartyWordsFound | undefined): words is PartyWordsFound =>
    words !== undefined && words.how === 'description' && words.kind === 'body' && words.sentence === found.sentence
  const comma = (at: number): boolean => tokens[at]?.form === ','
  const follows =
    isBody(before) &&
    before.number === 'singular' &&
    (before.reference === 'definite' || before.reference === 'possessive') &&
    before.last + 1 === found.first &&
    comma(before.last) &&
    !completes(ground, before) &&
    closes(found.last)
  const leads =
    isBody(after) &&
    comma(found.last) &&
    after.reference === 'indefinite' &&
    tokens.slice(found.last + 1, after.first).every(({ upos }) => upos === 'DET' || upos === 'ADJ' || upos === 'NOUN')
  return follows || leads ? { ...found, kind: 'body', rule: BESIDE } : found
}

/** "the director of [the agency], Ada Okoro,": a body that completes another noun is not what the name is of. */
const completes = ({ tokens }: NameGround, { first }: PartyWordsFound): boolean => {
  let at = first - 1
  while (at > 0 && /^(?:DET|ADJ|NOUN)$/.test(tokens[at]!.upos)) at--
  return tokens[at]?.upos === 'ADP'
}

const BESIDE = 'beside a word for a body'

/** A name of several words that nothing tells apart is a person's, unless the report uses its words for other things. */
const guess = ({ lowered, lexicon }: NameGround, { rule, words, name }: PartyWordsFound): PartyWordsFound['kind'] => {
  if (rule !== 'a name' || words.length > 4) return 'unknown'
  const common = words.some(
    (word, at) =>
      (lowered.has(word) && word.length > 3) || (at === 0 && lexicon.notAlone.has(word)) || !/\p{L}/u.test(word),
  )
  if (common) return 'unknown'
  // "SF Gate", "TRTWorld": capitals inside a word are a firm's, save initials.
  return /\p{Lu}{2}(?!\.)/u.test(name) && name !== name.toUpperCase() ? 'body' : 'person'
}

/** Most roles kept of one party. */
const MOST_ROLES = 20

/** Takes over what a mention says of its party. */
const learn = (merging: Merging, draft: Draft, found: PartyWordsFound): void => {
  if (draft.gender === 'unknown') draft.gender = found.gender
  if (draft.kind === 'place' && draft.listed.length === 0) draft.listed = found.listed
  for (const role of found.roles) {
    const words = fold(role)
      .split(/[^\p{L}\p{N}-]+/u)
      .filter(Boolean)
    if (draft.roles.length < MOST_ROLES && !draft.roles.includes(role)) {
      draft.roles.push(role)
      draft.roleWords.push({ words, past: found.past.includes(role) })
    }
    for (const word of words) put(merging.byRole, word, draft)
  }
}

const APPOSED = 'in apposition to the name'

const NAMED_AFTER = 'its name in apposition'

/** "its director, Ada Okoro": whose director the report says, by the name of the body. */
const ownedRoles = ({ talk }: Merging, found: PartyWordsFound): PartyWordsFound => {
  const owner = found.reference === 'possessive' ? talk.ownerBefore(found)?.draft : null
  if (owner?.kind !== 'body') return found
  const owned = (role: string): string => `${owner.name}’s ${role}`
  return { ...found, roles: found.roles.map(owned), past: found.past.map(owned) }
}

const settle = (merging: Merging, found: PartyWordsFound): void => {
  const settled = merging.full.get(found) ?? partyOf(merging, found)
  if (settled === null) return
  const [draft, rule] = settled
  // The name has told what stands in apposition to it, and whether it is over.
  if (rule !== APPOSED) learn(merging, draft, rule === NAMED_AFTER ? ownedRoles(merging, found) : found)
  const { talk } = merging
  const span = talk.spanOf(found, draft)
  draft.mentions.push({ start: span.start, end: found.end, head: found.head, how: found.how, rule })
  talk.mentioned(draft, found.head, found.first, found.last)
  if (found.apposition !== null && draft.kind === 'person')
    for (let at = found.apposition[0]; at < found.apposition[1]; at++) merging.apposed.set(at, draft)
}

const partyOf = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
  if (found.how === 'demonym') return placeOf(merging, found)
  if (found.how === 'description') {
    if (found.kind === 'person') return describedPerson(merging, found)
    return found.kind === 'body' ? describedBody(merging, found) : describedGroup(merging, found)
  }
  return nameOf(merging, found)
}

const placeOf = ({ named }: Merging, found: PartyWordsFound): readonly [Draft, string] => {
  const key =
    found.listed[0] === undefined
      ? found.words.join(' ')
      : `${found.listed[0].kind} ${found.listed[0].name} ${found.listed[0].iso}`
  const same = named.byPlace.get(key)
  if (same !== undefined) {
    if (found.how === 'name' && !same.named) {
      same.named = true
      same.name = found.name
    }
    // A dateline shouts: "PUNO" is Puno.
    if (found.how === 'name' && isShouted(same.name) && !isShouted(found.name)) same.name = found.name
    return [same, found.how === 'demonym' ? 'a word for its people or things' : 'same place']
  }
  const draft = draftOf(named, found, 'place')
  named.byPlace.set(key, draft)
  return [draft, found.how === 'demonym' ? 'a word for its people or things' : found.rule]
}

const isShouted = (name: string): boolean => name.length > 3 && name === name.toUpperCase()

/** A name that is no full name: a surname, a given name, a body's one word, a place. */
const nameOf = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
  const { named, ground, located } = merging
  const key = found.words.join(' ')
  const placed =
    found.kind === 'place' &&
    (found.listed[0]?.kind === 'country' ||
      found.listed[0]?.kind === 'area' ||
      found.rule.endsWith('preposition of place'))
  if (found.kind === 'place' && placed) return placeOf(merging, found)
  if (found.kind !== 'body' || found.rule === 'an acronym') {
    const owner = ownerOfPart(merging, found, key)
    if (owner !== null) return owner
  }
  if (found.kind === 'place' || (found.kind === 'unknown' && found.listed.length > 0 && located.has(key)))
    return placeOf(merging, found)
  const body = bodyOfName(named, ground.lexicon, found) ?? bodyOfPart(merging, found)
  if (body !== null && found.kind !== 'person') return body
  if (found.kind === 'unknown' && found.words.length > 1) return null
  const kind = found.kind === 'unknown' ? single(merging, found) : found.kind
  if (kind === 'place') return placeOf(merging, found)
  if (kind === null) return null
  const draft = draftOf(named, found, kind)
  if (kind === 'body') enterBody(named, ground.lexicon, draft, found)
  else {
    put(named.bySurname, key, draft)
    named.byFull.set(key, draft)
  }
  return [draft, found.rule]
}

/** The person whose surname or given name this is. */
const ownerOfPart = (merging: Merging, found: PartyWordsFound, key: string): readonly [Draft, string] | null => {
  const { named, talk } = merging
  const surnames = (named.bySurname.get(key) ?? []).filter((draft) => gendersAgree(draft.gender, found.gender))
  if (surnames.length === 1)
    return [surnames[0]!, found.titled ? 'surname after title' : 'surname of the one person so named']
  if (surnames.length > 1) {
    const titled = surnames.filter((draft) =>
      draft.roleWords.some(({ words }) =>
        found.roles.some((role) =>
          fold(role)
            .split(/\W+/)
            .some((word) => words.includes(word)),
        ),
      ),
    )
    if (titled.length === 1) return [titled[0]!, 'surname and title']
    const [main, next] = surnames.toSorted((a, b) => prominence(b) - prominence(a))
    if (main !== undefined && next !== undefined && prominence(main) > prominence(next))
      return [main, 'surname of the person so named that the report is about']
    const near = talk.latest(surnames, found)
    return near === null ? null : [near, 'surname of the nearest person so named']
  }
  const given = (named.byGiven.get(key) ?? []).filter((draft) => gendersAgree(draft.gender, found.gender))
  if (given.length === 1 && !found.titled && found.listed.length === 0)
    return [given[0]!, 'given name of the one person so named']
  const middle = merging.ground.lexicon.given.has(key) ? [] : (named.byMiddle.get(key) ?? [])
  return middle.length === 1 && gendersAgree(middle[0]!.gender, found.gender)
    ? [middle[0]!, 'first of the surnames of the one person so named']
    : null
}

const prominence = (draft: Draft): number => draft.weight + draft.mentions.length

/** "the Post" after "The New York Post": the last or first word of one body's name. */
const bodyOfPart = ({ named }: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
  if (found.words.length !== 1) return null
  const word = found.words[0]!
  let only: Draft | null = null
  for (const draft of named.byHead.get(word) ?? []) {
    if (!draft.named || draft.words.length < 2) continue
    if (only !== null) return null
    only = draft
  }
  return only === null ? null : [only, 'last word of the one body so named']
}

/** What a single unknown name is, by how the report uses it. Null for what is no party as far as it shows. */
const single = ({ ground, located, acting }: Merging, found: PartyWordsFound): Draft['kind'] | null => {
  const { tokens, lexicon, lowered } = ground
  const [before, after] = [tokens[found.first - 1], tokens[found.last]]
  const word = found.words[0]!
  if (found.titled || lexicon.given.has(word)) return 'person'
  if (located.has(word)) return 'place'
  // A capital that opens a sentence or shouts says nothing, nor does that of a common word.
  if (lowered.has(word) || word.length < 3 || word.includes('.')) return null
  if (!ground.capitals.has(word) && !(after !== undefined && lexicon.speaking.has(after.norm))) return null
  if (lexicon.bodyHeads.has(word) || lexicon.placeHeads.has(word) || lexicon.thingHeads.has(word)) return null
  const inSentence = after !== undefined && after.sentence === found.sentence
  if (inSentence && (after.upos === 'NOUN' || after.form === '-')) return null
  if (before !== undefined && before.sentence === found.sentence && lexicon.definite.has(before.norm)) return 'body'
  if (/\p{Ll}\p{Lu}/u.test(found.name) || found.name === found.name.toUpperCase()) return 'body'
  return (acting.get(word) ?? 0) > 1 ? 'person' : null
}

/** How often a single name acts or speaks; elsewhere it counts once, so that a name must recur. */
const actingIn = (talk: Discourse, found: readonly PartyWordsFound[]): ReadonlyMap<string, number> => {
  const acting = new Map<string, number>()
  for (const { kind, words, head, first, last } of found) {
    if (kind !== 'unknown' || words.length > 1) continue
    acting.set(words[0]!, (acting.get(words[0]!) ?? 0) + (talk.acts(head, first, last) ? 2 : 1))
  }
  return acting
}

/** "the president", "a spokesman for the ministry", "the 49-year-old". */
const describedPerson = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
  // "the dam operator, North Basin Hydro,"
  const body = found.reference === 'indefinite' ? null : bodyInApposition(merging, found)
  if (body !== null) return [body, NAMED_AFTER]
  const { named, byPhrase, byRole, talk, ground } = merging
  const head = found.words.at(-1)
  if (head === undefined) return null
  const owner = merging.apposed.get(found.head)
  if (owner !== undefined) return [owner, APPOSED]
  const after = nameInApposition(merging, found)
  if (after !== null) return [after, NAMED_AFTER]
  if (found.reference !== 'indefinite') {
    const age = /^(\d+)/.exec(found.words[0] ?? '')?.[1]
    const candidates = (byRole.get(age ?? head) ?? []).filter(
      (draft) =>
        gendersAgree(draft.gender, found.gender) &&
        (draft.of === null || found.of === null || draft.of === found.of) &&
        (age !== undefined || draft.roleWords.some((role) => isRole(ground.lexicon, role, found))),
    )
    const met = candidates.filter((draft) => draft.mentions.length > 0)
    const known = met.length > 0 ? met : candidates
    const chosen = known.length === 1 ? known[0]! : talk.holder(known, found)
    if (chosen !== null)
      return [chosen, known.length === 1 ? 'the one person of that role' : 'the nearest person of that role']
  }
  const phrase = `${found.kind} ${found.words.join(' ')} ${found.of}`
  const before = byPhrase.get(phrase)
  if (found.reference !== 'indefinite' && before !== undefined) return [before.at(-1)!, 'same description']
  const draft = draftOf(named, found, 'person')
  draft.turn = turnOf(merging, phrase)
  put(byPhrase, phrase, draft)
  return [draft, found.rule]
}

/** What may stand between a description's noun and the comma after it: "a sailor [at the port of Conakry]". */
const COMPLEMENT = /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|PART)$/
const FARTHEST = 12

/** Most titles between a comma and a name: "the head of the guard, Lieutenant General Ada Okoro,". */
const MOST_TITLES = 4

/** The person named right after a description, between commas: "an adviser to the bank, [Ada Okoro], said". */
const nameInApposition = ({ ground, byFirst, full }: Merging, found: PartyWordsFound): Draft | null => {
  const { tokens, lexicon } = ground
  let comma = found.last
  while (comma < found.last + FARTHEST && COMPLEMENT.test(tokens[comma]?.upos ?? '')) comma++
  if (tokens[comma]?.form !== ',') return null
  let at = comma + 1
  let after = byFirst.get(at)
  for (let titles = 0; after === undefined && titles < MOST_TITLES; titles++) {
    const length = phraseAt(lexicon.titles, tokens, at, tokens.length)
    if (length === 0) return null
    at += length
    after = byFirst.get(at)
  }
  if (after === undefined || after.sentence !== found.sentence) return null
  const closing = tokens[after.last]
  const ends = closing === undefined || closing.sentence !== found.sentence || closing.upos === 'PUNCT'
  // "a doctor, Ada Okoro, and a nurse" is a list.
  const listed = found.reference === 'indefinite' && tokens[after.last + 1]?.upos === 'CCONJ'
  return ends && !listed ? full.get(after)![0] : null
}

/** Whether a description means a role: all its words, and neither a former one nor a deputy for the holder. */
const isRole = (lexicon: PartyLexicon, { words, past }: RoleWords, found: PartyWordsFound): boolean => {
  const marks = (word: string): boolean =>
    lexicon.formers.has(word) && !lexicon.pasts.has(word) && !lexicon.acting.has(word)
  return (
    past === found.past.length > 0 &&
    found.words.every((word) => words.includes(word) || lexicon.pasts.has(word) || lexicon.acting.has(word)) &&
    words.filter(marks).every((word) => found.words.includes(word))
  )
}

/** The body named between commas beside a description: "the mining company, [Minera Alto Verde],". */
const bodyInApposition = ({ ground, bodies, bodyEnds, full }: Merging, found: PartyWordsFound): Draft | null => {
  const { tokens } = ground
  if (found.number === 'plural') return null
  const closes = (at: number): boolean =>
    tokens[at] === undefined || tokens[at]!.sentence !== found.sentence || tokens[at]!.upos === 'PUNCT'
  const after = bodies.get(found.last + 1)
  const follows = after !== undefined && tokens[found.last]?.form === ',' && after.sentence === found.sentence
  if (
    follows &&
    (found.reference === 'definite' || found.reference === 'possessive') &&
    closes(after.last) &&
    !completes(ground, found)
  )
    return full.get(after)![0]
  let first = found.first
  while (first > 0 && first > found.first - APPOSED_WORDS && /^(?:DET|ADJ|NOUN)$/.test(tokens[first - 1]!.upos)) first--
  const before = found.reference === 'indefinite' ? bodyEnds.get(first - 1) : undefined
  const leads = before !== undefined && tokens[first - 1]?.form === ',' && before.sentence === found.sentence
  return leads ? full.get(before)![0] : null
}

/** Words before the noun of an apposition: "a private". */
const APPOSED_WORDS = 4

const describedBody = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
  const { named, ground, talk } = merging
  const apposed = bodyInApposition(merging, found)
  if (apposed !== null) {
    put(named.byHead, found.words.at(-1) ?? '', apposed)
    return [apposed, 'its name in apposition']
  }
  const possessor = found.reference === 'possessive' ? talk.ownerBefore(found) : ownerAfter(merging, found)
  const owner = possessor !== null && (possessor.draft.kind !== 'place' || found.of === null) ? possessor : null
  const words = owner === null ? found.words : [fold(owner.draft.name), ...found.words]
  const same = bodyOfName(named, ground.lexicon, { ...found, words })
  if (same !== null && (found.words.length > 1 || owner !== null || found.of !== null || found.number === 'plural')) {
    if (owner !== null) callBy(merging, same[0], owner, found)
    else callByCountry(merging, same[0], possessor, found)
    return same
  }
  if (found.words.length === 1 && found.reference === 'definite' && owner === null) {
    const head = found.words[0]!
    const candidates = (named.byHead.get(head) ?? []).filter(
      (draft) => draft.mentions.length > 0 && draft.words.length > 1 && !isLimited(ground.lexicon, draft.words, head),
    )
    const chosen = candidates.length === 1 ? candidates[0]! : talk.latest(candidates, found)
    if (chosen !== null && chosen !== undefined)
      return [chosen, candidates.length === 1 ? 'the one body of that kind' : 'the nearest body of that kind']
  }
  if (same !== null) return same
  const draft = draftOf(named, found, 'body')
  draft.words = words
  if (owner !== null) callBy(merging, draft, owner, found)
  else callByCountry(merging, draft, possessor, found)
  put(named.byBody, bodyKey(ground.lexicon, words), draft)
  put(named.byHead, words.at(-1)!, draft)
  return [draft, found.rule]
}

/** Whether a body is another than the plain one: "the government" is neither the regional nor the interim government. */
const isLimited = (lexicon: PartyLexicon, words: readonly string[], head: string): boolean => {
  const before = words[words.lastIndexOf(head) - 1] ?? ''
  return words.some((word) => lexicon.limiting.has(word)) || (lexicon.sovereign.has(head) && lexicon.tiers.has(before))
}

/** "the office of President Okoro": the person of a full name whose the body is. */
const ownerAfter = ({ ground, byFirst, full }: Merging, found: PartyWordsFound): Possessor | null => {
  const { tokens, lexicon } = ground
  if (!lexicon.complements.has(tokens[found.last]?.norm ?? '')) return null
  for (let at = found.last + 1; at < found.last + 1 + MOST_TITLES; at++) {
    const name = byFirst.get(at)
    if (name !== undefined && name.sentence === found.sentence)
      return { draft: full.get(name)![0], words: null, how: 'name' }
    if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]?.upos ?? '')) return null
  }
  return null
}

/**
 * Calls a body by whose it is, as the report words it: "Ada Okoro’s office" rather than "president’s office", and that
 * rather than "his office". Whom a pronoun or a description stands for is an inference, and no part of a name.
 */
const callBy = ({ worded }: Merging, draft: Draft, { draft: owner, words, how }: Possessor, found: PartyWordsFound) => {
  const rank = ['pronoun', 'description', 'name'].indexOf(how)
  if (rank <= (worded.get(draft) ?? -1)) return
  worded.set(draft, rank)
  if (how === 'pronoun') draft.name = `${words} ${found.name}`
  else draft.name = `${how === 'name' ? owner.name : words}’s ${found.name}`
}

/** "Chile’s foreign ministry": where a country’s is meant, it is part of what the body is called. */
const callByCountry = (merging: Merging, draft: Draft, possessor: Possessor | null, found: PartyWordsFound): void => {
  if (possessor?.how === 'name' && possessor.draft.kind === 'place' && !draft.named && found.of !== null)
    callBy(merging, draft, possessor, found)
}

/** How many parties went by a description before. */
const turnOf = ({ turns }: Merging, phrase: string): number => {
  const turn = turns.get(phrase) ?? 0
  turns.set(phrase, turn + 1)
  return turn
}

const describedGroup = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] => {
  const { named, byPhrase } = merging
  const phrase = `${found.kind} ${found.words.join(' ')} ${found.of}`
  const before = byPhrase.get(phrase)
  if (found.reference !== 'indefinite' && before !== undefined) return [before[0]!, 'same description']
  const draft = draftOf(named, found, 'group')
  draft.turn = turnOf(merging, phrase)
  put(byPhrase, phrase, draft)
  return [draft, found.rule]
}
