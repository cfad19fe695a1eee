import type { Frame, Part } from './clause-frames.ts'
import { shared } from './clause-frames.ts'
import type { Item } from './clause-items.ts'
import { verbAfter } from './clause-lookahead.ts'
import { awaits, closeTo, complete, cover, innermost, open, openRoot, type Parse, partOf, top } from './clause-stack.ts'

type NounItem = Extract<Item, { kind: 'noun' }>
type PrepositionalItem = Extract<Item, { kind: 'prepositional' }>
type AdjectiveItem = Extract<Item, { kind: 'adjective' }>
type VerbItem = Extract<Item, { kind: 'verb' }>

/** A noun phrase: subject of what follows, or the next argument of the open clause. */
export const readNoun = (parse: Parse, item: NounItem, at: number): undefined => {
  const given = partOf({ head: item.phrase.head, first: item.first, last: item.last })
  const frame = top(parse)
  if (awaits(frame)) beforeVerb(parse, frame, item, given, at)
  else afterVerb(parse, frame, item, given, at)
  cover(top(parse), item)
}

const beforeVerb = (parse: Parse, frame: Frame, item: NounItem, given: Part, at: number): undefined => {
  const { items } = parse
  const next = nextOf(items, at)
  if (frame.subject === null) {
    const fronted = frame.obliques[frame.obliques.length - 1]
    if (parse.joined && fronted !== undefined && parse.previous?.kind === 'prepositional' && next?.kind !== 'verb') {
      extend(fronted, given)
      return
    }
    // "Last week, the army said": a time before the subject.
    if (item.temporal && next?.kind !== 'verb') time(frame, given)
    else setSubject(frame, given)
    return
  }
  if (parse.joined) {
    extend(frame.subject, given)
    frame.latest = given
    return
  }
  if (item.temporal) {
    time(frame, given)
    return
  }
  if (parse.comma) {
    const verb = verbAfter(items, at)
    const said = items[verb]
    // "The blast, officials said, killed 5".
    if (said?.kind === 'verb' && trails(parse, said, verb)) {
      const aside = open(parse, 'main', 'parenthetical', frame)
      aside.parenthetical = true
      aside.bracketed = true
      aside.subject = given
      aside.latest = given
      aside.complements.push(frame.index)
      return
    }
    if (frame.kind === 'main' && verbAfter(items, at, false) !== -1 && !inList(frame.subject, parse)) {
      // "Attention, this is …": what stood before was no subject, as the phrase here has its own verb at once.
      frame.obliques.push({ ...frame.subject, preposition: '', temporal: false })
      setSubject(frame, given)
      return
    }
    if (frame.subject.apposition === null && !isList(items, at)) {
      frame.subject.apposition = given.head
      frame.subject.last = given.last
    } else extend(frame.subject, given)
    frame.latest = given
    return
  }
  const previous = parse.previous
  if (
    previous !== null &&
    (previous.kind === 'noun' || previous.kind === 'prepositional') &&
    verbAfter(items, at) !== -1
  ) {
    const second = reducedRelativeEnd(items, at)
    if (second !== -1) {
      openRelative(parse, frame, given, 'reduced relative')
      return
    }
  }
  if (previous?.kind === 'noun' && frame.subject.apposition === null && frame.subject.heads.length === 1) {
    // Two phrases in a row are one that was cut: the second has the head.
    frame.subject.head = given.head
    frame.subject.heads = [given.head]
  }
  frame.subject.last = Math.max(frame.subject.last, given.last)
  frame.latest = given
}

/** Whether a subject has grown by a list, whose members have commas between them. */
const inList = (subject: Part, parse: Parse): boolean => subject.heads.length > 1 || parse.joined

/** After "the weapons they": where the verb of the main clause stands, if one does. */
const reducedRelativeEnd = (items: readonly Item[], at: number): number => {
  const verb = verbAfter(items, at)
  if (verb === -1) return -1
  for (let j = verb + 1; j < Math.min(items.length, verb + 12); j += 1) {
    const item = items[j]!
    if (item.kind === 'verb' && item.group.form === 'finite') return items[j - 1]?.kind === 'conjunction' ? -1 : j
    if (item.kind === 'comma' || item.kind === 'subordinator' || item.kind === 'that' || item.kind === 'noun') return -1
    if (item.kind === 'wh' || item.kind === 'colon' || item.kind === 'quotation') return -1
  }
  return -1
}

const afterVerb = (parse: Parse, frame: Frame, item: NounItem, given: Part, at: number): undefined => {
  const { items } = parse
  const following = items[at + 1]
  // "days after he left": the time belongs to the clause that follows.
  if (
    item.temporal &&
    following?.kind === 'prepositional' &&
    parse.lexicon.ambiguousSubordinators.has(following.preposition)
  ) {
    return time(frame, given)
  }
  // "26 were killed and 16 | wounded"
  if (parse.joined && following?.kind === 'verb' && following.opens === 'u' && frame.group?.voice === 'passive') {
    coordinateClause(parse, frame, given)
    return
  }
  // "Among the dead were three children", "there were 12 deaths", "said the minister".
  if (frame.subject === null && (frame.inverted || frame.existential)) {
    if (parse.joined || parse.previous?.kind !== 'verb') {
      if (frame.existential) return setSubject(frame, given)
    } else return setSubject(frame, given)
  }
  // After a verb of saying, after a mark or a conjunction a clause is likely; else the phrase is likely the object.
  const far =
    parse.comma ||
    parse.joined ||
    parse.colon ||
    frame.predicative !== null ||
    (frame.lemma !== null && parse.lexicon.verbs.clause.has(frame.lemma))
  const verb = verbAfter(items, at, far)
  const needed =
    verb !== -1 && (isNeededAbove(parse, frame, item, verb) || isObjectBeforeAnd(parse, frame, item, at, verb))
  if (verb !== -1 && !needed && !(item.temporal && items[verb]!.first > item.last && timeThenNoun(items, at))) {
    newClause(parse, frame, item, given, at, items[verb] as VerbItem, verb)
    return
  }
  argument(parse, frame, item, given, at)
}

/**
 * "Burned the school | and the church was looted": right after a verb that takes one, what stands before "and" is its
 * object. A verb of saying may have both in a clause that completes it, unless the verb ahead takes one subject alone.
 */
const isObjectBeforeAnd = (parse: Parse, frame: Frame, item: NounItem, at: number, verb: number): boolean => {
  const { lexicon, tokens } = parse
  if (parse.previous?.kind !== 'verb' || frame.object !== null || item.phrase.pronoun) return false
  if (parse.items[at + 1]?.kind !== 'conjunction') return false
  const ahead = tokens[parse.items[verb]!.first]!
  return (
    !lexicon.verbs.says.has(frame.lemma ?? '') || ahead.xpos === 'VBZ' || lexicon.singularAuxiliaries.has(ahead.norm)
  )
}

/** "A study documenting the status of children | has shown": the only verb ahead is that of the subject that waits for one. */
const isNeededAbove = (parse: Parse, frame: Frame, item: NounItem, verb: number): boolean => {
  if (parse.comma || parse.joined || parse.colon || item.phrase.pronoun || parse.previous?.kind !== 'verb') return false
  if (frame.object !== null && !frame.object.inferred) return false
  const waiting = innermost(parse, (open) => awaits(open) && open.subject !== null)
  if (waiting === null || parse.lexicon.verbs.intransitive.has(frame.lemma ?? '')) return false
  return !secondVerb(parse.items, verb)
}

const timeThenNoun = (items: readonly Item[], at: number): boolean => items[at + 1]?.kind === 'noun'

/** A phrase with a finite verb of its own: completes, modifies or follows the open clause. */
const newClause = (
  parse: Parse,
  frame: Frame,
  item: NounItem,
  given: Part,
  at: number,
  verb: VerbItem,
  verbAt: number,
): undefined => {
  const { items, lexicon } = parse
  const { says, clause } = lexicon.verbs
  const begin = (opened: Frame): undefined => setSubject(opened, given)
  const waiting = innermost(parse, (open) => awaits(open))
  if (parse.joined) {
    coordinateClause(parse, frame, given)
    return
  }
  if (parse.comma && parse.loose && !trails(parse, verb, verbAt) && (waiting === null || waiting.subject !== null)) {
    coordinateClause(parse, frame, given)
    return
  }
  if (parse.comma || parse.colon) {
    if (waiting !== null && waiting.subject === null) {
      closeTo(parse, waiting)
      return begin(waiting)
    }
    if (trails(parse, verb, verbAt)) {
      const parenthesis = !endsSentence(items, verbAt)
      const root = rootOf(parse)
      const aside =
        parenthesis && waiting === null
          ? open(parse, 'main', 'parenthetical', frame)
          : openRoot(parse, 'trailing attribution')
      aside.parenthetical = parenthesis && aside.parent !== null
      aside.bracketed = aside.parenthetical
      if (aside.parenthetical) aside.complements.push(frame.index)
      else for (const done of root) aside.complements.push(done)
      return begin(aside)
    }
    if (parse.colon) {
      const asking = innermost(
        parse,
        (open) => open.lemma !== null && says.has(open.lemma) && open.complements.length === 0,
      )
      if (asking !== null) {
        closeTo(parse, asking)
        const told = open(parse, 'complement', 'after colon', asking)
        complete(asking, told)
        return begin(told)
      }
    }
    return begin(openRoot(parse, 'juxtaposed'))
  }
  if (waiting !== null && waiting.subject === null && frame.kind !== 'main') {
    // "When the siren sounded people ran".
    const takes =
      frame.lemma !== null && clause.has(frame.lemma) && frame.object === null && parse.previous?.kind === 'verb'
    const gerundObject =
      frame.rule === 'fronted gerund' &&
      parse.previous?.kind === 'verb' &&
      !lexicon.verbs.intransitive.has(frame.lemma ?? '')
    if (gerundObject) return argument(parse, frame, item, given, at)
    if (!takes) {
      closeTo(parse, waiting)
      return begin(waiting)
    }
  }
  const adjacent = parse.previous?.kind
  const taker = innermost(
    parse,
    (open) => open.lemma !== null && clause.has(open.lemma) && !awaits(open) && open.complements.length === 0,
  )
  if (taker !== null && (taker === frame || adjacent !== 'noun')) {
    const usable =
      adjacent === 'verb' ||
      adjacent === 'prepositional' ||
      adjacent === 'particle' ||
      adjacent === 'quotation' ||
      (parse.previous?.kind === 'noun' && (parse.previous.temporal || lexicon.verbs.hearer.has(taker.lemma!)))
    const modifier = item.phrase.pronoun && adjacent !== 'verb' && !says.has(taker.lemma!)
    if (usable && !modifier) {
      if (
        parse.previous?.kind === 'noun' &&
        !parse.previous.temporal &&
        taker.object !== null &&
        taker.indirect === null
      ) {
        taker.indirect = taker.object
        taker.object = null
      }
      closeTo(parse, taker)
      const told = open(parse, 'complement', 'bare complement', taker)
      complete(taker, told)
      return begin(told)
    }
  }
  if (frame.predicative?.category === 'adjective' && adjacent === 'adjective') {
    const told = open(parse, 'complement', 'complement of adjective', frame)
    complete(frame, told)
    return begin(told)
  }
  if ((adjacent === 'noun' || adjacent === 'prepositional') && frame.latest !== null) {
    openRelative(parse, frame, given, 'reduced relative')
    return
  }
  if (waiting !== null && waiting.subject === null) {
    closeTo(parse, waiting)
    return begin(waiting)
  }
  if (frame.complements.length === 0 && frame.object === null && frame.group?.voice === 'active') {
    const told = open(parse, 'complement', 'bare complement', frame)
    complete(frame, told)
    return begin(told)
  }
  begin(openRoot(parse, 'juxtaposed'))
}

/** "…, and the army fled": a clause beside the nearest one that can have a neighbour. */
export const coordinateClause = (parse: Parse, frame: Frame, given: Part | null): Frame => {
  const beside =
    innermost(
      parse,
      (open) => !awaits(open) && open.group?.form === 'finite' && (open.kind === 'complement' || open.kind === 'main'),
    ) ?? frame
  const nearest =
    parse.comma || frame.kind === 'participial' || frame.kind === 'infinitive' || frame.kind === 'relative'
      ? beside
      : frame
  const opened = beginConjunct(parse, nearest)
  if (given !== null) setSubject(opened, given)
  return opened
}

/** Opens a clause of the same standing as `beside`, coordinated with it. */
export const beginConjunct = (parse: Parse, beside: Frame): Frame => {
  const parent = beside.parent === null ? null : parse.frames[beside.parent]!
  if (parent === null || !parse.stack.includes(parent)) {
    if (beside.parent === null) {
      const opened = openRoot(parse, 'coordinated')
      opened.conjunct = beside.index
      return opened
    }
    closeTo(parse, beside)
  } else closeTo(parse, parent)
  const opened = open(parse, beside.kind, 'coordinated', parent)
  opened.conjunct = beside.index
  opened.governor = beside.governor
  opened.antecedent = beside.antecedent
  opened.mark = beside.mark
  if (parent?.complements.includes(beside.index)) parent.complements.push(opened.index)
  return opened
}

const openRelative = (parse: Parse, frame: Frame, given: Part, rule: string): undefined => {
  const antecedent = frame.latest
  const opened = open(parse, 'relative', rule, frame)
  opened.antecedent = antecedent
  opened.governor = antecedent?.head ?? null
  opened.object = shared(antecedent)
  setSubject(opened, given)
}

/** Roots of what has been read since the last attribution: what a trailing "officials said" speaks of. */
export const rootOf = (parse: Parse): readonly number[] => {
  const done: number[] = []
  for (let k = parse.roots.length - 1; k >= 0; k -= 1) {
    const frame = parse.frames[parse.roots[k]!]!
    if (frame.rule === 'trailing attribution' || frame.rule === 'inverted attribution') break
    if (frame.group === null && frame.subject === null) continue
    done.unshift(frame.index)
    if (frame.conjunct === null) break
  }
  return done
}

/** A phrase with no verb of its own, after the verb. */
const argument = (parse: Parse, frame: Frame, item: NounItem, given: Part, at: number): undefined => {
  const { lexicon } = parse
  const { verbs } = lexicon
  if (item.temporal && !(parse.previous?.kind === 'verb' && frame.lemma === 'be')) return time(frame, given)
  if (parse.joined || parse.comma) {
    const list = parse.joined || isList(parse.items, at)
    const last = frame.latest
    if (last !== null) {
      if (list) extend(last, given)
      else if (last.apposition === null) {
        last.apposition = given.head
        last.last = given.last
      }
      grow(frame, last)
      return
    }
    if (!parse.joined) {
      frame.latest = given
      return
    }
  }
  if (frame.inverted && frame.subject === null) return setSubject(frame, given)
  if (parse.colon && frame.group?.form === 'finite') {
    frame.latest = given
    return
  }
  const { lemma, group } = frame
  if (group?.voice === 'passive' && lexicon.measureNouns.has(parse.tokens[given.head]!.lemma)) {
    frame.obliques.push({ ...given, preposition: '', temporal: false })
    return
  }
  const active = group?.voice === 'active'
  frame.latest = given
  if (lemma !== null && verbs.copular.has(lemma) && active && frame.predicative === null && frame.object === null) {
    if (lemma === 'be' || lemma === 'become' || lemma === 'remain' || parse.tokens[given.head]!.upos !== 'PRON') {
      if (lemma === 'be' || lemma === 'become' || lemma === 'remain' || lemma === 'seem') {
        frame.predicative = { ...given, category: 'noun', of: 'subject' }
        frame.latest = frame.predicative
        return
      }
    }
  }
  if (!active) {
    if (lemma !== null && verbs.smallClause.has(lemma) && frame.predicative === null) {
      frame.predicative = { ...given, category: 'noun', of: 'subject' }
      frame.latest = frame.predicative
    } else if (lemma !== null && verbs.ditransitive.has(lemma) && frame.object === null) frame.object = given
    else if (
      group?.form !== 'finite' &&
      frame.object === null &&
      frame.agent === null &&
      parse.previous?.kind === 'verb'
    )
      frame.object = given
    return
  }
  if (frame.object === null) {
    frame.object = given
    return
  }
  if (frame.object.inferred) {
    // "the day that anybody helped us": the noun was not the object after all.
    if (parse.previous?.kind === 'verb' && frame.relativizer !== null) frame.object = given
    return
  }
  if (parse.previous?.kind === 'adverb') return
  if (lemma !== null && verbs.ditransitive.has(lemma) && frame.indirect === null) {
    frame.indirect = frame.object
    frame.object = given
  } else if (lemma !== null && verbs.smallClause.has(lemma) && frame.predicative === null) {
    frame.predicative = { ...given, category: 'noun', of: 'object' }
    frame.latest = frame.predicative
  }
}

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
    frame.lemma === 'be' &&
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

const secondVerb = (items: readonly Item[], verb: number): boolean => {
  for (let j = verb + 1; j < Math.min(items.length, verb + 24); j += 1) {
    const item = items[j]!
    if (item.kind === 'semicolon' || item.kind === 'stop' || item.kind === 'subordinator' || item.kind === 'quotation')
      return false
    if (item.kind === 'verb' && item.group.form === 'finite') {
      const before = items[j - 1]!
      if (before.kind === 'comma' || before.kind === 'prepositional' || before.kind === 'adverb') return true
    }
  }
  return false
}

/** An adjective on its own: what a subject or object is said to be. */
export const readAdjective = (parse: Parse, item: AdjectiveItem, _at: number): undefined => {
  const frame = top(parse)
  const given = partOf(item)
  cover(frame, item)
  if (awaits(frame)) {
    if (frame.subject !== null && frame.predicative === null && !parse.comma) {
      frame.predicative = { ...given, category: 'adjective', of: 'subject' }
    }
    return
  }
  const { lemma, group } = frame
  if (frame.predicative !== null || lemma === null) return
  const { verbs } = parse.lexicon
  if (frame.object !== null && !frame.object.inferred && verbs.smallClause.has(lemma)) {
    frame.predicative = { ...given, category: 'adjective', of: 'object' }
  } else if (verbs.copular.has(lemma) || group?.voice === 'passive') {
    frame.predicative = { ...given, category: 'adjective', of: 'subject' }
  }
}

export const setSubject = (frame: Frame, given: Part): undefined => {
  frame.subject = given
  frame.latest = given
  cover(frame, given)
}

const time = (frame: Frame, given: Part): undefined => {
  const oblique = { ...given, preposition: '', temporal: true }
  frame.obliques.push(oblique)
  if (!awaits(frame)) frame.latest = oblique
}

const extend = (whole: Part, more: Part): undefined => {
  whole.heads.push(more.head)
  whole.last = Math.max(whole.last, more.last)
}

/** An argument that ends where `inner` now ends: "of" and lists make the phrase around longer too. */
const grow = (frame: Frame, inner: Part): undefined => {
  for (const outer of [frame.subject, frame.object, frame.predicative, frame.agent, ...frame.obliques.slice(-1)]) {
    if (
      outer !== null &&
      outer !== undefined &&
      !outer.inferred &&
      outer.first <= inner.first &&
      outer.last >= inner.first
    ) {
      outer.last = Math.max(outer.last, inner.last)
    }
  }
}

const nextOf = (items: readonly Item[], at: number): Item | undefined => {
  let next = at + 1
  while (items[next]?.kind === 'adverb' || items[next]?.kind === 'mark') next += 1
  return items[next]
}

/**
 * Whether a verb of saying speaks of what stands before it ("…, officials said on Monday, …"): no object and no clause
 * of its own follows, unless it is the hearer ("he told reporters").
 */
const trails = (parse: Parse, verb: VerbItem, at: number): boolean => {
  const { items, lexicon } = parse
  if (!lexicon.verbs.attributes.has(verb.lemma) || verb.group.voice === 'passive') return false
  let hearer = lexicon.verbs.hearer.has(verb.lemma)
  for (let j = at + 1; j < Math.min(items.length, at + 14); j += 1) {
    const item = items[j]!
    switch (item.kind) {
      case 'adverb':
      case 'mark':
      case 'particle':
      case 'prepositional':
        continue
      case 'noun':
        if (item.temporal) continue
        if (!hearer) return false
        hearer = false
        continue
      case 'verb':
        return item.group.form === 'gerund' || item.group.form === 'finite'
      case 'that':
      case 'colon':
      case 'adjective':
        return false
      default:
        return true
    }
  }
  return true
}

const endsSentence = (items: readonly Item[], verb: number): boolean => {
  for (let j = verb + 1; j < items.length; j += 1) {
    const item = items[j]!
    if (item.kind === 'comma' || item.kind === 'dash') return false
    if (item.kind === 'stop') return true
  }
  return true
}

/** Whether the phrase at `at` is a member of a list: "X, Y and Z". */
const isList = (items: readonly Item[], at: number): boolean => {
  const limit = Math.min(items.length, at + 24)
  let j = at + 1
  while (j < limit) {
    const item = items[j]!
    if (item.kind === 'prepositional' || item.kind === 'mark' || item.kind === 'adverb') j += 1
    else if (item.kind === 'conjunction') return items[j + 1]?.kind === 'noun' || items[j + 1]?.kind === 'adverb'
    else if (item.kind === 'comma') {
      const next = items[j + 1]
      if (next?.kind === 'conjunction') return items[j + 2]?.kind === 'noun'
      if (next?.kind !== 'noun') return false
      j += 2
    } else return false
  }
  return false
}
