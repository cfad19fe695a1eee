import type { Clause } from '../../mentions/clauses/clause.ts'
import type { Sentence } from '../../syntax/tokens.ts'
import { clauseStart, contentEnd } from './content-ends.ts'
import { isThat, looksLikeClause } from './contents.ts'
import type { CueMention } from './cue-mentions.ts'
import { type Draft, plain, spoken } from './draft.ts'
import { type Field, isNominal, type Phrase, phraseFrom } from './phrases.ts'
import { possessorOf, type Source, subjectAfter } from './speakers.ts'

/** Whether nothing but "However," or "And" stands before a token in its sentence. */
const isOpening = ({ tokens }: Field, sentence: Sentence, at: number): boolean => {
  for (let before = sentence.first; before < at; before++)
    if (!/^(?:ADV|CCONJ|PUNCT)$/.test(tokens[before]?.upos ?? '')) return false
  return at - sentence.first < 4
}

/** "said that, *according to* the ministry, …": it opens what is said. */
const opensContent = ({ tokens, words }: Field, sentence: Sentence, at: number): boolean => {
  const before = tokens[at - 1]?.form === ',' ? at - 2 : at - 1
  return before > sentence.first && words.complementizers.has(tokens[before]?.norm ?? '')
}

/** "a statement *released by the army*": a document with who put it out. */
const putOut = (field: Field, sentence: Sentence, phrase: Phrase | null): Phrase | null => {
  if (phrase === null || field.tokens[phrase.last]?.xpos !== 'VBN') return phrase
  for (let at = phrase.last + 1; at < Math.min(sentence.last, phrase.last + 4); at++) {
    if (!field.words.agents.has(field.tokens[at]?.norm ?? '')) continue
    const by = phraseFrom(field, at + 1, sentence.last)
    return by === null ? phrase : { ...phrase, last: by.last }
  }
  return phrase
}

/** "according to the ministry": what is said stands after it, before it, or round it. */
export const sourceDraft = (field: Field, sentence: Sentence, at: number, length: number): Draft | null => {
  const { tokens } = field
  const from = at + length
  const named = subjectAfter(field, sentence, from) ?? null
  const bare = putOut(field, sentence, phraseFrom(field, from, sentence.last))
  if (bare === null) return null
  const opens =
    isOpening(field, sentence, at) ||
    opensContent(field, sentence, at) ||
    tokens[at - 1]?.form === ';' ||
    (tokens[at - 1]?.upos === 'CCONJ' && at - 1 <= sentence.first + 1)
  const base = (phrase: Phrase, pieces: Draft['pieces'], rule: string): Draft => ({
    ...spoken,
    pieces,
    source: { phrase, antecedent: null, rule: 'the object of a source preposition' },
    cue: [at, from],
    passesOn: true,
    rule,
    trace: [`cue "${tokens[at]?.norm}"`, rule],
  })
  if (opens) {
    // "According to radio reports 12 soldiers were hurt", its comma left out
    for (let number = from + 1; number < bare.last; number++) {
      if (
        tokens[number]!.upos !== 'NUM' ||
        !isNominal(tokens[number - 1]) ||
        !looksLikeClause(field, number, sentence.last)
      )
        continue
      const phrase = { first: bare.first, last: number, head: number - 1, core: [bare.first, number] as const }
      return base(phrase, [[number, contentEnd(field, sentence, number, 'clause')]], 'source, what is said')
    }
    let comma = bare.last
    while (comma < sentence.last && tokens[comma]?.form !== ',' && comma - bare.last < 25) comma++
    if (tokens[comma]?.form !== ',') return null
    const phrase = { ...bare, last: comma }
    const last = contentEnd(field, sentence, comma + 1, 'clause')
    return last <= comma + 1 ? null : base(phrase, [[comma + 1, last]], 'source, what is said')
  }
  const comma = tokens[at - 1]?.form === ','
  const end = comma ? at - 1 : at
  const start = clauseStart(field, sentence, end, sentence.first)
  const quote = field.inQuote[end - 1] ?? -1
  const first = quote === -1 ? start : Math.min(start, field.quoteFirst[quote] ?? start)
  if (end - first < 2) return null
  const phrase = named === null || named.phrase.last < bare.last ? bare : named.phrase
  const after = tokens[bare.last]
  const goesOn =
    comma &&
    after?.form === ',' &&
    bare.last + 1 < sentence.last &&
    !/^(?:CCONJ|SCONJ)$/.test(tokens[bare.last + 1]?.upos ?? '')
  if (
    goesOn &&
    !isNominal(tokens[bare.last + 1]) &&
    tokens[bare.last + 1]?.upos !== 'DET' &&
    !/^W|VBG/.test(tokens[bare.last + 1]?.xpos ?? '')
  ) {
    const last = contentEnd(field, sentence, bare.last + 1, 'clause')
    return base(
      bare,
      [
        [first, end],
        [bare.last + 1, last],
      ],
      'what is said, source, what is said',
    )
  }
  return base(phrase, [[first, end]], 'what is said, source')
}

/** "the minister's claim that", "a warning by police that". */
export const nominalDraft = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  const { tokens } = field
  const { cue } = mention
  const by = field.words.agents.has(tokens[mention.last]?.norm ?? '')
    ? phraseFrom(field, mention.last + 1, sentence.last)
    : null
  const end = by?.last ?? mention.last
  const next = tokens[end]
  if (next === undefined || end >= sentence.last) return null
  const possessor: Source | null =
    by === null ? possessorOf(field, sentence, mention.head) : { phrase: by, antecedent: null, rule: 'who it is by' }
  const that = cue.takes.has('that') && isThat(field, end, sentence.last)
  const to = cue.takes.has('to') && next.xpos === 'TO'
  const about = cue.prepositions.has(next.norm) && next.upos === 'ADP' && end + 1 < sentence.last
  if (!that && possessor === null) return null
  if (!that && !to && !about) return null
  const first = about && !that && !to ? end + 1 : end
  const last = contentEnd(field, sentence, first, that ? 'clause' : 'phrase')
  if (last <= first) return null
  return {
    pieces: [[first, last]],
    source: possessor,
    cue: [mention.head, about && !that && !to && by === null ? end + 1 : mention.last],
    hearer: null,
    stance: cue.stance,
    ...plain(mention),
    rule: 'a noun for what was said',
    trace: [`cue "${cue.lemma}"`, possessor === null ? 'no possessor' : possessor.rule],
  }
}

/** "164 people were reportedly killed": somebody says so, and the report does not say who. */
export const hearsayDraft = (field: Field, sentence: Sentence, at: number): Draft | null => {
  const token = field.tokens[at]
  const stance = token?.upos === 'ADV' && field.inQuote[at] === -1 ? field.words.adverbs.get(token.norm) : undefined
  if (stance === undefined) return null
  let clause: Clause | undefined
  for (let near = at + 1; near < Math.min(sentence.last, at + 4) && clause === undefined; near++)
    clause = field.clauseOf.get(near)
  clause ??= field.clauseOf.get(at - 1)
  if (clause === undefined) return null
  const stands = clause.subject !== null && (!clause.subject.inferred || at - clause.subject.last <= 1)
  const subject = stands && clause.subject !== null ? clause.subject.first : clause.first
  const first = Math.max(sentence.first, Math.min(clause.first, subject))
  const last = Math.min(sentence.last, Math.max(clause.last, at + 1))
  const pieces = (
    [
      [first, at],
      [at + 1, last],
    ] as const
  ).filter(([from, to]) => to > from)
  return {
    ...spoken,
    pieces,
    source: null,
    cue: [at, at + 1],
    stance,
    rule: 'an adverb of hearsay',
    trace: [`cue "${token?.norm}"`, 'nobody is named'],
  }
}
