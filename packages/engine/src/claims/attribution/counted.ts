import type { Sentence } from '../../syntax/tokens.ts'
import { type Field, type Phrase, phraseFrom } from './phrases.ts'
import type { Source } from './speakers.ts'

/** How far behind its noun the number of a count may stand: "the number *of people missing in the valley to* 41". */
const BEHIND = 12

/**
 * Whether a noun of number comes to a number within a range, "the number of dead *rose to 97*": a statement, whatever the
 * tags take its verb for.
 */
export const comesToNumber = ({ tokens, words }: Field, first: number, last: number): boolean => {
  let noun = -1
  for (let at = first; at < last; at++) {
    const token = tokens[at]!
    if (words.numbers.has(token.lemma.toLowerCase())) noun = at
    else if (noun === -1 || at - noun > BEHIND || token.upos !== 'NUM') continue
    else if (at - noun > 2 && words.scales.has(tokens[at - 1]!.norm)) return true
  }
  return false
}

/** Token of the number in a range; -1 for none. */
export const numberIn = ({ tokens }: Field, first: number, last: number): number => {
  for (let at = first; at < last; at++) if (tokens[at]?.upos === 'NUM') return at
  return -1
}

/** "put by *the Red Cross* at 90": the agent of a passive, without the number on which he puts it. */
const withoutNumber = ({ tokens, words }: Field, phrase: Phrase): Phrase => {
  for (let at = phrase.head + 1; at + 1 < phrase.last; at++)
    if (words.scales.has(tokens[at]!.norm) && tokens[at + 1]!.upos === 'NUM')
      return { ...phrase, last: at, core: [phrase.core[0], at] }
  return phrase
}

/** What a passive says of a count besides its subject, and whose word it is. */
export interface CountedBy {
  readonly source: Source
  readonly pieces: readonly (readonly [first: number, last: number])[]
}

/**
 * The number that the agent of a passive gives, before him or behind: "was put *at 33* by the ministry", "is put by the
 * ministry *at 33*", "the number of dead given by the ministry *is 33*".
 *
 * @param from token after the verb
 */
export const countedBy = (field: Field, { last }: Sentence, from: number, agent: Source): CountedBy => {
  const { tokens } = field
  const phrase = withoutNumber(field, agent.phrase)
  const source = { ...agent, phrase }
  const by = phrase.first - 1
  if (numberIn(field, from, by) !== -1) return { source, pieces: [[from, by]] }
  const behind = phrase.last
  const opens = tokens[behind]
  const goesOn =
    opens !== undefined &&
    (field.words.scales.has(opens.norm) || (opens.upos !== 'NUM' && /^VB[DPZ]$/.test(opens.xpos)))
  if (!goesOn) return { source, pieces: [] }
  for (let at = behind + 1; at < Math.min(last, behind + NEAR); at++) {
    const { upos } = tokens[at]!
    if (upos === 'NUM') return { source, pieces: [[behind, phraseFrom(field, at, last)?.last ?? at + 1]] }
    if (!/^(?:ADV|ADP|ADJ|VERB|AUX)$/.test(upos)) break
  }
  return { source, pieces: [] }
}

/** How many words may stand between an agent and the number: "by the ministry *has risen to* 33". */
const NEAR = 5
