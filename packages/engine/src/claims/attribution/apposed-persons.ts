import type { Party } from '../../mentions/parties/parties.ts'
import type { Field, Phrase } from './phrases.ts'

/** The named person in apposition to a phrase; null where none is. */
export type ApposedPerson = (field: Field, phrase: Phrase) => Party | null

/** "the head of the institute, General [Ada Okoro]": the name with which a phrase ends, after its comma. */
export const apposedPersons = (parties: readonly Party[]): ApposedPerson => {
  const persons = personsByEnd(parties)
  return ({ tokens }, { core, last }) => {
    const comma = core[1]
    const final = tokens[last - 1]?.form === ',' ? last - 2 : last - 1
    const person = comma < final && tokens[comma]?.form === ',' ? persons.get(tokens[final]?.end ?? -1) : undefined
    if (person === undefined) return null
    for (let at = comma + 1; at <= final && (tokens[at]?.start ?? 0) < person.start; at++)
      if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]?.upos ?? '')) return null
    return person.party
  }
}

interface PersonNamed {
  readonly party: Party
  readonly start: number
}

/** Named persons by where each mention of their name ends. */
const personsByEnd = (parties: readonly Party[]): ReadonlyMap<number, PersonNamed> => {
  const persons = new Map<number, PersonNamed>()
  for (const party of parties)
    if (party.kind === 'person' && party.named)
      for (const { start, end, how } of party.mentions)
        if (how === 'name' || how === 'title') persons.set(end, { party, start })
  return persons
}
