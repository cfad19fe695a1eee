import type { Measure, VerbForm } from '../../language/figures.ts'
import type { Token } from '../../syntax/tokens.ts'
import { frameFor, type Kind } from './kinds.ts'
import type { FigureLexicon } from './scene.ts'

/** A verb group read from left to right: auxiliaries, negation, main word. Token indices; `last` is half-open. */
export interface Group {
  readonly first: number
  readonly head: number
  readonly last: number
  readonly be: boolean
  readonly perfect: boolean
  readonly negative: boolean
  /** It did not happen, or not yet: "could", "will". */
  readonly unreal: boolean
  readonly infinitive: boolean
}

/** What a predicate says of the number beside it. */
export interface Match {
  readonly measure: Measure
  /** Token range of the words that say so. */
  readonly first: number
  readonly last: number
  readonly perfect: boolean
  /** The words do not say who lived: "were shot". */
  readonly unsettled: boolean
  /** Why it makes no claim: negated, unreal; null where it does. */
  readonly void: string | null
}

/** Longest run of auxiliaries and adverbs. */
const LONGEST = 9

/** The verb group that starts at a token, or null. A bare participle or adjective of a frame is a group too. */
export const groupAt = (lexicon: FigureLexicon, tokens: readonly Token[], at: number, end: number): Group | null => {
  const { auxiliaries } = lexicon.words
  let be = false
  let perfect = false
  let negative = false
  let unreal = false
  let infinitive = false
  let any = false
  const stop = Math.min(end, at + LONGEST)
  for (let index = at; index < stop; index++) {
    const { norm, upos, xpos } = tokens[index]!
    const next = tokens[index + 1]
    const more = next !== undefined && index + 1 < end
    if (auxiliaries.be.includes(norm) || (auxiliaries.get.includes(norm) && more && isVerbal(lexicon, next))) {
      be = true
      any = true
    } else if (
      auxiliaries.have.includes(norm) &&
      more &&
      next.upos !== 'DET' &&
      next.upos !== 'NUM' &&
      next.upos !== 'NOUN'
    ) {
      perfect = true
      any = true
    } else if (auxiliaries.unreal.includes(norm) || auxiliaries.will.includes(norm)) {
      // "may have died" is as unreal as "may die"
      unreal = true
      any = true
    } else if (auxiliaries.not.includes(norm)) {
      if (!any) return null
      negative = true
    } else if (auxiliaries.other.includes(norm) && (upos === 'PART' || upos === 'AUX')) {
      if (norm === lexicon.words.to) infinitive = true
      any = true
    } else if (
      (upos === 'ADV' && !lexicon.adjectives.has(norm)) ||
      (upos === 'PUNCT' && /^["'“”‘’]$/.test(tokens[index]!.form) && any)
    ) {
    } else {
      const verbal =
        upos === 'VERB' ||
        upos === 'AUX' ||
        isVerbal(lexicon, tokens[index]!) ||
        (any && (upos === 'ADJ' || xpos === 'JJ'))
      return verbal
        ? { first: at, head: index, last: index + 1, be, perfect: perfect, negative, unreal, infinitive }
        : be
          ? { first: at, head: index - 1, last: index, be, perfect, negative, unreal, infinitive }
          : null
    }
  }
  return null
}

const isVerbal = (lexicon: FigureLexicon, token: Token): boolean =>
  token.upos === 'VERB' || lexicon.verbs.has(token.norm) || lexicon.adjectives.has(token.norm)

/** The reason a group makes no claim, or null. */
const voidOf = (group: Group): string | null =>
  group.negative ? 'it is negated' : group.unreal ? 'it is only possible, planned or conditional' : null

/** A verb of more words that starts at a token: "shot dead"; null for none. */
export const phraseAt = (
  lexicon: FigureLexicon,
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly form: VerbForm; readonly last: number } | null => {
  let joined = tokens[at]!.norm
  let found: { form: VerbForm; last: number } | null = null
  for (let next = at + 1; next < Math.min(end, at + 4); next++) {
    joined += ` ${tokens[next]!.norm}`
    const form = lexicon.phrases.get(joined)
    if (form !== undefined) found = { form, last: next + 1 }
  }
  return found
}

/**
 * What the group says of a number that stands before it as its subject: "12 died", "12 were killed", "12 killed in",
 * "12 are missing", "12 are feared dead". Null where it says nothing of the frames; `agent` where the number does it.
 */
export const saidOfSubject = (
  lexicon: FigureLexicon,
  tokens: readonly Token[],
  group: Group,
  end: number,
  who: Kind | null,
): Match | 'agent' | null => {
  const { head } = group
  const match = (measure: Measure, last: number, unsettled = false): Match => {
    const fatal = unsettled || measure === 'injured' ? isFatal(lexicon, tokens, group) : false
    return {
      measure: fatal ? 'killed' : measure,
      first: group.first,
      last,
      perfect: group.perfect,
      unsettled: unsettled && !fatal,
      void: voidOf(group),
    }
  }
  const phrase = phraseAt(lexicon, tokens, head, end)
  if (phrase !== null) {
    const { measure, counted, form, unsettled } = phrase.form
    if (counted === 'subject') return match(measure, phrase.last)
    const passive = group.be || !hasObject(lexicon, tokens, phrase.last, end)
    return passive && (form === 'past' || form === 'participle') ? match(measure, phrase.last, unsettled) : 'agent'
  }
  const { norm, xpos } = tokens[head]!
  if (lexicon.is('raising', norm)) {
    const said = saidBelow(lexicon, tokens, group, end, who)
    if (said !== null) return said
  }
  if (lexicon.is('suffering', norm) && !group.be) {
    const harm = harmAfter(lexicon, tokens, head + 1, end)
    if (harm >= 0) return match('injured', harm + 1)
  }
  const forms = lexicon.verbs.get(norm)
  if (forms !== undefined) {
    const subject = forms.find((form) => form.counted === 'subject')
    if (subject !== undefined && !(group.be && xpos === 'VBN')) return match(subject.measure, head + 1)
    const undergone = forms.filter(
      ({ counted, form }) => counted === 'object' && (form === 'participle' || form === 'past'),
    )
    const object = frameFor(lexicon, undergone, who)
    if (object !== null) {
      if (group.be) return match(object.measure, head + 1, object.unsettled)
      if (group.perfect || group.infinitive || hasObject(lexicon, tokens, head + 1, end)) return 'agent'
      return match(object.measure, head + 1, object.unsettled)
    }
    if (forms.some(({ counted, objects }) => counted === 'object' && objects.length === 0)) return 'agent'
  }
  const measure = lexicon.adjectives.get(norm)
  if (measure !== undefined) return match(measure, head + 1)
  const fate = amongAfter(lexicon, tokens, group, end)
  return fate === null ? null : match(fate.measure, fate.last)
}

/** "were fatally shot" */
const isFatal = (lexicon: FigureLexicon, tokens: readonly Token[], { first, head }: Group): boolean => {
  for (let at = first; at < head; at++) if (lexicon.is('fatally', tokens[at]!.norm)) return true
  return lexicon.is('fatally', tokens[head + 1]?.norm ?? '') || lexicon.is('fatally', tokens[first - 1]?.norm ?? '')
}

/** "are feared dead", "are believed to have been killed", "remain missing". */
const saidBelow = (
  lexicon: FigureLexicon,
  tokens: readonly Token[],
  group: Group,
  end: number,
  who: Kind | null,
): Match | null => {
  let next = group.head + 1
  while (next < end && tokens[next]!.upos === 'ADV') next++
  const inner = next < end ? groupAt(lexicon, tokens, next, end) : null
  if (inner === null) return null
  if (inner.infinitive) {
    const deep = saidOfSubject(lexicon, tokens, inner, end, who)
    return deep === null || deep === 'agent' ? null : { ...deep, first: group.first, void: deep.void ?? voidOf(group) }
  }
  const measure = inner.head === next ? bare(lexicon, tokens[next]!.norm) : null
  return measure === null
    ? null
    : { measure, first: group.first, last: next + 1, perfect: group.perfect, unsettled: false, void: voidOf(group) }
}

/** Token of a harm that a verb of suffering takes: "suffered minor [injuries]"; −1 for none. */
const harmAfter = (lexicon: FigureLexicon, tokens: readonly Token[], from: number, end: number): number => {
  for (let at = from; at < Math.min(end, from + 7); at++) {
    const { norm, upos, xpos } = tokens[at]!
    if (lexicon.is('harms', norm)) return at
    if ((upos === 'VERB' && xpos !== 'VBG') || upos === 'AUX' || upos === 'ADP') return -1
  }
  return -1
}

/** "are among the wounded": the fate that names a group. */
const amongAfter = (
  lexicon: FigureLexicon,
  tokens: readonly Token[],
  group: Group,
  end: number,
): { readonly measure: Measure; readonly last: number } | null => {
  const copula = lexicon.words.auxiliaries.be.includes(tokens[group.head]!.norm)
  if (!group.be && !copula) return null
  const from = copula ? group.head + 1 : group.last
  if (tokens[from]?.norm !== lexicon.words.among || !lexicon.is('groupArticles', tokens[from + 1]?.norm ?? ''))
    return null
  for (let at = from + 2; at < Math.min(end, from + 5); at++) {
    const measure = bare(lexicon, tokens[at]!.norm) ?? lexicon.units.get(tokens[at]!.norm) ?? null
    if (measure !== null) return { measure, last: at + 1 }
  }
  return null
}

/** The measure of a bare predicate word: "dead", "killed", "missing". */
export const bare = (lexicon: FigureLexicon, norm: string): Measure | null => {
  const adjective = lexicon.adjectives.get(norm)
  if (adjective !== undefined) return adjective
  const form = lexicon.verbs
    .get(norm)
    ?.find(
      (entry) =>
        entry.counted === 'object' &&
        entry.objects.length === 0 &&
        (entry.form === 'participle' || entry.form === 'past'),
    )
  return form?.measure ?? null
}

/** Whether an object starts here, which makes the verb before it active: "killed [two men]", not "killed in". */
const hasObject = (lexicon: FigureLexicon, tokens: readonly Token[], at: number, end: number): boolean => {
  const isTime = (where: number): boolean => where < end && lexicon.is('times', tokens[where]!.norm)
  let index = at
  // "were hurt when a bus hit a mine"
  while (index < end && tokens[index]!.upos === 'ADV' && tokens[index]!.xpos !== 'WRB') index++
  const token = tokens[index]
  if (token === undefined || index >= end) return false
  if (token.upos === 'DET' || token.xpos === 'PRP$') {
    // "killed this week", "injured last night"
    return !isTime(index + 1)
  }
  // "he charged that"
  if (token.upos === 'SCONJ') return lexicon.is('relatives', token.norm)
  if (token.upos === 'NUM') return true
  if (token.upos === 'PRON') return !lexicon.is('relatives', token.norm)
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ')
    return !isTime(index) && !isTime(index + 1)
  return false
}

/** Where the auxiliaries and adverbs before a verb begin. */
export const groupStart = (lexicon: FigureLexicon, tokens: readonly Token[], first: number, head: number): number => {
  let at = head
  while (at > first && head - at < LONGEST && (tokens[at - 1]!.upos === 'AUX' || tokens[at - 1]!.upos === 'ADV')) at--
  while (at < head && tokens[at]!.upos === 'ADV' && !lexicon.words.auxiliaries.be.includes(tokens[at]!.norm)) at++
  return at
}
