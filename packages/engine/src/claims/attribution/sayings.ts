import type { Sentence } from '../../syntax/tokens.ts'
import { cited } from './citing.ts'
import { clauseStart, contentEnd, startsSource } from './content-ends.ts'
import { adjunctsEnd, contentAfter, hearerOf } from './contents.ts'
import { comesToNumber, countedBy } from './counted.ts'
import { countingDraft, ownCountDraft } from './counting.ts'
import { type CueMention, cueMentions } from './cue-mentions.ts'
import { type Draft, plain } from './draft.ts'
import { hearsaysIn } from './hearsay.ts'
import type { Field } from './phrases.ts'
import { hearsayDraft, nominalDraft, sourceDraft } from './sources.ts'
import { type Source, sourceOf, subjectAfter, subjectBefore } from './speakers.ts'
import { withTalk } from './talk.ts'

/** Every attribution that the cues of one sentence make. */
export const draftsIn = (field: Field, sentence: Sentence): readonly Draft[] => {
  const drafts: Draft[] = []
  const mentions = cueMentions(field, sentence)
  const starts = new Set<number>()
  for (const mention of mentions) {
    if (mention.kind === 'noun') continue
    const draft = verbalDraft(field, sentence, mention)
    if (draft === null) continue
    drafts.push(draft)
    for (const [first] of draft.pieces) starts.add(first)
  }
  for (const mention of mentions) {
    const draft = mention.kind === 'noun' ? nominalDraft(field, sentence, mention) : null
    // "said in a statement that": the verb has it already.
    if (draft !== null && !draft.pieces.some(([first]) => starts.has(first))) drafts.push(draft)
  }
  for (let at = sentence.first; at < sentence.last; at++) {
    if ((field.inQuote[at] ?? -1) !== -1) continue
    const length = startsSource(field, at)
    const draft = length === 0 ? null : sourceDraft(field, sentence, at, length)
    if (draft !== null) drafts.push(draft)
  }
  for (const talk of hearsaysIn(field.tokens, sentence, field.words)) withTalk(field, sentence, drafts, talk)
  const cues = new Set(drafts.map(({ cue }) => cue?.[0] ?? -1))
  const said = drafts.filter(({ stance, source }) => stance === 'asserts' && source !== null)
  for (let at = sentence.first; at < sentence.last; at++) {
    const counts = (): Draft | null => countingDraft(field, sentence, at, said) ?? ownCountDraft(field, sentence, at)
    const draft = hearsayDraft(field, sentence, at) ?? (cues.has(at) ? null : counts())
    if (draft !== null) drafts.push(draft)
  }
  const citing = mentions.filter(({ kind, cue }) => kind === 'verb' && field.words.citing.has(cue.lemma))
  if (citing.length === 0) return drafts
  const chained = drafts.map((draft) =>
    citing.reduce((given, mention) => cited(field, sentence, mention, given), draft),
  )
  // Who is cited for something is said with it; that he is cited is no saying of its own.
  const used = new Set(chained.flatMap(({ from, via }) => [from?.cue[0] ?? -1, via?.cue[0] ?? -1]))
  // "without citing a source"
  for (const { first, head } of citing) if (field.words.lacking.has(field.tokens[first - 1]?.norm ?? '')) used.add(head)
  return chained.filter(({ cue }) => cue === null || !used.has(cue[0]))
}

/** The subject the clause grammar found, where the words around the cue show none. */
const clausal = (field: Field, mention: CueMention): Source | null => {
  const subject = field.clauseOf.get(mention.head)?.subject ?? null
  if (subject === null || field.tokens[subject.head]?.upos === 'NUM') return null
  const { first, last, head } = subject
  return { phrase: { first, last, head, core: [first, last] }, antecedent: null, rule: 'the subject of its clause' }
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
    const stated = left?.quoted || left?.pieces.some(([first, last]) => states(field, first, last))
    if (left !== null && stated && source !== null && !clause && !moment && mention.first === mention.head) {
      const more = quotationAfter(field, sentence, source.phrase.last)
      return {
        pieces: more === null ? left.pieces : [...left.pieces, more],
        source,
        cue: cueRange(null),
        hearer: null,
        stance: mention.stance,
        ...plain(mention),
        rule: 'what is said, cue, speaker',
        trace: [`cue "${cue.lemma}"`, source.rule],
      }
    }
  }
  const leading = spoken ? speakerAfterCue(field, sentence, mention) : null
  if (leading !== null) return leading
  const adjacent = spoken ? quotedBefore(field, sentence, mention) : null
  if (adjacent !== null) return adjacent
  // "hopes of finding survivors": a noun in all but form.
  const governor = field.tokens[mention.first - 1]
  const hopes = field.words.nouns.has(field.tokens[mention.first - 2]?.lemma.toLowerCase() ?? '')
  const nominal = mention.form === 'gerund' && !cue.takes.has('quote') && (governor?.upos === 'ADP' || hopes)
  if (nominal && field.words.belonging.has(governor?.norm ?? '')) return null
  const content = contentAfter(field, sentence, mention)
  if (content !== null) {
    const source = sourceOf(field, sentence, mention) ?? clausal(field, mention)
    // "It is worth noting that": nobody notes.
    const lone =
      source !== null && source.phrase.last - source.phrase.first === 1 ? field.tokens[source.phrase.first] : undefined
    if (mention.form !== 'finite' && lone?.upos === 'PRON' && field.words.expletives.has(lone.norm)) return null
    // "such expected backers", "compared with": a bare participle speaks only where it holds a statement.
    if (
      mention.form === 'participle' &&
      mention.kind === 'verb' &&
      !/clause|quotation|question|colon/.test(content.rule)
    )
      return null
    // Words in quotation marks stay, though nobody is found who said them.
    const bare = mention.form !== 'finite' || mention.first === sentence.first
    if (source === null && bare && content.rule !== 'a quotation') return null
    const [first] = content.pieces
    const quoteBefore = spoken && source !== null ? wordsBefore(field, sentence, source, content.rule) : null
    return {
      pieces: quoteBefore === null || first === undefined ? content.pieces : [quoteBefore, ...content.pieces],
      source,
      cue: cueRange(content.preposition),
      hearer: content.hearer,
      stance: mention.stance,
      ...plain(mention),
      rule: `speaker, cue, ${content.rule}`,
      trace: [`cue "${cue.lemma}"`, source === null ? 'no subject found' : source.rule, content.rule],
    }
  }
  const following = asClause(field, sentence, mention)
  if (following !== null) return following
  // "…, the minister said"
  if (!spoken || mention.form === 'gerund' || mention.form === 'infinitive') return null
  const source = subjectBefore(field, sentence, mention.first)
  if (source === null || source.antecedent !== null) return null
  if (mention.kind === 'adjective') return null
  const left = leftOf(field, sentence, source.phrase.first)
  if (left === null) return null
  if (!left.quoted && !pausesBehind(field, sentence, mention, source)) return null
  const right = parenthesis(field, sentence, mention, left.quoted)
  if (!left.quoted && right === null && !left.pieces.some(([first, last]) => states(field, first, last))) return null
  return {
    pieces: right === null ? left.pieces : [...left.pieces, right],
    source,
    cue: cueRange(null),
    hearer: null,
    stance: mention.stance,
    ...plain(mention),
    rule: 'what is said, speaker, cue',
    trace: [`cue "${cue.lemma}"`, source.rule, left.quoted ? 'a quotation before it' : 'the clause before it'],
  }
}

/** Said Ms Smith: "…" */
const speakerAfterCue = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  if (mention.first !== sentence.first || !mention.cue.takes.has('quote') || mention.form === 'gerund') return null
  const source = subjectAfter(field, sentence, mention.last)
  if (source === null) return null
  const piece = quotationAfter(field, sentence, source.phrase.last)
  return piece === null
    ? null
    : {
        pieces: [piece],
        source,
        cue: [mention.head, mention.last],
        hearer: null,
        stance: mention.stance,
        ...plain(mention),
        rule: 'cue, speaker, what is said',
        trace: [`cue "${mention.cue.lemma}"`, source.rule],
      }
}

/** "As the minister said, …" */
const asClause = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  if (mention.form !== 'finite' || !mention.cue.takes.has('that') || field.tokens[mention.last]?.form !== ',')
    return null
  const source = subjectBefore(field, sentence, mention.first)
  if (source === null || source.antecedent !== null) return null
  const opener = field.tokens[source.phrase.first - 1]
  if (opener === undefined || !field.words.roles.has(opener.norm) || source.phrase.first - 1 !== sentence.first)
    return null
  const first = mention.last + 1
  const last = contentEnd(field, sentence, first, 'clause')
  return last <= first
    ? null
    : {
        pieces: [[first, last]],
        source,
        cue: [mention.head, mention.last],
        hearer: null,
        stance: mention.stance,
        ...plain(mention),
        rule: 'as, speaker, cue, what is said',
        trace: [`cue "${mention.cue.lemma}"`, source.rule],
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
    hearer: hearerOf(field, sentence, mention),
    stance: mention.stance,
    ...plain(mention),
    rule: 'what is said, speaker, cue',
    trace: [`cue "${mention.cue.lemma}"`, source.rule, 'a quotation before it'],
  }
}

/** "X was accused of Y", "it was announced that": what is said of the subject. */
const passiveDraft = (field: Field, sentence: Sentence, mention: CueMention): Draft | null => {
  const { cue } = mention
  // "hit by insurgents" is no speech.
  if (cue.ambiguous) return null
  const content = contentAfter(field, sentence, mention)
  const source = sourceOf(field, sentence, mention)
  const subject = subjectBefore(field, sentence, mention.first)
  const told = cue.hearer && content !== null && content.preposition === null
  if (told) return null
  const pieces: (readonly [number, number])[] = []
  const counted = source === null || content !== null ? null : countedBy(field, sentence, mention.last, source)
  const expletive = subject !== null && field.words.expletives.has(field.tokens[subject.phrase.head]?.norm ?? '')
  if (subject !== null && !expletive) pieces.push([subject.phrase.first, subject.phrase.last])
  pieces.push(...((content ?? counted)?.pieces ?? []))
  if (pieces.length === 0 || (content === null && source === null)) return null
  return {
    pieces,
    source: counted?.source ?? source,
    cue: [mention.head, content?.preposition === null || content === null ? mention.last : content.preposition + 1],
    hearer: null,
    stance: mention.stance,
    ...plain(mention),
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

/** Whether words say something, and are no bare name: they hold a verb, or a count that comes to a number. */
const states = (field: Field, first: number, last: number): boolean =>
  hasVerb(field, first, last) || comesToNumber(field, first, last)

const hasVerb = ({ tokens }: Field, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (/^(?:MD|VB[DPZN])$/.test(tokens[at]?.xpos ?? '')) return true
  return false
}

/** Whether "…, the minister said" has its comma before and a pause behind; else the words stand in another construction. */
const pausesBehind = (field: Field, sentence: Sentence, mention: CueMention, source: Source): boolean => {
  if (field.tokens[source.phrase.first - 1]?.form !== ',') return false
  const at = adjunctsEnd(field, sentence, mention)
  return at >= sentence.last || /^(?:PUNCT|SCONJ|CCONJ)$/.test(field.tokens[at]?.upos ?? '')
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
  // "…, he said, and the number of injured to 90"
  if (next.upos === 'CCONJ' && comesToNumber(field, at + 2, sentence.last) && !hasFinite(field, at + 2, sentence.last))
    return [at + 2, contentEnd(field, sentence, at + 2, 'clause')]
  if (/^(?:CCONJ|PUNCT)$/.test(next.upos) || next.xpos === 'VBG' || /^W/.test(next.xpos)) return null
  if (field.words.turns.has(next.norm) || adjunctsEnd(field, sentence, mention) !== at) return null
  const last = contentEnd(field, sentence, at + 1, 'clause')
  // "…, he said, state radio reported": another speaker, not more of the same.
  const final = tokens[last - 1]
  if (final?.upos === 'VERB' && last - at < 8 && field.words.verbs.has(final.lemma.toLowerCase())) return null
  return [at + 1, last]
}

const hasFinite = ({ tokens }: Field, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (/^(?:MD|VB[DPZ])$/.test(tokens[at]!.xpos)) return true
  return false
}

const quotationAfter = (field: Field, sentence: Sentence, from: number): readonly [number, number] | null => {
  const { tokens, inQuote } = field
  if (tokens[from]?.form !== ',' && tokens[from]?.form !== ':') return null
  const quote = inQuote[from + 1] ?? -1
  return quote === -1 || from + 1 >= sentence.last
    ? null
    : [field.quoteFirst[quote] ?? from, field.quoteLast[quote] ?? from]
}

/** "The dam," he said, "will not hold." Nine were foreigners, he said: four Danes and five Poles. */
const wordsBefore = (
  field: Field,
  sentence: Sentence,
  source: Source,
  rule: string,
): readonly [number, number] | null => {
  const colon = rule === 'words after a colon'
  if ((rule !== 'a quotation' && !colon) || source.phrase.first <= sentence.first) return null
  const left = leftOf(field, sentence, source.phrase.first)
  const [first, last] = left?.pieces[0] ?? [0, 0]
  return left !== null && (left.quoted || (colon && hasVerb(field, first, last))) ? [first, last] : null
}
