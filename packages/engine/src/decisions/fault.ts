import type { Decision } from './decision.ts'
import { type Field, fields, shapes } from './shapes.ts'

/** What makes a decision invalid. */
export interface DecisionFault {
  /** Where, as a path into the decision: `target.claims`. */
  readonly at: string
  /** One sentence that names what is wrong and what to do. */
  readonly says: string
}

export type DecisionRead =
  | { readonly decision: Decision; readonly fault: null }
  | { readonly decision: null; readonly fault: DecisionFault }

/** A decision from JSON of anybody's: every field is there, of its kind and within bounds, and there is no other. Never throws. */
export const decisionFrom = (given: unknown): DecisionRead => {
  const fault = shapeFault(given) ?? faultOf(given as Decision)
  return fault === null ? { decision: given as Decision, fault: null } : { decision: null, fault }
}

/** What is wrong with a decision of the right shape; null for one that can be kept. */
export const faultOf = (decision: Decision): DecisionFault | null => {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'note':
      return decision.kind === 'note' && decision.text.trim() === ''
        ? { at: 'text', says: 'a note says something: give its words in text' }
        : (reasonFault(decision) ?? emptyFault(decision.target, 'target') ?? rejectedFault(decision))
    case 'correct':
      return reasonFault(decision) ?? claimFault(decision.target, 'target') ?? correctionFault(decision)
    case 'standing':
      return reasonFault(decision) ?? claimFault(decision.target, 'target')
    case 'origin':
      if (decision.who.trim() === '') return { at: 'who', says: 'an origin is somebody: name whoever knows in who' }
      if (decision.target.claims.length === 0)
        return { at: 'target.claims', says: 'an origin is that of claims: name one or more in target.claims' }
      return reasonFault(decision)
    case 'merge':
      return reasonFault(decision) ?? mergeFault(decision.targets)
    case 'split':
      return reasonFault(decision) ?? splitFault(decision)
    case 'relation':
      return reasonFault(decision) ?? relationFault(decision)
    case 'grade':
      return decision.source.name === ''
        ? { at: 'source.name', says: 'a grade is of a source: name the outlet or the report in source.name' }
        : decision.reliability === null && decision.credibility === null
          ? {
              at: 'reliability',
              says: 'a grade says something: give A to F as reliability, 1 to 6 as credibility, or both',
            }
          : null
  }
}

/** Kinds that add to what the machine says and override nothing. */
const unreasoned: ReadonlySet<Decision['kind']> = new Set(['accept', 'grade', 'note'])

const reasonFault = ({ kind, reason }: Decision): DecisionFault | null =>
  unreasoned.has(kind) || (reason !== null && reason.trim() !== '')
    ? null
    : { at: 'reason', says: `to ${verbs[kind]} overrides what was read: say why in reason` }

const verbs: Readonly<Record<Decision['kind'], string>> = {
  accept: 'accept',
  correct: 'correct a field',
  reject: 'reject',
  merge: 'merge',
  split: 'split',
  origin: 'set an origin',
  relation: 'set a relation',
  standing: 'set a standing',
  grade: 'grade',
  note: 'note',
}

type Target = Extract<Decision, { kind: 'reject' }>['target']

const emptyFault = ({ kind, claims, reports, names }: Target, at: string): DecisionFault | null =>
  claims.length + reports.length + names.length > 0
    ? null
    : { at, says: `the ${kind} is named by nothing that lasts: give the claims, reports or names that make it up` }

const rejectedFault = ({
  kind,
  target,
}: Extract<Decision, { kind: 'accept' | 'reject' | 'note' }>): DecisionFault | null =>
  kind === 'reject' && (target.kind === 'story' || target.kind === 'party')
    ? { at: 'target', says: `a ${target.kind} is not rejected: reject its reports or claims, or split it` }
    : null

const claimFault = (target: Target, at: string): DecisionFault | null =>
  target.kind === 'claim' && target.claims.length === 1
    ? null
    : {
        at,
        says: `this is decided of one claim, and not of a ${target.kind}: name it, and its id alone in ${at}.claims`,
      }

const correctionFault = ({ field, value }: Extract<Decision, { kind: 'correct' }>): DecisionFault | null => {
  const expected = fields[field].expects(value)
  return expected === null ? null : { at: 'value', says: `${field} is ${expected}: give such a value` }
}

/** Kinds of lines that a person can bring together and part. */
const merged: ReadonlySet<Target['kind']> = new Set(['party', 'tally', 'origin', 'utterance', 'incident', 'story'])

const mergeFault = (targets: readonly Target[]): DecisionFault | null => {
  const [first] = targets
  if (first === undefined || targets.length < 2)
    return { at: 'targets', says: 'a merge brings two or more lines together: name them in targets' }
  if (targets.some(({ kind }) => kind !== first.kind))
    return { at: 'targets', says: 'lines of two kinds are never one: name targets of one kind' }
  return kindFault(first, 'targets') ?? firstOf(targets.map((target, at) => emptyFault(target, `targets.${at}`)))
}

const kindFault = ({ kind }: Target, at: string): DecisionFault | null =>
  merged.has(kind) ? null : { at, says: `a ${kind} is not merged or split: name one of ${[...merged].join(', ')}` }

const splitFault = ({ target, out }: Extract<Decision, { kind: 'split' }>): DecisionFault | null => {
  const by = target.kind === 'story' ? 'reports' : target.kind === 'party' ? 'names' : 'claims'
  return (
    kindFault(target, 'target') ??
    (out[by].length > 0 ? null : { at: `out.${by}`, says: `nothing leaves the ${target.kind}: name its ${by} that do` })
  )
}

const relationFault = (decision: Extract<Decision, { kind: 'relation' }>): DecisionFault | null => {
  if (decision.between === 'reports')
    return decision.from === decision.to
      ? { at: 'to', says: 'a report is not made from itself: name another report in to' }
      : null
  const { target, other, between } = decision
  const [one, two] = between === 'tallies' ? (['tally', 'tally'] as const) : (['claim', 'utterance'] as const)
  if (target.kind !== one) return { at: 'target', says: `this relation is that of a ${one}: name one in target` }
  if (other.kind !== two) return { at: 'other', says: `this relation is one to a ${two}: name one in other` }
  return emptyFault(target, 'target') ?? emptyFault(other, 'other')
}

const firstOf = (faults: readonly (DecisionFault | null)[]): DecisionFault | null =>
  faults.find((fault) => fault !== null) ?? null

const shapeFault = (given: unknown): DecisionFault | null => {
  if (!isRecord(given)) return { at: '', says: 'a decision is a JSON object with a kind: give one' }
  const { kind, between } = given
  const name = kind === 'relation' ? `relation ${String(between)}` : kind
  const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined
  if (shape === undefined)
    return kind === 'relation'
      ? { at: 'between', says: 'a relation is between reports, tallies or rendering: give one of these as between' }
      : { at: 'kind', says: `a decision is one of ${Object.keys(verbs).join(', ')}: give one of these as kind` }
  return fault(given, shape, '')
}

const fault = (given: Readonly<Record<string, unknown>>, shape: Readonly<Record<string, Field>>, path: string) => {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
  for (const name of Object.keys(given))
    if (!Object.hasOwn(shape, name))
      return { at: at(shown(name)), says: `there is no ${shown(name)} here: leave it out` }
  for (const [name, { expects, within }] of Object.entries(shape)) {
    const value = given[name]
    if (value === undefined)
      return { at: at(name), says: `${at(name)} is missing: give ${name}, null where it is nothing` }
    const expected = expects(value)
    if (expected !== null) return { at: at(name), says: `${at(name)} is ${expected}: give that` }
    const found: DecisionFault | null = within === null ? null : inside(value, within, at(name))
    if (found !== null) return found
  }
  return null
}

const inside = (value: unknown, within: Readonly<Record<string, Field>>, path: string): DecisionFault | null =>
  Array.isArray(value)
    ? firstOf(value.map((each, at) => (isRecord(each) ? fault(each, within, `${path}.${at}`) : objectFault(path, at))))
    : isRecord(value)
      ? fault(value, within, path)
      : null

const objectFault = (path: string, at: number): DecisionFault => ({
  at: `${path}.${at}`,
  says: `${path}.${at} is an object: give one`,
})

/** A name from outside, so much of it as a message can hold. */
const shown = (name: string): string => name.slice(0, 40)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
