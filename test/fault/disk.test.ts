import { expect, it } from 'vitest'
import { trouble } from './disk.ts'

it('full disks, what cannot be written and other writers lose nothing, and are said in a sentence', {
  timeout: 300_000,
}, async () => {
  const { tried, failures } = await trouble({ told: () => {} })

  expect(failures).toEqual([])
  expect(tried.map(({ lost }) => lost)).toEqual(tried.map(() => 0))
  expect(tried.length).toBeGreaterThan(1)
})
