import { countedFrom } from '../../mentions/quantities/counted.ts'
import { plain as plainQuantity, type Quantity } from '../../mentions/quantities/quantities.ts'
import { exact } from '../../text/span.ts'
import { type Count, plain } from './counts.ts'
import { activeAt, happeningEndingAt } from './governors.ts'
import { fits, type Kind } from './kinds.ts'
import { isOfEach } from './no-count.ts'
import { type Counted, populationOf } from './populations.ts'
import { groupAt, groupStart, type Match, saidOfSubject } from './predicates.ts'
import { type FigureLexicon, type Scene, spanOf } from './scene.ts'

/**
 * Single people over whom a frame holds, as counts of one: "[a police officer] was killed", "killed [his wife]", "the
 * murder of [a judge]". Only an indefinite or possessive noun of a person, or a person's name: "the judge" was told of
 * before. Their population is never everybody.
 *
 * @param people names of persons by the token of their head
 */
export const personsIn = (
  lexicon: FigureLexicon,
  text: string,
  scene: Scene,
  people: ReadonlyMap<number, string>,
  counts: readonly Count[],
): readonly Count[] => {
  const { tokens, first, end } = scene
  const found: Count[] = []
  const taken = new Set(counts.map((count) => count.quantity.head))
  const keep = (person: Person | null, match: Match | null, construction: string): void => {
    if (person === null || match === null || match.void !== null || taken.has(person.counted.last - 1)) return
    if (match.measure === 'damaged' || match.measure === 'deployed' || !fits(lexicon, person.counted, match.measure))
      return
    if (isOfEach(lexicon, scene, match)) return
    taken.add(person.counted.last - 1)
    const quantity = oneOf(scene, person)
    const trace = [
      `person: "${exact(text, quantity)}"`,
      `${construction}: "${exact(text, spanOf(scene, match))}" says ${match.measure}`,
    ]
    const { counted } = person
    found.push({ ...plain, scene, quantity, counted, match, construction: 'person', original: quantity, trace })
  }
  for (let at = first; at < end; at++) {
    const { norm } = tokens[at]!
    if (lexicon.happenings.has(norm) && tokens[at + 1]?.norm === lexicon.words.of)
      keep(personFrom(lexicon, scene, people, at + 2), happeningEndingAt(lexicon, scene, at + 1), 'happening-of')
    // "Ana Ruiz, 40, a former judge, was detained": a name further off, as the clauses tell
    if (people.has(at) && !taken.has(at))
      for (const { role, first: verb, head } of scene.rolesOf(at)) {
        const group = role === 'subject' ? groupAt(lexicon, tokens, verb, end) : null
        const said = group === null ? null : saidOfSubject(lexicon, tokens, group, end, somebody)
        if (said !== null && said !== 'agent') keep(personNamed(lexicon, scene, people, at), said, 'clause')
        else if (role === 'object')
          keep(personNamed(lexicon, scene, people, at), activeAt(lexicon, scene, head, somebody), 'clause')
      }
    if (!lexicon.verbs.has(norm) && !lexicon.adjectives.has(norm) && !lexicon.is('raising', norm)) continue
    const group = groupAt(lexicon, tokens, groupStart(lexicon, scene.tokens, first, at), end)
    const said = group === null || group.head !== at ? null : saidOfSubject(lexicon, tokens, group, end, somebody)
    if (said !== null && said !== 'agent') keep(personBefore(lexicon, scene, people, group!.first), said, 'predicate')
    else if (tokens[at]!.upos === 'VERB' && !isNoun(scene, at)) {
      const person = personFrom(lexicon, scene, people, at + 1)
      keep(person, activeAt(lexicon, scene, at, person?.counted ?? null), 'active-verb')
    }
  }
  for (const company of companyIn(lexicon, scene, people, [...counts, ...found]))
    keep(company.person, company.match, 'company')
  return found
}

/** Whether a base form has nobody to do it, and so is a noun: "by night, [rescue] chief Ada Okoro said". */
const isNoun = ({ tokens, first }: Scene, at: number): boolean =>
  /^VBP?$/.test(tokens[at]!.xpos) &&
  (at === first || /^(?:PUNCT|DET|ADP|ADJ|SCONJ)$/.test(tokens[at - 1]!.upos)) &&
  /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.upos ?? '')

/** Words that join two who share a fate. */
interface Company {
  readonly person: Person
  readonly match: Match
}

/** "three soldiers and [a guide]", "[a driver] and two passengers": single people beside others over whom a frame holds. */
const companyIn = (
  lexicon: FigureLexicon,
  scene: Scene,
  people: ReadonlyMap<number, string>,
  fates: readonly Count[],
): readonly Company[] => {
  const { tokens, end } = scene
  const found: Company[] = []
  const joins = (at: number): boolean => lexicon.is('listing', tokens[at]!.norm)
  for (const { quantity, counted, match } of fates) {
    if (match === null || match.void !== null || match.measure === 'damaged' || counted?.person === false) continue
    let behind = quantity.last
    // Without "and" it is one and the same: "Maria Lopez, a judge,"
    const joint = (): boolean =>
      behind < end && (tokens[behind]!.upos === 'CCONJ' || tokens[behind + 1]?.upos === 'CCONJ')
    for (let members = 0; members < MEMBERS && joint() && joins(behind); members++) {
      while (behind < end && joins(behind)) behind++
      const person = personFrom(lexicon, scene, people, behind)
      if (person === null) break
      found.push({ person, match })
      behind = person.counted.last
    }
    let before = quantity.first - 1
    if (before > scene.first && lexicon.is('determiners', tokens[before]!.norm)) before--
    // Behind the list is its predicate; a verb before it would have taken the first of the list alone.
    if (before <= scene.first || tokens[before]!.upos !== 'CCONJ' || match.first < quantity.last) continue
    const person = personBefore(lexicon, scene, people, before)
    const outer = person === null || person.first === scene.first ? null : tokens[person.first - 1]!
    if (person !== null && (outer === null || outer.upos === 'PUNCT' || outer.upos === 'SCONJ' || outer.upos === 'ADV'))
      found.push({ person, match })
  }
  return found
}

/** Single people in one list at most. */
const MEMBERS = 5

/** A single person of whom nothing is known but that. */
const somebody: Kind = { person: true, thing: false, lemma: '' }

interface Person {
  /** First token of the phrase with its article. */
  readonly first: number
  readonly counted: Counted
}

/** A named person's phrase, by the last token of the name. */
const personNamed = (
  lexicon: FigureLexicon,
  scene: Scene,
  people: ReadonlyMap<number, string>,
  head: number,
): Person | null => {
  const { tokens, first } = scene
  let from = head
  while (from > first && head - from < LONGEST && tokens[from - 1]!.upos === 'PROPN') from--
  if (from > first && tokens[from - 1]!.upos === 'CCONJ' && hangs(lexicon, scene, from - 2)) return null
  return personOf(lexicon, scene, people, from, from, head, false)
}

/** A single person's phrase that starts at a token. */
const personFrom = (
  lexicon: FigureLexicon,
  scene: Scene,
  people: ReadonlyMap<number, string>,
  at: number,
): Person | null => {
  const { tokens, end } = scene
  const token = tokens[at]
  if (token === undefined || at >= end || scene.quantityAt(at) !== null) return null
  const article = lexicon.is('articles', token.norm) || token.xpos === 'PRP$'
  // "a 12-year-old girl"
  const age = article ? scene.quantityAt(at + 1) : null
  const phrase = countedFrom(tokens, age?.kind === 'age' ? age.last : article ? at + 1 : at, end, false)
  if (phrase === null) return null
  return personOf(lexicon, scene, people, at, phrase.first, phrase.head, article)
}

/** A single person's phrase that ends before a token. */
const personBefore = (
  lexicon: FigureLexicon,
  scene: Scene,
  people: ReadonlyMap<number, string>,
  end: number,
): Person | null => {
  const { tokens, first } = scene
  let head = end - 1
  if (head > first && lexicon.is('relatives', tokens[head]!.norm)) head--
  if (head < first || scene.quantityAt(head) !== null) return null
  let from = head
  while (from > first && head - from < LONGEST && isInside(tokens[from - 1]!.upos) && !ages(scene, from - 1)) from--
  const words = from
  if (from > first && ages(scene, from - 1)) from = scene.quantityAt(from - 1)!.first
  const before = tokens[from - 1]
  const article =
    before !== undefined && from > first && (lexicon.is('articles', before.norm) || before.xpos === 'PRP$')
  // "the two sons of a judge were killed": who the phrase belongs to was not killed
  if (!article && before !== undefined && from > first && (before.upos === 'ADP' || before.upos === 'DET')) return null
  // "a shooting at Main and Bragg has left": the second of two that hang on a preposition
  if (!article && before?.upos === 'CCONJ' && hangs(lexicon, scene, from - 2)) return null
  const outer = article ? tokens[from - 2] : undefined
  if (outer !== undefined && from - 2 >= first && outer.upos === 'ADP') return null
  return personOf(lexicon, scene, people, article ? from - 1 : from, words, head, article)
}

/** Whether a token belongs to an age: "a [12-year-old] girl". */
const ages = (scene: Scene, at: number): boolean => scene.quantityAt(at)?.kind === 'age'

/** Whether the words up to a token hang on a preposition. */
const hangs = (lexicon: FigureLexicon, { tokens, first }: Scene, from: number): boolean => {
  for (let at = from; at >= first && from - at < LONGEST; at--) {
    const { upos, norm } = tokens[at]!
    if (upos === 'ADP') return !lexicon.is('clausal', norm)
    if (!isInside(upos) && upos !== 'NUM' && upos !== 'DET') return false
  }
  return false
}

/** Words before the head of a person's phrase at most. */
const LONGEST = 6

const isInside = (upos: string): boolean => upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN'

const personOf = (
  lexicon: FigureLexicon,
  scene: Scene,
  people: ReadonlyMap<number, string>,
  first: number,
  from: number,
  head: number,
  article: boolean,
): Person | null => {
  const token = scene.tokens[head]!
  // "a third man": one, whichever
  const rank = scene.quantityAt(from)
  if (rank?.kind === 'ordinal' && rank.last <= head) from = rank.last
  const named = people.has(head)
  if (named ? false : !(article && token.upos === 'NOUN' && token.xpos === 'NN')) return null
  if (lexicon.is('collectives', token.norm)) return null
  const { population, person } = populationOf(lexicon, scene.tokens, from, head)
  if (!person && !named) return null
  return {
    first,
    counted: {
      first: from,
      last: head + 1,
      population: population ?? lexicon.words.individual,
      person: true,
      thing: false,
      lemma: token.lemma,
    },
  }
}

/** A count of one that no number word says. */
const oneOf = (scene: Scene, { first, counted }: Person): Quantity => {
  const span = spanOf(scene, { first, last: counted.last })
  return {
    ...span,
    number: span,
    counted: spanOf(scene, counted),
    head: counted.last - 1,
    first,
    last: counted.last,
    value: 1,
    low: 1,
    high: 1,
    ...plainQuantity,
    rejected: null,
    rule: 'quantity/person',
  }
}
