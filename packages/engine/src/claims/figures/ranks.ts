import { countedFrom } from '../../mentions/quantities/counted.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import { exact } from '../../text/span.ts'
import type { Figure } from '../claim.ts'
import type { Candidate } from './candidate.ts'
import { constructions } from './constructions.ts'
import { type Count, plain } from './counts.ts'
import { fits } from './kinds.ts'
import { countedOf, populationOf } from './populations.ts'
import { groupAt, type Match } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene, spanOf } from './scene.ts'

/**
 * Ordinals that say how many there are by now: "a [sixth] person has died" makes six dead, "it was the [fifth] death" five.
 * Only of nouns for everybody, for the dead, or of a class of people: which men "a third man" counts is not said. Each
 * carries the count of one that it is where the ordinal goes on with others: "two were killed and a third person hurt".
 */
export const ranksIn = (lexicon: FigureLexicon, text: string, scene: Scene): readonly Count[] =>
  scene.quantities.flatMap((ordinal) => {
    const candidate = ordinal.kind === 'ordinal' ? rankOf(lexicon, scene, ordinal) : null
    if (candidate === null) return []
    const { quantity, counted } = candidate
    for (const { name, find } of constructions) {
      if (!telling.has(name)) continue
      const match = find(lexicon, candidate)
      if (match === null) continue
      if (match.void !== null || !fits(lexicon, counted, match.measure) || still.has(match.measure)) return []
      if (counted?.person !== true && !isNews(lexicon, scene, ordinal, quantity)) return []
      const trace = [
        `number: "${exact(text, ordinal.number)}"`,
        `${name}: "${exact(text, spanOf(scene, match))}" says ${match.measure}`,
      ]
      const count = { ...plain, scene, counted, match, construction: name, trace }
      const whole: Count = { ...count, quantity, original: quantity, rank: exact(text, ordinal.number) }
      return [{ ...whole, otherwise: counted?.person === true ? alone(lexicon, count, quantity, match) : null }]
    }
    return []
  })

/** The constructions by which something befell the last of a row: not where he is. */
const telling: ReadonlySet<string> = new Set(['counted-noun', 'active-verb', 'happening-of', 'predicate', 'clause'])

/** What is not counted one by one. */
const still: ReadonlySet<Match['measure']> = new Set(['aboard', 'deployed', 'damaged', 'money', 'other'])

/** The number an ordinal stands for, where its noun is one that a row is counted by. */
const rankOf = (lexicon: FigureLexicon, scene: Scene, ordinal: Quantity): Candidate | null => {
  const { tokens, end } = scene
  const { value, first } = ordinal
  if (value === null || value < 2 || !Number.isInteger(value)) return null
  const phrase = countedFrom(tokens, ordinal.last, end, false)
  if (phrase === null || phrase.first !== ordinal.last || tokens[phrase.head]!.xpos === 'NNS') return null
  const { population, person } = populationOf(lexicon, tokens, phrase.first, phrase.head)
  const isUnit = lexicon.is('ranked', tokens[phrase.head]!.norm)
  if (!isUnit && population === null) return null
  if (!isOpen(lexicon, scene, first, isUnit, isUnit && !person) || isOfPeriod(lexicon, scene, first)) return null
  const words = spanOf(scene, phrase)
  const quantity: Quantity = {
    ...ordinal,
    end: words.end,
    counted: words,
    head: phrase.head,
    last: phrase.last,
    low: value,
    high: value,
    bound: 'exact',
    kind: 'count',
    rejected: null,
    rule: 'quantity/rank',
  }
  return { scene, quantity, counted: countedOf(lexicon, scene, quantity) }
}

/** Whether the phrase brings somebody new: "a third", headline "third", and of the dead "the third". */
const isOpen = (
  lexicon: FigureLexicon,
  { tokens, first }: Scene,
  at: number,
  isUnit: boolean,
  isDead: boolean,
): boolean => {
  const before = at > first ? tokens[at - 1]! : null
  if (before === null || before.form === ':') return isUnit
  if (lexicon.is('articles', before.norm)) return true
  if (before.upos === 'VERB') return isUnit && before.xpos !== 'VBN'
  return isDead && lexicon.is('groupArticles', before.norm)
}

/** Whether the row is that of a length of time, and not of what is told: "the third death this year". */
const isOfPeriod = (lexicon: FigureLexicon, { tokens, end }: Scene, from: number): boolean => {
  for (let at = from; at < end; at++)
    if (lexicon.is('since', tokens[at]!.norm) || lexicon.is('periods', normsOf(tokens, at, Math.min(end, at + 2))))
      return true
  return false
}

/** Whether "the fifth death" is told as new: "it [was] the fifth death", "the fifth body [was found]". */
const isNews = (lexicon: FigureLexicon, { tokens, first, end }: Scene, ordinal: Quantity, own: Quantity): boolean => {
  const article = ordinal.first > first ? tokens[ordinal.first - 1]! : null
  if (article === null || !lexicon.is('groupArticles', article.norm)) return true
  if (ordinal.first - 2 >= first && lexicon.is('marking', tokens[ordinal.first - 2]!.norm)) return true
  const group = groupAt(lexicon, tokens, own.last, end)
  return group?.be === true && lexicon.is('recovering', tokens[group.head]!.norm)
}

/** The count of one that an ordinal is where it goes on with others. */
const alone = (
  lexicon: FigureLexicon,
  count: Omit<Count, 'quantity' | 'original'>,
  quantity: Quantity,
  match: Match,
): Count => {
  const one: Quantity = { ...quantity, value: 1, low: 1, high: 1, rule: 'quantity/person' }
  const counted = { ...count.counted!, population: count.counted!.population ?? lexicon.words.individual }
  return { ...count, quantity: one, original: one, counted, match, construction: 'person' }
}

/** Whether an ordinal goes on with others than those it is said of: "two people were killed and a [third] person hurt". */
export const goesOnWithOthers = ({ rank, quantity, match }: Count, told: readonly Figure[]): boolean => {
  if (rank === null || match === null || quantity.value === null) return false
  const before = quantity.value - 1
  const last = told.filter(({ value, background }) => value === before && !background)
  return last.length > 0 && last.every(({ measure }) => measure !== match.measure)
}
