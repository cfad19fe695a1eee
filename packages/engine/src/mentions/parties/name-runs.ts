import type { Sentence, Token } from '../../syntax/tokens.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type PartyLexicon, phraseAt, wordOf } from './lexicon.ts'

/** What names are read with. */
export interface NameGround {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: PartyLexicon
  readonly places: Gazetteer
  /** Words the report also writes in lower case: a capital alone does not make them names. */
  readonly lowered: ReadonlySet<string>
  /** Words the report capitalises where nothing but being a name makes it. */
  readonly capitals: ReadonlySet<string>
  /** Words the report capitalises after a preposition that stands before little but places. */
  readonly located: ReadonlySet<string>
}

/** Tokens of one run of capitalised words, half-open. */
export type Run = readonly [number, number]

/** Longest name, in tokens: "United Nations Office for the Coordination of Humanitarian Affairs" has nine. */
const LONGEST = 12

/**
 * Runs of capitalised words in one sentence, with the particles, hyphens and joining words that belong to a name. In a
 * headline that capitalises every word, the tags decide instead.
 */
export const runsIn = (ground: NameGround, sentence: Sentence): Run[] => {
  const runs: Run[] = []
  const capitals = capitalsOf(ground, sentence)
  for (let at = sentence.first; at < sentence.last; ) {
    if (beginsName(ground, sentence, at, capitals)) {
      const end = runEnd(ground, sentence, at, capitals)
      runs.push([at, end])
      at = end
    } else at++
  }
  return runs
}

const CAPITAL = /^\p{Lu}/u
const LETTERS = /\p{L}/u

/** Whether a word begins with a capital letter. */
export const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(form)
}

/** Whether a word is written in capitals, with or without points. */
export const isAcronym = (form: string): boolean => {
  if (form.length < 2 || form.length > 8) return false
  const second = form.charCodeAt(1)
  if (second >= 97 && second <= 122) return false
  return /^\p{Lu}[\p{Lu}\d&]+s?$/u.test(form) || /^(?:\p{Lu}\.){2,}$/u.test(form)
}

/** How a sentence uses capitals: for names, for every word as headlines do, or for every letter. */
type Capitals = 'names' | 'words' | 'letters'

const capitalsOf = ({ tokens }: NameGround, { first, last }: Sentence): Capitals => {
  let [words, capitals, shouted] = [0, 0, 0]
  for (let at = first; at < last; at++) {
    const { form } = tokens[at]!
    if (form.length < 4 || !LETTERS.test(form)) continue
    words++
    if (!isCapital(form)) continue
    capitals++
    if (form === form.toUpperCase()) shouted++
  }
  if (words >= 4 && shouted > 0.6 * words) return 'letters'
  return words >= 4 && capitals > 0.75 * words ? 'words' : 'names'
}

const NEVER: ReadonlySet<string> = new Set(['PRON', 'DET', 'AUX', 'SCONJ', 'CCONJ', 'PUNCT', 'SYM', 'INTJ', 'PART'])

/** Whether a token can be a word of a name. */
const isNameWord = (ground: NameGround, sentence: Sentence, at: number, capitals: Capitals): boolean => {
  const { tokens, lexicon } = ground
  const token = tokens[at]!
  if (!isCapital(token.form)) return prefixed(lexicon, token.form)
  if (NEVER.has(token.upos) && !isAcronym(token.form)) return false
  const word = wordOf(token)
  if (lexicon.notNames.has(word)) return namedAnyway(ground, sentence, at)
  // Where every letter is a capital, only what the lists or the rest of the report know is a name.
  if (capitals === 'letters')
    return (
      lexicon.given.has(word) ||
      ground.capitals.has(word) ||
      (at > sentence.first && lexicon.given.has(wordOf(tokens[at - 1]!)))
    )
  if (token.upos === 'PROPN' || token.upos === 'X')
    return capitals === 'names' || !ground.lowered.has(word) || lexicon.given.has(word)
  if (capitals === 'words') return isAcronym(token.form) && token.form.length < 6
  if (opensSentence(ground, sentence, at)) return startsAnyway(ground, sentence, at)
  return token.upos !== 'ADV' && token.upos !== 'ADP'
}

/** "al-Assad" as one token. */
const prefixed = (lexicon: PartyLexicon, form: string): boolean => {
  const hyphen = form.indexOf('-')
  return hyphen > 0 && hyphen < 4 && lexicon.particles.has(form.slice(0, hyphen)) && isCapital(form.slice(hyphen + 1))
}

/** A month or a courtesy that is a person's name here: "April Jones", "Theresa May". */
const namedAnyway = ({ tokens, lexicon }: NameGround, { first, last }: Sentence, at: number): boolean => {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const follows = at > first && before !== undefined && isCapital(before.form) && lexicon.given.has(wordOf(before))
  const leads =
    lexicon.given.has(wordOf(tokens[at]!)) &&
    at + 1 < last &&
    after !== undefined &&
    after.upos === 'PROPN' &&
    !lexicon.notNames.has(wordOf(after))
  // "Haki Watch": a word of pages that ends the name of a body
  const heads =
    at > first && before !== undefined && before.upos === 'PROPN' && lexicon.bodyHeads.has(wordOf(tokens[at]!))
  return follows || leads || heads
}

const opensSentence = ({ tokens }: NameGround, { first }: Sentence, at: number): boolean => {
  const before = tokens[at - 1]
  return at === first || before === undefined || before.upos === 'PUNCT'
}

const LEADS: ReadonlySet<string> = new Set(['PROPN', 'NOUN'])

/** A word that opens a sentence has its capital for that alone, unless the lists or the report know it. */
const startsAnyway = ({ tokens, lexicon, places, capitals }: NameGround, { last }: Sentence, at: number): boolean => {
  const token = tokens[at]!
  const word = wordOf(token)
  const next = at + 1 < last ? tokens[at + 1] : undefined
  const led = next?.spaced === true && isCapital(next.form) && LEADS.has(next.upos) && !lexicon.indefinite.has(word)
  if (isAcronym(token.form) || lexicon.bodyHeads.has(word) || phraseAt(lexicon.titles, tokens, at, last) > 0) return led
  if (places.demonym(token.form) !== null || capitals.has(word)) return true
  return led && token.upos !== 'VERB' && token.upos !== 'ADV' && token.upos !== 'ADP' && token.upos !== 'NUM'
}

const beginsName = (ground: NameGround, sentence: Sentence, at: number, capitals: Capitals): boolean => {
  if (isNameWord(ground, sentence, at, capitals)) return true
  const { tokens, lexicon } = ground
  const token = tokens[at]!
  if (!lexicon.particles.has(token.norm)) return false
  const [hyphen, next] = [tokens[at + 1], tokens[at + 2]]
  // "al-Qaida" in three tokens.
  return (
    hyphen?.form === '-' &&
    !hyphen.spaced &&
    next !== undefined &&
    !next.spaced &&
    at + 2 < sentence.last &&
    isCapital(next.form)
  )
}

const runEnd = (ground: NameGround, sentence: Sentence, start: number, capitals: Capitals): number => {
  const { tokens, lexicon } = ground
  const limit = Math.min(sentence.last, start + LONGEST)
  const named = (at: number): boolean => at < limit && isNameWord(ground, sentence, at, capitals)
  const capital = (at: number): boolean => at < limit && isCapital(tokens[at]!.form)
  const glued = (at: number): boolean => at < limit && !tokens[at]!.spaced
  let joined = false
  let headed = false
  let end = start
  while (end < limit) {
    const token = tokens[end]!
    const word = wordOf(token)
    if (end === start || (token.spaced && named(end))) {
      headed ||= lexicon.bodyHeads.has(word)
      // "Secretary of State".
      end += Math.max(1, phraseAt(lexicon.titles, tokens, end, limit))
      continue
    }
    if (token.form === '-' && !token.spaced) {
      const part = end + 1 < limit ? tokens[end + 1]!.norm : ''
      // "Ban Ki-moon", and not "New York-based".
      // "Valley-24": a channel, a ship.
      const numbered = /^\d{1,4}$/.test(part) && end + 2 <= limit && tokens[end + 2]?.form !== '-'
      const inner = end - start > 1 && part.length < 6 && tokens[end - 1]!.form.length < 6 && !lexicon.tails.has(part)
      if (!glued(end + 1) || !(capital(end + 1) || numbered || inner || lexicon.particles.has(tokens[end - 1]!.norm)))
        return end
      end += 2
    } else if (token.form === '&' && named(end + 1)) {
      // "Erica & Alejandro Rodriguez" are two.
      if (lexicon.given.has(tokens[end - 1]!.norm) && lexicon.given.has(tokens[end + 1]!.norm)) return end
      end += 2
    } else if (token.form === '/') return end
    else if (capitals === 'names' && isInName(tokens, end, limit) && named(end + 1)) end += 2
    else if (lexicon.particles.has(token.norm) && !capital(end) && !lexicon.joiners.has(token.norm)) {
      const after = particles(ground, end, limit)
      if (after === end || !named(after)) return end
      // "al-Hadri" in three tokens: its last has no space before it
      end = tokens[after]!.spaced ? after : after + 1
    } else if (headed && lexicon.joiners.has(token.norm)) {
      const next = lexicon.definite.has(tokens[end + 1]?.norm ?? '') ? end + 2 : end + 1
      if (!named(next)) return end
      joined = true
      end = next
    } else if ((joined || headed) && lexicon.conjunctions.has(token.norm) && joinsBody(ground, end + 1, named)) end += 2
    else if (lexicon.genitives.has(token.norm) && ownsBody(ground, start, end, named)) end += 1
    else return end
  }
  return end
}

/** "Doctors [Without] Borders": a preposition with a capital between two words of a name. */
export const isInName = (tokens: readonly Token[], at: number, limit: number): boolean =>
  tokens[at]!.upos === 'ADP' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at]!.form) &&
  at + 1 < limit &&
  isCapital(tokens[at + 1]!.form)

const particles = ({ tokens, lexicon }: NameGround, at: number, limit: number): number => {
  let end = at
  while (end < limit && end < at + 3 && lexicon.particles.has(tokens[end]!.norm) && !isCapital(tokens[end]!.form)) {
    end++
    if (tokens[end]?.form === '-' && !tokens[end]!.spaced) end++
  }
  return end
}

/** "Ministry of Health [and Social Development]": never a person after a body. */
const joinsBody = ({ tokens, lexicon, places }: NameGround, at: number, named: (at: number) => boolean): boolean => {
  if (!named(at)) return false
  const word = wordOf(tokens[at]!)
  return (
    !lexicon.given.has(word) &&
    phraseAt(lexicon.titles, tokens, at, at + 3) === 0 &&
    places.demonym(word) === null &&
    !isAcronym(tokens[at]!.form) &&
    !(lexicon.bodyHeads.has(word) && named(at + 1))
  )
}

/** "Children's Hospital", "Sheriff's Office": a person in general owns the name's head. */
const ownsBody = (
  { tokens, lexicon }: NameGround,
  start: number,
  at: number,
  named: (at: number) => boolean,
): boolean => {
  const owner = wordOf(tokens[at - 1]!)
  const general =
    lexicon.anybody.has(owner) ||
    phraseAt(lexicon.persons, tokens, at - 1, at) === 1 ||
    phraseAt(lexicon.groups, tokens, at - 1, at) === 1
  if (!general || at - start > 3 || !named(at + 1)) return false
  let last: number = at + 1
  while (named(last + 1) && last < at + 5) last++
  return lexicon.bodyHeads.has(wordOf(tokens[last]!))
}

/** Words on one line, with single spaces. */
export const onOneLine = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text)

/** The words of a token range, as written. */
export const written = (
  { tokens, text }: { tokens: readonly Token[]; text: string },
  first: number,
  last: number,
): string => text.slice(tokens[first]!.start, tokens[last - 1]!.end)
