import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  dayOf,
  dayOfIso,
  daysIn,
  easterOf,
  isDate,
  isoDay,
  weekdayOf,
  weekOf,
} from '../../src/text/calendar.ts'

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 })

describe('the calendar', () => {
  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(dateOf(day)).toEqual(expected)
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
      }),
      { numRuns: 2000 },
    )
  })

  it('counts days back to the date they came from', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: of } = dateOf(day)
        expect(dayOf(year, month, of)).toBe(day)
      }),
      { numRuns: 2000 },
    )
  })

  it('lets months run over into the next year', () => {
    expect(isoDay(dayOf(2021, 14, 1))).toBe('2022-02-01')
    expect(isoDay(dayOf(2022, 0, 31))).toBe('2021-12-31')
  })

  it('gives the first days of January to the week of the year that holds their Thursday', () => {
    expect(weekOf(dayOf(2022, 1, 2))).toEqual({ year: 2021, week: 52 })
    expect(weekOf(dayOf(2020, 12, 31))).toEqual({ year: 2020, week: 53 })
  })

  it('knows leap days', () => {
    expect(daysIn(2000, 2)).toBe(29)
    expect(daysIn(1900, 2)).toBe(28)
    expect(isDate(2023, 2, 29)).toBe(false)
  })

  it('finds Easter', () => {
    expect([2000, 2022, 2024].map((year) => isoDay(easterOf(year)))).toEqual(['2000-04-23', '2022-04-17', '2024-03-31'])
  })

  it('reads the day of a time as it is written there', () => {
    expect(dayOfIso('2022-01-10T23:30:00-11:00')).toBe(dayOf(2022, 1, 10))
    expect(dayOfIso('2022-02-30')).toBeNull()
    expect(dayOfIso('last week')).toBeNull()
  })
})
