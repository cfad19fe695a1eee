import { describe, expect, it } from 'vitest'
import { explanationOf, idOf, linesOf } from '../../src/index.ts'
import { crisis } from '../export/crisis.ts'

const [story] = crisis.stories

const explained = (kind: string, says: string) => {
  const line = linesOf(story!).find((each) => each.kind === kind && each.says.includes(says))
  return explanationOf(line!.id, story!)!
}

describe('why a line of the record is as it is', () => {
  it('can be asked of every line, and of no other id', () => {
    const lines = linesOf(story!)
    expect(new Set(lines.map(({ kind }) => kind)).size).toBe(9)
    for (const { id, kind } of lines) expect(explanationOf(id, story!)).toMatchObject({ id, kind })
    expect(explanationOf('t-0', story!)).toBeNull()
  })

  it('gives a tally its rule, its steps, what does not stand and why, and all its words', () => {
    const { rule, steps, rejected, words } = explained('tally', 'killed')
    expect(rule).toBe('R9 default')
    expect(steps[0]).toBe('R9 low: the least lower bound of what stands, 31')
    expect(rejected).toContain('at least 12 of 2031-03-02: superseded; R5 superseded by 14 of 3 March')
    expect(words.map(({ exact, as }) => [exact, as])).toContainEqual(['31 people had died', '31, standing'])
  })

  it('gives a withdrawn figure the words that withdraw it', () => {
    expect(explained('tally', 'missing').words.map(({ exact, as }) => [exact, as])).toContainEqual([
      'The post was later deleted',
      'on 64',
    ])
  })

  it('says what does not explain a contradiction, and what might', () => {
    const { rejected, facts } = explained('contradiction', 'governor')
    expect(rejected).toEqual(['does not explain it: time: both say Tuesday', 'does not explain it: place'])
    expect(facts).toContainEqual(['perhaps', 'he was asked to resign'])
  })

  it('shows the words two reports share', () => {
    const { says, words } = explained('derivation', 'rewrite')
    expect(says).toBe('Tide News is a rewrite of Northern Post')
    expect(words.map(({ exact }) => exact)).toEqual(['the interior ministry'])
  })

  it('leads from a tally to its origins, its parts and what contradicts it', () => {
    const kinds = explained('tally', 'killed').lines.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['origin', 'contradiction']))
    expect(explained('tally', 'missing').lines.map(({ says }) => says)).toEqual(
      expect.arrayContaining(['missing · dockers', 'missing · sailors', 'government post']),
    )
  })

  it('tells a proposed rendering from an asserted one', () => {
    expect(explained('utterance', 'Torvik').rejected).toEqual([
      `${idOf('q', 'odd', "The dockers' chief said nobody had looked after the fans")} is proposed, not asserted: a person decides`,
    ])
  })
})
