import { describe, expect, it } from 'vitest'
import { correctedFields, type Decision, decisionFrom, decisionSchemas, faultOf } from '../../src/index.ts'

const claim = { kind: 'claim', id: 'f-1', claims: ['f-1'], reports: [], names: [] } as const
const tally = { kind: 'tally', id: 't-1', claims: ['f-1', 'f-2'], reports: [], names: [] } as const
const reason = 'the ministry told us'

const valid: readonly Decision[] = [
  { kind: 'accept', target: tally, as: { low: 160, best: 164, high: null }, reason: null },
  { kind: 'correct', target: claim, field: 'value', value: 166, reason },
  { kind: 'correct', target: claim, field: 'background', value: true, reason },
  { kind: 'reject', target: claim, reason },
  { kind: 'merge', targets: [tally, { ...tally, id: 't-2', claims: ['f-3'] }], reason },
  { kind: 'split', target: tally, out: { claims: ['f-2'], reports: [], names: [] }, reason },
  { kind: 'origin', target: claim, who: 'the port union', reason },
  { kind: 'relation', between: 'reports', from: 'a', to: 'b', relation: 'none', reason },
  { kind: 'relation', between: 'tallies', target: tally, other: tally, relation: 'subset', reason },
  {
    kind: 'relation',
    between: 'rendering',
    target: { ...claim, id: 'q-1', claims: ['q-1'] },
    other: { ...tally, kind: 'utterance' },
    relation: 'translation',
    reason,
  },
  { kind: 'standing', target: claim, standing: 'withdrawn', reason },
  { kind: 'grade', source: { kind: 'outlet', name: 'Coast Wire' }, reliability: 'B', credibility: 2, reason: null },
  { kind: 'note', target: tally, text: 'ask the hospital', reason: null },
]

describe('a decision from outside', () => {
  it.each(valid)('is taken as it is: %j', (decision) => {
    expect(decisionFrom(JSON.parse(JSON.stringify(decision)))).toEqual({ decision, fault: null })
  })

  it.each(valid)('is one of the kinds that are described for programs: %j', (decision) => {
    const described = decisionSchemas.filter(({ properties }) =>
      Object.entries(properties as Record<string, { readonly enum?: readonly unknown[] }>).every(
        ([name, { enum: choices }]) =>
          choices === undefined || choices.includes((decision as unknown as Record<string, unknown>)[name]),
      ),
    )
    expect(described.map(({ required }) => (required as string[]).toSorted())).toEqual([
      Object.keys(decision).toSorted(),
    ])
  })

  it.each([
    [null, '', 'a JSON object'],
    [[], '', 'a JSON object'],
    ['reject', '', 'a JSON object'],
    [{}, 'kind', 'one of accept, correct'],
    [{ kind: 'constructor' }, 'kind', 'one of accept'],
    [{ kind: 'relation', between: '__proto__' }, 'between', 'reports, tallies or rendering'],
    [{ kind: 'reject', target: claim }, 'reason', 'missing'],
    [{ kind: 'reject', target: claim, reason, by: 'me' }, 'by', 'leave it out'],
    [{ kind: 'reject', target: { ...claim, claims: 'f-1' }, reason }, 'target.claims', 'a list'],
    [{ kind: 'reject', target: { ...claim, claims: [1] }, reason }, 'target.claims', 'a list'],
    [{ kind: 'reject', target: null, reason }, 'target', 'an object'],
    [{ kind: 'merge', targets: [tally, 'x'], reason }, 'targets.1', 'an object'],
    [{ kind: 'merge', targets: [tally, { ...tally, id: 5 }], reason }, 'targets.1.id', 'text'],
    [{ kind: 'correct', target: claim, field: 'exact', value: 'x', reason }, 'field', 'one of'],
    [{ kind: 'correct', target: claim, field: 'value', value: '166', reason }, 'value', 'a number, or null'],
    [{ kind: 'correct', target: claim, field: 'asOf', value: 'Tuesday', reason }, 'value', 'a day such as'],
    [{ kind: 'correct', target: claim, field: 'measure', value: 'sad', reason }, 'value', 'one of killed'],
    [
      { kind: 'grade', source: { kind: 'outlet', name: 'x' }, reliability: 'G', credibility: 1, reason },
      'reliability',
      'one of A',
    ],
    [{ kind: 'accept', target: tally, as: { best: [164] }, reason }, 'as', 'plain values'],
    [{ kind: 'reject', target: claim, reason: 'x'.repeat(10_001) }, 'reason', 'at most 10000'],
  ] as const)('is refused with the place and the remedy: %j', (given, at, says) => {
    const { decision, fault } = decisionFrom(given)
    expect(decision).toBe(null)
    expect(fault?.at).toBe(at)
    expect(fault?.says).toContain(says)
    expect(fault?.says).toContain(': ')
  })
})

describe('a decision that cannot be kept', () => {
  it.each(valid.filter(({ kind }) => kind !== 'accept' && kind !== 'grade' && kind !== 'note'))(
    'gives no reason where it overrides what was read: %j',
    (decision) => {
      expect(faultOf({ ...decision, reason: ' ' } as Decision)?.at).toBe('reason')
    },
  )

  it.each<readonly [Decision, string, string]>([
    [{ kind: 'correct', target: tally, field: 'value', value: 1, reason }, 'target', 'of one claim'],
    [
      { kind: 'standing', target: { ...claim, claims: ['a', 'b'] }, standing: 'denied', reason },
      'target',
      'of one claim',
    ],
    [{ kind: 'merge', targets: [tally], reason }, 'targets', 'two or more'],
    [{ kind: 'merge', targets: [tally, { ...tally, kind: 'origin' }], reason }, 'targets', 'two kinds'],
    [{ kind: 'merge', targets: [claim, claim], reason }, 'targets', 'not merged'],
    [
      { kind: 'split', target: tally, out: { claims: [], reports: ['a'], names: [] }, reason },
      'out.claims',
      'nothing leaves',
    ],
    [{ kind: 'reject', target: { ...tally, claims: [] }, reason }, 'target', 'nothing that lasts'],
    [{ kind: 'reject', target: { ...tally, kind: 'party', names: ['A'] }, reason }, 'target', 'is not rejected'],
    [{ kind: 'origin', target: claim, who: ' ', reason }, 'who', 'somebody'],
    [
      { kind: 'relation', between: 'reports', from: 'a', to: 'a', relation: 'none', reason },
      'to',
      'not made from itself',
    ],
    [{ kind: 'note', target: claim, text: '', reason: null }, 'text', 'says something'],
    [
      { kind: 'grade', source: { kind: 'outlet', name: 'x' }, reliability: null, credibility: null, reason: null },
      'reliability',
      'A to F',
    ],
  ])('names the place and the remedy: %j', (decision, at, says) => {
    const fault = faultOf(decision)
    expect(fault?.at).toBe(at)
    expect(fault?.says).toContain(says)
  })
})

it('lists the fields that can be corrected', () => {
  expect(correctedFields).toContain('value')
  expect(correctedFields).toContain('speaker')
})
