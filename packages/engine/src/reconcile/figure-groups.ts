import type { Reading } from '../claims/reading.ts'
import type { Ruling } from '../decisions/in-force.ts'
import { regrouped } from '../decisions/regroup.ts'
import { type FigureKey, figureKeys, isMoment, keyText, onlyGrows } from './figure-keys.ts'
import { countriesCounted } from './figure-places.ts'
import type { FigureClaim, Ground, Told } from './ground.ts'
import { wordsOf } from './names.ts'
import type { Origin } from './origins.ts'
import { lowerOf, restates, upperOf } from './rounding.ts'
import { isLeading } from './tally-readings.ts'

/** Figures that can be compared with each other. */
export interface FigureGroup {
  readonly key: FigureKey
  readonly told: readonly Told<FigureClaim>[]
  /** Figures of this key that a person rejected: drawn beside, and counted for nothing. */
  readonly rejected: readonly Told<FigureClaim>[]
  /** The decisions that brought them together, or parted them from others. */
  readonly by: readonly Ruling[]
}

/** Figures by what they can be compared by. Figures of other, earlier events are drawn beside and never counted. */
export const figureGroups = (ground: Ground, originOf: ReadonlyMap<string, Origin>): FigureGroup[] => {
  const keyOf = figureKeys(ground)
  const groups = new Map<string, { readonly key: FigureKey; readonly told: Told<FigureClaim>[] }>()
  const add = (key: FigureKey, told: Told<FigureClaim>): void => {
    const text = keyText(key)
    const group = groups.get(text) ?? { key, told: [] }
    groups.set(text, group)
    group.told.push(told)
  }
  const countries = countriesCounted(ground.readings)
  const peoples = peoplesCounted(ground, originOf)
  // Where two countries count, an authority counts in its own unless it says otherwise.
  const placed = (key: FigureKey, claim: FigureClaim): FigureKey => {
    const family = originOf.get(claim.id)?.family ?? null
    if (family !== null && peoples.size > 1 && peoples.has(family) && key.place === null && key.qualifier === null)
      return { ...key, qualifier: family }
    if (key.place !== null || countries.size < 2 || family === null || !countries.has(family)) return key
    return { ...key, place: wordsOf(family).join(' ') }
  }
  // "47 hurt", said by nobody over "47 remain in hospital": its report speaks of the same moment.
  const momentary = (reading: Reading, claim: FigureClaim, key: FigureKey): FigureKey => {
    if (claim.attribution.length > 0 || key.scope !== 'whole') return key
    const same = reading.claims.some(
      (other) =>
        other.kind === 'figure' && isMoment(other) && other.measure === claim.measure && restates(claim, other),
    )
    return same ? { ...key, scope: 'part' } : key
  }
  for (const reading of ground.readings) {
    const own = new Map<string, { readonly key: FigureKey; readonly figures: FigureClaim[] }>()
    for (const claim of reading.claims) {
      if (claim.kind !== 'figure') continue
      const key = momentary(reading, claim, placed(keyOf(reading, claim), claim))
      const among = own.get(keyText(key)) ?? { key, figures: [] }
      own.set(keyText(key), among)
      among.figures.push(claim)
    }
    for (const { key, figures } of own.values()) {
      const scopes = key.flow ? new Map<FigureClaim, Scope>() : scopesAmong(reading, figures, originOf)
      for (const claim of figures) add({ ...key, scope: scopes.get(claim) ?? key.scope }, { reading, claim })
    }
  }
  for (const { key, told } of [...groups.values()]) {
    const details = detailsAmong(key, told, ground)
    if (details.size === 0) continue
    const rest = told.filter((each) => !details.has(each))
    groups.set(keyText(key), { key, told: rest })
    for (const each of details) add({ ...key, scope: 'part' }, each)
  }
  return decidedGroups([...groups.values()], ground, ({ reading, claim }) => placed(keyOf(reading, claim), claim))
}

/** Groups as people decided (rules.md R14): brought together, parted, and with the figures that they rejected. */
const decidedGroups = (
  found: readonly { readonly key: FigureKey; readonly told: readonly Told<FigureClaim>[] }[],
  { decided, rejected }: Ground,
  keyOf: (told: Told<FigureClaim>) => FigureKey,
): FigureGroup[] => {
  const isDrawn = ({ told }: (typeof found)[number]): boolean => told.some(({ claim }) => !claim.background)
  const made = found.filter(isDrawn)
  const groups: FigureGroup[] = regrouped(
    made.map(({ key, told }) => ({ items: told, from: key })),
    ({ claim }) => claim.id,
    decided.rulings,
    'tally',
  ).map(({ items, from, apart, by }) => ({ key: { ...from, apart }, told: items, rejected: [], by }))
  const fallen = rejected.filter((told): told is Told<FigureClaim> => told.claim.kind === 'figure')
  for (const told of fallen) {
    const key = keyOf(told)
    const at = groups.findIndex((group) => keyText(group.key) === keyText(key))
    const held = groups[at]
    // What was drawn beside it still is.
    const beside = found.find((group) => !isDrawn(group) && keyText(group.key) === keyText(key))?.told ?? []
    if (held === undefined) groups.push({ key, told: beside, rejected: [told], by: [] })
    else groups[at] = { ...held, rejected: [...held.rejected, told] }
  }
  return groups
}

/** Countries whose authorities count the dead among their own: "36 of its people", "their losses". */
const peoplesCounted = ({ readings, language }: Ground, originOf: ReadonlyMap<string, Origin>): ReadonlySet<string> => {
  const peoples = new Set<string>()
  for (const { claims } of readings)
    for (const claim of claims) {
      if (claim.kind !== 'figure' || claim.measure !== 'killed' || claim.background) continue
      const family = originOf.get(claim.id)?.family ?? null
      if (family !== null && wordsOf(claim.exact).some((word) => language.reconciling.own.has(word)))
        peoples.add(family)
    }
  return peoples
}

/**
 * Figures that a report gives in passing, below one that another led with no later: a count that only grows does not fall
 * without a word, so they count some of those (R3).
 */
const detailsAmong = (
  { measure, flow, scope }: FigureKey,
  told: readonly Told<FigureClaim>[],
  { dates, former }: Ground,
): ReadonlySet<Told<FigureClaim>> => {
  const details = new Set<Told<FigureClaim>>()
  if (flow || scope !== 'whole' || !onlyGrows.has(measure)) return details
  const day = ({ reading, claim }: Told<FigureClaim>): string => dates.asOf(reading, claim).date ?? '9999'
  const leading = told
    .filter(({ claim }) => claim.standing === 'asserted' && !claim.background && !former.has(claim.id))
    .filter(isLeading)
    .toSorted((a, b) => (lowerOf(b.claim) ?? 0) - (lowerOf(a.claim) ?? 0))
    .slice(0, mostWholes)
  for (const each of told) {
    const most = upperOf(each.claim)
    if (most === null || each.claim.standing !== 'asserted' || each.claim.background || isLeading(each)) continue
    const whole = leading.find(
      (other) =>
        other.reading !== each.reading &&
        (lowerOf(other.claim) ?? 0) > most &&
        !restates(other.claim, each.claim) &&
        day(other) <= day(each),
    )
    if (whole !== undefined) details.add(each)
  }
  return details
}

type Scope = FigureKey['scope']

/** How often the number a report leads with a number given in passing must hold to be of something wider. */
const wider = 2

/**
 * Figures of one report that count only some of those it counts in all, "four were hurt … the two men", or far more than
 * those it leads with, "the 23rd this year" (R3: a population nobody describes stays a line of its own). Numbers that
 * changed, and numbers of two origins, are neither: each is a whole.
 */
const scopesAmong = (
  reading: Reading,
  figures: readonly FigureClaim[],
  originOf: ReadonlyMap<string, Origin>,
): ReadonlyMap<FigureClaim, Scope> => {
  const scopes = new Map<FigureClaim, Scope>()
  const counted = figures.filter(({ standing, background }) => standing === 'asserted' && !background)
  const byNumber = counted.toSorted((a, b) => (b.value ?? b.low ?? 0) - (a.value ?? a.low ?? 0))
  const isOneVoice = (a: FigureClaim, b: FigureClaim): boolean => {
    const [one, other] = [originOf.get(a.id), originOf.get(b.id)]
    // An outlet that the report names is another voice than those it names beside it.
    const isTold = a.attribution.length > 0 && b.attribution.length > 0
    return isTold ? one?.id === other?.id : mayBeOneVoice(one, other)
  }
  const [lead] = byNumber.filter((claim) => isLeading({ reading, claim }))
  const led = lead === undefined ? null : upperOf(lead)
  for (const figure of byNumber.slice(0, mostWholes)) {
    if (lead === undefined || led === null || lead === figure) continue
    if ((lowerOf(figure) ?? 0) > wider * led && isOneVoice(lead, figure)) scopes.set(figure, 'wider')
  }
  const greatest = byNumber.filter((figure) => !scopes.has(figure)).slice(0, mostWholes)
  for (const figure of byNumber) {
    if (scopes.has(figure)) continue
    const whole = greatest.find(
      (other) =>
        (lowerOf(other) ?? 0) > (upperOf(figure) ?? Number.POSITIVE_INFINITY) &&
        !restates(other, figure) &&
        other.asOf === figure.asOf &&
        isOneVoice(other, figure),
    )
    if (whole !== undefined) scopes.set(figure, 'part')
  }
  return scopes
}

/** One origin's numbers, or a number that nobody is named for. */
const mayBeOneVoice = (a: Origin | undefined, b: Origin | undefined): boolean =>
  a === undefined || b === undefined || a.id === b.id || a.bare || b.bare

/** Enough of a report's greatest numbers to find the whole of a part. */
const mostWholes = 16
