import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** Each figure of a text: measure, number, whom it counts, and whether it speaks of another event or comes newly. */
const drawn = (text: string): string[] =>
  figuresIn(text, '2031-05-06').map(({ measure, value, low, population, background, accumulation }) =>
    [measure, value ?? low, population, background ? 'then' : null, accumulation === 'flow' ? 'flow' : null]
      .filter((each) => each !== null)
      .join(' '),
  )

describe('numbers that look like a count of the event', () => {
  it.each([
    ['Every mother who lost a child deserves an answer.', []],
    ['No family that has lost a son was told.', []],
    ['Each household in the valley that lost two cows was given one.', []],
    ['Anyone who injured 12 people would be charged, he said.', []],
    ['A mother who lost two children spoke at the rally.', ['killed 2 children']],
  ])('count nobody where they only say who is meant: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['The transit centre in Gorom was built for 3,000 people and now holds 9,500.', ['other 3000']],
    ['The camp holds 400 people.', ['other 400']],
    ['The army holds 12 men.', ['detained 12']],
  ])('are no prisoners where a place has room for them: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['The hospital put the number of dead at 14 after a wounded soldier died overnight.', ['killed 14']],
    ['Overnight, 14 people died.', ['killed 14 flow']],
    ['Twelve people died a day after the blast.', ['killed 12']],
    ['The strikes kill 30 people a week, the ministry said.', ['killed 30 flow']],
    ['About 1,500 people a day cross the river.', ['other 1500 flow']],
  ])('add up only where they say so themselves: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['A generation ago, two million people died in the war.', ['killed 2000000 then']],
    ['In the previous attack, in May, five people died.', ['killed 5 then']],
    ['The union says 14 men have died at the mine since 2019.', ['killed 14 then']],
    ['The deadliest quake since 2015 killed 153 people.', ['killed 153']],
    ['It was the worst fire since a blaze in 2004 that killed nine people.', ['killed 9 then']],
  ])('are of other events where the words put them there: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    'Three wounded were entered as dead, he said.',
    'The official had counted two bodies twice.',
    'Four bodies had been counted twice.',
  ])('are none where they were counted by mistake: %s', (text) => {
    expect(drawn(text)).toEqual([])
  })

  it('are no injured where patients of a disease are treated', () => {
    expect(drawn('Cholera has killed 34 people. Doctors are treating 212 patients.')).toEqual([
      'killed 34',
      'other 212',
    ])
    expect(drawn('A blast killed 34 people. Doctors are treating 212 patients.')).toEqual(['killed 34', 'injured 212'])
  })

  it('are new where they end a row', () => {
    expect(drawn('The last two bodies were recovered on Thursday.')).toEqual(['killed 2 flow'])
  })

  it('take no chief of rescue for somebody rescued', () => {
    expect(drawn('By Sunday night, rescue chief Captain Ada Okoro said, six were still missing.')).toEqual([
      'missing 6',
    ])
  })
})

describe('numbers told in few words', () => {
  it.each([
    ['The dead now number 47, the ministry says.', ['killed 47']],
    ['The injured totalled 80.', ['injured 80']],
    ['All 37 men who were missing after the collapse are dead, the minister said.', ['killed 37']],
    ['Twenty people who were hurt in the fire remain in hospital.', ['injured 20']],
  ])('are read: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('count whom the number before them counts', () => {
    expect(drawn('Seven journalists were released. The union said the seven had been held in one cell.')).toEqual([
      'released 7 journalists',
      'detained 7 journalists',
    ])
    expect(drawn('The outbreak has killed 34 people. Of the 34, eleven were children.')).toEqual([
      'killed 34',
      'killed 11 children',
    ])
  })

  it('come from those whose figure it is called', () => {
    const text =
      'Twenty-two officials have been arrested, the army said. A lawyer, Ada Okoro, said the army’s figure of 22 was too low.'
    const [, again] = figuresIn(text, '2031-05-06')
    expect([again?.population, again?.attribution.map(({ name }) => name)]).toEqual([
      'officials',
      ['army', 'Ada Okoro'],
    ])
  })
})
