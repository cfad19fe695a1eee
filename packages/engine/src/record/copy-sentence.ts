import type { Language } from '../language/language.ts'
import { isOfMany } from '../reconcile/figure-keys.ts'
import { isOutgrown } from '../reconcile/profiles.ts'
import type { Tally } from '../reconcile/tallies.ts'
import type { TallyReading } from '../reconcile/tally-readings.ts'
import { filled } from './amount.ts'
import { countedPeople, happeningOf, isUnnamedPart, nounOf, participleOf, placed, worded } from './counted-words.ts'
import { dayNamed } from './named-days.ts'
import { listed, outletsOf, sourceNamed, sourcesOf } from './named-sources.ts'
import type { Sentenced, Speaking } from './speaking.ts'

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
  if (isOfMany(tally.measure) && chosen.length === 0 && amountsOf(standing, speaking).length > 1)
    return listOf(standing, speaking)
  if (tally.unclear && amountsOf(standing, speaking).length > 1) return parted(standing, speaking)
  // A lower bound of an earlier day differs from nothing that came after.
  const accounts = standing.filter((reading) => !standing.some((later) => isOutgrown(reading, later)))
  if (tally.grade === 'contested' && amountsOf(accounts, speaking).length > 1) return disputed(accounts, speaking)
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

/** Numbers of things no measure is for: each with its source, none compared. */
const listOf = (standing: readonly TallyReading[], speaking: Speaking): string => {
  const [first = [], ...others] = amountsOf(standing, speaking).slice(0, mostAccounts)
  return [attributed(first, speaking), ...others.map((group) => alsoGiven(group, speaking))].join('; ')
}

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
  const { tally, given, words, language } = speaking
  const { claims } = given
  const sources = sourcesOf(readings, speaking)
  const attribution =
    sources === null
      ? filled(words.unsourced, { who: outletsOf(readings, speaking) })
      : filled(tally.grade === 'conceded' ? words.conceded : words.accordingTo, { who: sources })
  const date = reading.asOf === null || reading.asOfInferred ? null : dayNamed(reading.asOf, language)
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
          : filled(words.deniedBy, { who: sourceNamed(by, speaking.language) })
        : act('corrected') !== undefined
          ? words.corrected
          : words.withdrawn
  const from = sources === null ? '' : `${words.and}${filled(words.from, { who: sources })}`
  const isSaid = verdict === words.withdrawn || gone === ''
  // "a government post since deleted", but "the government, since deleted".
  const stated = sources?.startsWith(words.indefinite.slice(0, words.indefinite.indexOf('{'))) === true
  return `${figure}${from}${isSaid ? '' : `${stated ? ' ' : words.and}${gone}`}${from !== '' || !isSaid ? words.and : ' '}${verdict}`
}

const typeOf = (id: string, claims: Sentenced['claims']): string | null => {
  const claim = claims.get(id)
  return claim?.kind === 'standing' ? claim.type : null
}
