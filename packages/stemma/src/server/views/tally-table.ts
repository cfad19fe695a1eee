import { bestText, chainText, gradeShapes, outletNames } from '@stemma/engine'
import { decisions, type Line, table } from './table.ts'

/** A reading of a tally: a row of the table of tallies, so that the table shows how each count moved. */
interface ReadingRow {
  readonly tally: Line<'tallies'>
  readonly reading: Line<'tallies'>['readings'][number] | null
}

/** How each count moved. */
export const talliesTable = table<ReadingRow>(
  'tallies',
  'A row for each reading of each tally, in the order of their days; what stands of the tally is the same in each of its rows',
  ({ record }) =>
    record.tallies.flatMap((tally): readonly ReadingRow[] =>
      tally.readings.length === 0 ? [{ tally, reading: null }] : tally.readings.map((reading) => ({ tally, reading })),
    ),
  (opened) => [
    { name: 'tally', says: 'Id of the tally', of: ({ tally }) => tally.id },
    { name: 'label', says: 'What is counted', of: ({ tally }) => tally.label },
    { name: 'measure', says: 'killed, injured, detained …', of: ({ tally }) => tally.measure },
    { name: 'population', says: 'Who is counted; empty for everybody', of: ({ tally }) => tally.population },
    { name: 'place', says: 'Where, if not everywhere', of: ({ tally }) => tally.place },
    { name: 'part_of', says: 'Id of the tally it is a part of', of: ({ tally }) => tally.partOf },
    { name: 'accumulation', says: 'cumulative, flow, snapshot or unknown', of: ({ tally }) => tally.accumulation },
    { name: 'low', says: 'Lowest that stands', of: ({ tally }) => tally.low },
    { name: 'best', says: 'The figure that stands; empty where none does', of: ({ tally }) => tally.best },
    { name: 'high', says: 'Highest that stands', of: ({ tally }) => tally.high },
    { name: 'floor', says: 'Sum of parts that share nobody', of: ({ tally }) => tally.floor },
    { name: 'best_worded', says: 'The standing figure as it was worded', of: ({ tally }) => bestText(tally) },
    { name: 'grade', says: 'How good it is', of: ({ tally }) => gradeShapes[tally.grade].word },
    { name: 'origins', says: 'Independent origins', of: ({ tally }) => tally.origins },
    { name: 'outlets', says: 'Outlets that print it', of: ({ tally }) => tally.outlets },
    { name: 'sentence', says: 'The sentence that can be printed', of: ({ tally }) => tally.sentence },
    { name: 'decided', says: 'What people decided of the tally', of: ({ tally }) => decisions(tally) },
    {
      name: 'reading',
      says: 'The number of this reading as it was worded',
      of: ({ reading }) => reading?.worded ?? null,
    },
    { name: 'reading_value', says: 'The number', of: ({ reading }) => reading?.value ?? null },
    { name: 'reading_low', says: 'Its lower end', of: ({ reading }) => reading?.low ?? null },
    { name: 'reading_high', says: 'Its upper end', of: ({ reading }) => reading?.high ?? null },
    { name: 'bound', says: 'exact, about, at-least …', of: ({ reading }) => reading?.bound ?? null },
    { name: 'as_of', says: 'ISO day the number is of', of: ({ reading }) => reading?.asOf ?? null },
    {
      name: 'as_of_inferred',
      says: 'Whether the day is taken from the publication',
      of: ({ reading }) => reading?.asOfInferred ?? null,
    },
    {
      name: 'state',
      says: 'standing, superseded, withdrawn, denied, restatement, background or rejected',
      of: ({ reading }) => reading?.state ?? null,
    },
    { name: 'why', says: 'Why it is so, with the rule', of: ({ reading }) => reading?.why ?? null },
    {
      name: 'said_by',
      says: 'Who knows, then those it came through',
      of: ({ reading }) => (reading === null ? null : chainText(reading, opened.index)),
    },
    {
      name: 'printed_by',
      says: 'Outlets that print this reading',
      of: ({ reading }) => (reading === null ? null : outletNames(reading.reports, opened.index)),
    },
    { name: 'origin', says: 'Id of its origin', of: ({ reading }) => reading?.origin ?? null },
    { name: 'claims', says: 'Ids of its claims', of: ({ reading }) => reading?.claims ?? null },
  ],
)
