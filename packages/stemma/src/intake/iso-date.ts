const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/i
const mail =
  /^(?:[a-z]{3,9}, ?)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (Z|UTC|GMT|[+-]\d{4}))?)?$/i
const american = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i
const seconds = /^\d{10}(?:\d{3})?$/
// The names RFC 5322 fixes for dates in headers: a format, not a language.
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads the dates that machines write: ISO 8601 (also with a blank for the T, or without hyphens), RFC 5322, `Jan 10, 2022`
 * and seconds since 1970.
 *
 * @returns `2022-01-10`, `2022-01-10T08:54:00` or the same with `Z` or `+01:00`; null for what is no such date, or none
 * on the calendar
 */
export const isoDateOf = (written: string): string | null => {
  const text = written.trim()
  const plain = iso.exec(text) ?? compact.exec(text)
  if (plain !== null) return assemble(plain[1]!, plain[2]!, plain[3]!, plain.slice(4))
  if (seconds.test(text)) return `${new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 19)}Z`
  const [, monthFirst, dayThen, yearThen] = american.exec(text) ?? []
  const header = mail.exec(monthFirst === undefined ? text : `${dayThen} ${monthFirst} ${yearThen}`)
  if (header === null) return null
  const month = months.indexOf(header[2]!.toLowerCase()) + 1
  return assemble(header[3]!, String(month), header[1]!, header.slice(4))
}

const assemble = (
  year: string,
  month: string,
  day: string,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const midnight = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight.valueOf()) || midnight.toISOString().slice(0, 10) !== date) return null
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset(zone)}`
}

const offset = (zone: string | undefined): string => {
  if (zone === undefined) return ''
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return 'Z'
}
