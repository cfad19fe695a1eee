import { type Frame, type Part, part, shared } from './clause-frames.ts'
import type { Item } from './clause-items.ts'
import { looksReduced, parenthesisEnd, predicateEnd, verbAfter } from './clause-lookahead.ts'
import { beginConjunct, rootOf } from './clause-nouns.ts'
import { awaits, closeTo, complete, cover, innermost, open, openRoot, type Parse, partOf, top } from './clause-stack.ts'

type VerbItem = Extract<Item, { kind: 'verb' }>

/** A verb group: predicate of a clause that waits for one, or the beginning of another clause. */
export const readVerb = (parse: Parse, item: VerbItem, at: number): undefined => {
  const { form } = item.group
  if (form === 'finite') {
    if (item.opens === 't' && looksReduced(parse.items, at) && innermost(parse, awaits) !== null) {
      readParticiple(parse, reduced(item), at)
    } else readFinite(parse, item, at)
  } else if (item.opens === 'o') readInfinitive(parse, item)
  else if (form === 'infinitive') readBase(parse, item, at)
  else if (form === 'participle') readParticiple(parse, item, at)
  else readGerund(parse, item, at)
  cover(top(parse), item)
}

const reduced = (item: VerbItem): VerbItem => ({
  ...item,
  opens: 'u',
  group: { ...item.group, form: 'participle', tense: 'none', voice: 'passive' },
})

const asFinite = (item: VerbItem, tense: 'past' | 'present'): VerbItem => ({
  ...item,
  opens: tense === 'past' ? 't' : 'v',
  group: { ...item.group, form: 'finite', tense, voice: item.opens === 'u' ? 'active' : item.group.voice },
})

const setGroup = (parse: Parse, frame: Frame, item: VerbItem): undefined => {
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

const readFinite = (parse: Parse, item: VerbItem, at: number): undefined => {
  const { items, lexicon } = parse
  const frame = top(parse)
  if (item.opens === 't' && parse.comma && isTitle(parse, items, at)) return cover(frame, item)
  if (parse.joined && !(awaits(frame) && parse.previous === null)) {
    const beside = innermost(parse, (open) => !awaits(open) && open.group?.form === 'finite')
    if (beside !== null) return coordinate(parse, beside, item)
  }
  if (awaits(frame) && frame.subject !== null) {
    const passive = isHeadlinePassive(parse, frame, item, items[nextAt(items, at)])
    if (passive) frame.rule = 'headline participle'
    return setGroup(parse, frame, passive ? reduced(item) : item)
  }
  const next = items[nextAt(items, at)]
  const says = lexicon.verbs.says.has(item.lemma)
  const afterQuotation = parse.previous?.kind === 'quotation' || parse.pending.length > 0
  if (says && (parse.comma || afterQuotation) && next?.kind === 'noun' && !isObjectOf(parse, items, at)) {
    if (awaits(frame) && frame.subject === null && frame.kind === 'main') {
      frame.inverted = true
      frame.rule = 'inverted attribution'
      return setGroup(parse, frame, item)
    }
    const waiting = innermost(parse, (open) => awaits(open) && open.subject !== null)
    if (waiting === null) {
      const done = rootOf(parse)
      const said = openRoot(parse, 'inverted attribution')
      said.inverted = true
      said.complements.push(...done)
      return setGroup(parse, said, item)
    }
  }
  const waiting = innermost(
    parse,
    (open) => awaits(open) && (open.subject !== null || open === frame || open.kind === 'main'),
  )
  if (waiting !== null) {
    const inside = waiting === frame ? null : parse.stack[parse.stack.indexOf(waiting) + 1]!
    closeTo(parse, waiting)
    if (waiting.subject === null) supplySubject(parse, waiting, inside, item, next)
    return setGroup(parse, waiting, item)
  }
  if (parse.comma) {
    const beside = innermost(parse, (open) => open.group?.form === 'finite')
    if (beside !== null) return coordinate(parse, beside, item)
  }
  // "the man who police said killed three"
  if (frame.kind === 'relative' && frame.object?.inferred && lexicon.verbs.says.has(frame.lemma ?? '')) {
    const told = open(parse, 'complement', 'complement with a gap', frame)
    complete(frame, told)
    told.subject = frame.object
    frame.object = null
    return setGroup(parse, told, item)
  }
  // What was read as the object is the subject of a complement.
  if (
    frame.object !== null &&
    !frame.object.inferred &&
    parse.previous?.kind !== 'verb' &&
    lexicon.verbs.clause.has(frame.lemma!)
  ) {
    const subject = frame.object
    frame.object = null
    const told = open(parse, 'complement', 'bare complement', frame)
    complete(frame, told)
    told.subject = subject
    return setGroup(parse, told, item)
  }
  if (item.opens === 't' && frame.latest !== null && parse.previous?.kind !== 'verb') {
    return openReduced(parse, frame, reduced(item))
  }
  // "What happened next is unclear": the question is the subject.
  if (frame.kind === 'main' && frame.relativizer !== null && frame.group !== null) {
    const whole = openRoot(parse, 'question as subject')
    frame.kind = 'complement'
    frame.parent = whole.index
    whole.subject = { ...part(frame.group.head, frame.first, item.first), inferred: true }
    return setGroup(parse, whole, item)
  }
  const beside = innermost(parse, (open) => open.group?.form === 'finite') ?? frame
  coordinate(parse, beside, item)
}

/** "…, retired general Marcus Webb said": the participle belongs to the title. */
const isTitle = (parse: Parse, items: readonly Item[], at: number): boolean => {
  const next = items[at + 1]
  if (next?.kind !== 'noun' || parse.tokens[next.phrase.first]!.upos === 'DET') return false
  const verb = verbAfter(items, at + 1, false)
  const said = items[verb]
  return said?.kind === 'verb' && parse.lexicon.verbs.says.has(said.lemma)
}

/** "Nearly 8,000 detained in Herat": a number of people, a verb that takes an object, and none there. */
const isHeadlinePassive = (parse: Parse, frame: Frame, item: VerbItem, next: Item | undefined): boolean => {
  if (
    item.opens !== 't' ||
    item.group.aspect !== 'simple' ||
    (frame.kind !== 'main' && frame.kind !== 'complement') ||
    frame.subject === null
  )
    return false
  if (!parse.lexicon.participleVerbs.has(item.lemma) || frame.subject.inferred) return false
  if (next?.kind === 'noun' && !next.temporal) return false
  if (next?.kind === 'that' || next?.kind === 'quotation' || (next?.kind === 'verb' && next.opens !== 't')) return false
  for (let at = frame.subject.first; at <= frame.subject.head; at += 1)
    if (parse.tokens[at]!.upos === 'NUM') return true
  return false
}

/** "…, said X" has no object; "…, said a prayer and left" is rare enough. */
const isObjectOf = (parse: Parse, items: readonly Item[], at: number): boolean => {
  const next = nextAt(items, at)
  return (
    verbAfter(items, next) !== -1 && parse.comma && parse.pending.length === 0 && parse.previous?.kind !== 'quotation'
  )
}

const nextAt = (items: readonly Item[], at: number): number => {
  let next = at + 1
  while (items[next]?.kind === 'adverb' || items[next]?.kind === 'mark') next += 1
  return next
}

/** A verb whose clause has no subject yet: a relative takes its noun, a fronted clause may be the subject, or it follows. */
const supplySubject = (
  parse: Parse,
  frame: Frame,
  inside: Frame | null,
  item: VerbItem,
  next: Item | undefined,
): undefined => {
  if (frame.kind === 'relative' && frame.antecedent !== null) {
    frame.subject = shared(frame.antecedent)
    return
  }
  if (frame.relativizer !== null) {
    frame.subject = part(frame.relativizer, frame.relativizer, frame.relativizer + 1)
    return
  }
  if (inside !== null && !parse.comma && inside.group !== null && inside.kind !== 'adverbial') {
    const subject = part(inside.group.head, inside.first, item.first)
    subject.inferred = true
    frame.subject = subject
    return
  }
  // "Among the dead were three": only verbs that take no object stand before their subject.
  const turns = item.lemma === 'be' || parse.lexicon.verbs.intransitive.has(item.lemma)
  if (!frame.existential && turns && (next?.kind === 'noun' || parse.previous !== null)) frame.inverted = true
}

/** "denied X | and accused Y": the same subject, another predicate. */
const coordinate = (parse: Parse, beside: Frame, item: VerbItem): undefined => {
  const opened = beginConjunct(parse, beside)
  opened.subject = shared(beside.subject)
  opened.latest = null
  opened.adjacent = parse.previous?.kind === 'verb' && item.first - parse.previous.last <= 1 && beside.object === null
  setGroup(parse, opened, item)
}

/** "to leave": completes a verb, noun or adjective, or says what for. */
const readInfinitive = (parse: Parse, item: VerbItem): undefined => {
  const frame = top(parse)
  const { verbs, infinitiveNouns } = parse.lexicon
  if (parse.joined) {
    const beside = innermost(parse, (open) => open.group?.form === 'infinitive')
    if (beside !== null) return coordinate(parse, beside, item)
  }
  const { lemma, group, object, indirect } = frame
  const previous = parse.previous
  if (group === null || lemma === null) {
    const opened = open(
      parse,
      'infinitive',
      frame.subject === null ? 'fronted infinitive' : 'infinitive of noun',
      frame,
    )
    opened.governor = frame.latest?.head ?? null
    opened.bracketed = parse.comma
    return setGroup(parse, opened, item)
  }
  const target = object ?? indirect
  const adjacent = !parse.comma
  const afterNoun = previous?.kind === 'noun' || previous?.kind === 'prepositional'
  // "calls for troops to leave"
  if (adjacent && previous?.kind === 'prepositional' && parse.lexicon.infinitiveSubjects.has(previous.preposition)) {
    const opened = open(parse, 'infinitive', 'infinitive with its subject', frame)
    opened.governor = group.head
    opened.subject = partOf(previous.phrase)
    return setGroup(parse, opened, item)
  }
  const plan = afterNoun && frame.latest !== null && infinitiveNouns.has(parse.tokens[frame.latest.head]!.lemma)
  if (
    !plan &&
    adjacent &&
    target !== null &&
    !target.inferred &&
    group.voice === 'active' &&
    verbs.objectInfinitive.has(lemma)
  ) {
    return completing(parse, frame, item, shared(target), 'object and infinitive')
  }
  if (adjacent && plan) {
    const opened = open(parse, 'infinitive', 'infinitive of noun', frame)
    opened.governor = frame.latest!.head
    opened.subject = shared(frame.subject)
    return setGroup(parse, opened, item)
  }
  const passiveTaker = group.voice === 'passive' && (verbs.objectInfinitive.has(lemma) || verbs.infinitive.has(lemma))
  const taker =
    verbs.infinitive.has(lemma) || passiveTaker || (verbs.copular.has(lemma) && lemma !== 'go' && lemma !== 'come')
  if (adjacent && taker && (previous?.kind !== 'noun' || target === null)) {
    return completing(parse, frame, item, shared(frame.subject), 'infinitive complement')
  }
  const opened = open(parse, 'infinitive', 'purpose', frame)
  opened.governor = group.head
  opened.subject = shared(group.voice === 'passive' ? null : frame.subject)
  setGroup(parse, opened, item)
}

const completing = (parse: Parse, governor: Frame, item: VerbItem, subject: Part | null, rule: string): undefined => {
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

/** A base form without "to": imperative, after let and make, or a tagger's slip. */
const readBase = (parse: Parse, item: VerbItem, at: number): undefined => {
  const frame = top(parse)
  const { verbs } = parse.lexicon
  if (parse.joined) {
    const beside = innermost(
      parse,
      (open) => open.group !== null && (open.group.form === 'infinitive' || open.group.modality !== null),
    )
    if (beside !== null) {
      const { form, modality, tense } = beside.group!
      return coordinate(parse, beside, { ...item, group: { ...item.group, form, modality, tense } })
    }
  }
  if (awaits(frame)) {
    if (frame.subject !== null || frame.relativizer !== null) return readFinite(parse, asFinite(item, 'present'), at)
    frame.rule = frame.rule === 'first' ? 'imperative' : frame.rule
    return setGroup(parse, frame, { ...item, group: { ...item.group, form: 'finite', tense: 'present' } })
  }
  const { lemma, object } = frame
  if (lemma !== null && verbs.bareInfinitive.has(lemma) && !parse.comma) {
    const subject = object !== null && !object.inferred ? object : frame.subject
    return completing(parse, frame, item, shared(subject), 'bare infinitive')
  }
  readFinite(parse, asFinite(item, 'present'), at)
}

/** "killed near …": a reduced relative, an aside, a complement, or a headline's predicate. */
const readParticiple = (parse: Parse, item: VerbItem, at: number): undefined => {
  const { items, lexicon } = parse
  const frame = top(parse)
  const next = items[nextAt(items, at)]
  if (parse.joined) {
    const beside = innermost(parse, (open) => !awaits(open))
    if (beside !== null && beside === (frame.group === null ? beside : frame)) {
      const { voice, aspect, form, tense } = beside.group!
      if (form === 'finite' && voice === 'active' && aspect === 'simple' && beside.lemma !== 'be')
        return coordinate(parse, beside, asFinite(item, 'past'))
      return coordinate(parse, beside, {
        ...item,
        group: {
          ...item.group,
          voice: form === 'finite' && voice === 'active' ? (beside.lemma === 'be' ? 'passive' : 'active') : voice,
          form,
          tense,
          aspect,
        },
      })
    }
  }
  if (awaits(frame)) {
    if (frame.subject === null) {
      // "Killed were three people."
      if (next?.kind === 'verb' && next.lemma === 'be' && frame.kind === 'main') {
        frame.obliques.push({ ...part(item.group.head, item.first, item.last), preposition: '', temporal: false })
        frame.predicative = { ...part(item.group.head, item.first, item.last), category: 'participle', of: 'subject' }
        return
      }
      if (frame.kind === 'adverbial') return setGroup(parse, frame, item)
      const opened = open(parse, 'participial', 'fronted participle', frame)
      opened.bracketed = true
      return setGroup(parse, opened, item)
    }
    const later = finiteAhead(items, at)
    if (!later && !parse.comma) {
      // A headline's or a tagger's: "Three killed in blast"; with an object it was a past tense.
      const past = isPast(parse, frame, item, next)
      frame.rule = past ? frame.rule : 'headline participle'
      return setGroup(parse, frame, past ? asFinite(item, 'past') : item)
    }
    return openReduced(parse, frame, item)
  }
  const { lemma, object } = frame
  // "has sacked his cabinet, issued orders and declared …"
  if (
    parse.comma &&
    next?.kind === 'noun' &&
    !next.temporal &&
    frame.group?.form === 'finite' &&
    frame.group.voice === 'active'
  ) {
    return coordinate(parse, frame, { ...item, group: { ...frame.group, ...rangeOf(item) } })
  }
  // "have been killed, forced to hide or jailed"
  if (
    parse.comma &&
    items[at - 2]?.kind === 'verb' &&
    frame.group?.voice === 'passive' &&
    frame.group.form === 'finite'
  ) {
    const { form, tense, aspect } = frame.group
    return coordinate(parse, frame, { ...item, group: { ...item.group, voice: 'passive', form, tense, aspect } })
  }
  if (!parse.comma && parse.previous?.kind === 'verb') {
    if (lemma !== null && lexicon.verbs.copular.has(lemma)) {
      frame.predicative = { ...part(item.group.head, item.first, item.last), category: 'participle', of: 'subject' }
    }
    return completing(parse, frame, item, shared(frame.subject), 'participle complement')
  }
  // "says nearly 8,000 arrested": a headline's complement.
  if (!parse.comma && object !== null && frame.latest === object && lexicon.verbs.clauseOnly.has(lemma ?? '')) {
    frame.object = null
    return completing(parse, frame, item, object, 'headline complement')
  }
  if (
    !parse.comma &&
    object !== null &&
    !object.inferred &&
    frame.latest === object &&
    lemma !== null &&
    object.last === items[at - 1]?.last
  ) {
    const takes = lexicon.verbs.smallClause.has(lemma) || lexicon.verbs.bareInfinitive.has(lemma)
    if (takes && lemma !== 'name' && lemma !== 'call')
      return completing(parse, frame, item, shared(object), 'small clause')
  }
  openReduced(parse, frame, item)
}

const rangeOf = ({ group: { start, end, first, last, head } }: VerbItem) => ({
  start,
  end,
  first,
  last,
  head,
  polarity: 'positive' as const,
})

/** Whether a participle without auxiliary is a past tense that the tagger missed, rather than a headline's passive. */
const isPast = (parse: Parse, frame: Frame, item: VerbItem, next: Item | undefined): boolean => {
  const { tokens, lexicon } = parse
  if (next?.kind === 'noun' && !next.temporal) return true
  if (parse.pending.length > 0 && lexicon.verbs.says.has(item.lemma)) return true
  const subject = frame.subject!
  if (subject.first === subject.head && tokens[subject.head]!.xpos === 'PRP') return true
  if (lexicon.verbs.intransitive.has(item.lemma) || (frame.object?.inferred ?? false)) return true
  if (next?.kind === 'adjective' && lexicon.verbs.copular.has(item.lemma)) return true
  const infinitive = next?.kind === 'verb' && next.opens === 'o'
  const clause = next?.kind === 'that' || next?.kind === 'quotation'
  return (infinitive && !lexicon.verbs.objectInfinitive.has(item.lemma)) || clause
}

/** Whether the clause's own finite verb is still to come. */
const finiteAhead = (items: readonly Item[], at: number): boolean => {
  const next = predicateEnd(items, at + 1)
  const item = items[next]
  if (item?.kind === 'verb') return item.group.form === 'finite'
  return (item?.kind === 'comma' || item?.kind === 'dash') && parenthesisEnd(items, next) !== -1
}

const openReduced = (parse: Parse, frame: Frame, item: VerbItem): undefined => {
  const antecedent = frame.latest ?? frame.subject
  const opened = open(parse, 'participial', parse.comma ? 'participle aside' : 'reduced relative', frame)
  opened.bracketed = parse.comma
  opened.antecedent = antecedent
  opened.governor = antecedent?.head ?? null
  opened.subject = shared(antecedent)
  setGroup(parse, opened, item)
}

/** "leaving 12 dead", "a man carrying a knife", "started firing". */
const readGerund = (parse: Parse, item: VerbItem, at: number): undefined => {
  const frame = top(parse)
  const { verbs } = parse.lexicon
  if (parse.joined) {
    const beside = innermost(parse, (open) => open.group?.form === 'gerund' || open.group?.aspect === 'progressive')
    if (beside !== null) return coordinate(parse, beside, item)
  }
  if (awaits(frame)) {
    if (frame.kind === 'participial') return setGroup(parse, frame, item)
    if (frame.subject === null) {
      if (frame.kind === 'adverbial') return setGroup(parse, frame, item)
      const opened = open(parse, 'participial', 'fronted gerund', frame)
      opened.bracketed = true
      return setGroup(parse, opened, item)
    }
    const waits = finiteAhead(parse.items, at) || parse.comma
    if (!waits && frame.kind === 'main') {
      frame.rule = 'headline gerund'
      return setGroup(parse, frame, item)
    }
    return openReduced(parse, frame, item)
  }
  const { lemma, object, group } = frame
  // "say adding iodine to salt is simple"
  if (
    !parse.comma &&
    parse.previous?.kind === 'verb' &&
    lemma !== null &&
    verbs.says.has(lemma) &&
    finiteAhead(parse.items, at)
  ) {
    const told = open(parse, 'complement', 'bare complement', frame)
    complete(frame, told)
    return setGroup(parse, open(parse, 'participial', 'fronted gerund', told), item)
  }
  if (
    !parse.comma &&
    parse.previous?.kind === 'verb' &&
    lemma !== null &&
    (verbs.gerund.has(lemma) || verbs.copular.has(lemma) || group?.voice === 'passive')
  ) {
    return completing(parse, frame, item, shared(frame.subject), 'gerund complement')
  }
  if (!parse.comma && object !== null && !object.inferred && lemma !== null && frame.latest === object) {
    if (
      verbs.bareInfinitive.has(lemma) ||
      (verbs.gerund.has(lemma) && verbs.smallClause.has(lemma)) ||
      lemma === 'catch'
    ) {
      return completing(parse, frame, item, shared(object), 'small clause')
    }
  }
  const afterNoun = parse.previous?.kind === 'noun' || parse.previous?.kind === 'prepositional'
  if (!parse.comma && afterNoun) return openReduced(parse, frame, item)
  const opened = open(parse, 'participial', 'gerund aside', frame)
  opened.bracketed = parse.comma
  opened.governor = group?.head ?? null
  opened.subject = shared(frame.subject)
  setGroup(parse, opened, item)
}
