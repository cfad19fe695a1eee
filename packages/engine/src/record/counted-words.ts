import type { Language } from '../language/language.ts'
import type { SentenceWords } from '../language/sentences.ts'
import type { TallyReading } from '../reconcile/tally-readings.ts'
import { withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'
import { ownEntry } from '../text/own-entry.ts'
import { amountOf, filled, grouped } from './amount.ts'
import { placeNamed } from './named-places.ts'
import type { Sentenced, Speaking } from './speaking.ts'

/** The reading's number as it was worded: "nearly 8,000", "dozens". */
export const worded = (reading: TallyReading, claims: Sentenced['claims'], words: SentenceWords): string =>
  amountOf(reading, writtenOf(reading, claims), words)

/** "26 protesters were killed in Almaty". */
export const happeningOf = (reading: TallyReading, speaking: Speaking): string => {
  const { tally, words, given } = speaking
  const happened = words.happened[tally.measure]
  const claim = figureOf(reading, given.claims)
  if (happened === null)
    return filled(words.quoted, { exact: innerQuotes(claim?.exact ?? worded(reading, given.claims, words), words) })
  const isOne = reading.value === 1 && reading.bound === 'exact'
  const named = tally.population === words.individual ? (claim?.counted ?? null) : null
  // A person without a name: "one brother".
  const person = named === null || /\p{Lu}/u.test(named) ? named : `${words.small[1]} ${named}`
  const subject = person ?? countedPeople(reading, speaking)
  return [subject, isOne ? happened.one : happened.many, placed(speaking)].filter(Boolean).join(' ')
}

/** Quotation marks within quoted words, paired and of the second rank: a stretch of a sentence may lack one of a pair. */
const innerQuotes = (exact: string, { inner }: SentenceWords): string =>
  exact.replace(/["“”]([^"“”]*)["“”]?/g, (_, quoted: string) => (quoted === '' ? '' : filled(inner, { exact: quoted })))

/** "at least 42 people", "dozens of rioters", "one more police officer". */
export const countedPeople = (reading: TallyReading, speaking: Speaking): string => {
  const { tally, words, given } = speaking
  const amount = spelled(worded(reading, given.claims, words), reading, words)
  const count = tally.accumulation === 'flow' ? filled(words.more, { count: amount }) : amount
  const noun = nounOf(reading, reading.value === 1 && reading.bound === 'exact', speaking)
  return isPartitive(reading, speaking) ? `${count} ${words.partitive} ${noun}` : `${count} ${noun}`
}

/** Whether "of" stands between a vague number and the noun: "dozens of rioters", but "several rioters". */
const isPartitive = (reading: TallyReading, { given }: Speaking): boolean => {
  const claim = figureOf(reading, given.claims)
  return (
    reading.value === null &&
    reading.bound !== 'between' &&
    claim !== undefined &&
    /[^s]s$/.test(writtenOf(reading, given.claims))
  )
}

/** The noun for those counted: the report's own words where they name the population, else the population's name. */
export const nounOf = (
  reading: TallyReading | null,
  isOne: boolean,
  { tally, words, given, language }: Speaking,
): string => {
  const { population, measure } = tally
  const counted = reading === null ? null : countedIn(reading, given.claims, language)
  const usual = words.nouns[measure]
  const isThing = usual.many !== words.nouns.killed.many
  const { one, many } = (population === null ? undefined : ownEntry(words.populations, population)) ?? usual
  const agreed = counted !== null && (population !== null || isThing) ? agreeing(counted, isOne, language) : null
  return agreed ?? (isOne ? one : many)
}

/**
 * The report's words in the number that a sentence needs: a count that leaves its noun out takes it from another, "one
 * soldier was killed and 12 hurt". Null where they are a class of people in the singular, and many are meant.
 */
const agreeing = (counted: string, isOne: boolean, { figures, inflection, stories }: Language): string | null => {
  const words = counted.split(' ')
  const last = words.at(-1)!
  const singular = ownEntry(inflection.irregular.plural, last.toLowerCase()) ?? withEnding(last, stories.plurals)
  const isClass = [last, singular].some((word) => ownEntry(figures.populations, word.toLowerCase()) !== undefined)
  if (isOne) return isClass || figures.things.includes(singular) ? [...words.slice(0, -1), singular].join(' ') : counted
  return singular === last && isClass && !figures.collectives.includes(last.toLowerCase()) ? null : counted
}

/** Whether the report counts some of those another tally counts, and does not say who they are. */
export const isUnnamedPart = (reading: TallyReading, { tally, words, given, language }: Speaking): boolean =>
  tally.partOf !== null &&
  tally.population !== null &&
  ownEntry(words.populations, tally.population) === undefined &&
  countedIn(reading, given.claims, language) === null

/** The first report's words for those counted that a sentence can use; null where none has any. */
const countedIn = (reading: TallyReading, claims: Sentenced['claims'], language: Language): string | null => {
  for (const id of reading.claims) {
    const claim = claims.get(id)
    const counted = claim?.kind === 'figure' ? claim.counted : null
    if (counted !== null && counted.split(' ').length <= longestNoun && !isUnit(counted, language)) return counted
  }
  return null
}

/** A noun phrase of more words than these is cited, not repeated. */
const longestNoun = 5

/** Whether the counted words are missing, or name what happened and not those it happened to: "deaths", "arrests". */
const isUnit = (counted: string, { figures, stories }: Language): boolean => {
  const last = fold(counted).split(' ').at(-1)!
  if (last === '') return true
  return [last, withEnding(last, stories.plurals)].some((noun) => ownEntry(figures.units, noun) !== undefined)
}

/** Numbers from zero to nine are spelled. */
const spelled = (amount: string, { value, bound }: TallyReading, words: SentenceWords): string => {
  const small = value === null ? undefined : words.small[value]
  return small === undefined || bound === 'between' ? amount : amount.replace(grouped(value!), small)
}

/** "killed" of "were killed". */
export const participleOf = ({ tally, words }: Speaking): string =>
  words.happened[tally.measure]?.many.split(' ').slice(1).join(' ') ?? ''

/** "in Almaty"; empty for a count of no place. */
export const placed = ({ tally, language }: Speaking): string =>
  tally.place === null ? '' : placeNamed(tally.place, language)

const figureOf = (reading: TallyReading, claims: Sentenced['claims']) => {
  for (const id of reading.claims) {
    const claim = claims.get(id)
    if (claim?.kind === 'figure') return claim
  }
  return undefined
}

/** The number words of the first report that gives it. */
const writtenOf = (reading: TallyReading, claims: Sentenced['claims']): string => {
  const claim = figureOf(reading, claims)
  if (claim === undefined) return ''
  const from = claim.number[0] - claim.span[0]
  return from < 0 ? '' : claim.exact.slice(from, claim.number[1] - claim.span[0]).toLowerCase()
}
