import type { Cue } from '../language/cues.ts'
import type { Sentence } from '../syntax/tokens.ts'
import { type CueMention, cueMentions, verbGroup } from './cue-mentions.ts'
import type { Field } from './phrases.ts'
import type { Draft } from './sayings.ts'
import { sourceOf } from './speakers.ts'

/** Quotations that no cue has taken: they go with the speaker of their paragraph, or of the paragraph that ran on. */
export const inheriting = (field: Field, drafts: readonly Draft[]): readonly Draft[] => {
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
    const beside = besideQuotation(field, index)
    if (beside !== null) {
      grown.push({ ...beside, pieces: [[first, last]] })
      before = { draft: grown.length - 1, paragraph, quote: index }
      continue
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
        speaks: true,
        passesOn: false,
        from: null,
        via: null,
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
      source: { phrase, antecedent: null, rule: 'the words between the quotation and the cue' },
      cue: [cue, cue + 1],
      hearer: null,
      stance: 'asserts',
      speaks: true,
      passesOn: false,
      from: null,
      via: null,
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
  if (mention === null || mention.last > colon) return null
  const source = sourceOf(field, sentence, mention)
  return source === null
    ? null
    : {
        source,
        cue: [mention.head, mention.last],
        hearer: null,
        stance: mention.stance,
        speaks: true,
        passesOn: false,
        from: null,
        via: null,
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
