import {
  acceptedFields,
  type CorrectedField,
  type Decision,
  type FieldValue,
  type RecordClaim,
  type StoryRecord,
  type Target,
  targetOf,
} from '@stemma/engine'

/** A claim of a story; null where it has none of this id. */
export const claimOf = (id: string, { reports }: StoryRecord): RecordClaim | null => {
  for (const { claims } of reports) for (const claim of claims) if (claim.id === id) return claim
  return null
}

/** Several claims of a story as a decision names them together. */
export const claimsTarget = (claims: readonly string[]): Target => ({
  kind: 'claim',
  id: claims[0] ?? '',
  claims,
  reports: [],
  names: [],
})

/** That a line or a claim is right as it stands: of a count its numbers, of a claim its fields. */
export const acceptance = (target: Target, story: StoryRecord, reason: string | null): Decision => {
  const tally = story.tallies.find(({ id }) => id === target.id)
  const claim = target.kind === 'claim' ? claimOf(target.id, story) : null
  const as: Readonly<Record<string, FieldValue>> =
    target.kind === 'tally' && tally !== undefined
      ? { low: tally.low, best: tally.best, high: tally.high }
      : claim === null
        ? {}
        : acceptedFields(claim)
  return { kind: 'accept', target, as, reason }
}

/** Fields that hold numbers, and such as are so or not. */
const numbers: ReadonlySet<CorrectedField> = new Set(['value', 'low', 'high'])
const flags: ReadonlySet<CorrectedField> = new Set(['background'])

/** What a person typed for a field: `1,640` is a number, `none` nothing. What no such field can be stays text. */
export const valueGiven = (field: CorrectedField, typed: string): FieldValue => {
  const text = typed.trim()
  if (text === '' || text.toLowerCase() === 'none') return null
  if (flags.has(field)) return /^(?:y|yes|true)$/i.test(text) ? true : /^(?:n|no|false)$/i.test(text) ? false : text
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return numbers.has(field) && /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text
}

/** A source's grade as it is written: `B2`, `B`, `2`; null where it is none. */
export const gradeGiven = (
  typed: string,
): Pick<Extract<Decision, { kind: 'grade' }>, 'reliability' | 'credibility'> | null => {
  const [whole, letter, digit] = /^([A-F])?([1-6])?$/i.exec(typed.trim()) ?? []
  if (whole === undefined || whole === '') return null
  return {
    reliability: (letter?.toUpperCase() ?? null) as 'A' | null,
    credibility: (digit === undefined ? null : Number(digit)) as 1 | null,
  }
}

/** How figures, reports, counts and renderings may be said to stand, each by the word that is typed. */
export const standings = ['asserted', 'unconfirmed', 'denied', 'withdrawn', 'corrected'] as const
export const tallyRelations = ['same', 'subset', 'disjoint', 'unclear'] as const
export const renderings = ['verbatim', 'fragment', 'translation', 'paraphrase', 'none'] as const
export const derivations = ['verbatim', 'rewrite', 'spun', 'translation', 'none'] as const

type Held = 'tally' | 'utterance' | 'incident' | 'origin'

/** The line of a kind that holds a claim, as a decision names it; null where none does. */
export const holderOf = (claim: string, kind: Held, story: StoryRecord): Target | null => {
  const id = (() => {
    switch (kind) {
      case 'tally':
        return story.tallies.find(({ readings }) => readings.some(({ claims }) => claims.includes(claim)))?.id
      case 'utterance':
        return story.utterances.find(({ renderings }) => renderings.some((each) => each.claim === claim))?.id
      case 'incident':
        return story.incidents.find(({ claims }) => claims.includes(claim))?.id
      case 'origin':
        return story.origins.find(({ claims }) => claims.includes(claim))?.id
    }
  })()
  return id === undefined ? null : targetOf(id, story)
}

/** The line that a claim is first of all part of: of a figure its count, of a quotation its speech. */
export const lineOf = (claim: RecordClaim, story: StoryRecord): Target | null => {
  switch (claim.kind) {
    case 'figure':
      return holderOf(claim.id, 'tally', story)
    case 'quotation':
      return holderOf(claim.id, 'utterance', story)
    case 'event':
      return holderOf(claim.id, 'incident', story)
    case 'standing':
      return null
  }
}

/** The claims of a count that give the same number from the same origin as one of them; of any other claim, itself. */
export const readingOf = (claim: string, { tallies }: StoryRecord): readonly string[] => {
  for (const { readings } of tallies) for (const { claims } of readings) if (claims.includes(claim)) return claims
  return [claim]
}
