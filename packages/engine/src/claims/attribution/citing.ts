import type { Sentence } from '../../syntax/tokens.ts'
import type { CueMention } from './cue-mentions.ts'
import type { Draft } from './draft.ts'
import { type Field, type Phrase, phraseFrom } from './phrases.ts'
import { agentOf, sourceOf, subjectBefore } from './speakers.ts'

/** Adds to a draft the party that a verb of citing in its sentence names. */
export const cited = (field: Field, sentence: Sentence, mention: CueMention, draft: Draft): Draft => {
  const head = draft.source?.phrase.head
  if (head === undefined || draft.cue?.[0] === mention.head) return draft
  const cue: readonly [number, number] = [mention.head, mention.last]
  if (field.words.lacking.has(field.tokens[mention.first - 1]?.norm ?? '')) return draft
  // "a priest, quoted by Radio Puno, said"
  const { first: opens, last: closes } = draft.source?.phrase ?? { first: 0, last: 0 }
  if (!mention.passive && field.words.agents.has(field.tokens[mention.last]?.norm ?? '')) {
    const agent = opens < mention.head && mention.head < closes ? agentOf(field, sentence, mention.last) : null
    return agent === null ? draft : { ...draft, via: { phrase: agent.phrase, cue } }
  }
  if (mention.passive) {
    // "he was quoted by the agency as saying"
    const subject = subjectBefore(field, sentence, mention.first)
    const agent = agentOf(field, sentence, mention.last)
    return subject?.phrase.head === head && agent !== null ? { ...draft, via: { phrase: agent.phrase, cue } } : draft
  }
  const object = phraseFrom(field, mention.last, sentence.last)
  const citer = sourceOf(field, sentence, mention)
  if (object === null || citer === null) return draft
  // "the agency quoted him as saying"
  if (object.head === head) return { ...draft, via: { phrase: citer.phrase, cue } }
  const { first, last } = draft.source?.phrase ?? citer.phrase
  const at = citer.antecedent ?? citer.phrase.head
  // "the radio cited a post when *it* reported 40 deaths"
  const subject = field.tokens[first]
  const again = subject?.xpos === 'PRP' && last - first === 1 && first > object.last && citesWhile(field, object, first)
  const same = (first <= at && at < last) || again
  return same && canSpeak(field, object) ? { ...draft, from: { phrase: object, cue } } : draft
}

/** Whether nothing but what sets the time of the citing stands between: "cited a post on a network *when* it reported". */
const citesWhile = ({ tokens, words }: Field, { last }: Phrase, to: number): boolean => {
  const before = tokens[to - 1]
  if (before === undefined || !words.settings.has(before.norm)) return false
  for (let at = last; at < to; at++) if (/^(?:VERB|AUX)$/.test(tokens[at]?.upos ?? '')) return false
  return true
}

/** Whether a phrase names somebody or a document, not a reason: "citing *officials*", not "citing the cold". */
const canSpeak = ({ tokens, words }: Field, { first, last, head }: Phrase): boolean => {
  const noun = tokens[head]
  if (noun === undefined) return false
  if (noun.upos === 'PROPN' || words.people.has(noun.lemma.toLowerCase()) || words.offices.has(noun.norm)) return true
  for (let at = first; at < last; at++) {
    const lemma = tokens[at]?.lemma.toLowerCase() ?? ''
    if (words.documents.has(lemma) || words.relays.has(lemma)) return true
  }
  return false
}
