import { type Frame, type Part, shared } from './frames.ts'
import type { Item, VerbItem } from './item.ts'
import { beginConjunct } from './joints.ts'
import { parenthesisEnd, predicateEnd } from './lookahead.ts'
import { complete, cover, open, type Parse } from './stack.ts'

export const reduced = (item: VerbItem): VerbItem => ({
  ...item,
  opens: 'u',
  group: { ...item.group, form: 'participle', tense: 'none', voice: 'passive' },
})

export const asFinite = (item: VerbItem, tense: 'past' | 'present'): VerbItem => ({
  ...item,
  opens: tense === 'past' ? 't' : 'v',
  group: { ...item.group, form: 'finite', tense, voice: item.opens === 'u' ? 'active' : item.group.voice },
})

export const setGroup = (parse: Parse, frame: Frame, item: VerbItem): undefined => {
  frame.group = item.group
  frame.lemma = item.lemma
  frame.opens = item.opens
  cover(frame, item)
  if (parse.pending.length > 0 && (frame.kind === 'main' || parse.lexicon.verbs.says.has(item.lemma))) {
    for (const quotation of parse.pending) {
      frame.quotes.push(quotation.quoted)
      frame.complements.push(...quotation.roots)
    }
    parse.pending = []
  }
}

/** "denied X | and accused Y": the same subject, another predicate. */
export const coordinate = (parse: Parse, beside: Frame, item: VerbItem): undefined => {
  const opened = beginConjunct(parse, beside)
  opened.subject = shared(beside.subject)
  opened.latest = null
  opened.adjacent = parse.previous?.kind === 'verb' && item.first - parse.previous.last <= 1 && beside.object === null
  setGroup(parse, opened, item)
}

export const completing = (
  parse: Parse,
  governor: Frame,
  item: VerbItem,
  subject: Part | null,
  rule: string,
): undefined => {
  const opened = open(parse, 'complement', rule, governor)
  complete(governor, opened)
  opened.subject = subject
  // "the plan which he tried to stop": the gap lies in the verb further in.
  if (governor.object?.inferred && governor.relativizer !== null && governor.group?.voice === 'active') {
    opened.object = governor.object
    governor.object = null
  }
  setGroup(parse, opened, item)
}

export const openReduced = (parse: Parse, frame: Frame, item: VerbItem): undefined => {
  const antecedent = frame.latest ?? frame.subject
  const opened = open(parse, 'participial', parse.comma ? 'participle aside' : 'reduced relative', frame)
  opened.bracketed = parse.comma
  opened.antecedent = antecedent
  opened.governor = antecedent?.head ?? null
  opened.subject = shared(antecedent)
  setGroup(parse, opened, item)
}

export const nextAt = (items: readonly Item[], at: number): number => {
  let next = at + 1
  while (items[next]?.kind === 'adverb' || items[next]?.kind === 'mark') next += 1
  return next
}

/** Whether the clause's own finite verb is still to come. */
export const finiteAhead = (items: readonly Item[], at: number): boolean => {
  const next = predicateEnd(items, at + 1)
  const item = items[next]
  if (item?.kind === 'verb') return item.group.form === 'finite'
  return (item?.kind === 'comma' || item?.kind === 'dash') && parenthesisEnd(items, next) !== -1
}
