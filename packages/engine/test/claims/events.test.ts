import { describe, expect, it } from 'vitest'
import { readingOfText } from './readings.ts'

/** Each event of a text as "type: who → whom, where, when". */
const told = (text: string): string[] =>
  readingOfText(text, '2031-05-06').claims.flatMap((claim) => {
    if (claim.kind !== 'event') return []
    const { type, actor, target, place, when, polarity } = claim
    const circumstances = [place, when].filter((each) => each !== null).join(', ')
    return [
      `${polarity === 'negative' ? 'not ' : ''}${type}: ${actor ?? '–'} → ${target ?? '–'}${circumstances && `, ${circumstances}`}`,
    ]
  })

describe('events', () => {
  it.each([
    ['Police arrested three students in Lyon on Monday.', ['arrest: Police → students, Lyon, 2031-05-05']],
    ['Three students were arrested by police.', ['arrest: police → students']],
    ['The minister resigned on Sunday.', ['resignation: minister → –, 2031-05-04']],
    ['The governor stepped down.', ['resignation: governor → –']],
    ['Rebels torched the court house.', ['destruction: Rebels → court house']],
    ['A protest broke out in Nairobi.', ['protest: – → –, Nairobi']],
    ['Workers staged a strike in Madrid.', ['attack: Workers → –, Madrid']],
    ['The arrest of the judge surprised the city.', ['arrest: – → judge']],
    ['The president declared a state of emergency.', ['declaration: president → a state of emergency']],
    ['The army did not open the border.', []],
    ['The army has never shot a prisoner.', ['not shooting: army → prisoner']],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    ['The court could release the editor.'],
    ['The crowd wanted to storm the palace.'],
    ['The army will withdraw its troops.'],
    ['The speaker seized up.'],
  ])('tells nothing that did not happen: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it('gives an event no date of another clause', () => {
    expect(told('Soldiers attacked the village that the rebels had burned in May 2019.')).toContain(
      'attack: Soldiers → the village',
    )
  })

  it('keeps who says so', () => {
    const [event] = readingOfText('Rebels attacked the port, the navy said.', '2031-05-06').claims.filter(
      (claim) => claim.kind === 'event',
    )
    expect(event?.attribution.map((hop) => hop.name)).toEqual(['navy'])
  })
})
