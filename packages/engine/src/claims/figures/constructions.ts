import { type Finder, fits } from './candidate.ts'
import { activeAt, activeVerb, group, happening, listGovernor, toll } from './governors.ts'
import { groupAt, phraseAt, saidOfSubject } from './predicates.ts'
import { predication } from './predications.ts'

/** A named way in which words tie a number to a measure. */
export interface Construction {
  readonly name: string
  readonly find: Finder
}

/** "12 deaths", "28 bodies": the noun is the measure. Nouns of people ("hostages") wait until no predicate is found. */
const unit =
  (things: boolean): Finder =>
  (lexicon, { scene, quantity, counted }) => {
    if (quantity.head === null || counted === null) return null
    const head = scene.tokens[quantity.head]!
    const measure = lexicon.units.get(head.norm)
    if (measure === undefined || counted.person === things) return null
    return { measure, first: quantity.head, last: quantity.head + 1, perfect: false, unsettled: false, void: null }
  }

/** "8 dead", "2,000 homeless", "two shot dead" where the tagger takes the fate for a noun. */
const fate: Finder = (lexicon, { scene, quantity }) => {
  const at = quantity.head
  if (at === null || at !== quantity.last - 1) return null
  const { norm } = scene.tokens[at]!
  const phrase = phraseAt(lexicon, scene.tokens, at, scene.end)
  const verb = lexicon.verbs.get(norm)?.find(({ form, counted }) => counted === 'object' && form === 'participle')
  const adjective = lexicon.adjectives.get(norm)
  const measure = phrase?.form.measure ?? adjective ?? verb?.measure
  if (measure === undefined) return null
  const unsettled = phrase === null && adjective === undefined && verb!.unsettled
  return { measure, first: at, last: phrase?.last ?? at + 1, perfect: false, unsettled, void: null }
}

/** "the return of seven kidnapped students": the fate stands between the number and its noun. */
const modifier: Finder = (lexicon, { scene, quantity, counted }) => {
  if (counted === null || !counted.person) return null
  for (let at = counted.first; at < counted.last - 1; at++) {
    const measure = lexicon.adjectives.get(scene.tokens[at]!.norm)
    if (measure !== undefined && at < quantity.head!)
      return { measure, first: at, last: at + 1, perfect: false, unsettled: false, void: null }
  }
  return null
}

/** Subject or object of a frame's verb further off, as the clauses tell: "three men, two of them armed, … were arrested". */
const clause: Finder = (lexicon, { scene, quantity, counted }) => {
  if (quantity.head === null || counted === null || !counted.person) return null
  const { tokens, end } = scene
  for (const { role, first, head } of scene.rolesOf(quantity.head)) {
    if (role === 'object') {
      const found = activeAt(lexicon, scene, head)
      if (found !== null && fits(lexicon, counted, found.measure)) return found
      continue
    }
    const group = groupAt(lexicon, tokens, first, end)
    const said = group === null ? null : saidOfSubject(lexicon, tokens, group, end)
    if (said !== null && said !== 'agent' && fits(lexicon, counted, said.measure)) return said
  }
  return null
}

/** The constructions in the order they are tried; the left-adjacent verb wins. */
export const constructions: readonly Construction[] = [
  { name: 'counted-noun', find: unit(true) },
  { name: 'fate', find: fate },
  { name: 'toll', find: toll },
  { name: 'active-verb', find: activeVerb },
  { name: 'happening-of', find: happening },
  { name: 'predicate', find: predication },
  { name: 'group', find: group },
  { name: 'list', find: listGovernor },
  { name: 'clause', find: clause },
  { name: 'modifier', find: modifier },
  { name: 'counted-people', find: unit(false) },
]
