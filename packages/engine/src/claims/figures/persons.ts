import { countedFrom } from '../../mentions/quantities/counted.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import { exact } from '../../text/span.ts'
import { fits } from './candidate.ts'
import type { Count } from './counts.ts'
import { activeAt, happeningEndingAt } from './governors.ts'
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
    taken.add(person.counted.last - 1)
    const quantity = oneOf(scene, person)
    const trace = [
      `person: "${exact(text, quantity)}"`,
      `${construction}: "${exact(text, spanOf(scene, match))}" says ${match.measure}`,
    ]
    found.push({
      scene,
      quantity,
      counted: person.counted,
      match,
      construction: 'person',
      whole: null,
      replaced: null,
      original: quantity,
      trace,
    })
  }
  for (let at = first; at < end; at++) {
    const { norm } = tokens[at]!
    if (lexicon.happenings.has(norm) && tokens[at + 1]?.norm === lexicon.words.of)
      keep(personFrom(lexicon, scene, people, at + 2), happeningEndingAt(lexicon, scene, at + 1), 'happening-of')
    // "Ana Ruiz, 40, a former judge, was detained": a name further off, as the clauses tell
    if (people.has(at) && !taken.has(at))
      for (const { role, first: verb, head } of scene.rolesOf(at)) {
        const group = role === 'subject' ? groupAt(lexicon, tokens, verb, end) : null
        const said = group === null ? null : saidOfSubject(lexicon, tokens, group, end)
        if (said !== null && said !== 'agent') keep(personNamed(lexicon, scene, people, at), said, 'clause')
        else if (role === 'object')
          keep(personNamed(lexicon, scene, people, at), activeAt(lexicon, scene, head), 'clause')
      }
    if (!lexicon.verbs.has(norm) && !lexicon.adjectives.has(norm)) continue
    const group = groupAt(lexicon, tokens, groupStart(lexicon, scene.tokens, first, at), end)
    const said = group === null || group.head !== at ? null : saidOfSubject(lexicon, tokens, group, end)
    if (said !== null && said !== 'agent') keep(personBefore(lexicon, scene, people, group!.first), said, 'predicate')
    else if (tokens[at]!.upos === 'VERB')
      keep(personFrom(lexicon, scene, people, at + 1), activeAt(lexicon, scene, at), 'active-verb')
  }
  return found
}

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
  const phrase = countedFrom(tokens, article ? at + 1 : at, end, false)
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
  while (from > first && head - from < LONGEST && isInside(tokens[from - 1]!.upos)) from--
  const before = tokens[from - 1]
  const article =
    before !== undefined && from > first && (lexicon.is('articles', before.norm) || before.xpos === 'PRP$')
  // "the two sons of a judge were killed": who the phrase belongs to was not killed
  if (!article && before !== undefined && from > first && (before.upos === 'ADP' || before.upos === 'DET')) return null
  const outer = article ? tokens[from - 2] : undefined
  if (outer !== undefined && from - 2 >= first && outer.upos === 'ADP') return null
  return personOf(lexicon, scene, people, article ? from - 1 : from, from, head, article)
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
    },
  }
}

/** A count of one that no number word says. */
const oneOf = (scene: Scene, { first, counted }: Person): Quantity => {
  const span = spanOf(scene, { first, last: counted.last })
  return {
    ...span,
    number: span,
    qualifier: null,
    counted: spanOf(scene, counted),
    head: counted.last - 1,
    first,
    last: counted.last,
    value: 1,
    low: 1,
    high: 1,
    bound: 'exact',
    path: null,
    unit: null,
    kind: 'count',
    change: null,
    partitive: false,
    rejected: null,
    rule: 'quantity/person',
  }
}
