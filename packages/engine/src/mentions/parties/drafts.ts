import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import type { ListedPlace } from './gazetteer.ts'
import type { PartyLexicon } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'

/** A mention as it ends up in a party. */
export interface PartyMention extends Span {
  /** Token index of its head word. */
  readonly head: number
  readonly how: 'name' | 'title' | 'description' | 'pronoun' | 'demonym'
  /** The evidence on which it was merged ("same full name", "surname after title"). */
  readonly rule: string
}

/** A role's folded words, and whether the role is over. */
export interface RoleWords {
  readonly words: readonly string[]
  readonly past: boolean
}

/** A party while a report is being read: what has been gathered of it so far. */
export interface Draft {
  kind: 'person' | 'body' | 'group' | 'place'
  /** The fullest name so far. */
  name: string
  words: readonly string[]
  gender: 'female' | 'male' | 'unknown'
  number: 'singular' | 'plural'
  readonly roles: string[]
  /** Words of its roles, by which a later description may mean it. */
  readonly roleWords: RoleWords[]
  of: string | null
  listed: readonly ListedPlace[]
  readonly mentions: PartyMention[]
  /** How often its full name stands in the report: of two of one surname, the one written about. */
  weight: number
  /** Whether it goes by a name, and not by a description alone. */
  named: boolean
  /** Sets parties of one description apart ("a spokesman" of two bodies). */
  turn: number
}

/** Persons and bodies by the parts of their names. Full names are entered first, so that a headline's surname finds its owner. */
export interface Named {
  readonly drafts: Draft[]
  readonly byFull: Map<string, Draft>
  readonly bySurname: Map<string, Draft[]>
  readonly byGiven: Map<string, Draft[]>
  /** Persons of three names by the second, which may be the first of two surnames. */
  readonly byMiddle: Map<string, Draft[]>
  readonly byBody: Map<string, Draft[]>
  /** Bodies by their head word. */
  readonly byHead: Map<string, Draft[]>
  readonly byAcronym: Map<string, Draft>
  readonly byPlace: Map<string, Draft>
}

export const emptyNamed = (): Named => ({
  drafts: [],
  byFull: new Map(),
  bySurname: new Map(),
  byGiven: new Map(),
  byMiddle: new Map(),
  byBody: new Map(),
  byHead: new Map(),
  byAcronym: new Map(),
  byPlace: new Map(),
})

/** A new party for these words. */
export const draftOf = (named: Named, found: PartyWordsFound, kind: Draft['kind']): Draft => {
  const draft: Draft = {
    kind,
    name: found.name,
    words: found.words,
    gender: found.gender,
    number: found.number,
    roles: [],
    roleWords: [],
    of: found.of,
    listed: found.listed,
    mentions: [],
    named: found.how === 'name' || found.how === 'title',
    turn: 0,
    weight: 0,
  }
  named.drafts.push(draft)
  return draft
}

/** Most names compared under one given name or surname: more are not told apart by spelling. */
const MOST_ALIKE = 40

/** The person of a full name, and the evidence; a new one where none agrees. */
export const personOfFullName = (
  named: Named,
  lexicon: PartyLexicon,
  found: PartyWordsFound,
): readonly [Draft, string] => {
  const { words } = found
  const full = words.join(' ')
  const same = named.byFull.get(full)
  if (same !== undefined) return [same, 'same full name']
  const longer = named.bySurname.get(full)
  if (longer?.length === 1 && gendersAgree(longer[0]!.gender, found.gender)) {
    const [draft] = longer as [Draft]
    // "Crooked Hillary Clinton" is Hillary Clinton with a word before her name.
    if (lexicon.given.has(words[0]!) && !lexicon.given.has(draft.words[0]!)) {
      draft.name = found.name
      draft.words = words
    }
    named.byFull.set(full, draft)
    return [draft, 'the end of the full name']
  }
  const given = words[0]!
  const surname = words.at(-1)!
  for (const other of (named.bySurname.get(surname) ?? []).slice(0, MOST_ALIKE)) {
    const rule = sameSurname(lexicon, other, found)
    if (rule !== null) return enter(named, lexicon, other, found, rule)
  }
  for (const other of (named.byGiven.get(given) ?? []).slice(0, MOST_ALIKE)) {
    if (alike(lexicon, other.words.at(-1)!, surname) && gendersAgree(other.gender, found.gender))
      return enter(named, lexicon, other, found, 'same given name, surname spelled a letter apart')
  }
  return enter(named, lexicon, draftOf(named, found, 'person'), found, 'full name')
}

const sameSurname = (lexicon: PartyLexicon, other: Draft, found: PartyWordsFound): string | null => {
  const given = found.words[0]!
  const others = other.words[0]!
  if (other.words.length < 2 || !gendersAgree(other.gender, found.gender)) return null
  if (others === given) return 'same given name and surname'
  if (initial(given, others) || initial(others, given)) return 'same surname and initial'
  return alike(lexicon, given, others) && sharesRole(other, found)
    ? 'same surname and role, given name spelled a letter apart'
    : null
}

const initial = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short)

const enter = (
  named: Named,
  lexicon: PartyLexicon,
  draft: Draft,
  found: PartyWordsFound,
  rule: string,
): readonly [Draft, string] => {
  const { words } = found
  named.byFull.set(words.join(' '), draft)
  if (words.length > draft.words.length) {
    draft.words = words
    draft.name = found.name
  }
  for (let from = 1; from < words.length; from++) put(named.bySurname, words.slice(from).join(' '), draft)
  // "Abdel Fattah al-Burhan … Burhan"
  const [article = '', ...rest] = fold(found.name.split(/\s+/).at(-1) ?? '').split('-')
  if (rest.length > 0 && lexicon.particles.has(article)) put(named.bySurname, rest.join(''), draft)
  put(named.byGiven, words[0]!, draft)
  if (words.length === 3 && words[1]!.length > 2) put(named.byMiddle, words[1]!, draft)
  return [draft, rule]
}

/** Most parties kept under one key: in a flood of one surname the first are compared, the rest stand by themselves. */
const MOST_KEPT = 60

/** Adds to a list under a key, once. */
export const put = (index: Map<string, Draft[]>, key: string, draft: Draft): void => {
  const drafts = index.get(key)
  if (drafts === undefined) index.set(key, [draft])
  else if (drafts.length < MOST_KEPT && !drafts.includes(draft)) drafts.push(draft)
}

export const gendersAgree = (a: Draft['gender'], b: Draft['gender']): boolean =>
  a === b || a === 'unknown' || b === 'unknown'

const sharesRole = (draft: Draft, found: PartyWordsFound): boolean =>
  found.roles.some((role) => {
    const words = role.toLowerCase().split(/\W+/)
    return draft.roleWords.some((other) => other.words.at(-1) !== undefined && words.includes(other.words.at(-1)!))
  })

/**
 * Whether two spellings may be of one name: a letter apart, or the same once letters that transliteration mixes up are
 * taken for one. Evidence only beside more of the name; pairs the language keeps apart never are.
 */
const alike = (lexicon: PartyLexicon, a: string, b: string): boolean => {
  if (lexicon.apart.has(`${a}:${b}`) || a[0] !== b[0] || Math.min(a.length, b.length) < 4) return false
  if (skeleton(a) === skeleton(b)) return true
  return Math.min(a.length, b.length) >= 6 && oneEdit(a, b)
}

const skeleton = (name: string): string =>
  name
    .replace(/-/g, '')
    .replace(/ph/g, 'f')
    .replace(/kh|q|ck|c/g, 'k')
    .replace(/dj|zh/g, 'j')
    .replace(/ou|oo/g, 'u')
    .replace(/[yi]+/g, 'i')
    .replace(/w/g, 'v')
    .replace(/ae/g, 'a')
    .replace(/(.)\1+/g, '$1')

const oneEdit = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

/** The body of a name: the same words, of no other country. */
export const bodyOfName = (
  named: Named,
  lexicon: PartyLexicon,
  found: PartyWordsFound,
): readonly [Draft, string] | null => {
  const key = bodyKey(lexicon, found.words)
  const drafts = named.byBody.get(key) ?? []
  const agreeing = drafts.filter((draft) => draft.of === null || found.of === null || draft.of === found.of)
  const exact = agreeing.find((draft) => draft.of === found.of) ?? (agreeing.length === 1 ? agreeing[0] : undefined)
  if (exact !== undefined) {
    exact.of ??= found.of
    return [exact, 'same name']
  }
  const short = found.words.length === 1 ? named.byAcronym.get(found.words[0]!) : undefined
  return short === undefined ? null : [short, 'its acronym']
}

/** Enters a body under its name and acronym. */
export const enterBody = (named: Named, lexicon: PartyLexicon, draft: Draft, found: PartyWordsFound): void => {
  put(named.byBody, bodyKey(lexicon, found.words), draft)
  const joiner = found.words.findIndex((word) => lexicon.joiners.has(word))
  put(named.byHead, (joiner > 0 ? found.words[joiner - 1] : found.words.at(-1)) ?? '', draft)
  if (found.acronym !== null) named.byAcronym.set(found.acronym, draft)
  const initials = found.words.filter(
    (word) => !lexicon.joiners.has(word) && !lexicon.definite.has(word) && !lexicon.conjunctions.has(word),
  )
  if (initials.length >= 3) {
    const letters = initials.map((word) => word[0]).join('')
    if (!named.byAcronym.has(letters)) named.byAcronym.set(letters, draft)
  }
}

/** "Ministry of the Interior" and "Interior Ministry" are one key. */
export const bodyKey = (lexicon: PartyLexicon, words: readonly string[]): string => {
  const content = words.filter((word) => !lexicon.definite.has(word) && !lexicon.genitives.has(word))
  const joiner = content.findIndex((word) => lexicon.joiners.has(word))
  return joiner > 0 && content.length > joiner + 1
    ? [...content.slice(joiner + 1), ...content.slice(0, joiner)].join(' ')
    : content.join(' ')
}

/** Whose something is: "Ana Reyes’s", "the doctors’". */
export const genitive = (name: string, isPerson: boolean): string =>
  !isPerson && /s$/i.test(name) ? `${name}’` : `${name}’s`
