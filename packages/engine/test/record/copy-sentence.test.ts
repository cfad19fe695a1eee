import { describe, expect, it } from 'vitest'
import { type RecordTally, recordTallies } from '../../src/record/record-tally.ts'
import { crisis, readings, tallies, words } from '../export/crisis.ts'
import { storyOf } from './port-fire.ts'

const [story] = crisis.stories

const sentence = (label: string): string => story!.tallies.find((tally) => tally.label === label)!.sentence

/** The sentences after one tally was changed. */
const changed = (label: string, change: (tally: RecordTally) => Partial<RecordTally>): string => {
  const now = tallies.map((tally) => (tally.label === label ? { ...tally, ...change(tally as RecordTally) } : tally))
  return recordTallies(now, story!.origins, readings, words).find((tally) => tally.label === label)!.sentence
}

describe('the sentence an editor can print', () => {
  it('gives one origin', () => {
    expect(sentence('missing · dockers')).toBe('Seven dockers are missing, according to the harbour master.')
  })

  it('gives every independent origin', () => {
    expect(sentence('killed · firefighters')).toBe(
      "Nine firefighters were killed, according to the interior ministry and a count by the dockers' union.",
    )
  })

  it('gives both where accounts differ, with the day a figure was said to speak of', () => {
    expect(sentence('killed')).toBe(
      "Accounts differ: 31 people were killed as of 4 March 2031, according to the interior ministry; 45, according to a count by the dockers' union.",
    )
  })

  it('calls a sum a sum, and names a withdrawn figure as one', () => {
    expect(sentence('missing')).toBe(
      'At least 12 people are missing, the sum of seven dockers and five sailors, according to the harbour master; an earlier figure of 64, from a government post since deleted, was not confirmed.',
    )
  })

  it('states no figure where none stands', () => {
    expect(changed('missing', () => ({ floor: null, sum: null }))).toBe(
      'No figure for people missing stands; a figure of 64, from a government post since deleted, was not confirmed.',
    )
    expect(sentence('displaced')).toBe(
      'No figure for people displaced stands; a figure of 5,000 was denied by the mayor.',
    )
  })

  it('keeps vague words and bounds as they were worded', () => {
    expect(sentence('injured')).toBe('Dozens of people were injured, according to hospitals.')
    expect(sentence('detained')).toBe('Nearly 300 people were detained, according to the interior ministry.')
  })

  it('says who concedes it', () => {
    expect(sentence('injured · guards')).toBe('Four guards were injured, as conceded by the port chief.')
  })

  it('says that no source was named, that a count is new, and that another event is meant', () => {
    expect(sentence('injured · officers · overnight')).toBe(
      'Two more officers were injured, according to the report “<script>alert("Sarvela")</script> & more \u202Edaed 31”, naming no source.',
    )
    expect(sentence('killed · 2019')).toEqual(
      expect.stringMatching(/^In an earlier event, 22 people were killed, according to .*, naming no source\.$/),
    )
  })

  it('says that a figure fell, and where it is', () => {
    const fallen = changed('missing · dockers', (tally) => ({
      place: 'Sarvela',
      readings: [
        { ...tally.readings[0]!, value: 11, low: 11, high: 11, state: 'superseded' as const },
        ...tally.readings,
      ],
    }))
    expect(fallen).toBe('Seven dockers are missing in Sarvela, according to the harbour master, revised down from 11.')
  })

  it('gives the span of what stands where a profile names no best', () => {
    const span = changed('killed', () => ({ best: null, grade: 'single-origin' as const }))
    expect(span).toBe(
      "31 to 45 people were killed, according to the interior ministry and a count by the dockers' union.",
    )
  })

  it('says that one person was, not that one people were', () => {
    const one = changed('displaced', (tally) => ({
      readings: [{ ...tally.readings[0]!, value: 1, low: 1, high: 1, state: 'standing' as const, standings: [] }],
    }))
    expect(one).toBe('One person was displaced, according to Radio Ostrel, naming no source.')
  })

  it('takes the constructors in a report for what they are', () => {
    const text = 'The police said two constructors were destroyed by the fire at the port of Aveiro on Sunday.'
    expect(storyOf(['Harbour Wire', '2031-03-02', text]).tallies[0]!.sentence).toMatch(
      /^Two constructors were damaged or destroyed, according to .*police\.$/,
    )
  })
})
