import type { Sentence, Token } from '../syntax/tokens.ts'
import { type CueMention, verbGroup } from './cue-mentions.ts'
import { type Field, headNorm, isNominal, phraseEnd, phraseFrom } from './phrases.ts'

/** What is said, as token ranges, and how it hangs on its cue. */
export interface Content {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly rule: string
  /** Token of the preposition through which the cue takes it. */
  readonly preposition: number | null
  /** First and last token of the phrase for the hearer. */
  readonly hearer: readonly [first: number, last: number] | null
}

const END = /^[.!?]$/
const DASH = /^(?:[—–―]|--|-)$/

/** Token after what stands between a cue and what is said: adverbs, days, channels, hearers. */
const skipAdjuncts = (
  field: Field,
  sentence: Sentence,
  mention: CueMention,
): { at: number; hearer: Content['hearer'] } => {
  const { tokens, words } = field
  let at = mention.last
  let hearer: Content['hearer'] = null
  for (let round = 0; round < 6 && at < sentence.last; round++) {
    const token = tokens[at]
    if (token === undefined || (field.inQuote[at] ?? -1) !== -1) break
    if (mention.cue.hearer && hearer === null && !mention.passive && round === 0) {
      const end = phraseEnd(field, at, sentence.last)
      if (end > at && !words.complementizers.has(tokens[at]?.norm ?? '')) {
        const phrase = phraseFrom(field, at, sentence.last)
        let last = phrase?.last ?? end
        // "accused the army *of* lying"
        for (let inside = last - 1; inside > at; inside--)
          if (tokens[inside]?.upos === 'ADP' && mention.cue.prepositions.has(tokens[inside]?.norm ?? '')) last = inside
        hearer = [at, last]
        at = hearer[1]
        continue
      }
    }
    const next = tokens[at + 1]
    if (token.upos === 'ADV' && !/^W/.test(token.xpos) && !/^(?:NUM|ADJ|DET)$/.test(next?.upos ?? '')) {
      at++
      continue
    }
    if (words.moments.has(token.norm) && token.upos !== 'VERB') {
      at++
      continue
    }
    if (/^(?:DET|ADJ)$/.test(token.upos) && next !== undefined && words.moments.has(next.norm)) {
      at += 2
      continue
    }
    if (token.upos === 'ADP' && !mention.cue.prepositions.has(token.norm) && at + 1 < sentence.last) {
      const end = phraseFrom(field, at + 1, sentence.last)?.last ?? at + 1
      if (end > at + 1 && !startsContent(token)) {
        at = end
        continue
      }
    }
    break
  }
  return { at, hearer }
}

/** Token after the days, channels and hearers behind a cue. */
export const adjunctsEnd = (field: Field, sentence: Sentence, mention: CueMention): number =>
  skipAdjuncts(field, sentence, mention).at

/** The one who is told, right after a cue: "told *state radio*". */
export const hearerOf = (field: Field, sentence: Sentence, mention: CueMention): Content['hearer'] =>
  skipAdjuncts(field, sentence, mention).hearer

const startsContent = (token: Token): boolean => token.upos === 'SCONJ'

/**
 * What a cue takes to its right, by the frames of the cue; null where nothing that it may take follows.
 */
export const contentAfter = (field: Field, sentence: Sentence, mention: CueMention): Content | null => {
  const { tokens, inQuote } = field
  const { cue } = mention
  const { takes } = cue
  const { at, hearer } = skipAdjuncts(field, sentence, mention)
  const token = tokens[at]
  const direct = tokens[mention.last]
  const make = (first: number, last: number, rule: string, preposition: number | null = null): Content | null =>
    last <= first ? null : { pieces: [[first, last]], rule, preposition, hearer }
  const clause = (first: number, rule: string): Content | null =>
    make(first, contentEnd(field, sentence, first, 'clause'), rule)
  const phrase = (first: number, rule: string, preposition: number | null = null): Content | null =>
    make(first, contentEnd(field, sentence, first, 'phrase'), rule, preposition)

  // A preposition the cue calls for comes before anything that may be skipped.
  if (
    direct !== undefined &&
    mention.last < sentence.last &&
    /^(?:ADP|PART|SCONJ)$/.test(direct.upos) &&
    cue.prepositions.has(direct.norm)
  ) {
    if (mention.last + 1 >= sentence.last) return null
    const afterwards = takes.has('object-to') ? objectTo(field, sentence, mention.last + 1) : null
    if (afterwards !== null)
      return make(afterwards, contentEnd(field, sentence, afterwards, 'phrase'), 'a request after its hearer')
    return phrase(mention.last + 1, 'the object of its preposition', mention.last)
  }
  if (token === undefined || at >= sentence.last) return null
  if (takes.has('that') && isThat(field, at, sentence.last)) return clause(at, 'a clause with "that"')
  if (takes.has('whether') && isQuestionWord(field, token)) return clause(at, 'an indirect question')
  if ((inQuote[at] ?? -1) !== -1 && takes.has('quote') && !cue.ambiguous) return quotation(field, sentence, at, hearer)
  if (/^[,:]$/.test(token.form) && takes.has('quote') && (inQuote[at + 1] ?? -1) !== -1 && at + 1 < sentence.last)
    return quotation(field, sentence, at + 1, hearer)
  if (token.form === ':' && takes.has('quote') && takes.has('that') && at + 1 < sentence.last)
    return make(at + 1, sentenceEnd(field, sentence), 'words after a colon')
  if (takes.has('to') && isInfinitive(field, at)) return phrase(at, 'an infinitive')
  if (hearer !== null) {
    if (takes.has('object-to') && isInfinitive(field, at)) return phrase(hearer[0], 'a request to its hearer')
    if (cue.prepositions.has(token.norm) && token.upos !== 'PUNCT')
      return phrase(at + 1, 'the object of its preposition', at)
    if (takes.has('bare') && looksLikeClause(field, at, sentence.last)) return clause(at, 'a clause')
    return null
  }
  if (
    takes.has('bare') &&
    (looksLikeClause(field, at, sentence.last) || (!takes.has('object') && holdsParticiple(field, at, sentence)))
  )
    return clause(at, 'a clause')
  if (at !== mention.last) {
    // After an adverb or a channel only the plainest phrase is trusted.
    if (cue.prepositions.has(token.norm) && at + 1 < sentence.last)
      return phrase(at + 1, 'the object of its preposition', at)
  }
  const object = takes.has('quote') ? (phraseFrom(field, at, sentence.last)?.last ?? at) : at
  if (
    object > at &&
    /^[,:]$/.test(tokens[object]?.form ?? '') &&
    (inQuote[object + 1] ?? -1) !== -1 &&
    object + 1 < sentence.last
  )
    return quotation(field, sentence, object + 1, [at, object])
  return nominalContent(field, sentence, mention, at, phrase, make) ?? distantClause(field, sentence, mention, clause)
}

/** "said on Monday, during a meeting in the capital, that": the clause after what stands between commas. */
const distantClause = (
  field: Field,
  sentence: Sentence,
  mention: CueMention,
  clause: (first: number, rule: string) => Content | null,
): Content | null => {
  const { tokens, inQuote } = field
  if (!mention.cue.takes.has('that')) return null
  for (let at = mention.last; at < Math.min(sentence.last, mention.last + 40); at++) {
    const token = tokens[at]
    if (token === undefined || (inQuote[at] ?? -1) !== -1 || /^(?:MD|VB[DPZ])$/.test(token.xpos)) return null
    if (!field.words.complementizers.has(token.norm) || token.upos !== 'SCONJ' || at === mention.last) continue
    return tokens[at - 1]?.upos === 'PUNCT' ? clause(at, 'a clause with "that" after an aside') : null
  }
  return null
}

type Make = (first: number, last: number, rule: string, preposition?: number | null) => Content | null

const nominalContent = (
  field: Field,
  sentence: Sentence,
  { cue }: CueMention,
  at: number,
  phrase: (first: number, rule: string) => Content | null,
  make: Make,
): Content | null => {
  const { tokens } = field
  const { takes } = cue
  const token = tokens[at]
  if (takes.has('gerund') && token?.xpos === 'VBG') return phrase(at, 'a gerund')
  const end = phraseFrom(field, at, sentence.last)?.last ?? at
  const quoteObject = (field.inQuote[at] ?? -1) !== -1
  if (end === at && !quoteObject) return null
  if (takes.has('object-to') && end < sentence.last && isInfinitive(field, end))
    return phrase(at, 'a noun phrase and an infinitive')
  if (takes.has('as') && spansRole(field, at, sentence)) return phrase(at, 'a noun phrase and what it is called')
  if (takes.has('figure') && spansFigure(field, at, sentence)) return phrase(at, 'what is counted and a figure')
  if (takes.has('predicate')) return phrase(at, 'a noun phrase and what it is called')
  if (takes.has('object') && !cue.ambiguous) return phrase(at, 'its object')
  if (takes.has('object')) {
    const last = contentEnd(field, sentence, at, 'phrase')
    for (let index = at; index < last; index++)
      if ((field.inQuote[index] ?? -1) !== -1 || (index > at && field.words.roles.has(tokens[index]?.norm ?? '')))
        return make(at, last, 'its object')
  }
  return null
}

/** "put the toll at 35" */
const spansFigure = (field: Field, from: number, sentence: Sentence): boolean => {
  const last = contentEnd(field, sentence, from, 'phrase')
  for (let at = from + 1; at + 1 < last; at++)
    if (field.tokens[at]?.upos === 'ADP' && headIsNumber(field, at + 1, last)) return true
  return false
}

const headIsNumber = ({ tokens }: Field, from: number, last: number): boolean => {
  let at = from
  while (at < last && tokens[at]?.upos === 'ADV') at++
  return tokens[at]?.upos === 'NUM'
}

/** Whether a phrase says what something is called: "described it *as* a coup". */
const spansRole = (field: Field, from: number, sentence: Sentence): boolean => {
  const last = contentEnd(field, sentence, from, 'phrase')
  for (let at = from + 1; at < last; at++) if (field.words.roles.has(field.tokens[at]?.norm ?? '')) return true
  return false
}

/** The conjunction "that", also where the tagger took it for a pronoun after a noun. */
export const isThat = (field: Field, at: number, ceiling: number): boolean => {
  const token = field.tokens[at]
  if (token === undefined || !field.words.complementizers.has(token.norm) || token.upos === 'DET') return false
  if (token.upos === 'SCONJ') return true
  const next = field.tokens[at + 1]
  return next !== undefined && !/^(?:VERB|AUX|ADV|PUNCT)$/.test(next.upos) && looksLikeClause(field, at + 1, ceiling)
}

/** Whether an infinitive begins here, also where the tagger took its particle for a preposition. */
const isInfinitive = ({ tokens }: Field, at: number): boolean => {
  const token = tokens[at]
  return (
    token?.xpos === 'TO' || (token?.upos === 'ADP' && tokens[at + 1]?.xpos === 'VB' && tokens[at + 1]?.upos === 'VERB')
  )
}

const isQuestionWord = ({ words }: Field, token: Token): boolean =>
  /^W/.test(token.xpos) || (token.upos === 'SCONJ' && words.questions.has(token.norm))

/** Where the infinitive of "called on them to leave" begins, if there is one. */
const objectTo = (field: Field, sentence: Sentence, from: number): number | null => {
  const end = phraseFrom(field, from, sentence.last)?.last ?? from
  return end > from && end < sentence.last && isInfinitive(field, end) ? end : null
}

const quotation = (field: Field, sentence: Sentence, at: number, hearer: Content['hearer']): Content | null => {
  const index = field.inQuote[at] ?? -1
  const last = field.quoteLast[index] ?? at
  // Words may run on after a short quotation: said "terrorists" would be found.
  const rest = contentEnd(field, sentence, at, 'clause')
  const next = field.tokens[last]
  const quote = field.quoted[index]
  const ended = quote === undefined || /[.,!?]/.test(field.text[quote.inner.end - 1] ?? '.')
  const whole =
    rest > last && last < sentence.last && !ended && next !== undefined && !/^(?:PUNCT|SCONJ|ADV)$/.test(next.upos)
  return {
    pieces: [[field.quoteFirst[index] ?? at, whole ? rest : last]],
    rule: whole ? 'a clause that begins with a quotation' : 'a quotation',
    preposition: null,
    hearer,
  }
}

/** Whether a noun phrase and a finite verb follow. */
export const looksLikeClause = (field: Field, from: number, ceiling: number): boolean => {
  const { tokens, inQuote } = field
  const first = tokens[from]
  if (first === undefined || first.upos === 'PUNCT' || first.xpos === 'TO') return false
  if (first.upos === 'SCONJ' && field.words.settings.has(first.norm)) return false
  let commas = 0
  let nominal = false
  let joined = false
  for (let at = from; at < Math.min(ceiling, from + 40); at++) {
    if ((inQuote[at] ?? -1) !== -1) {
      // saying he "has offended everyone": the verb is among the words quoted
      if (nominal && /[a-z]/.test(field.text[field.quoted[inQuote[at] ?? 0]?.inner.start ?? 0] ?? '')) return true
      nominal = true
      const index = inQuote[at] ?? 0
      at = (field.quoteLast[index] ?? at + 1) - 1
      continue
    }
    const token = tokens[at]
    if (token === undefined) return false
    if (isNominal(token) || /^(?:DET|ADJ)$/.test(token.upos) || token.xpos === 'EX') nominal = true
    if (/^W/.test(token.xpos) || (field.words.complementizers.has(token.norm) && token.upos !== 'DET' && at > from)) {
      // The verb of a relative clause is not the one looked for.
      const verb = nextFinite(field, at + 1, ceiling)
      if (verb === null) return false
      at = verb
      continue
    }
    if (token.form === ',') {
      // "has said his piece, he is ready": another subject begins.
      if (++commas > 3 || tokens[at + 1]?.xpos === 'PRP') return false
      continue
    }
    if (/^[.!?;:]$/.test(token.form)) return false
    if (token.upos === 'CCONJ') {
      if (at === from && field.words.turns.has(token.norm)) return false
      joined = at > from && tokens[at - 1]?.form !== ','
    }
    if ((token.upos === 'VERB' || token.upos === 'AUX') && /^(?:MD|VB[DPZ])$/.test(token.xpos))
      // "confirm the figure and the post was deleted": two subjects would take a plural. "denied the charge and accused":
      // a verb right behind the conjunction is the cue's own fellow.
      return (
        nominal &&
        !(commas === 1 && tokens[at - 1]?.form === ',') &&
        !(joined && (isSingular(token) || tokens[at - 1]?.upos === 'CCONJ'))
      )
    if (token.upos === 'VERB' && token.xpos === 'VBG' && !nominal && at === from) return false
  }
  return false
}

/** A noun phrase and a past form that the tagger took for a participle: "said the findings *raised* questions". */
const holdsParticiple = (field: Field, from: number, sentence: Sentence): boolean => {
  const end = phraseFrom(field, from, sentence.last)?.last ?? from
  return end > from && end < sentence.last && /^VB[ND]$/.test(field.tokens[end]?.xpos ?? '')
}

const isSingular = (token: Token): boolean => token.xpos === 'VBZ' || (token.lemma === 'be' && token.norm.endsWith('s'))

const nextFinite = ({ tokens, inQuote }: Field, from: number, ceiling: number): number | null => {
  for (let at = from; at < Math.min(ceiling, from + 25); at++) {
    const token = tokens[at]
    if (token === undefined || (inQuote[at] ?? -1) !== -1) continue
    if (/^(?:MD|VB[DPZ])$/.test(token.xpos)) {
      let last = at
      while (last + 1 < ceiling && /^(?:AUX|VERB|PART|ADV)$/.test(tokens[last + 1]?.upos ?? '')) last++
      return last
    }
  }
  return null
}

const sentenceEnd = (field: Field, sentence: Sentence): number => {
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
    if (takesOver(field, sentence, at, mode)) return at
  }
  return sentenceEnd(field, sentence)
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
  if (verb === null || !verb.finite) return false
  const cue = words.verbs.get(tokens[verb.at]?.lemma.toLowerCase() ?? '')
  const own = verb.at === turn + 1 || tokens[turn + 1]?.upos === 'ADV'
  if (cue !== undefined) {
    const speaks = cue.takes.has('quote')
    if (joins && own && (speaks || cue.takes.has('predicate') || cue.takes.has('object'))) return true
    if (!own && speaks && (comma || (joins && cue.takes.has('that')))) return true
  }
  if (comma && (words.asides.has(next.norm) || (contrast && own))) return true
  return mode === 'phrase' && (own || comma || !relativeAhead(field, turn, verb.at))
}

/** ", citing officials", ", adding that": a participle after a comma, with adverbs before it. */
const participleAhead = ({ tokens, words }: Field, turn: number, mode: 'clause' | 'phrase'): boolean => {
  let at = turn
  while (
    /^(?:ADV|CCONJ)$/.test(tokens[at]?.upos ?? '') ||
    (tokens[at]?.upos === 'ADP' && tokens[at + 1]?.xpos === 'VBG')
  )
    at++
  const form = tokens[at]
  if (form?.xpos !== 'VBG' || words.examples.has(form.norm)) return false
  return mode === 'phrase' || words.verbs.has(form.lemma.toLowerCase())
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

/** Head of the noun phrase a preposition governs; what the phrase is for ("in a *statement*"). */
export const channelAfter = (field: Field, at: number, ceiling: number): boolean =>
  field.words.channels.has(headNorm(field, at, ceiling))
