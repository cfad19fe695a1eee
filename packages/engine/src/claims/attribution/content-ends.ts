import type { Sentence } from '../../syntax/tokens.ts'
import { verbGroup } from './cue-mentions.ts'
import { type Field, isNominal, phraseFrom } from './phrases.ts'

const END = /^[.!?]$/
const DASH = /^(?:[—–―]|--|-)$/

/** Token after the last word of a sentence, its stop left out. */
export const sentenceEnd = (field: Field, sentence: Sentence): number => {
  let last = sentence.last
  while (
    last > sentence.first &&
    END.test(field.tokens[last - 1]?.form ?? '') &&
    (field.inQuote[last - 1] ?? -1) === -1
  )
    last--
  return last
}

/**
 * Token after the last of what is said. A clause runs to the end of its sentence unless the report takes over again; a
 * phrase ends where its own clause does.
 */
export const contentEnd = (field: Field, sentence: Sentence, first: number, mode: 'clause' | 'phrase'): number => {
  const { tokens, inQuote } = field
  let brackets = 0
  for (let at = first; at < sentence.last; at++) {
    const quote = inQuote[at] !== -1 ? (inQuote[at] ?? -1) : (field.inMarks[at] ?? -1)
    if (quote !== -1) {
      at = Math.max(at, (field.quoteLast[quote] ?? at + 1) - 1)
      if (at + 1 >= sentence.last) return Math.max(at + 1, first)
      continue
    }
    const token = tokens[at]
    if (token === undefined) break
    if (token.form === '(' || token.form === '[') brackets++
    if (token.form === ')' || token.form === ']') brackets--
    if (brackets > 0 || at === first) continue
    if (brackets < 0 || token.form === ';') return at
    if (token.form === ':' && mode === 'phrase') return at
    if (DASH.test(token.form) && token.spaced && mode === 'phrase') return at
    const aside = at === first + 1 ? sourceAside(field, sentence, at) : at
    if (aside > at) at = aside
    else if (takesOver(field, sentence, at, mode)) return at
  }
  return sentenceEnd(field, sentence)
}

/** Longest source between "that" and what is said. */
const ASIDE = 20

/** The comma after "that, according to the ministry,"; the same token where there is no such thing. */
const sourceAside = (field: Field, { last }: Sentence, at: number): number => {
  const { tokens, words } = field
  const from = tokens[at]?.form === ',' ? at + 1 : at
  if (!words.complementizers.has(tokens[at - 1]?.norm ?? '') || startsSource(field, from) === 0) return at
  for (let comma = from + 1; comma < Math.min(last, from + ASIDE); comma++)
    if (tokens[comma]?.form === ',') return comma
  return at
}

/** Asked of every token behind every cue, so remembered. */
const takesOver = (field: Field, sentence: Sentence, at: number, mode: 'clause' | 'phrase'): boolean => {
  const known = field.takenOver[mode]
  if (known[at] === 0) known[at] = reportTakesOver(field, sentence, at, mode) ? 2 : 1
  return known[at] === 2
}

/** Whether the report's own voice comes back at this comma or conjunction. */
const reportTakesOver = (field: Field, sentence: Sentence, at: number, mode: 'clause' | 'phrase'): boolean => {
  const { tokens, words, inQuote, text } = field
  const token = tokens[at]
  if (token === undefined) return false
  const pause = token.form === ',' || (DASH.test(token.form) && token.spaced)
  // American typography puts the comma inside the closing mark.
  const before = tokens[at - 1]
  const comma = pause || (before !== undefined && (inQuote[at - 1] ?? -1) !== -1 && text[before.start - 1] === ',')
  const turn = pause ? at + 1 : at
  const next = tokens[turn]
  if (next === undefined || turn >= sentence.last) return false
  if (startsSource(field, turn) !== 0) return true
  const joins = next.upos === 'CCONJ'
  const turns = joins || (words.turns.has(next.norm) && (next.upos === 'SCONJ' || next.xpos === 'WRB' || comma))
  if (comma && (anotherSpeaks(field, turn, sentence.last) || participleAhead(field, turn, mode))) return true
  if (turns) return turnTakesOver(field, sentence, turn, mode, comma, joins)
  if (!comma || mode === 'clause') return false
  // A phrase ends at its comma unless a list or an example goes on.
  if (words.examples.has(next.norm)) return false
  if (/^W/.test(next.xpos)) return true
  return !listGoesOn(field, turn, sentence.last)
}

/** "and called it", "though she admitted", "but gave no details": what a conjunction brings. */
const turnTakesOver = (
  field: Field,
  sentence: Sentence,
  turn: number,
  mode: 'clause' | 'phrase',
  comma: boolean,
  joins: boolean,
): boolean => {
  const { tokens, words } = field
  const next = tokens[turn]
  if (next === undefined) return false
  const contrast = words.contrasts.has(next.norm)
  if (mode === 'phrase' && (joins ? comma && contrast : true)) return true
  const verb = verbAhead(field, turn + 1, sentence.last)
  if (verb === null) return false
  const cue = words.verbs.get(tokens[verb.at]?.lemma.toLowerCase() ?? '')
  const own = /^(?:VERB|AUX|ADV)$/.test(tokens[turn + 1]?.upos ?? '')
  if ((own || contrast) && withholds(field, verb.at)) return true
  if (!verb.finite) return false
  if (cue !== undefined) {
    const speaks = cue.takes.has('quote')
    if (joins && own && (speaks || cue.takes.has('predicate') || cue.takes.has('object'))) return true
    if (!own && speaks && (comma || (joins && cue.takes.has('that')))) return true
  }
  if (comma && (words.asides.has(next.norm) || (contrast && own))) return true
  return mode === 'phrase' && (own || comma || !relativeAhead(field, turn, verb.at))
}

/** "gave no details", "declined to say": what the report adds about what was left unsaid. */
const withholds = ({ tokens, words }: Field, at: number): boolean => {
  const lemma = tokens[at]?.lemma.toLowerCase() ?? ''
  const next = tokens[at + 1]
  if (words.withholding.has(lemma))
    return words.denying.has(next?.norm ?? '') || verbGroup({ tokens, words }, Math.max(0, at - 6), at).negative
  if (!words.declining.has(lemma) || next?.xpos !== 'TO') return false
  const told = tokens[at + 2]?.lemma.toLowerCase() ?? ''
  return words.withholding.has(told) || words.verbs.get(told)?.takes.has('quote') === true
}

/** ", citing officials", ", adding that": a participle after a comma, with adverbs before it. */
const participleAhead = ({ tokens, words }: Field, turn: number, mode: 'clause' | 'phrase'): boolean => {
  let at = turn
  while (
    /^(?:ADV|CCONJ)$/.test(tokens[at]?.upos ?? '') ||
    (/^(?:ADP|SCONJ)$/.test(tokens[at]?.upos ?? '') && tokens[at + 1]?.xpos === 'VBG')
  )
    at++
  const form = tokens[at]
  if (form?.xpos !== 'VBG' || words.examples.has(form.norm)) return false
  const lemma = form.lemma.toLowerCase()
  return mode === 'phrase' || words.verbs.has(lemma) || (at > turn && words.withholding.has(lemma))
}

/** ", Clinton said": a subject and a cue right after a comma. */
const anotherSpeaks = (field: Field, from: number, ceiling: number): boolean => {
  let verb = phraseFrom(field, from, ceiling)?.last ?? from
  if (verb === from) return false
  while (verb < ceiling && /^(?:AUX|ADV)$/.test(field.tokens[verb]?.upos ?? '')) verb++
  const token = field.tokens[verb]
  if (token?.upos !== 'VERB' || verb >= ceiling) return false
  const cue = field.words.verbs.get(token.lemma.toLowerCase())
  return cue?.takes.has('quote') === true && cue.takes.has('that') && verbGroup(field, from, verb).form === 'finite'
}

const relativeAhead = ({ tokens, words }: Field, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (/^W/.test(tokens[at]?.xpos ?? '') || words.complementizers.has(tokens[at]?.norm ?? '')) return true
  return false
}

/** How many tokens of a source preposition begin here; 0 for none. */
export const startsSource = (field: Field, at: number): number => {
  for (const source of field.words.sources) {
    let same = true
    for (let word = 0; word < source.length; word++) if (field.tokens[at + word]?.norm !== source[word]) same = false
    if (!same) continue
    // A single preposition ("per") needs a pause before it and a name after it.
    const next = field.tokens[at + 1]
    if (
      source.length === 1 &&
      !(field.tokens[at - 1]?.form === ',' && (next?.upos === 'DET' || next?.upos === 'PROPN'))
    )
      continue
    return source.length
  }
  return 0
}

const listGoesOn = (field: Field, from: number, ceiling: number): boolean => {
  const end = phraseFrom(field, from, ceiling)?.last ?? from
  if (end === from) return false
  const after = field.tokens[end]
  const apposed = field.tokens[from - 2]?.upos === 'PROPN' && (end >= ceiling || after?.upos === 'PUNCT')
  if (apposed) return true
  return (
    end < ceiling &&
    (after?.upos === 'CCONJ' ||
      (after?.form === ',' && (isNominal(field.tokens[end + 1]) || field.tokens[end + 1]?.upos === 'CCONJ')))
  )
}

/** The first verb of a clause ahead, within its subject's reach. */
const verbAhead = (field: Field, from: number, ceiling: number): { at: number; finite: boolean } | null => {
  for (let at = from; at < Math.min(ceiling, from + 14); at++) {
    const token = field.tokens[at]
    if (token === undefined || (field.inQuote[at] ?? -1) !== -1) return null
    if (token.form === ',' || token.form === ';') return null
    if (token.upos !== 'VERB') continue
    const group = verbGroup(field, from, at)
    // A bare form behind "and" goes with the infinitive before it.
    return { at, finite: group.form === 'finite' && !(token.xpos === 'VB' && group.first === at) }
  }
  return null
}

/** Where the clause that ends before the token given begins: its sentence, or what follows an earlier break. */
export const clauseStart = (field: Field, sentence: Sentence, end: number, floor: number): number => {
  const { tokens, inQuote } = field
  let at = end
  while (at > Math.max(sentence.first, floor)) {
    const before = tokens[at - 1]
    if (before === undefined) break
    if ((inQuote[at - 1] ?? -1) === -1 && (before.form === ';' || (before.form === ':' && before.end !== end))) break
    at--
  }
  return at
}
