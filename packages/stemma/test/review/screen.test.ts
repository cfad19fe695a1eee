import { describe, expect, it } from 'vitest'
import { openAsker } from '../../src/commands/asking.ts'
import { keysIn } from '../../src/commands/keyboard.ts'
import { loadEnglish } from '../../src/models.ts'
import { columns } from '../../src/print/terminal.ts'
import type { ReviewDesk } from '../../src/review/desk.ts'
import { review } from '../../src/review/session.ts'
import { deskOver } from './desk.ts'
import { bare, harbour, hospital, readingsOf, streams } from './talk.ts'

const language = loadEnglish()
const desk = () => deskOver(readingsOf(harbour, hospital, bare))

/** Goes through a review on a terminal of 80 columns and 24 rows. */
const onScreen = async (given: ReviewDesk, keys: string, streaming = streams(true)) => {
  const { context, stdin, raw, seen } = streaming
  const asker = openAsker(context)
  stdin.write(keys)
  const came = await review(given, asker, language).finally(asker.close)
  return { ...came, raw, seen: seen() }
}

/** What stood on the screen each time that it was drawn. */
const screens = (seen: string): string[][] =>
  seen
    .split('\x1b[H')
    .slice(1)
    .map((drawn) => drawn.split('\x1b[J')[0]!.replaceAll('\x1b[K', '').split('\r\n'))

describe('a review on a terminal', () => {
  it('takes keys as they are pressed, text as it is typed and mended, and gives the terminal back', async () => {
    const given = desk()
    const { entries, raw, seen } = await onScreen(given, 'x1of another fier\x7f\x7f\x7fire\rq')
    expect(given.acts.map(({ act }) => act.kind === 'decision' && act.decision.reason)).toEqual(['of another fire'])
    expect(entries).toEqual([1])
    expect(raw).toEqual([true, false])
    expect(seen.startsWith('\x1b[?1049h\x1b[?25l')).toBe(true)
    expect(seen.endsWith('\x1b[?25h\x1b[?1049l')).toBe(true)
  })

  it('never draws past the right edge or the last row', async () => {
    const { seen } = await onScreen(desk(), '? j  x1why\x1bo\x1be\x1bq')
    const drawn = screens(seen)
    expect(drawn.length).toBeGreaterThan(5)
    for (const lines of drawn) {
      expect(lines.length).toBeLessThanOrEqual(24)
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80)
    }
  })

  it('shows the rest of a long question with the space bar', async () => {
    const streaming = streams(true)
    streaming.stdout.rows = 10
    const { seen } = await onScreen(desk(), ' q', streaming)
    const [first, second] = screens(seen)
    expect(first!.join('\n')).toMatch(/^\d+ lines more: space$/m)
    expect(second![0]).not.toBe(first![0])
  })

  it('keeps every answer to choose from on a terminal of few rows, and pages through the help', async () => {
    const streaming = streams(true)
    streaming.stdout.rows = 13
    const { seen } = await onScreen(desk(), 'e\x1b? ?q', streaming)
    const drawn = screens(seen)
    for (const lines of drawn) expect(lines.length).toBeLessThanOrEqual(13)
    expect(drawn[1]!.join('\n')).toContain('  0 high: ')
    expect(drawn[3]!.join('\n')).toContain('lines more: space')
    expect(drawn[4]!.join('\n')).toMatch(/^q {5}end; what was decided is kept$/m)
  })

  it('goes on with arrows, and chooses words with the tabulator', async () => {
    const { seen } = await onScreen(desk(), '\t\x1b[B\x1b[Aq')
    const drawn = screens(seen).map((lines) => lines.join('\n'))
    expect(drawn[1]).toMatch(/^▸ 2 /m)
    expect(drawn[2]).toMatch(/^2 of /m)
    expect(drawn[3]).toMatch(/^1 of /m)
  })

  it.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-C in the midst of an answer', 'x1becau\x03'],
    ['Ctrl-D', '\x04'],
  ])('ends with %s, decides nothing, and gives the terminal back', async (_, keys) => {
    const given = desk()
    const { raw, seen } = await onScreen(given, keys)
    expect(given.acts).toEqual([])
    expect(raw).toEqual([true, false])
    expect(seen.endsWith('\x1b[?1049l')).toBe(true)
  })

  it('ends where the terminal goes away', async () => {
    const streaming = streams(true)
    streaming.stdin.end()
    expect((await onScreen(desk(), '', streaming)).entries).toEqual([])
    expect(streaming.raw).toEqual([true, false])
  })

  it('gives the terminal back where something breaks', async () => {
    const streaming = streams(true)
    const broken = { ...desk(), decide: () => Promise.reject(new Error('the disk is gone')) }
    await expect(onScreen(broken, 'x1why\r', streaming)).rejects.toThrow('the disk is gone')
    expect(streaming.raw).toEqual([true, false])
    expect(streaming.seen().endsWith('\x1b[?1049l')).toBe(true)
  })

  it('asks line by line on a terminal that can do nothing', async () => {
    const { context, raw, seen, stdin } = streams(true)
    const asker = openAsker({ ...context, env: { TERM: 'dumb' } })
    stdin.write('j\nq\n')
    await review(desk(), asker, language)
    asker.close()
    expect(raw).toEqual([])
    expect(seen()).not.toContain('\x1b')
    expect(seen()).toContain('key> ')
  })
})

describe('keys', () => {
  it('are letters and names, whatever else a terminal sends', () => {
    expect(keysIn('aé日\r\x1b[A\x1b[1;5C\x1bOB\x7f \x1b')).toEqual([
      'a',
      'é',
      '日',
      'enter',
      'up',
      'down',
      'backspace',
      'space',
      'escape',
    ])
    expect(keysIn('\x1b[200~\x00\u202E\x1b]0;x')).toEqual(['escape', ']', '0', ';', 'x'])
  })
})
