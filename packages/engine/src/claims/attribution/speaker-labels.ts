import type { Zone } from '../../report/zones.ts'
import type { Sentence, Token } from '../../syntax/tokens.ts'
import { type Field, isNominal, type Phrase, phraseEnd } from './phrases.ts'

/** A speaker named by punctuation alone: "Minister: …", "WALSH: …", "… — Ada Smith". */
export interface Label {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly speaker: Phrase
  /** The colon or dash. */
  readonly mark: number
  readonly rule: string
}

/** Rule of a name before a headline's colon. */
export const headlineColon = 'a name and a colon in a headline'

const DASH = /^(?:[—–―-]|--)$/

/** Labels of a report: names before a colon in headlines and transcripts, names after a dash under a quotation. */
export const labelsIn = (field: Field, zones: readonly Zone[]): readonly Label[] => {
  const found: Label[] = []
  const hasHeadline = zones.some((zone) => zone.kind === 'headline')
  for (const [index, sentence] of field.sentences.entries()) {
    const headline = hasHeadline ? zones[sentence.zone]?.kind === 'headline' : index === 0
    const label = (headline ? headlineLabel(field, sentence) : null) ?? transcriptLabel(field, index, sentence)
    if (label !== null) found.push(label)
  }
  for (const [index, quote] of field.quoted.entries()) {
    const label = quote.depth === 0 ? signature(field, index) : null
    if (label !== null) found.push(label)
  }
  return found
}

const phraseOf = (first: number, last: number): Phrase => ({ first, last, head: last - 1, core: [first, last] })

/** "Ministry: two dead in storm", "Two dead in storm — ministry". */
const headlineLabel = (field: Field, sentence: Sentence): Label | null => {
  const { tokens } = field
  const end = phraseEnd(field, sentence.first, Math.min(sentence.last, sentence.first + 8))
  const stop = finalStop(field, sentence)
  if (end > sentence.first && tokens[end]?.form === ':' && stop - end > 3 && names(field, end))
    return {
      pieces: [[end + 1, stop]],
      speaker: phraseOf(sentence.first, end),
      mark: end,
      rule: headlineColon,
    }
  for (let at = stop - 1; at > Math.max(sentence.first + 2, stop - 8); at--) {
    const token = tokens[at]
    if (token === undefined || !token.spaced || !(DASH.test(token.form) || token.form === ':')) continue
    const last = phraseEnd(field, at + 1, stop)
    if (last === stop && names(field, stop))
      return {
        pieces: [[sentence.first, at]],
        speaker: phraseOf(at + 1, stop),
        mark: at,
        rule: 'a dash and a name in a headline',
      }
    return null
  }
  return null
}

const finalStop = ({ tokens }: Field, sentence: Sentence): number => {
  let last = sentence.last
  while (last > sentence.first && /^[.!?]$/.test(tokens[last - 1]?.form ?? '')) last--
  return last
}

/** Whether a phrase can be a speaker: a name, a document, an office or people; not "Update" or "Analysis". */
const names = ({ tokens, words }: Field, last: number): boolean => {
  const head = tokens[last - 1]
  if (head === undefined || words.kickers.has(head.norm)) return false
  if (head.upos === 'PROPN') return true
  const lemma = head.lemma.toLowerCase()
  return head.upos === 'NOUN' && (words.people.has(lemma) || words.documents.has(lemma) || words.offices.has(head.norm))
}

/** "WALSH: How many were there?" at the start of a line. */
const transcriptLabel = (field: Field, index: number, sentence: Sentence): Label | null => {
  const { tokens, text } = field
  let first = sentence.first
  if (/^["“'‘]$/.test(tokens[first]?.form ?? '')) first++
  if (!startsLine(text, tokens[sentence.first])) return null
  let colon = first
  while (colon < Math.min(sentence.last, first + 5) && isCapitals(tokens[colon])) colon++
  if (colon === first || tokens[colon]?.form !== ':' || colon + 1 >= sentence.last) return null
  const name = tokens[colon - 1]
  if (sentence.last - colon < 5 || !isNominal(name) || field.words.kickers.has(name?.norm ?? '')) return null
  return {
    pieces: [[colon + 1, paragraphLast(field, index)]],
    speaker: phraseOf(first, colon),
    mark: colon,
    rule: 'a name in capitals and a colon',
  }
}

const isCapitals = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Lu}[\p{Lu}.'’-]+$/u.test(token.form) || (token.form === '.' && !token.spaced))

const startsLine = (text: string, token: Token | undefined): boolean => {
  let at = (token?.start ?? 0) - 1
  while (at >= 0 && /[^\S\n]/.test(text[at] ?? '')) at--
  return at < 0 || text[at] === '\n'
}

/** Token after the last of a paragraph, a closing quotation mark left out. */
const paragraphLast = ({ sentences, paragraph, tokens }: Field, index: number): number => {
  let at = index
  while (at + 1 < sentences.length && paragraph[at + 1] === paragraph[index]) at++
  const last = sentences[at]?.last ?? 0
  return /^["”]$/.test(tokens[last - 1]?.form ?? '') ? last - 1 : last
}

/** "…" — Ada Smith: a dash and a name, and nothing more on the line. */
const signature = (field: Field, index: number): Label | null => {
  const { tokens, text } = field
  const at = field.quoteLast[index] ?? 0
  const dash = tokens[at]
  if (
    dash === undefined ||
    !DASH.test(dash.form) ||
    text.slice(field.quoted[index]?.end ?? 0, dash.start).includes('\n')
  )
    return null
  const first = at + 1
  let last = first
  while (last < tokens.length && last - first < 12 && sameLine(text, tokens[last - 1], tokens[last])) last++
  while (last > first && tokens[last - 1]?.upos === 'PUNCT') last--
  const next = tokens[last]
  if (
    last === first ||
    last - first > 11 ||
    tokens[first]?.upos !== 'PROPN' ||
    (next !== undefined && next.upos !== 'PUNCT' && sameLine(text, tokens[last - 1], next))
  )
    return null
  for (let word = first; word < last; word++) if (/^(?:VERB|AUX)$/.test(tokens[word]?.upos ?? '')) return null
  return {
    pieces: [[field.quoteFirst[index] ?? at, at]],
    speaker: phraseOf(first, last),
    mark: at,
    rule: 'a dash and a name under a quotation',
  }
}

const sameLine = (text: string, before: Token | undefined, token: Token | undefined): boolean =>
  before !== undefined && token !== undefined && !text.slice(before.end, token.start).includes('\n')
