import type { Sentence, Token } from '../../syntax/tokens.ts'
import { contentEnd } from './content-ends.ts'
import { verbGroup } from './cue-mentions.ts'
import { type Draft, spoken } from './draft.ts'
import type { Field } from './phrases.ts'
import { subjectBefore } from './speakers.ts'

/**
 * A number that somebody vouches for without words of speech: "the ministry still counts 405 dead", "the list gives 61",
 * "the police lowered the toll to 41".
 * It is no quotation, but the number has its origin.
 */
export const countingDraft = (field: Field, sentence: Sentence, at: number, said: readonly Draft[]): Draft | null => {
  const { tokens, words, inQuote } = field
  const token = tokens[at]
  if (token === undefined || token.upos !== 'VERB' || (inQuote[at] ?? -1) !== -1) return null
  const lemma = token.lemma.toLowerCase()
  const listing = words.listing.has(lemma)
  const sets = words.setting.has(lemma) && numberFollows(field, sentence, at + 1)
  if (!listing && !sets && !words.counting.has(lemma)) return null
  const group = verbGroup(field, sentence.first, at)
  if (group.passive || group.negative) return null
  // "reported 12 more deaths, bringing its toll to 36"
  const by = sets && group.form === 'gerund' ? said.findLast(({ cue }) => cue !== null && cue[0] < at) : undefined
  if (group.form !== 'finite' && by?.source == null) return null
  if (!sets && !countFollows(field, sentence, at + 1)) return null
  const source = by?.source ?? subjectBefore(field, sentence, group.first)
  if (source === null || (source.antecedent !== null && !sets)) return null
  const head = tokens[source.phrase.head]
  if (listing && !sets && !words.records.has(head?.lemma.toLowerCase() ?? '')) return null
  let last = contentEnd(field, sentence, at + 1, 'clause')
  // "lowered it to 41 after 17 people were found": the reason is the report's
  if (sets) for (let next = last - 1; next > at + 1; next--) if (opensClause(tokens[next]!)) last = next
  return last <= at + 1
    ? null
    : {
        ...spoken,
        pieces: [[at + 1, last]],
        source,
        cue: [at, at + 1],
        speaks: false,
        worded: false,
        rule: by === undefined ? 'a verb of counting' : besideSpeech,
        trace: [`cue "${lemma}"`, source.rule],
      }
}

/** Rule of a number that goes on from words of speech, which a country may have said. */
export const besideSpeech = 'a verb of counting beside one of speech'

/** How many words may stand before the number: "counted *at least some* 40". */
const BEFORE = 5

const opensClause = ({ upos, xpos }: Token): boolean => upos === 'SCONJ' || xpos === 'WRB'

/** How far behind its noun the number of a count may stand: "the number *of people missing in the valley to* 41". */
const BEHIND = 12

/** "the number of missing to 41", "a toll of 58": a noun of number, with what it comes to. */
const numberFollows = ({ tokens, words }: Field, { last }: Sentence, from: number): boolean => {
  let noun = from
  while (noun < Math.min(last, from + BEFORE) && !words.numbers.has(tokens[noun]!.lemma.toLowerCase())) {
    if (!/^(?:ADV|ADJ|DET|NOUN|PRON|ADP)$/.test(tokens[noun]!.upos)) return false
    noun++
  }
  if (noun >= Math.min(last, from + BEFORE)) return false
  for (let at = noun + 1; at < Math.min(last, noun + BEHIND); at++) {
    const token = tokens[at]!
    if (token.upos === 'NUM') return tokens[at - 1]!.upos !== 'DET'
    if (token.upos === 'PUNCT' || token.upos === 'AUX' || token.upos === 'SCONJ' || token.xpos === 'VBD') return false
  }
  return false
}

const countFollows = ({ tokens }: Field, { last }: Sentence, from: number): boolean => {
  for (let at = from; at < Math.min(last, from + BEFORE); at++) {
    const token = tokens[at]
    if (token?.upos === 'NUM') return true
    if (token === undefined || !/^(?:ADV|ADJ|DET|ADP|SCONJ)$/.test(token.upos)) return false
  }
  return false
}
