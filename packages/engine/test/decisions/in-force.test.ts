import { expect, test } from 'vitest'
import { type DecisionAct, decisionsInForce } from '../../src/decisions/in-force.ts'

const note = (seq: number): DecisionAct => ({
  seq,
  time: '2022-01-10T09:00:00Z',
  actor: 'desk',
  act: {
    kind: 'decision',
    decision: {
      kind: 'note',
      target: { kind: 'claim', id: 'f-1', claims: ['f-1'], reports: [], names: [] },
      text: 'seen',
      reason: null,
    },
  },
})
const undo = (seq: number, of: number): DecisionAct => ({
  seq,
  time: '2022-01-10T09:00:00Z',
  actor: 'desk',
  act: { kind: 'undo', of, reason: null },
})
const held = (...acts: readonly DecisionAct[]): number[] => decisionsInForce(acts).map(({ seq }) => seq)

test('decisions hold until they are undone, one by one', () => {
  expect(held(note(3), note(5), undo(8, 3))).toEqual([5])
})

test('an undo that is undone brings its decision back, at any depth', () => {
  expect(held(note(1), undo(2, 1), undo(3, 2))).toEqual([1])
  expect(held(note(1), undo(2, 1), undo(3, 2), undo(4, 3))).toEqual([])
  expect(held(note(1), undo(2, 1), undo(3, 2), undo(4, 3), undo(5, 4))).toEqual([1])
})

test('two undos of one decision must both be undone for it to hold', () => {
  expect(held(note(1), undo(2, 1), undo(3, 1), undo(4, 2))).toEqual([])
  expect(held(note(1), undo(2, 1), undo(3, 1), undo(4, 2), undo(5, 3))).toEqual([1])
})

test('an undo of itself, of what comes later, or of nothing changes nothing', () => {
  expect(held(undo(1, 2), note(2), undo(3, 3), undo(4, 99))).toEqual([2])
})

test('the order in which acts are handed over is not the order of the journal', () => {
  expect(held(undo(3, 2), note(1), undo(2, 1))).toEqual([1])
})
