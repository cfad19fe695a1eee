import type { Finder } from './candidate.ts'
import { fatedOf } from './fated.ts'
import { activeAt, activeVerb, burial, group, happening, listGovernor, numberedGroup, toll } from './governors.ts'
import { fits } from './kinds.ts'
import { groupAt, phraseAt, saidOfSubject } from './predicates.ts'
import { predication } from './predications.ts'
import { normsOf } from './scene.ts'

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

/** "23 [of the dead] were children": a part of those whom their fate names. */
const fated: Finder = (lexicon, { scene, quantity, counted }) => {
  const found = fatedOf(lexicon, scene, quantity)
  return found !== null && fits(lexicon, counted, found.measure) ? found : null
}

/** "four were shot, [two fatally]": the adverb alone says what befell them. */
const fatally: Finder = (lexicon, { scene, quantity, counted }) => {
  if (counted !== null && !counted.person) return null
  const at = quantity.last
  const next = scene.tokens[at]
  if (next === undefined || at >= scene.end || !lexicon.is('fatally', next.norm)) return null
  const after = at + 1 < scene.end ? scene.tokens[at + 1]! : null
  if (after !== null && (after.upos === 'VERB' || after.upos === 'AUX' || lexicon.verbs.has(after.norm))) return null
  return { measure: 'killed', first: at, last: at + 1, perfect: false, unsettled: false, void: null }
}

/** "those killed were [14]", "the displaced are now [6,500]": all whom a fate names, and no part of them. */
const everyone: Finder = (lexicon, candidate) => {
  const { scene, quantity } = candidate
  const found = quantity.head === null ? (group(lexicon, candidate) ?? numberedGroup(lexicon, candidate)) : null
  const link = found === null ? '' : scene.tokens[found.last - 1]!.norm
  if (found === null || !(lexicon.words.auxiliaries.be.includes(link) || lexicon.is('numbering', link))) return null
  if (!lexicon.is('groupArticles', scene.tokens[found.first]!.norm)) return null
  const before = found.first > scene.first ? scene.tokens[found.first - 1]!.norm : ''
  return before === lexicon.words.among || before === lexicon.words.of ? null : found
}

/** "the return of seven kidnapped students": the fate stands between the number and its noun. */
const modifier: Finder = (lexicon, { scene, quantity, counted }) => {
  if (counted === null || !counted.person || counted.first < quantity.first) return null
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
      // "a report released Monday, two men": the comma ends what the verb governs, if no list runs over it
      const listed = scene.neighbour(quantity, -1)
      if (tokens[quantity.first - 1]?.form === ',' && (listed === null || listed.first < head)) continue
      const found = activeAt(lexicon, scene, head, counted)
      if (found !== null && fits(lexicon, counted, found.measure)) return found
      continue
    }
    // A participle before its subject is another's: "released on Monday, two men ran"
    if (first < quantity.first) continue
    const group = groupAt(lexicon, tokens, first, end)
    const said = group === null ? null : saidOfSubject(lexicon, tokens, group, end, counted)
    if (said !== null && said !== 'agent' && fits(lexicon, counted, said.measure)) return said
  }
  return null
}

/** "58,000 people live in tents", "12 men are in custody", "with 92 people on board": where they are says what befell them. */
const whereabouts: Finder = (lexicon, { scene, quantity, counted }) => {
  if (counted !== null && !counted.person) return null
  const { tokens, end } = scene
  let at = quantity.last
  for (let steps = 0; at < end && steps < WAY; steps++, at++) {
    const { norm, upos } = tokens[at]!
    if (lexicon.is('whereaboutsBefore', norm)) break
    if (upos !== 'AUX' && upos !== 'VERB' && upos !== 'ADV') return null
  }
  if (at >= end || !lexicon.is('whereaboutsBefore', tokens[at]!.norm)) return null
  for (let next = at + 1; next < Math.min(end, at + WAY); next++) {
    for (let length = 2; length > 0; length--) {
      const measure = next + length > end ? undefined : lexicon.whereabouts.get(normsOf(tokens, next, next + length))
      if (measure !== undefined && fits(lexicon, counted, measure) && tokens[next + length]?.upos !== 'NOUN')
        return { measure, first: at, last: next + length, perfect: false, unsettled: false, void: null }
    }
    if (!/^(?:ADJ|DET|NOUN|PRON)$/.test(tokens[next]!.upos)) return null
  }
  return null
}

/** How many words may stand between those counted and where they are, and before the noun that says so. */
const WAY = 4

/** The constructions in the order they are tried; the left-adjacent verb wins. */
export const constructions: readonly Construction[] = [
  { name: 'counted-noun', find: unit(true) },
  { name: 'fate', find: fate },
  { name: 'of-fate', find: fated },
  { name: 'fatally', find: fatally },
  { name: 'toll', find: toll },
  { name: 'active-verb', find: activeVerb },
  { name: 'burial', find: burial },
  { name: 'happening-of', find: happening },
  { name: 'predicate', find: predication },
  { name: 'everyone', find: everyone },
  { name: 'group', find: group },
  { name: 'list', find: listGovernor },
  { name: 'clause', find: clause },
  { name: 'whereabouts', find: whereabouts },
  { name: 'modifier', find: modifier },
  { name: 'counted-people', find: unit(false) },
]
