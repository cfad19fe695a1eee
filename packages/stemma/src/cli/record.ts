import { type Command, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import type { RecordCommandOptions } from '../commands/record.ts'
import { declare } from './declaration.ts'
import { from, type IntakeFlags, intakeOf, quiet, readingOptions, reports } from './intake-options.ts'
import { asOf, profile, type RecordFlags, recordOptionsOf } from './record-options.ts'

interface RecordCommandFlags extends IntakeFlags, RecordFlags {
  readonly format: RecordCommandOptions['format']
  readonly quiet?: boolean
  readonly guide?: boolean
}

export const declareRecord = (program: Command, context: Context): Command =>
  declare(program, 'record', {
    summary: 'reconcile many reports into one record',
    description:
      'Reads the reports and reconciles them into one record per story: how each figure moved and whether it stands, from how many origins, what cannot all hold, what happened, what was said, and who has it from whom.',
    arguments: [reports],
    options: [
      new Option(
        '--format <format>',
        'text for people, md or html for a dossier with citations (html is one file without scripts), json for programs',
      )
        .choices(['text', 'md', 'html', 'json'] satisfies readonly RecordCommandOptions['format'][])
        .default('text'),
      asOf(),
      profile(),
      from(),
      ...readingOptions(),
      quiet(),
      // `npm start` says how to go on with one's own reports.
      new Option('--guide').hideHelp(),
    ],
    examples: [
      'npx stemma record corpus/january-2022/reports',
      'npx stemma record corpus/january-2022/reports --as-of 2022-01-10',
      'npx stemma record corpus/earthquake-2017/reports --format html > dossier.html',
      'npx stemma record reports.jsonl --format json --profile ibc',
    ],
  }).action(async (paths: string[], flags: RecordCommandFlags) => {
    const { recordCommand } = await import('../commands/record.ts')
    const { format, quiet = false, guide = false } = flags
    const options = { ...intakeOf(flags), ...(await recordOptionsOf(flags)), format, quiet, guide }
    await recordCommand(paths, options, context)
  })
