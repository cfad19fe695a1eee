import {
  acceptedFields,
  type CorrectedField,
  type Decision,
  type RecordClaim,
  type StoryRecord,
  type Target,
  type TargetKind,
  targetOf,
} from '@stemma/engine'
import {
  acceptance,
  claimsTarget,
  type derivations,
  gradeGiven,
  lineOf,
  readingOf,
  renderings,
  standings,
  type tallyRelations,
  valueGiven,
} from './drafts.ts'
import type { Scene } from './scene.ts'

/** What is before whoever decides: a question, the words that decide it, and which of them is chosen. */
export type Looked = Pick<Scene, 'item' | 'claims' | 'chosen'> & {
  readonly story: Pick<Scene['story'], 'record'>
}

/** What a key offers to decide: the same at a terminal and at the desk. */
export interface Offer {
  readonly asks: string
  readonly answers: readonly Answer[]
  /** Asked also where there is one answer alone. */
  readonly isAsked: boolean
}

/** One of the things that may be decided with a key. */
export interface Answer {
  readonly says: string
  /** It settles the question as a whole, whichever words are chosen. */
  readonly isWhole: boolean
  /** What is to be typed for it; null where nothing is. */
  readonly typed: string | null
  /** What a reason is asked with, and whether it may be left out; null where none is given. */
  readonly reason: { readonly asks: string; readonly isNeeded: boolean } | null
  /** The decision that it comes to, or why it comes to none. */
  readonly decision: (typed: string, reason: string | null) => Decision | { readonly says: string }
}

/** What a key offers, or why it offers nothing here. */
type Offering = (looked: Looked) => Offer | { readonly says: string }

/** More answers than keys for them are not offered. */
export const most = 9

const why = { asks: 'Why?', isNeeded: true } as const

/** An answer that takes nothing but a reason. */
const answer = (says: string, decision: (reason: string) => Decision, isWhole = false): Answer => ({
  says,
  isWhole,
  typed: null,
  reason: why,
  decision: (_, reason) => decision(reason ?? ''),
})

const accept: Offering = (looked) => {
  const { item, story } = looked
  if (item.question === 'rendering') return relate(looked)
  const target = targetOf(item.line.id, story.record)
  if (target === null) return gone
  return {
    asks: 'Accept what?',
    isAsked: false,
    answers: [
      {
        says: 'the line is right as it stands',
        isWhole: true,
        typed: null,
        reason: { asks: 'Accepted. Why? (a reason may be left out)', isNeeded: false },
        decision: (_, reason) => acceptance(target, story.record, reason),
      },
    ],
  }
}

const reject: Offering = (looked) => {
  const { item, story } = looked
  const claim = chosenOf(looked)
  const contradiction = item.question === 'contradiction' ? targetOf(item.line.id, story.record) : null
  const alike = claim === null ? [] : readingOf(claim.id, story.record)
  const rejected = (says: string, target: Target, isWhole: boolean): Answer =>
    answer(says, (reason) => ({ kind: 'reject', target, reason }), isWhole)
  const isOfWords = item.question !== 'contradiction' && item.question !== 'rendering'
  return {
    asks: 'Reject what?',
    isAsked: false,
    answers: [
      ...(claim === null
        ? []
        : [
            rejected(
              `words ${looked.chosen + 1}: they are no such claim`,
              claimsTarget([claim.id]),
              isOfWords && alike.length < 2,
            ),
          ]),
      ...(alike.length > 1
        ? [
            rejected(
              `all ${alike.length} claims that give this number from this origin`,
              claimsTarget(alike),
              isOfWords,
            ),
          ]
        : []),
      ...(contradiction === null ? [] : [rejected('the contradiction: both can hold', contradiction, true)]),
      ...(item.question === 'rendering' ? rendered(looked, 'none', 'that they are one speech', true) : []),
    ],
  }
}

/** Fields in the order in which they are read wrongly most. */
const usual: readonly CorrectedField[] = [
  'value',
  'bound',
  'measure',
  'population',
  'place',
  'asOf',
  'background',
  'accumulation',
  'low',
  'high',
  'speaker',
  'type',
  'actor',
  'target',
  'when',
  'polarity',
]

const correct: Offering = (looked) => {
  const claim = chosenOf(looked)
  if (claim === null) return noWords
  const fields = (Object.entries(acceptedFields(claim)) as [CorrectedField, unknown][]).toSorted(
    ([a], [b]) => usual.indexOf(a) - usual.indexOf(b),
  )
  if (fields.length === 0) return { says: 'of these words no field can be corrected; x rejects them' }
  return {
    asks: 'Correct which field?',
    isAsked: true,
    answers: fields.map(([field, value]) => ({
      says: `${field}: ${value === null ? 'none' : String(value)}`,
      isWhole: false,
      typed: `${field} is (none for nothing)`,
      reason: why,
      decision: (typed, reason) => ({
        kind: 'correct',
        target: claimsTarget([claim.id]),
        field,
        value: valueGiven(field, typed),
        reason: reason ?? '',
      }),
    })),
  }
}

const merge: Offering = (looked) => {
  const { item, story } = looked
  const claim = chosenOf(looked)
  const own = claim === null ? null : lineOf(claim, story.record)
  if (own === null) return noWords
  const about = story.record.contradictions.find(({ id }) => id === item.line.id)?.about ?? []
  const others = candidates(own, about, story.record)
  if (others.length === 0) return { says: `there is no other ${own.kind} in this story` }
  return {
    asks: `Which is the same as “${named(own, story.record)}”?`,
    isAsked: false,
    answers: others.map((other) =>
      answer(named(other, story.record), (reason) => ({ kind: 'merge', targets: [own, other], reason })),
    ),
  }
}

const split: Offering = (looked) => {
  const { story } = looked
  const claim = chosenOf(looked)
  const target = claim === null ? null : lineOf(claim, story.record)
  if (claim === null || target === null) return noWords
  if (target.claims.length < 2) return { says: `the ${target.kind} has no other words to be parted from` }
  const alike = readingOf(claim.id, story.record)
  const parted = (says: string, claims: readonly string[]): Answer =>
    answer(says, (reason) => ({ kind: 'split', target, out: { claims, reports: [], names: [] }, reason }))
  return {
    asks: `What is not of “${named(target, story.record)}”?`,
    isAsked: false,
    answers: [
      parted(`words ${looked.chosen + 1} alone`, [claim.id]),
      ...(alike.length > 1 && alike.length < target.claims.length
        ? [parted(`all ${alike.length} claims that give this number from this origin`, alike)]
        : []),
    ],
  }
}

const relate: Offering = (looked) => {
  const { item, story } = looked
  const claim = chosenOf(looked)
  if (item.question === 'rendering') {
    if (targetOf(item.line.id, story.record) === null) return gone
    return {
      asks: 'These words are',
      isAsked: false,
      answers: renderings.flatMap((relation) => rendered(looked, relation, relationsSaid[relation] ?? relation)),
    }
  }
  if (claim === null) return noWords
  const own = lineOf(claim, story.record)
  const about = story.record.contradictions.find(({ id }) => id === item.line.id)?.about ?? []
  const other =
    own?.kind === 'tally' ? candidates(own, about, story.record).find(({ id }) => about.includes(id)) : undefined
  return {
    asks: `Words ${looked.chosen + 1}`,
    isAsked: false,
    answers: [
      ...(claim.kind === 'figure'
        ? standings.map((standing) =>
            answer(standing, (reason) => ({ kind: 'standing', target: claimsTarget([claim.id]), standing, reason })),
          )
        : []),
      ...(own === null || other === undefined ? [] : tallyWays(own, other, story.record)),
      ...sourcesOf(claim, looked),
    ],
  }
}

const tallyWays = (own: Target, other: Target, story: StoryRecord): readonly Answer[] => {
  const [a, b] = [named(own, story), named(other, story)]
  const way = (relation: (typeof tallyRelations)[number], says: string, target = own, to = other): Answer =>
    answer(says, (reason) => ({ kind: 'relation', between: 'tallies', target, other: to, relation, reason }))
  return [
    way('same', `“${a}” and “${b}” count the same`),
    way('subset', `“${a}” is a part of “${b}”`),
    way('subset', `“${b}” is a part of “${a}”`, other, own),
    way('disjoint', `“${a}” and “${b}” share nobody`),
  ]
}

/** That the report of the chosen words is made from that of the others, or is not. */
const sourcesOf = (claim: RecordClaim, { claims, story: { record } }: Looked): readonly Answer[] => {
  const reportOf = (id: string) => record.reports.find((report) => report.claims.some((each) => each.id === id))
  const own = reportOf(claim.id)
  const other = claims.map(({ id }) => reportOf(id)).find((report) => report !== undefined && report.id !== own?.id)
  if (own === undefined || other === undefined) return []
  const isMade = record.derivations.some(({ from, to }) => [from, to].includes(own.id) && [from, to].includes(other.id))
  const name = ({ outlet, id }: typeof own): string => outlet ?? id
  const made = (says: string, relation: (typeof derivations)[number]): Answer =>
    answer(says, (reason) => ({
      kind: 'relation',
      between: 'reports',
      from: other.id,
      to: own.id,
      relation,
      reason,
    }))
  return isMade
    ? [made(`${name(own)} is not made from ${name(other)}`, 'none')]
    : [made(`${name(own)} is made from ${name(other)}`, 'rewrite')]
}

const relationsSaid: Readonly<Record<string, string>> = {
  verbatim: 'the same words',
  fragment: 'some of the same words',
  translation: 'another translation of them',
  paraphrase: 'the same in the reporter’s words',
  none: 'other words: no rendering of this speech',
}

const rendered = (
  { item, claims, story }: Looked,
  relation: (typeof renderings)[number],
  says: string,
  isWhole = false,
): readonly Answer[] => {
  const other = targetOf(item.line.id, story.record)
  const [claim] = claims
  if (other === null || claim === undefined) return []
  const target = claimsTarget([claim.id])
  return [
    answer(says, (reason) => ({ kind: 'relation', between: 'rendering', target, other, relation, reason }), isWhole),
  ]
}

const originate: Offering = (looked) => {
  const { story } = looked
  const claim = chosenOf(looked)
  if (claim === null) return noWords
  const target = claimsTarget(readingOf(claim.id, story.record))
  const known = story.record.origins
    .filter(({ bare, who, claims: own }) => !bare && who !== null && !own.includes(claim.id))
    .toSorted((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
    .slice(0, most - 1)
    .map(({ who }) => answer(who!, (reason) => ({ kind: 'origin', target, who: who!, reason })))
  const another: Answer = {
    says: 'somebody else',
    isWhole: false,
    typed: 'Who knows?',
    reason: why,
    decision: (typed, reason) => ({ kind: 'origin', target, who: typed.trim(), reason: reason ?? '' }),
  }
  return { asks: 'Whose is it?', isAsked: false, answers: [...known, another] }
}

const note: Offering = ({ item, story }) => {
  const target = targetOf(item.line.id, story.record)
  if (target === null) return gone
  return {
    asks: 'Note what?',
    isAsked: false,
    answers: [
      {
        says: 'a remark for those who come after',
        isWhole: false,
        typed: 'Note',
        reason: null,
        decision: (typed) => ({ kind: 'note', target, text: typed.trim(), reason: null }),
      },
    ],
  }
}

const grade: Offering = (looked) => {
  const claim = chosenOf(looked)
  const report = looked.story.record.reports.find(({ claims }) => claims.some(({ id }) => id === claim?.id))
  if (report === undefined) return noWords
  const name = report.outlet ?? report.id
  return {
    asks: 'Grade what?',
    isAsked: false,
    answers: [
      {
        says: name,
        isWhole: false,
        typed: `${name}: A, reliable, to F, not to be judged; 1, confirmed, to 6: as in B2`,
        reason: null,
        decision: (typed) => {
          const given = gradeGiven(typed)
          if (given === null) return { says: 'no grade; write a letter A to F, a digit 1 to 6, or both, as in B2' }
          const source = { kind: report.outlet === null ? ('report' as const) : ('outlet' as const), name }
          return { kind: 'grade', source, ...given, reason: null }
        },
      },
    ],
  }
}

/** What each key offers, in the order in which the keys are told. */
export const offers: Readonly<Record<string, Offering | undefined>> = {
  a: accept,
  x: reject,
  e: correct,
  m: merge,
  s: split,
  r: relate,
  o: originate,
  n: note,
  g: grade,
}

const gone = { says: 'the line is not there any more' }
const noWords = { says: 'this is decided of words that are part of a line, and here are none' }

const chosenOf = ({ claims, chosen }: Pick<Looked, 'claims' | 'chosen'>): RecordClaim | null => claims[chosen] ?? null

/** Lines of one kind that a line may be the same as, those the question is about first, then those of its measure or kind. */
const candidates = (own: Target, about: readonly string[], story: StoryRecord): readonly Target[] => {
  const rank = (id: string): number => (about.includes(id) ? 0 : likeOf(id, story) === likeOf(own.id, story) ? 1 : 2)
  return linesOf(own.kind, story)
    .filter((id) => id !== own.id)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .flatMap((id) => targetOf(id, story) ?? [])
}

const linesOf = (kind: TargetKind, { tallies, utterances, incidents }: StoryRecord): readonly string[] => {
  switch (kind) {
    case 'tally':
      return tallies.map(({ id }) => id)
    case 'utterance':
      return utterances.map(({ id }) => id)
    case 'incident':
      return incidents.map(({ id }) => id)
    default:
      return []
  }
}

const likeOf = (id: string, { tallies, utterances, incidents }: StoryRecord): string | null =>
  tallies.find((each) => each.id === id)?.measure ??
  utterances.find((each) => each.id === id)?.speaker ??
  incidents.find((each) => each.id === id)?.type ??
  null

/** What a line is called, for a person. */
export const named = (
  { kind, id }: Pick<Target, 'kind' | 'id'>,
  { tallies, utterances, incidents }: StoryRecord,
): string => {
  switch (kind) {
    case 'tally':
      return tallies.find((each) => each.id === id)?.label ?? id
    case 'utterance': {
      const found = utterances.find((each) => each.id === id)
      return [found?.speaker ?? 'nobody named', found?.when ?? null].filter(Boolean).join(', ')
    }
    case 'incident': {
      const found = incidents.find((each) => each.id === id)
      return [found?.type ?? id, found?.target ?? null, found?.date ?? null].filter(Boolean).join(', ')
    }
    default:
      return id
  }
}
