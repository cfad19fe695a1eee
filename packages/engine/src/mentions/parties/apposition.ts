import type { Draft } from './drafts.ts'
import { phraseAt } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import type { Merging } from './merging-ground.ts'
import type { NameGround } from './name-runs.ts'

/** What may stand between a description's noun and the comma after it: "a sailor [at the port of Conakry]". */
const COMPLEMENT = /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|PART)$/
const FARTHEST = 12

/** Most titles between a comma and a name: "the head of the guard, Lieutenant General Ada Okoro,". */
export const MOST_TITLES = 4

/** The person named right after a description, between commas: "an adviser to the bank, [Ada Okoro], said". */
export const nameInApposition = ({ ground, byFirst, full }: Merging, found: PartyWordsFound): Draft | null => {
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

/** The body named between commas beside a description: "the mining company, [Minera Alto Verde],". */
export const bodyInApposition = ({ ground, bodies, bodyEnds, full }: Merging, found: PartyWordsFound): Draft | null => {
  const { tokens } = ground
  if (found.number === 'plural') return null
  const closes = (at: number): boolean =>
    tokens[at] === undefined || tokens[at]!.sentence !== found.sentence || tokens[at]!.upos === 'PUNCT'
  const after = bodies.get(found.last + 1)
  const follows = after !== undefined && tokens[found.last]?.form === ',' && after.sentence === found.sentence
  if (follows && (found.reference === 'definite' || found.reference === 'possessive') && closes(after.last))
    return full.get(after)![0]
  let first = found.first
  while (first > 0 && first > found.first - APPOSED_WORDS && /^(?:DET|ADJ|NOUN)$/.test(tokens[first - 1]!.upos)) first--
  const before = found.reference === 'indefinite' ? bodyEnds.get(first - 1) : undefined
  const leads = before !== undefined && tokens[first - 1]?.form === ',' && before.sentence === found.sentence
  return leads ? full.get(before)![0] : null
}

/** Words before the noun of an apposition: "a private". */
const APPOSED_WORDS = 4

/** "the mining company, [Minera Alto Verde]," or "[Alarm Network], an aid group": a name that a word for a body stands beside. */
export const bodyBeside = (
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
    (found.words.length === 1 || !completes(ground, before)) &&
    closes(found.last)
  const leads =
    isBody(after) &&
    comma(found.last) &&
    after.reference === 'indefinite' &&
    tokens.slice(found.last + 1, after.first).every(({ upos }) => upos === 'DET' || upos === 'ADJ' || upos === 'NOUN')
  return follows || leads ? { ...found, kind: 'body', rule: BESIDE } : found
}

/**
 * "the director of [the agency], Ada Okoro,": a body that completes another noun is not what the name is of, save where
 * the name is one word: "a spokesman for [the railway], NorthLine,".
 */
const completes = ({ tokens }: NameGround, { first }: PartyWordsFound): boolean => {
  let at = first - 1
  while (at > 0 && /^(?:DET|ADJ|NOUN)$/.test(tokens[at]!.upos)) at--
  return tokens[at]?.upos === 'ADP'
}

export const BESIDE = 'beside a word for a body'
