import { grow, setSubject } from './arguments.ts'
import type { PrepositionalItem } from './item.ts'
import { secondVerb, verbAfter } from './lookahead.ts'
import { awaits, cover, innermost, open, type Parse, partOf, top } from './stack.ts'

/** A preposition with its noun phrase: part of the noun to its left, an oblique, or the agent of a passive. */
export const readPrepositional = (parse: Parse, item: PrepositionalItem, at: number): undefined => {
  const given = partOf({ head: item.phrase.head, first: item.first, last: item.last })
  const { lexicon, tokens } = parse
  if (opensClause(parse, item, at)) {
    const parent = top(parse)
    const frame = open(parse, 'adverbial', 'adverbial', parent)
    frame.mark = item.preposition
    frame.bracketed = parse.comma
    setSubject(frame, partOf(item.phrase))
    cover(frame, item)
    return
  }
  const frame = top(parse)
  const oblique = { ...given, preposition: item.preposition, temporal: item.temporal }
  cover(frame, item)
  const adjacentNoun = parse.previous?.kind === 'noun' || parse.previous?.kind === 'prepositional'
  if (awaits(frame)) {
    if (frame.subject === null || item.temporal || frame.predicative !== null || parse.comma)
      frame.obliques.push(oblique)
    else frame.subject.last = Math.max(frame.subject.last, item.last)
    if (!item.temporal || frame.subject === null) frame.latest = partOf(item.phrase)
    return
  }
  if (lexicon.genitivePrepositions.has(item.preposition) && adjacentNoun && frame.latest !== null && !parse.comma) {
    const latest = frame.latest
    latest.last = item.last
    grow(frame, latest)
    frame.latest = { ...partOf(item.phrase) }
    return
  }
  if (
    lexicon.agentPrepositions.has(item.preposition) &&
    frame.group?.voice === 'passive' &&
    frame.agent === null &&
    !item.temporal &&
    !lexicon.measureNouns.has(tokens[item.phrase.head]!.lemma) &&
    tokens[item.phrase.head]!.upos !== 'NUM'
  ) {
    frame.agent = partOf(item.phrase)
    frame.latest = frame.agent
    return
  }
  if (
    frame.lemma === lexicon.auxiliaryLemmas.be &&
    frame.predicative === null &&
    parse.previous?.kind === 'verb' &&
    frame.group?.voice === 'active' &&
    !frame.existential
  ) {
    frame.predicative = { ...given, category: 'preposition', of: 'subject' }
  }
  frame.obliques.push(oblique)
  frame.latest = partOf(item.phrase)
}

/** Whether a word like "after" or "as" opens a clause here: a subject with a finite verb follows it. */
const opensClause = (parse: Parse, item: PrepositionalItem, at: number): boolean => {
  const { lexicon, items } = parse
  if (!lexicon.ambiguousSubordinators.has(item.preposition)) return false
  const verb = verbAfter(items, at)
  if (verb === -1) return false
  const hinted = item.clausal
  const waiting = innermost(parse, (open) => awaits(open) && open.subject !== null)
  if (waiting === null) return hinted || items[verb - 1] === item || item.phrase.pronoun
  // The waiting subject needs a verb too.
  const second = secondVerb(items, verb)
  return second || hinted
}
