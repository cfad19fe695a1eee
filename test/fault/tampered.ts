import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { readingsKept } from '../../packages/stemma/src/casebook/readings.ts'
import { rebuild } from '../../packages/stemma/src/casebook/rebuilding.ts'
import { openSqlite } from '../../packages/stemma/src/casebook/sqlite.ts'
import {
  type Act,
  bodyOf,
  type Entry,
  entryAfter,
  type Head,
  nothing,
} from '../../packages/stemma/src/journal/entry.ts'
import { newKey, type Seal, sealOf } from '../../packages/stemma/src/journal/seal.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { below, oneOf, type Random } from './chance.ts'
import { tables, wordTables } from './content.ts'
import { stampingFrom } from './sealed-casebook.ts'

export type Kind =
  | 'bit turned over'
  | 'row deleted'
  | 'values of two rows exchanged'
  | 'entries reordered'
  | 'entry taken out, the rest renumbered'
  | 'row put in'
  | 'end cut off, with all that rests on it'
  | 'journal written anew, with hashes of its own'

/** Tampers with a casebook in one way, and says how; null where what was drawn could not be done. */
export const tampered = async (path: string, kind: Kind, seal: Seal, random: Random): Promise<string | null> => {
  switch (kind) {
    case 'end cut off, with all that rests on it':
      return cutOff(path, 1 + below(seal.seq - 1, random))
    case 'journal written anew, with hashes of its own':
      return writtenAnew(path, random)
    default:
      return within(path, (raw) => simply(raw, kind, random))
  }
}

type Simple = Exclude<Kind, 'end cut off, with all that rests on it' | 'journal written anew, with hashes of its own'>

const simply = (raw: DatabaseSyncInstance, kind: Simple, random: Random): string | null => {
  switch (kind) {
    case 'bit turned over':
      return turned(raw, random)
    case 'row deleted': {
      const { table, row } = drawnRow(raw, random)
      raw.prepare(`delete from ${table} where ${keyed(raw, table)}`).run(...keyOf(raw, table, row))
      return `${table} ${nameOf(raw, table, row)}`
    }
    case 'values of two rows exchanged':
      return exchanged(raw, random)
    case 'entries reordered': {
      const last = lastOf(raw)
      const [one, other] = [1 + below(last, random), 1 + below(last, random)]
      if (one === other) return null
      renumber(raw, one, 0)
      renumber(raw, other, one)
      renumber(raw, 0, other)
      return `entries ${one} and ${other}`
    }
    case 'entry taken out, the rest renumbered': {
      const last = lastOf(raw)
      const gone = 1 + below(last - 1, random)
      raw.prepare('delete from entry where seq = ?').run(gone)
      for (let seq = gone + 1; seq <= last; seq += 1) renumber(raw, seq, seq - 1)
      return `entry ${gone}`
    }
    case 'row put in': {
      const { table, row } = drawnRow(raw, random)
      const columns = Object.keys(row)
      const key = keysOf(raw, table)
      const made = columns.map((column) => {
        const cell = row[column]
        if (!key.includes(column) && column !== 'hash' && column !== 'identity') return cell
        if (typeof cell === 'number') return cell + 1 + below(1000, random)
        return cell instanceof Uint8Array ? cell : `${cell}x`
      })
      raw
        .prepare(
          `insert into ${table} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        )
        .run(...(made as never[]))
      return `${table}, like ${nameOf(raw, table, row)}`
    }
  }
}

type Row = Readonly<Record<string, unknown>>

const within = (path: string, work: (raw: DatabaseSyncInstance) => string | null): string | null => {
  const raw = new DatabaseSync(path, { defensive: false })
  try {
    raw.exec('pragma journal_mode = delete; pragma synchronous = off; begin')
    const what = work(raw)
    raw.exec(what === null ? 'rollback' : 'commit')
    return what
  } catch (error) {
    // The tables themselves refuse some: two rows of one key, a text where a number must be.
    if (error instanceof Error && /constraint|cannot store|out of range/i.test(error.message)) return null
    throw error
  } finally {
    raw.close()
  }
}

/** A row of any table: each table as often as any other. */
const drawnRow = (raw: DatabaseSyncInstance, random: Random): { readonly table: string; readonly row: Row } => {
  const table = oneOf([...Object.keys(tables), ...wordTables], random)
  const rows = raw.prepare(`select * from ${table}`).all() as Row[]
  return rows.length === 0 ? drawnRow(raw, random) : { table, row: oneOf(rows, random) }
}

const keysOf = (raw: DatabaseSyncInstance, table: string): readonly string[] =>
  (raw.prepare(`pragma table_info(${table})`).all() as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)

const keyed = (raw: DatabaseSyncInstance, table: string): string =>
  keysOf(raw, table)
    .map((column) => `${quoted(column)} = ?`)
    .join(' and ')

const keyOf = (raw: DatabaseSyncInstance, table: string, row: Row): never[] =>
  keysOf(raw, table).map((column) => row[column]) as never[]

const nameOf = (raw: DatabaseSyncInstance, table: string, row: Row): string => keyOf(raw, table, row).join(', ')

const quoted = (column: string): string => `"${column}"`

const setting = (raw: DatabaseSyncInstance, table: string, row: Row, column: string, cell: unknown): void => {
  const value = typeof cell === 'object' && cell !== null && 'text' in cell ? 'cast(? as text)' : '?'
  raw
    .prepare(`update ${table} set ${quoted(column)} = ${value} where ${keyed(raw, table)}`)
    .run(
      (typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : cell) as never,
      ...keyOf(raw, table, row),
    )
}

/** A bit of a random column of a random row. */
const turned = (raw: DatabaseSyncInstance, random: Random): string | null => {
  const { table, row } = drawnRow(raw, random)
  const column = oneOf(Object.keys(row), random)
  const cell = row[column]
  if (cell === null || cell === '') return null
  const isReal = table === 'claim' && column === 'value'
  const bytes = isReal
    ? new Uint8Array(Float64Array.of(cell as number).buffer)
    : typeof cell === 'number'
      ? new Uint8Array(BigInt64Array.of(BigInt(cell)).buffer).slice(0, 6)
      : typeof cell === 'string'
        ? new TextEncoder().encode(cell)
        : Uint8Array.from(cell as Uint8Array)
  if (bytes.length === 0) return null
  const bit = below(bytes.length * 8, random)
  bytes[bit >> 3] = bytes[bit >> 3]! ^ (1 << (bit & 7))
  const whole = (): number => Number(new BigInt64Array(Uint8Array.of(...bytes, 0, 0).buffer)[0])
  const now = isReal
    ? new Float64Array(bytes.buffer)[0]
    : typeof cell === 'number'
      ? whole()
      : typeof cell === 'string'
        ? { text: bytes }
        : bytes
  if (typeof now === 'number' && Number.isNaN(now)) return null
  setting(raw, table, row, column, now)
  return `${table} ${nameOf(raw, table, row)}: bit ${bit} of ${column}`
}

const exchanged = (raw: DatabaseSyncInstance, random: Random): string | null => {
  const { table, row } = drawnRow(raw, random)
  const other = oneOf(raw.prepare(`select * from ${table}`).all() as Row[], random)
  const column = oneOf(
    Object.keys(row).filter((name) => !keysOf(raw, table).includes(name)),
    random,
  )
  const [mine, theirs] = [row[column], other[column]]
  if (column === undefined || JSON.stringify(mine) === JSON.stringify(theirs)) return null
  // In between neither has the value of the other: some columns hold each value once.
  if (typeof mine === 'string') setting(raw, table, row, column, 'in between')
  setting(raw, table, other, column, mine)
  setting(raw, table, row, column, theirs)
  return `${table} ${nameOf(raw, table, row)} and ${nameOf(raw, table, other)}: ${column}`
}

const lastOf = (raw: DatabaseSyncInstance): number =>
  (raw.prepare('select max(seq) as last from entry').get() as { last: number }).last

const renumber = (raw: DatabaseSyncInstance, from: number, to: number): void => {
  raw.prepare('update entry set seq = ? where seq = ?').run(to, from)
}

/** Cuts the journal off and takes away everything that came of what is gone: nothing that is left is wrong. */
const cutOff = async (path: string, last: number): Promise<string> => {
  within(path, (raw) => {
    raw.prepare('delete from entry where seq > ?').run(last)
    raw.exec(`delete from original where hash not in
      (select json_extract(body, '$.act.original') from entry where kind = 'source')`)
    return 'done'
  })
  await madeAnew(path, last)
  return `after entry ${last}`
}

/** Makes everything anew from what the journal says now, as somebody would who knows Stemma. */
const madeAnew = async (path: string, last: number): Promise<void> => {
  const casebook = await openSqlite(path)
  try {
    const read = new Set(
      (await casebook.db.selectFrom('entry').select('body').where('kind', '=', 'reading').execute()).map(
        ({ body }) => ((JSON.parse(body) as Entry).act as Extract<Act, { kind: 'reading' }>).source,
      ),
    )
    async function* left() {
      for await (const each of readingsKept(casebook)) if (each.source <= last && read.has(each.source)) yield each
    }
    const quiet = { told: () => {}, stopped: null }
    await rebuild(casebook, loadEnglish(), left(), stampingFrom('2026-03-05T08:00:00Z'), quiet, true)
  } finally {
    await casebook.close()
  }
}

/** Changes one entry and writes all that follow anew, with hashes that fit, and a seal in the journal by a key of one's own. */
const writtenAnew = async (path: string, random: Random): Promise<string | null> => {
  let last = 0
  const what = within(path, (raw) => {
    const rows = raw.prepare('select body, hash from entry order by seq').all() as { body: string; hash: string }[]
    const entries = rows.map(({ body, hash }) => ({ ...(JSON.parse(body) as Entry), hash }))
    last = entries.length
    const at = below(last - 1, random)
    let head: Head = { seq: 0, hash: nothing }
    const [what, change] = oneOf(changes, random)
    const anew = entries.map((entry, nth) => {
      const { time, actor, engine, rules, act } = nth === at ? change(entry) : entry
      const made = entryAfter(head, { time, actor, engine, rules }, act.kind === 'seal' ? resealed(act, head) : act)
      head = made
      return made
    })
    if (anew[at]!.hash === entries[at]!.hash) return null
    raw.exec('delete from entry')
    const put = raw.prepare('insert into entry (seq, time, actor, kind, body, hash) values (?, ?, ?, ?, ?, ?)')
    for (const made of anew) put.run(made.seq, made.time, made.actor, made.act.kind, bodyOf(made), made.hash)
    return `entry ${at + 1}: ${what}`
  })
  if (what !== null) await madeAnew(path, last)
  return what
}

const key = newKey()

const resealed = ({ seal }: Extract<Act, { readonly kind: 'seal' }>, head: Head): Act => ({
  kind: 'seal',
  seal: sealOf({ casebook: seal.casebook, ...head, time: seal.time }, key),
})

const changes: readonly (readonly [string, (entry: Entry) => Entry])[] = [
  ['another time', (entry) => ({ ...entry, time: entry.time.replace('2026-03', '2026-02') })],
  ['another person', (entry) => ({ ...entry, actor: 'B. Weaver' })],
  [
    'another name',
    ({ act, ...entry }) => ({ ...entry, act: act.kind === 'source' ? { ...act, input: `old-${act.input}` } : act }),
  ],
]
