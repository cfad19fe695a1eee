import { describe, expect, it } from 'vitest'
import { type Party, partyAt } from '../../src/mentions/parties/parties.ts'
import { readParties as read } from './reading.ts'

/** Mentions of the party of a name, as written. */
const mentionsOf = (text: string, name: string): string[] | undefined =>
  read(text)
    .find((party) => party.name === name)
    ?.mentions.map(({ start, end }) => text.slice(start, end))

const partyNamed = (text: string, name: string): Party | undefined => read(text).find((party) => party.name === name)

describe('persons', () => {
  it('knows a person again by the surname after a courtesy', () => {
    const text = 'President Aruzhan Bekova spoke on Monday. Mrs Bekova left the hall at noon.'
    expect(mentionsOf(text, 'Aruzhan Bekova')).toEqual(['Aruzhan Bekova', 'Bekova'])
    expect(partyNamed(text, 'Aruzhan Bekova')?.roles).toEqual(['President'])
    expect(partyNamed(text, 'Aruzhan Bekova')?.gender).toBe('female')
  })

  it('never merges two names for likeness alone', () => {
    const text = 'Erlan Karin gave an interview. Karim Masimov was detained, an official said.'
    expect(mentionsOf(text, 'Erlan Karin')).toEqual(['Erlan Karin'])
    expect(mentionsOf(text, 'Karim Masimov')).toEqual(['Karim Masimov'])
  })

  it('takes two spellings of a surname for one man where the given name agrees', () => {
    const text = 'Karim Masimov was detained on Saturday. Prosecutors said Karim Massimov had been questioned.'
    expect(mentionsOf(text, 'Karim Masimov')).toEqual(['Karim Masimov', 'Karim Massimov'])
  })

  it('reads the role after a name', () => {
    const text = 'Olga Petrenko, the former head of the harbour board, was released.'
    expect(partyNamed(text, 'Olga Petrenko')?.roles).toEqual(['former head of the harbour board'])
  })
})

describe('pronouns', () => {
  it('gives "he" to the speaker of the sentence before', () => {
    const text = 'Governor Tomas Reyes toured the valley. He said the dam had held.'
    expect(mentionsOf(text, 'Tomas Reyes')).toEqual(['Tomas Reyes', 'He'])
  })

  it('passes over whom the pronoun does not fit', () => {
    const text = 'Governor Tomas Reyes met the mayor, Elena Vidal. She said the dam had held.'
    expect(mentionsOf(text, 'Elena Vidal')).toContain('She')
  })
})

describe('bodies', () => {
  it('knows a body again by the acronym in brackets', () => {
    const text = 'The Coastal Rescue Organization (CRO) sent two boats. The CRO said both were safe.'
    expect(mentionsOf(text, 'Coastal Rescue Organization')).toEqual(['Coastal Rescue Organization', 'CRO', 'CRO'])
  })

  it('keeps a committee and a council apart', () => {
    const names = read('The National Security Committee denied it. The National Security Council met later.').map(
      ({ name }) => name,
    )
    expect(names).toContain('National Security Committee')
    expect(names).toContain('National Security Council')
  })
})

describe('places', () => {
  it('takes the Paris whose region follows', () => {
    const place = partyNamed('A warehouse burned down in Paris, Texas, on Friday.', 'Paris')?.place
    expect([place?.region, place?.country]).toEqual(['Texas', 'United States'])
    expect(place?.alternatives[0]?.country).toBe('France')
  })

  it('takes an adjective for its country', () => {
    expect(mentionsOf('Kazakhstan closed the road. Kazakh troops guarded it.', 'Kazakhstan')).toEqual([
      'Kazakhstan',
      'Kazakh',
    ])
  })
})

describe('partyAt', () => {
  it('finds the party of a phrase by its outermost mention', () => {
    const text = 'Erlan Karin, the secretary of state, spoke.'
    expect(partyAt(read(text), { start: 0, end: text.indexOf(', spoke') })?.name).toBe('Erlan Karin')
  })
})
