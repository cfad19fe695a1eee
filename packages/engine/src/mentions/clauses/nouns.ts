import { argument, extend, setSubject, time } from './arguments.ts'
import { type Frame, type Part, shared } from './frames.ts'
import type { NounItem, VerbItem } from './item.ts'
import { beginConjunct, coordinateClause, rootOf } from './joints.ts'
import { endsSentence, isList, nextOf, reducedRelativeEnd, secondVerb, trails, verbAfter } from './lookahead.ts'
import { awaits, closeTo, complete, cover, innermost, open, openRoot, type Parse, partOf, top } from './stack.ts'

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
    const main = innermost(parse, (open) => open.kind === 'main' && awaits(open) && open.subject === null)
    if (frame.kind === 'adverbial' && main !== null && verbAfter(items, at, false) !== -1) {
      // "While the unrest spread, the cabinet resigned": the clause before the comma has a verb that was read as a noun.
      closeTo(parse, main)
      setSubject(main, given)
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
  // "left 7 dead and 30 | injured"
  if (
    parse.joined &&
    frame.predicative?.of === 'object' &&
    (following?.kind === 'adjective' || (following?.kind === 'verb' && following.opens === 'u'))
  ) {
    const beside = beginConjunct(parse, frame)
    beside.group = frame.group
    beside.lemma = frame.lemma
    beside.opens = frame.opens
    beside.subject = shared(frame.subject)
    beside.object = given
    beside.latest = given
    return
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
  if (verb !== -1 && !needed && !(item.temporal && verb > at + 1)) {
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

const openRelative = (parse: Parse, frame: Frame, given: Part, rule: string): undefined => {
  const antecedent = frame.latest
  const opened = open(parse, 'relative', rule, frame)
  opened.antecedent = antecedent
  opened.governor = antecedent?.head ?? null
  opened.object = shared(antecedent)
  setSubject(opened, given)
}
