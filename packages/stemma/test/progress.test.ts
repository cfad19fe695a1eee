import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Context } from '../src/commands/context.ts'
import { type Extent, startProgress } from '../src/commands/progress.ts'

/** A terminal on which a report is done every tenth of a second, and what it shows last. */
const shownAfter = (count: number, extent: Extent, bytes: number, isTTY = true): string => {
  let now = 0
  let shown = ''
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 100 })
  stderr.on('data', (text: Buffer) => {
    shown += text.toString()
  })
  const context: Context = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    env: {},
    processors: 1,
    now: () => now,
    interrupted: new AbortController().signal,
  }
  const progress = startProgress(context, extent)
  for (let at = 1; at <= count; at++) {
    now += 100
    progress.step(at * bytes)
  }
  return shown.split('\r\x1b[K').at(-1)!
}

describe('the line of progress', () => {
  it('counts, with rate and time left', () => {
    expect(shownAfter(100, { reports: 1000, bytes: null }, 0)).toBe(
      'reading: 100 of 1000 · about 2 min left · 10 reports/s',
    )
    expect(shownAfter(501, { reports: 1000, bytes: null }, 0)).toMatch(
      /^reading: 50\d of 1000 · about 50 s left · 10 reports\/s$/,
    )
  })

  it('goes by bytes where the reports are not known beforehand', () => {
    expect(shownAfter(100, { reports: null, bytes: 40_000 }, 100)).toMatch(
      /^reading: \d+ · 25 % · about 30 s left · 10 reports\/s$/,
    )
    expect(shownAfter(100, { reports: null, bytes: null }, 100)).toMatch(/^reading: \d+ · 10 reports\/s$/)
  })

  it('says nothing where few are read, or nobody looks', () => {
    expect(shownAfter(15, { reports: 15, bytes: null }, 0)).toBe('')
    expect(shownAfter(100, { reports: 1000, bytes: null }, 0, false)).toBe('')
  })
})
