import type { Measure } from '../language/figures.ts'
import type { Quantity } from '../mentions/quantities.ts'
import type { Token } from '../syntax/tokens.ts'
import type { Counted } from './populations.ts'
import { bare, groupAt, type Match, phraseAt, saidOfSubject } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** One quantity, who it counts, and the sentence around it. */
export interface Candidate {
  readonly scene: Scene
  readonly quantity: Quantity
  readonly counted: Counted | null
}

/** A way in which words tie a number to a measure. `find` looks at one candidate; null: not this way. */
export interface Construction {
  readonly name: string
  readonly find: (lexicon: FigureLexicon, candidate: Candidate) => Match | null
}

/** How far left or right of a number its predicate may stand, in tokens. */
const REACH = 40

/** "12 deaths", "28 bodies": the noun is the measure. Nouns of people ("hostages") wait until no predicate is found. */
const unit =
  (things: boolean): Construction['find'] =>
  (lexicon, { scene, quantity, counted }) => {
    if (quantity.head === null || counted === null) return null
    const head = scene.tokens[quantity.head]!
    const measure = lexicon.units.get(head.norm)
    if (measure === undefined || counted.person === things) return null
    return { measure, first: quantity.head, last: quantity.head + 1, perfect: false, void: null }
  }

/** "8 dead", "2,000 homeless" where the tagger takes the adjective for a noun. */
const fate: Construction['find'] = (lexicon, { scene, quantity }) => {
  const at = quantity.head
  if (at === null || at !== quantity.last - 1) return null
  const measure = lexicon.adjectives.get(scene.tokens[at]!.norm)
  return measure === undefined ? null : { measure, first: at, last: at + 1, perfect: false, void: null }
}

/** Index of the first token before a number that is no determiner, no container ("a group of") and no mark. */
const leftOf = (lexicon: FigureLexicon, { scene, quantity }: Candidate): number => {
  const { tokens, first } = scene
  let at = quantity.first - 1
  for (let turn = 0; turn < 2; turn++) {
    while (
      at >= first &&
      (lexicon.is('determiners', tokens[at]!.norm) ||
        /^["'“”‘’[]$/.test(tokens[at]!.form) ||
        tokens[at]!.upos === 'ADV')
    )
      at--
    if (at - 1 < first || tokens[at]!.norm !== lexicon.words.of || !lexicon.is('containers', tokens[at - 1]!.norm))
      break
    at -= 2
    while (at >= first && tokens[at]!.upos === 'ADJ') at--
  }
  return at
}

/** An active verb of a frame that ends at a token: "killed", "gunned down", "has detained", headline "kills". */
const verbEndingAt = (lexicon: FigureLexicon, scene: Scene, at: number): Match | null => {
  const { tokens, first } = scene
  if (at < first) return null
  for (let from = Math.max(first, at - 3); from < at; from++) {
    const form = phraseAt(lexicon, tokens, from, at + 1)
    if (form !== null && form.last === at + 1 && form.form!.counted === 'object')
      return active(lexicon, scene, from, at + 1, form.form!.measure)
  }
  const forms = lexicon.verbs.get(tokens[at]!.norm)
  const object = forms?.find((form) => form.counted === 'object')
  return object === undefined ? null : active(lexicon, scene, at, at + 1, object.measure)
}

/** The match of an active verb at `head`; null where auxiliaries before it make it passive. */
const active = (lexicon: FigureLexicon, scene: Scene, head: number, last: number, measure: Measure): Match | null => {
  const { tokens, first } = scene
  const { auxiliaries } = lexicon.words
  let at = head - 1
  let perfect = false
  let negative = false
  let unreal = false
  while (at >= first && head - at < 7) {
    const { norm, upos } = tokens[at]!
    if (auxiliaries.be.includes(norm)) {
      if (lexicon.verbs.get(tokens[head]!.norm)!.some((form) => form.form !== 'gerund')) return null
    } else if (auxiliaries.have.includes(norm)) perfect = true
    else if (auxiliaries.not.includes(norm)) negative = true
    else if (auxiliaries.unreal.includes(norm) || auxiliaries.will.includes(norm)) unreal = true
    else if (!auxiliaries.other.includes(norm) && upos !== 'ADV') break
    at--
  }
  return {
    measure,
    first: at + 1,
    last,
    perfect,
    void: negative ? 'it is negated' : unreal ? 'it is only possible, planned or conditional' : null,
  }
}

/** "killed 12", "leaving 12 dead" is the adjective's: the verb right before the number wins. */
const activeVerb: Construction['find'] = (lexicon, candidate) => {
  const found = verbEndingAt(lexicon, candidate.scene, leftOf(lexicon, candidate))
  return found !== null && fits(lexicon, candidate.counted, found) ? found : null
}

/** The noun of a happening and its `of` that end at a token: "the murder of". */
const happeningEndingAt = (lexicon: FigureLexicon, scene: Scene, at: number): Match | null => {
  const { tokens, first } = scene
  let of = at
  while (of > first && /^[["'“‘(]$/.test(tokens[of]!.form)) of--
  if (of - 1 < first || tokens[of]!.norm !== lexicon.words.of) return null
  const measure = lexicon.happenings.get(tokens[of - 1]!.norm)
  return measure === undefined ? null : { measure, first: of - 1, last: of + 1, perfect: false, void: null }
}

const happening: Construction['find'] = (lexicon, candidate) =>
  happeningEndingAt(lexicon, candidate.scene, leftOf(lexicon, candidate))

/** "the death toll rose to 12", "a toll of at least 12", "the number of victims is 59". */
const toll: Construction['find'] = (lexicon, candidate) => {
  const { tokens, first } = candidate.scene
  let at = candidate.quantity.first - 1
  let linked = false
  for (; at >= first && candidate.quantity.first - at < 20; at--) {
    const { norm, upos } = tokens[at]!
    for (let length = 5; length > 0; length--) {
      if (at - length + 1 < first) continue
      const measure = lexicon.tolls.get(normsOf(tokens, at - length + 1, at + 1))
      if (measure !== undefined)
        return linked ? { measure, first: at - length + 1, last: at + 1, perfect: false, void: null } : null
    }
    if (lexicon.is('tollLinks', norm)) linked = true
    // Past its link a toll may have "from the attack" behind it.
    else if (!linked || upos === 'VERB' || candidate.scene.quantityAt(at)?.rejected === null) {
      if (!(upos === 'ADV' || upos === 'ADJ' || upos === 'DET' || upos === 'VERB')) return null
      if (upos === 'VERB' && linked && at < candidate.quantity.first - 6) return null
    }
  }
  return null
}

/** "12 people were killed", "12 dead", "12, including three children, have died", "12 who were hurt". */
const predicate: Construction['find'] = (lexicon, { scene, quantity, counted }) => {
  const { tokens, end } = scene
  const stop = Math.min(end, quantity.last + REACH)
  let at = quantity.last
  let relative = false
  while (at < stop) {
    const { norm, form, upos } = tokens[at]!
    if (lexicon.is('relatives', norm)) {
      relative = true
      at++
      continue
    }
    if (lexicon.is('parts', norm) || form === '(' || form === '[' || (/^[-–—]+$/.test(form) && tokens[at]!.spaced)) {
      const over = aside(lexicon, scene, at)
      if (over < 0) return null
      at = over
      continue
    }
    if (form === ',') {
      const over = commaAside(lexicon, scene, at)
      if (over < 0) return null
      at = over
      continue
    }
    if (/^[;:!?.]$/.test(form)) return null
    const covered = scene.quantityAt(at)
    if (covered !== null && covered !== quantity) {
      at = Math.max(at + 1, covered.last)
      continue
    }
    const group = groupAt(lexicon, tokens, at, end)
    if (group !== null && isPredicate(lexicon, tokens, group)) {
      const said = saidOfSubject(lexicon, tokens, group, end)
      if (said === 'agent') return null
      if (said !== null) return fits(lexicon, counted, said) ? said : null
      const later = conjoined(lexicon, scene, group.last)
      if (later !== null && group.be && !relative)
        return fits(lexicon, counted, later) ? { ...later, void: null } : null
      // "12 people travelling in the bus were killed"
      const reduced =
        !group.be && !group.perfect && !group.infinitive && group.head === at && /^VB[GN]$/.test(tokens[at]!.xpos)
      if (!reduced) return null
      at = group.last
      continue
    }
    if (upos === 'SCONJ' || (upos === 'PRON' && tokens[at]!.xpos === 'PRP') || (upos === 'VERB' && group === null))
      return null
    at++
  }
  return null
}

const isPredicate = (
  lexicon: FigureLexicon,
  tokens: readonly Token[],
  group: { first: number; head: number; be: boolean },
): boolean => {
  const head = tokens[group.head]!
  if (group.first !== group.head) return true
  if (head.upos === 'VERB' || head.upos === 'AUX') return true
  // "injured people": a modifier, no predicate
  const next = tokens[group.head + 1]
  return (
    bare(lexicon, head.norm) !== null &&
    !(
      next !== undefined &&
      (next.upos === 'NOUN' || next.upos === 'PROPN') &&
      head.upos !== 'NOUN' &&
      !lexicon.is('times', next.norm)
    )
  )
}

/** "were captured, tortured and killed": a frame's participle that shares the passive before it. */
const conjoined = (lexicon: FigureLexicon, scene: Scene, from: number): Match | null => {
  const { tokens, end } = scene
  for (let at = from; at < Math.min(end, from + 16); at++) {
    const { norm, form } = tokens[at]!
    if (/^[;:.]$/.test(form) || lexicon.is('relatives', norm)) return null
    if (!lexicon.is('coordinators', norm) && form !== ',') continue
    let next = at + 1
    while (next < end && (tokens[next]!.upos === 'ADV' || lexicon.is('coordinators', tokens[next]!.norm))) next++
    if (next >= end) return null
    const participle = lexicon.verbs
      .get(tokens[next]!.norm)
      ?.find((entry) => entry.counted === 'object' && entry.form === 'participle')
    if (participle !== undefined && scene.quantityAt(next + 1) === null)
      return { measure: participle.measure, first: next, last: next + 1, perfect: false, void: null }
  }
  return null
}

/** Past a bracket or a dash-bound aside that starts at a token; −1 where it does not close. */
const aside = (lexicon: FigureLexicon, scene: Scene, at: number): number => {
  const { tokens, end } = scene
  const { form, norm } = tokens[at]!
  const close = form === '(' ? ')' : form === '[' ? ']' : null
  for (let next = at + 1; next < Math.min(end, at + REACH); next++) {
    const mark = tokens[next]!.form
    if (
      close !== null
        ? mark === close
        : lexicon.is('parts', norm)
          ? mark === ',' || /^[-–—]+$/.test(mark)
          : /^[-–—]+$/.test(mark)
    )
      return next + 1
    if (/^[;]$/.test(mark)) return -1
    // "including six who were hurt" is a part's own predicate, the whole's comes behind it, if at all
  }
  return -1
}

/** Past a comma: over ", including three children," or into ", and 4 soldiers"; −1 where the clause ends. */
const commaAside = (lexicon: FigureLexicon, scene: Scene, at: number): number => {
  const { tokens, end } = scene
  const next = tokens[at + 1]
  if (next === undefined || at + 1 >= end) return -1
  if (lexicon.is('relatives', next.norm)) return at + 1
  if (lexicon.is('coordinators', next.norm) || scene.quantityAt(at + 1) !== null) return at + 1
  const group = groupAt(lexicon, tokens, at + 1, end)
  const listed =
    group === null && (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'DET' || next.upos === 'ADJ')
  const apposed =
    lexicon.is('parts', next.norm) ||
    listed ||
    next.upos === 'ADP' ||
    next.upos === 'ADV' ||
    (group !== null && /^VBG|^VBN/.test(next.xpos))
  if (!apposed) return -1
  for (let close = at + 2; close < Math.min(end, at + 25); close++) {
    if (tokens[close]!.form !== ',') continue
    const behind = tokens[close + 1]
    if (behind === undefined || close + 1 >= end) return -1
    const after = groupAt(lexicon, tokens, close + 1, end)
    if (after !== null && (after.first !== after.head || tokens[after.head]!.upos === 'VERB')) return close + 1
  }
  return listed ? at + 1 : -1
}

/** "killed the mayor, as well as two peasants", "the murder of a judge and two clerks": the list's verb or noun. */
const listed: Construction['find'] = (lexicon, candidate) => {
  const { scene, counted } = candidate
  const { tokens, first } = scene
  let at = leftOf(lexicon, candidate)
  // "and of two employees"
  if (at >= first && tokens[at]!.norm === lexicon.words.of) at--
  const joint = tokens[at]
  if (joint === undefined || at < first || counted === null || !counted.person) return null
  if (
    !lexicon.is('coordinators', joint.norm) &&
    joint.form !== ',' &&
    !(joint.norm === 'as' || joint.norm === 'with' || joint.norm === 'to')
  )
    return null
  const coordinated =
    lexicon.is('coordinators', joint.norm) ||
    joint.form === ',' ||
    lexicon.is('coordinators', normsOf(tokens, Math.max(first, at - 2), at + 1)) ||
    lexicon.is('coordinators', normsOf(tokens, Math.max(first, at - 1), at + 1))
  if (!coordinated) return null
  for (let back = at - 1; back >= first && at - back < REACH; back--) {
    const token = tokens[back]!
    const named = happeningEndingAt(lexicon, scene, back)
    if (named !== null) return fits(lexicon, counted, named) ? named : null
    const verb =
      token.upos === 'VERB' || (token.upos === 'NOUN' && lexicon.verbs.has(token.norm))
        ? verbEndingAt(lexicon, scene, back)
        : null
    if (verb !== null) return fits(lexicon, counted, verb) ? verb : null
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ' || /^[;:.]$/.test(token.form))
      return null
  }
  return null
}

/** "Two officers are among the wounded" is a predicate; here "Among the dead were two", "Those wounded include three". */
const group: Construction['find'] = (lexicon, candidate) => {
  const { tokens, first } = candidate.scene
  let at = leftOf(lexicon, candidate)
  // over earlier members of the list: "include three employees and two"
  let budget = REACH
  while (at >= first && budget-- > 0 && !lexicon.is('include', tokens[at]!.norm)) {
    const token = tokens[at]!
    if (
      token.upos === 'SCONJ' ||
      /^[;:.]$/.test(token.form) ||
      (token.upos === 'VERB' && !lexicon.verbs.has(token.norm))
    )
      return null
    at--
  }
  if (at < first) return null
  for (let back = at - 1; back >= first && at - back < 6; back--) {
    const { norm } = tokens[back]!
    const measure = bare(lexicon, norm) ?? lexicon.units.get(norm) ?? null
    if (measure === null) continue
    const article = tokens[back - 1]
    if (back - 1 < first || article === undefined) return null
    const those = lexicon.is('groupArticles', article.norm) && tokens[back + 1]?.upos !== 'NOUN'
    return those ? { measure, first: back - 1, last: at + 1, perfect: false, void: null } : null
  }
  return null
}

/** Whether a measure can be said of who is counted: "held two meetings" detains nobody. */
export const fits = (lexicon: FigureLexicon, counted: Counted | null, match: Match): boolean => {
  if (counted === null) return true
  if (match.measure === 'damaged') return !counted.person
  return counted.person || !lexicon.words.peopleOnly.includes(match.measure)
}

/** The constructions in the order they are tried; the left-adjacent verb wins. */
export const constructions: readonly Construction[] = [
  { name: 'counted-noun', find: unit(true) },
  { name: 'fate', find: fate },
  { name: 'toll', find: toll },
  { name: 'active-verb', find: activeVerb },
  { name: 'happening-of', find: happening },
  { name: 'predicate', find: predicate },
  { name: 'group', find: group },
  { name: 'list', find: listed },
  { name: 'counted-people', find: unit(false) },
]
