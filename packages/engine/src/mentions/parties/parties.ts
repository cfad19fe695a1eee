import type { Language } from '../../language/language.ts'
import type { Annotated, Annotator } from '../../report/layers.ts'
import { fold } from '../../text/fold.ts'
import { idOf } from '../../text/id.ts'
import { firstFrom } from '../../text/ordered.ts'
import { byPosition, contains, type Span } from '../../text/span.ts'
import { descriptionsIn } from './descriptions.ts'
import type { Draft, PartyMention } from './drafts.ts'
import { gazetteer } from './gazetteer.ts'
import { partyLexicon } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import { mergeParties } from './merging.ts'
import { isCapital, type NameGround } from './name-runs.ts'
import { namesIn } from './names.ts'
import { choosePlaces, type Place } from './place-choice.ts'
import type { Surroundings } from './pronouns.ts'

export type { PartyMention } from './drafts.ts'
export type { Place } from './place-choice.ts'

/** A person, body or group, with every mention of it, or a place that the report names. */
export interface Party {
  readonly id: string
  /** The fullest name the report gives. */
  readonly name: string
  readonly kind: 'person' | 'body' | 'group' | 'place'
  /** In document order; pronouns and descriptions that were resolved to it among them. */
  readonly mentions: readonly PartyMention[]
  readonly gender: 'female' | 'male' | 'unknown'
  readonly number: 'singular' | 'plural'
  /** Titles and roles the report gives it: "President", "former head of the National Security Committee". */
  readonly roles: readonly string[]
  /** Those of its roles that are over: "former head", "[president] until 2019". */
  readonly past: readonly string[]
  /** Whether the report gives it a name, rather than a description alone ("a police spokesman"). */
  readonly named: boolean
  /** The place's entry in the gazetteer; null for what is no place, or is not listed. */
  readonly place: Place | null
}

declare module '../../report/layers.ts' {
  interface Layers {
    parties: Party
  }
}

type Needs = 'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses' | 'chunks' | 'times'

/**
 * Finds the persons, bodies, groups and places of a report, in the order of their first mention. Mentions are merged on
 * evidence only, which each of them names; one that is unsure stays a party of its own. Linear in the length of the text.
 *
 * @throws when made, if the gazetteer's bytes are of another format
 */
export const parties = (language: Language): Annotator<Needs, 'parties'> => {
  const lexicon = partyLexicon(language.parties)
  const places = gazetteer(language.models.places)
  return {
    gives: ['parties'],
    find: (given) => {
      const { report, tokens, sentences } = given
      const lowered = new Set<string>()
      for (const { form, norm } of tokens) if (form.length > 2 && form === norm) lowered.add(norm)
      const capitals = new Set<string>()
      const located = new Set<string>()
      for (const [at, { form, norm, upos, sentence }] of tokens.entries()) {
        if (upos !== 'PROPN' || !isCapital(form) || (form.length > 3 && form === form.toUpperCase())) continue
        const before = tokens[at - 1]
        if (before === undefined || before.sentence !== sentence || before.upos === 'PUNCT') continue
        capitals.add(norm)
        if (lexicon.within.has(before.norm)) located.add(norm)
      }
      const ground: NameGround = { text: report.text, tokens, lexicon, places, lowered, capitals, located }
      const found: PartyWordsFound[] = []
      const taken = new Int32Array(tokens.length)
      for (const sentence of sentences) {
        if (sentence.unread !== null) continue
        for (const name of namesIn(ground, sentence, taken)) found.push(name)
        for (const description of descriptionsIn(ground, sentence, taken)) found.push(description)
      }
      found.sort(byPosition)
      const drafts = mergeParties(ground, found, surroundingsOf(given))
      const placed = choosePlaces(ground, drafts)
      return {
        parties: apart(drafts.map((draft) => partyOf(draft, placed.get(draft) ?? null)).toSorted(byFirstMention)),
      }
    },
  }
}

const surroundingsOf = ({ report, sentences, clauses, quoted }: Annotated<Needs>): Surroundings => {
  const paragraphs: number[] = []
  let paragraph = 0
  for (const [at, { start }] of sentences.entries()) {
    const before = sentences[at - 1]
    if (before !== undefined && report.text.slice(before.end, start).includes('\n')) paragraph++
    paragraphs.push(paragraph)
  }
  const subjects = new Set<number>()
  const over = new Map<number, number>()
  for (const { subject, object, indirect, agent, obliques } of clauses) {
    if (subject === null) continue
    subjects.add(subject.head)
    for (const argument of [object, indirect, agent, ...obliques])
      if (argument !== null) over.set(argument.head, subject.head)
  }
  return {
    paragraphOf: (sentence) => paragraphs[sentence] ?? 0,
    isSubject: (token) => subjects.has(token),
    subjectOver: (token) => over.get(token) ?? null,
    quoted,
  }
}

const partyOf = (draft: Draft, place: Place | null): Party => ({
  id: idOf(
    'p',
    draft.kind,
    fold(draft.name),
    ...(draft.of === null || (draft.kind === 'person' && draft.named) ? [] : [draft.of]),
    ...(draft.turn === 0 ? [] : [draft.turn]),
  ),
  name: draft.name,
  kind: draft.kind,
  mentions: draft.mentions.toSorted(byPosition),
  gender: draft.gender,
  number: draft.number,
  roles: draft.roles,
  past: draft.roles.filter((_, at) => draft.roleWords[at]?.past === true),
  named: draft.named,
  place,
})

/** Parties that were not merged though they are called the same have ids of their own, in the order of the text. */
const apart = (parties: readonly Party[]): Party[] => {
  const seen = new Map<string, number>()
  return parties.map((party) => {
    const before = seen.get(party.id) ?? 0
    seen.set(party.id, before + 1)
    return before === 0 ? party : { ...party, id: idOf('p', party.id, before) }
  })
}

const byFirstMention = (a: Party, b: Party): number =>
  byPosition(a.mentions[0]!, b.mentions[0]!) || (a.id < b.id ? -1 : 1)

const indexes = new WeakMap<readonly Party[], readonly (PartyMention & { readonly party: Party })[]>()

/**
 * The party that a phrase means: the one whose mention is the phrase's head. Without the head's token, the first of the
 * outermost mentions in the phrase ("[Karin], the secretary of state"). Null where nobody is named there.
 *
 * @param head token index of the phrase's head word, where it is known
 */
export const partyAt = (parties: readonly Party[], span: Span, head: number | null = null): Party | null => {
  let index = indexes.get(parties)
  if (index === undefined) {
    index = parties.flatMap((party) => party.mentions.map((mention) => ({ ...mention, party }))).sort(byPosition)
    indexes.set(parties, index)
  }
  let first: Party | null = null
  for (let at = firstFrom(index, span.start); at < index.length && index[at]!.start < span.end; at++) {
    const mention = index[at]!
    if (!contains(span, mention)) continue
    if (head === null || mention.head === head) return mention.party
    first ??= mention.party
  }
  return first
}
