import {
  dossierHtml,
  dossierMarkdown,
  type Reading,
  type RecordOptions,
  recordOf,
  type StoryRecords,
} from '@stemma/engine'
import { loadEnglish } from '../models.ts'
import { printedRecord } from '../print/record.ts'
import { FailedError, StoppedError, UsageError } from '../problem.ts'
import { type Context, tellStep, write } from './context.ts'
import { type Intake, stepsOf, terminalOf } from './read.ts'
import { createTally, summaryOf, type Tally } from './summary.ts'

export interface RecordCommandOptions extends RecordOptions, Intake {
  readonly format: 'text' | 'md' | 'html' | 'json'
  readonly quiet: boolean
  readonly guide: boolean
}

/** `stemma record`: reads the reports and reconciles them into one record per story, without a store. */
export const recordCommand = async (
  paths: readonly string[],
  options: RecordCommandOptions,
  context: Context,
): Promise<void> => {
  const { stdout, stderr, interrupted } = context
  const { readings, tally } = await readingsOf(paths, options, context)
  const records = recordOf(readings, loadEnglish(), options)
  if (readings.length > 0 || options.format === 'json')
    await write(stdout, await written(records, options.format, context))
  if (options.guide) await write(stdout, guide)
  if (!options.quiet) {
    stderr.write(`${summaryOf(tally, interrupted.aborted, cameTo(readings.length, records, options.asOf))}\n`)
  }
  if (interrupted.aborted) throw new StoppedError()
  if (tally.refused.length > 0) throw new FailedError()
}

/** Every report the paths hold, read; those that cannot be are told on stderr. */
export const readingsOf = async (
  paths: readonly string[],
  options: Intake,
  context: Context,
): Promise<{ readonly readings: readonly Reading[]; readonly tally: Tally }> => {
  const readings: Reading[] = []
  const tally = createTally()
  for await (const step of stepsOf(paths, { kind: 'json' }, options, context, tally)) {
    tally.count(step)
    if (step.kind === 'read') readings.push(JSON.parse(step.output) as Reading)
    tellStep(context, step)
  }
  return { readings, tally }
}

/** Records as they were asked for. */
export const written = async (
  records: StoryRecords,
  format: RecordCommandOptions['format'],
  context: Context,
): Promise<string> => {
  switch (format) {
    case 'json':
      return `${JSON.stringify(records)}\n`
    case 'text':
      return printedRecord(records.stories, terminalOf(context))
    case 'md':
      return dossierMarkdown(records)
    case 'html': {
      // Drawing needs libraries that nothing else does.
      const { tallyChart } = await import('../print/tally-chart.ts')
      return dossierHtml(records, tallyChart)
    }
  }
}

/**
 * The day that `--as-of` names.
 *
 * @throws {UsageError} if it is none
 */
export const dayGiven = (text: string): string => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (year !== '' && date.toISOString().slice(0, 10) === text) return text
  throw new UsageError(`--as-of ${text}: not a day; write it as year-month-day, as in 2022-01-10`)
}

/** What the record adds to the summary. */
const cameTo = (read: number, { stories }: StoryRecords, asOf: string | null): string => {
  const used = stories.reduce((sum, { reports }) => sum + reports.length, 0)
  const left = asOf === null || used === read ? '' : `, ${read - used} published after ${asOf} left out`
  return `${left}, ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`
}

const guide = `
That was the record of the example crisis, January 2022 in our own words. For your own reports:

    npx stemma record folder/                              one record from many reports
    npx stemma record folder/ --format html > record.html  a dossier to hand on, in one file
    npx stemma why ID folder/                              the working behind one line, by the id at its end
    npx stemma read report.txt page.html                   the claims of each report
    npx stemma serve folder/                               the desk: the record in your browser
    npx stemma init && npx stemma add folder/              a casebook, which keeps them and the record
    npx stemma record --help                               everything else
`
