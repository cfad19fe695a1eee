import { readFinite } from './finite.ts'
import { type Frame, part, shared } from './frames.ts'
import type { Item, VerbItem } from './item.ts'
import { asFinite, completing, coordinate, finiteAhead, nextAt, openReduced, setGroup } from './predicates.ts'
import { awaits, complete, innermost, open, type Parse, partOf, top } from './stack.ts'

/** "to leave": completes a verb, noun or adjective, or says what for. */
export const readInfinitive = (parse: Parse, item: VerbItem): undefined => {
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
    verbs.infinitive.has(lemma) || passiveTaker || (verbs.copular.has(lemma) && !verbs.motionCopulas.has(lemma))
  if (adjacent && taker && (previous?.kind !== 'noun' || target === null)) {
    return completing(parse, frame, item, shared(frame.subject), 'infinitive complement')
  }
  const opened = open(parse, 'infinitive', 'purpose', frame)
  opened.governor = group.head
  opened.subject = shared(group.voice === 'passive' ? null : frame.subject)
  setGroup(parse, opened, item)
}

/** A base form without "to": imperative, after let and make, or a tagger's slip. */
export const readBase = (parse: Parse, item: VerbItem, at: number): undefined => {
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
export const readParticiple = (parse: Parse, item: VerbItem, at: number): undefined => {
  const { items, lexicon } = parse
  const frame = top(parse)
  const next = items[nextAt(items, at)]
  if (parse.joined) {
    const beside = innermost(parse, (open) => !awaits(open))
    if (beside !== null && beside === (frame.group === null ? beside : frame)) {
      const { voice, aspect, form, tense } = beside.group!
      if (form === 'finite' && voice === 'active' && aspect === 'simple' && beside.lemma !== lexicon.auxiliaryLemmas.be)
        return coordinate(parse, beside, asFinite(item, 'past'))
      return coordinate(parse, beside, {
        ...item,
        group: {
          ...item.group,
          voice:
            form === 'finite' && voice === 'active'
              ? beside.lemma === lexicon.auxiliaryLemmas.be
                ? 'passive'
                : 'active'
              : voice,
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
      if (next?.kind === 'verb' && next.lemma === lexicon.auxiliaryLemmas.be && frame.kind === 'main') {
        frame.obliques.push({ ...part(item.group.head, item.first, item.last), preposition: '', temporal: false })
        frame.predicative = { ...part(item.group.head, item.first, item.last), category: 'participle', of: 'subject' }
        return
      }
      if (frame.kind === 'adverbial') return setGroup(parse, frame, item)
      const opened = open(parse, 'participial', 'fronted participle', frame)
      opened.bracketed = true
      return setGroup(parse, opened, item)
    }
    // "The press reported today that …"
    let marker = at + 1
    while (items[marker]?.kind === 'adverb' || isTime(items[marker])) marker += 1
    if (items[marker]?.kind === 'that' && lexicon.verbs.says.has(item.lemma) && !parse.comma) {
      return setGroup(parse, frame, asFinite(item, 'past'))
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
    if (takes && !lexicon.verbs.naming.has(lemma)) return completing(parse, frame, item, shared(object), 'small clause')
  }
  openReduced(parse, frame, item)
}

const isTime = (item: Item | undefined): boolean =>
  (item?.kind === 'noun' || item?.kind === 'prepositional') && item.temporal

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

/** "leaving 12 dead", "a man carrying a knife", "started firing". */
export const readGerund = (parse: Parse, item: VerbItem, at: number): undefined => {
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
      verbs.objectGerund.has(lemma)
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
