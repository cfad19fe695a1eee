import { recordChanges, type StoryChanges, type Thresholds } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { recordIn } from '../casebook/records.ts'
import { type Since, sinceIn } from '../casebook/since.ts'
import { loadEnglish } from '../models.ts'
import { printedChanges } from '../print/changes.ts'
import { visible } from '../print/terminal.ts'
import { UsageError } from '../problem.ts'
import { isThreshold, measures, thresholdsTyped } from '../review/thresholds.ts'
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

/** @throws {UsageError} for what is neither a day nor an entry */
const sinceGiven = async (text: string, casebook: Database): Promise<Since> => {
  const since = await sinceIn(casebook, text)
  if (since !== null) return since
  throw new UsageError(
    `--since ${visible(text)}: give a day, as in 2022-01-10, a moment of it, as in 2022-01-10T09:30, or the number of an entry`,
  )
}

/**
 * Thresholds as they are typed, over those that hold by default.
 *
 * @throws {UsageError} for what is none
 */
export const thresholdsGiven = (given: readonly string[]): Thresholds => {
  const thresholds = thresholdsTyped(given)
  if (isThreshold(thresholds)) return thresholds
  throw new UsageError(
    `--threshold ${visible(thresholds.typed)}: give a number or a share, as in killed=5 or displaced=10%; measures are ${measures.join(', ')}`,
  )
}
