import { type Measure, materialByDefault, recordChanges, type StoryChanges, type Thresholds } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { recordIn } from '../casebook/records.ts'
import { loadEnglish } from '../models.ts'
import { printedChanges } from '../print/changes.ts'
import { visible } from '../print/terminal.ts'
import { UsageError } from '../problem.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'
import { onlyStory } from './story-lines.ts'
import { upToDate } from './up-to-date.ts'

export interface ChangesOptions extends Keeping {
  /** A day, a moment, or an entry of the journal, as it was typed; null for all there is. */
  readonly since: string | null
  readonly thresholds: Thresholds
  readonly story: string | null
  /** Stories that are looked at, those that changed last first. */
  readonly limit: number
  readonly json: boolean
}

/** `stemma changes`: what materially changed since a day or an entry of the journal. */
export const changesCommand = (options: ChangesOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    const { stdout } = context
    const language = loadEnglish()
    const since = options.since === null ? { seq: 0, says: null } : await sinceGiven(options.since, casebook)
    const only = options.story === null ? null : await onlyStory(casebook, options.story)
    const { stories, more } = await storiesSince(casebook, since.seq, only, options.limit)
    const found: StoryChanges[] = []
    for (const id of stories) {
      const after = await recordIn(casebook, language, id)
      if (after === null) continue
      const before =
        since.seq === 0
          ? null
          : await recordIn(casebook, language, id, { profile: 'default', asOf: null, upTo: since.seq })
      found.push(...recordChanges(before === null ? [] : [before], [after], language, options.thresholds))
    }
    const ordered = found.toSorted(
      (a, b) => b.changes[0]!.weight - a.changes[0]!.weight || (a.story.id < b.story.id ? -1 : 1),
    )
    if (options.json) {
      const changed = ordered.map(({ story: { id, label }, changes }) => ({ id, label, changes }))
      return write(
        stdout,
        `${JSON.stringify({ schema: 'stemma/changes@1', since: since.seq, stories: changed, more })}\n`,
      )
    }
    if (ordered.length === 0)
      return write(stdout, `nothing material changed${since.says === null ? '' : ` since ${since.says}`}\n`)
    await write(stdout, printedChanges(ordered, since.says, terminalOf(context)))
    if (more > 0) await write(stdout, `\n${more} more stories changed; more with --limit\n`)
  })

/** The stories that anything of the journal since an entry bears on, the latest first. */
const storiesSince = async (
  { db }: Database,
  seq: number,
  only: string | null,
  limit: number,
): Promise<{ readonly stories: readonly string[]; readonly more: number }> => {
  let query = db.selectFrom('story').select('id').where('revision', '>', seq)
  if (only !== null) query = query.where('id', '=', only)
  const rows = await query.orderBy('revision', 'desc').orderBy('id').execute()
  return { stories: rows.slice(0, limit).map(({ id }) => id), more: Math.max(0, rows.length - limit) }
}

/** The last entry of the journal before what was typed: a day begins at midnight, UTC. */
const sinceGiven = async (text: string, { db }: Database): Promise<{ readonly seq: number; readonly says: string }> => {
  if (/^\d{1,15}$/.test(text)) return { seq: Number(text), says: `entry ${text}` }
  const [, day = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)Z?)?$/.exec(text) ?? []
  const moment = new Date(`${day}T${clock === '' ? '00:00' : clock}Z`)
  if (day === '' || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day)
    throw new UsageError(
      `--since ${visible(text)}: give a day, as in 2022-01-10, a moment of it, as in 2022-01-10T09:30, or the number of an entry`,
    )
  const row = await db
    .selectFrom('entry')
    .select('seq')
    .where('time', '<', moment.toISOString())
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { seq: row?.seq ?? 0, says: clock === '' ? day : `${day} ${clock}` }
}

/**
 * Thresholds as they are typed, over those that hold by default: `killed=5` for five persons, `displaced=10%` for a tenth of
 * the number before, without a measure for all of them.
 *
 * @throws {UsageError} for what is none
 */
export const thresholdsGiven = (given: readonly string[]): Thresholds => {
  const made: Record<Measure, Thresholds[Measure]> = { ...materialByDefault }
  for (const text of given.flatMap((each) => each.split(',')).map((each) => each.trim())) {
    const [, measure = null, number = '', percent = ''] =
      /^(?:([a-z]+)=)?(\d{1,12}(?:\.\d{1,6})?)(%?)$/.exec(text) ?? []
    const named = Object.keys(made).filter((each) => measure === null || each === measure) as Measure[]
    if (number === '' || named.length === 0)
      throw new UsageError(
        `--threshold ${visible(text)}: give a number or a share, as in killed=5 or displaced=10%; measures are ${Object.keys(made).join(', ')}`,
      )
    for (const each of named)
      made[each] =
        percent === '' ? { absolute: Number(number), relative: 0 } : { absolute: 0, relative: Number(number) / 100 }
  }
  return made
}
