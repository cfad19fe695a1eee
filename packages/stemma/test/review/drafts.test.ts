import { describe, expect, it } from 'vitest'
import { gradeGiven, valueGiven } from '../../src/review/drafts.ts'

describe('a value that is typed', () => {
  it.each([
    ['value', '1,640', 1640],
    ['value', ' 7.5 ', 7.5],
    ['low', 'none', null],
    ['value', 'dozens', 'dozens'],
    ['value', '1,64', '1,64'],
    ['background', 'yes', true],
    ['background', 'No', false],
    ['background', 'perhaps', 'perhaps'],
    ['population', '64', '64'],
    ['place', '', null],
  ] as const)('for %s, %j is %j', (field, typed, value) => {
    expect(valueGiven(field, typed)).toBe(value)
  })
})

describe('a grade that is typed', () => {
  it.each([
    ['B2', { reliability: 'B', credibility: 2 }],
    ['b', { reliability: 'B', credibility: null }],
    [' 6 ', { reliability: null, credibility: 6 }],
    ['2B', null],
    ['G1', null],
    ['', null],
  ])('%j is %j', (typed, grade) => {
    expect(gradeGiven(typed)).toEqual(grade)
  })
})
