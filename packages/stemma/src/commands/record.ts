import {
  dossierHtml,
  dossierMarkdown,
  type Reading,
  type RecordOptions,
  recordOf,
  type StoryRecords,
} from '@stemma/engine'
import type { Format } from '../intake/index.ts'
import { loadEnglish } from '../models.ts'
import { counted } from '../print/reading.ts'
import { printedRecord } from '../print/record.ts'
import { visible } from '../print/terminal.ts'
import { FailedError, UsageError } from '../problem.ts'
import type { Limits } from '../reading/threads.ts'
import { type Context, told, write } from './context.ts'
import { stepsOf, terminalOf } from './read.ts'

export interface RecordCommandOptions extends RecordOptions {
  readonly format: 'text' | 'md' | 'html' | 'json'
  readonly from: Format | null
  readonly jobs: number | null
  readonly quiet: boolean
  readonly guide: boolean
  readonly limits: Limits
}

/** `stemma record`: reads the reports and reconciles them into one record per story, without a store. */
export const recordCommand = async (
  paths: readonly string[],
  options: RecordCommandOptions,
  context: Context,
): Promise<void> => {
  const { stdout, stderr } = context
  const { readings, refused } = await readingsOf(paths, options, context)
  const records = recordOf(readings, loadEnglish(), options)
  if (readings.length > 0 || options.format === 'json') await write(stdout, await written(records, options, context))
  if (options.guide) await write(stdout, guide)
  if (!options.quiet) stderr.write(`${summaryOf(readings.length, refused, records, options.asOf)}\n`)
  if (refused > 0) throw new FailedError()
}

/** Every report the paths hold, read; those that cannot be are told on stderr. */
export const readingsOf = async (
  paths: readonly string[],
  options: Pick<RecordCommandOptions, 'from' | 'jobs' | 'limits'>,
  context: Context,
): Promise<{ readonly readings: readonly Reading[]; readonly refused: number }> => {
  const readings: Reading[] = []
  let refused = 0
  for await (const step of stepsOf(paths, { kind: 'json' }, options, context)) {
    switch (step.kind) {
      case 'read':
        readings.push(JSON.parse(step.output) as Reading)
        for (const note of step.notes) context.stderr.write(`${visible(`stemma: ${step.input}: ${note}`)}\n`)
        break
      case 'known':
        break
      case 'refused':
      case 'problem':
        refused += 1
        context.stderr.write(`${visible(told(step))}\n`)
    }
  }
  return { readings, refused }
}

const written = async (records: StoryRecords, { format }: RecordCommandOptions, context: Context): Promise<string> => {
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

const summaryOf = (read: number, refused: number, { stories }: StoryRecords, asOf: string | null): string => {
  const used = stories.reduce((sum, { reports }) => sum + reports.length, 0)
  return [
    `${counted(read, 'report')} read`,
    refused === 0 ? '' : `, ${refused} refused`,
    asOf === null || used === read ? '' : `, ${read - used} published after ${asOf} left out`,
    `, ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}.`,
  ].join('')
}

const guide = `
That was the record of the example crisis, January 2022 in our own words. For your own reports:

    npx stemma record folder/                              one record from many reports
    npx stemma record folder/ --format html > record.html  a dossier to hand on, in one file
    npx stemma why ID folder/                              the working behind one line, by the id at its end
    npx stemma read report.txt page.html                   the claims of each report
    npx stemma record --help                               everything else
`
