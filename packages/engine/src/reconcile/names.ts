import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { fold } from '../text/fold.ts'

/** A name as names are compared across reports. */
export interface ComparedName {
  /** Folded words that tell it from others, in order: articles, carriers ("a statement by") and countries left out. */
  readonly core: readonly string[]
  /** The country it names: "Kazakhstan", said by "Kazakh" or "of Kazakhstan". */
  readonly country: string | null
}

/** How the names of one report are compared with those of others. */
export type Comparing = (name: string) => ComparedName

/**
 * Compares names as one report writes them: "the Interior Ministry of Kazakhstan", "Kazakh interior ministry" and
 * "a report by the interior ministry" have one core.
 */
export const comparing = (reading: Reading, language: Language): Comparing => {
  const held = made.get(reading)
  if (held !== undefined) return held
  const compare = newComparing(reading, language)
  made.set(reading, compare)
  return compare
}

/** Every step of reconciling compares the names of the same reports. */
const made = new WeakMap<Reading, Comparing>()

const newComparing = (reading: Reading, { reconciling }: Language): Comparing => {
  const countries = new Map<string, string>()
  for (const { kind, place, mentions } of reading.parties) {
    if (kind !== 'place' || place === null || place.level !== 'country' || place.country === null) continue
    for (const [start, end] of mentions.slice(0, mostMentions)) {
      countries.set(wordsOf(reading.text.slice(start, end)).join(' '), place.country)
    }
  }
  const known = new Map<string, ComparedName>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const words = wordsOf(name)
    let country: string | null = null
    const core: string[] = []
    for (let at = 0; at < words.length; at++) {
      const two = countries.get(`${words[at]} ${words[at + 1] ?? ''}`)
      const found = two ?? countries.get(words[at]!)
      if (found !== undefined) {
        country ??= found
        if (two !== undefined) at++
      } else if (!reconciling.light.has(words[at]!) && !reconciling.carriers.has(words[at]!)) {
        core.push(...(reconciling.sameBody.get(words[at]!)?.split(' ') ?? [words[at]!]))
      }
    }
    const compared = { core, country }
    known.set(name, compared)
    return compared
  }
}

/** Enough mentions to meet every way a report writes a country. */
const mostMentions = 64

/** Folded words of a name, genitives and marks left out. */
export const wordsOf = (name: string): string[] =>
  (
    fold(name.slice(0, longest))
      .replace(/'s\b|'(?=\s|$)/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word)

/** A name longer than this is no name. */
const longest = 400

/**
 * A word by its sound in the usual transliterations: "Masimov" and "Massimov", "Kassym" and "Kasim" agree, "Karin" and
 * "Karim" do not.
 */
export const sound = (word: string): string =>
  fold(word)
    .replace(/[^a-z\p{L}]/gu, '')
    .replace(/kh|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(?:tch|tsch|cz)/g, 'ch')
    .replace(/dzh|dj/g, 'j')
    .replace(/zh/g, 'j')
    .replace(/ou/g, 'u')
    .replace(/w/g, 'v')
    .replace(/(?:iy|yi|ii|ij|yy|ey|ei|ie|y|j(?=[^aeiou]|$))/g, 'i')
    .replace(/(.)\1+/g, '$1')
