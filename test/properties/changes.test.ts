import { type Reading, recordChanges, recordOf, type StoryRecord } from '@stemma/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { cases } from '../cases.ts'
import { crisis, pile, readRow } from '../crises.ts'

const language = loadEnglish()

const record = (readings: readonly Reading[]): readonly StoryRecord[] =>
  recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] }).stories

describe('whatever the reports', () => {
  it('nothing changed between a record and itself', () => {
    fc.assert(
      fc.property(pile, (rows) => {
        const made = record(rows.map(readRow))
        expect(recordChanges(made, made, language)).toEqual([])
      }),
      cases(80),
    )
  })

  it('each change is of a line that is there, brought by claims that are new, and has its sentence', () => {
    fc.assert(
      fc.property(crisis, fc.nat({ max: 4 }), (rows, at) => {
        const readings = rows.map(readRow)
        const [before, after] = [record(readings.slice(0, at % rows.length)), record(readings)]
        const known = new Set(
          before.flatMap(({ reports }) => reports.flatMap(({ claims }) => claims.map(({ id }) => id))),
        )
        const ids = idsOf([...before, ...after])
        for (const { changes } of recordChanges(before, after, language)) {
          for (const { lines, claims, reports, says, before, after } of changes) {
            for (const id of [...lines, ...reports]) expect(ids).toContain(id)
            for (const id of claims) expect([id, known.has(id)]).toEqual([id, false])
            expect(says).toMatch(/^[^{}]+\.$/u)
            expect(before).not.toEqual(after)
          }
        }
      }),
      cases(80),
    )
  })

  it('another copy of a report tells of no happening anew', () => {
    fc.assert(
      fc.property(crisis, (rows) => {
        const copy = { ...rows.at(-1)!, id: 'copy', outlet: 'The Copyist' }
        const [before, after] = [record(rows.map(readRow)), record([...rows, copy].map(readRow))]
        const found = recordChanges(before, after, language).flatMap(({ changes }) => changes)
        expect(found.filter(({ kind }) => kind === 'incident').map(({ says }) => says)).toEqual([])
      }),
      cases(60),
    )
  })
})

const idsOf = (stories: readonly StoryRecord[]): ReadonlySet<string> =>
  new Set(
    stories.flatMap((story) => [
      story.id,
      ...[story.tallies, story.origins, story.incidents, story.contradictions, story.reports].flatMap((lines) =>
        lines.map(({ id }) => id),
      ),
    ]),
  )
