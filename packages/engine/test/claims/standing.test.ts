import { describe, expect, it } from 'vitest'
import { figuresIn, readingOfText } from './readings.ts'

/** Each standing of a text as "type by whom: words of the claims it speaks of". */
const standings = (text: string): string[] => {
  const { claims } = readingOfText(text, '2031-05-06')
  const words = new Map(claims.map((claim) => [claim.id, claim.exact]))
  return claims.flatMap((claim) =>
    claim.kind === 'standing'
      ? [`${claim.type} by ${claim.by ?? '–'}: ${claim.of.map((id) => words.get(id)).join(' + ') || '–'}`]
      : [],
  )
}

/** How each figure of a text stands. */
const stands = (text: string): string[] =>
  readingOfText(text, '2031-05-06').claims.flatMap((claim) =>
    claim.kind === 'figure' ? [`${claim.value} ${claim.standing}`] : [],
  )

describe('standing', () => {
  it('denies what the denied clause says', () => {
    expect(standings('The navy denied that 40 sailors had died.')).toEqual(['denied by navy: 40 sailors had died'])
    expect(standings('The navy denied that it had ordered the attack that killed 40 sailors.')).toEqual([
      'denied by navy: that it had ordered the attack that killed 40 sailors',
    ])
  })

  it('denies a number by its value, wherever it stands', () => {
    expect(stands('The union said 160 people had died. The weather was bad. The figure of 160 is false.')).toEqual([
      '160 denied',
      '160 denied',
    ])
  })

  it('takes a rejected claim for the one just made', () => {
    expect(standings('The union said 160 people had died. The navy rejected the claim.')).toEqual([
      'denied by navy: 160 people had died',
    ])
  })

  it('denies nothing that the denier himself puts in its place', () => {
    const text =
      'A bulletin lists 39 deaths. The ministry rejected a claim that 58 people had died, saying the true figure was 39.'
    expect(stands(text)).toEqual(['39 asserted', '58 denied'])
  })

  it('denies no number of others than those whom it names', () => {
    const text = 'Six people were still missing. The union disputes the company’s number of men underground.'
    expect(stands(text)).toEqual(['6 asserted'])
  })

  it('denies what was never credible, and puts it to those who spread it', () => {
    const text = 'The figure of 30 dead, spread by the rebels, was never credible, the governor said.'
    expect(stands(text)).toEqual(['30 denied'])
    expect(figuresIn(text, '2031-05-06')[0]?.attribution.map(({ name }) => name)).toEqual(['rebels'])
  })

  it('does not take a rejected plan for a denial', () => {
    expect(standings('The union said 160 people had died. Parliament rejected the budget.')).toEqual([])
  })

  it('leaves a figure unconfirmed, and withdraws what came in a deleted post', () => {
    const text =
      'Forty people were reportedly killed. Radio stations cited a ministry post when reporting the deaths of 40 people. But police did not confirm the figure, and the post was later deleted.'
    expect(stands(text)).toEqual(['40 withdrawn', '40 withdrawn'])
    expect(standings(text)).toEqual([
      'unconfirmed by –: Forty people were reportedly killed + deaths of 40 people',
      'unconfirmed by police: deaths of 40 people + Forty people were reportedly killed',
      'withdrawn by –: deaths of 40 people + Forty people were reportedly killed',
    ])
  })

  it('corrects the number that was replaced, not the new one', () => {
    expect(stands('On Sunday 131 people were dead. The navy lowered the toll from 131 to 119.')).toContain(
      '131 corrected',
    )
  })

  it.each([
    [
      'She said an earlier report of 90 dead, posted by the provincial office on Sunday and later removed, was wrong.',
      '90 withdrawn',
    ],
    ['Reports that 90 miners had died were not true, the minister said.', '90 denied'],
    ['It is not true that 90 miners had died, the minister said.', '90 denied'],
    ['The office deleted a post that said 90 miners had died.', '90 withdrawn'],
    ['A tweet by the prefect saying 90 had died was taken down.', '90 withdrawn'],
    ['The office blamed a clerical error for the figure of 90 dead.', '90 corrected'],
    ['There was no confirmation of reports that 90 miners had died.', '90 unconfirmed'],
    ['Ninety miners died, the union said. The office said that was not true.', '90 denied'],
    ['Ninety miners died, the union said. The office called it a lie.', '90 denied'],
    ['Ninety miners died, the union said. The office said it was not known why.', '90 asserted'],
    ['The office said it was wrong that 90 miners had died for so little.', '90 asserted'],
  ])('says in one breath what a number is worth: %s', (text, stood) => {
    expect(stands(text)).toEqual([stood])
  })

  it.each([
    [
      'She said an earlier report of 90 dead, posted by the provincial office on Sunday, was wrong.',
      'provincial office',
    ],
    ['Reports that 90 miners had died were not true, the minister said.', 'Reports'],
    ['The office deleted a post that said 90 miners had died.', 'post'],
    ['The prefect had the toll of 90 dead checked. The office cut the toll from 90 to 12.', 'office'],
  ])('never gives a number to whoever finds it wrong: %s', (text, giver) => {
    const said = figuresIn(text, '2031-05-06').filter(({ value }) => value === 90)
    expect(
      said
        .at(-1)
        ?.attribution.map(({ name }) => name)
        .join(' ← '),
    ).toBe(giver)
  })

  it('does not carry a number over to another figure', () => {
    expect(stands('The council said 75 people were injured. Its earlier figure of 90 was wrong.')).toEqual([
      '75 asserted',
      '90 corrected',
    ])
  })

  it.each([
    ['The company has not commented.', 'silence by company: –'],
    ['The army declined to comment.', 'silence by army: –'],
    ['The mayor gave no details.', 'silence by mayor: –'],
    ['The ministry said the road was shut, but gave no details.', 'silence by ministry: –'],
    ['The airline said the plane was missing but did not say why.', 'silence by airline: –'],
    ['A spokesman said the dam was shut but declined to say for how long.', 'silence by spokesman: –'],
    ['It is not clear how many people were inside.', 'silence by –: –'],
  ])('records silence: %s', (text, silence) => {
    expect(standings(text)).toEqual([silence])
  })

  it('ties silence to the claim whose words it shares', () => {
    expect(standings('Police arrested the editor. No details were given about what the editor had done.')).toEqual([
      'silence by –: Police arrested the editor',
    ])
  })

  it.each([
    ['The ministry denied reports that 300 had died.', ['300 denied']],
    ['The governor rejected claims that 40 students had been arrested.', ['40 denied']],
    ['The agency retracted its report that 12 miners had drowned.', ['12 withdrawn']],
    ['Officials walked back a claim that nine hostages had been freed.', ['9 withdrawn']],
    ['The ministry withdrew the figure of 80 dead.', ['80 withdrawn']],
    ['An earlier version of this article wrongly said that 30 people had died.', ['30 corrected']],
  ])('never asserts what is only told to be taken back: %s', (text, read) => {
    expect(stands(text)).toEqual(read)
  })

  it('does not make the one who denies a number its source', () => {
    const [figure] = readingOfText('The ministry denied reports that 300 had died.', '2031-05-06').claims.filter(
      (claim) => claim.kind === 'figure',
    )
    expect(figure).toMatchObject({ value: 300, attribution: [{ name: 'reports' }] })
  })

  it('takes back what was said of everybody aboard', () => {
    const text =
      'All 324 people aboard were rescued, the guard said. Later it took back its word. "That was wrong," it said.'
    expect(stands(text)).toEqual(['324 withdrawn'])
    expect(standings(text)).toEqual([
      'withdrawn by it: 324 people aboard were rescued',
      'corrected by it: 324 people aboard were rescued',
    ])
  })

  it('ties a wrong message to what it told, and to no number that is none', () => {
    expect(standings('The ministry said everybody had been rescued. The first message was wrong.')).toEqual([
      'corrected by –: everybody had been rescued',
    ])
  })

  it.each([
    'The navy cut the toll from 131 to 119. On Saturday the ministry restored its earlier figure of 131.',
    'The navy cut the toll from 131 to 119. A commission has put the number of dead back to 131.',
  ])('puts a number back in force: %s', (text) => {
    expect(stands(text)).toEqual(['119 asserted', '131 asserted', '131 asserted'])
    expect(standings(text).at(-1)).toMatch(/^reinstated by /)
  })

  it('does not take an unnamed source for silence', () => {
    expect(standings('A sailor who asked not to be named said 12 people had died.')).toEqual([])
  })

  it('leaves a manner of speaking alone', () => {
    expect(standings('Nine people died. It was wrong to open the gates.')).toEqual([])
  })
})
