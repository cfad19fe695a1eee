import type { CalendarUnit, DayPart, Feast, Season } from '../../language/calendar.ts'

/** What a word may be to the grammar of times, and what it says as such. */
export interface TimeWord {
  readonly month: number
  readonly weekday: number
  readonly weekdays: number
  readonly ambiguous: true
  readonly season: Season
  readonly unit: CalendarUnit
  readonly units: CalendarUnit
  readonly compound: { readonly unit: CalendarUnit; readonly times: number }
  readonly lasting: CalendarUnit
  readonly period: true
  readonly part: DayPart
  readonly parts: DayPart
  readonly hour: number
  readonly day: number
  readonly dayPart: { readonly days: number; readonly part: DayPart }
  readonly reference: string
  readonly referring: string
  readonly frequency: string
  readonly feast: Feast
  readonly named: string
  readonly cardinal: number
  readonly magnitude: number
  readonly ordinalWord: number
  readonly ordinalEnding: true
  readonly decadeEnding: true
  readonly decadeWord: number
  readonly vague: true
  readonly collective: number
  readonly half: true
  readonly filler: true
  readonly about: true
  readonly long: true
  readonly partLetter: 'quarter' | 'half'
  readonly meridiem: 'am' | 'pm'
  readonly clockWord: true
  readonly zone: true
  readonly last: true
  readonly past: true
  readonly previous: true
  readonly this: true
  readonly current: true
  readonly next: true
  readonly following: true
  readonly latest: true
  readonly same: true
  readonly that: true
  readonly corresponding: true
  readonly ago: true
  readonly hence: true
  readonly earlier: true
  readonly later: true
  readonly before: true
  readonly after: true
  readonly edge: true
  readonly edgeNoun: true
  readonly fiscal: true
  readonly every: true
  readonly other: true
  readonly old: true
  readonly the: true
  readonly a: true
  readonly of: true
  readonly and: true
  readonly or: true
  readonly to: true
  readonly in: true
  readonly at: true
  readonly on: true
  readonly possessive: true
  readonly beforeYear: true
  readonly beforeLength: true
  readonly per: true
  readonly notYear: true
  readonly hyphen: true
  /** It is worth reading a sentence for. */
  readonly telling: true
  /** Bits of what it is a sign of. */
  readonly signs: number
  readonly slash: true
  readonly comma: true
  readonly apostrophe: true
  /** A whole number in digits. */
  readonly digits: number
  /** A number in digits with decimals. */
  readonly decimal: number
  /** Hour and minute with a colon. */
  readonly clockDigits: { readonly hour: number; readonly minute: number }
}

export type Category = keyof TimeWord
export type Word = Partial<TimeWord>
