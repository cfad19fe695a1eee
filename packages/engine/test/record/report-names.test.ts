import { describe, expect, it } from 'vitest'
import type { RecordReport } from '../../src/index.ts'
import { reportNames } from '../../src/record/report-names.ts'
import { crisis } from '../export/crisis.ts'

const [{ reports } = { reports: [] }] = crisis.stories

/** A report of the crisis as it would be with other credits. */
const report = (id: string, published: string | null, credits: Partial<RecordReport> = {}): RecordReport => ({
  ...reports[0]!,
  id,
  published,
  url: null,
  outlet: null,
  title: null,
  titleLanguage: 'en',
  revises: null,
  revisedBy: null,
  ...credits,
})

const namesOf = (...given: readonly RecordReport[]): readonly string[] => [...reportNames(given).values()]

describe('what a report is called', () => {
  it('is its outlet, with the day where the outlet has several', () => {
    const post = { outlet: 'Harbour Post' }
    expect(namesOf(report('a', '2031-03-02', post), report('b', '2031-03-03', { outlet: 'Tide News' }))).toEqual([
      'Harbour Post',
      'Tide News',
    ])
    expect(
      namesOf(report('a', '2031-03-02', post), report('b', '2031-03-03T09:00', post), report('c', '2031-03-03', post)),
    ).toEqual(['Harbour Post, 2 Mar 2031', 'Harbour Post, 3 Mar 2031 (1)', 'Harbour Post, 3 Mar 2031 (2)'])
  })

  it('is its headline where no outlet is named, and its day where that is in another language', () => {
    expect(
      namesOf(
        report('a', '2031-03-02', { title: 'Silo fire in Aveiro kills at least 12, says ministry' }),
        report('b', '2031-03-02', { title: 'Douze morts', titleLanguage: 'fr' }),
        report('c', null),
      ),
    ).toEqual(['“Silo fire in Aveiro kills at…”', 'report of 2 Mar 2031', 'undated report'])
  })

  it('stays the same when reports come between', () => {
    const undated = report('z', null, { title: 'What is known of the fire' })
    const before = reportNames([report('a', '2031-03-02', { title: 'Silo burns' }), undated])
    const after = reportNames([
      report('a', '2031-03-02', { title: 'Silo burns' }),
      report('b', '2031-03-03', { title: 'Twelve are mourned' }),
      undated,
    ])
    for (const [id, name] of before) expect(after.get(id)).toBe(name)
  })

  it('holds nothing that is not seen', () => {
    expect(namesOf(report('a', null, { title: 'Twelve\u202e dead \u200band\nmore “so far”' }))).toEqual([
      '“Twelve dead and more "so far"”',
    ])
  })
})
