import { recordChanges, type StoryRecord, type StoryRecords } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { crisis } from '../../../engine/test/export/crisis.ts'
import { expectGolden } from '../../../engine/test/export/golden.ts'
import { withHostileWords } from '../../../engine/test/export/hostile-record.ts'
import { loadEnglish } from '../../src/models.ts'
import { printedChanges } from '../../src/print/changes.ts'
import { columns } from '../../src/print/terminal.ts'

const language = loadEnglish()

/** The crisis before its last report: with the first reading of each count alone, and nothing else. */
const beforeOf = ({ stories }: StoryRecords): StoryRecord[] =>
  stories.map((story) => ({
    ...story,
    reports: story.reports.slice(0, 1),
    tallies: story.tallies.slice(0, 2).map((tally) => ({
      ...tally,
      best: 5,
      low: 5,
      high: 5,
      grade: 'pending',
      readings: tally.readings.slice(0, 1).map((reading) => ({ ...reading, state: 'standing' })),
    })),
    incidents: [],
    contradictions: [],
  }))

const printed = (given: StoryRecords, width = 100, colour = false): string =>
  printedChanges(recordChanges(beforeOf(given), given.stories, language), '2031-05-06', { width, colour })

describe('changes for people', () => {
  it('tells what changed of each line together, what matters most first', () => {
    expectGolden(printed(crisis), 'changes.txt', import.meta.url)
  })

  it('tells of a story that was not there', () => {
    const changes = recordChanges([], crisis.stories, language)
    expect(printedChanges(changes, null, { width: 100, colour: false })).toMatch(/^new · \d+ reports$/m)
  })

  it.each([40, 60, 80, 120, 300])('keeps within %i columns', (width) => {
    expect(Math.max(...printed(crisis, width).split('\n').map(columns))).toBeLessThanOrEqual(width)
  })

  it('says the same in colour', () => {
    const coloured = printed(crisis, 100, true)
    expect(coloured).toContain('\u001b[')
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(printed(crisis))
  })

  it.each(['\x1b[2J\x1b]0;x\x07', '\u202E\u2066', '\r\n\t\0', '\x9b31m'])(
    'lets no %j steer the terminal',
    (hostile) => {
      expect(printed(withHostileWords(crisis, hostile))).not.toMatch(
        /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
      )
    },
  )
})
