import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cases } from '../cases.ts'
import { fuzzed } from '../fuzz/inputs.ts'
import { verdictOn } from '../fuzz/verdict.ts'

// npm run fuzz tries a hundred thousand.
describe('whatever bytes come', () => {
  it.each(['html', 'feed', 'text'] as const)('%s is read soundly, or refused with a sentence', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fuzzed(kind), async (bytes) => {
        expect(await verdictOn(kind, bytes)).toEqual([])
      }),
      cases(3000) as fc.Parameters<[Uint8Array]>,
    )
  })
})
