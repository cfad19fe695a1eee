import type { PartyWords } from '../../language/parties.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import { apposedPersons } from './apposed-persons.ts'
import { besideSpeech } from './counting.ts'
import type { Draft } from './draft.ts'
import type { Field } from './phrases.ts'

/** What an attribution is worth, given who it names. */
export type Hearing = (field: Field, draft: Draft) => Draft | null

/**
 * Keeps what somebody says who can: a party, a pronoun, a document. Of what nobody can have said, words in quotation marks
 * stay with nobody named, and the rest is no attribution: "the storm recalled that of May".
 *
 * @param nouns common nouns for persons, groups and bodies
 */
export const hearingOf = (parties: readonly Party[], nouns: ReadonlySet<string>): Hearing => {
  const heads = new Map<number, Party['kind']>()
  for (const party of parties) for (const mention of party.mentions) heads.set(mention.head, party.kind)
  const apposed = apposedPersons(parties)
  const speaks = (field: Field, at: number): boolean => heads.has(at) || isVoice(field, nouns, at)
  return (field, draft) => {
    const { source } = draft
    if (source === null) return draft
    const { first, head, core } = source.phrase
    if (field.words.nobody.has(field.tokens[first]?.norm ?? '') && !quotes(field, draft)) return null
    const able =
      field.words.persons.has(field.tokens[head]?.norm ?? '') ||
      speaks(field, source.antecedent ?? head) ||
      (joins(field, head, core[1]) && speaks(field, core[1] - 1)) ||
      apposed(field, source.phrase) !== null
    // "Italy recorded 600 deaths": where they were, not who counted.
    if (!draft.worded) return able && (heads.get(head) !== 'place' || draft.rule === besideSpeech) ? draft : null
    if (able) return draft
    return quotes(field, draft) || /clause|question/.test(draft.rule)
      ? { ...draft, source: null, trace: [...draft.trace, NO_VOICE] }
      : null
  }
}

/** The words of a language's lists as one set. */
export const nounsOf = ({
  titles,
  persons,
  femalePersons,
  malePersons,
  anybody,
  groups,
  bodies,
  pluralBodies,
}: PartyWords) =>
  new Set([titles, persons, femalePersons, malePersons, anybody, groups, bodies, pluralBodies].join(' ').split(/\s+/))

const NO_VOICE = 'what is named there cannot speak'

/** "health and police [authorities]": the head stands at the end. */
const joins = ({ tokens }: Field, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (tokens[at]?.upos === 'CCONJ') return true
  return false
}

const isVoice = ({ tokens, words }: Field, nouns: ReadonlySet<string>, at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  const { upos, xpos, norm } = token
  switch (upos) {
    case 'PRON':
      return !(words.expletives.has(norm) && xpos === 'DT') && xpos !== 'EX'
    case 'PROPN':
      return !words.moments.has(norm)
    case 'NOUN': {
      const lemma = token.lemma.toLowerCase()
      if (words.moments.has(norm) || words.moments.has(lemma)) return false
      const lists = [nouns, words.people, words.offices, words.documents, words.relays, words.voices]
      return lists.some((list) => list.has(lemma) || list.has(norm))
    }
    case 'NUM':
      return !/^(?:1[5-9]|20)\d\d$/.test(token.form)
    case 'DET':
    case 'ADJ':
    case 'SYM':
      return true
    default:
      return false
  }
}

const quotes = ({ inQuote }: Field, { pieces }: Draft): boolean => {
  for (const [first, last] of pieces) for (let at = first; at < last; at++) if ((inQuote[at] ?? -1) !== -1) return true
  return false
}
