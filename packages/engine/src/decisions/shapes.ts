import type { Event, Figure } from '../claims/claim.ts'
import type { Measure } from '../language/figures.ts'
import { dayOfIso } from '../text/calendar.ts'
import type { CorrectedField, Decision } from './decision.ts'
import { targetKinds } from './target.ts'

/** What JSON may be, in the words of JSON Schema. Plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What a field of a decision holds. */
export interface Field {
  /** The same for programs. */
  readonly schema: JsonSchema
  /** What it should be, in words: "a number or null". Null for a value that is that. */
  readonly expects: (value: unknown) => string | null
  /** Fields of the object, or of each object of the list, that it is. */
  readonly within: Readonly<Record<string, Field>> | null
}

/** Longest id, name or word, and longest reason or note, in UTF-16 units; most ids in a list. */
const most = { word: 1000, text: 10_000, list: 100_000, targets: 1000 }

const field = (
  holds: (value: unknown) => boolean,
  words: string,
  schema: JsonSchema,
  within: Readonly<Record<string, Field>> | null = null,
): Field => ({ schema, expects: (value) => (holds(value) ? null : words), within })

const or = (other: Field): Field => ({
  ...other,
  schema: { anyOf: [other.schema, { type: 'null' }] },
  expects: (value) => {
    const expected = value === null ? null : other.expects(value)
    return expected === null ? null : `${expected}, or null`
  },
})

const isWord = (value: unknown): value is string => typeof value === 'string' && value.length <= most.word

const word = field(isWord, `text of at most ${most.word} characters`, { type: 'string', maxLength: most.word })
const text = field(
  (value) => typeof value === 'string' && value.length <= most.text,
  `text of at most ${most.text} characters`,
  { type: 'string', maxLength: most.text },
)
const number = field((value) => typeof value === 'number' && Number.isFinite(value), 'a number', { type: 'number' })
const flag = field((value) => typeof value === 'boolean', 'true or false', { type: 'boolean' })
const day = field((value) => isWord(value) && dayOfIso(value) !== null, 'a day such as 2022-01-09', {
  type: 'string',
  format: 'date',
})
const words = field(
  (value) => Array.isArray(value) && value.length <= most.list && value.every(isWord),
  `a list of at most ${most.list} ids or names`,
  { type: 'array', items: word.schema, maxItems: most.list },
)

const oneOf = (...values: readonly (string | number)[]): Field =>
  field((value) => values.includes(value as string | number), `one of ${values.join(', ')}`, { enum: values })

const schemaOf = (within: Readonly<Record<string, Field>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(within),
  properties: Object.fromEntries(Object.entries(within).map(([name, { schema }]) => [name, schema])),
  additionalProperties: false,
})

const object = (within: Readonly<Record<string, Field>>): Field =>
  field(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'an object',
    schemaOf(within),
    within,
  )

const isPlain = (value: unknown): boolean =>
  value === null || isWord(value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))

const plain = field(isPlain, 'text, a number, true, false or null', { type: ['string', 'number', 'boolean', 'null'] })

const plainFields = field(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 32 &&
    Object.values(value).every(isPlain),
  'an object of at most 32 plain values by field',
  { type: 'object', additionalProperties: plain.schema, maxProperties: 32 },
)

const namesOf = <Name extends string>(names: Readonly<Record<Name, 0>>): readonly Name[] => Object.keys(names) as Name[]

/** What a field may be, of those that are one of a few words. */
export const fieldChoices = {
  bound: namesOf<Figure['bound']>({
    exact: 0,
    about: 0,
    nearly: 0,
    'at-least': 0,
    'more-than': 0,
    'at-most': 0,
    'less-than': 0,
    between: 0,
    vague: 0,
  }),
  measure: namesOf<Measure>({
    killed: 0,
    injured: 0,
    missing: 0,
    detained: 0,
    released: 0,
    charged: 0,
    abducted: 0,
    aboard: 0,
    rescued: 0,
    displaced: 0,
    evacuated: 0,
    deployed: 0,
    damaged: 0,
    money: 0,
    other: 0,
  }),
  accumulation: namesOf<Figure['accumulation']>({ cumulative: 0, flow: 0, snapshot: 0, unknown: 0 }),
  polarity: namesOf<Event['polarity']>({ positive: 0, negative: 0 }),
} as const satisfies Partial<Record<CorrectedField, readonly string[]>>

/** What each field that a person may correct can be. A bound and a value give an interval, which its own ends then overrule. */
export const fields: Readonly<Record<CorrectedField, Field>> = {
  bound: oneOf(...fieldChoices.bound),
  value: or(number),
  low: or(number),
  high: or(number),
  measure: oneOf(...fieldChoices.measure),
  population: or(word),
  accumulation: oneOf(...fieldChoices.accumulation),
  asOf: or(day),
  background: flag,
  place: or(word),
  speaker: or(word),
  type: word,
  actor: or(word),
  target: or(word),
  when: or(word),
  polarity: oneOf(...fieldChoices.polarity),
}

/** Names of the fields that a person may correct, in the order in which they are set. */
export const correctedFields = Object.keys(fields) as readonly CorrectedField[]

const lasting = { claims: words, reports: words, names: words }

const target = object({
  kind: oneOf(...targetKinds),
  id: word,
  ...lasting,
})

const targets = field(
  (value) => Array.isArray(value) && value.length <= most.targets,
  'a list of lines',
  { type: 'array', items: target.schema, minItems: 2, maxItems: most.targets },
  target.within,
)

const common = { kind: word, reason: or(text) }
const relation = { ...common, between: word }

/** The fields of each kind of decision; of a relation by what it is between. */
export const shapes: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  accept: { ...common, target, as: plainFields },
  correct: { ...common, target, field: oneOf(...Object.keys(fields)), value: plain },
  reject: { ...common, target },
  merge: { ...common, targets },
  split: { ...common, target, out: object(lasting) },
  origin: { ...common, target, who: word },
  'relation reports': {
    ...relation,
    from: word,
    to: word,
    relation: oneOf('verbatim', 'rewrite', 'spun', 'translation', 'none'),
  },
  'relation tallies': { ...relation, target, other: target, relation: oneOf('same', 'subset', 'disjoint', 'unclear') },
  'relation rendering': {
    ...relation,
    target,
    other: target,
    relation: oneOf('verbatim', 'fragment', 'translation', 'paraphrase', 'none'),
  },
  standing: { ...common, target, standing: oneOf('asserted', 'unconfirmed', 'denied', 'withdrawn', 'corrected') },
  grade: {
    ...common,
    source: object({ kind: oneOf('outlet', 'report'), name: word }),
    reliability: or(oneOf('A', 'B', 'C', 'D', 'E', 'F')),
    credibility: or(oneOf(1, 2, 3, 4, 5, 6)),
  },
  note: { ...common, target, text },
}

/** What a person may decide. */
export const decisionKinds: readonly Decision['kind'][] = [
  ...new Set(Object.keys(shapes).map((name) => name.split(' ')[0] as Decision['kind'])),
]

/** Every kind of decision for programs, as one of which each is: told apart by `kind`, relations by `between` too. */
export const decisionSchemas: readonly JsonSchema[] = Object.entries(shapes).map(([name, shape]) => {
  const [kind, between] = name.split(' ') as [string, string | undefined]
  return {
    ...schemaOf({ ...shape, kind: oneOf(kind), ...(between === undefined ? {} : { between: oneOf(between) }) }),
    title: name,
  }
})
