import type { Sentence, Token } from '../../syntax/tokens.ts'
import { fold } from '../../text/fold.ts'
import { type PartyLexicon, phraseAt, wordOf } from './lexicon.ts'
import { onOneLine } from './name-runs.ts'

/** The words of a role beside a name, as written and folded. */
export interface Role {
  readonly text: string
  readonly words: readonly string[]
  /** Tokens of the noun in it, half-open, where it stands in apposition. */
  readonly noun: readonly [number, number] | null
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
  return roleOf(text, tokens, from, first, null)
}

/**
 * The role or age in apposition after a name: "[…], 49, a former head of the council,", "[…] as prime minister", "[…] is a
 * trader". Null
 * where there is none.
 */
export const roleAfter = ({ text, tokens, lexicon }: RoleGround, sentence: Sentence, last: number): Role | null => {
  const stop = Math.min(sentence.last, last + LONGEST + 4)
  if (last >= stop) return null
  const mark = tokens[last]!
  if (lexicon.as.has(mark.norm)) return apposed(text, tokens, lexicon, last + 1, stop, true)
  if (lexicon.copulas.has(mark.norm)) return apposed(text, tokens, lexicon, last + 1, stop, true)
  if (mark.form !== ',' && mark.form !== '(') return null
  const at = last + 1
  if (at >= stop || !AGE.test(tokens[at]!.form)) return apposed(text, tokens, lexicon, at, stop)
  const closed = at + 1 >= stop || /^[,.);]$/.test(tokens[at + 1]!.form)
  if (!closed) return null
  return apposed(text, tokens, lexicon, at + 2, stop) ?? roleOf(text, tokens, at, at + 1, null)
}

/** Whether the role after a place's name is of whoever is named next: "in Marnala, the [governor], Tomas Ekeh". */
export const isNextOnes = ({ tokens }: RoleGround, sentence: Sentence, { noun }: Role): boolean => {
  if (noun === null) return false
  const next = tokens[noun[1]]?.form === ',' ? noun[1] + 1 : noun[1]
  return next < sentence.last && /^\p{Lu}/u.test(tokens[next]!.form)
}

/** How far after its noun a role's end is told. */
const END = 14

/**
 * The roles of a name that are over: "[former president] Ada Okoro", "Ada Okoro, [president] until 2019", "replaced Ada
 * Okoro as [head]".
 *
 * @param first first token of the role before the name, or of the name
 * @param title the role that the title gives, as it stands among the roles
 */
export const pastRoles = (
  { tokens, lexicon }: RoleGround,
  sentence: Sentence,
  [first, last]: readonly [number, number],
  roles: readonly string[],
  title: string | null,
  after: Role | null,
): string[] => {
  if (roles.length === 0) return []
  const [earlier, before] = [tokens[first - 2], tokens[first - 1]]
  const word = before?.form === '-' ? earlier : before
  const former = word !== undefined && lexicon.pasts.has(wordOf(word))
  const removed = before !== undefined && lexicon.removing.has(before.lemma.toLowerCase())
  const lost = removed && lexicon.as.has(tokens[last]?.norm ?? '')
  const over = after?.noun != null && (lost || endsAt(tokens, lexicon, after.noun[1], sentence.last))
  return roles.filter(
    (role) =>
      (former && role === title) ||
      (over && role === after?.text) ||
      fold(role)
        .split(/[^\p{L}\p{N}]+/u)
        .some((part) => lexicon.pasts.has(part)),
  )
}

const endsAt = (tokens: RoleGround['tokens'], lexicon: PartyLexicon, from: number, stop: number): boolean => {
  for (let at = from; at < Math.min(stop, from + END); at++) {
    const { form, norm } = tokens[at]!
    if (/^[,;:).]$/.test(form)) return false
    if (lexicon.endings.has(norm)) return true
  }
  return false
}

const AGE = /^\d{1,3}$/

const apposed = (
  text: string,
  tokens: readonly Token[],
  lexicon: PartyLexicon,
  from: number,
  stop: number,
  brief = false,
): Role | null => {
  let noun = from
  let length = 0
  for (; noun < stop; noun++) {
    const token = tokens[noun]!
    length = token.upos === 'VERB' ? 0 : phraseAt(lexicon.persons, tokens, noun, stop)
    // "the police [chief]": a noun before another only tells it apart.
    if (length > 0 && tokens[noun + length]?.upos === 'NOUN' && noun + length < stop) length = 0
    if (length > 0) break
    const leads =
      modifies(token) ||
      token.upos === 'DET' ||
      token.upos === 'ADV' ||
      token.xpos === 'PRP$' ||
      lexicon.genitives.has(token.norm)
    if (noun - from > 7 || !leads) return null
  }
  if (length === 0) return null
  // A list of names ("Smith, President Jones and …") puts another name after the comma.
  const next = tokens[noun + length]
  if (next !== undefined && next.upos === 'PROPN') return null
  let end = noun + length
  while (end < stop && !ends(tokens[end]!) && !(brief && leaves(lexicon, tokens[end]!))) end++
  let first = from
  while (first < noun && (tokens[first]!.upos === 'DET' || tokens[first]!.upos === 'ADV')) first++
  return roleOf(text, tokens, first, end, [noun, noun + length])
}

const ends = ({ upos, xpos, form }: Token): boolean => ENDS.has(upos) || xpos[0] === 'W' || /^[,;:.)(–—"“”]$/.test(form)

/** A role named by "as" is followed by more of the sentence: "[…] as envoy [in a speech]". */
const leaves = (lexicon: PartyLexicon, { upos, norm }: Token): boolean =>
  upos === 'ADP' && !lexicon.complements.has(norm)

const ENDS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ'])

const modifies = ({ upos, form }: Token): boolean =>
  upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN' || (form === '-' && upos !== 'X')

const roleOf = (text: string, tokens: readonly Token[], first: number, last: number, noun: Role['noun']): Role => {
  let end = last
  while (end > first + 1 && HANGS.has(tokens[end - 1]!.upos)) end--
  return {
    text: onOneLine(text.slice(tokens[first]!.start, tokens[end - 1]!.end)),
    words: tokens.slice(first, end).map(wordOf),
    noun,
  }
}

/** What a role does not end in, where it was broken off. */
const HANGS: ReadonlySet<string> = new Set(['DET', 'ADP', 'CCONJ', 'PUNCT'])
