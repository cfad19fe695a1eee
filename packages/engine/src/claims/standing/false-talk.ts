import type { CueWords } from '../../language/cues.ts'
import type { Clause } from '../../mentions/clauses/clauses.ts'
import type { Annotated } from '../../report/layers.ts'
import type { Sentence } from '../../syntax/tokens.ts'
import { type Hearsay, hearsaysIn } from '../attribution/hearsay.ts'
import type { ActNeeds, StandingWords } from './act-scene.ts'
import type { Act } from './detectors.ts'

/** Rule of talk that is told only to be called untrue. */
export const falseTalk = 'standing/false-talk'

/** How many words the judgement on talk may take: "have since been shown to be false". */
const longest = 8

/**
 * Talk that a report tells only to say that it is not so, whatever clauses are cut from it: "rumours that 30 people had
 * died *are baseless*", "*contrary to* reports that …", "a *false* claim that …".
 */
export const falseTalkIn = (words: StandingWords, cues: CueWords, given: Annotated<ActNeeds>): readonly Act[] => {
  const acts: Act[] = []
  for (const sentence of given.sentences)
    for (const talk of hearsaysIn(given.tokens, sentence, cues)) {
      const verdict = before(words, given, sentence, talk) ?? behind(words, given, sentence, talk)
      if (verdict === null) continue
      const [from, to] = talk.content
      const { first, last, type, by } = verdict
      acts.push({
        type,
        rule: falseTalk,
        evidence: { start: given.tokens[first]!.start, end: given.tokens[last - 1]!.end },
        by,
        regions: [{ start: given.tokens[from]!.start, end: given.tokens[to - 1]!.end }],
        spelledOut: true,
        noun: null,
        replaced: null,
        instead: null,
        clause: null,
      })
    }
  return acts
}

interface Verdict {
  readonly first: number
  readonly last: number
  readonly type: 'denied' | 'corrected'
  readonly by: Act['by']
}

/** "a *false* report that", "*contrary to* reports that", "*dismissed as false* a video claiming". */
const before = (
  words: StandingWords,
  { tokens, clauses }: Annotated<ActNeeds>,
  { first: floor }: Sentence,
  { noun, phrase, content }: Hearsay,
): Verdict | null => {
  const [first] = phrase
  const last = content[1]
  for (let at = first; at < noun; at++)
    if (words.falsity.has(tokens[at]!.norm) || words.mistake.has(tokens[at]!.norm))
      return { first, last, type: 'denied', by: null }
  for (const length of [2, 3]) {
    const opener = tokens.slice(Math.max(floor, first - length), first).map(({ norm }) => norm)
    if (words.unfounding.has(opener.join(' '))) return { first: first - length, last, type: 'denied', by: null }
  }
  let verb = first - 1
  let called = false
  while (verb > floor && /^(?:ADJ|ADP|ADV)$/.test(tokens[verb]!.upos))
    called = words.falsity.has(tokens[verb--]!.norm) || called
  const isCalled = called && tokens[verb]!.upos === 'VERB' && words.rejecting.has(tokens[verb]!.lemma)
  const of = isCalled ? clauses.find((clause: Clause) => clause.predicate?.head === verb) : undefined
  return of === undefined ? null : { first: verb, last, type: 'denied', by: of.subject }
}

/** "… *are false*", "… *proved untrue*", "… *have been dismissed by the army*". */
const behind = (
  words: StandingWords,
  { tokens }: Annotated<ActNeeds>,
  { last }: Sentence,
  { phrase, content }: Hearsay,
): Verdict | null => {
  const verb = content[1]
  if (!/^(?:AUX|VERB)$/.test(tokens[verb]?.upos ?? '') || verb >= last) return null
  let negative = false
  for (let at = verb; at < Math.min(last, verb + longest); at++) {
    const { upos, norm, lemma } = tokens[at]!
    if (words.negatives.has(norm)) negative = true
    const says = (list: ReadonlySet<string>): boolean => list.has(norm) || list.has(lemma)
    const untrue = !negative && (says(words.falsity) || (at > verb && (says(words.denying) || says(words.rejecting))))
    if (untrue || (negative && says(words.truth))) return { first: phrase[0], last: at + 1, type: 'denied', by: null }
    if (!negative && says(words.mistake)) return { first: phrase[0], last: at + 1, type: 'corrected', by: null }
    if (/^(?:PUNCT|SCONJ|PRON|ADP)$/.test(upos)) return null
  }
  return null
}
