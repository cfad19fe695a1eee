import { sparkline } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { crisis, nothing } from '../../../engine/test/export/crisis.ts'
import { expectGolden } from '../../../engine/test/export/golden.ts'
import { withHostileWords } from '../../../engine/test/export/hostile-record.ts'
import { printedRecord } from '../../src/print/record.ts'
import { shortIds } from '../../src/print/short-ids.ts'
import { columns } from '../../src/print/terminal.ts'

const plain = { width: 100, colour: false }

describe('a record for people', () => {
  it('prints the board, what cannot all hold, what happened, what was said, and the stemma', () => {
    expectGolden(printedRecord(crisis.stories, plain), 'record.txt', import.meta.url)
  })

  it.each([40, 60, 80, 84, 120, 300])('keeps within %i columns', (width) => {
    const lines = printedRecord(crisis.stories, { width, colour: false }).split('\n')
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width)
  })

  it('says the same in colour', () => {
    const coloured = printedRecord(crisis.stories, { width: 100, colour: true })
    expect(coloured).toContain('\u001b[')
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(printedRecord(crisis.stories, plain))
  })

  it('lets nothing of a report steer the terminal', () => {
    expect(printedRecord(crisis.stories, plain)).not.toMatch(/[\u202E\u0000-\u0009\u000B-\u001F]/)
  })

  it.each(['\x1b[2J\x1b]0;x\x07', '\u202E\u2066', '\r\n\t\0', '\x9b31m'])(
    'spells out %j wherever a report may say it',
    (hostile) => {
      const printed = printedRecord(withHostileWords(crisis, hostile).stories, plain)
      expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
    },
  )

  it('prints nothing for no reports', () => {
    expect(printedRecord(nothing.stories, plain)).toBe('')
  })
})

describe('a sparkline', () => {
  const killed = crisis.stories[0]!.tallies[0]!

  it('is tallest at the greatest number, and leaves restatements out', () => {
    expect(sparkline(killed)).toBe('▂▅█')
  })

  it('marks what was withdrawn', () => {
    const [first, ...others] = killed.readings
    expect(sparkline({ readings: [{ ...first!, state: 'withdrawn' }, ...others] })).toBe('▂×▅█')
  })
})

describe('ids at the ends of lines', () => {
  it('are as short as tells them apart', () => {
    const short = shortIds(crisis.stories)
    expect(short('t-0123456789abcdef')).toBe('t-01234567')
    const [story] = crisis.stories
    const twins = ['t-0123456789aaaaaa', 't-0123456789abbbbb'].map((id) => ({ ...story!.tallies[0]!, id }))
    expect(shortIds([{ ...story!, tallies: twins }])('t-0123456789abbbbb')).toBe('t-0123456789ab')
  })
})
