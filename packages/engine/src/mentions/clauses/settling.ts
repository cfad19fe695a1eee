import type { Token } from '../../syntax/tokens.ts'
import type { Argument, Clause } from './clause.ts'
import { type Frame, type Part, shared } from './frames.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * Turns what was read into clauses: drops what held nothing, hands the phrases of a clause that found no verb to the one
 * around it, fills subjects that stand elsewhere, and numbers the rest in document order.
 */
export const settle = (frames: readonly Frame[], tokens: readonly Token[], lexicon: Lexicon): readonly Clause[] => {
  for (const frame of frames) if (frame.group === null) dissolve(frame, frames)
  spread(frames)
  for (const frame of frames) if (frame.subject === null) fill(frame, frames)
  for (const frame of frames) turnRelative(frame, tokens, lexicon.verbs.intransitive)
  for (const frame of frames) dropGap(frame, lexicon.verbs.intransitive)
  for (const frame of frames) shareObject(frame, frames)
  for (const frame of frames) findGap(frame, frames, tokens)
  reparent(frames)
  const kept = frames.filter(isKept)
  kept.sort((a, b) => a.sentence - b.sentence || a.first - b.first || b.last - a.last || a.index - b.index)
  const numbers = new Map<number, number>(kept.map((frame, number) => [frame.index, number]))
  return kept.map((frame) => clauseOf(frame, frames, numbers, tokens))
}

const isKept = (frame: Frame): boolean =>
  frame.first !== -1 &&
  (frame.group !== null ||
    (!frame.bracket &&
      frame.kind === 'main' &&
      (frame.predicative !== null || (frame.subject !== null && frame.parent === null))))

/** "after the attack", read as the beginning of a clause that never got a verb, is an oblique of the clause around it. */
const dissolve = (frame: Frame, frames: readonly Frame[]): void => {
  if (frame.kind === 'main' || frame.parent === null) return
  const parent = frames[frame.parent]!
  const { subject, mark } = frame
  if (subject !== null && !subject.inferred && mark !== null && frame.kind === 'adverbial') {
    parent.obliques.push({ ...subject, first: frame.first, preposition: mark, temporal: false })
  }
  for (const oblique of frame.obliques) parent.obliques.push(oblique)
  if (frame.first !== -1) {
    if (parent.first === -1 || frame.first < parent.first) parent.first = frame.first
    parent.last = Math.max(parent.last, frame.last)
  }
  const at = parent.complements.indexOf(frame.index)
  if (at !== -1) parent.complements.splice(at, 1)
}

/** The clauses inside a clause make it longer. Children are opened after their parents, so one pass backwards does it. */
const spread = (frames: readonly Frame[]): void => {
  for (let k = frames.length - 1; k >= 0; k -= 1) {
    const frame = frames[k]!
    if (frame.parent === null || frame.first === -1) continue
    const parent = frames[frame.parent]!
    if (parent.first === -1 || frame.first < parent.first) parent.first = frame.first
    parent.last = Math.max(parent.last, frame.last)
  }
}

/** "Accused of fraud, *he* resigned", "while fleeing, *they* …": the subject is that of the clause around. */
const fill = (frame: Frame, frames: readonly Frame[]): void => {
  if (frame.group === null) return
  if (frame.conjunct !== null) {
    const beside = frames[frame.conjunct]!
    frame.subject = shared(beside.subject)
    return
  }
  const nonfinite = frame.group.form !== 'finite'
  if (!nonfinite || frame.parent === null || frame.existential || frame.kind === 'main') return
  frame.subject = shared(frames[frame.parent]!.subject)
}

/** "seized and burned the cars": both have the object. */
const shareObject = (frame: Frame, frames: readonly Frame[]): void => {
  if (!frame.adjacent || frame.conjunct === null || frame.object === null || frame.object.inferred) return
  const beside = frames[frame.conjunct]!
  if (beside.object !== null || beside.group?.voice !== 'active' || frame.group?.voice !== 'active') return
  beside.object = frame.object
  frame.object = shared(frame.object)
}

/** A passive, or a verb that takes no object, has no gap that the noun of its relative could fill. */
const dropGap = (frame: Frame, intransitive: ReadonlySet<string>): void => {
  if (frame.kind !== 'relative' || frame.object?.inferred !== true || frame.group === null) return
  if (frame.group.voice === 'passive' || frame.lemma === 'be' || intransitive.has(frame.lemma ?? ''))
    frame.object = null
}

/** "the evidence that they presented": a verb that lacks its object makes the clause a relative. */
const turnRelative = (frame: Frame, tokens: readonly Token[], intransitive: ReadonlySet<string>): void => {
  if (frame.rule !== 'complement of noun' || frame.antecedent === null) return
  const { group, lemma } = frame
  if (group === null || group.voice !== 'active' || lemma === null || frame.object !== null) return
  if (frame.predicative !== null || frame.complements.length > 0 || frame.quotes.length > 0) return
  if (intransitive.has(lemma) || tokens[group.head]!.upos === 'AUX') return
  if (frame.obliques.some((oblique) => oblique.first === group.last)) return
  frame.kind = 'relative'
  frame.rule = 'relative'
  frame.object = shared(frame.antecedent)
}

/** "what they found": the pronoun is the object where the verb has none. */
const findGap = (frame: Frame, frames: readonly Frame[], tokens: readonly Token[]): void => {
  const { relativizer } = frame
  if (relativizer === null || frame.kind === 'relative' || frame.subject === null) return
  if (frame.subject.head === relativizer || !tokens[relativizer]!.xpos.startsWith('WP')) return
  let inner = frame
  for (let steps = 0; steps < 8; steps += 1) {
    const next = inner.complements[0]
    if (next === undefined || frames[next]!.group === null || frames[next]!.index <= inner.index) break
    inner = frames[next]!
  }
  if (inner.object !== null || inner.group?.voice !== 'active' || inner.lemma === 'be' || inner.predicative !== null)
    return
  inner.object = {
    head: relativizer,
    first: relativizer,
    last: relativizer + 1,
    inferred: false,
    heads: [relativizer],
    apposition: null,
  }
}

/** What an attribution or a quotation's clause completes belongs to it. */
const reparent = (frames: readonly Frame[]): void => {
  for (const frame of frames) {
    for (const index of frame.complements) {
      const inner = frames[index]!
      if (inner.parent === frame.index) continue
      if (frame.parenthetical && frame.parent === inner.index) {
        frame.parent = inner.parent
        inner.parent = frame.index
      } else if (inner.parent === null && inner !== frame) inner.parent = frame.index
      else continue
      inner.governor ??= frame.group?.head ?? null
    }
  }
}

const clauseOf = (
  frame: Frame,
  frames: readonly Frame[],
  numbers: ReadonlyMap<number, number>,
  tokens: readonly Token[],
): Clause => {
  const argument = (given: Part | null): Argument | null => (given === null ? null : argumentOf(given, tokens))
  const { group, predicative } = frame
  return {
    kind: group === null ? 'verbless' : frame.kind,
    sentence: frame.sentence,
    start: tokens[frame.first]!.start,
    end: tokens[frame.last - 1]!.end,
    first: frame.first,
    last: frame.last,
    predicate: group,
    lemma: frame.lemma,
    subject: argument(frame.subject),
    object: argument(frame.object),
    indirect: argument(frame.indirect),
    agent: argument(frame.agent),
    predicative:
      predicative === null
        ? null
        : { ...argumentOf(predicative, tokens), category: predicative.category, of: predicative.of },
    obliques: frame.obliques.map((oblique) => ({
      ...argumentOf(oblique, tokens),
      preposition: oblique.preposition,
      temporal: oblique.temporal,
    })),
    parent: keptAncestor(frame, frames, numbers),
    conjunct: frame.conjunct === null ? null : (numbers.get(frame.conjunct) ?? null),
    complements: frame.complements.flatMap((index) => numbers.get(index) ?? []),
    mark: frame.mark,
    governor: frame.governor,
    antecedent: argument(frame.antecedent),
    relativizer: frame.relativizer,
    particle: frame.particle,
    inverted: frame.inverted,
    parenthetical: frame.parenthetical,
    existential: frame.existential,
    quotation: frame.quotation,
    quotes: frame.quotes,
    rule: frame.rule,
  }
}

const keptAncestor = (frame: Frame, frames: readonly Frame[], numbers: ReadonlyMap<number, number>): number | null => {
  let parent = frame.parent
  for (let steps = 0; parent !== null && steps < 30; steps += 1) {
    const number = numbers.get(parent)
    if (number !== undefined) return number
    parent = frames[parent]!.parent
  }
  return null
}

const argumentOf = (given: Part, tokens: readonly Token[]): Argument => ({
  start: tokens[given.first]!.start,
  end: tokens[given.last - 1]!.end,
  head: given.head,
  first: given.first,
  last: given.last,
  inferred: given.inferred,
  heads: given.heads,
  apposition: given.apposition,
})
