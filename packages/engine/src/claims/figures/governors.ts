import type { Measure, VerbForm } from '../../language/figures.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Token } from '../../syntax/tokens.ts'
import type { Candidate, Finder } from './candidate.ts'
import { fits, frameFor, type Kind } from './kinds.ts'
import { populationOf } from './populations.ts'
import { bare, groupAt, groupStart, type Match, phraseAt, saidOfSubject } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** How far left of a number what governs it may stand, in tokens. */
const REACH = 40

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

/**
 * An active verb of a frame that ends at a token: "killed", "gunned down", "has detained", headline "kills"; also one
 * whose rest stands behind the number: "held [20 envoys] hostage".
 */
const verbEndingAt = (lexicon: FigureLexicon, { scene, quantity, counted }: Candidate, at: number): Match | null => {
  const { tokens, first, end } = scene
  if (at < first) return null
  for (let from = Math.max(first, at - 3); from < at; from++) {
    const found = phraseAt(lexicon, tokens, from, at + 1)
    if (found !== null && found.last === at + 1 && found.form.counted === 'object')
      return active(lexicon, scene, from, at + 1, found.form)
  }
  for (let length = 3; length > 0; length--) {
    if (quantity.last + length > end) continue
    const split = lexicon.phrases.get(`${tokens[at]!.norm} ${normsOf(tokens, quantity.last, quantity.last + length)}`)
    if (split?.counted === 'object') return active(lexicon, scene, at, at + 1, split)
  }
  return activeAt(lexicon, scene, at, counted)
}

/** An active verb of a frame at a token whose object follows it. */
export const activeAt = (lexicon: FigureLexicon, scene: Scene, at: number, who: Kind | null): Match | null => {
  const forms = lexicon.verbs.get(scene.tokens[at]!.norm)?.filter(({ counted }) => counted === 'object') ?? []
  const form = frameFor(lexicon, forms, who)
  const found = form === null ? null : active(lexicon, scene, at, at + 1, form)
  return found !== null && isRoom(lexicon, scene, found) ? null : found
}

/** The match of an active verb at `head`; null where auxiliaries before it make it passive. */
const active = (lexicon: FigureLexicon, scene: Scene, head: number, last: number, form: VerbForm): Match | null => {
  const { tokens, first } = scene
  const { auxiliaries } = lexicon.words
  let at = head - 1
  let perfect = false
  let negative = false
  let unreal = false
  while (at >= first && head - at < 7) {
    const { norm, upos } = tokens[at]!
    if (auxiliaries.be.includes(norm)) {
      // The first word of a phrase ("carrying out") may be no verb of a frame by itself.
      const forms = lexicon.verbs.get(tokens[head]!.norm) ?? [form]
      if (forms.some((each) => each.form !== 'gerund')) return null
    } else if (auxiliaries.have.includes(norm)) perfect = true
    else if (auxiliaries.not.includes(norm)) negative = true
    else if (auxiliaries.unreal.includes(norm) || auxiliaries.will.includes(norm)) unreal = true
    else if (!auxiliaries.other.includes(norm) && upos !== 'ADV') break
    at--
  }
  // "aimed to kill four"
  const infinitive = at >= first && head > at + 1 && tokens[at + 1]!.norm === lexicon.words.to
  // "built to carry 300" is what it holds, not who was on it
  const meant = infinitive && (form.measure === 'aboard' || isMeant(lexicon, scene, at))
  // "fatally shot 12"
  const fatal = at + 1 < head && lexicon.is('fatally', tokens[head - 1]!.norm)
  return {
    measure: fatal ? 'killed' : form.measure,
    unsettled: form.unsettled && !fatal,
    first: at + 1,
    last,
    perfect,
    void: negative ? 'it is negated' : unreal || meant ? 'it is only possible, planned or conditional' : null,
  }
}

/** Whether the infinitive behind a token is only meant: "[aimed] to kill four". */
const isMeant = (lexicon: FigureLexicon, { tokens, first }: Scene, at: number): boolean => {
  for (let back = at; back >= first && at - back < 3; back--)
    if (lexicon.is('intending', tokens[back]!.norm)) return true
  return false
}

/** "killed 12", "leaving 12 dead" is the adjective's: the verb right before the number wins. */
export const activeVerb: Finder = (lexicon, candidate) => {
  const found = verbEndingAt(lexicon, candidate, leftOf(lexicon, candidate))
  return found !== null && fits(lexicon, candidate.counted, found.measure) ? found : null
}

/** "the camp [holds] 9,500": whom a place has room for it does not keep. */
const isRoom = (
  lexicon: FigureLexicon,
  { tokens, first: floor, subjectOf }: Scene,
  { first, last }: Match,
): boolean => {
  const verb = last - 1
  if (!lexicon.is('containing', tokens[verb]!.norm)) return false
  const subject = subjectOf(verb) ?? (first > floor && tokens[first - 1]!.upos === 'NOUN' ? first - 1 : null)
  return subject !== null && lexicon.is('rooms', tokens[subject]!.norm)
}

/** "we buried [80 people]": who buries others has them dead; what buries them, an avalanche, may leave them alive. */
export const burial: Finder = (lexicon, candidate) => {
  const { tokens, first } = candidate.scene
  const verb = leftOf(lexicon, candidate)
  if (verb <= first || candidate.counted?.person !== true || !lexicon.is('burying', tokens[verb]!.norm)) return null
  const { have } = lexicon.words.auxiliaries
  let at = verb - 1
  while (at > first && (have.includes(tokens[at]!.norm) || tokens[at]!.upos === 'ADV')) at--
  const { norm, upos } = tokens[at]!
  const someone = upos === 'NOUN' && populationOf(lexicon, tokens, at, at).person
  if (!someone && !lexicon.is('buriers', norm)) return null
  return { measure: 'killed', first: at + 1, last: verb + 1, perfect: at + 1 < verb, unsettled: false, void: null }
}

/** The noun of a happening and its `of` that end at a token: "the murder of". */
export const happeningEndingAt = (lexicon: FigureLexicon, scene: Scene, at: number): Match | null => {
  const { tokens, first } = scene
  if (at < first) return null
  const mark = (index: number): boolean => /^[["'“‘(]$/.test(tokens[index]!.form)
  let of = at
  while (of > first && mark(of)) of--
  if (tokens[of]!.norm !== lexicon.words.of) return null
  let noun = of - 1
  while (noun > first && mark(noun)) noun--
  if (noun < first) return null
  const measure = lexicon.happenings.get(tokens[noun]!.norm)
  return measure === undefined
    ? null
    : { measure, first: noun, last: of + 1, perfect: false, unsettled: false, void: null }
}

export const happening: Finder = (lexicon, candidate) =>
  happeningEndingAt(lexicon, candidate.scene, leftOf(lexicon, candidate))

/** "the death toll rose to 12", "a toll of at least 12", "the number of victims is 59". */
export const toll: Finder = (lexicon, candidate) => {
  const { tokens, first } = candidate.scene
  if (candidate.counted?.thing === true) return null
  const counted = countOfFated(lexicon, candidate)
  if (counted !== null) return counted
  // "rose from 12 to 16": the word of movement links
  const moved = candidate.quantity.path !== null
  let at = candidate.quantity.first - (moved ? 2 : 1)
  let linked = moved
  let amounts = moved
  for (; at >= first && candidate.quantity.first - at < 20; at--) {
    const { norm, upos } = tokens[at]!
    for (let length = LONGEST; length > 0; length--) {
      if (at - length + 1 < first) continue
      const measure = lexicon.tolls.get(normsOf(tokens, at - length + 1, at + 1))
      if (measure !== undefined) return linked ? numbered(measure, at - length + 1, at + 1) : null
    }
    if (linked) {
      const measure = amounts && upos === 'NOUN' ? lexicon.units.get(norm) : undefined
      if (measure !== undefined && tokens[at]!.xpos === 'NNS') return numbered(measure, at, at + 1)
      const fate = fateNumbered(lexicon, candidate.scene, at)
      if (fate !== null) return fate
    }
    const amounting = isAmounting(lexicon, norm)
    amounts ||= amounting
    // "gave the toll as 22", but "the toll rose as 22 people were buried"
    const { first: number, last: behind } = candidate.quantity
    const equal = at === number - 1 && lexicon.is('equating', norm) && (tokens[behind]?.upos ?? 'PUNCT') === 'PUNCT'
    if (amounting || equal || lexicon.is('tollLinks', norm)) linked = true
    // Past its link a toll may have "from the attack" behind it.
    else if (isStep(lexicon, candidate.scene, at)) continue
    else if (!linked || upos === 'VERB' || candidate.scene.quantityAt(at)?.rejected === null) {
      if (!(upos === 'ADV' || upos === 'ADJ' || upos === 'DET' || upos === 'VERB')) return null
      if (upos === 'VERB' && linked && at < candidate.quantity.first - 6) return null
    }
  }
  return null
}

/** "its count of [people who have fled] from Sudan to 66,500": a noun of number, and what befell those it counts. */
const countOfFated = (lexicon: FigureLexicon, { scene, quantity }: Candidate): Match | null => {
  const { tokens, first } = scene
  const link = quantity.first - 1
  if (link < first || quantity.path !== null || !lexicon.is('tollLinks', tokens[link]!.norm)) return null
  for (let at = link - 1; at >= first && link - at < COUNTED; at--) {
    if (scene.quantityAt(at)?.rejected === null || tokens[at]!.upos === 'PUNCT') return null
    const of = tokens[at + 1]?.norm === lexicon.words.of
    if (!of || !lexicon.is('restating', tokens[at]!.norm)) continue
    for (let fate = at + 2; fate < link; fate++) {
      const { norm, upos } = tokens[fate]!
      const forms = upos === 'VERB' ? (lexicon.verbs.get(norm) ?? []) : []
      const said = forms.find(({ counted, form, objects }) =>
        counted === 'subject' ? form !== 'base' : form === 'participle' && objects.length === 0,
      )
      const who = said === undefined ? null : populationOf(lexicon, tokens, at + 2, at + 2)
      const someone = who?.person === true || lexicon.is('groupArticles', tokens[at + 2]!.norm)
      if (said !== undefined) return someone ? numbered(said.measure, at, fate + 1) : null
    }
    return null
  }
  return null
}

/** How far before its number a noun of number may stand that says at length whom it counts, in tokens. */
const COUNTED = 18

/** "rose by [14] to 212": how far it moved. */
const isStep = (lexicon: FigureLexicon, { tokens, first, quantityAt }: Scene, at: number): boolean => {
  const step = quantityAt(at)
  return step !== null && step.first > first && tokens[step.first - 1]!.norm === lexicon.words.by
}

/** Words in the name of a toll at most. */
const LONGEST = 6

const numbered = (measure: Measure, first: number, last: number): Match => ({
  measure,
  first,
  last,
  perfect: false,
  unsettled: false,
  void: null,
})

const isAmounting = (lexicon: FigureLexicon, norm: string): boolean =>
  lexicon.is('amounting', norm) ||
  lexicon.is('moving', norm) ||
  lexicon.is('exceeding', norm) ||
  lexicon.is('approaching', norm)

/** "put the dead at 61 and the injured at 300": a fate with an article, given its number. */
const fateNumbered = (lexicon: FigureLexicon, { tokens, first }: Scene, at: number): Match | null => {
  const measure =
    at - 1 < first || !lexicon.is('groupArticles', tokens[at - 1]!.norm) ? null : bare(lexicon, tokens[at]!.norm)
  if (measure === null) return null
  for (let back = at - 2; back >= first && at - back < REACH; back--) {
    if (lexicon.is('putting', tokens[back]!.norm)) return numbered(measure, at - 1, at + 1)
    if (/^[.;:]$/.test(tokens[back]!.form)) return null
  }
  return null
}

/**
 * "killed the mayor, as well as two peasants", "the murder of a judge and two clerks", "he was killed, along with two
 * guards": the verb or noun that governs the list a number stands in.
 */
export const listGovernor: Finder = (lexicon, candidate) => {
  const { scene, counted, quantity } = candidate
  const { tokens, first, end } = scene
  let at = leftOf(lexicon, candidate)
  // "and of two employees"
  if (at >= first && tokens[at]!.norm === lexicon.words.of) at--
  if (at < first || counted === null || !counted.person) return null
  const joint = jointEndingAt(lexicon, scene, at)
  if (joint === null) return null
  for (let back = at - 1; back >= first && at - back < REACH; back--) {
    const token = tokens[back]!
    const named = happeningEndingAt(lexicon, scene, back)
    if (named !== null) return fits(lexicon, counted, named.measure) ? named : null
    const verbal = token.upos === 'VERB' || (token.upos === 'NOUN' && lexicon.verbs.has(token.norm))
    const verb = verbal ? verbEndingAt(lexicon, candidate, back) : null
    if (verb !== null)
      return fits(lexicon, counted, verb.measure) && !hasOwnVerb(lexicon, scene, quantity) ? verb : null
    if (verbal && joint === 'company') {
      const group = groupAt(lexicon, tokens, groupStart(lexicon, tokens, first, back), end)
      const said = group === null ? null : saidOfSubject(lexicon, tokens, group, end, counted)
      if (said !== null && said !== 'agent') return fits(lexicon, counted, said.measure) ? said : null
    }
    if (verbal || token.upos === 'AUX' || token.upos === 'SCONJ' || /^[;:.]$/.test(token.form)) return null
  }
  return null
}

/** Whether it is the subject of a verb behind it: "we captured 92, and [six] turned themselves in" is no list. */
const hasOwnVerb = (lexicon: FigureLexicon, { tokens, rolesOf }: Scene, { head, last }: Quantity): boolean =>
  head !== null &&
  rolesOf(head).some(
    (own) => own.role === 'subject' && own.first >= last && !isRelative(lexicon, tokens, last, own.first),
  )

const isRelative = (lexicon: FigureLexicon, tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (lexicon.is('relatives', tokens[at]!.norm)) return true
  return from === to && /^VB[GN]$/.test(tokens[from]!.xpos)
}

/** What joins the number to a list before it: "and" or a comma, or words of company ("along with"). */
const jointEndingAt = (lexicon: FigureLexicon, { tokens, first }: Scene, at: number): 'list' | 'company' | null => {
  for (let length = 3; length > 0; length--) {
    if (at - length + 1 < first) continue
    const words = normsOf(tokens, at - length + 1, at + 1)
    if (lexicon.is('company', words)) return 'company'
    if (lexicon.is('coordinators', words)) return 'list'
  }
  return tokens[at]!.form === ',' ? 'list' : null
}

/** "the dead now [number] 47", "those injured [totalled] 80": all whom a fate names. */
export const numberedGroup: Finder = (lexicon, candidate) => {
  const { tokens, first } = candidate.scene
  const at = leftOf(lexicon, candidate)
  if (at < first + 2 || !lexicon.is('numbering', tokens[at]!.norm)) return null
  let noun = at - 1
  while (noun > first + 1 && tokens[noun]!.upos === 'ADV' && bare(lexicon, tokens[noun]!.norm) === null) noun--
  const measure = bare(lexicon, tokens[noun]!.norm) ?? lexicon.units.get(tokens[noun]!.norm) ?? null
  const article = tokens[noun - 1]!.norm
  return measure === null || !lexicon.is('groupArticles', article)
    ? null
    : { measure, first: noun - 1, last: at + 1, perfect: false, unsettled: false, void: null }
}

/** "Two officers are among the wounded" is a predicate; here "Among the dead were two", "Those wounded include three". */
export const group: Finder = (lexicon, candidate) => {
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
    // "Killed were three soldiers", "Also hurt were two guards"
    const opens = back === first || (back === first + 1 && article?.upos === 'ADV')
    if (opens && back + 1 === at)
      return { measure, first: back, last: at + 1, perfect: false, unsettled: false, void: null }
    if (back - 1 < first || article === undefined) return null
    const those = lexicon.is('groupArticles', article.norm) && tokens[back + 1]?.upos !== 'NOUN'
    return those ? { measure, first: back - 1, last: at + 1, perfect: false, unsettled: false, void: null } : null
  }
  return null
}
