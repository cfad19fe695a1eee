import { fold } from '../../text/fold.ts'
import { BESIDE, bodyBeside } from './apposition.ts'
import { APPOSED, describedBody, describedGroup, describedPerson, NAMED_AFTER } from './described-parties.ts'
import { bodyOfName, type Draft, draftOf, emptyNamed, enterBody, genitive, personOfFullName, put } from './drafts.ts'
import type { PartyWordsFound } from './mentions.ts'
import type { Merging } from './merging-ground.ts'
import { genderOfGiven } from './name-kinds.ts'
import type { NameGround } from './name-runs.ts'
import { nameOf, placeOf } from './named-parties.ts'
import { type Discourse, discourse, type Surroundings } from './pronouns.ts'

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

/** "its director, Ada Okoro": whose director the report says, by the name of the body. */
const ownedRoles = ({ talk }: Merging, found: PartyWordsFound): PartyWordsFound => {
  const owner = found.reference === 'possessive' ? talk.ownerBefore(found)?.draft : null
  if (owner?.kind !== 'body') return found
  const owned = (role: string): string => `${genitive(owner.name, false)} ${role}`
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

/** How often a single name acts or speaks; elsewhere it counts once, so that a name must recur. */
const actingIn = (talk: Discourse, found: readonly PartyWordsFound[]): ReadonlyMap<string, number> => {
  const acting = new Map<string, number>()
  for (const { kind, words, head, first, last } of found) {
    if (kind !== 'unknown' || words.length > 1) continue
    acting.set(words[0]!, (acting.get(words[0]!) ?? 0) + (talk.acts(head, first, last) ? 2 : 1))
  }
  return acting
}
