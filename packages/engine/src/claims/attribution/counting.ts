import type { Sentence, Token } from '../../syntax/tokens.ts'
import { contentEnd } from './content-ends.ts'
import { countedBy, numberIn } from './counted.ts'
import { verbGroup } from './cue-mentions.ts'
import { type Draft, spoken } from './draft.ts'
import type { Field } from './phrases.ts'
import { agentOf, possessorOf, subjectBefore } from './speakers.ts'

/**
 * A number that somebody vouches for without words of speech: "the ministry still counts 405 dead", "the list gives 61",
 * "the police lowered the toll to 41".
 * It is no quotation, but the number has its origin.
 */
export const countingDraft = (field: Field, sentence: Sentence, at: number, said: readonly Draft[]): Draft | null => {
  const { tokens, words, inQuote } = field
  const token = tokens[at]
  if (token === undefined || (inQuote[at] ?? -1) !== -1) return null
  const lemma = token.lemma.toLowerCase()
  // "the latest bulletin lists 39 deaths", its verb read as a noun
  const misread =
    token.xpos === 'NNS' &&
    (words.counting.has(lemma) || words.listing.has(lemma)) &&
    words.records.has(tokens[at - 1]?.lemma.toLowerCase() ?? '') &&
    countFollows(field, sentence, at + 1)
  if (token.upos !== 'VERB' && !misread) return null
  // "the number of dead *reported by the army* is 12"
  const reduced = token.xpos === 'VBN' && words.agents.has(tokens[at + 1]?.norm ?? '')
  const listing = words.listing.has(lemma)
  const set = words.setting.has(lemma)
  const sets = set && numberFollows(field, sentence, at + 1)
  if (!listing && !set && !words.counting.has(lemma) && !(reduced && words.verbs.has(lemma))) return null
  const group = misread
    ? ({ first: at, form: 'finite', passive: false, negative: false } as const)
    : verbGroup(field, sentence.first, at)
  if (group.negative) return null
  if (group.passive || reduced) return countedDraft(field, sentence, at, group.first)
  if (!listing && !sets && !words.counting.has(lemma)) return null
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

/** "405 deaths were recorded *by the ministry*", "a toll of 63 was given by it", "the toll was raised to 33 by it". */
const countedDraft = (field: Field, sentence: Sentence, at: number, first: number): Draft | null => {
  const { tokens, words } = field
  const agent = agentOf(field, sentence, at + 1)
  const subject = subjectBefore(field, sentence, first)?.phrase
  if (agent === null || subject === undefined) return null
  const { source, pieces } = countedBy(field, sentence, at + 1, agent)
  const counts = words.counting.has(tokens[at]!.lemma.toLowerCase())
  const number = numberIn(field, subject.first, subject.last) !== -1
  const scale = words.numbers.has(tokens[subject.head]!.lemma.toLowerCase())
  return (counts ? number : scale && (number || pieces.length > 0))
    ? {
        ...spoken,
        pieces: [[subject.first, subject.last], ...pieces],
        source,
        cue: [at, at + 1],
        speaks: false,
        worded: false,
        rule: 'a verb of counting, passive',
        trace: [`cue "${tokens[at]!.norm}"`, source.rule],
      }
    : null
}

/** "*the ministry's* count stands at 33 dead", "the agency's figure was 12". */
export const ownCountDraft = (field: Field, sentence: Sentence, at: number): Draft | null => {
  const { tokens, words, inQuote } = field
  const noun = tokens[at]
  if (noun?.upos !== 'NOUN' || (inQuote[at] ?? -1) !== -1 || !words.vouched.has(noun.lemma.toLowerCase())) return null
  const source = possessorOf(field, sentence, at)
  if (source === null) return null
  const head = tokens[source.phrase.head]!
  const able = head.upos === 'PROPN' || words.offices.has(head.norm) || words.people.has(head.lemma.toLowerCase())
  let verb = at + 1
  while (verb < Math.min(sentence.last, at + BEHIND) && !/^VB[DPZ]$/.test(tokens[verb]!.xpos)) verb++
  if (!able || verb >= Math.min(sentence.last, at + BEHIND)) return null
  const last = contentEnd(field, sentence, verb + 1, 'phrase')
  return numberIn(field, verb + 1, last) === -1
    ? null
    : {
        ...spoken,
        pieces: [[at, last]],
        source,
        cue: [at, at + 1],
        speaks: false,
        worded: false,
        rule: 'whose count it is',
        trace: [`count "${noun.norm}"`, source.rule],
      }
}

/** Rule of a number that goes on from words of speech, which a country may have said. */
export const besideSpeech = 'a verb of counting beside one of speech'

/** How many words may stand before the number: "counted *at least some* 40". */
const BEFORE = 5

const opensClause = ({ upos, xpos }: Token): boolean => upos === 'SCONJ' || xpos === 'WRB'

/** How far behind its noun the number of a count may stand: "the number *of people missing in the valley to* 41". */
const BEHIND = 12
const FAR_BEHIND = 18

/** "the number of missing to 41", "a toll of 58": a noun of number, with what it comes to. */
const numberFollows = ({ tokens, words }: Field, { last }: Sentence, from: number): boolean => {
  let noun = from
  while (noun < Math.min(last, from + BEFORE) && !words.numbers.has(tokens[noun]!.lemma.toLowerCase())) {
    if (!/^(?:ADV|ADJ|DET|NOUN|PRON|ADP)$/.test(tokens[noun]!.upos)) return false
    noun++
  }
  if (noun >= Math.min(last, from + BEFORE)) return false
  // "its count of people *who have fled* to 66,500"
  let relative = false
  for (let at = noun + 1; at < Math.min(last, noun + (relative ? FAR_BEHIND : BEHIND)); at++) {
    const token = tokens[at]!
    relative ||= /^W(?:P|DT)$/.test(token.xpos)
    if (relative && (token.upos === 'AUX' || token.xpos === 'VBD')) continue
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
