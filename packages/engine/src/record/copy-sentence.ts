import type { ReadingClaim } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { SentenceWords } from '../language/sentences.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { Tally } from '../reconcile/tallies.ts'
import type { TallyReading } from '../reconcile/tally-readings.ts'
import { withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'
import { ownEntry } from '../text/own-entry.ts'
import { amountOf, filled, grouped } from './amount.ts'

/** What a sentence about a tally is made from, by id. */
export interface Sentenced {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly origins: ReadonlyMap<string, Origin>
  readonly claims: ReadonlyMap<string, ReadingClaim>
  /** What a report is cited as: its outlet, the host of its page, or its headline. */
  readonly cited: ReadonlyMap<string, string>
}

/**
 * The sentence an editor can print about a tally, with its attribution and what must be said beside it. A figure that
 * was withdrawn is never stated, only named as one; where accounts differ both are given; a sum is called a sum.
 */
export const copySentence = (tally: Tally, given: Sentenced, language: Language): string => {
  const speaking: Speaking = { tally, given, words: language.sentences, language }
  const clauses = [stated(speaking), ...caveats(speaking)]
  const sentence = clauses.join('; ')
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

/** The reading's number as it was worded: "nearly 8,000", "dozens". */
export const worded = (reading: TallyReading, claims: Sentenced['claims'], words: SentenceWords): string =>
  amountOf(reading, writtenOf(reading, claims), words)

/** Everybody some readings of a tally come from, as a sentence names them; null where no report names one. */
export const sourcesNamed = (
  readings: readonly TallyReading[],
  tally: Tally,
  given: Sentenced,
  language: Language,
): string | null => sourcesOf(readings, { tally, given, words: language.sentences, language })

/** A source with the article it needs: "the interior ministry", "officials", "Erlan Karin". */
export const sourceNamed = (name: string, language: Language): string =>
  named(name, { words: language.sentences, language })

/** A place as a sentence names it. */
export const placeNamed = (place: string, { sentences }: Language): string =>
  filled(sentences.place, { place: placeName(place) })

/** A day, month or year as a sentence names it: "10 January 2022". */
export const dayNamed = (iso: string, { sentences }: Language): string => dated(iso, sentences)

interface Speaking {
  readonly tally: Tally
  readonly given: Sentenced
  readonly words: SentenceWords
  readonly language: Language
}

/** More earlier figures than these are for the record, not for the sentence. */
const mostCaveats = 2

const stated = (speaking: Speaking): string => {
  const { tally, words } = speaking
  const standing = tally.readings.filter(({ state }) => state === 'standing')
  const chosen = standing.filter(
    ({ value, low }) => tally.best !== null && (value === tally.best || (value === null && low === tally.best)),
  )
  const background = tally.readings.filter(({ state }) => state === 'background')
  const accepted = acceptedIn(tally)
  if (accepted.length > 0) return [attributed(accepted, speaking), ...besides(accepted, standing, speaking)].join('; ')
  if (tally.unclear && amountsOf(standing, speaking).length > 1) return parted(standing, speaking)
  if (tally.grade === 'contested' && amountsOf(standing, speaking).length > 1) return disputed(standing, speaking)
  // A sum of parts above an "at least" says more, and as safely.
  const isBelowFloor = chosen.every(({ low, high }) => high === null && (low ?? 0) < (tally.floor ?? 0))
  if (tally.sum !== null && standing.length > 0 && isBelowFloor) return summed(tally.sum, speaking)
  if (chosen.length > 0) return [attributed(chosen, speaking), ...besides(chosen, standing, speaking)].join('; ')
  if (amountsOf(standing, speaking).length > 1) return spanned(standing, speaking)
  if (standing.length > 0) return attributed(standing, speaking)
  if (tally.sum !== null) return summed(tally.sum, speaking)
  if (background.length > 0) return `${words.background}, ${attributed(background.slice(-1), speaking)}`
  const noun = nounOf(null, false, speaking)
  return filled(words.none, { noun, happened: participleOf(speaking) }).replace(/\s+/g, ' ')
}

/** The readings of the number that a person accepted as best, however they stand by now. */
const acceptedIn = ({ rule, best, readings }: Tally): readonly TallyReading[] =>
  rule === 'R14' && best !== null
    ? readings.filter(({ value, state }) => value === best && state !== 'rejected' && state !== 'background')
    : []

/** "killed" of "were killed". */
const participleOf = ({ tally, words }: Speaking): string =>
  words.happened[tally.measure]?.many.split(' ').slice(1).join(' ') ?? ''

/** Numbers of parts nobody describes: each with its source, none compared. */
const parted = (standing: readonly TallyReading[], speaking: Speaking): string => {
  const { words } = speaking
  const groups = amountsOf(standing, speaking)
  const counts = groups.slice(0, mostAccounts).map((group) => alsoGiven(group, speaking))
  const what = [nounOf(null, false, speaking), participleOf(speaking), placed(speaking)].filter(Boolean).join(' ')
  return filled(words.parts, { what, counts: counts.join('; ') })
}

/** Other accounts of the same day or later that exclude the number given: an editor must not print it without them. */
const besides = (chosen: readonly TallyReading[], standing: readonly TallyReading[], speaking: Speaking): string[] => {
  const { best } = speaking.tally
  const day = chosen.at(-1)!.asOf
  const others = standing.filter(
    (other) =>
      !chosen.includes(other) &&
      best !== null &&
      ((other.low ?? 0) > best || (other.high ?? Number.POSITIVE_INFINITY) < best) &&
      (day === null || other.asOf === null || other.asOf >= day),
  )
  return amountsOf(others, speaking)
    .slice(0, mostCaveats)
    .map((group) => alsoGiven(group, speaking))
}

/** "52, according to the navy". */
const alsoGiven = (group: readonly TallyReading[], speaking: Speaking): string => {
  const { words, given } = speaking
  const count = worded(group.at(-1)!, given.claims, words)
  const sources = sourcesOf(group, speaking)
  return sources === null
    ? `${count}${words.and}${filled(words.unsourced, { who: outletsOf(group, speaking) })}`
    : filled(words.disputedAlso, { count, who: sources })
}

const placed = ({ tally, words }: Speaking): string =>
  tally.place === null ? '' : filled(words.place, { place: placeName(tally.place) })

/** From the least to the greatest that stands, where a profile names no best. */
const spanned = (standing: readonly TallyReading[], speaking: Speaking): string => {
  const { low, high } = speaking.tally
  if (low === null || high === null) return disputed(standing, speaking)
  const whole = { ...standing.at(-1)!, value: null, low, high, bound: 'between' as const, asOf: null }
  return attributed(standing, speaking, whole)
}

/** Readings that say the same, the amount first given first. */
const amountsOf = (readings: readonly TallyReading[], { given, words }: Speaking): TallyReading[][] => {
  const groups = new Map<string, TallyReading[]>()
  for (const reading of readings) {
    const amount = worded(reading, given.claims, words)
    groups.set(amount, [...(groups.get(amount) ?? []), reading])
  }
  return [...groups.values()]
}

/** One amount with everybody it comes from. */
const attributed = (
  readings: readonly TallyReading[],
  speaking: Speaking,
  reading: TallyReading = readings.at(-1)!,
): string => {
  const { tally, given, words } = speaking
  const { claims } = given
  const sources = sourcesOf(readings, speaking)
  const attribution =
    sources === null
      ? filled(words.unsourced, { who: outletsOf(readings, speaking) })
      : filled(tally.grade === 'conceded' ? words.conceded : words.accordingTo, { who: sources })
  const date = reading.asOf === null || reading.asOfInferred ? null : dated(reading.asOf, words)
  const now = reading.value ?? reading.high
  const fallen = tally.readings.findLast(
    (other) =>
      other.state === 'superseded' &&
      other.origin === reading.origin &&
      now !== null &&
      (other.value ?? other.low ?? 0) > now,
  )
  const doubt = readings.some((each) => each.standings.some((id) => typeOf(id, claims) === 'unconfirmed'))
  return [
    [happeningOf(reading, speaking), date === null ? '' : filled(words.asOf, { date })].filter(Boolean).join(' '),
    ...(isUnnamedPart(reading, speaking) ? [words.part] : []),
    attribution,
    ...(fallen === undefined ? [] : [filled(words.revisedDown, { count: worded(fallen, claims, words) })]),
  ]
    .join(words.and)
    .concat(doubt ? `; ${words.unconfirmed}` : '')
}

/** "26 protesters were killed in Almaty". */
const happeningOf = (reading: TallyReading, speaking: Speaking): string => {
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

/** A place written all small or all in capitals, as datelines are, with a capital for each word. */
const placeName = (place: string): string =>
  place === place.toLowerCase() || place === place.toUpperCase()
    ? place.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : place

/** "at least 42 people", "dozens of rioters", "one more police officer". */
const countedPeople = (reading: TallyReading, speaking: Speaking): string => {
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
const nounOf = (reading: TallyReading | null, isOne: boolean, { tally, words, given, language }: Speaking): string => {
  const { population, measure } = tally
  const counted = reading === null ? null : countedIn(reading, given.claims, language)
  const usual = words.nouns[measure]
  const isThing = usual.many !== words.nouns.killed.many
  if (counted !== null && (population !== null || isThing)) return counted
  const { one, many } = (population === null ? undefined : ownEntry(words.populations, population)) ?? usual
  return isOne ? one : many
}

/** Whether the report counts some of those another tally counts, and does not say who they are. */
const isUnnamedPart = (reading: TallyReading, { tally, words, given, language }: Speaking): boolean =>
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

const disputed = (readings: readonly TallyReading[], speaking: Speaking): string => {
  const { words } = speaking
  const [first = [], ...others] = extremes(amountsOf(readings, speaking), speaking)
  return [
    filled(words.disputed, { first: attributed(first, speaking) }),
    ...others.map((group) => alsoGiven(group, speaking)),
  ].join('; ')
}

/** Of more accounts than a sentence holds: the one that stands, the lowest and the highest. */
const extremes = (groups: readonly TallyReading[][], { tally }: Speaking): readonly TallyReading[][] => {
  if (groups.length <= mostAccounts) return groups
  const size = (group: TallyReading[]): number => group[0]!.value ?? group[0]!.low ?? 0
  const ordered = groups.toSorted((a, b) => size(a) - size(b))
  const best = ordered.filter((group) => size(group) === tally.best)
  return [...new Set([...best, ordered[0]!, ordered.at(-1)!])]
}

const mostAccounts = 3

/** "At least 42 people were killed, the sum of 26 protesters and 16 officers, according to officials". */
const summed = (floor: NonNullable<Tally['sum']>, speaking: Speaking): string => {
  const { given, words } = speaking
  const parts = floor.parts.flatMap((id) => {
    const part = given.tallies.get(id)
    const reading = part?.readings.findLast(
      (each) =>
        each.state === 'standing' &&
        (each.claims.some((claim) => floor.claims.includes(claim)) || part.readings.length === 1),
    )
    return part === undefined || reading === undefined ? [] : [{ ...speaking, tally: part, reading }]
  })
  const total: TallyReading = {
    ...emptyReading,
    value: floor.value,
    low: floor.value,
    bound: 'at-least',
  }
  const sources = sourcesOf(
    parts.map(({ reading }) => reading),
    speaking,
  )
  return [
    happeningOf(total, speaking),
    ...(parts.length < 2
      ? []
      : [
          filled(words.sum, {
            parts: listed(
              parts.map(({ reading, ...part }) => partOf(reading, part)),
              words,
            ),
          }),
        ]),
    ...(sources === null ? [] : [filled(words.accordingTo, { who: sources })]),
  ].join(words.and)
}

const partOf = (reading: TallyReading, speaking: Speaking): string => {
  return [countedPeople(reading, speaking), placed(speaking)].filter(Boolean).join(' ')
}

const emptyReading: TallyReading = {
  claims: [],
  value: null,
  low: null,
  high: null,
  bound: 'exact',
  asOf: null,
  asOfInferred: false,
  origin: '',
  state: 'standing',
  why: '',
  standings: [],
  reports: [],
  outlets: 0,
  leads: false,
}

/** What must be said beside: figures that were withdrawn, denied or put right. */
const caveats = (speaking: Speaking): string[] => {
  const fallen = speaking.tally.readings.filter(({ state }) => state === 'withdrawn' || state === 'denied')
  const byOrigin = new Map(
    fallen.map((reading) => [reading.origin, fallen.find((each) => each.origin === reading.origin)!]),
  )
  return [...byOrigin.values()].slice(0, mostCaveats).map((reading) => {
    const others = fallen.filter(({ origin }) => origin === reading.origin)
    return caveat(reading, others, speaking)
  })
}

const caveat = (reading: TallyReading, same: readonly TallyReading[], speaking: Speaking): string => {
  const { words, given, tally } = speaking
  const acts = [...new Set(same.flatMap((each) => each.standings))].flatMap((id) => given.claims.get(id) ?? [])
  const act = (type: string) => acts.find((claim) => claim.kind === 'standing' && claim.type === type)
  // The plainest wording of the number: of "at least 164", "more than 160" and "164" the last.
  const plain = same.find((each) => each.bound === 'exact') ?? reading
  const standing = tally.readings.some(({ state }) => state === 'standing')
  const figure = filled(standing || tally.floor !== null ? words.earlierFigure : words.figure, {
    count: worded(plain, given.claims, words),
  })
  const sources = sourcesOf(same, speaking)
  const removal = act('withdrawn')
  const gone = removal === undefined ? '' : removal.rule.endsWith('/removal') ? words.deleted : words.removed
  const denial = act('denied')
  const by = denial?.kind === 'standing' ? denial.by : null
  const verdict =
    act('unconfirmed') !== undefined
      ? words.notConfirmed
      : reading.state === 'denied'
        ? by === null
          ? words.denied
          : filled(words.deniedBy, { who: named(by, speaking) })
        : act('corrected') !== undefined
          ? words.corrected
          : words.withdrawn
  const from = sources === null ? '' : `${words.and}${filled(words.from, { who: sources })}`
  const isSaid = verdict === words.withdrawn || gone === ''
  // "a government post since deleted", but "the government, since deleted".
  const stated = sources?.startsWith(words.indefinite.slice(0, words.indefinite.indexOf('{'))) === true
  return `${figure}${from}${isSaid ? '' : `${stated ? ' ' : words.and}${gone}`}${from !== '' || !isSaid ? words.and : ' '}${verdict}`
}

/** Everybody the readings come from, once each; null where no report names one. */
const sourcesOf = (readings: readonly TallyReading[], speaking: Speaking): string | null => {
  const { given, words } = speaking
  const names = readings.flatMap(({ origin }) => {
    const found = given.origins.get(origin)
    return found?.who == null || found.bare || isPronoun(found.who, speaking)
      ? []
      : [filled(channelled(found, words), { who: named(found.who, speaking) })]
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

const outletsOf = (readings: readonly TallyReading[], { given, words }: Speaking): string => {
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
const named = (name: string, { words, language }: Pick<Speaking, 'words' | 'language'>): string => {
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

const listed = (items: readonly string[], words: SentenceWords): string =>
  items.length < 2 ? (items[0] ?? '') : filled(words.pair, { list: items.slice(0, -1).join(', '), last: items.at(-1)! })

const dated = (iso: string, words: SentenceWords): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  const name = words.months[Number(month) - 1]
  if (name === undefined) return iso
  return filled(words.date, { day: day === '' ? '' : String(Number(day)), month: name, year }).trim()
}

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

const typeOf = (id: string, claims: Sentenced['claims']): string | null => {
  const claim = claims.get(id)
  return claim?.kind === 'standing' ? claim.type : null
}
