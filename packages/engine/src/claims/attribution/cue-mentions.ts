import type { Cue, Stance } from '../../language/cues.ts'
import type { Sentence, Token } from '../../syntax/tokens.ts'
import { type Field, isNominal } from './phrases.ts'

/** A word in a report that carries an attribution, and the group of words it stands in. */
export interface CueMention {
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly cue: Cue
  /** First token of the whole verb group: "has", of "has not said". */
  readonly first: number
  /** The word itself. */
  readonly head: number
  /** Token after the word and its particle. */
  readonly last: number
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly passive: boolean
  readonly stance: Stance
}

const NEGATED: Readonly<Record<Stance, Stance>> = {
  asserts: 'doubts',
  denies: 'asserts',
  doubts: 'asserts',
  asks: 'asks',
  wants: 'denies',
}

/** The cues of one sentence that stand outside spoken quotations, in order. */
export const cueMentions = (field: Field, sentence: Sentence): readonly CueMention[] => {
  const found: CueMention[] = []
  const verbless = !hasFinite(field, sentence)
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = field.tokens[at]
    if (token === undefined || (field.inQuote[at] ?? -1) !== -1) continue
    const mention =
      verbAt(field, sentence, at, token, verbless) ??
      nounAt(field, at, token) ??
      adjectiveAt(field, sentence, at, token)
    if (mention !== null) found.push(mention)
  }
  return found
}

const verbAt = (field: Field, sentence: Sentence, at: number, token: Token, verbless: boolean): CueMention | null => {
  if (token.upos !== 'VERB') return null
  const { verbs } = field.words
  const lemma = token.lemma.toLowerCase()
  const next = field.tokens[at + 1]
  const withParticle = next === undefined || at + 1 >= sentence.last ? undefined : verbs.get(`${lemma} ${next.norm}`)
  const cue = withParticle ?? verbs.get(lemma)
  if (cue === undefined) return null
  // "hopes of finding survivors", the tag a verb's
  const following = next?.norm ?? ''
  const isNoun = field.words.nouns.get(lemma)?.prepositions.has(following) && !cue.prepositions.has(following)
  if (isNoun && field.words.belonging.has(following)) return null
  // "opposition figures said", the tag a verb's
  const says = next !== undefined && next.upos === 'VERB' && /^VB[DNZP]$/.test(next.xpos) && verbs.get(next.lemma)
  if (token.xpos === 'VBZ' && says && says.takes.has('quote') && says.takes.has('that')) return null
  const group = verbGroup(field, sentence.first, at)
  return {
    kind: 'verb',
    cue,
    first: group.first,
    head: at,
    last: at + (withParticle === undefined ? 1 : 2),
    // "Officials blamed heavy rains": the only verb there is, whatever its tag.
    form: verbless && group.form === 'participle' && !group.passive ? 'finite' : group.form,
    passive: group.passive,
    stance: group.negative ? NEGATED[cue.stance] : cue.stance,
  }
}

const hasFinite = ({ tokens, inQuote }: Field, { first, last }: Sentence): boolean => {
  for (let at = first; at < last; at++)
    if (inQuote[at] === -1 && /^(?:MD|VB[DPZ])$/.test(tokens[at]?.xpos ?? '')) return true
  return false
}

/** Auxiliaries, negation and adverbs to the left of a verb, and what they make of it. */
export const verbGroup = (
  { tokens, words }: Pick<Field, 'tokens' | 'words'>,
  floor: number,
  at: number,
): { first: number; form: CueMention['form']; passive: boolean; negative: boolean } => {
  let first = at
  let infinitive = false
  let finite = /^VB[DPZ]$/.test(tokens[at]?.xpos ?? '')
  let being = false
  let auxiliary = false
  let negative = false
  for (let index = at - 1; index >= floor && at - index < 9; index--) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.upos === 'AUX') {
      auxiliary = true
      if (/^(?:MD|VB[DPZ])$/.test(token.xpos)) finite = true
      if (token.lemma === 'be' && !being && !/^VB[G]$/.test(tokens[at]?.xpos ?? ''))
        being = /^VB[ND]$/.test(tokens[at]?.xpos ?? '')
    } else if (token.upos === 'PART' && token.xpos === 'TO') {
      infinitive = true
      first = index
      break
    } else if (token.upos === 'PART' || (token.upos === 'ADV' && words.negations.has(token.norm))) {
      negative = true
    } else if (token.upos !== 'ADV' && !(words.orders.has(token.norm) && tokens[index - 1]?.upos === 'AUX')) {
      break
    }
    first = index
  }
  // "then", "meanwhile" at the head of a clause are no part of the group.
  const form = infinitive
    ? 'infinitive'
    : finite
      ? 'finite'
      : tokens[at]?.xpos === 'VBG'
        ? 'gerund'
        : tokens[at]?.xpos === 'VB' && !auxiliary
          ? governed(tokens, floor, first)
            ? 'infinitive'
            : 'finite'
          : 'participle'
  return { first, form, passive: being, negative }
}

/** Whether a verb governs the bare form: "let him say", "help people understand". Otherwise it is a plural's present. */
const governed = (tokens: readonly Token[], floor: number, first: number): boolean => {
  let at = first - 1
  while (at >= floor && first - at < 6 && /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM)$/.test(tokens[at]?.upos ?? '')) at--
  return at < floor || at === first - 1 || /^(?:VERB|AUX)$/.test(tokens[at]?.upos ?? '')
}

const nounAt = (field: Field, at: number, token: Token): CueMention | null => {
  if (token.upos !== 'NOUN') return null
  const cue = field.words.nouns.get(token.lemma.toLowerCase())
  if (cue === undefined || isNominal(field.tokens[at + 1])) return null
  return {
    kind: 'noun',
    cue,
    first: at,
    head: at,
    last: at + 1,
    form: 'participle',
    passive: false,
    stance: cue.stance,
  }
}

const adjectiveAt = (field: Field, sentence: Sentence, at: number, token: Token): CueMention | null => {
  if (token.upos !== 'ADJ' && !(token.upos === 'VERB' && token.xpos === 'VBN')) return null
  const cue = field.words.adjectives.get(token.norm)
  if (cue === undefined) return null
  let verb = at - 1
  while (verb >= sentence.first && (field.tokens[verb]?.upos === 'ADV' || field.tokens[verb]?.upos === 'PART')) verb--
  const copula = field.tokens[verb]
  if (copula === undefined || verb < sentence.first || !field.words.copulas.has(copula.lemma.toLowerCase())) return null
  const group = verbGroup(field, sentence.first, verb)
  const negative = group.negative || (field.tokens[at - 1]?.upos === 'PART' && verb < at - 1)
  return {
    kind: 'adjective',
    cue,
    first: group.first,
    head: at,
    last: at + 1,
    form: group.form,
    passive: false,
    stance: negative ? NEGATED[cue.stance] : cue.stance,
  }
}
