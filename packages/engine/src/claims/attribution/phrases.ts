import type { CueWords } from '../../language/cues.ts'
import type { Clause } from '../../mentions/clauses/clause.ts'
import type { Quoted } from '../../mentions/quotation/quoted.ts'
import type { Sentence, Token } from '../../syntax/tokens.ts'
import type { Span } from '../../text/span.ts'

/** What the rules of attribution read: the words of a report, and the quotation each of them stands in. */
export interface Field {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quoted: readonly Quoted[]
  /** For each token, the outermost spoken quotation that holds it, marks included; -1 for none. */
  readonly inQuote: Int32Array
  /** The same for any quotation marks: a scare quote is no opaque constituent, but nothing ends inside it. */
  readonly inMarks: Int32Array
  /** For each quotation, its first token and the one after its last. */
  readonly quoteFirst: Int32Array
  readonly quoteLast: Int32Array
  /** For each sentence, the number of its paragraph. */
  readonly paragraph: Int32Array
  readonly words: CueWords
  /** The clause of each main verb. */
  readonly clauseOf: ReadonlyMap<number, Clause>
  /** For each token, whether the report's own voice comes back there: 0 not asked yet, 1 no, 2 yes; for clauses and for phrases. */
  readonly takenOver: { readonly clause: Uint8Array; readonly phrase: Uint8Array }
}

export const fieldOf = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quoted: readonly Quoted[],
  words: CueWords,
  clauses: readonly Clause[],
): Field => {
  const clauseOf = new Map<number, Clause>()
  for (const clause of clauses) if (clause.predicate !== null) clauseOf.set(clause.predicate.head, clause)
  const takenOver = { clause: new Uint8Array(tokens.length), phrase: new Uint8Array(tokens.length) }
  const inQuote = new Int32Array(tokens.length).fill(-1)
  const inMarks = new Int32Array(tokens.length).fill(-1)
  const quoteFirst = new Int32Array(quoted.length)
  const quoteLast = new Int32Array(quoted.length)
  let at = 0
  for (const [index, quote] of quoted.entries()) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < quote.start) at++
    quoteFirst[index] = at
    let last = at
    const opaque = quote.depth === 0 && (quote.use === 'speech' || spokenBefore(tokens, at, words))
    while (last < tokens.length && (tokens[last]?.start ?? 0) < quote.end) {
      if (opaque) inQuote[last] = index
      if (quote.depth === 0) inMarks[last] = index
      last++
    }
    quoteLast[index] = last
  }
  const paragraph = new Int32Array(sentences.length)
  for (let index = 1; index < sentences.length; index++) {
    const before = sentences[index - 1]
    const sentence = sentences[index]
    const apart =
      before === undefined ||
      sentence === undefined ||
      before.zone !== sentence.zone ||
      /\n\s*\n/.test(text.slice(before.end, Math.min(sentence.start, before.end + 64)))
    paragraph[index] = (paragraph[index - 1] ?? 0) + (apart ? 1 : 0)
  }
  return {
    text,
    tokens,
    sentences,
    quoted,
    inQuote,
    inMarks,
    quoteFirst,
    quoteLast,
    paragraph,
    words,
    clauseOf,
    takenOver,
  }
}

/** Whether a verb of saying introduces the quotation: protesters shouted "Old Guard Out". */
const spokenBefore = (tokens: readonly Token[], at: number, words: CueWords): boolean => {
  const before = tokens[at - 1]
  const verb = before?.form === ',' || before?.form === ':' ? tokens[at - 2] : before
  const cue = verb?.upos === 'VERB' ? words.verbs.get(verb.lemma.toLowerCase()) : undefined
  return cue?.takes.has('quote') === true && (!cue.ambiguous || before !== verb)
}

/** A noun phrase as tokens: half-open range, head, and where its bare name ends. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
  /** The phrase without its appositions and relative clauses. */
  readonly core: readonly [first: number, last: number]
}

/** The words of a range of tokens, as a span of the report. */
export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
})

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM', 'X'])

/** Whether a word may stand inside a noun phrase, as part of a name whatever it is otherwise: "the *United* Nations". */
const isInside = ({ upos, xpos }: Token): boolean => INSIDE.has(upos) || /^NNPS?$/.test(xpos)

export const isNominal = (token: Token | undefined): boolean => token !== undefined && NOMINAL.has(token.upos)

const isPossessive = (token: Token | undefined): boolean => token?.xpos === 'POS'

const isMoment = (field: Field, token: Token): boolean => field.words.moments.has(token.norm) && token.upos !== 'VERB'

const isYear = (token: Token): boolean => token.upos === 'NUM' && /^(?:1[5-9]|20)\d\d$/.test(token.form)

/** A personal, relative or demonstrative pronoun that is a phrase by itself. */
export const standsAlone = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === 'PRON' && token.xpos !== 'PRP$' && token.xpos !== 'WP$'

/**
 * First token of the noun phrase that ends with the token given, without what governs it.
 */
export const phraseStart = (field: Field, end: number, floor: number): number => {
  const { tokens, inQuote } = field
  if (standsAlone(tokens[end])) return end
  let at = end
  while (at > floor) {
    const token = tokens[at - 1]
    if (token === undefined || (inQuote[at - 1] ?? -1) !== -1) break
    const joined =
      token.upos === 'PUNCT' && /^[-–’'.]$/.test(token.form) && !token.spaced && !(tokens[at]?.spaced ?? true)
    const inside =
      (isInside(token) && !((isMoment(field, token) || isYear(token)) && !isPossessive(tokens[at]))) ||
      isPossessive(token) ||
      joined ||
      (token.upos === 'PRON' && (token.xpos === 'PRP$' || token.xpos === 'WP$' || isPossessive(tokens[at]))) ||
      (token.upos === 'ADV' &&
        /^(?:RB|JJ)/.test(token.xpos) &&
        /^(?:ADJ|NUM)$/.test(tokens[at]?.upos ?? '') &&
        at - 1 > floor) ||
      (token.upos === 'VERB' &&
        /^VB[NG]$/.test(token.xpos) &&
        at < end + 1 &&
        isBefore(tokens[at - 2], at - 2 >= floor)) ||
      (token.upos === 'CCONJ' && at - 2 >= floor && sameKind(tokens[at - 2], tokens[at])) ||
      (at - 2 >= floor && isOfName(tokens[at - 2], token, tokens[at]))
    if (!inside) break
    at--
    // A determiner opens its phrase, unless a possessor stands before it.
    if (token.upos === 'DET' && !isPossessive(tokens[at - 1]) && tokens[at - 1]?.upos !== 'DET') break
  }
  return at
}

/** "Doctors *Without* Borders": a preposition with a capital between two words that have one. */
const isOfName = (before: Token | undefined, token: Token, after: Token | undefined): boolean =>
  token.upos === 'ADP' && [before, token, after].every((each) => each !== undefined && /^\p{Lu}\p{Ll}/u.test(each.form))

const isBefore = (token: Token | undefined, allowed: boolean): boolean =>
  !allowed ||
  token === undefined ||
  /^(?:DET|ADJ|ADP|CCONJ|NUM|PUNCT)$/.test(token.upos) ||
  isPossessive(token) ||
  token.xpos === 'PRP$'

const sameKind = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  ((a.upos === 'ADJ' && /^(?:ADJ|NOUN)$/.test(b.upos)) || (a.upos === 'PROPN' && b.upos === 'PROPN'))

/** "released polls" */
const participleBefore = (token: Token, next: Token | undefined): boolean =>
  token.xpos === 'VBN' && (next?.upos === 'NOUN' || next?.upos === 'PROPN')

/** Token after the noun phrase that begins with the token given; the same token when none does. */
export const phraseEnd = (field: Field, start: number, ceiling: number): number => {
  const { tokens, inQuote } = field
  if (standsAlone(tokens[start])) return start + 1
  let at = start
  let nominal = -1
  while (at < ceiling) {
    const token = tokens[at]
    if (token === undefined) break
    if ((inQuote[at] ?? -1) !== -1) break
    const next = tokens[at + 1]
    if (at > start && (isMoment(field, token) || isYear(token)) && nominal !== -1 && !isPossessive(next)) break
    if (token.upos === 'PRON' && (standsAlone(token) || at > start) && token.xpos !== 'PRP$') break
    // "told the BBC *her son* was missing"
    if (at > start && token.xpos === 'PRP$' && nominal !== -1 && tokens[at - 1]?.upos !== 'CCONJ') break
    // A second determiner begins another phrase.
    if (at > start && token.upos === 'DET' && nominal !== -1 && !isPossessive(tokens[at - 1])) break
    const joined =
      token.upos === 'PUNCT' && /^[-–’'.]$/.test(token.form) && !token.spaced && next !== undefined && !next.spaced
    const inside =
      isInside(token) ||
      isPossessive(token) ||
      joined ||
      token.xpos === 'PRP$' ||
      (token.upos === 'ADV' && /^(?:ADJ|NUM|ADV)$/.test(next?.upos ?? '') && nominal === -1) ||
      (token.upos === 'VERB' &&
        /^VB[NG]$/.test(token.xpos) &&
        nominal === -1 &&
        (at > start || participleBefore(token, next))) ||
      (token.upos === 'CCONJ' && at > start && sameKind(tokens[at - 1], next))
    if (!inside) break
    if (isNominal(token) || (token.upos === 'ADJ' && at > start)) nominal = at
    at++
  }
  return nominal === -1 && !isNominal(tokens[start]) ? start : Math.max(nominal, start) + 1
}

/** Whether a preposition may tie one noun phrase to another. */
const isLink = (field: Field, token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'ADP' || token.upos === 'PART') && field.words.links.has(token.norm)

/** The whole noun phrase that ends with the token given, prepositional phrases and what they hang on included. */
export const phraseBackTo = (field: Field, end: number, floor: number): Phrase | null => {
  const { tokens } = field
  let last = end
  // "Gov. Ada Smith (D-Ohio) said"
  if (tokens[last]?.form === ')') {
    let open = last - 1
    while (open > floor && tokens[open]?.form !== '(' && last - open < 12) open--
    if (tokens[open]?.form !== '(' || open === floor) return null
    last = open - 1
  }
  if (
    !isNominal(tokens[last]) &&
    tokens[last]?.upos !== 'ADJ' &&
    tokens[last]?.upos !== 'DET' &&
    !isPossessive(tokens[last])
  )
    return null
  let head = last
  let first = phraseStart(field, last, floor)
  let final = end + 1
  while (first - 2 >= floor && isLink(field, tokens[first - 1]) && nominalLike(tokens[first - 2])) {
    const further = tokens[first - 2]
    if (further === undefined || isMoment(field, further)) break
    // "Mr Oz in an interview", "the minister on Monday": the day and the channel are no part of who speaks.
    if (adjunct(field, tokens[first - 1], tokens[last])) {
      last = first - 2
      final = last + 1
    }
    head = first - 2
    first = phraseStart(field, head, floor)
  }
  const before = tokens[first - 1]
  if (first > floor && before !== undefined && /^(?:ADP|VERB|AUX|ADV|PART)$/.test(before.upos)) {
    const whole = modified(field, first - 1, floor)
    if (whole !== null) return { first: whole.first, last: final, head: whole.head, core: [whole.first, whole.last] }
  }
  return { first, last: final, head, core: [first, last + 1] }
}

/**
 * The noun phrase that a participle or relative clause to the left describes: "protesters marching through the
 * streets", "a study that appeared in the journal". Only where the phrase begins its clause.
 */
const modified = (field: Field, end: number, floor: number): { first: number; last: number; head: number } | null => {
  const { tokens, inQuote } = field
  for (let at = end; at > floor && end - at < 20; at--) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined || before === undefined || (inQuote[at] ?? -1) !== -1 || token.upos === 'PUNCT') return null
    const opens = /^VB[GN]$/.test(token.xpos) || /^W(?:P|DT)$/.test(token.xpos)
    if (!opens || !isNominal(before)) continue
    if (token.xpos === 'VBN' && before.upos === 'PRON') return null
    let first = phraseStart(field, at - 1, floor)
    let head = at - 1
    while (first - 2 >= floor && isLink(field, tokens[first - 1]) && nominalLike(tokens[first - 2])) {
      head = first - 2
      first = phraseStart(field, head, floor)
    }
    const opener = tokens[first - 1]
    return first === floor || opener?.upos === 'PUNCT' || opener?.upos === 'SCONJ' || opener?.upos === 'CCONJ'
      ? { first, last: at, head }
      : null
  }
  return null
}

const adjunct = (field: Field, preposition: Token | undefined, object: Token | undefined): boolean =>
  preposition !== undefined &&
  object !== undefined &&
  field.words.settings.has(preposition.norm) &&
  (isMoment(field, object) || isYear(object) || field.words.channels.has(object.lemma.toLowerCase()))

/** A noun, or a determiner without one: "some of them". */
const nominalLike = (token: Token | undefined): boolean =>
  isNominal(token) || token?.upos === 'SYM' || (token?.upos === 'DET' && token.xpos === 'DT')

/** The whole noun phrase that begins with the token given, with its prepositional phrases. */
export const phraseFrom = (field: Field, start: number, ceiling: number): Phrase | null => {
  const { tokens } = field
  let last = phraseEnd(field, start, ceiling)
  if (last === start) return null
  const head = last - 1
  for (;;) {
    if (tokens[last]?.form === '(') {
      let close = last + 1
      while (close < ceiling && tokens[close]?.form !== ')' && close - last < 12) close++
      if (tokens[close]?.form === ')' && close < ceiling) {
        last = close + 1
        continue
      }
    }
    const link = tokens[last]
    const next = tokens[last + 1]
    if (
      link === undefined ||
      next === undefined ||
      last + 1 >= ceiling ||
      !isLink(field, link) ||
      isMoment(field, next)
    )
      break
    if (field.words.channels.has(headNorm(field, last + 1, ceiling)) && !field.words.belonging.has(link.norm)) break
    const further = phraseEnd(field, last + 1, ceiling)
    if (further === last + 1) break
    last = further
  }
  return { first: start, last, head, core: [start, last] }
}

/** Folded head word of the noun phrase that begins here. */
export const headNorm = (field: Field, start: number, ceiling: number): string => {
  const end = phraseEnd(field, start, ceiling)
  return end === start ? '' : (field.tokens[end - 1]?.lemma.toLowerCase() ?? '')
}
