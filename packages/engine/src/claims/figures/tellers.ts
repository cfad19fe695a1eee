import type { CueWords } from '../../language/cues.ts'
import type { Annotated } from '../../report/layers.ts'
import type { Token } from '../../syntax/tokens.ts'
import { firstFrom } from '../../text/ordered.ts'
import type { Attribution, Hop } from '../attribution/attributions.ts'
import type { Count } from './counts.ts'
import { type FigureLexicon, normsOf } from './scene.ts'

/** Whether those a number counts only tell something: "[two residents] told the paper", "according to [nine guards]". */
export type Tellers = (count: Count) => boolean

/**
 * Finds the numbers of those who speak in a report, which are sources and no counts (rules.md R7): they stand in the words
 * for a speaker, are the subject of a verb of saying, or were heard. A number stays where a sentence says of them what
 * befell them: "three men were held and told the court".
 */
export const tellersIn = (
  lexicon: FigureLexicon,
  cues: CueWords,
  { tokens, attributions }: Annotated<'tokens' | 'attributions'>,
): Tellers => {
  const hops = hopsOf(cues, tokens, attributions)
  return (count) => {
    const { scene, quantity } = count
    if (count.counted?.person !== true) return false
    if (count.match === null && isHeard(lexicon, count)) return true
    const hop = holding(hops, quantity.number.start)
    if (hop !== null && !hangs(lexicon, count, hop)) return tellsOnly(lexicon, count, hop.cue?.start ?? hop.end)
    const head = quantity.head
    const verb = head === null ? undefined : scene.rolesOf(head).find((role) => role.role === 'subject')
    // "two men said to be armed" were spoken of
    if (verb === undefined || verb.voice === 'passive' || tokens[verb.head + 1]?.norm === lexicon.words.to) return false
    const cue = cues.verbs.get(tokens[verb.head]!.lemma)
    // Only what is never said without a hearer or a content: "2,000 students protested" tells how many came.
    return cue?.takes.has('whether') === true && cue.takes.has('bare') && cue.stance === 'asserts'
      ? tellsOnly(lexicon, count, tokens[verb.head]!.start)
      : false
  }
}

/** The words for those who speak, in document order; a crowd's shouts and demands say how many came. */
const hopsOf = (cues: CueWords, tokens: readonly Token[], attributions: readonly Attribution[]): readonly Hop[] => {
  const found = new Map<number, Hop>()
  for (const { stance, speaker, chain } of attributions) {
    if (stance === 'wants' || stance === 'asks') continue
    for (const hop of [...(speaker === null ? [] : [speaker]), ...chain]) {
      if (hop.cue === null) continue
      const cue = tokens[firstFrom(tokens, hop.cue.start)]
      const verb = cue === undefined || cue.start !== hop.cue.start ? undefined : cues.verbs.get(cue.lemma)
      // "400 people marched, saying that": what they did besides counts them
      if (verb !== undefined && cue?.xpos === 'VBG') continue
      if (verb === undefined || verb.takes.has('that') || verb.takes.has('bare')) found.set(hop.start, hop)
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start)
}

const holding = (hops: readonly Hop[], at: number): Hop | null => {
  const hop = hops[firstFrom(hops, at + 1) - 1]
  return hop !== undefined && at < hop.end ? hop : null
}

/** Whether others speak of those counted: "relatives of 12 miners". */
const hangs = (lexicon: FigureLexicon, { scene, quantity }: Count, hop: Hop): boolean => {
  for (let at = quantity.first - 1; at >= scene.first && scene.tokens[at]!.start >= hop.start; at--)
    if (scene.tokens[at]!.upos === 'ADP' && !lexicon.is('company', scene.tokens[at]!.norm)) return true
  return false
}

/** Whether what a frame says of those who speak only tells which of them speak: "three who were hurt said". */
const tellsOnly = (lexicon: FigureLexicon, { scene, quantity, match }: Count, cue: number): boolean => {
  if (match === null) return true
  const { tokens, first, end } = scene
  if (match.first < quantity.first) return false
  if (match.first < quantity.last) return true
  for (let at = quantity.last; at < match.last; at++) if (lexicon.is('relatives', tokens[at]!.norm)) return true
  // "according to reports 12 men were hurt": the words for who speaks end before them, whatever was read
  if (cue < tokens[quantity.first]!.start) return tokens[match.first]!.upos !== 'AUX'
  if (cue < tokens[match.first]!.start) return false
  for (let at = Math.max(first, match.last); at < end && tokens[at]!.start < cue; at++)
    if (tokens[at]!.upos === 'CCONJ' || tokens[at]!.form === ',') return false
  return true
}

/** Whether words of hearing stand before a number: "[spoke to] 14 villagers and two guards". */
const isHeard = (lexicon: FigureLexicon, { scene, quantity }: Count): boolean => {
  const { tokens, first, end } = scene
  if (quantity.last < end && lexicon.is('heard', tokens[quantity.last]!.norm)) return true
  for (let last = quantity.first; last > first && quantity.first - last < REACH; last--) {
    const { upos, norm, form } = tokens[last - 1]!
    if (lexicon.is('hearing', normsOf(tokens, Math.max(first, last - 2), last)) || lexicon.is('hearing', norm))
      return true
    // Only other members of the list and their words stand between
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || /^[.;:]$/.test(form)) return false
  }
  return false
}

/** How far before a number the words of hearing may stand, in tokens. */
const REACH = 10
