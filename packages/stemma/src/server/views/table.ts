import type { StoryRecord } from '@stemma/engine'
import { type Column, csvOf } from '../csv.ts'
import type { Opened } from '../records.ts'

/** A table of a story's record, as spreadsheets take it. */
export interface Table {
  readonly name: string
  readonly says: string
  readonly columns: readonly Pick<Column<never>, 'name' | 'says'>[]
  readonly csv: (opened: Opened, marked: boolean) => string
}

/** A line of a record. */
export type Line<Name extends keyof StoryRecord> = StoryRecord[Name] extends readonly (infer Each)[] ? Each : never

/** A table, by its rows and columns. */
export const table = <Row>(
  name: string,
  says: string,
  rows: (opened: Opened) => readonly Row[],
  columns: (opened: Opened) => readonly Column<Row>[],
): Table => ({
  name,
  says,
  // Names and words do not depend on the record.
  columns: columns(null as never),
  csv: (opened, marked) => csvOf(columns(opened), rows(opened), marked),
})

/** What people decided of a line, in few words each. */
export const decisions = (line: { readonly decided: readonly { readonly says: string }[] }): readonly string[] =>
  line.decided.map(({ says }) => says)
