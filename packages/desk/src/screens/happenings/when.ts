import type { IncidentRow } from 'stemma/api'
import { dayText } from '../../parts/day.tsx'
import { dayNumber } from '../../shell/days.ts'

type Dated = Pick<IncidentRow, 'date' | 'first' | 'final' | 'precision'>

/** When something happened, as exactly as it is known: "9 Jan 2022", "between 2 and 9 Jan 2022". */
export const whenText = ({ date, first, final, precision }: Dated): string => {
  if (precision === 'unknown' || (date === null && first === null)) return 'no day known'
  if (precision === 'day' || first === null || final === null || first === final) return dayText(date ?? first ?? '')
  if (precision === 'month' || precision === 'year') return dayText(date ?? first)
  const month = final.slice(0, 7) === first.slice(0, 7)
  return `between ${month ? String(Number(first.slice(8, 10))) : dayText(first)} and ${dayText(final)}`
}

/** The days on which it can have been, as numbers, both included; null where nothing tells. */
export const daysOf = ({ first, final }: Dated): { readonly first: number; readonly final: number } | null =>
  first === null || final === null ? null : { first: dayNumber(first), final: dayNumber(final) }

/** What a mark says of an incident: "number withdrawn: Death of at least 164 people, 9 Jan 2022". */
export const markText = (row: IncidentRow): string =>
  `${row.fallen === null ? '' : `number ${row.fallen}: `}${row.says}, ${whenText(row)}`

/** That the number in the words for an incident does not stand. */
export const fallenText = (state: NonNullable<IncidentRow['fallen']>): string => `the number was ${state}`
