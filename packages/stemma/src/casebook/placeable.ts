import { idOf, packedTerms, pageOf, type Reading, type ReportTerms, type Version } from '@stemma/engine'

/** A report as it comes to be placed: all that placing needs of it. */
export interface Placeable {
  /** Greater than those of all reports placed before: the seq of its entry in the journal. */
  readonly number: number
  readonly said: Said
  /** Digest of the page it is of; null for none. */
  readonly page: string | null
  /** The words it is placed by (`packedTerms`). */
  readonly words: Uint8Array
}

/** What tells a report from its other versions and orders it among others, and the story it was given. */
export interface Said extends Version {
  readonly story: string | null
}

/** What placing needs of a reading; this can be done wherever it was read. */
export const placeable = (number: number, reading: Reading, termsOf: (reading: Reading) => ReportTerms): Placeable => {
  const { id, hash, published, updated, captured, story } = reading
  const page = pageOf(reading)
  return {
    number,
    said: { id, hash, published, updated, captured, story },
    page: page === null ? null : nameOf(page),
    words: packedTerms(termsOf(reading)),
  }
}

/** A name of any length and any letters, as one that can be looked up. */
export const nameOf = (name: string): string => idOf('k', name)
