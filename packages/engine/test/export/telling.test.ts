import { describe, expect, it } from 'vitest'
import { shortNumber } from '../../src/export/telling.ts'

describe('a number where there is little room', () => {
  const short = (value: number | null, bound: Parameters<typeof shortNumber>[0]['bound'], worded = String(value)) =>
    shortNumber({ value, bound, worded })

  it('keeps its bound as a sign', () => {
    expect([
      short(5800, 'about'),
      short(10_000, 'nearly'),
      short(7939, 'exact'),
      short(12, 'at-least'),
      short(3, 'less-than'),
    ]).toEqual(['≈ 5,800', '≲ 10,000', '7,939', '≥ 12', '< 3'])
  })

  it('is its word where it has no number, cut where that is long', () => {
    expect(short(null, 'vague', 'dozens')).toBe('dozens')
    expect(short(null, 'vague', 'scores, perhaps hundreds')).toBe('scores, perhaps…')
  })
})
