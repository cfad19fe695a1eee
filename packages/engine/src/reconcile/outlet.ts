import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { wordsOf } from './names.ts'

/** A report's outlet, or the best that stands for one: the host of its page, or the report itself. */
export const outletOf = ({ outlet, url, id }: Pick<Reading, 'outlet' | 'url' | 'id'>): string => {
  if (outlet !== null) return outlet
  const host = url === null ? null : /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]
  return host === null || host === undefined ? id : host.replace(/^www\./i, '').toLowerCase()
}

/** What a person would call a report in a sentence: its outlet, the host of its page, or its headline. */
export const citedAs = (reading: Pick<Reading, 'outlet' | 'url' | 'id' | 'title'>): string => {
  const outlet = outletOf(reading)
  return outlet !== reading.id ? outlet : reading.title === null ? `report ${reading.id}` : `“${reading.title}”`
}

/** The agency that a report credits; null where it is the outlet itself, under its initials: "(PW)" in the Pacific Wire. */
export const agencyOf = (reading: Pick<Reading, 'outlet' | 'url' | 'id' | 'credits'>): string | null => {
  const agency = reading.credits.find(({ kind }) => kind === 'agency')?.value ?? null
  return agency !== null && isShortFor(wordsOf(agency).join(''), wordsOf(outletOf(reading))) ? null : agency
}

/** Whether letters stand in a name in their order, the first of each word among them: "anw" in "asia newswire". */
const isShortFor = (letters: string, words: readonly string[]): boolean => {
  if (words.length < 2 || letters.length > mostLetters) return false
  const pattern = words.map(([first, ...rest]) => first + rest.map((letter) => `${letter}?`).join('')).join('')
  return new RegExp(`^${pattern}$`, 'u').test(letters)
}

/** Letters of the longest short name. */
const mostLetters = 6

/** The words of an outlet's name, without articles. */
export const outletWords = (name: string, { language }: { readonly language: Language }): string =>
  wordsOf(name)
    .filter((word) => !language.reconciling.light.has(word))
    .join(' ')
