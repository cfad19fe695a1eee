/** A day, counted from 1970-01-01 in the proleptic Gregorian calendar: whole numbers, so that days can be added and compared. */
export type Day = number

export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The day of a date. Months and days outside their range run over: 32 January is 1 February. */
export const dayOf = (year: number, month: number, day: number): Day => {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  const m = months - y * 12
  // Years are taken to begin in March, so that the leap day is the last of the year (Hinnant, days_from_civil).
  const shifted = m < 2 ? y - 1 : y
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The date of a day. */
export const dateOf = (day: Day): CalendarDate => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** Number of days in a month. */
export const daysIn = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1)

/** Whether the calendar has this date. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week: its year is the one that holds its Thursday. */
export const weekOf = (day: Day): { readonly year: number; readonly week: number } => {
  const thursday = day - weekdayOf(day) + 4
  const { year } = dateOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** Easter Sunday of the Western churches (Anonymous Gregorian algorithm, Meeus 1991). */
export const easterOf = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** A year in four digits. */
export const isoYear = (year: number): string => digits(year, 4)

/** A month as `2022-01`. */
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${digits(month, 2)}`

/** A day as `2022-01-10`. */
export const isoDay = (day: Day): string => {
  const date = dateOf(day)
  return `${isoMonth(date.year, date.month)}-${digits(date.day, 2)}`
}

/** The day that opens an ISO 8601 date or time, as written there (no shift between time zones); null if it is none. */
export const dayOfIso = (iso: string): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}
