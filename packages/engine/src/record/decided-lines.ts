import type { ReadingClaim } from '../claims/reading.ts'
import { correctable } from '../decisions/decided-claims.ts'
import type { Decision } from '../decisions/decision.ts'
import type { Target } from '../decisions/target.ts'
import type { StoryLines } from './story-lines.ts'

/** What a decision did to the lines of a story. */
export interface LinesDecided {
  /** Ids of the lines and claims it touched. */
  readonly touched: readonly string[]
  /** Why it could not be carried out; null where it was. */
  readonly why: string | null
}

/** The lines of a story, to be found by their claims. */
export interface Decidable extends StoryLines {
  readonly claims: ReadonlyMap<string, ReadingClaim>
  /** By kind and claim: ids of the lines that hold it. */
  readonly holders: Readonly<Record<Held, ReadonlyMap<string, readonly string[]>>>
}

/** Looks a story's lines up by their claims. */
export const decidable = (lines: StoryLines): Decidable => ({
  ...lines,
  claims: new Map(lines.reports.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const))),
  holders: {
    tally: byClaim(lines.tallies, ({ readings }) => readings.flatMap(({ claims }) => claims)),
    origin: byClaim(lines.origins, ({ claims }) => claims),
    utterance: byClaim(lines.utterances, ({ renderings }) => renderings.map(({ claim }) => claim)),
    incident: byClaim(lines.incidents, ({ claims }) => claims),
  },
})

const byClaim = <Line extends { readonly id: string }>(
  lines: readonly Line[],
  claimsOf: (line: Line) => readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const held = new Map<string, string[]>()
  for (const line of lines)
    for (const claim of new Set(claimsOf(line))) {
      const among = held.get(claim)
      if (among === undefined) held.set(claim, [line.id])
      else among.push(line.id)
    }
  return held
}

/** Finds the lines that a decision touched, and whether they are as it says. A later decision may have changed them again. */
export const linesDecided = (decision: Decision, lines: Decidable): LinesDecided => {
  switch (decision.kind) {
    case 'accept':
    case 'note':
      return decided(foundBy(decision.target, lines), goneOf(decision.target))
    case 'reject': {
      const { target } = decision
      const rejects = target.kind !== 'contradiction' && target.kind !== 'derivation'
      const found = [...foundBy(target, lines), ...(rejects ? claimsOf(target, lines) : [])]
      return decided(
        target.kind === 'derivation' ? [...found, ...reportsOf(target.reports, lines)] : found,
        goneOf(target),
      )
    }
    case 'correct': {
      const { target, field } = decision
      const claim = claimIn(target.claims, lines)
      if (claim !== null && !correctable[claim.kind].includes(field))
        return { touched: [claim.id], why: `a ${claim.kind} has no ${field}` }
      return decided(foundBy(target, lines), goneOf(target))
    }
    case 'standing': {
      const claim = claimIn(decision.target.claims, lines)
      if (claim !== null && claim.kind !== 'figure')
        return { touched: [claim.id], why: `only a figure has a standing, and this is a ${claim.kind}` }
      return decided(foundBy(decision.target, lines), goneOf(decision.target))
    }
    case 'origin': {
      const { claims } = decision.target
      const holders = holdersOf(claims, 'origin', lines)
      const present = claimsOf(decision.target, lines)
      return decided([...present, ...holders, ...holdersOf(claims, 'tally', lines)], goneOf(decision.target))
    }
    case 'merge':
      return merged(decision.targets, lines)
    case 'split':
      return parted(decision, lines)
    case 'relation':
      return related(decision, lines)
    case 'grade': {
      const { kind, name } = decision.source
      const graded = lines.reports.filter((report) => (kind === 'outlet' ? report.outlet : report.id) === name)
      return decided(
        graded.map(({ id }) => id),
        `no report here is of ${name}`,
      )
    }
  }
}

const decided = (touched: readonly string[], gone: string): LinesDecided => ({
  touched: [...new Set(touched)],
  why: touched.length === 0 ? gone : null,
})

const goneOf = ({ kind }: Target): string =>
  kind === 'contradiction' ? 'it is found no more' : `no ${kind} here holds what it was made of`

/** The lines of a target's kind; of a claim, itself and the lines that hold it. */
const foundBy = (target: Target, lines: Decidable): readonly string[] => {
  const { kind, claims, reports } = target
  switch (kind) {
    case 'claim': {
      const own = claimsOf(target, lines)
      return own.length === 0 ? [] : [...own, ...held.flatMap((line) => holdersOf(claims, line, lines))]
    }
    case 'report':
      return reportsOf(reports, lines)
    case 'story':
      return reportsOf(reports, lines).length === 0 ? [] : [lines.id]
    case 'derivation':
      return derivationsOf(reports, lines)
    case 'party':
      return partiesOf(target, lines)
    case 'contradiction': {
      const named = new Set(claims)
      return lines.contradictions
        .filter(({ between }) => between.every((id) => named.has(id)) || claims.every((id) => between.includes(id)))
        .map(({ id }) => id)
    }
    default: {
      const holder = holderOf(claims, kind, lines)
      return holder === null ? [] : [holder]
    }
  }
}

type Held = 'tally' | 'origin' | 'utterance' | 'incident'

/** Lines that a decision upon a claim shows on. */
const held: readonly Held[] = ['tally', 'utterance', 'incident']

/** Every line of a kind that holds any of some claims. */
const holdersOf = (claims: readonly string[], kind: Held, { holders }: Decidable): readonly string[] => [
  ...new Set(claims.flatMap((id) => holders[kind].get(id) ?? [])),
]

/** The line that holds most of some claims; of two that hold as many, the one whose id comes first. */
const holderOf = (claims: readonly string[], kind: Held, { holders }: Decidable): string | null => {
  const counts = new Map<string, number>()
  for (const id of new Set(claims))
    for (const line of holders[kind].get(id) ?? []) counts.set(line, (counts.get(line) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? null
}

const claimIn = (named: readonly string[], { claims }: Decidable): ReadingClaim | null => {
  for (const id of named) {
    const claim = claims.get(id)
    if (claim !== undefined) return claim
  }
  return null
}

const claimsOf = (
  { kind, claims: named, reports: printed }: Target,
  { claims, reports }: Decidable,
): readonly string[] =>
  kind === 'report'
    ? reports.flatMap((report) => (printed.includes(report.id) ? report.claims.map(({ id }) => id) : []))
    : named.filter((id) => claims.has(id))

const reportsOf = (ids: readonly string[], { reports }: Decidable): readonly string[] =>
  reports.flatMap(({ id }) => (ids.includes(id) ? [id] : []))

const derivationsOf = (reports: readonly string[], { derivations }: Decidable): readonly string[] =>
  derivations.flatMap(({ id, from, to }) => (reports.includes(from) && reports.includes(to) ? [id] : []))

const partiesOf = (
  { names, reports }: Pick<Target, 'names' | 'reports'>,
  { parties }: StoryLines,
): readonly string[] => {
  const [called, by] = [new Set(names), new Set(reports)]
  return parties.flatMap(({ id, variants }) =>
    variants.some((variant) => called.has(variant.name) && variant.reports.some((report) => by.has(report)))
      ? [id]
      : [],
  )
}

/** The lines that the targets of a merge are now. */
const merged = (targets: readonly Target[], lines: Decidable): LinesDecided => {
  const kind = targets[0]!.kind
  const each = targets.map((target) => foundBy(target, lines))
  const touched = [...new Set(each.flat())]
  const found = each.filter((ids) => ids.length > 0).length
  if (found < 2)
    return {
      touched,
      why: `fewer than two of the lines that it brings together are in this story, and each is one ${kind}`,
    }
  return {
    touched,
    why: touched.length > 1 ? 'its lines are of kinds that cannot be one, or a later decision parts them' : null,
  }
}

/** What left a line, and what stayed. */
const parted = ({ target, out }: Extract<Decision, { kind: 'split' }>, lines: Decidable): LinesDecided => {
  const left = <T>(all: readonly T[], leaving: readonly T[]): readonly T[] =>
    all.filter((each) => !leaving.includes(each))
  const leaving: Target = { ...target, ...out, reports: target.kind === 'party' ? target.reports : out.reports }
  const rest: Target = {
    ...target,
    claims: left(target.claims, out.claims),
    reports: target.kind === 'party' ? target.reports : left(target.reports, out.reports),
    names: left(target.names, out.names),
  }
  if (target.kind === 'story') {
    const [one, other] = [reportsOf(leaving.reports, lines), reportsOf(rest.reports, lines)]
    return {
      touched: [lines.id, ...one, ...other],
      why: one.length > 0 && other.length > 0 ? 'a later decision brings them together again' : null,
    }
  }
  const [one, other] = [foundBy(leaving, lines), foundBy(rest, lines)]
  const touched = [...new Set([...one, ...other])]
  if (one.length === 0 || other.length === 0)
    return { touched, why: `there is no ${target.kind} here to part them from` }
  return {
    touched,
    why: touched.length < 2 ? 'nothing tells them apart but the decision: they are named in the same words' : null,
  }
}

const related = (decision: Extract<Decision, { kind: 'relation' }>, lines: Decidable): LinesDecided => {
  if (decision.between === 'reports') {
    const { from, to, relation } = decision
    const here = reportsOf([from, to], lines)
    const made = derivationsOf([from, to], lines)
    const holds = here.length > 1 && made.length > 0 === (relation !== 'none')
    return {
      touched: [...here, ...made],
      why: holds ? null : here.length < 2 ? 'the two reports are not in one story' : 'a later decision says otherwise',
    }
  }
  const { target, other, relation, between } = decision
  if (between === 'tallies') {
    const [one, two] = [holderOf(target.claims, 'tally', lines), holderOf(other.claims, 'tally', lines)]
    const touched = [one, two].filter((id) => id !== null)
    if (touched.length < 2) return { touched, why: 'one of the two tallies is not here' }
    return {
      touched: [...new Set(touched)],
      why:
        (one === two) === (relation === 'same')
          ? null
          : 'the two are one tally by other decisions, or were parted again',
    }
  }
  const own = claimsOf(target, lines)
  const others = other.claims.filter((id) => !target.claims.includes(id))
  const utterance = holderOf(others, 'utterance', lines)
  const holds = holdersOf(target.claims, 'utterance', lines)
  if (own.length === 0 || utterance === null)
    return { touched: own, why: 'the quotation or the utterance is not here, or too short to be compared' }
  const isRendering = holds.includes(utterance)
  return {
    touched: [...new Set([...own, utterance, ...holds])],
    why: isRendering === (relation !== 'none') ? null : 'a later decision says otherwise',
  }
}
