import { describe, expect, it } from 'vitest'
import { type Reading, recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** Offices of a person across the reports of one story, a line each. */
const offices = (name: string, ...texts: readonly string[]): string[] => {
  const readings: Reading[] = texts.map((text, at) => ({
    ...readingOfText(text, `2031-05-0${at + 6}`, { id: `r${at}` }),
    story: 'togo',
  }))
  const { stories } = recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] })
  return stories[0]!.parties
    .filter((party) => party.name === name)
    .flatMap((party) =>
      party.offices.map(({ title, state, since, asOf, reports }) =>
        [state, title, since ?? asOf, `${reports.length}`].filter((part) => part !== null).join(' '),
      ),
    )
}

describe('offices over time', () => {
  it('tells an office that is held from one that is over, each from the day of its first report', () => {
    expect(
      offices(
        'Kossi Ayité',
        'The interior minister, Kossi Ayité, said that six people had died in Lomé.',
        'The former interior minister, Kossi Ayité, said that six people had died in Lomé.',
      ),
    ).toEqual(['held interior minister 2031-05-06 1', 'former interior minister 2031-05-07 1'])
  })

  it('knows who only acts', () => {
    expect(offices('Ada Mensah', 'The acting president, Ada Mensah, said that six people had died in Lomé.')).toEqual([
      'acting president 2031-05-06 1',
    ])
  })

  it('keeps the fuller of two titles, with the reports of both', () => {
    expect(
      offices(
        'Ada Mensah',
        'The finance minister, Ada Mensah, said on Tuesday that the port of Lomé was closed.',
        'Minister Ada Mensah said on Wednesday that the port of Lomé was closed.',
      ),
    ).toEqual(['held finance minister 2031-05-06 2'])
  })

  it('dates a dismissal by the day on which it happened', () => {
    expect(
      offices(
        'Kossi Ayité',
        'On Monday President Ada Mensah dismissed Kossi Ayité, the interior minister, after six people died in Lomé.',
      ),
    ).toContain('dismissed 2031-05-05 1')
  })

  it('takes a trade or a kinship for no office', () => {
    expect(
      offices('Ama Doe', 'The fisherman Ama Doe, a former teacher, said that six people had died in Lomé.'),
    ).toEqual([])
  })
})
