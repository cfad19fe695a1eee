import { describe, expect, it } from 'vitest'
import { readingOfText } from './readings.ts'

/** The one figure of a text as "12 denied < giver", and who it is denied by, if anybody: "… ! police". */
const toldIn = (text: string): string[] => {
  const { claims } = readingOfText(text, '2024-05-16')
  const denied = claims.flatMap((claim) => (claim.kind === 'standing' && claim.of.length > 0 ? [claim] : []))
  return claims.flatMap((claim) =>
    claim.kind === 'figure'
      ? [
          `${claim.value} ${claim.standing} < ${claim.attribution.map(({ name }) => name).join(' < ')}` +
            denied.map(({ by }) => ` ! ${by ?? '-'}`).join(''),
        ]
      : [],
  )
}

describe('talk that is not so is neither the outlet’s nor its denier’s', () => {
  it.each([
    ['Reports on social media that 30 people had died are false, police said.', 'Reports on social media', 'police'],
    ['Police said reports on social media that 30 people had died were false.', 'reports on social media', 'Police'],
    ['Rumours that 30 people had been killed are baseless, the mayor said.', 'Rumours', 'mayor'],
    [
      'Claims circulating online that 30 soldiers were killed are fabricated, the army said.',
      'Claims circulating online',
      'army',
    ],
    ['A false report that 30 miners had died spread on Monday.', 'false report', '-'],
    ['Contrary to reports that 30 miners had died, all were rescued, the company said.', 'reports', 'company'],
    ['There is no truth to reports that 30 people drowned, the coast guard said.', 'reports', 'coast guard'],
    ['The ministry dismissed as false a video claiming that 30 people had died.', 'video', 'ministry'],
    ['The claim that 30 people died is a lie, the governor said.', 'claim', 'governor'],
    ['A rumour that 30 children had been kidnapped proved false.', 'rumour', '-'],
    ['The coast guard dismissed rumours of 30 deaths as nonsense.', 'rumours', 'coast guard'],
    ['The ministry denied reports that 30 people had died.', 'reports', 'ministry'],
    ['The report by Radio Puno that 30 people died was false, the hospital said.', 'Radio Puno', 'hospital'],
    ['The union’s claim that 30 people died is false, the company said.', 'union', 'company'],
  ])('%s', (text, giver, by) => expect(toldIn(text)).toEqual([`30 denied < ${giver} ! ${by}`]))
})

it('leaves what talk is not called untrue as it is', () => {
  expect(toldIn('Reports that 30 people had died reached the capital.')).toEqual(['30 asserted < Reports'])
  expect(toldIn('The report said 30 people had died.')).toEqual(['30 asserted < report'])
})

it('reads a source whose comma is left out', () =>
  expect(toldIn('According to radio reports 30 soldiers were injured, as were some villagers.')).toEqual([
    '30 asserted < radio reports',
  ]))
