import type { Cue } from '../../language/cues.ts'
import type { Sentence } from '../../syntax/tokens.ts'
import type { Span } from '../../text/span.ts'
import { type CueMention, cueMentions, verbGroup } from './cue-mentions.ts'
import { type Draft, spoken } from './draft.ts'
import { type Field, phraseBackTo } from './phrases.ts'
import { sourceOf } from './speakers.ts'

/**
 * Gives the quotations that no cue has taken to whoever spoke last: in the same sentence's breath, in the paragraph, in
 * the paragraph before. A speech over paragraphs has one speaker, wherever the cue stands. The rest stay, with nobody
 * named.
 */
export const inheriting = (field: Field, drafts: readonly Draft[]): readonly Draft[] => {
  const owners = ownersOf(field, drafts)
  const grown: Draft[] = [...drafts]
  const spoken = drafts
    .map((draft, index) => ({ draft: index, at: draft.cue?.[0] ?? 0, speaks: draft.speaks && draft.source !== null }))
    .filter(({ speaks }) => speaks)
    .toSorted((a, b) => a.at - b.at)
  let heard = 0
  let before = null as Before | null
  const own = (quote: number, draft: Draft): void => {
    owners[quote] = grown.push(draft) - 1
  }
  for (const [index, quote] of field.quoted.entries()) {
    const first = field.quoteFirst[index] ?? 0
    const last = field.quoteLast[index] ?? 0
    if (first === last || quote.depth > 0 || field.inQuote[first] !== index) continue
    const sentence = field.tokens[first]?.sentence ?? 0
    const paragraph = field.paragraph[sentence] ?? 0
    for (; heard < spoken.length && (spoken[heard]?.at ?? 0) < first; heard++) {
      const { draft, at } = spoken[heard] ?? { draft: 0, at: 0 }
      before = { draft, paragraph: field.paragraph[field.tokens[at]?.sentence ?? 0] ?? 0, quote: before?.quote ?? -1 }
    }
    const owner = owners[index] ?? -1
    if (owner !== -1) {
      before = { draft: owner, paragraph, quote: index }
      continue
    }
    const alone = opensSentence(field, first, quote) && standsAlone(field, index)
    const continues = quote.continues !== null
    const beside = besideQuotation(field, index) ?? introducer(field, first)
    const speaker = before === null ? undefined : grown[before.draft]
    const near =
      before !== null &&
      speaker?.source != null &&
      (paragraph === before.paragraph || paragraph - before.paragraph === 1)
    if (beside !== null) own(index, { ...beside, pieces: [[first, last]] })
    else if (near && before !== null && speaker !== undefined && joins(speaker, before, paragraph, continues, alone)) {
      owners[index] = before.draft
      grown[before.draft] = {
        ...speaker,
        pieces: [...speaker.pieces, [first, last]],
        trace: speaker.trace.includes(GOES_ON) ? speaker.trace : [...speaker.trace, GOES_ON],
      }
    } else if (near && speaker !== undefined && (alone || continues))
      own(index, {
        ...speaker,
        pieces: [[first, last]],
        cue: null,
        rule: 'a quotation alone, after the same speaker',
        trace: [...speaker.trace, 'inherited'],
      })
    else if (alone || continues) own(index, { ...unattributed, pieces: [[first, last]] })
    else continue
    before = { draft: owners[index] ?? 0, paragraph, quote: index }
  }
  return withLastParagraph(field, grown, owners)
}

interface Before {
  readonly draft: number
  readonly paragraph: number
  /** The quotation that came before; -1 for none. */
  readonly quote: number
}

const GOES_ON = 'goes on after its cue'

/** How many pieces one attribution may have; a longer speech goes on as another. */
const MOST_PIECES = 64

const unattributed: Omit<Draft, 'pieces'> = {
  ...spoken,
  source: null,
  cue: null,
  rule: 'a quotation alone',
  trace: ['no cue', 'no speaker before it'],
}

/** Whether a quotation is more of the same attribution, rather than another of the same speaker. */
const joins = (speaker: Draft, before: Before, paragraph: number, continues: boolean, alone: boolean): boolean =>
  speaker.pieces.length < MOST_PIECES && before.quote !== -1 && (continues || (alone && paragraph === before.paragraph))

/** The draft that holds each quotation; -1 for none. */
const ownersOf = (field: Field, drafts: readonly Draft[]): Int32Array => {
  const owners = new Int32Array(field.quoted.length).fill(-1)
  for (const [index, draft] of drafts.entries())
    for (const [first, last] of draft.pieces)
      for (let at = first; at < last; at++) {
        const quote = field.inQuote[at] ?? -1
        if (quote === -1) continue
        owners[quote] = index
        at = Math.max(at, (field.quoteLast[quote] ?? at + 1) - 1)
      }
  return owners
}

/** Paragraphs of a speech whose cue stands in a later one take its speaker. */
const withLastParagraph = (field: Field, drafts: readonly Draft[], owners: Int32Array): readonly Draft[] => {
  const named = [...drafts]
  for (let index = field.quoted.length - 1; index >= 0; index--) {
    const earlier = field.quoted[index]?.continues ?? null
    const owner = named[owners[index] ?? -1]
    const at = earlier === null ? -1 : (owners[earlier] ?? -1)
    const draft = named[at]
    if (owner?.source == null || draft === undefined || draft.source !== null) continue
    named[at] = {
      ...draft,
      source: owner.source,
      rule: 'a speech that goes on to its cue',
      trace: [...owner.trace, 'the cue stands in a later paragraph'],
    }
  }
  return named
}

const opensSentence = (field: Field, first: number, { start }: Span): boolean =>
  first === (field.sentences[field.tokens[first]?.sentence ?? 0]?.first ?? -1) ||
  field.text.slice(Math.max(0, start - 2), start).trim() === ''

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

/**
 * "…," the letter reads. "…," said host Ada Smith: what stands between a quotation and the next pause, where the tags say
 * no verb but the words are those of a speaker and a cue.
 */
const besideQuotation = (field: Field, index: number): Omit<Draft, 'pieces'> | null => {
  const { tokens, inQuote } = field
  const first = field.quoteLast[index] ?? 0
  const sentence = tokens[first]?.sentence
  if (tokens[first - 1] === undefined || sentence === undefined || field.quoted[index]?.closing === null) return null
  if (field.paragraph[sentence] !== field.paragraph[tokens[first - 1]?.sentence ?? 0]) return null
  let last = first
  while (last < tokens.length && last - first < 12 && tokens[last]?.upos !== 'PUNCT' && (inQuote[last] ?? -1) === -1)
    last++
  if (last - first < 2) return null
  const speaks = (at: number): boolean => {
    const cue = field.words.verbs.get(tokens[at]?.lemma.toLowerCase() ?? '')
    return cue?.takes.has('quote') === true && !cue.ambiguous
  }
  const make = (from: number, to: number, cue: number): Omit<Draft, 'pieces'> | null => {
    for (let at = from; at < to; at++)
      if (tokens[at]?.upos === 'AUX' || (tokens[at]?.upos === 'ADP' && at === from)) return null
    const phrase = { first: from, last: to, head: to - 1, core: [from, to] as const }
    return {
      ...spoken,
      source: { phrase, antecedent: null, rule: 'the words between the quotation and the cue' },
      cue: [cue, cue + 1],
      rule: 'what is said, with its speaker beside it',
      trace: ['no verb by its tag, but a cue by its word'],
    }
  }
  if (speaks(last - 1) && last - first <= 8) return make(first, last - 1, last - 1)
  return speaks(first) && /^(?:PROPN|DET)$/.test(tokens[first + 1]?.upos ?? '') ? make(first + 1, last, first) : null
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
  if (mention === null) return besideColon(field, sentence, colon)
  if (mention.last > colon) return null
  const source = sourceOf(field, sentence, mention)
  return source === null
    ? null
    : {
        ...spoken,
        source,
        cue: [mention.head, mention.last],
        stance: mention.stance,
        rule: 'speaker, cue, a quotation in the next paragraph',
        trace: [`cue "${mention.cue.lemma}"`, source.rule],
      }
}

/** "The Valley Post reports:", where the tags take the cue for a noun. */
const besideColon = (field: Field, sentence: Sentence, colon: number): Omit<Draft, 'pieces'> | null => {
  const at = colon - 1
  const cue = field.words.verbs.get(field.tokens[at]?.lemma.toLowerCase() ?? '')
  if (at <= sentence.first || cue?.takes.has('quote') !== true || cue.ambiguous) return null
  const phrase = phraseBackTo(field, at - 1, sentence.first)
  if (phrase === null || phrase.first !== sentence.first) return null
  return {
    ...unattributed,
    source: { phrase, antecedent: null, rule: 'the words between the start of the line and the cue' },
    cue: [at, at + 1],
    rule: 'speaker, cue, a quotation in the next paragraph',
    trace: ['no verb by its tag, but a cue by its word'],
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
