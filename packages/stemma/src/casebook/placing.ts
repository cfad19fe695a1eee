import type { Kysely } from 'kysely'
import type { Placeable } from './placeable.ts'
import { buildPostings, placeOne } from './placing-one.ts'
import { groupWhole } from './placing-whole.ts'
import type { CasebookTables } from './schema.ts'
import { type Tidings, tidings } from './tidings.ts'

/** When all reports are grouped anew, as if they had come at once: at each count up to `always`, at each doubling up to `last`. */
export interface WholeAt {
  readonly always: number
  readonly last: number
}

const usual: WholeAt = { always: 256, last: 4096 }

/**
 * Places reports into stories, within the caller's transaction. Where they stand afterwards depends on the order of their
 * numbers alone, however many come at once: after each report all are grouped whole, as `recordOf` groups them, where
 * `wholeAt` says so, and else it joins what stands. A grouping that another would follow before the last of these reports is
 * left out.
 *
 * @param reports in the order of their numbers, all greater than those placed before
 */
export const placeReports = async (
  db: Kysely<CasebookTables>,
  reports: readonly Placeable[],
  wholeAt: WholeAt = usual,
): Promise<Tidings> => {
  const told = tidings()
  const last = await db.selectFrom('placed').select(['number', 'nth']).orderBy('number', 'desc').limit(1).execute()
  const before = last[0]?.nth ?? 0
  inOrder([{ number: last[0]?.number ?? Number.NEGATIVE_INFINITY }, ...reports])
  const wholes = reports.flatMap((_, at) => (isWhole(before + at + 1, wholeAt) ? [at + 1] : []))
  const together = wholes.at(-1) ?? 0
  if (together > 0) await groupWhole(db, reports.slice(0, together), before, told)
  const alone = reports.slice(together)
  if (alone.length > 0 && isWhole(before + together, wholeAt)) await buildPostings(db)
  for (const [at, report] of alone.entries()) await placeOne(db, report, before + together + at + 1, told)
  return told.all()
}

const isWhole = (count: number, { always, last }: WholeAt): boolean =>
  count <= always || (count <= last && Number.isInteger(Math.log2(count)))

const inOrder = (reports: readonly Pick<Placeable, 'number'>[]): void => {
  for (const [at, { number }] of reports.entries()) {
    if (at > 0 && number <= reports[at - 1]!.number) throw new Error(`Report ${number} is placed out of order`)
  }
}
