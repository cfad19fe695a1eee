import type { Sentence } from '../../syntax/tokens.ts'
import { contentEnd } from './content-ends.ts'
import { verbGroup } from './cue-mentions.ts'
import type { Draft } from './draft.ts'
import type { Field } from './phrases.ts'
import { subjectBefore } from './speakers.ts'

/**
 * A number that somebody vouches for without words of speech: "the ministry still counts 405 dead", "the list gives 61".
 * It is no quotation, but the number has its origin.
 */
export const countingDraft = (field: Field, sentence: Sentence, at: number): Draft | null => {
  const { tokens, words, inQuote } = field
  const token = tokens[at]
  if (token === undefined || token.upos !== 'VERB' || (inQuote[at] ?? -1) !== -1) return null
  const lemma = token.lemma.toLowerCase()
  const listing = words.listing.has(lemma)
  if (!listing && !words.counting.has(lemma)) return null
  const group = verbGroup(field, sentence.first, at)
  if (group.passive || group.negative || group.form !== 'finite') return null
  if (!countFollows(field, sentence, at + 1)) return null
  const source = subjectBefore(field, sentence, group.first)
  if (source === null || source.antecedent !== null) return null
  const head = tokens[source.phrase.head]
  if (listing && !words.records.has(head?.lemma.toLowerCase() ?? '')) return null
  const last = contentEnd(field, sentence, at + 1, 'clause')
  return last <= at + 1
    ? null
    : {
        pieces: [[at + 1, last]],
        source,
        cue: [at, at + 1],
        hearer: null,
        stance: 'asserts',
        speaks: false,
        passesOn: false,
        from: null,
        via: null,
        worded: false,
        rule: 'a verb of counting',
        trace: [`cue "${lemma}"`, source.rule],
      }
}

/** How many words may stand before the number: "counted *at least some* 40". */
const BEFORE = 5

const countFollows = ({ tokens }: Field, { last }: Sentence, from: number): boolean => {
  for (let at = from; at < Math.min(last, from + BEFORE); at++) {
    const token = tokens[at]
    if (token?.upos === 'NUM') return true
    if (token === undefined || !/^(?:ADV|ADJ|DET|ADP|SCONJ)$/.test(token.upos)) return false
  }
  return false
}
