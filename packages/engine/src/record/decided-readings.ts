import type { Reading } from '../claims/reading.ts'
import { type Decided, decidedOf, undecided } from '../decisions/decided.ts'
import { type ClaimChange, type DecidedReading, decidedReading } from '../decisions/decided-claims.ts'
import { type Ruling, rulingsOf } from '../decisions/in-force.ts'
import { type Revised, sameness } from '../reconcile/revisions.ts'
import type { Story } from '../reconcile/story.ts'
import { gradeText } from './decision-marks.ts'

/** A story's readings as people decided upon their claims. */
export interface DecidedReadings {
  readonly decided: Decided
  /** With fields as corrected. */
  readonly drawn: (reading: Reading) => Reading
  /** As drawn, without the claims that were rejected. */
  readonly live: (reading: Reading) => Reading
  /** As drawn, with the claims that were rejected alone. */
  readonly rejected: (reading: Reading) => Reading
  readonly changes: (reading: Reading) => readonly ClaimChange[]
}

/** Finds what was decided of a story's reports, in whatever version of a report it was decided. */
export const decidedReadings = (story: Story, revised: Revised, decisions: readonly Ruling[]): DecidedReadings => {
  const versions = story.readings.flatMap((reading) => [...(revised.earlier.get(reading.id) ?? []), reading])
  const decided =
    decisions.length === 0 ? undecided : decidedOf(decisions, versions, sameStatements(story.readings, revised))
  const held = new Map<Reading, DecidedReading>()
  const of = (reading: Reading): DecidedReading => {
    const known = held.get(reading)
    if (known !== undefined) return known
    const made = decidedReading(reading, decided)
    held.set(reading, made)
    return made
  }
  const lived = new Map<Reading, Reading>()
  const live = (reading: Reading): Reading => {
    const known = lived.get(reading)
    if (known !== undefined) return known
    const { reading: drawn } = of(reading)
    const isFallen = drawn.claims.some(({ id }) => decided.rejected.has(id))
    const made = isFallen ? { ...drawn, claims: drawn.claims.filter(({ id }) => !decided.rejected.has(id)) } : drawn
    lived.set(reading, made)
    return made
  }
  return {
    decided,
    drawn: (reading) => of(reading).reading,
    live,
    rejected: (reading) => {
      const { reading: drawn } = of(reading)
      return { ...drawn, claims: drawn.claims.filter(({ id }) => decided.rejected.has(id)) }
    },
    changes: (reading) => of(reading).changes,
  }
}

/** By claim: those of other versions of its report that make the same statement. */
const sameStatements = (latest: readonly Reading[], { earlier }: Revised): ((claim: string) => readonly string[]) => {
  const same = new Map<string, readonly string[]>()
  for (const reading of latest) {
    const before = earlier.get(reading.id) ?? []
    if (before.length === 0) continue
    const said = new Map<string, Set<string>>()
    for (const { claims } of [...before, reading])
      for (const claim of claims) {
        const key = sameness(claim)
        said.set(key, (said.get(key) ?? new Set()).add(claim.id))
      }
    for (const ids of said.values()) if (ids.size > 1) for (const id of ids) same.set(id, [...ids])
  }
  return (claim) => same.get(claim) ?? []
}

/** The grade a person gave a report, else its outlet; null where nobody did. The latest holds. */
export const gradeOf = ({ id, outlet }: Reading, rulings: readonly Ruling[]): string | null => {
  const grades = rulingsOf(rulings, 'grade').map(({ decision }) => decision)
  const found =
    grades.findLast(({ source }) => source.kind === 'report' && source.name === id) ??
    grades.findLast(({ source }) => source.kind === 'outlet' && source.name === outlet)
  return found === undefined ? null : gradeText(found)
}
