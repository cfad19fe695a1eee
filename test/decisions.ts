import {
  acceptedFields,
  type Decision,
  type DecisionAct,
  linesOf,
  type StoryRecord,
  type StoryRecords,
  type Target,
  targetOf,
} from '@stemma/engine'
import fc from 'fast-check'

/** Numbers by which a decision is made from whatever a record has. */
export type Picks = readonly [kind: number, one: number, other: number, third: number]

export const picks: fc.Arbitrary<Picks> = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())

/** A decision upon some line or claim of a record, any kind of it; null where the record has nothing of the kind. */
export const decisionFor = ({ stories }: StoryRecords, [kind, one, other, third]: Picks): Decision | null => {
  const story = at(stories, one)
  if (story === null) return null
  const make = makers[kind % makers.length]!
  return make(story, stories, [one, other, third])
}

/** A journal of decisions, in the order of the picks, and of undos of what came before where `undo` says so. */
export const actsOf = (
  records: StoryRecords,
  steps: readonly { readonly picks: Picks; readonly undo: boolean }[],
): readonly DecisionAct[] => {
  const acts: DecisionAct[] = []
  for (const { picks, undo } of steps) {
    const seq = acts.length + 1
    const common = {
      seq,
      time: `2031-03-${String(10 + (seq % 20)).padStart(2, '0')}T08:00:00Z`,
      actor: `editor ${seq % 3}`,
    }
    if (undo && acts.length > 0) {
      acts.push({ ...common, act: { kind: 'undo', of: 1 + (picks[1] % acts.length), reason: null } })
      continue
    }
    const decision = decisionFor(records, picks)
    if (decision !== null) acts.push({ ...common, act: { kind: 'decision', decision } })
  }
  return acts
}

type Pick = readonly [one: number, other: number, third: number]

type Maker = (story: StoryRecord, stories: readonly StoryRecord[], picks: Pick) => Decision | null

const at = <T>(all: readonly T[], pick: number): T | null => (all.length === 0 ? null : all[pick % all.length]!)

const reason = 'as the desk knows'

const lineOf = (story: StoryRecord, kind: Target['kind'], pick: number): Target | null => {
  const line = at(
    linesOf(story).filter((each) => each.kind === kind),
    pick,
  )
  const target = line === null ? null : targetOf(line.id, story)
  return target !== null && target.claims.length + target.reports.length + target.names.length > 0 ? target : null
}

const claimOf = (story: StoryRecord, pick: number, kind: string | null) => {
  const claims = story.reports.flatMap((report) =>
    report.claims.filter((claim) => kind === null || claim.kind === kind),
  )
  return at(claims, pick)
}

const kinds = ['tally', 'origin', 'utterance', 'incident', 'party'] as const

const makers: readonly Maker[] = [
  (story, _, [, one]) => {
    const target = lineOf(story, 'tally', one)
    const tally = story.tallies.find(({ id }) => id === target?.id)
    if (target === null || tally === undefined) return null
    return { kind: 'accept', target, as: { low: tally.low, best: tally.best, high: tally.high }, reason: null }
  },
  (story, _, [, one]) => {
    const claim = claimOf(story, one, null)
    return claim === null
      ? null
      : { kind: 'accept', target: targetOf(claim.id, story)!, as: acceptedFields(claim), reason: null }
  },
  (story, _, [, one, value]) => {
    const claim = claimOf(story, one, 'figure')
    const set = {
      value: value % 300,
      measure: at(['killed', 'injured', 'detained'], value)!,
      population: at(['children', null], value),
      asOf: at(['2031-03-04', null], value),
      bound: at(['at-least', 'about', 'exact'], value)!,
    }
    const field = at(Object.keys(set) as (keyof typeof set)[], one + value)!
    return claim === null
      ? null
      : { kind: 'correct', target: targetOf(claim.id, story)!, field, value: set[field], reason }
  },
  (story, _, [, one]) => {
    const claim = claimOf(story, one, null)
    return claim === null ? null : { kind: 'reject', target: targetOf(claim.id, story)!, reason }
  },
  (story, _, [, one, other]) => {
    const target = lineOf(
      story,
      at([...kinds.slice(0, 4), 'contradiction', 'derivation', 'report'] as const, other)!,
      one,
    )
    return target === null ? null : { kind: 'reject', target, reason }
  },
  (story, _, [, one, other]) => {
    const kind = at(kinds, one + other)!
    const targets = [lineOf(story, kind, one), lineOf(story, kind, other)].filter((target) => target !== null)
    return targets.length < 2 || targets[0]!.id === targets[1]!.id ? null : { kind: 'merge', targets, reason }
  },
  (story, _, [, one, other]) => {
    const kind = at(kinds, one + other)!
    const target = lineOf(story, kind, one)
    if (target === null) return null
    const some = (ids: readonly string[]): readonly string[] => ids.filter((_, place) => (place + other) % 2 === 0)
    const out = { claims: some(target.claims), reports: [], names: some(target.names) }
    return out.claims.length + out.names.length === 0 ? null : { kind: 'split', target, out, reason }
  },
  (_, stories, [one, other]) => {
    const [a, b] = [at(stories, one)!, at(stories, other)!]
    return a === b ? null : { kind: 'merge', targets: [targetOf(a.id, a)!, targetOf(b.id, b)!], reason }
  },
  (story, _, [, one]) => {
    const target = targetOf(story.id, story)!
    return target.reports.length < 2
      ? null
      : { kind: 'split', target, out: { claims: [], reports: [at(target.reports, one)!], names: [] }, reason }
  },
  (story, _, [, one, other]) => {
    const claim = claimOf(story, one, null)
    const who = at(['the port union', ...story.origins.flatMap(({ who }) => who ?? [])], other)!
    return claim === null ? null : { kind: 'origin', target: targetOf(claim.id, story)!, who, reason }
  },
  (story, _, [one, other, third]) => {
    const [from, to] = [at(story.reports, one + other)!, at(story.reports, third)!]
    const relation = at(['none', 'rewrite', 'verbatim'] as const, other)!
    return from === to ? null : { kind: 'relation', between: 'reports', from: from.id, to: to.id, relation, reason }
  },
  (story, _, [, one, other]) => {
    const [target, against] = [lineOf(story, 'tally', one), lineOf(story, 'tally', other)]
    const relation = at(['same', 'subset', 'disjoint', 'unclear'] as const, one + other)!
    return target === null || against === null || target.id === against.id
      ? null
      : { kind: 'relation', between: 'tallies', target, other: against, relation, reason }
  },
  (story, _, [, one, other]) => {
    const quote = claimOf(story, one, 'quotation')
    const utterance = lineOf(story, 'utterance', other)
    const relation = at(['translation', 'none', 'paraphrase'] as const, other)!
    return quote === null || utterance === null
      ? null
      : {
          kind: 'relation',
          between: 'rendering',
          target: targetOf(quote.id, story)!,
          other: utterance,
          relation,
          reason,
        }
  },
  (story, _, [, one, other]) => {
    const claim = claimOf(story, one, 'figure')
    const standing = at(['asserted', 'unconfirmed', 'denied', 'withdrawn', 'corrected'] as const, other)!
    return claim === null ? null : { kind: 'standing', target: targetOf(claim.id, story)!, standing, reason }
  },
  (story, _, [, one]) => {
    const { outlet } = at(story.reports, one)!
    return outlet === null
      ? null
      : { kind: 'grade', source: { kind: 'outlet', name: outlet }, reliability: 'C', credibility: 3, reason: null }
  },
  (story, _, [, one]) => {
    const line = at(linesOf(story), one)!
    const target = targetOf(line.id, story)!
    return target.claims.length + target.reports.length + target.names.length === 0
      ? null
      : { kind: 'note', target, text: 'ask again', reason: null }
  },
]
