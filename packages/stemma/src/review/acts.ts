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
  valueGiven,
} from './drafts.ts'
import type { Asker, Choice, Scene } from './scene.ts'

/** What a key comes to: a decision, why there is none, or null where the person left it. */
type Act = (scene: Scene, asker: Asker) => Promise<Decision | { readonly says: string } | null>

/** More answers than keys for them are not offered. */
const most = 9

const accept: Act = async (scene, asker) => {
  const { item, story } = scene
  if (item.question === 'rendering') return relate(scene, asker)
  const target = targetOf(item.line.id, story.record)
  if (target === null) return gone
  const reason = await asker.text('Accepted. Why? (a reason may be left out)')
  return reason === null ? null : acceptance(target, story.record, reason.trim() === '' ? null : reason.trim())
}

const reject: Act = async (scene, asker) => {
  const { item, story } = scene
  const claim = chosenOf(scene)
  const contradiction = item.question === 'contradiction' ? targetOf(item.line.id, story.record) : null
  const alike = claim === null ? [] : readingOf(claim.id, story.record)
  const chosen = await oneOf(asker, 'Reject what?', [
    ...(claim === null
      ? []
      : [{ says: `words ${scene.chosen + 1}: they are no such claim`, value: claimsTarget([claim.id]) }]),
    ...(alike.length > 1
      ? [{ says: `all ${alike.length} claims that give this number from this origin`, value: claimsTarget(alike) }]
      : []),
    ...(contradiction === null ? [] : [{ says: 'the contradiction: both can hold', value: contradiction }]),
    ...(item.question === 'rendering' ? [{ says: 'that they are one speech', value: null }] : []),
  ])
  if (chosen === null) return null
  if (chosen.value === null) return rendered(scene, asker, 'none')
  const { value: target } = chosen
  return reasoned(asker, (reason) => ({ kind: 'reject', target, reason }))
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

const correct: Act = async (scene, asker) => {
  const claim = chosenOf(scene)
  if (claim === null) return noWords
  const fields = (Object.entries(acceptedFields(claim)) as [CorrectedField, unknown][]).toSorted(
    ([a], [b]) => usual.indexOf(a) - usual.indexOf(b),
  )
  if (fields.length === 0) return { says: 'of these words no field can be corrected; x rejects them' }
  const keys = '1234567890'
  const key = await asker.choose(
    'Correct which field?',
    fields.map(([field, value], at) => ({
      key: keys[at]!,
      says: `${field}: ${value === null ? 'none' : String(value)}`,
    })),
  )
  const field = key === null ? undefined : fields[keys.indexOf(key)]?.[0]
  if (field === undefined) return null
  const typed = await asker.text(`${field} is (none for nothing)`)
  if (typed === null || typed.trim() === '') return null
  const value = valueGiven(field, typed)
  return reasoned(asker, (reason) => ({ kind: 'correct', target: claimsTarget([claim.id]), field, value, reason }))
}

const merge: Act = async (scene, asker) => {
  const { item, story } = scene
  const claim = chosenOf(scene)
  const own = claim === null ? null : lineOf(claim, story.record)
  if (own === null) return noWords
  const about = story.record.contradictions.find(({ id }) => id === item.line.id)?.about ?? []
  const others = candidates(own, about, story.record)
  if (others.length === 0) return { says: `there is no other ${own.kind} in this story` }
  const other = await oneOf(
    asker,
    `Which is the same as “${named(own, story.record)}”?`,
    others.map((target) => ({ says: named(target, story.record), value: target })),
  )
  return other === null ? null : reasoned(asker, (reason) => ({ kind: 'merge', targets: [own, other.value], reason }))
}

const split: Act = async (scene, asker) => {
  const { story } = scene
  const claim = chosenOf(scene)
  const target = claim === null ? null : lineOf(claim, story.record)
  if (claim === null || target === null) return noWords
  if (target.claims.length < 2) return { says: `the ${target.kind} has no other words to be parted from` }
  const alike = readingOf(claim.id, story.record)
  const chosen = await oneOf(asker, `What is not of “${named(target, story.record)}”?`, [
    { says: `words ${scene.chosen + 1} alone`, value: [claim.id] as readonly string[] },
    ...(alike.length > 1 && alike.length < target.claims.length
      ? [{ says: `all ${alike.length} claims that give this number from this origin`, value: alike }]
      : []),
  ])
  if (chosen === null) return null
  return reasoned(asker, (reason) => ({
    kind: 'split',
    target,
    out: { claims: chosen.value, reports: [], names: [] },
    reason,
  }))
}

const relate: Act = async (scene, asker) => {
  const { item, story } = scene
  const claim = chosenOf(scene)
  if (item.question === 'rendering') {
    const relation = await oneOf(
      asker,
      'These words are',
      renderings.map((value) => ({ says: relationsSaid[value] ?? value, value })),
    )
    return relation === null ? null : rendered(scene, asker, relation.value)
  }
  if (claim === null) return noWords
  const own = lineOf(claim, story.record)
  const about = story.record.contradictions.find(({ id }) => id === item.line.id)?.about ?? []
  const other =
    own?.kind === 'tally' ? candidates(own, about, story.record).find(({ id }) => about.includes(id)) : undefined
  const chosen = await oneOf(asker, `Words ${scene.chosen + 1}`, [
    ...(claim.kind === 'figure'
      ? standings.map((value) => ({ says: `${value}`, value: { standing: value } as Related }))
      : []),
    ...(own === null || other === undefined
      ? []
      : tallyWays(own, other, story.record).map((value) => ({ says: value.says, value: value as Related }))),
    ...sourcesOf(claim, scene),
  ])
  if (chosen === null) return null
  const { value } = chosen
  return reasoned(asker, (reason): Decision => {
    if ('standing' in value)
      return { kind: 'standing', target: claimsTarget([claim.id]), standing: value.standing, reason }
    if ('from' in value)
      return { kind: 'relation', between: 'reports', from: value.from, to: value.to, relation: value.made, reason }
    return {
      kind: 'relation',
      between: 'tallies',
      target: value.target,
      other: value.other,
      relation: value.relation,
      reason,
    }
  })
}

type Related =
  | { readonly standing: (typeof standings)[number] }
  | { readonly target: Target; readonly other: Target; readonly relation: 'same' | 'subset' | 'disjoint' | 'unclear' }
  | { readonly from: string; readonly to: string; readonly made: (typeof derivations)[number] }

const tallyWays = (own: Target, other: Target, story: StoryRecord) => {
  const [a, b] = [named(own, story), named(other, story)]
  const way = (relation: 'same' | 'subset' | 'disjoint' | 'unclear', says: string, target = own, to = other) => ({
    says,
    target,
    other: to,
    relation,
  })
  return [
    way('same', `“${a}” and “${b}” count the same`),
    way('subset', `“${a}” is a part of “${b}”`),
    way('subset', `“${b}” is a part of “${a}”`, other, own),
    way('disjoint', `“${a}” and “${b}” share nobody`),
  ]
}

/** That the report of the chosen words is made from that of the others, or is not. */
const sourcesOf = (
  claim: RecordClaim,
  { claims, story: { record } }: Scene,
): readonly { readonly says: string; readonly value: Related }[] => {
  const reportOf = (id: string) => record.reports.find((report) => report.claims.some((each) => each.id === id))
  const own = reportOf(claim.id)
  const other = claims.map(({ id }) => reportOf(id)).find((report) => report !== undefined && report.id !== own?.id)
  if (own === undefined || other === undefined) return []
  const made = record.derivations.some(({ from, to }) => [from, to].includes(own.id) && [from, to].includes(other.id))
  const name = ({ outlet, id }: typeof own): string => outlet ?? id
  return made
    ? [{ says: `${name(own)} is not made from ${name(other)}`, value: { from: other.id, to: own.id, made: 'none' } }]
    : [{ says: `${name(own)} is made from ${name(other)}`, value: { from: other.id, to: own.id, made: 'rewrite' } }]
}

const relationsSaid: Readonly<Record<string, string>> = {
  verbatim: 'the same words',
  fragment: 'some of the same words',
  translation: 'another translation of them',
  paraphrase: 'the same in the reporter’s words',
  none: 'other words: no rendering of this speech',
}

const rendered = async (
  { item, claims, story }: Scene,
  asker: Asker,
  relation: (typeof renderings)[number],
): Promise<Decision | { readonly says: string } | null> => {
  const other = targetOf(item.line.id, story.record)
  const [claim] = claims
  if (other === null || claim === undefined) return gone
  const target = claimsTarget([claim.id])
  return reasoned(asker, (reason) => ({ kind: 'relation', between: 'rendering', target, other, relation, reason }))
}

const originate: Act = async (scene, asker) => {
  const { story } = scene
  const claim = chosenOf(scene)
  if (claim === null) return noWords
  const claims = readingOf(claim.id, story.record)
  const known = story.record.origins
    .filter(({ bare, who, claims: own }) => !bare && who !== null && !own.includes(claim.id))
    .toSorted((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
    .slice(0, most - 1)
    .map(({ who }) => ({ says: who!, value: who }))
  const chosen = await oneOf(asker, 'Whose is it?', [...known, { says: 'somebody else', value: null }])
  if (chosen === null) return null
  const who = chosen.value ?? (await asker.text('Who knows?'))
  if (who === null || who.trim() === '') return null
  return reasoned(asker, (reason) => ({ kind: 'origin', target: claimsTarget(claims), who: who.trim(), reason }))
}

const note: Act = async ({ item, story }, asker) => {
  const target = targetOf(item.line.id, story.record)
  if (target === null) return gone
  const text = await asker.text('Note')
  return text === null || text.trim() === '' ? null : { kind: 'note', target, text: text.trim(), reason: null }
}

const grade: Act = async (scene, asker) => {
  const claim = chosenOf(scene)
  const report = scene.story.record.reports.find(({ claims }) => claims.some(({ id }) => id === claim?.id))
  if (report === undefined) return noWords
  const name = report.outlet ?? report.id
  const typed = await asker.text(`${name}: A, reliable, to F, not to be judged; 1, confirmed, to 6: as in B2`)
  if (typed === null || typed.trim() === '') return null
  const given = gradeGiven(typed)
  if (given === null) return { says: 'no grade; write a letter A to F, a digit 1 to 6, or both, as in B2' }
  return {
    kind: 'grade',
    source: { kind: report.outlet === null ? 'report' : 'outlet', name },
    ...given,
    reason: null,
  }
}

/** What each key decides. */
export const acts: Readonly<Record<string, Act | undefined>> = {
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

const chosenOf = ({ claims, chosen }: Scene): RecordClaim | null => claims[chosen] ?? null

interface Answer<Value> {
  readonly says: string
  readonly value: Value
}

/** One of some answers; the only one unasked. */
const oneOf = async <Value>(
  asker: Asker,
  asks: string,
  answers: readonly Answer<Value>[],
): Promise<Answer<Value> | null> => {
  if (answers.length < 2) return answers[0] ?? null
  const choices = answers.slice(0, most).map(({ says }, at): Choice => ({ key: String(at + 1), says }))
  const key = await asker.choose(asks, choices)
  return key === null ? null : (answers[Number(key) - 1] ?? null)
}

/** A decision with its reason; none where there is no reason. */
const reasoned = async (
  asker: Asker,
  decision: (reason: string) => Decision,
): Promise<Decision | { readonly says: string } | null> => {
  const reason = await asker.text('Why?')
  if (reason === null) return null
  return reason.trim() === '' ? { says: 'nothing was decided: it takes a reason' } : decision(reason.trim())
}

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
