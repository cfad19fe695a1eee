import { gzipSync } from 'node:zlib'
import { type Reading, storyId } from '@stemma/engine'
import { digestOf } from '../journal/digest.ts'
import type { Store } from './casebook.ts'
import { unpacked } from './originals.ts'
import { keepWords } from './search.ts'

/** A reading on its way into the casebook. */
export interface Written {
  readonly reading: Reading
  /** The reading as canonical JSON. */
  readonly text: string
}

/** A part of a row that holds a report's own words, cut short, without what a database would change or choke on. */
export const clean = (text: string | null, longest = 500): string | null =>
  text === null ? null : text.slice(0, longest).replace(/[\0\p{Surrogate}]/gu, '\u{fffd}')

/** Writes what a source's latest reading says, in the place of one before it. It is placed anew. */
export const writeReading = async (held: Store, source: number, { reading, text }: Written): Promise<string> => {
  const digest = digestOf(text)
  await eraseReading(held, source)
  await held.db
    .insertInto('report')
    .values({
      seq: source,
      id: clean(reading.id)!,
      title: clean(reading.title),
      outlet: clean(reading.outlet),
      published: clean(reading.published),
      url: clean(reading.url, 2048),
      claims: reading.claims.length,
      founds: storyId(null, reading),
      digest,
      packed: gzipSync(text),
      story: null,
    })
    .execute()
  await keepWords(held.kind, held.db, source, searchable(reading))
  const claims = reading.claims.map((claim, at) => ({
    report: source,
    at,
    id: claim.id,
    kind: claim.kind,
    measure: claim.kind === 'figure' ? claim.measure : null,
    value: claim.kind === 'figure' ? claim.value : null,
  }))
  for (let at = 0; at < claims.length; at += 100)
    await held.db
      .insertInto('claim')
      .values(claims.slice(at, at + 100))
      .execute()
  return digest
}

/** What a report is found by: its words, and who it says published it. */
export const searchable = ({ title, outlet, text }: Reading): string => [title ?? '', outlet ?? '', text].join('\n')

const eraseReading = async (held: Store, source: number): Promise<void> => {
  await held.db.deleteFrom('claim').where('report', '=', source).execute()
  await held.db.deleteFrom('report').where('seq', '=', source).execute()
}

/** The readings of some sources, in the order of their seqs. */
export const readingsOf = async (store: Store, sources: readonly number[]): Promise<readonly Reading[]> => {
  const readings: Reading[] = []
  for (let at = 0; at < sources.length; at += 200) {
    const rows = await store.db
      .selectFrom('report')
      .select(['packed'])
      .where('seq', 'in', sources.slice(at, at + 200))
      .orderBy('seq')
      .execute()
    for (const { packed } of rows) readings.push(readingFrom(packed))
  }
  return readings
}

/** All readings with their sources, in the order of these. */
export async function* readingsKept({
  db,
}: Store): AsyncGenerator<{ readonly source: number; readonly written: Written }> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('report')
      .select(['seq', 'packed'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(100)
      .execute()
    for (const { seq, packed } of rows) {
      const text = textOf(packed)
      yield { source: seq, written: { reading: JSON.parse(text) as Reading, text } }
    }
    if (rows.length < 100) return
    after = rows.at(-1)!.seq
  }
}

/** A reading from what is kept of it. */
export const readingFrom = (packed: Uint8Array): Reading => JSON.parse(textOf(packed)) as Reading

/** JSON from what is kept of it. */
export const textOf = (packed: Uint8Array): string => {
  const bytes = unpacked(packed)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
}
