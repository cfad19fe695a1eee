import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Token } from '../../syntax/tokens.ts'
import type { Candidate, Finder } from './candidate.ts'
import { fits } from './kinds.ts'
import { bare, type Group, groupAt, type Match, saidOfSubject } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** How far right of a number its predicate may stand, in tokens. */
const REACH = 40

/**
 * "12 people were killed", "12 dead", "12, including three children, have died", "12 who were hurt": the predicate
 * right of a number. Steps over phrases, asides, list members and one relative clause.
 */
export const predication: Finder = (lexicon, candidate) => {
  const { scene, quantity, counted } = candidate
  const { tokens, end } = scene
  const stop = Math.min(end, quantity.last + REACH)
  // After a preposition a number is no subject: "in attacks by 150 men, 35 died"
  const oblique = isOblique(lexicon, candidate)
  let at = quantity.last
  let relative = false
  let past = false
  let open = false
  let place: Match | null = null
  while (at < stop) {
    const { norm, form, upos, xpos } = tokens[at]!
    if (lexicon.is('relatives', norm)) {
      relative = true
      at++
      continue
    }
    if (lexicon.is('parts', norm) || form === '(' || form === '[' || (/^[-–—]+$/.test(form) && tokens[at]!.spaced)) {
      at = asideEnd(lexicon, scene, at)
      if (at < 0) return place
      continue
    }
    if (form === ',') {
      at = commaEnd(lexicon, scene, at, open || isAside(scene, quantity))
      if (at < 0) return place
      open = true
      continue
    }
    if (/^[;:!?.]$/.test(form)) return place
    const covered = scene.quantityAt(at)
    if (covered !== null && covered !== quantity) {
      at = Math.max(at + 1, covered.last)
      continue
    }
    const group = groupAt(lexicon, tokens, at, end)
    if (group !== null && isPredicate(lexicon, tokens, group)) {
      const finite = group.be || group.perfect || group.first !== group.head
      // Behind a relative clause only a finite verb is the number's again.
      if (past && !finite && tokens[group.head]!.xpos !== 'VBD') {
        at++
        continue
      }
      if (oblique && (finite || (tokens[group.head]!.xpos === 'VBD' && isWhole(candidate))) && !relative) return place
      const said = saidOfSubject(lexicon, tokens, group, end, counted)
      if (said === 'agent') return place
      if (said?.measure === 'killed' && !finite && isAlive(lexicon, scene, said.last))
        return { ...said, void: 'they lived' }
      const later = said === null || (finite && !relative) ? null : laterOf(lexicon, candidate, group, relative)
      if (later !== null && fits(lexicon, counted, later.measure)) return later
      if (said !== null && isAttribute(lexicon, candidate, group, said)) {
        place ??= said
        past = true
        at = group.last
        continue
      }
      if (said !== null) return fits(lexicon, counted, said.measure) ? said : place
      const shared = group.be && !relative ? conjoined(lexicon, scene, group.last) : null
      if (shared !== null) return fits(lexicon, counted, shared.measure) ? shared : place
      // "12 people travelling in the bus were killed", "two guards who were on duty were killed"
      const reduced = !finite && !group.infinitive && group.head === at && /^VB[GN]$/.test(xpos)
      if (!reduced && (!relative || past)) return place
      past = relative
      relative = false
      at = group.last
      continue
    }
    if ((upos === 'SCONJ' && !past) || (upos === 'PRON' && xpos === 'PRP') || (upos === 'VERB' && group === null))
      return place
    at++
  }
  return place
}

/** "324 people aboard were rescued": where they were, behind which what became of them still follows. */
const isAttribute = (lexicon: FigureLexicon, { scene }: Candidate, group: Group, said: Match): boolean =>
  !group.be && lexicon.words.attributes.includes(said.measure) && scene.tokens[group.head]!.upos !== 'VERB'

/** Whether a preposition governs the number, so that it can be the subject of no finite verb. */
const isOblique = (lexicon: FigureLexicon, { scene, quantity }: Candidate): boolean => {
  let at = quantity.first - 1
  while (at >= scene.first && lexicon.is('determiners', scene.tokens[at]!.norm)) at--
  const token = scene.tokens[at]
  // "the crew of 22 was evacuated": the number is the crew's
  if (token?.norm === lexicon.words.of && quantity.head === null && isMany(lexicon, scene, at - 1)) return false
  return token !== undefined && at >= scene.first && token.upos === 'ADP' && !lexicon.is('clausal', token.norm)
}

/** "12 of the [90] survived": those of whom the number before is a part. */
const isWhole = ({ scene, quantity }: Candidate): boolean => {
  const before = scene.neighbour(quantity, -1)
  return before?.partitive === true && quantity.first - before.last <= 2
}

/** "12 men injured in the blast [have died]", "all 37 who were missing [are dead]": what became of those told apart. */
const laterOf = (
  lexicon: FigureLexicon,
  { scene, counted }: Candidate,
  group: Group,
  relative: boolean,
): Match | null => {
  const { tokens, end } = scene
  if (counted === null || (group.head !== group.first && !relative)) return null
  for (let at = group.last; at < Math.min(end, group.last + LATER); at++) {
    const { upos, form, norm } = tokens[at]!
    const covered = scene.quantityAt(at)
    if (upos === 'PUNCT' || upos === 'CCONJ' || upos === 'SCONJ' || lexicon.is('relatives', norm) || form === ':')
      return null
    if (covered !== null && covered.rejected === null) return null
    if (upos !== 'AUX' && upos !== 'VERB') continue
    const next = groupAt(lexicon, tokens, at, end)
    const said = next === null ? null : saidOfSubject(lexicon, tokens, next, end, counted)
    const finite = next !== null && (next.be || next.perfect)
    return finite && said !== null && said !== 'agent' && said.measure === 'killed' ? said : null
  }
  return null
}

/** "two men listed as dead [returned] home": what they did after says that they lived. */
const isAlive = (lexicon: FigureLexicon, { tokens, end }: Scene, from: number): boolean => {
  for (let at = from; at < Math.min(end, from + 4); at++) {
    if (/^[,;:.]$/.test(tokens[at]!.form)) return false
    for (let length = 1; length <= 3 && at + length <= end; length++)
      if (lexicon.is('living', normsOf(tokens, at, at + length))) return true
  }
  return false
}

/** How far behind a participle the verb of its noun may stand, in tokens. */
const LATER = 14

const isMany = (lexicon: FigureLexicon, { tokens, first }: Scene, at: number): boolean =>
  at >= first && (lexicon.is('collectives', tokens[at]!.norm) || lexicon.is('containers', tokens[at]!.norm))

/** Whether the number stands in an aside whose comma or dash opened before it: ", as well as three journalists, are". */
const isAside = ({ tokens, first }: Scene, quantity: Quantity): boolean => {
  for (let at = quantity.first - 1; at >= first && quantity.first - at <= 5; at--) {
    if (tokens[at]!.form === ',') return true
    if (tokens[at]!.upos === 'VERB') return false
  }
  return false
}

/** Whether a group is said of what stands before it: not "injured people", a modifier, nor "aboard a bus". */
const isPredicate = (lexicon: FigureLexicon, tokens: readonly Token[], group: Group): boolean => {
  const head = tokens[group.head]!
  if (group.first !== group.head) return true
  // "61 and the injured at 300": those who are named by a fate
  if (head.upos !== 'AUX' && lexicon.is('groupArticles', tokens[group.head - 1]?.norm ?? '')) return false
  if (head.upos === 'VERB' || head.upos === 'AUX') return true
  const next = tokens[group.head + 1]
  if (head.upos === 'ADV' && (next?.upos === 'DET' || next?.upos === 'ADJ')) return false
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
    if (scene.quantityAt(next) !== null) return null
    const participle = lexicon.verbs
      .get(tokens[next]!.norm)
      ?.find((entry) => entry.counted === 'object' && entry.form === 'participle')
    if (participle !== undefined && scene.quantityAt(next + 1) === null)
      return {
        measure: participle.measure,
        first: next,
        last: next + 1,
        perfect: false,
        unsettled: participle.unsettled,
        void: null,
      }
    // "were on a visit and were wounded"
    const group = groupAt(lexicon, tokens, next, end)
    if (group?.be !== true) continue
    const said = saidOfSubject(lexicon, tokens, group, end, null)
    if (said !== null && said !== 'agent') return said
  }
  return null
}

/** Past a bracket or a dash-bound aside that starts at a token; −1 where it does not close. */
const asideEnd = (lexicon: FigureLexicon, scene: Scene, at: number): number => {
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

/**
 * Past a comma: over ", including three children," or into ", and 4 soldiers"; −1 where the clause ends.
 *
 * @param open whether an aside is open that this comma may close
 */
const commaEnd = (lexicon: FigureLexicon, scene: Scene, at: number, open: boolean): number => {
  const { tokens, end } = scene
  const next = tokens[at + 1]
  if (next === undefined || at + 1 >= end) return -1
  if (lexicon.is('relatives', next.norm)) return at + 1
  if (lexicon.is('coordinators', next.norm) || scene.quantityAt(at + 1) !== null) return at + 1
  const group = groupAt(lexicon, tokens, at + 1, end)
  if (open && group !== null && (group.be || group.perfect)) return at + 1
  const listed =
    group === null && (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'DET' || next.upos === 'ADJ')
  const apposed =
    lexicon.is('parts', next.norm) ||
    listed ||
    next.upos === 'ADP' ||
    next.upos === 'ADV' ||
    (group !== null && /^VBG|^VBN/.test(next.xpos))
  if (!apposed) return -1
  for (let close = at + 2; close < Math.min(end, at + REACH); close++) {
    if (tokens[close]!.form !== ',') continue
    if (close + 1 >= end) return -1
    const after = groupAt(lexicon, tokens, close + 1, end)
    if (after !== null && (after.first !== after.head || tokens[after.head]!.upos === 'VERB')) return close + 1
  }
  return listed ? at + 1 : -1
}
