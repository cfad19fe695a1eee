import type { Reading, ReadingClaim, ReadingHop } from '../claims/reading.ts'
import { interval } from '../mentions/quantities/bounds.ts'
import type { Decided } from './decided.ts'
import type { CorrectedField, FieldValue } from './decision.ts'
import { correctedFields, fields } from './shapes.ts'

/** A field of a claim that is as a person said, and as it was read. */
export interface ClaimChange {
  readonly claim: string
  readonly seq: number
  readonly field: CorrectedField
  /** As it was before the decision. */
  readonly was: FieldValue
  readonly now: FieldValue
  /** It was accepted so, and is read otherwise since. */
  readonly accepted: boolean
}

/** A reading whose claims are as people decided: fields corrected, or kept as they were when they were accepted. */
export interface DecidedReading {
  readonly reading: Reading
  readonly changes: readonly ClaimChange[]
}

/** Fields that a person may correct, by kind of claim. */
export const correctable: Readonly<Record<ReadingClaim['kind'], readonly CorrectedField[]>> = {
  figure: ['bound', 'value', 'low', 'high', 'measure', 'population', 'accumulation', 'asOf', 'background', 'place'],
  quotation: ['speaker'],
  event: ['type', 'actor', 'target', 'place', 'when', 'polarity'],
  standing: [],
}

/** Puts what was decided of each claim into a reading. Words and spans stay; a reading nobody decided upon is the same object. */
export const decidedReading = (reading: Reading, { rulings, rejected, standings }: Decided): DecidedReading => {
  const own = new Set(reading.claims.map(({ id }) => id))
  const settings = new Map<string, Setting[]>()
  for (const { seq, decision } of rulings) {
    const accepted = decision.kind === 'accept'
    if (!accepted && decision.kind !== 'correct') continue
    if (decision.target.kind !== 'claim') continue
    const given = accepted ? decision.as : { [decision.field]: decision.value }
    for (const claim of decision.target.claims) {
      if (!own.has(claim)) continue
      settings.set(claim, [
        ...(settings.get(claim) ?? []),
        ...correctedFields.flatMap((field) =>
          Object.hasOwn(given, field) ? [{ seq, field, value: given[field]!, accepted }] : [],
        ),
      ])
    }
  }
  const isActed = reading.claims.some(({ id, kind }) => standings.has(id) || (kind === 'standing' && rejected.has(id)))
  if (settings.size === 0 && !isActed) return { reading, changes: [] }
  const changes: ClaimChange[] = []
  const undoubted = withoutActs(reading, rejected)
  const claims = undoubted.map((claim) => {
    let made: ReadingClaim = claim
    for (const { seq, field, value, accepted } of settings.get(claim.id) ?? []) {
      if (!correctable[claim.kind].includes(field) || fields[field].expects(value) !== null) continue
      const was = fieldOf(made, field)
      if (was === value) continue
      changes.push({ claim: claim.id, seq, field, was, now: value, accepted })
      made = withField(made, field, value, reading)
    }
    const standing = standings.get(claim.id)?.decision.standing
    return standing === undefined || made.kind !== 'figure' ? made : { ...made, standing }
  })
  return { reading: { ...reading, claims }, changes }
}

interface Setting {
  readonly seq: number
  readonly field: CorrectedField
  readonly value: FieldValue
  readonly accepted: boolean
}

/** Fields of a claim as an acceptance keeps them. */
export const acceptedFields = (claim: ReadingClaim): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(correctable[claim.kind].map((field) => [field, fieldOf(claim, field)]))

const fieldOf = (claim: ReadingClaim, field: CorrectedField): FieldValue => {
  if (field === 'speaker') return claim.kind === 'quotation' ? (claim.speaker?.name ?? null) : null
  return (claim as unknown as Readonly<Record<string, FieldValue>>)[field] ?? null
}

const withField = (claim: ReadingClaim, field: CorrectedField, value: FieldValue, reading: Reading): ReadingClaim => {
  if (claim.kind === 'quotation') return withSpeaker(claim, value as string | null, reading)
  const set = { ...claim, [field]: value } as ReadingClaim
  if (set.kind !== 'figure') return set
  if (field === 'asOf') return { ...set, asOfInferred: false }
  if (
    (field !== 'value' && field !== 'bound') ||
    set.value === null ||
    set.bound === 'between' ||
    set.bound === 'vague'
  )
    return set
  return { ...set, ...interval(set.bound, set.value, grainOf(set.value)) }
}

/** The unit of a number's last digit that is not zero. */
const grainOf = (value: number): number => {
  let grain = 1
  while (value !== 0 && value % (grain * 10) === 0) grain *= 10
  return grain
}

/** The speaker is the one who knows, too, where the report attributes the words to whom it was read to quote. */
const withSpeaker = (
  claim: Extract<ReadingClaim, { kind: 'quotation' }>,
  name: string | null,
  { parties }: Reading,
): ReadingClaim => {
  const { speaker, attribution, span } = claim
  const isSame = (hop: ReadingHop): boolean => speaker !== null && hop.span.join() === speaker.span.join()
  if (name === null) return { ...claim, speaker: null, attribution: attribution.filter((hop) => !isSame(hop)) }
  const made: ReadingHop = {
    name,
    party: parties.find((party) => party.name === name)?.id ?? null,
    span: speaker?.span ?? [span[0], span[0]],
    cue: speaker?.cue ?? claim.cue,
  }
  return {
    ...claim,
    speaker: made,
    attribution: speaker === null ? [made, ...attribution] : attribution.map((hop) => (isSame(hop) ? made : hop)),
  }
}

/** Claims of a reading, where a figure that only a rejected act denies or takes back is asserted again. */
const withoutActs = ({ claims }: Reading, rejected: Decided['rejected']): readonly ReadingClaim[] => {
  const acts = claims.filter((claim) => claim.kind === 'standing')
  const fallen = acts.filter(({ id }) => rejected.has(id))
  if (fallen.length === 0) return claims
  const left = acts.filter(({ id }) => !rejected.has(id))
  return claims.map((claim) => {
    if (claim.kind !== 'figure') return claim
    const isOf = ({ of, type }: (typeof acts)[number]): boolean => of.includes(claim.id) && type === claim.standing
    return fallen.some(isOf) && !left.some(isOf) ? { ...claim, standing: 'asserted' as const } : claim
  })
}
