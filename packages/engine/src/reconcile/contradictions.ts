import type { Reading } from '../claims/reading.ts'
import { idOf } from '../text/id.ts'
import { isOfMany, onlyGrows } from './figure-keys.ts'
import type { Ground } from './ground.ts'
import type { Incident } from './incidents.ts'
import type { Origin } from './origins.ts'
import { citedAs } from './outlet.ts'
import { canBothHold, isRound, lowerOf, numberOf, upperOf } from './rounding.ts'
import type { Tally } from './tallies.ts'
import type { TallyReading } from './tally-readings.ts'
import type { Utterance } from './utterances.ts'

/** Two things that cannot both hold, and what was excluded before it was raised (rules.md R11). */
export interface Contradiction {
  readonly id: string
  readonly type: 'value' | 'logic' | 'denial' | 'attribution' | 'date'
  /** One sentence a reader understands without the rest: "at least 18 in Almaty against at least 16 in the nation". */
  readonly says: string
  /** Ids of the claims that stand against each other. */
  readonly between: readonly string[]
  /** What could have explained it and does not: time, population, place, rounding, translation. */
  readonly excluded: readonly string[]
  /** Arithmetic or another reading that would explain it, offered and not asserted. */
  readonly hypothesis: string | null
  readonly rule: string
  /** Ids of the tallies, utterances or incidents it is about. */
  readonly about: readonly string[]
}

/** What the reports of a story cannot all be right about. */
export const contradictionsOf = (
  ground: Ground,
  origins: readonly Origin[],
  tallies: readonly Tally[],
  incidents: readonly Incident[],
  utterances: readonly Utterance[],
): Contradiction[] => {
  const named = new Map(origins.map(({ id, who }) => [id, who ?? 'nobody named']))
  const byId = new Map(tallies.map((tally) => [tally.id, tally]))
  const found = [
    ...tallies.flatMap((tally) => clashes(tally, tallies, named)),
    ...tallies.flatMap((tally) => partsAndWholes(tally, byId, named)),
    ...tallies.flatMap((tally) => floorAbove(tally)),
    ...collisions(tallies),
    ...tallies.flatMap((tally) => denials(tally, named)),
    ...incidents.flatMap(tellings),
    ...speakersOf(utterances, ground),
  ]
  return [...new Map(found.map((each) => [each.id, each])).values()].toSorted(
    (a, b) => kinds.indexOf(a.type) - kinds.indexOf(b.type) || (a.id < b.id ? -1 : 1),
  )
}

const kinds: readonly Contradiction['type'][] = ['logic', 'value', 'denial', 'attribution', 'date']

const contradiction = (given: Omit<Contradiction, 'id'>): Contradiction => ({
  id: idOf('x', given.type, ...given.between.toSorted(), ...given.about.toSorted()),
  ...given,
})

const live = ({ readings }: Tally): TallyReading[] => [
  ...new Map(
    readings.filter(({ state }) => state === 'standing').map((reading) => [reading.origin, reading] as const),
  ).values(),
]

type Named = ReadonlyMap<string, string>

const saidBy = (reading: TallyReading, named: Named): string =>
  `${numberOf(reading)} (${named.get(reading.origin) ?? 'nobody named'}${reading.asOf === null ? '' : `, ${reading.asOf}`})`

/** Numbers of an undescribed part, new ones each time, and those no measure is for, are not comparable with each other. */
const isWhole = ({ accumulation, unclear, measure }: Tally): boolean =>
  accumulation !== 'flow' && !unclear && !isOfMany(measure)

/** Live readings of one count, of one day, that cannot both hold; or of which the later is the lower. */
const clashes = (tally: Tally, tallies: readonly Tally[], named: Named): Contradiction[] => {
  if (!isWhole(tally)) return []
  const standing = live(tally)
  return standing.flatMap((a, at) =>
    standing.slice(at + 1).flatMap((b) => {
      if (canBothHold(a, b)) return []
      const sameDay = a.asOf === null || b.asOf === null || a.asOf === b.asOf
      const grows = (b.value ?? b.high ?? 0) > (a.value ?? a.low ?? 0)
      if (!sameDay && (grows || !onlyGrows.has(tally.measure))) return []
      return [
        contradiction({
          type: 'value',
          says: `${tally.label}: ${saidBy(a, named)} against ${saidBy(b, named)}`,
          between: [...a.claims, ...b.claims],
          excluded: [
            sameDay ? 'time: both are of one day' : 'time: the later number is the lower, and such a count only grows',
            `population: both count ${tally.population ?? 'everybody'}`,
            `place: both are of ${tally.place ?? 'the whole'}`,
            'rounding: neither is the other, rounded',
          ],
          hypothesis: arithmetic(a, b, tallies, tally),
          rule: 'R11 value',
          about: [tally.id],
        }),
      ]
    }),
  )
}

/** A count of the story that is just what two numbers differ by: perhaps one of them has it in. */
const arithmetic = (a: TallyReading, b: TallyReading, tallies: readonly Tally[], own: Tally): string | null => {
  if (a.value === null || b.value === null) return null
  const difference = Math.abs(a.value - b.value)
  if (difference < 2) return null
  const other = tallies.find(
    (tally) => tally !== own && tally.readings.some((reading) => reading.value === difference && !isNone(reading)),
  )
  return other === undefined
    ? null
    : `they differ by ${difference}, the number given as ${other.label}: one of them may have these in`
}

/** A part that is greater than its whole (R8). */
const partsAndWholes = (part: Tally, byId: ReadonlyMap<string, Tally>, named: Named): Contradiction[] => {
  const whole = part.partOf === null ? undefined : byId.get(part.partOf)
  if (whole === undefined || !isWhole(part) || !isWhole(whole)) return []
  return live(part).flatMap((of) =>
    live(whole).flatMap((all) => {
      const [least, most] = [lowerOf(of), upperOf(all)]
      if (least === null || most === null || least <= most) return []
      const sameDay = of.asOf === all.asOf
      if (hasGrown(part, of, all, live(whole))) return []
      return [
        contradiction({
          type: 'logic',
          says: `${part.label}: ${saidBy(of, named)}, more than ${whole.label}: ${saidBy(all, named)}, of which it is a part`,
          between: [...of.claims, ...all.claims],
          excluded: [
            ...(sameDay ? ['time: both are of one day'] : []),
            'rounding: the least of the part is above the most of the whole',
            `population: those counted as ${part.label} are among those counted as ${whole.label}`,
          ],
          hypothesis: sameDay
            ? null
            : `the counts are of ${all.asOf ?? 'no date'} and ${of.asOf ?? 'no date'}: the whole may have grown between them`,
          rule: 'R8, R11 logic',
          about: [part.id, whole.id],
        }),
      ]
    }),
  )
}

/** Whether a later reading of the whole, no later than the part's, holds the part: the whole grew, and it was told. */
const hasGrown = ({ measure }: Tally, of: TallyReading, all: TallyReading, whole: readonly TallyReading[]): boolean =>
  onlyGrows.has(measure) &&
  whole.some(({ asOf }, at) => {
    const [least, most] = [lowerOf(of), upperOf(whole[at]!)]
    const isBetween = asOf !== null && all.asOf !== null && of.asOf !== null && all.asOf < asOf && asOf <= of.asOf
    return isBetween && least !== null && (most === null || least <= most)
  })

/** A floor above the highest number anybody gives (R9). */
const floorAbove = ({ id, label, sum: floor, high, low }: Tally): Contradiction[] =>
  floor === null || high === null || low === null || floor.value <= high
    ? []
    : [
        contradiction({
          type: 'logic',
          says: `${label}: disjoint parts add up to ${floor.value}, above the highest number given, ${high}`,
          between: floor.claims,
          excluded: ['population: the parts share nobody'],
          hypothesis: null,
          rule: 'R9, R11 logic',
          about: [id, ...floor.parts],
        }),
      ]

/** What counts for nothing: of another event, or rejected by a person. */
const isNone = ({ state }: TallyReading): boolean => state === 'background' || state === 'rejected'

/** Numbers smaller than this meet by chance. */
const telling = 100

/** One number under two measures or two names of a population (R2): a count may have been printed for another. */
const collisions = (tallies: readonly Tally[]): Contradiction[] => {
  const byNumber = new Map<number, { readonly tally: Tally; readonly reading: TallyReading }[]>()
  for (const tally of tallies) {
    if (tally.unclear) continue
    for (const reading of tally.readings) {
      if (reading.value === null || reading.value < telling || isNone(reading)) continue
      if (isRound(reading.value) && reading.state === 'restatement') continue
      byNumber.set(reading.value, [...(byNumber.get(reading.value) ?? []), { tally, reading }])
    }
  }
  return [...byNumber].flatMap(([value, among]) => {
    const tallied = [...new Map(among.map((each) => [each.tally.id, each])).values()]
    if (tallied.length < 2 || tallied.length > 4) return []
    const labels = tallied.map(({ tally }) => tally.label)
    const oneMeasure = new Set(tallied.map(({ tally }) => tally.measure)).size === 1
    return [
      contradiction({
        type: 'value',
        says: `${numberOf({ value, low: value, high: value, bound: 'exact' })} is given as ${labels.join(' and as ')}`,
        between: tallied.flatMap(({ reading }) => reading.claims),
        excluded: [],
        hypothesis: oneMeasure
          ? 'overlapping populations under two names, or a part as great as its whole: not merged'
          : 'one number may have been printed under the wrong measure',
        rule: 'R2 number collision',
        about: tallied.map(({ tally }) => tally.id),
      }),
    ]
  })
}

/** A number that somebody denies, while others print it. */
const denials = (tally: Tally, named: Named): Contradiction[] =>
  tally.readings.flatMap((reading) =>
    reading.state !== 'denied' || reading.standings.length === 0
      ? []
      : [
          contradiction({
            type: 'denial',
            says: `${tally.label}: ${saidBy(reading, named)} is denied`,
            between: [...reading.claims, ...reading.standings],
            excluded: ['time: the denial speaks of this number'],
            hypothesis: null,
            rule: 'R6, R11 denial',
            about: [tally.id],
          }),
        ],
  )

/** One happening told in ways that cannot both hold: sacked or resigned, on this day or on that. */
const tellings = ({ id, versions }: Incident): Contradiction[] => {
  if (versions.length < 2) return []
  const isDate = versions.every(({ says }) => /\d{4}-\d{2}-\d{2}$/.test(says))
  return [
    contradiction({
      type: isDate ? 'date' : 'attribution',
      says: versions.map(({ says }) => says).join(' against '),
      between: versions.flatMap(({ claims }) => claims),
      excluded: ['place and time: both tell of one happening', 'translation: the words do not render one another'],
      hypothesis: null,
      rule: isDate ? 'R4, R11 date' : 'R11 attribution',
      about: [id],
    }),
  ]
}

/** The same words in two mouths. */
const speakersOf = (utterances: readonly Utterance[], { readings, parties }: Ground): Contradiction[] => {
  const told = new Map<string, { readonly reading: Reading; readonly party: string }>()
  for (const reading of readings) {
    for (const claim of reading.claims) {
      const party = claim.kind === 'quotation' ? (claim.speaker?.party ?? null) : null
      if (party !== null) told.set(claim.id, { reading, party })
    }
  }
  return utterances.flatMap(({ id, renderings }) => {
    const by = new Map<string, { readonly name: string; readonly claims: string[]; readonly outlets: Set<string> }>()
    for (const { claim, relation } of renderings) {
      const spoken = relation === 'verbatim' || relation === 'fragment' ? told.get(claim) : undefined
      const party = spoken === undefined ? null : parties.partyOf(spoken.reading.id, spoken.party)
      if (spoken === undefined || party === null || party.kind !== 'person') continue
      const held = by.get(party.id) ?? { name: party.name, claims: [], outlets: new Set() }
      by.set(party.id, held)
      held.claims.push(claim)
      held.outlets.add(citedAs(spoken.reading))
    }
    if (by.size < 2) return []
    return [
      contradiction({
        type: 'attribution',
        says: [...by.values()].map(({ name, outlets }) => `${[...outlets].join(', ')}: ${name}`).join(' against '),
        between: [...by.values()].flatMap(({ claims }) => claims),
        excluded: ['translation: the words are the same', 'names: no evidence makes the speakers one'],
        hypothesis: null,
        rule: 'R11 attribution',
        about: [id],
      }),
    ]
  })
}
