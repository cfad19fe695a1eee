import { describe, expect, it } from 'vitest'
import { namesOn } from '../src/screens/happenings/disputed.ts'

describe('names of disputed places on the map', () => {
  it('stand below their places', () => {
    expect(namesOn([{ name: 'Abyei', point: [100, 100], size: 20 }]).get('Abyei')).toEqual([100, 131])
  })

  it('stand apart where the places are neighbours', () => {
    const names = namesOn([
      { name: 'Donetsk and Luhansk', point: [110, 100], size: 20 },
      { name: 'Kherson and Zaporizhzhia', point: [100, 102], size: 20 },
      { name: 'Crimea', point: [100, 104], size: 18 },
    ])
    const rows = [...names.values()].map(([, y]) => y).toSorted((a, b) => a - b)
    expect(rows.length).toBe(3)
    for (const [at, y] of rows.entries()) if (at > 0) expect(y - rows[at - 1]!).toBeGreaterThanOrEqual(12)
  })
})
