import { describe, expect, it } from 'vitest'
import { isFull } from './cases.ts'
import { folderOf } from './command-line.ts'
import { baseline, most, next, quickest, read } from './cost.ts'
import { hostileFiles } from './hostile-archives.ts'
import { unsound } from './soundness.ts'

describe('hostile archives and documents', () => {
  it('are of sixty kinds', () => {
    expect(new Set(hostileFiles.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(isFull ? hostileFiles : hostileFiles.filter((_, at) => at % 8 === 0))(
    '$name ($extension): read or refused with a sentence, the next unharmed',
    async ({ extension, bytes }) => {
      const folder = folderOf({ [`a.${extension}`]: bytes(), 'b.txt': next })
      const { code, out, err, seconds, megabytes } = await quickest([...read, '.', '--longest', '1000000'], folder)
      if (process.env.COSTS !== undefined)
        console.log(
          `${(seconds - (await baseline).seconds).toFixed(2)} s ${Math.round(megabytes)} MB ${err.slice(0, 300)}`,
        )
      const readings = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
      for (const reading of readings) expect(unsound(reading)).toEqual([])
      const alone = await baseline
      expect(JSON.stringify(readings.at(-1))).toBe(JSON.stringify(JSON.parse(alone.out)))
      const sentences = err.trimEnd().split('\n')
      expect(sentences.pop()).toMatch(/^\d+ reports? read[^;]*\.$/)
      for (const sentence of sentences)
        expect(sentence).toMatch(/^stemma: \.\/a\..+: (?:not read|unread|empty|\d+ |no ).*[;,:] \S.+$/)
      expect(err).not.toContain('fault')
      const isRefused = sentences.some((sentence) => /: (?:not read|unread|empty)/.test(sentence))
      expect(code).toBe(isRefused ? 1 : 0)
      // A machine that is busy with other work, and slower at the plain report too, is given more.
      const slow = Math.max(1, alone.seconds / 0.6)
      expect(seconds - alone.seconds, 'seconds').toBeLessThan(most * slow)
      expect(megabytes, 'megabytes').toBeLessThan(300)
    },
  )
})
