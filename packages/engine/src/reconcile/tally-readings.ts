import type { Decided } from '../decisions/decided.ts'
import { ruledBy } from '../decisions/in-force.ts'
import type { Bound } from '../mentions/quantities/quantities.ts'
import { byText } from '../text/by-text.ts'
import type { FigureClaim, Ground, Told } from './ground.ts'
import type { Origin } from './origins.ts'
import { citedAs, outletOf } from './outlet.ts'
import { isRound, numberOf, restates, type Worded } from './rounding.ts'
import { actsOn, type StandingActs } from './standing-acts.ts'

/** One reading of a tally: the figure claims that say the same thing from the same origin. */
export interface TallyReading {
  readonly claims: readonly string[]
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** ISO date. */
  readonly asOf: string | null
  /** The as-of date is taken from the publication, or from the other reports of the story. */
  readonly asOfInferred: boolean
  /** Id of its origin. */
  readonly origin: string
  readonly state: 'standing' | 'superseded' | 'withdrawn' | 'denied' | 'restatement' | 'background' | 'rejected'
  /** Why it is in that state, with the rule: "R5 superseded by 7,939 of 10 January". */
  readonly why: string
  /** Ids of the standing claims that withdraw, deny or doubt it. */
  readonly standings: readonly string[]
  /** Ids of the reports that print it, copies included. */
  readonly reports: readonly string[]
  /** How many outlets print it. */
  readonly outlets: number
  /** A report gives it in its headline or its opening: what a report leads with is its whole count. */
  readonly leads: boolean
}

/** The readings of one tally, and what a person should look at. */
export interface TallyReadings {
  readonly readings: readonly TallyReading[]
  readonly review: readonly string[]
}

interface Draft extends Worded {
  readonly told: readonly Told<FigureClaim>[]
  readonly origin: string
  readonly asOf: string | null
  readonly asOfInferred: boolean
  /** When its first report came out, to the minute where that is known: orders readings of one day. */
  readonly published: string
  /** What became of it in a later version of its report; null for what is still printed. */
  readonly former: string | null
  /** A person rejected its claims. */
  readonly rejected: boolean
  /** A person said how it stands. */
  locked: boolean
  state: TallyReading['state']
  why: string
  standings: readonly string[]
}

/**
 * Groups comparable figures by origin and number, and says how each group stands: restated (R1), superseded (R5),
 * withdrawn, denied (R6), of another event, or as a person decided (R14).
 */
export const tallyReadings = (
  { told, rejected }: { readonly told: readonly Told<FigureClaim>[]; readonly rejected: readonly Told<FigureClaim>[] },
  ground: Ground,
  originOf: ReadonlyMap<string, Origin>,
  acts: StandingActs,
): TallyReadings => {
  const drafts = draftsOf(told, rejected, ground, originOf)
  const review: string[] = []
  for (const draft of drafts) {
    settleStanding(draft, acts, originOf)
    settleDecided(draft, ground.decided)
  }
  const byOrigin = new Map<string, Draft[]>()
  for (const draft of drafts) {
    // What a page no longer says neither restates nor supersedes.
    if (draft.former !== null || draft.rejected) continue
    const among = byOrigin.get(draft.origin)
    if (among === undefined) byOrigin.set(draft.origin, [draft])
    else among.push(draft)
  }
  for (const own of byOrigin.values()) {
    settleRestatements(own)
    review.push(...settleSupersession(own))
  }
  return { readings: drafts.map(readingOf), review }
}

const draftsOf = (
  live: readonly Told<FigureClaim>[],
  rejected: readonly Told<FigureClaim>[],
  { dates, former }: Ground,
  originOf: ReadonlyMap<string, Origin>,
): Draft[] => {
  const groups = new Map<
    string,
    {
      readonly origin: string
      readonly background: boolean
      readonly fallen: boolean
      readonly told: Told<FigureClaim>[]
    }
  >()
  const isRejected = new Set(rejected)
  for (const each of [...live, ...rejected]) {
    const origin = originOf.get(each.claim.id)?.id ?? ''
    const { background, value, low, high } = each.claim
    const gone = former.get(each.claim.id) ?? null
    const fallen = isRejected.has(each)
    const key = [origin, background, value ?? `${low} to ${high}`, gone !== null, fallen].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { origin, background, fallen, told: [each] })
    else group.told.push(each)
  }
  return [...groups.values()]
    .map(({ origin, background, fallen, told }) => {
      const best = told.toSorted(
        (a, b) => rank(a) - rank(b) || byText(publishedAt(a), publishedAt(b)) || byText(a.claim.id, b.claim.id),
      )[0]!
      const days = told.map(({ reading, claim }) => dates.asOf(reading, claim))
      const stated = days.filter(({ inferred }) => !inferred)
      // The number was known on the first day it was given; what the text states wins over what is inferred.
      const first = (stated.length > 0 ? stated : days).flatMap(({ date }) => date ?? []).toSorted()[0] ?? null
      const { value, low, high, bound } = best.claim
      const fate = former.get(best.claim.id) ?? null
      return {
        told,
        origin,
        value,
        low,
        high,
        bound,
        asOf: first,
        asOfInferred: stated.length === 0,
        published: told.map(publishedAt).toSorted()[0]!,
        former: fate,
        rejected: fallen,
        locked: false,
        state: background ? ('background' as const) : fate === null ? ('standing' as const) : ('superseded' as const),
        why: background ? 'R3: of another, earlier event: drawn, never counted' : (fate ?? ''),
        standings: [],
      }
    })
    .toSorted(
      (a, b) =>
        byText(a.asOf ?? '9999', b.asOf ?? '9999') ||
        byText(a.published, b.published) ||
        (a.value ?? a.low ?? 0) - (b.value ?? b.low ?? 0) ||
        byText(a.told[0]!.claim.id, b.told[0]!.claim.id),
    )
}

/** Attributed before bare, running text before headlines: a headline drops "about". */
const rank = ({ reading, claim }: Told<FigureClaim>): number => {
  const zone = reading.zones.find(({ span: [start, end] }) => start <= claim.span[0] && claim.span[0] < end)
  return (claim.attribution.length > 0 ? 0 : 2) + (zone?.kind === 'body' ? 0 : 1)
}

/** Words of running text that open a report, in UTF-16 units. */
const opening = 400

/** Whether a report gives a figure in its headline or its opening. */
export const isLeading = ({ reading, claim }: Told<FigureClaim>): boolean => {
  const [start] = claim.span
  const zone = reading.zones.find(({ span: [from, to] }) => from <= start && start < to)
  if (zone?.kind === 'headline') return true
  const body = reading.zones.find(({ kind }) => kind === 'body')
  return zone?.kind === 'body' && body !== undefined && start - body.span[0] < opening
}

/** When a claim was put out: with its report, or with its entry of a live blog. */
const publishedAt = ({ reading, claim }: Told<FigureClaim>): string => {
  const zone = reading.zones.find(({ span: [start, end] }) => start <= claim.span[0] && claim.span[0] < end)
  return zone?.published ?? reading.published ?? '9999'
}

/** R6: a number withdrawn, denied or restored by an act on any of its claims, in its report or another. */
const settleStanding = (draft: Draft, every: StandingActs, originOf: ReadonlyMap<string, Origin>): void => {
  if (draft.state !== 'standing') return
  const who = originOf.get(draft.told[0]!.claim.id)?.who ?? ''
  const acts = actsOn(every, draft, who).map(({ act, reading, at }) => ({ act, by: citedAs(reading), at }))
  if (acts.length === 0) return
  draft.standings = acts.map(({ act }) => act.id).toSorted()
  const ordered = acts.toSorted((a, b) => byText(a.at, b.at) || a.act.span[0] - b.act.span[0])
  const last = ordered.findLast(({ act }) => act.type !== 'silence' && act.type !== 'unconfirmed')
  const told = new Set(draft.told.flatMap(({ claim }) => claim.standing))
  if (last?.act.type === 'reinstated') {
    draft.why = `R6: reinstated, as ${last.by} reports: “${last.act.exact}”`
  } else if (last?.act.type === 'withdrawn' || told.has('withdrawn')) {
    const act = ordered.findLast(({ act }) => act.type === 'withdrawn')
    draft.state = 'withdrawn'
    draft.why = `R6: withdrawn${act === undefined ? '' : `, as ${act.by} reports: “${act.act.exact}”`}${bareReports(draft)}`
  } else if (last?.act.type === 'denied' || told.has('denied')) {
    const denials = ordered.filter(({ act }) => act.type === 'denied')
    const act = denials.findLast(({ act }) => act.by !== null) ?? denials.at(-1)
    draft.state = 'denied'
    draft.why = `R6: denied${act === undefined ? '' : ` by ${act.act.by ?? act.act.attribution[0]?.name ?? 'nobody named'}, as ${act.by} reports: “${act.act.exact}”`}`
  } else if (last?.act.type === 'corrected' || told.has('corrected')) {
    draft.state = 'superseded'
    draft.why = `R6: corrected${last === undefined ? '' : `, as ${last.by} reports: “${last.act.exact}”`}`
  } else {
    const doubt = ordered.findLast(({ act }) => act.type === 'unconfirmed')
    if (doubt !== undefined) draft.why = `R6: stands, unconfirmed: “${doubt.act.exact}” (${doubt.by})`
  }
}

/** R14: a number stands, or does not, as a person said last of any of its claims; what was rejected counts for nothing. */
const settleDecided = (draft: Draft, { rejected, standings }: Decided): void => {
  const ids = draft.told.map(({ claim }) => claim.id)
  if (draft.rejected) {
    const rulings = ids.flatMap((id) => rejected.get(id) ?? [])
    draft.state = 'rejected'
    draft.why = `R14: rejected by ${[...new Set(rulings.map(ruledBy))].join('; ')}`
    return
  }
  const [last] = ids.flatMap((id) => standings.get(id) ?? []).toSorted((a, b) => b.seq - a.seq)
  if (last === undefined || draft.state === 'background') return
  const { standing } = last.decision
  draft.locked = true
  draft.state = standingStates[standing]
  draft.why = `R14: ${standing} by ${ruledBy(last)}${draft.why === '' ? '' : `; before that, ${draft.why}`}`
}

const standingStates: Readonly<Record<FigureClaim['standing'], TallyReading['state']>> = {
  asserted: 'standing',
  unconfirmed: 'standing',
  denied: 'denied',
  withdrawn: 'withdrawn',
  corrected: 'superseded',
}

/** Which reports print a withdrawn number without a word of it. */
const bareReports = ({ told, standings }: Draft): string => {
  const acted = new Set(standings)
  const bare = [
    ...new Set(
      told.flatMap(({ reading }) => (reading.claims.some(({ id }) => acted.has(id)) ? [] : [citedAs(reading)])),
    ),
  ].toSorted()
  return bare.length === 0
    ? ''
    : `; ${listed(bare)} ${bare.length === 1 ? 'prints it bare and rests' : 'print it bare and rest'} on a withdrawn figure`
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** R1: a rounding of the same origin's number is that number again, and shares its fate. */
const settleRestatements = (own: readonly Draft[]): void => {
  for (const round of own) {
    if (round.locked || round.state === 'background' || round.value === null || !isRound(round.value)) continue
    const exact = own.find(
      (other) =>
        other !== round && other.state !== 'background' && other.value !== round.value && restates(round, other),
    )
    if (exact === undefined) continue
    const number = numberOf(exact)
    if (exact.state === 'withdrawn' || exact.state === 'denied') {
      round.state = exact.state
      round.why = `R1: restates ${number}, and rests on ${exact.state === 'withdrawn' ? 'a withdrawn' : 'a denied'} figure`
      round.standings = exact.standings
    } else {
      round.state = 'restatement'
      round.why = `R1: a rounding of ${number}, of the same origin`
    }
  }
}

/** R5: of one origin's numbers the one of the latest day stands. */
const settleSupersession = (own: readonly Draft[]): string[] => {
  const review: string[] = []
  const whole = own.filter(({ told }) => told[0]!.claim.accumulation !== 'flow')
  const live = whole.filter(({ state }) => state === 'standing')
  for (const [at, earlier] of live.entries()) {
    const later = live.slice(at + 1).find((other) => isLater(other, earlier))
    if (later === undefined) {
      const lowered = whole.find((other) => wasSaid(other) && isLater(other, earlier) && falls(earlier, other))
      if (lowered !== undefined) {
        earlier.state = 'superseded'
        earlier.why = `R5: lowered to ${numberOf(lowered)} by the same origin, which took that back too: nobody put the higher number back`
        continue
      }
      const twin = live.slice(at + 1)[0]
      if (twin !== undefined && !restates(twin, earlier) && twin.asOf === earlier.asOf) {
        review.push(`${numberOf(earlier)} and ${numberOf(twin)} are of the same origin and the same day`)
      }
      continue
    }
    const final = live.findLast((other) => isLater(other, earlier))!
    earlier.state = 'superseded'
    earlier.why = `R5: superseded by ${numberOf(later)}, of the same origin, as of ${later.asOf ?? 'a later report'}`
    if (final === later && falls(earlier, later)) {
      review.push(`revised down from ${numberOf(earlier)} to ${numberOf(later)} by the same origin`)
    }
  }
  return review
}

/** Whether a number that was taken back had been printed before: not only by those who tell that it was taken back. */
const wasSaid = ({ state, told, standings }: Draft): boolean =>
  state === 'withdrawn' && told.some(({ reading }) => !reading.claims.some(({ id }) => standings.includes(id)))

/** A later day, or on one day a later report. */
const isLater = (a: Draft, b: Draft): boolean =>
  a.asOf !== null && b.asOf !== null && (a.asOf > b.asOf || (a.asOf === b.asOf && a.published > b.published))

const falls = (earlier: Worded, later: Worded): boolean => {
  const [before, after] = [earlier.value ?? earlier.low, later.value ?? later.high]
  return before !== null && after !== null && after < before
}

const readingOf = (draft: Draft): TallyReading => {
  const reports = [...new Set(draft.told.map(({ reading }) => reading.id))].toSorted()
  return {
    claims: draft.told.map(({ claim }) => claim.id).toSorted(),
    value: draft.value,
    low: draft.low,
    high: draft.high,
    bound: draft.bound,
    asOf: draft.asOf,
    asOfInferred: draft.asOfInferred,
    origin: draft.origin,
    state: draft.state,
    why: draft.why === '' ? 'R9: the latest of its origin' : draft.why,
    standings: draft.standings,
    reports,
    outlets: new Set(draft.told.map(({ reading }) => outletOf(reading))).size,
    leads: draft.told.some(isLeading),
  }
}
