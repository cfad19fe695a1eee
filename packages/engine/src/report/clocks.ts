import { ownEntry } from '../text/own-entry.ts'
import { folded } from './lines.ts'
import type { PageWords } from './page-words.ts'

/** A time of day as a page writes it on a line of its own: "14:05", "2.30 pm GMT". */
export interface Clock {
  /** Minutes after midnight. */
  readonly minutes: number
  /** Offset from UTC as ISO 8601 writes it; empty where the line names none, or one of several meanings. */
  readonly offset: string
}

/** Reads a line that is a time of day and nothing more; null for any other. */
export const clockLines = ({ calendar, furniture }: PageWords): ((text: string) => Clock | null) => {
  const { meridiem } = calendar
  const { zones, published, updated, fillers } = furniture.dates
  const labels = new Set([...published, ...updated, ...fillers])
  return (text) => {
    if (text.length > longest) return null
    const [, before, hour, minute, after] = pattern.exec(folded(text)) ?? []
    if (hour === undefined) return null
    if (!wordsIn(before).every((word) => labels.has(word))) return null
    let half: 'am' | 'pm' | null = null
    let offset = ''
    for (const word of wordsIn(after)) {
      const told = ownEntry(meridiem, word) ?? ownEntry(meridiem, word.replace(/\.$/, ''))
      const zone = ownEntry(zones, word)
      if (told !== undefined) half = told
      else if (zone !== undefined) offset = zone ?? ''
      else if (!labels.has(word)) return null
    }
    if (minute === undefined && half === null) return null
    const written = Number(hour)
    if (written > (half === null ? 23 : 12) || Number(minute ?? 0) > 59) return null
    const hours = half === null ? written : (written % 12) + (half === 'pm' ? 12 : 0)
    return { minutes: hours * 60 + Number(minute ?? 0), offset }
  }
}

const longest = 40

const pattern = /^([a-z ,:]{0,20}?)(\d{1,2})(?:[:.h](\d{2})(?::\d{2})?)?([a-z.,() ]{0,20})$/

const wordsIn = (text: string | undefined): readonly string[] => text?.match(/[a-z][a-z.]*/g) ?? []
