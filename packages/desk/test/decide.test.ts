import type { Decidable } from 'stemma/api'
import { describe, expect, it } from 'vitest'
import { type Draft, decisionOf, draftOf } from '../src/parts/decide/draft.ts'

const line: Decidable = {
  target: { kind: 'claim', id: 'f-1', claims: ['f-1'], reports: [], names: [] },
  says: '“164 people died”',
  revision: 9,
  as: { value: 164 },
  fields: [
    { field: 'value', name: 'number', value: 164, choices: null, type: 'number', empty: true },
    { field: 'bound', name: 'bound', value: 'exact', choices: ['exact', 'about'], type: 'choice', empty: false },
    { field: 'background', name: 'of another event', value: false, choices: null, type: 'flag', empty: false },
    { field: 'asOf', name: 'as of', value: null, choices: null, type: 'day', empty: true },
  ],
  alike: ['f-1', 'f-2'],
  standing: 'asserted',
  standings: ['asserted', 'withdrawn'],
  origins: ['the mayor'],
  outlet: null,
  acts: ['accept', 'reject', 'correct', 'origin', 'standing'],
  decided: [],
}

const decided = (some: Partial<Draft>) => decisionOf({ ...draftOf(line), reason: 'checked', ...some }, line)

describe('what a form comes to', () => {
  it('is an acceptance of the fields as they are, whose reason may be left out', () => {
    expect(decided({ reason: ' ' }).decision).toEqual({
      kind: 'accept',
      target: line.target,
      as: { value: 164 },
      reason: null,
    })
  })

  it('is a rejection of all claims that say the same, or of this one alone', () => {
    expect(decided({ act: 'reject' }).decision).toMatchObject({ target: { claims: ['f-1', 'f-2'] } })
    expect(decided({ act: 'reject', all: false }).decision).toMatchObject({ target: { claims: ['f-1'] } })
  })

  it('asks why wherever the machine is overruled', () => {
    for (const act of ['reject', 'correct', 'origin', 'standing'] as const)
      expect(decided({ act, reason: '' }).missing).toMatch(/^Say why/)
  })

  it.each([
    ['value', '1,640', 1640],
    ['value', '', null],
    ['bound', 'about', 'about'],
    ['background', 'yes', true],
    ['asOf', '2031-03-05', '2031-03-05'],
  ])('corrects %s to “%s”', (field, typed, value) => {
    expect(decided({ act: 'correct', field, typed }).decision).toMatchObject({ kind: 'correct', field, value })
  })

  it.each([
    ['value', 'many', 'number: give a number, or nothing.'],
    ['value', '164', 'number is so already: give what it should be.'],
    ['bound', '', 'bound: give a value.'],
    ['asOf', 'Sunday', 'as of: give a day, as 2022-01-09, or nothing.'],
  ])('does not correct %s to “%s”, and says what is missing', (field, typed, says) => {
    expect(decided({ act: 'correct', field, typed }).missing).toBe(says)
  })

  it('names whoever knows, and how a figure stands', () => {
    expect(decided({ act: 'origin', who: ' the mayor ' }).decision).toMatchObject({ kind: 'origin', who: 'the mayor' })
    expect(decided({ act: 'origin' }).missing).toMatch(/^Say who knows/)
    expect(decided({ act: 'standing', standing: 'withdrawn' }).decision).toMatchObject({ standing: 'withdrawn' })
    expect(decided({ act: 'standing' }).missing).toMatch(/^It is asserted already/)
  })

  it('grades an outlet in all its reports, or one report alone', () => {
    const report: Decidable = {
      ...line,
      target: { kind: 'report', id: 'r-1', claims: [], reports: ['r-1'], names: [] },
      outlet: 'Harbour Post',
      acts: ['grade'],
    }
    const graded = (some: Partial<Draft>) => decisionOf({ ...draftOf(report), ...some }, report)
    expect(graded({ reliability: 'B', credibility: '2' }).decision).toEqual({
      kind: 'grade',
      source: { kind: 'outlet', name: 'Harbour Post' },
      reliability: 'B',
      credibility: 2,
      reason: null,
    })
    expect(graded({ graded: 'report', credibility: '5' }).decision).toMatchObject({
      source: { kind: 'report', name: 'r-1' },
      reliability: null,
    })
    expect(graded({}).missing).toMatch(/^Say how reliable/)
  })
})
