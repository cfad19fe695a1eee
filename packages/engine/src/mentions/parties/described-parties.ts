import { fold } from '../../text/fold.ts'
import { bodyInApposition, MOST_TITLES, nameInApposition } from './apposition.ts'
import { bodyKey, bodyOfName, type Draft, draftOf, gendersAgree, genitive, put, type RoleWords } from './drafts.ts'
import type { PartyLexicon } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import type { Merging } from './merging-ground.ts'
import type { Possessor } from './pronouns.ts'

/** Rules by which a description stands for somebody named beside it. */
export const APPOSED = 'in apposition to the name'
export const NAMED_AFTER = 'its name in apposition'

/** "the president", "a spokesman for the ministry", "the 49-year-old". */
export const describedPerson = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
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

/** Whether a description means a role: all its words, and neither a former one nor a deputy for the holder. */
const isRole = (lexicon: PartyLexicon, { words, past }: RoleWords, found: PartyWordsFound): boolean => {
  const marks = (word: string): boolean =>
    lexicon.formers.has(word) && !lexicon.pasts.has(word) && !lexicon.acting.has(word)
  // "a cousin of the mayor" is not the mayor
  const of = words.findIndex((word, at) => at > 0 && lexicon.joiners.has(word))
  const head = found.words.at(-1)!
  return (
    past === found.past.length > 0 &&
    (of < 0 || !words.includes(head) || words.indexOf(head) < of) &&
    found.words.every((word) => words.includes(word) || lexicon.pasts.has(word) || lexicon.acting.has(word)) &&
    words.filter(marks).every((word) => found.words.includes(word))
  )
}

export const describedBody = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
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
  else
    draft.name = `${how === 'name' ? genitive(owner.name, owner.kind === 'person') : genitive(words!, false)} ${found.name}`
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

export const describedGroup = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] => {
  const { named, byPhrase } = merging
  const phrase = `${found.kind} ${found.words.join(' ')} ${found.of}`
  const before = byPhrase.get(phrase)
  if (found.reference !== 'indefinite' && before !== undefined) return [before[0]!, 'same description']
  const draft = draftOf(named, found, 'group')
  draft.turn = turnOf(merging, phrase)
  put(byPhrase, phrase, draft)
  return [draft, found.rule]
}
