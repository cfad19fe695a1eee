import { type Frame, type Part, shared } from './frames.ts'
import type { Item } from './item.ts'
import { beginConjunct, coordinateClause } from './joints.ts'
import { verbAfter } from './lookahead.ts'
import { awaits, closeTo, complete, cover, innermost, open, openRoot, type Parse, top } from './stack.ts'

type MarkItem = Exclude<Item, { kind: 'noun' | 'prepositional' | 'adjective' | 'verb' | 'mark' | 'adverb' }>

/** Words and marks that open, close or join clauses. */
export const readMark = (parse: Parse, item: MarkItem, at: number): undefined => {
  switch (item.kind) {
    case 'dash':
      if (!endsDateline(parse, at)) return readComma(parse)
      openRoot(parse, 'after dash')
      return
    case 'comma':
      return readComma(parse)
    case 'semicolon':
      openRoot(parse, 'after semicolon')
      return
    case 'stop':
      if (at < parse.items.length - 1) openRoot(parse, 'after stop')
      return
    case 'colon':
      return readColon(parse)
    case 'conjunction':
      return
    case 'particle':
      return readParticle(parse, item)
    case 'there':
      return readThere(parse, item)
    case 'that':
      return readThat(parse, item, at)
    case 'wh':
      return readWh(parse, item, at)
    case 'subordinator':
      return readSubordinator(parse, item, at)
    case 'preposition':
      return readPreposition(parse, item, at)
    case 'quotation':
      return readQuotation(parse, item)
  }
}

/** "there" before its verb: stands where a subject would. */
const readThere = (parse: Parse, item: MarkItem): undefined => {
  const frame = top(parse)
  const begin = (opened: Frame): undefined => {
    opened.existential = true
    cover(opened, item)
  }
  if (awaits(frame) && frame.subject !== null) return cover(frame, item)
  if (awaits(frame)) return begin(frame)
  if (parse.joined || parse.loose) return begin(coordinateClause(parse, frame, null))
  const waiting = innermost(parse, (open) => awaits(open) && open.subject === null)
  if (waiting !== null) {
    closeTo(parse, waiting)
    return begin(waiting)
  }
  if (!parse.comma && frame.lemma !== null && parse.lexicon.verbs.clause.has(frame.lemma)) {
    const told = open(parse, 'complement', 'bare complement', frame)
    complete(frame, told)
    return begin(told)
  }
  begin(openRoot(parse, 'juxtaposed'))
}

/** After "but" or "and", before a clause set in front of its main clause: "but if they leave, we …". */
const beginIfJoined = (parse: Parse): undefined => {
  const frame = top(parse)
  if (parse.joined && !awaits(frame)) coordinateClause(parse, frame, null)
}

/** "KABUL, June 5 (Agency) -- A bomb …": no verb before the dash, a subject and verb after it, and no second dash. */
const endsDateline = (parse: Parse, at: number): boolean => {
  const frame = top(parse)
  if (parse.stack.length > 1 || !awaits(frame) || frame.subject === null) return false
  let next = at + 1
  while (parse.items[next]?.kind === 'mark' || parse.items[next]?.kind === 'adverb') next += 1
  if (parse.items[next]?.kind !== 'noun') return false
  const verb = verbAfter(parse.items, next)
  if (verb === -1) return false
  for (let k = at + 1; k < verb; k += 1) if (parse.items[k]!.kind === 'dash') return false
  return true
}

/** A comma ends what a comma began, and a clause set before its main clause. */
const readComma = (parse: Parse): undefined => {
  const { stack } = parse
  for (let k = stack.length - 1; k > 0; k -= 1) {
    const frame = stack[k]!
    const below = stack[k - 1]!
    const fronted = awaits(below) && below.subject === null
    if ((frame.bracketed || fronted) && !awaits(frame)) {
      // What follows is no apposition to a phrase from before the clause that ends here.
      if (frame.kind === 'adverbial' || frame.kind === 'participial') below.latest = null
      stack.length = k
      return
    }
  }
}

/** "Police: …" and "He said: …". */
const readColon = (parse: Parse): undefined => {
  const frame = top(parse)
  if (awaits(frame) && frame.subject !== null && frame.kind === 'main') {
    frame.rule = 'headline colon'
    const told = openRoot(parse, 'after headline colon')
    frame.complements.push(told.index)
  }
}

const readParticle = (parse: Parse, item: Extract<Item, { kind: 'particle' }>): undefined => {
  const frame = top(parse)
  if (frame.group !== null && frame.particle === null) frame.particle = item.word
  cover(frame, item)
}

/** "that": completes a verb, adjective or noun, or joins a relative to its noun. */
const readThat = (parse: Parse, item: Extract<Item, { kind: 'that' }>, at: number): undefined => {
  const { lexicon, items } = parse
  if (parse.joined) {
    const beside =
      innermost(parse, (open) => open.kind === 'complement' && open.mark !== null) ??
      innermost(parse, (open) => open.kind === 'complement' && open.group?.form === 'finite')
    if (beside !== null) {
      const opened = beginConjunct(parse, beside)
      opened.mark = item.word
      cover(opened, item)
      return
    }
  }
  const frame = top(parse)
  const previous = parse.previous
  const afterNoun = previous?.kind === 'noun' || previous?.kind === 'prepositional'
  const latest = frame.latest
  const taker = innermost(
    parse,
    (open) => open.lemma !== null && lexicon.verbs.clause.has(open.lemma) && open.complements.length === 0,
  )
  const next = items[at + 1]
  const outer =
    previous?.kind === 'prepositional' && taker === frame && !lexicon.genitivePrepositions.has(previous.preposition)
  const nounTakes =
    !outer && afterNoun && !parse.comma && latest !== null && lexicon.clauseNouns.has(parse.tokens[latest.head]!.lemma)
  if (
    nounTakes &&
    next?.kind !== 'verb' &&
    !(taker === frame && frame.lemma !== null && lexicon.verbs.hearer.has(frame.lemma))
  ) {
    const opened = open(parse, 'complement', 'complement of noun', frame)
    opened.governor = latest.head
    opened.mark = item.word
    if (parse.tokens[item.first]!.xpos === 'WDT') {
      opened.relativizer = item.first
      opened.antecedent = latest
    }
    return cover(opened, item)
  }
  const relative = afterNoun && latest !== null && next?.kind === 'verb' && !parse.comma
  if (taker !== null && !relative) {
    closeTo(parse, taker)
    if (
      taker.object !== null &&
      !taker.object.inferred &&
      taker.indirect === null &&
      lexicon.verbs.hearer.has(taker.lemma!)
    ) {
      taker.indirect = taker.object
      taker.object = null
    }
    const opened = open(parse, 'complement', 'that complement', taker)
    complete(taker, opened)
    opened.mark = item.word
    return cover(opened, item)
  }
  if (relative || (afterNoun && latest !== null && frame.predicative?.category !== 'adjective' && !awaits(frame))) {
    return openRelative(parse, item, at, latest)
  }
  if (afterNoun && latest !== null) return openRelative(parse, item, at, latest)
  const opened = open(parse, 'complement', 'that complement', frame)
  if (!awaits(frame)) complete(frame, opened)
  opened.mark = item.word
  cover(opened, item)
}

const openRelative = (
  parse: Parse,
  item: { readonly first: number; readonly last: number; readonly word: string },
  at: number,
  antecedent: Part | null,
): undefined => {
  const opened = open(parse, 'relative', 'relative', top(parse))
  opened.antecedent = antecedent
  opened.governor = antecedent?.head ?? null
  opened.relativizer = item.first
  opened.mark = item.word
  opened.bracketed = parse.comma
  cover(opened, item)
  const next = parse.items[at + 1]
  const adverbial = parse.tokens[item.first]!.xpos === 'WRB' || parse.tokens[item.first]!.xpos === 'WP$'
  const governed = parse.previous?.kind === 'preposition'
  if (!adverbial && !governed && next !== undefined && (next.kind === 'noun' || next.kind === 'there')) {
    // Someone else is its subject: the noun is the object, where a verb takes one.
    opened.object = shared(antecedent)
  }
}

/** "who", "which", "what", "where": a relative after a noun, else a question, asked or reported. */
const readWh = (parse: Parse, item: Extract<Item, { kind: 'wh' }>, at: number): undefined => {
  const { lexicon, items } = parse
  const frame = top(parse)
  const previous = parse.previous
  const afterNoun = previous?.kind === 'noun' || previous?.kind === 'prepositional'
  const latest = frame.latest
  if (parse.joined && lexicon.complementizers.has(item.word) && items[at + 1]?.kind !== 'verb') {
    const told = innermost(parse, (open) => open.kind === 'complement' && open.group?.form === 'finite')
    if (told !== null) return readThat(parse, { ...item, kind: 'that' }, at)
  }
  if (lexicon.complementizers.has(item.word) && items[at + 1]?.kind !== 'verb' && !parse.comma) {
    const tells = frame.lemma !== null && lexicon.verbs.hearer.has(frame.lemma) && frame.complements.length === 0
    const named = latest !== null && afterNoun && lexicon.clauseNouns.has(parse.tokens[latest.head]!.lemma)
    const apart =
      (previous?.kind === 'prepositional' && !lexicon.genitivePrepositions.has(previous.preposition)) ||
      (previous?.kind === 'noun' && previous.temporal)
    const takes =
      apart && frame.object === null && frame.complements.length === 0 && lexicon.verbs.says.has(frame.lemma ?? '')
    if (tells || named || takes) return readThat(parse, { ...item, kind: 'that' }, at)
  }
  const adverbial = parse.tokens[item.first]!.xpos === 'WRB'
  if (parse.joined) {
    const beside = innermost(parse, (open) => open.relativizer !== null)
    if (beside !== null) {
      const opened = beginConjunct(parse, beside)
      opened.relativizer = item.first
      opened.mark = item.word
      return cover(opened, item)
    }
  }
  const governedByPreposition = previous?.kind === 'preposition'
  const { lemma } = frame
  const asks = lemma !== null && lexicon.verbs.question.has(lemma) && !awaits(frame) && !parse.comma
  const isRelative = lexicon.relatives.has(item.word) || lexicon.complementizers.has(item.word)
  if (isRelative && latest !== null && (afterNoun || (parse.comma && frame.group === null) || governedByPreposition)) {
    const misplaced =
      lexicon.timeRelatives.has(item.word) && !lexicon.timeNouns.has(parse.tokens[latest.head]!.lemma.toLowerCase())
    if (!misplaced && !(adverbial && (parse.comma || (asks && !lexicon.placeRelatives.has(item.word))))) {
      return openRelative(parse, item, at, latest)
    }
  }
  if (isRelative && parse.comma && !adverbial && latest !== null) return openRelative(parse, item, at, latest)
  const first = frame.group === null && frame.subject === null && frame.kind === 'main'
  if (first && frame.first === -1 && items[at + 1]?.kind !== undefined && !(adverbial && commaThenClause(items, at))) {
    // A question: "Who did the army arrest?"
    frame.relativizer = item.first
    frame.mark = item.word
    return cover(frame, item)
  }
  if (parse.joined && !awaits(frame)) {
    const opened = coordinateClause(parse, frame, null)
    const fronted = open(parse, adverbial ? 'adverbial' : 'complement', 'fronted question', opened)
    fronted.relativizer = item.first
    fronted.mark = item.word
    return cover(fronted, item)
  }
  const reported = asks || (lexicon.mannerQuestions.has(item.word) && previous?.kind === 'verb')
  const kind = adverbial && !reported && previous?.kind !== 'preposition' ? 'adverbial' : 'complement'
  const opened = open(parse, kind, kind === 'adverbial' ? 'adverbial' : 'question', frame)
  if (kind === 'complement' && !awaits(frame)) complete(frame, opened)
  opened.relativizer = item.first
  opened.mark = item.word
  opened.bracketed = kind === 'adverbial' && parse.comma
  cover(opened, item)
}

const commaThenClause = (items: readonly Item[], at: number): boolean => {
  for (let j = at + 1; j < Math.min(items.length, at + 30); j += 1)
    if (items[j]!.kind === 'comma') return items[j + 1]?.kind !== 'verb'
  return false
}

/** "although", "because", "if", "whether". */
const readSubordinator = (parse: Parse, item: Extract<Item, { kind: 'subordinator' }>, at: number): undefined => {
  const { lexicon } = parse
  const frame = top(parse)
  const asks = !awaits(frame) && frame.lemma !== null && lexicon.verbs.question.has(frame.lemma)
  const interrogative = lexicon.interrogatives.has(item.word)
  if (parse.joined && interrogative) {
    const beside = innermost(parse, (open) => open.kind === 'complement' && open.mark === item.word && !awaits(open))
    if (beside !== null) return cover(beginConjunct(parse, beside), item)
  }
  if (
    interrogative &&
    !parse.comma &&
    (asks || !lexicon.ambiguousSubordinators.has(item.word)) &&
    frame.complements.length === 0 &&
    !awaits(frame) &&
    (asks || !lexicon.conditions.has(item.word))
  ) {
    const opened = open(parse, 'complement', 'question', frame)
    complete(frame, opened)
    opened.mark = item.word
    return cover(opened, item)
  }
  if (leadsClause(parse, at)) beginIfJoined(parse)
  const opened = open(parse, 'adverbial', 'adverbial')
  opened.mark = item.word
  opened.bracketed = parse.comma
  cover(opened, item)
}

/** Whether a main clause follows the clause that opens here, after a comma or with its own subject. */
const leadsClause = (parse: Parse, at: number): boolean => parse.joined && commaThenClause(parse.items, at)

/** A preposition with no noun after it: before an -ing form, a wh-word, or left over. */
const readPreposition = (parse: Parse, item: Extract<Item, { kind: 'preposition' }>, at: number): undefined => {
  const frame = top(parse)
  const { items, lexicon } = parse
  let ahead = at + 1
  while (items[ahead]?.kind === 'adverb' || items[ahead]?.kind === 'mark') ahead += 1
  const next = items[ahead]
  if (lexicon.interrogatives.has(item.preposition)) {
    return readSubordinator(
      parse,
      { kind: 'subordinator', first: item.first, last: item.last, word: item.preposition },
      at,
    )
  }
  if (next?.kind === 'verb' && next.group.form === 'gerund') {
    const opened = open(parse, 'participial', 'gerund after preposition', frame)
    opened.mark = item.preposition
    opened.governor = frame.group?.head ?? frame.latest?.head ?? null
    const { object, group } = frame
    opened.subject = shared(
      object !== null && !object.inferred && group?.voice === 'active' && frame.latest === object
        ? object
        : frame.subject,
    )
    opened.bracketed = parse.comma || awaits(frame)
    return cover(opened, item)
  }
  const opensClause =
    lexicon.ambiguousSubordinators.has(item.preposition) &&
    (next?.kind === 'there' ||
      next?.kind === 'adjective' ||
      (next?.kind === 'verb' && next.opens !== 'o') ||
      parse.tokens[item.first]!.upos === 'SCONJ')
  if (opensClause && next !== undefined && next.kind !== 'comma' && next.kind !== 'stop') {
    const opened = open(parse, 'adverbial', 'adverbial', frame)
    opened.mark = item.preposition
    opened.bracketed = parse.comma
    return cover(opened, item)
  }
  // "gave in", "was spoken to".
  if (frame.group !== null && frame.particle === null && parse.previous?.kind === 'verb' && next?.kind !== 'wh')
    frame.particle = item.preposition
  cover(frame, item)
}

/** An opaque quotation: completes the verb before it, or waits for the one after. */
const readQuotation = (parse: Parse, item: Extract<Item, { kind: 'quotation' }>): undefined => {
  const taker =
    innermost(parse, (open) => open.lemma !== null && parse.lexicon.verbs.says.has(open.lemma)) ??
    innermost(parse, (open) => !awaits(open))
  if (taker === null) {
    parse.pending.push(item)
    return cover(top(parse), item)
  }
  taker.quotes.push(item.quoted)
  taker.complements.push(...item.roots)
  closeTo(parse, taker)
  cover(taker, item)
}
