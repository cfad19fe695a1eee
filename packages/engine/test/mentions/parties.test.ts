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

describe('roles that are over', () => {
  const office =
    'The president’s office said the road was open. A crowd cursed Omar Abara, president from independence until he left in 2011.'

  it('do not make a former holder of the president', () => {
    expect(mentionsOf(office, 'Omar Abara')).toEqual(['Omar Abara', 'president', 'he'])
    expect(partyNamed(office, 'president’s office')?.kind).toBe('body')
  })

  it.each([
    ['at the beginning of a sentence', 'Former Interior Minister Omar Abara was arrested on Monday.'],
    ['within one', 'Prosecutors questioned the former Interior Minister Omar Abara on Tuesday.'],
  ])('are told before a title of two words, %s', (_, text) => {
    expect(partyNamed(text, 'Omar Abara')?.past).toEqual([expect.stringMatching(/Interior Minister$/)])
  })

  it.each([
    ['former', 'Former president Omar Abara left. The president spoke on Monday.'],
    ['removed', 'Parliament removed Omar Abara as its leader. The leader spoke on Monday.'],
    ['deputy', 'Deputy minister Omar Abara left. The minister spoke on Monday.'],
  ])('%s: stays as worded', (_, text) =>
    expect(partyNamed(text, 'Omar Abara')?.mentions.at(-1)?.start).toBeLessThan(40),
  )

  it('leave the former president to be found by that name', () =>
    expect(mentionsOf('Former president Omar Abara left. The former president was ill.', 'Omar Abara')).toEqual([
      'Omar Abara',
      'former president',
    ]))

  it('leave a description as worded where two holders are as near', () =>
    expect(mentionsOf('President Ada Okoro met President Omar Abara. The president spoke.', 'Omar Abara')).toEqual([
      'Omar Abara',
    ]))
})

describe('names beside descriptions', () => {
  it.each([
    'An adviser to the bank, Aidos Serik, said it was open.',
    'The head of the guard, General Aidos Serik, said it was open.',
    'Its chairman, Judge Aidos Serik, said it was open.',
  ])('%s', (text) => expect(partyNamed(text, 'Aidos Serik')?.kind).toBe('person'))
})

describe('whose a body is', () => {
  it('is said in its name as the report words it', () => {
    expect(partyNamed('Governor Tomas Reyes left. His office was shut.', 'his office')?.kind).toBe('body')
    const text = 'Governor Tomas Reyes left. His office was shut. Mr Reyes’s office was later searched.'
    expect(mentionsOf(text, 'Tomas Reyes’s office')).toEqual(['His office', 'Reyes’s office'])
  })
})

describe('object pronouns', () => {
  it('are never the subject of their own clause', () => {
    const text = 'Karim Temir led the council. President Omar Abara dismissed him in May.'
    expect(mentionsOf(text, 'Karim Temir')).toEqual(['Karim Temir', 'him'])
  })
})

describe('bodies', () => {
  it('knows a body again by the acronym in brackets', () => {
    const text = 'The Coastal Rescue Organization (CRO) sent two boats. The CRO said both were safe.'
    expect(mentionsOf(text, 'Coastal Rescue Organization')).toEqual(['Coastal Rescue Organization', 'CRO', 'CRO'])
  })

  it('calls a body by the name between commas beside a word for it', () => {
    const mine = 'The mining company, Piedra Honda, said 14 men were missing. It denied that the wall had cracked.'
    expect(mentionsOf(mine, 'Piedra Honda')).toEqual(['mining company', 'Piedra Honda', 'It'])
    const line = 'Tidal Compass, an aid group that answers calls from boats, said nobody came.'
    expect(mentionsOf(line, 'Tidal Compass')).toEqual(['Tidal Compass', 'aid group'])
    expect(partyNamed('The dam operator, North Basin Hydro, denied it.', 'North Basin Hydro')?.kind).toBe('body')
  })

  it('leaves a person whose office is of a body a person', () => {
    const text = 'The head of the agency, Abdul Danjuma, denied it.'
    expect(partyNamed(text, 'Abdul Danjuma')?.kind).toBe('person')
  })

  it('tells whose director "its director" is', () => {
    const text = 'The Institute of Civil Defence said the road was cut. "We dig," said its director, Javier Quispe.'
    expect(partyNamed(text, 'Javier Quispe')?.roles).toEqual(['Institute of Civil Defence’s director'])
  })

  it.each(['regional', 'interim', 'local', 'self-proclaimed'])(
    'does not take the %s government for the government',
    (kind) => {
      const text = `The ${kind} government printed a number. The government rejected it.`
      expect(mentionsOf(text, `${kind} government`)).toEqual([`${kind} government`])
    },
  )

  it('takes the council for the city council', () => {
    expect(mentionsOf('The city council met. The council chose nobody.', 'city council')).toEqual([
      'city council',
      'council',
    ])
  })

  it('calls a ministry by the country whose it is', () => {
    expect(
      partyNamed('Two of them were Chileans, Chile’s foreign ministry said.', 'Chile’s foreign ministry')?.kind,
    ).toBe('body')
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

  const where = (text: string, name: string): readonly unknown[] => {
    const place = partyNamed(text, name)?.place
    return place == null ? [] : [place.level, place.region, place.country]
  }

  it('gives a town to the country the words around it say, and to no other', () => {
    expect(where('A dam burst above the town of Santa Lucia in northern Peru.', 'Santa Lucia')).toEqual([
      'city',
      null,
      'Peru',
    ])
    expect(where('The Honduran town of Santa Lucia was cut off by mud.', 'Santa Lucia')[2]).toBe('Honduras')
    expect(where('A bus left Kenya’s Mombasa at dawn.', 'Mombasa')[2]).toBe('Kenya')
  })

  it('leaves a small namesake open where the report speaks of another country', () => {
    const text = 'The Chilean navy found a girl. Chile mourned the 28 who died near San Pablo, Chilean media said.'
    expect(where(text, 'San Pablo')).toEqual([])
  })

  it('places a town that no gazetteer lists in the region it is said to be in', () => {
    expect(where('A train left the rails near Rampur Khas in Uttar Pradesh.', 'Rampur Khas')).toEqual([
      'city',
      'Uttar Pradesh',
      'India',
    ])
  })

  it('knows a region by the word beside its name', () => {
    expect(where('Smoke rose over Chile’s Los Lagos region.', 'Los Lagos')).toEqual(['region', 'Los Lagos', 'Chile'])
  })

  it('makes a building no town', () => {
    expect(where('Guests fled the Bahari Palace Hotel in Kenya.', 'Bahari Palace Hotel')).toEqual([])
  })

  it('does not look a short row of capitals up among towns', () => {
    expect(partyNamed('Rescuers from NEMA said the road was open.', 'NEMA')?.kind).toBe('body')
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
