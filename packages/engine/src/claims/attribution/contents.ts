import type { Sentence, Token } from '../../syntax/tokens.ts'
import { contentEnd, sentenceEnd } from './content-ends.ts'
import { comesToNumber } from './counted.ts'
import type { CueMention } from './cue-mentions.ts'
import { type Field, isNominal, phraseEnd, phraseFrom } from './phrases.ts'

/** What is said, as token ranges, and how it hangs on its cue. */
export interface Content {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly rule: string
  /** Token of the preposition through which the cue takes it. */
  readonly preposition: number | null
  /** First and last token of the phrase for the hearer. */
  readonly hearer: readonly [first: number, last: number] | null
}

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
      // "said *at least* 12 people died"
      if (/^(?:JJS|RBS)$/.test(next?.xpos ?? '') && looksLikeClause(field, at, sentence.last)) break
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
    // "called on them to leave", but "called for *him to leave*"
    const hears = takes.has('object-to') && !field.words.belonging.has(direct.norm)
    const afterwards = hears ? objectTo(field, sentence, mention.last + 1) : null
    if (afterwards !== null)
      return make(afterwards, contentEnd(field, sentence, afterwards, 'phrase'), 'a request after its hearer')
    return phrase(mention.last + 1, 'the object of its preposition', mention.last)
  }
  if (token === undefined || at >= sentence.last) return null
  if (takes.has('that') && isThat(field, at, sentence.last)) return clause(at, 'a clause with "that"')
  if (takes.has('whether') && isQuestionWord(field, token)) {
    const asked = clause(at, 'an indirect question')
    // "did not say why": nothing is told of what was asked.
    return asked !== null && asked.pieces[0]![1] - at > 1 ? asked : null
  }
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
    (looksLikeClause(field, at, sentence.last) ||
      (!takes.has('object') &&
        (holdsParticiple(field, at, sentence) ||
          (!/^(?:PUNCT|CCONJ)$/.test(token.upos) &&
            comesToNumber(field, at, contentEnd(field, sentence, at, 'clause'))))))
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
  // "the ministry says 405"
  const closes = at + 1 >= sentence.last || tokens[at + 1]?.upos === 'PUNCT'
  if (takes.has('bare') && at === mention.last && token.upos === 'NUM' && closes) return make(at, at + 1, 'a number')
  if (takes.has('bare') && at === mention.last && numbersFate(field, at, sentence.last))
    return clause(at, 'a number of them')
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
  if (takes.has('figure') && spansFigure(field, at, sentence))
    return make(at, comparedEnd(field, sentence, at), 'what is counted and a figure')
  if (takes.has('predicate')) return phrase(at, 'a noun phrase and what it is called')
  if (takes.has('object') && refersBack(field, at, end, sentence)) return null
  if (takes.has('object') && !cue.ambiguous) return phrase(at, 'its object')
  if (takes.has('object')) {
    const last = contentEnd(field, sentence, at, 'phrase')
    for (let index = at; index < last; index++)
      if ((field.inQuote[index] ?? -1) !== -1 || (index > at && field.words.roles.has(tokens[index]?.norm ?? '')))
        return make(at, last, 'its object')
  }
  return null
}

/** "rejected the claim", "confirmed his estimate": what was said before, and no words of it. */
const refersBack = (field: Field, at: number, end: number, sentence: Sentence): boolean => {
  const { tokens, words } = field
  const head = tokens[end - 1]
  if (head === undefined || end - at > 3 || !words.referring.has(head.lemma.toLowerCase())) return false
  if (tokens[at]?.upos !== 'DET' && tokens[at]?.xpos !== 'PRP$') return false
  return contentEnd(field, sentence, at, 'phrase') === end
}

/** "put the toll at 35, *up from 20*": token after what a figure is held against. */
const comparedEnd = (field: Field, sentence: Sentence, from: number): number => {
  const { tokens } = field
  const end = contentEnd(field, sentence, from, 'phrase')
  const compared = tokens[end]?.form === ',' && tokens[end + 1]?.upos === 'ADV' && tokens[end + 2]?.upos === 'ADP'
  return compared && tokens[end + 3]?.upos === 'NUM' ? contentEnd(field, sentence, end + 1, 'phrase') : end
}

/** "put the toll at 35" */
const spansFigure = (field: Field, from: number, sentence: Sentence): boolean => {
  const last = contentEnd(field, sentence, from, 'phrase')
  for (let at = from + 1; at + 1 < last; at++)
    if (field.words.scales.has(field.tokens[at]?.norm ?? '') && headIsNumber(field, at + 1, last)) return true
  return false
}

/** "says [90 dead]", "say [at least 12 feared dead]": a count and what became of them, without a verb. */
const numbersFate = ({ tokens }: Field, from: number, ceiling: number): boolean => {
  let at = from
  while (at < ceiling && at < from + 3 && /^(?:ADV|ADP|ADJ)$/.test(tokens[at]!.upos)) at++
  if (tokens[at]?.upos !== 'NUM' || at + 1 >= ceiling) return false
  const { upos, xpos } = tokens[at + 1]!
  return upos === 'ADJ' || xpos === 'VBN'
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
  // "hopes of finding survivors were fading"
  if (field.words.belonging.has(first.norm) && /^(?:ADP|SCONJ)$/.test(first.upos)) return false
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
        !(commas === 1 && (tokens[at - 1]?.form === ',' || !/^(?:ADP|ADV|SCONJ)$/.test(first.upos))) &&
        !(joined && (isSingular(field, token) || tokens[at - 1]?.upos === 'CCONJ'))
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

const isSingular = ({ words }: Field, token: Token): boolean => token.xpos === 'VBZ' || words.singulars.has(token.norm)

const nextFinite = ({ tokens, inQuote }: Field, from: number, ceiling: number): number | null => {
  for (let at = from; at < Math.min(ceiling, from + 25); at++) {
    const token = tokens[at]
    if (token === undefined || (inQuote[at] ?? -1) !== -1) continue
    if (/^(?:MD|VB[DPZ])$/.test(token.xpos)) {
      let last = at
      // "had died *were*": the verb of another clause
      while (
        last + 1 < ceiling &&
        /^(?:AUX|VERB|PART|ADV)$/.test(tokens[last + 1]?.upos ?? '') &&
        !/^(?:MD|VB[DPZ])$/.test(tokens[last + 1]?.xpos ?? '')
      )
        last++
      return last
    }
  }
  return null
}
