import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { Origin } from '../reconcile/origins.ts'
import { citedAs } from '../reconcile/outlet.ts'
import type { Tally } from '../reconcile/tallies.ts'
import type { TallyReading } from '../reconcile/tally-readings.ts'
import { copySentence } from './copy-sentence.ts'
import { worded } from './counted-words.ts'

/** A tally as the record tells it: each reading in words, and the sentence that can be printed. */
export interface RecordTally extends Tally {
  readonly readings: readonly RecordTallyReading[]
  /** The sentence an editor can print, with attribution and caveat. */
  readonly sentence: string
}

export interface RecordTallyReading extends TallyReading {
  /** The number as it was worded: "nearly 8,000", "dozens". */
  readonly worded: string
}

/** Puts a story's tallies into words. */
export const recordTallies = (
  tallies: readonly Tally[],
  origins: readonly Origin[],
  readings: readonly Reading[],
  language: Language,
): RecordTally[] => {
  const given = {
    tallies: new Map(tallies.map((tally) => [tally.id, tally])),
    origins: new Map(origins.map((origin) => [origin.id, origin])),
    claims: new Map(readings.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim]))),
    cited: new Map(readings.map((reading) => [reading.id, citedAs(reading)])),
  }
  return tallies.map((tally) => ({
    ...tally,
    readings: tally.readings.map((reading) => ({
      ...reading,
      worded: worded(reading, given.claims, language.sentences),
    })),
    sentence: copySentence(tally, given, language),
  }))
}
