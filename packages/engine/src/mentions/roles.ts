import type { Sentence, Token } from '../syntax/tokens.ts'
import { type PartyLexicon, phraseAt, wordOf } from './party-lexicon.ts'

/** The words of a role beside a name, as written and folded. */
export interface Role {
  readonly text: string
  readonly words: readonly string[]
}

interface RoleGround {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: PartyLexicon
}

/** Longest role, in tokens. */
const LONGEST = 16

/** The role right before a name: "opposition leader [Alexei …]", "spokesman [Dmitry …]". Null where there is none. */
export const roleBefore = ({ text, tokens, lexicon }: RoleGround, sentence: Sentence, first: number): Role | null => {
  const head = tokens[first - 1]
  if (first <= sentence.first || head === undefined || head.upos === 'PUNCT') return null
  let noun = 0
  for (const length of [2, 1]) {
    if (
      noun === 0 &&
      first - length >= sentence.first &&
      phraseAt(lexicon.persons, tokens, first - length, first) === length
    )
      noun = length
  }
  if (noun === 0) return null
  let from = first - noun
  while (from > sentence.first && from > first - 6 && modifies(tokens[from - 1]!)) from--
  return roleOf(text, tokens, from, first)
}

/** The role or age in apposition after a name: "[…], 49, a former head of the council," Null where there is none. */
export const roleAfter = ({ text, tokens, lexicon }: RoleGround, sentence: Sentence, last: number): Role | null => {
  const stop = Math.min(sentence.last, last + LONGEST + 4)
  let at = last
  if (at >= stop || (tokens[at]!.form !== ',' && tokens[at]!.form !== '(')) return null
  at++
  const age = at < stop && /^\d{1,3}$/.test(tokens[at]!.form) ? at : null
  if (age !== null) {
    at++
    if (at >= stop || !/^[,.)]$/.test(tokens[at]!.form))
      return at >= stop ? { text: tokens[age]!.form, words: [] } : null
    at++
  }
  const role = apposed(text, tokens, lexicon, at, stop)
  return role ?? (age === null ? null : { text: tokens[age]!.form, words: [] })
}

const apposed = (
  text: string,
  tokens: readonly Token[],
  lexicon: PartyLexicon,
  from: number,
  stop: number,
): Role | null => {
  let noun: number | null = null
  let at = from
  for (; at < stop && noun === null; at++) {
    const token = tokens[at]!
    const length = phraseAt(lexicon.persons, tokens, at, stop)
    if (length > 0 && token.upos !== 'VERB') noun = at
    else if (
      at - from > 7 ||
      !(
        modifies(token) ||
        token.upos === 'DET' ||
        token.xpos === 'PRP$' ||
        token.form === '-' ||
        lexicon.genitives.has(token.norm)
      )
    )
      return null
  }
  if (noun === null) return null
  // A list of names ("Smith, President Jones and …") puts another name after the comma.
  const next = tokens[noun + 1]
  if (next !== undefined && next.upos === 'PROPN') return null
  while (
    at < stop &&
    !ENDS.has(tokens[at]!.upos) &&
    !/^[,;:.)(–—"“”]$/.test(tokens[at]!.form) &&
    !/^W/.test(tokens[at]!.xpos)
  )
    at++
  const determined = tokens[from]!.upos === 'DET' ? from + 1 : from
  return roleOf(text, tokens, Math.min(determined, noun), at)
}

const ENDS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ'])

const modifies = ({ upos, form }: Token): boolean =>
  upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN' || (form === '-' && upos !== 'X')

const roleOf = (text: string, tokens: readonly Token[], first: number, last: number): Role => ({
  text: text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' '),
  words: tokens.slice(first, last).map(wordOf),
})
