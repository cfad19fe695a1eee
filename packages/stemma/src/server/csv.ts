/** One column of a table. */
export interface Column<Row> {
  readonly name: string
  /** What it holds, for whoever reads the table. */
  readonly says: string
  readonly of: (row: Row) => string | number | boolean | null | readonly string[]
}

/**
 * A table as CSV (RFC 4180): a line of names, then a line a row, in UTF-8. Several values stand in one cell with a semicolon
 * between them; nothing stands for what is not known.
 *
 * @param marked whether a byte-order mark goes first, by which spreadsheets know the encoding
 */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], marked = false): string =>
  csvHead(columns, marked) + csvRows(columns, rows)

/** The line of names alone. */
export const csvHead = (columns: readonly Pick<Column<never>, 'name'>[], marked: boolean): string =>
  `${marked ? '\u{feff}' : ''}${lineOf(columns.map(({ name }) => name))}`

/** The lines below it. */
export const csvRows = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  rows.map((row) => lineOf(columns.map(({ of }) => cellOf(of(row))))).join('')

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const cellOf = (value: ReturnType<Column<never>['of']>): string => {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return harmless(typeof value === 'string' ? value : value.join('; '))
}

/** A spreadsheet runs what begins like a formula: words of reports never are one. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
