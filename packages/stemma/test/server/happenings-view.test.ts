import { recordOf, storyIndex } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../../../test/reading.ts'
import { language } from '../../../engine/test/claims/readings.ts'
import { type HappeningsAsked, happeningsIn, incidentDetail } from '../../src/server/views/happenings.ts'

const [record] = recordOf(readFolder('corpus/january-2022/reports'), language, {
  profile: 'default',
  asOf: null,
  decisions: [],
}).stories
const seen = { record: record!, index: storyIndex(record!) }

const told = (asked: HappeningsAsked): readonly string[] => happeningsIn(seen, asked).rows.map(({ says }) => says)

describe('what happened, as the desk shows it', () => {
  it('tells each incident by what, whom and who', () => {
    expect(told({})).toContain('Killing of 26 protesters by security forces')
    expect(told({})).toContain('Dismissal of Karim Masimov by Kassym-Jomart Tokayev')
  })

  it('leaves what may have happened between two days', () => {
    expect(told({ from: '2022-01-05', to: '2022-01-05' })).toContain('Declaration of a two-week emergency')
    expect(told({ from: '2022-01-05', to: '2022-01-05' })).toContain('Arrest of Karim Masimov')
    expect(told({ to: '2021-12-31' })).toEqual(['Resignation by Nursultan Nazarbayev'])
  })

  it('leaves what is of a kind, in a place, or told by several reports', () => {
    expect(told({ type: 'closure,seizure' })).toHaveLength(2)
    expect(told({ place: 'Almaty', type: 'closure' })).toEqual(['Closure of the airport of Almaty'])
    expect(happeningsIn(seen, { several: '1' }).rows.every(({ reports }) => reports > 1)).toBe(true)
  })

  it('sets the days of the story apart from what is only recalled', () => {
    const { first, final, rows } = happeningsIn(seen, {})
    expect([first, final]).toEqual(['2022-01-02', '2022-01-10'])
    expect(rows.find(({ part }) => part === 'earlier')).toMatchObject({ date: '2019', precision: 'year' })
  })

  it('says how exactly a place is known', () => {
    const { rows } = happeningsIn(seen, {})
    expect(rows.find(({ type }) => type === 'closure')!.place).toMatchObject({
      says: 'Almaty, Kazakhstan',
      precision: 'town',
    })
    expect(rows.find(({ type }) => type === 'protest')!.place).toMatchObject({
      says: 'Kazakhstan',
      precision: 'country',
    })
  })

  it('lays versions that cannot all hold side by side, each with its words', () => {
    const row = happeningsIn(seen, { type: 'dismissal' }).rows[0]!
    expect(row.disputed).toBe(true)
    const { versions, why } = incidentDetail(row.id, seen)!
    expect(versions.map(({ says }) => says)).toEqual([
      'Dismissal of Karim Masimov by Kassym-Jomart Tokayev',
      'Dismissal of Kassym-Jomart Tokayev',
    ])
    expect(versions[0]!.words[0]!.exact).toContain('dismissed him')
    expect(why[0]).toContain('R4')
    expect(incidentDetail('i-none', seen)).toBeNull()
  })
})
