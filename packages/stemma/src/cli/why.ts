import { type Command, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import type { WhyOptions } from '../commands/why.ts'
import { type CasebookFlags, casebookOptions, json, keepingOf } from './casebook-options.ts'
import { declare } from './declaration.ts'
import { from, type IntakeFlags, intakeOf, readingOptions } from './intake-options.ts'
import { asOf, profile, type RecordFlags, recordOptionsOf } from './record-options.ts'

interface WhyFlags extends IntakeFlags, RecordFlags, CasebookFlags {
  readonly format: WhyOptions['format']
  readonly json?: boolean
}

export const declareWhy = (program: Command, context: Context): Command =>
  declare(program, 'why', {
    summary: 'print the working behind one claim, or one line of the record',
    description:
      'Prints what a claim or a line of the record rests on: the words, the rules, the steps, what was tried and rejected, and who said it through whom.',
    arguments: [
      [
        '<id>',
        'the id, or its beginning, that "stemma record" and "stemma read" print beside a line; or words of a claim',
      ],
      [
        '[path...]',
        'where the report is: files, folders, quoted patterns, addresses (https://…), or - for standard input (default: the casebook)',
      ],
    ],
    options: [
      new Option('--format <format>', 'text for people, or json')
        .choices(['text', 'json'] satisfies readonly WhyOptions['format'][])
        .default('text'),
      profile(),
      asOf(),
      from(),
      ...readingOptions(),
      ...casebookOptions(),
      json(),
    ],
    examples: [
      'npx stemma why 164 corpus/january-2022/reports',
      "npx stemma why 'more than' corpus/ferry-1998/reports --format json",
      'npx stemma why r-6950fb44 corpus/january-2022/reports',
    ],
  }).action(async (id: string, paths: string[], flags: WhyFlags) => {
    const format = flags.json === true ? 'json' : flags.format
    if (paths.length === 0) {
      const { whyKeptCommand } = await import('../commands/story-lines.ts')
      const looking = { ...keepingOf(flags), ...(await recordOptionsOf(flags)), json: format === 'json' }
      return whyKeptCommand(id, looking, context)
    }
    const { whyCommand } = await import('../commands/why.ts')
    const options = { ...intakeOf(flags), ...(await recordOptionsOf(flags)), format }
    await whyCommand(id, paths, options, context)
  })
