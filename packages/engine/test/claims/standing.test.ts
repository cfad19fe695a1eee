import { describe, expect, it } from 'vitest'
import { readingOfText } from './readings.ts'

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
})
