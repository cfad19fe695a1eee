import type { Language } from '../language/language.ts'
import { filled } from './amount.ts'

/** A day, month or year as a sentence names it: "10 January 2022". */
export const dayNamed = (iso: string, { sentences: words }: Language): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  const name = words.months[Number(month) - 1]
  if (name === undefined) return iso
  return filled(words.date, { day: day === '' ? '' : String(Number(day)), month: name, year }).trim()
}
