import type { CueWords } from '../../language/cues.ts'
import type { Sentence, Token } from '../../syntax/tokens.ts'

/** Talk that a report passes on without vouching for it: "*reports on social media* that *30 people had died*". */
export interface Hearsay {
  /** The noun of the talk. */
  readonly noun: number
  /** The whole phrase, up to what is told. */
  readonly phrase: readonly [first: number, last: number]
  /** What is told. */
  readonly content: readonly [first: number, last: number]
  /** Whether somebody is named whose talk it is: "the union's claim", "a report by the radio". */
  readonly owned: boolean
}

/** How many words may stand between a noun of talk and what is told: "circulating on social media since Monday". */
const farthest = 10

/** The talk in one sentence, in order. */
export const hearsaysIn = (tokens: readonly Token[], sentence: Sentence, words: CueWords): readonly Hearsay[] => {
  const found: Hearsay[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!
    // "denied reports that", the tag a verb's
    const misread = token.upos === 'VERB' && at > sentence.first && tokens[at - 1]!.upos === 'VERB'
    if (!words.hearsay.has(token.lemma.toLowerCase()) || !(token.upos === 'NOUN' || misread)) continue
    const told = toldFrom(tokens, sentence, words, at)
    if (told === null) continue
    const { from, clause, owned } = told
    let first = at
    while (
      first > sentence.first &&
      tokens[first]!.upos !== 'DET' &&
      /^(?:DET|ADJ|NUM|NOUN|PROPN)$|^VERB$/.test(tokens[first - 1]!.upos)
    ) {
      if (tokens[first - 1]!.upos === 'VERB' && !/^VB[GN]$/.test(tokens[first - 1]!.xpos)) break
      if (tokens[first - 1]!.upos === 'VERB' && tokens[first - 2]?.upos === 'AUX') break
      first--
    }
    const possessed = /^(?:POS|PRP\$|WP\$)$/.test(tokens[first - 1]?.xpos ?? '') && first > sentence.first
    const last = contentLast(tokens, sentence, words, from, clause)
    if (last <= from) continue
    found.push({ noun: at, phrase: [first, told.end], content: [from, last], owned: owned || possessed })
    at = from
  }
  return found
}

/** Where what a noun of talk tells begins, and whether it is a clause; null where it tells nothing. */
const toldFrom = (
  tokens: readonly Token[],
  { last }: Sentence,
  words: CueWords,
  noun: number,
): { readonly from: number; readonly end: number; readonly clause: boolean; readonly owned: boolean } | null => {
  let owned = false
  for (let at = noun + 1; at < Math.min(last, noun + farthest); at++) {
    const { norm, upos, xpos, lemma } = tokens[at]!
    if (words.complementizers.has(norm)) return { from: at + 1, end: at, clause: true, owned }
    // "reports of 12 deaths", but "a video of the square"
    if (at === noun + 1 && words.belonging.has(norm) && words.referring.has(tokens[noun]!.lemma.toLowerCase()))
      return { from: at + 1, end: at, clause: false, owned }
    if (xpos === 'VBG' && words.verbs.get(lemma.toLowerCase())?.takes.has('that')) {
      const that = words.complementizers.has(tokens[at + 1]?.norm ?? '')
      return { from: that ? at + 2 : at + 1, end: at, clause: that, owned }
    }
    if (words.publishers.has(norm) && tokens[at + 1]?.xpos !== 'VBG') owned = true
    if (upos === 'PUNCT' || upos === 'AUX' || upos === 'SCONJ' || /^(?:MD|VB[DPZ]|CC|W.*)$/.test(xpos)) return null
  }
  return null
}

/** Token after what is told: a pause, or the verb of the clause around it: "that 30 had died *are* false". */
const contentLast = (
  tokens: readonly Token[],
  { last }: Sentence,
  words: CueWords,
  from: number,
  clause: boolean,
): number => {
  let open = clause ? 1 : 0
  for (let at = from; at < last; at++) {
    const { upos, xpos, norm } = tokens[at]!
    if (upos === 'PUNCT') return at
    if (upos === 'SCONJ' || upos === 'CCONJ' || /^W/.test(xpos) || words.complementizers.has(norm)) open++
    const bare = xpos === 'VBN' && open === 0 && clause && tokens[at - 1]?.upos !== 'AUX'
    if (!/^(?:MD|VB[DPZ])$/.test(xpos) && !bare) continue
    if (open === 0) return at
    open--
    while (at + 1 < last && /^(?:VB[NG]?|RB|TO)$/.test(tokens[at + 1]!.xpos) && tokens[at]!.upos === 'AUX') at++
  }
  return last
}
