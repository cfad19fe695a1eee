import type { Language } from '../language/language.ts'
import type { SentenceWords } from '../language/sentences.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { Tally } from '../reconcile/tallies.ts'
import type { TallyReading } from '../reconcile/tally-readings.ts'
import { withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'
import { ownEntry } from '../text/own-entry.ts'
import { filled } from './amount.ts'
import type { Sentenced, Speaking } from './speaking.ts'

/** Everybody some readings of a tally come from, as a sentence names them; null where no report names one. */
export const sourcesNamed = (
  readings: readonly TallyReading[],
  tally: Tally,
  given: Sentenced,
  language: Language,
): string | null => sourcesOf(readings, { tally, given, words: language.sentences, language })

/** Everybody the readings come from, once each; null where no report names one. */
export const sourcesOf = (readings: readonly TallyReading[], speaking: Speaking): string | null => {
  const { given, words } = speaking
  const names = readings.flatMap(({ origin }) => {
    const found = given.origins.get(origin)
    return found?.who == null || found.bare || isPronoun(found.who, speaking)
      ? []
      : [filled(channelled(found, words), { who: sourceNamed(found.who, speaking.language) })]
  })
  const once = [...new Set(names)]
  return once.length === 0 ? null : listed(once, words)
}

/** A pronoun nobody could resolve names nobody. */
const isPronoun = (who: string, { language }: Speaking): boolean =>
  language.parties.pronouns.some(({ words }) => words.trim().split(/\s+/).includes(fold(who)))

/** A post that is called one already needs no second noun. */
const channelled = ({ who, channel }: Origin, words: SentenceWords): string => {
  const pattern = words.channels[channel]
  const noun = pattern.split(' ').find((word) => word.length > 2 && !word.includes('{')) ?? ''
  return noun !== '' && fold(who ?? '').includes(noun) ? '{who}' : pattern
}

/** The outlets that print it, or the agencies whose reports they copy: three at most. */
export const outletsOf = (readings: readonly TallyReading[], { given, words }: Speaking): string => {
  // Copies of an agency's report stand on the agency.
  const names = readings.flatMap(({ origin, reports }) => {
    const found = given.origins.get(origin)
    return found?.bare === true && found.who !== null ? [found.who] : reports.flatMap((id) => given.cited.get(id) ?? [])
  })
  const once = [...new Set(names)]
    .slice(0, 3)
    .map((name) => (name.startsWith('“') ? filled(words.headed, { title: name }) : name))
  return once.length === 0 ? words.anOutlet : listed(once, words)
}

/** A source with the article it needs: "the interior ministry", "a government post", "officials", "Erlan Karin". */
export const sourceNamed = (name: string, language: Language): string => {
  const { sentences: words } = language
  const parts = name.split(' ')
  const first = fold(parts[0] ?? '')
  if (words.possessives.has(first) && parts.length > 1) return filled(words.definite, { who: parts.slice(1).join(' ') })
  if (words.determiners.has(first)) return `${first}${name.slice(parts[0]!.length)}`
  const head = fold(headOf(parts, language))
  const { state, unnamed, carriers } = language.reconciling
  // "Police", "Rioters": names only by where they stood; "Farmer" may be one
  const one = withEnding(first, language.stories.plurals)
  const isNoun =
    unnamed.has(first) ||
    state.has(first) ||
    (one !== first && ownEntry(language.figures.populations, one) !== undefined)
  const isCommon = !/\p{Lu}/u.test(name) || (parts.length === 1 && isNoun)
  const plain = isCommon ? name.toLowerCase() : name
  if (words.articled.has(head)) return filled(words.definite, { who: plain })
  const isPossessed = !isCommon && parts.some((part) => fold(part).endsWith(words.possessive))
  if (isPossessed || /[^s'’]s$/u.test(head) || words.bare.has(head)) return plain
  if (carriers.has(head)) return filled(words.indefinite, { who: plain })
  return isCommon || state.has(head) || words.bodies.has(head) ? filled(words.definite, { who: plain }) : name
}

/** The noun before the first preposition: "office of President Tokayev". */
const headOf = (parts: readonly string[], { figures }: Language): string => {
  const at = parts.findIndex((part) => fold(part) === figures.of || figures.placing.includes(fold(part)))
  return parts[(at > 0 ? at : parts.length) - 1] ?? ''
}

/** Several as one: "26 protesters, 16 officers and a guide". */
export const listed = (items: readonly string[], words: SentenceWords): string =>
  items.length < 2 ? (items[0] ?? '') : filled(words.pair, { list: items.slice(0, -1).join(', '), last: items.at(-1)! })
