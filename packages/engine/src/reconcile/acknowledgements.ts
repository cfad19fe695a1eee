import type { Reading } from '../claims/reading.ts'
import { fold } from '../text/fold.ts'
import { wordsOf } from './names.ts'
import { outletOf } from './outlet.ts'

/** The credit by which a report says that it has its words from another's outlet: "(Coast Wire)", "AP". Null for none. */
export const creditTo = (report: Reading, other: Reading): string | null => {
  const outlet = nameOf(outletOf(other))
  const short = initialsOf(outletOf(other))
  const credit = report.credits.find(({ kind, value }) => {
    if (kind !== 'agency') return false
    const name = nameOf(value)
    return name !== '' && (name === outlet || name === short || initialsOf(value) === outlet)
  })
  return credit === undefined || nameOf(outletOf(report)) === outlet ? null : credit.value
}

/** Captions that two reports print in the same words: they have them from one place. */
export const sharedCaptions = (a: Reading, b: Reading): readonly string[] => {
  const own = new Map(captionsOf(a).map((words) => [fold(words), words]))
  const shared = captionsOf(b).filter((words) => own.has(fold(words)))
  return [...new Map(shared.map((words) => [fold(words), words])).values()].slice(0, most)
}

const captionsOf = ({ text, zones }: Reading): readonly string[] =>
  zones.flatMap(({ kind, span: [start, end] }) => {
    const words = text.slice(start, end).trim()
    return kind === 'caption' && words.split(/\s+/).length >= fewest ? [words] : []
  })

/** Fewer words stand under two photographs by chance. */
const fewest = 5

/** Captions that are shown as evidence, at most. */
const most = 3

const nameOf = (name: string): string => wordsOf(name).join(' ')

/** "Associated Press" is "ap"; a single word is no initials. */
const initialsOf = (name: string): string => {
  const words = wordsOf(name)
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('')
}
