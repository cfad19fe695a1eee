import { reportFromHtml } from './page.ts'
import { type Row, rowsOf } from './rows.ts'
import type { Intake } from './source.ts'
import { reportFromText } from './text.ts'

/** Takes in every report of a JSON Lines stream, in order. `name` is the file's, for the sentences about bad rows. */
export async function* reportsFromJsonl(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<Intake> {
  for await (const row of rowsOf(stream, name)) yield row.kind === 'row' ? reportFromRow(row, name) : row
}

/** The report in a row. Apart from `rowsOf`, so that pages can be parsed where they can be stopped. */
const reportFromRow = (row: Row, name: string): Intake => {
  const read = row.format === 'html' ? reportFromHtml : reportFromText
  const intake = read(row.content, row.meta)
  const place = `${name}:${row.line}`
  if (intake.kind === 'refused') return { kind: 'refused', why: `${place}: ${intake.why}` }
  return { ...intake, notes: intake.notes.map((note) => `${place}: ${note}`) }
}
