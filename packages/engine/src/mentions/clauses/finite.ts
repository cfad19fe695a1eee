import { type Frame, part, shared } from './frames.ts'
import type { Item, VerbItem } from './item.ts'
import { rootOf } from './joints.ts'
import { verbAfter } from './lookahead.ts'
import { coordinate, nextAt, openReduced, reduced, setGroup } from './predicates.ts'
import { awaits, closeTo, complete, cover, innermost, open, openRoot, type Parse, top } from './stack.ts'

export const readFinite = (parse: Parse, item: VerbItem, at: number): undefined => {
  const { items, lexicon } = parse
  const frame = top(parse)
  if (item.opens === 't' && parse.comma && isTitle(parse, items, at)) return cover(frame, item)
  if (parse.joined && !(awaits(frame) && parse.previous === null)) {
    const beside = besideOf(parse, item)
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
  const turns = item.lemma === parse.lexicon.auxiliaryLemmas.be || parse.lexicon.verbs.intransitive.has(item.lemma)
  if (!frame.existential && turns && (next?.kind === 'noun' || parse.previous !== null)) frame.inverted = true
}

/**
 * The clause that a verb after "and" stands beside: the innermost, unless its time differs and one further out agrees
 * ("said he would resign | and left", "says two men were held | and denies …").
 */
const besideOf = (parse: Parse, item: VerbItem): Frame | null => {
  const nearest = innermost(parse, (open) => open.group?.form === 'finite')
  if (nearest === null || nearest.group === null || item.group.modality !== null) return nearest
  const agrees = ({ group }: Frame): boolean =>
    group !== null && group.form === 'finite' && group.modality === null && group.tense === item.group.tense
  if (agrees(nearest)) return nearest
  return innermost(parse, (open) => agrees(open) && (open.kind === 'main' || open.kind === 'complement')) ?? nearest
}
