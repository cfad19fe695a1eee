import { expect, it } from 'vitest'
import { tamper } from './tamper.ts'

it('whatever is altered in a casebook is found, by its hashes or by the seal', { timeout: 180_000 }, async () => {
  const { tamperings, found, foundBySealAlone, failures } = await tamper({
    tamperings: 24,
    bits: 6,
    seed: 3,
    told: () => {},
  })

  expect(failures).toEqual([])
  expect([tamperings, found]).toEqual([24, 24])
  expect(foundBySealAlone).toBeGreaterThan(0)
})
