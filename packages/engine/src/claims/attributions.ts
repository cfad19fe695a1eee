import type { Cue, Stance } from '../language/cues.ts'
import type { Language } from '../language/language.ts'
import type { Party } from '../mentions/parties.ts'
import type { Annotator } from '../report/layers.ts'
import type { Sentence } from '../syntax/tokens.ts'
import { byPosition, contains, type Span } from '../text/span.ts'
import { clauseStart, contentAfter, contentEnd, startsSource } from './contents.ts'
import { type CueMention, cueMentions, verbGroup } from './cue-mentions.ts'
import { type Label, labelsIn } from './labels.ts'
import { type Field, fieldOf, isNominal, type Phrase, phraseBackTo, phraseFrom, spanOf } from './phrases.ts'
import { type Source, sourceOf, subjectAfter, subjectBefore } from './speakers.ts'

/** One hop from the one who knows to the page. */
export interface Hop extends Span {
  /** Name of the party, or the words themselves where it is nobody's name ("a social media post"). */
  readonly name: string
  /** Id of the party, or null. */
  readonly party: string | null
  /** The word that carries the attribution: "said", "according to"; null for the last hop, the outlet. */
  readonly cue: Span | null
}

/** Something said, the cue that says so, and the chain of who said it through whom. */
export interface Attribution {
  readonly mode: 'direct' | 'mixed' | 'indirect'
  /** What is said, in pieces where the cue breaks it. */
  readonly content: readonly Span[]
  readonly speaker: Hop | null
  readonly cue: Span | null
  /** Originator first. The outlet itself is not in it. Empty when unattributed. */
  readonly chain: readonly Hop[]
  /** How the cue stands to what is said. */
  readonly stance: Stance
  /** Index of the attribution whose content holds this one: what somebody said that another said; null at the top. */
  readonly within: number | null
  readonly rule: string
  /** What was tried, in order. */
  readonly trace: readonly string[]
}

declare module '../report/layers.ts' {
  interface Layers {
    attributions: Attribution
  }
}

/**
 * Finds what the report puts in somebody's mouth or mind, and who that is: every cue with its source and what it takes,
 * then the quotations that stand alone and inherit a speaker. Where grammar names nobody, nobody is named. In document
 * order of what is said; spans follow PARC 3.
 */
export const attributions = (
  language: Language,
): Annotator<
  'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses' | 'chunks' | 'parties',
  'attributions'
> => ({
  gives: ['attributions'],
  find: ({ report, zones, tokens, sentences, quoted, parties }) => {
    const field = fieldOf(report.text, tokens, sentences, quoted, language.cues)
    const drafts: Draft[] = []
    for (const label of labelsIn(field, zones)) drafts.push(labelled(label))
    for (const sentence of sentences) if (sentence.unread === null) drafts.push(...draftsIn(field, sentence))
    return { attributions: settle(field, inheriting(field, drafts), nameFrom(parties)) }
  },
})

/** An attribution in tokens, before it is put into spans. */
interface Draft {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly source: Source | null
  /** First and last token of the cue. */
  readonly cue: readonly [first: number, last: number] | null
  readonly hearer: readonly [first: number, last: number] | null
  readonly stance: Stance
  readonly rule: string
  readonly trace: readonly string[]
}

const labelled = ({ pieces, speaker, mark, rule }: Label): Draft => ({
  pieces,
  source: { phrase: speaker, antecedent: null, rule },
  cue: [mark, mark + 1],
  hearer: null,
  stance: 'asserts',
  rule,
  trace: [rule],
})

/** Every attribution that the cues of one sentence make. */
const draftsIn = (field: Field, sentence: Sentence): readonly Draft[] => {
  const drafts: Draft[] = []
  for (const mention of cueMentions(field, sentence)) {
    const draft =
      mention.kind === 'noun' ? nominalDraft(field, sentence, mention) : verbalDraft(field, sentence, mention)
    if (draft !== null) drafts.push(draft)
  }
  for (let at = sentence.first; at < sentence.last; at++) {
    if ((field.inQuote[at] ?? -1) !== -1) continue
    const length = startsSource(field, at)
    const draft = length === 0 ? null : sourceDraft(field, sentence, at, length)
    if (draft !== null) drafts.push(draft)
  }
  return drafts
}

const verbalDraft = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  const { cue } = mention
  const cueRange = (preposition: number | null): readonly [number, number] => [
    mention.head,
    preposition === null ? mention.last : preposition + 1,
  ]
  const spoken = cue.takes.has('quote') || cue.takes.has('bare')
  if (mention.passive) return passiveDraft(field, sentence, mention)
  // "…," said the minister
  if (spoken && !cue.hearer && mention.form !== 'gerund' && mention.form !== 'infinitive') {
    const left = leftOf(field, sentence, mention.first)
    const source = left === null ? null : subjectAfter(field, sentence, mention.last)
    const follows = source === null ? undefined : field.tokens[source.phrase.core[1]]
    const clause = source === null || (follows?.upos === 'VERB' && follows.xpos !== 'VBG') || follows?.upos === 'AUX'
    const moment = source !== null && field.words.moments.has(field.tokens[source.phrase.head]?.norm ?? '')
    if (left !== null && source !== null && !clause && !moment && mention.first === mention.head) {
      const more = quotationAfter(field, sentence, source.phrase.last)
      return {
        pieces: more === null ? left.pieces : [...left.pieces, more],
        source,
        cue: cueRange(null),
        hearer: null,
        stance: mention.stance,
        rule: 'what is said, cue, speaker',
        trace: [`cue "${cue.lemma}"`, source.rule],
      }
    }
  }
  const adjacent = spoken ? quotedBefore(field, sentence, mention) : null
  if (adjacent !== null) return adjacent
  const content = contentAfter(field, sentence, mention)
  if (content !== null) {
    const source = sourceOf(field, sentence, mention)
    if (source === null && mention.form !== 'finite') return null
    const [first] = content.pieces
    const quoteBefore = spoken && source !== null ? brokenQuotation(field, sentence, source, content.rule) : null
    return {
      pieces: quoteBefore === null || first === undefined ? content.pieces : [quoteBefore, ...content.pieces],
      source,
      cue: cueRange(content.preposition),
      hearer: content.hearer,
      stance: mention.stance,
      rule: `speaker, cue, ${content.rule}`,
      trace: [`cue "${cue.lemma}"`, source === null ? 'no subject found' : source.rule, content.rule],
    }
  }
  // "…, the minister said"
  if (!spoken || mention.form === 'gerund' || mention.form === 'infinitive') return null
  const source = subjectBefore(field, sentence, mention.first)
  if (source === null || source.antecedent !== null) return null
  if (mention.kind === 'adjective') return null
  const left = leftOf(field, sentence, source.phrase.first)
  if (left === null) return null
  const right = parenthesis(field, sentence, mention, left.quoted)
  if (!left.quoted && right === null && !left.pieces.some(([first, last]) => hasVerb(field, first, last))) return null
  return {
    pieces: right === null ? left.pieces : [...left.pieces, right],
    source,
    cue: cueRange(null),
    hearer: null,
    stance: mention.stance,
    rule: 'what is said, speaker, cue',
    trace: [`cue "${cue.lemma}"`, source.rule, left.quoted ? 'a quotation before it' : 'the clause before it'],
  }
}

/** "…," the minister said: a quotation right before its speaker. Whatever follows the cue, the quotation is what it holds. */
const quotedBefore = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  if (mention.kind !== 'verb' || mention.form === 'gerund' || field.tokens[mention.first]?.xpos === 'TO') return null
  const source = subjectBefore(field, sentence, mention.first)
  if (source === null || source.antecedent !== null) return null
  const left = leftOf(field, sentence, source.phrase.first)
  if (left === null || !left.quoted) return null
  const quote = field.quoted[field.inQuote[source.phrase.first - 1] ?? field.inQuote[source.phrase.first - 2] ?? -1]
  const ended = quote !== undefined && quote.closing !== null && /[.]/.test(field.text[quote.inner.end - 1] ?? '')
  if (ended) return null
  const right = parenthesis(field, sentence, mention, true)
  return {
    pieces: right === null ? left.pieces : [...left.pieces, right],
    source,
    cue: [mention.head, mention.last],
    hearer: null,
    stance: mention.stance,
    rule: 'what is said, speaker, cue',
    trace: [`cue "${mention.cue.lemma}"`, source.rule, 'a quotation before it'],
  }
}

/** "X was accused of Y", "it was announced that": what is said of the subject. */
const passiveDraft = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  const { cue } = mention
  const content = contentAfter(field, sentence, mention)
  const source = sourceOf(field, sentence, mention)
  const subject = subjectBefore(field, sentence, mention.first)
  const told = cue.hearer && content !== null && content.preposition === null
  if (told) return null
  const pieces: (readonly [number, number])[] = []
  const expletive = subject !== null && field.tokens[subject.phrase.head]?.norm === 'it'
  if (subject !== null && !expletive) pieces.push([subject.phrase.first, subject.phrase.last])
  if (content !== null) pieces.push(...content.pieces)
  if (pieces.length === 0 || (content === null && source === null)) return null
  return {
    pieces,
    source,
    cue: [mention.head, content?.preposition === null || content === null ? mention.last : content.preposition + 1],
    hearer: null,
    stance: mention.stance,
    rule: 'passive cue',
    trace: [`cue "${cue.lemma}"`, 'a passive', source === null ? 'no agent' : source.rule],
  }
}

interface Left {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly quoted: boolean
}

/** What stands before a postposed speaker and cue: a quotation, or a clause and a comma. */
const leftOf = (field: Field, sentence: Sentence, first: number): Left | null => {
  const { tokens, inQuote } = field
  let end = first
  const before = tokens[end - 1]
  if (before === undefined) return null
  // A sentence that begins with its speaker may still belong to the quotation before it, in its own paragraph.
  if (
    end <= sentence.first &&
    (field.paragraph[before.sentence] ?? 0) !== (field.paragraph[field.tokens[first]?.sentence ?? 0] ?? 0)
  )
    return null
  if ((inQuote[end - 1] ?? -1) === -1) {
    if (before.form !== ',' && !/^(?:[—–―]|--)$/.test(before.form)) return null
    end--
  }
  const quote = inQuote[end - 1] ?? -1
  if (quote !== -1) {
    const start = field.quoteFirst[quote] ?? end
    // Words before the quotation in its sentence belong to what is said: The country "has changed," she said.
    const opener = tokens[start - 1]
    const joined =
      opener !== undefined &&
      start > sentence.first &&
      !/^[.,!?:;—–]$/.test(opener.form) &&
      (inQuote[start - 1] ?? -1) === -1
    const from = joined ? clauseStart(field, sentence, start, sentence.first) : start
    return { pieces: [[from, end]], quoted: true }
  }
  if (end <= sentence.first) return null
  const start = clauseStart(field, sentence, end, sentence.first)
  if (end - start < 2 || (inQuote[first - 1] ?? -1) !== -1) return null
  return { pieces: [[start, end]], quoted: false }
}

const hasVerb = ({ tokens }: Field, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (/^(?:VERB|AUX)$/.test(tokens[at]?.upos ?? '')) return true
  return false
}

/** What goes on after "…, he said, …". */
const parenthesis = (
  field: Field,
  sentence: Sentence,
  mention: CueMention,
  quoted: boolean,
): readonly [number, number] | null => {
  const { tokens, inQuote } = field
  let at = mention.last
  while (at < sentence.last && tokens[at]?.form !== ',' && (inQuote[at] ?? -1) === -1) {
    if (at - mention.last > 14 || tokens[at]?.upos === 'VERB') return null
    at++
  }
  if (at >= sentence.last) return null
  if ((inQuote[at] ?? -1) !== -1 || (inQuote[at + 1] ?? -1) !== -1) {
    const quote = inQuote[(inQuote[at] ?? -1) === -1 ? at + 1 : at] ?? 0
    return [field.quoteFirst[quote] ?? at, field.quoteLast[quote] ?? at]
  }
  const next = tokens[at + 1]
  // "…," she said, but "when it comes to …"
  if (quoted && next !== undefined && /^[CS]CONJ$/.test(next.upos) && at + 2 < sentence.last)
    for (let ahead = at + 2; ahead < Math.min(sentence.last, at + 6); ahead++) {
      if (tokens[ahead]?.upos === 'VERB' || tokens[ahead]?.upos === 'AUX') break
      const quote = inQuote[ahead] ?? -1
      if (quote !== -1)
        return [ahead, Math.max(field.quoteLast[quote] ?? ahead, contentEnd(field, sentence, ahead, 'clause'))]
    }
  if (quoted || next === undefined || at + 1 >= sentence.last) return null
  if (/^(?:CCONJ|PUNCT)$/.test(next.upos) || next.xpos === 'VBG' || /^W/.test(next.xpos)) return null
  if (field.words.turns.has(next.norm) || mention.last !== at) return null
  return [at + 1, contentEnd(field, sentence, at + 1, 'clause')]
}

const quotationAfter = (field: Field, sentence: Sentence, from: number): readonly [number, number] | null => {
  const { tokens, inQuote } = field
  if (tokens[from]?.form !== ',' && tokens[from]?.form !== ':') return null
  const quote = inQuote[from + 1] ?? -1
  return quote === -1 || from + 1 >= sentence.last
    ? null
    : [field.quoteFirst[quote] ?? from, field.quoteLast[quote] ?? from]
}

/** "The dam," he said, "will not hold." */
const brokenQuotation = (
  field: Field,
  sentence: Sentence,
  source: Source,
  rule: string,
): readonly [number, number] | null => {
  if (rule !== 'a quotation' || source.phrase.first <= sentence.first) return null
  const left = leftOf(field, sentence, source.phrase.first)
  return left?.quoted ? (left.pieces[0] ?? null) : null
}

/** "according to the ministry": what is said stands after it, before it, or round it. */
const sourceDraft = (field: Field, sentence: Sentence, at: number, length: number): Draft | null => {
  const { tokens } = field
  const from = at + length
  const named = subjectAfter(field, sentence, from) ?? null
  const bare = phraseFrom(field, from, sentence.last)
  if (bare === null) return null
  const opens =
    at === sentence.first ||
    tokens[at - 1]?.form === ';' ||
    (tokens[at - 1]?.upos === 'CCONJ' && at - 1 <= sentence.first + 1)
  const base = (phrase: Phrase, pieces: Draft['pieces'], rule: string): Draft => ({
    pieces,
    source: { phrase, antecedent: null, rule: 'the object of a source preposition' },
    cue: [at, from],
    hearer: null,
    stance: 'asserts',
    rule,
    trace: [`cue "${tokens[at]?.norm}"`, rule],
  })
  if (opens) {
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
  const phrase = named === null ? bare : named.phrase
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
const nominalDraft = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  const { tokens } = field
  const { cue } = mention
  const next = tokens[mention.last]
  if (next === undefined || mention.last >= sentence.last) return null
  const possessor = possessorOf(field, sentence, mention.head)
  const that = cue.takes.has('that') && next.norm === 'that' && next.upos === 'SCONJ'
  const to = cue.takes.has('to') && next.xpos === 'TO'
  const about = cue.prepositions.has(next.norm) && next.upos === 'ADP' && mention.last + 1 < sentence.last
  if (!that && possessor === null) return null
  if (!that && !to && !about) return null
  const first = about && !that && !to ? mention.last + 1 : mention.last
  const last = contentEnd(field, sentence, first, that ? 'clause' : 'phrase')
  if (last <= first) return null
  return {
    pieces: [[first, last]],
    source: possessor,
    cue: [mention.head, about && !that && !to ? mention.last + 1 : mention.last],
    hearer: null,
    stance: cue.stance,
    rule: 'a noun for what was said',
    trace: [`cue "${cue.lemma}"`, possessor === null ? 'no possessor' : possessor.rule],
  }
}

/** "his", "the minister's" before a noun. */
const possessorOf = (field: Field, sentence: Sentence, noun: number): Source | null => {
  const { tokens } = field
  for (let at = noun - 1; at >= sentence.first && noun - at < 6; at--) {
    const token = tokens[at]
    if (token === undefined) return null
    if (token.xpos === 'PRP$' || token.xpos === 'WP$')
      return {
        phrase: { first: at, last: at + 1, head: at, core: [at, at + 1] },
        antecedent: null,
        rule: 'a possessive',
      }
    if (token.xpos === 'POS') {
      const phrase = phraseBackTo(field, at - 1, sentence.first)
      return phrase === null ? null : { phrase: { ...phrase, last: at + 1 }, antecedent: null, rule: 'a possessive' }
    }
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.upos)) return null
  }
  return null
}

/** Quotations that no cue has taken: they go with the speaker of their paragraph, or of the paragraph that ran on. */
const inheriting = (field: Field, drafts: readonly Draft[]): readonly Draft[] => {
  const taken = new Uint8Array(field.quoted.length)
  const byQuote = new Int32Array(field.quoted.length).fill(-1)
  for (const [index, draft] of drafts.entries())
    for (const [first, last] of draft.pieces)
      for (let at = first; at < last; at++) {
        const quote = field.inQuote[at] ?? -1
        if (quote === -1) continue
        taken[quote] = 1
        byQuote[quote] = index
        at = (field.quoteLast[quote] ?? at + 1) - 1
      }
  const grown: Draft[] = [...drafts]
  let before: { draft: number; paragraph: number; quote: number } | null = null
  for (const [index, quote] of field.quoted.entries()) {
    const first = field.quoteFirst[index] ?? 0
    const last = field.quoteLast[index] ?? 0
    if (first === last || quote.depth > 0 || quote.use !== 'speech') continue
    const sentence = field.tokens[first]?.sentence ?? 0
    const paragraph = field.paragraph[sentence] ?? 0
    if (taken[index] === 1) {
      before = { draft: byQuote[index] ?? 0, paragraph, quote: index }
      continue
    }
    const opens =
      first === (field.sentences[sentence]?.first ?? -1) ||
      field.text.slice(Math.max(0, quote.start - 2), quote.start).trim() === ''
    const alone = opens && standsAlone(field, index)
    const continues: boolean = quote.continues !== null && before !== null && before.quote === quote.continues
    if (before !== null && (continues || (alone && before.paragraph === paragraph))) {
      const draft = grown[before.draft]
      if (draft !== undefined && draft.source !== null) {
        grown[before.draft] = {
          ...draft,
          pieces: [...draft.pieces, [first, last]],
          trace: [...draft.trace, continues ? 'goes on in the next paragraph' : 'goes on after its cue'],
        }
        before = { ...before, paragraph, quote: index }
        continue
      }
    }
    const introduced = introducer(field, first)
    if (introduced !== null) {
      grown.push({ ...introduced, pieces: [[first, last]] })
      before = { draft: grown.length - 1, paragraph, quote: index }
      continue
    }
    if (alone && before !== null && paragraph - before.paragraph === 1) {
      const draft = grown[before.draft]
      if (draft !== undefined) {
        grown.push({
          ...draft,
          pieces: [[first, last]],
          cue: null,
          rule: 'a quotation alone, after another of the same speaker',
          trace: [...draft.trace, 'inherited'],
        })
        before = { draft: grown.length - 1, paragraph, quote: index }
        continue
      }
    }
    if (alone || continues) {
      grown.push({
        pieces: [[first, last]],
        source: null,
        cue: null,
        hearer: null,
        stance: 'asserts',
        rule: 'a quotation alone',
        trace: ['no cue', 'no speaker before it'],
      })
      before = { draft: grown.length - 1, paragraph, quote: index }
    }
  }
  return grown
}

/** Whether a quotation makes whole sentences: nothing else of its sentence stands outside it. */
const standsAlone = (field: Field, index: number): boolean => {
  const last = field.quoteLast[index] ?? 0
  const final = field.tokens[last - 1]
  if (final === undefined) return false
  const sentence = field.sentences[final.sentence]
  for (let at = last; at < (sentence?.last ?? last); at++)
    if (!/^\p{P}$/u.test(field.tokens[at]?.form ?? '')) return false
  return true
}

/** "The paper reports:" in the paragraph before. */
const introducer = (field: Field, first: number): Omit<Draft, 'pieces'> | null => {
  const colon = first - 1
  if (field.tokens[colon]?.form !== ':' && field.tokens[colon]?.form !== ',') return null
  const sentence = field.sentences[field.tokens[colon]?.sentence ?? 0]
  if (sentence === undefined) return null
  const mentions = cueMentions(field, sentence).filter(
    (mention) => mention.kind === 'verb' && mention.cue.takes.has('quote'),
  )
  const mention = mentions.at(-1) ?? commentIn(field, sentence)
  if (mention === null || mention.last > colon) return null
  const source = sourceOf(field, sentence, mention)
  return source === null
    ? null
    : {
        source,
        cue: [mention.head, mention.last],
        hearer: null,
        stance: mention.stance,
        rule: 'speaker, cue, a quotation in the next paragraph',
        trace: [`cue "${mention.cue.lemma}"`, source.rule],
      }
}

/** "made the following comment:", "issued this statement:": any verb before a noun for what was said. */
const commentIn = (field: Field, sentence: Sentence): CueMention | null => {
  let comment = false
  for (let at = sentence.last - 1; at >= sentence.first; at--) {
    const token = field.tokens[at]
    if (token === undefined) return null
    const lemma = token.lemma.toLowerCase()
    if (token.upos === 'NOUN' && (field.words.channels.has(lemma) || field.words.nouns.has(lemma))) comment = true
    if (!comment || token.upos !== 'VERB') continue
    const group = verbGroup(field, sentence.first, at)
    const cue: Cue = {
      lemma,
      stance: 'asserts',
      takes: new Set(['quote']),
      hearer: false,
      prepositions: new Set(),
      ambiguous: true,
    }
    return group.form === 'finite' ? { kind: 'verb', cue, ...group, head: at, last: at + 1, stance: 'asserts' } : null
  }
  return null
}

type Namer = (field: Field, source: Source, cue: Draft['cue']) => Hop

/** Names a source by the party that its head word belongs to. */
const nameFrom = (parties: readonly Party[]): Namer => {
  const byHead = new Map<number, Party>()
  for (const party of parties)
    for (const mention of party.mentions) if (!byHead.has(mention.head)) byHead.set(mention.head, party)
  return (field, { phrase, antecedent }, cue) => {
    const head = antecedent ?? phrase.head
    const party = byHead.get(head) ?? null
    const [first, last] = phrase.core
    const core = spanOf(field.tokens, first, last)
    return {
      ...spanOf(field.tokens, phrase.first, phrase.last),
      name: party?.name ?? field.text.slice(core.start, core.end),
      party: party?.id ?? null,
      cue: cue === null ? null : spanOf(field.tokens, cue[0], cue[1]),
    }
  }
}

/** Drafts as attributions in document order, each knowing whose words it stands in. */
const settle = (field: Field, drafts: readonly Draft[], name: Namer): readonly Attribution[] => {
  const flat = drafts.map((draft) => {
    const content = draft.pieces
      .map(([first, last]) => trimmed(field, first, last))
      .filter((span) => span.end > span.start)
    const speaker = draft.source === null ? null : name(field, draft.source, draft.cue)
    return {
      mode: modeOf(field, draft),
      content: content.toSorted(byPosition),
      speaker,
      cue: draft.cue === null ? null : spanOf(field.tokens, draft.cue[0], draft.cue[1]),
      chain: speaker === null ? [] : [speaker],
      stance: draft.stance,
      rule: draft.rule,
      trace: draft.trace,
    }
  })
  const ordered = flat
    .filter(({ content }) => content.length > 0)
    .toSorted((a, b) => byPosition(cover(a.content), cover(b.content)) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0))
  const open: number[] = []
  return ordered.map((attribution, index) => {
    const extent = attribution.cue ?? cover(attribution.content)
    while (open.length > 0 && cover(ordered[open.at(-1) ?? 0]?.content ?? []).end <= extent.start) open.pop()
    const within = open.findLast((outer) => ordered[outer]?.content.some((piece) => contains(piece, extent))) ?? null
    open.push(index)
    return { ...attribution, within }
  })
}

const cover = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 })

/** Without a comma, dash or conjunction that belongs to the report at either end. */
const trimmed = (field: Field, first: number, last: number): Span => {
  let from = first
  let to = last
  while (
    to > from &&
    /^(?:[,;:—–―]|--|-)$/.test(field.tokens[to - 1]?.form ?? '') &&
    (field.inQuote[to - 1] ?? -1) === -1
  )
    to--
  while (from < to && /^(?:[,;:—–―]|--)$/.test(field.tokens[from]?.form ?? '') && (field.inQuote[from] ?? -1) === -1)
    from++
  return spanOf(field.tokens, from, to)
}

const modeOf = (field: Field, { pieces }: Draft): Attribution['mode'] => {
  let inside = 0
  let outside = 0
  let any = false
  for (const [first, last] of pieces)
    for (let at = first; at < last; at++) {
      if ((field.inQuote[at] ?? -1) !== -1) inside++
      else if (field.tokens[at]?.upos === 'PUNCT') any ||= /["“”]/.test(field.tokens[at]?.form ?? '')
      else outside++
    }
  return inside > 0 && outside === 0 ? 'direct' : inside > 0 || any ? 'mixed' : 'indirect'
}
