import { expect, it } from 'vitest'
import { type Decision, decidedStories, type Target } from '../../src/index.ts'
import { decided } from './desk.ts'

const story = (id: string, ...reports: readonly string[]): Target => ({
  kind: 'story',
  id,
  claims: [],
  reports,
  names: [],
})

const merge = (...targets: readonly Target[]): Decision => ({ kind: 'merge', targets, reason: 'one crisis' })

it('puts a report that comes later where the story it was given went, however often that was brought into another', () => {
  const { of } = decidedStories(
    decided(
      merge(story('port fire', 'a'), story('silo blast', 'b')),
      merge(story('harbour', 'c'), story('port fire', 'a', 'b')),
    ),
  )
  expect(['port fire', 'silo blast', 'harbour', 'flood'].map((given) => of('later', given))).toEqual([
    'harbour',
    'harbour',
    null,
    null,
  ])
  expect(['a', 'b', 'c'].map((report) => of(report, null))).toEqual(['harbour', 'harbour', 'harbour'])
})
