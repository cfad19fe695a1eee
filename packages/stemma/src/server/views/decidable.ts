import {
  acceptedFields,
  type CorrectedField,
  decidedTexts,
  fieldChoices,
  linesOf,
  quotedText,
  type StoryIndex,
  type StoryRecord,
  type Target,
  targetOf,
} from '@stemma/engine'
import { acceptance, claimOf, readingOf, standings } from '../../review/drafts.ts'
import type { Frozen } from '../frozen.ts'
import type { Decidable, DecidableField } from '../schemas/decidable.ts'

/** What a person may decide of a claim or a line; null where the record has none of this id. */
export const decidableOf = (
  id: string,
  { record, index, revision }: { readonly record: StoryRecord; readonly index: StoryIndex; readonly revision: number },
): Frozen<Decidable> | null => {
  const target = targetOf(id, record)
  if (target === null) return null
  const claim = target.kind === 'claim' ? claimOf(id, record) : null
  const accepted = acceptance(target, record, null)
  const fields = claim === null ? [] : fieldsOf(acceptedFields(claim))
  const alike = claim?.kind === 'figure' ? readingOf(id, record) : []
  const marks = index.decided.get(id) ?? []
  return {
    target,
    says:
      claim === null
        ? (linesOf(record).find((line) => line.id === id)?.says ?? id)
        : quotedText(claim.exact.slice(0, 300)),
    revision,
    as: accepted.kind === 'accept' ? accepted.as : {},
    fields,
    alike,
    standing: claim?.kind === 'figure' ? claim.standing : null,
    standings: claim?.kind === 'figure' ? [...standings] : [],
    origins: originsFor(target, record),
    outlet: target.kind === 'report' ? (index.reports.get(id)?.outlet ?? null) : null,
    acts: actsOn(target, claim?.kind ?? null, fields.length > 0),
    decided: marks.map(({ seq }, at) => ({ seq, says: decidedTexts(id, index)[at]! })),
  }
}

const actsOn = ({ kind, claims }: Target, claim: string | null, hasFields: boolean): Frozen<Decidable['acts']> => [
  // Of a report its source is graded; what it says are claims, which are decided upon themselves.
  kind === 'report' ? 'grade' : 'accept',
  // A story or a party is not rejected, but its claims are.
  ...(kind === 'report' || kind === 'story' || kind === 'party' || (kind === 'tally' && claims.length === 0)
    ? []
    : (['reject'] as const)),
  ...(hasFields ? (['correct'] as const) : []),
  ...(claim !== null && claim !== 'standing' ? (['origin'] as const) : []),
  ...(claim === 'figure' ? (['standing'] as const) : []),
]

/** As many origins are offered; another is typed. */
const mostOrigins = 40

const originsFor = ({ kind, id }: Target, { origins }: StoryRecord): readonly string[] => [
  ...new Set(
    origins
      .filter(({ bare, who, claims }) => !bare && who !== null && !(kind === 'claim' && claims.includes(id)))
      .toSorted((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
      .slice(0, mostOrigins)
      .map(({ who }) => who!),
  ),
]

type Look = Pick<DecidableField, 'name' | 'type' | 'empty'> & { readonly choices?: readonly string[] }

/** What each field is called and how it is given, in the order in which they are read wrongly most. */
const looks: Readonly<Record<CorrectedField, Look>> = {
  value: { name: 'number', type: 'number', empty: true },
  bound: { name: 'bound', type: 'choice', empty: false, choices: fieldChoices.bound },
  measure: { name: 'what is counted', type: 'choice', empty: false, choices: fieldChoices.measure },
  population: { name: 'who is counted', type: 'text', empty: true },
  place: { name: 'place', type: 'text', empty: true },
  asOf: { name: 'as of', type: 'day', empty: true },
  background: { name: 'of another, earlier event', type: 'flag', empty: false },
  accumulation: { name: 'kind of count', type: 'choice', empty: false, choices: fieldChoices.accumulation },
  low: { name: 'at least', type: 'number', empty: true },
  high: { name: 'at most', type: 'number', empty: true },
  speaker: { name: 'who speaks', type: 'text', empty: true },
  type: { name: 'what happened', type: 'text', empty: false },
  actor: { name: 'who did it', type: 'text', empty: true },
  target: { name: 'to whom or what', type: 'text', empty: true },
  when: { name: 'when', type: 'text', empty: true },
  polarity: { name: 'it happened', type: 'choice', empty: false, choices: fieldChoices.polarity },
}

const fieldsOf = (held: ReturnType<typeof acceptedFields>): readonly Frozen<DecidableField>[] =>
  (Object.keys(looks) as CorrectedField[]).flatMap((field) => {
    if (!Object.hasOwn(held, field)) return []
    const { name, type, empty, choices } = looks[field]
    return [{ field, name, value: held[field] ?? null, choices: choices ?? null, type, empty }]
  })
