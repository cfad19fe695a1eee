import { recordOf, storyIndex } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../../../test/reading.ts'
import { language } from '../../../engine/test/claims/readings.ts'
import { partyRows, quotationsIn, utteranceCard, utteranceDetail } from '../../src/server/views/quotations.ts'

const [record] = recordOf(readFolder('corpus/january-2022/reports'), language, {
  profile: 'default',
  asOf: null,
  decisions: [],
}).stories
const seen = { record: record!, index: storyIndex(record!) }

describe('what was said, as the desk shows it', () => {
  it('tells the coup speech once, with its renderings and all who print them', () => {
    const [speech] = quotationsIn(seen, {}).found
    const { speaker, renderings, part } = utteranceCard(speech!, seen)
    expect([speaker, part]).toEqual(['Kassym-Jomart Tokayev', 'several'])
    expect(renderings.map(({ relation, prints }) => `${relation} ${prints.length}`)).toEqual([
      'verbatim 3',
      'paraphrase 1',
      'proposed 1',
    ])
  })

  it('finds speech by its speaker and by its words', () => {
    expect(quotationsIn(seen, { speaker: 'Erlan Karin' }).found).toHaveLength(1)
    expect(quotationsIn(seen, { q: 'SEIZE power' }).found).toHaveLength(1)
    expect(quotationsIn(seen, { q: 'no such words' }).found).toEqual([])
    expect(quotationsIn(seen, { part: 'several' }).found).toHaveLength(1)
  })

  it('lays two renderings side by side and counts the words they share', () => {
    const [speech] = quotationsIn(seen, {}).found
    const { utterance, compared } = utteranceDetail(speech!.id, {}, seen)!
    expect([compared!.a.relation, compared!.b.relation]).toEqual(['verbatim', 'proposed'])
    expect(compared!.says).toMatch(/^\d+ of \d+ words are the same, in the same order$/)
    const { text, differs } = compared!.b
    expect(differs.map(({ start, end }) => text.slice(start, end))).toContain('overturn')
    const headline = utterance.renderings[1]!.prints[0]!.claim
    const other = utteranceDetail(speech!.id, { b: headline }, seen)!.compared!
    expect([other.a.relation, other.b.relation]).toEqual(['verbatim', 'paraphrase'])
  })

  it('says who is who', () => {
    const people = partyRows(seen)
    expect(people[0]!.name).toBe('Kassym-Jomart Tokayev')
    expect(
      people
        .find(({ name }) => name === 'Karim Masimov')!
        .facts.map(({ says }) => says)
        .join('; '),
    ).toMatch(/National Security Committee|dismissed|arrest/)
  })
})
