import { describe, expect, it } from 'vitest'
import { isFull } from './cases.ts'
import { folderOf } from './command-line.ts'
import { baseline, most, next, quickest, read, run } from './cost.ts'
import { hostileTexts } from './hostile.ts'
import { hostilePages } from './hostile-pages.ts'
import { unsound } from './soundness.ts'

describe('hostile input', () => {
  it('is of forty kinds', () => {
    expect(new Set(hostileTexts.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40)
  })

  it('and pages of twenty-five', () => {
    expect(new Set(hostilePages.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25)
  })

  const all = [...hostileTexts, ...hostilePages]
  it.each(isFull ? all : all.filter((_, at) => at % 5 === 0))(
    '$name: read or refused with a sentence, the next unharmed',
    async ({ kind, text }) => {
      const folder = folderOf({ [`a.${kind}`]: text(), 'b.txt': next })
      const { code, out, err, seconds, megabytes } = await quickest([...read, '.', '--longest', '1000000'], folder)
      const readings = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
      for (const reading of readings) expect(unsound(reading)).toEqual([])
      expect(readings.at(-1)?.text).toBe(next)
      const alone = await baseline
      if (readings.length === 2) {
        expect(code).toBe(0)
        expect(err).toMatch(/^(?:stemma: \.\/a\.html: \d+ characters of markup are left out: .+\n)?2 reports read\.\n$/)
      } else {
        expect(code).toBe(1)
        expect(err).toMatch(new RegExp(`^stemma: \\./a\\.${kind}: not read: .+; .+\\n1 report read, 1 refused\\.\\n$`))
        expect(err).not.toContain('fault')
      }
      expect(JSON.stringify(readings.at(-1))).toBe(JSON.stringify(JSON.parse(alone.out)))
      // A machine that is busy with other work, and slower at the plain report too, is given more.
      const slow = Math.max(1, alone.seconds / 0.6)
      expect(seconds - alone.seconds, 'seconds').toBeLessThan(most * slow)
      expect(megabytes, 'megabytes').toBeLessThan(300)
    },
  )

  it('a text longer than any report is refused, never cut', async () => {
    const folder = folderOf({ 'a.txt': next.repeat(5000), 'b.txt': next })
    const { code, out, err } = await run([...read, '.'], folder)
    expect([code, out]).toEqual([1, (await baseline).out])
    expect(err).toMatch(
      /^stemma: \.\/a\.txt: not read: 305,000 characters, longer than the 200,000 .*; split it, .*\n1 report read/,
    )
  })
})
