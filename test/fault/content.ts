import { gunzipSync } from 'node:zlib'
import { DatabaseSync } from '@photostructure/sqlite'
import { digestOf } from '../../packages/stemma/src/journal/digest.ts'

/** Tables and what their rows are in order of. */
export const tables = {
  entry: 'seq',
  original: 'hash',
  source: 'seq',
  report: 'seq',
  claim: 'report, at',
  decision: 'seq, touches',
  story: 'id',
  line: 'id, story',
  placed: 'number',
  seat: 'number',
  posting: 'term',
  cluster: 'number',
} as const

/** The tables in which SQLite keeps the index of words. */
export const wordTables = ['word_data', 'word_idx', 'word_docsize', 'word_config'] as const

/**
 * Everything that a casebook says, as one digest: all rows of all tables, unpacked, and what is found by each two words that
 * stand together in it. Made without anything that `verify` uses.
 */
export const contentOf = (path: string): string => {
  const raw = new DatabaseSync(path, { readOnly: true })
  try {
    const all = Object.entries(tables).map(([table, order]) =>
      (raw.prepare(`select * from ${table} order by ${order}`).all() as Record<string, unknown>[]).map((row) =>
        Object.entries(row).map(([name, cell]) => [name, cell instanceof Uint8Array ? unpacked(cell) : said(cell)]),
      ),
    )
    const texts = (raw.prepare('select packed from report order by seq').all() as { packed: Uint8Array }[]).map(
      ({ packed }) => JSON.parse(gunzipSync(packed).toString()) as { text: string },
    )
    const find = raw.prepare('select rowid from word where word match ? order by rowid')
    const words = texts.map(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    const pairs = new Set(
      words.flatMap((some) =>
        some.slice(1).flatMap((word, at) => [`"${some[at]} ${word}"`, `"${some[at]} ${word.slice(0, 3)}" *`]),
      ),
    )
    const found = [...pairs].map((pair) => [pair, find.all(pair)])
    return digestOf(JSON.stringify([all, found]))
  } catch (error) {
    return `cannot be read: ${String(error)}`
  } finally {
    raw.close()
  }
}

const said = (cell: unknown): unknown => (Object.is(cell, -0) ? '-0' : cell)

const unpacked = (bytes: Uint8Array): string => {
  try {
    return digestOf(gunzipSync(bytes))
  } catch {
    return digestOf(bytes)
  }
}
