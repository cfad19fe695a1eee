import { fold } from '../../text/fold.ts'
import { bodyOfName, type Draft, draftOf, enterBody, gendersAgree, put } from './drafts.ts'
import type { PartyWordsFound } from './mentions.ts'
import type { Merging } from './merging-ground.ts'
import { isNamesake } from './namesakes.ts'

/** A name that is no full name: a surname, a given name, a body's one word, a place. */
export const nameOf = (merging: Merging, found: PartyWordsFound): readonly [Draft, string] | null => {
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
  const surnames = (named.bySurname.get(key) ?? []).filter(
    (draft) => gendersAgree(draft.gender, found.gender) && !isNamesake(merging.ground.lexicon, draft, found),
  )
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
    // "Captain Okoro" beside two of that surname, neither a captain
    if (titled.length === 0 && found.how === 'title' && found.roles.length > 0) return null
    // A titled surname without a full name is known by where it stands.
    const alone = surnames.some(({ words }) => words.length === 1) ? talk.latest(surnames, found) : null
    if (alone !== null) return [alone, 'surname of the nearest person so named']
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

export const placeOf = ({ named }: Merging, found: PartyWordsFound): readonly [Draft, string] => {
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
