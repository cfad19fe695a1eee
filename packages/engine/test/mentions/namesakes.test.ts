import { describe, expect, it } from 'vitest'
import { readParties as read } from './reading.ts'

/** Persons of a text with their mentions, as written. */
const personsIn = (text: string): string[] =>
  read(text)
    .filter(({ kind, named }) => kind === 'person' && named)
    .map(({ name, mentions }) => `${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`)

describe('a surname after a title', () => {
  it.each([
    ['the same post', 'Mayor Ada Okoro spoke first. "We are ready," Mayor Okoro said.'],
    ['a post beside it', 'Ada Okoro, the mayor of Marnala, spoke first. Mayor Okoro left at noon.'],
    ['a post that is over', 'Former president Ada Okoro spoke first. Ambassador Okoro left at noon.'],
    ['a rank where none was told', 'Police spokeswoman Ada Okoro spoke first. Superintendent Okoro left at noon.'],
    ['a courtesy', 'Ada Okoro runs a bakery on the quay. Mrs Okoro left at noon.'],
    ['a shorter rank', 'Lieutenant General Ada Okoro spoke first. Gen. Okoro left at noon.'],
  ])('is the person’s, with %s', (_, text) => expect(personsIn(text)).toEqual([expect.stringMatching(/^Ada Okoro: /)]))

  it.each([
    ['another post', 'Bank president Ben Okoro was inside. Mayor Okoro left at noon.'],
    ['a post that only a relative has', 'Ben Okoro, a cousin of the mayor, was inside. Mayor Okoro left at noon.'],
    ['a post of one who was told of without any', 'The son of Rosa Okoro died. Minister Okoro left at noon.'],
    ['another rank', 'Colonel Ben Okoro runs the prison. General Okoro left at noon.'],
    ['what presents somebody anew', 'The director, Ben Okoro, left. General Okoro, head of the guard, did not.'],
    ['neither of two who bear it', 'Ben Okoro, a lawyer, and Ada Okoro, a nurse, left. Captain Okoro did not.'],
  ])('is another’s, with %s', (_, text) => expect(personsIn(text)).toContainEqual(expect.stringMatching(/^Okoro: /)))

  it('goes on to be the one who was named last', () =>
    expect(personsIn('The son of Rosa Okoro died. Minister Okoro flew in. Okoro said the army was ready.')).toContain(
      'Okoro: Okoro, Okoro',
    ))

  it('gives no office to a relative of its holder', () =>
    expect(personsIn('Ben Okoro, a cousin of the mayor, was inside. The mayor left at noon.')[0]).not.toContain(
      'mayor',
    ))
})

describe('a surname with an article', () => {
  it('is meant without it too', () =>
    expect(
      personsIn('General Abdel Fattah al-Burhan visited troops. "It will not happen again," Burhan said.'),
    ).toEqual(['Abdel Fattah al-Burhan: Abdel Fattah al-Burhan, Burhan']))
})

describe('a name after "according to"', () => {
  it('is the one’s who says so, though a town bears it', () =>
    expect(
      personsIn('Jenny Alcantara saw it. According to Alcantara, the gunman, Roger Vidal, wept. "He wept," she said.'),
    ).toEqual(['Jenny Alcantara: Jenny Alcantara, Alcantara, she', 'Roger Vidal: gunman, Roger Vidal']))
})
