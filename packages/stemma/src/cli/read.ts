import { type Command, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import type { ReadOptions } from '../commands/read.ts'
import { declare } from './declaration.ts'
import { from, type IntakeFlags, intakeOf, quiet, readingOptions, rejected, reports } from './intake-options.ts'

interface ReadFlags extends IntakeFlags {
  readonly format: ReadOptions['format']
  readonly rejected?: boolean
  readonly quiet?: boolean
}

export const declareRead = (program: Command, context: Context): Command =>
  declare(program, 'read', {
    summary: "print each report's claims with their words",
    description:
      "Reads reports and prints each one's claims: figures, quotations, events and how they stand, with the exact words and who said them through whom.",
    arguments: [reports],
    options: [
      new Option('--format <format>', 'text for people, json for one document, jsonl for one report a line')
        .choices(['text', 'json', 'jsonl'] satisfies readonly ReadOptions['format'][])
        .default('text'),
      from(),
      ...readingOptions(),
      rejected(),
      quiet(),
    ],
    examples: [
      'npx stemma read corpus/january-2022/reports',
      "npx stemma read 'corpus/**/*.txt' --format jsonl",
      'npx stemma read corpus/ferry-1998/reports/1-coast-wire-early.txt --rejected',
      'npx stemma read - --from text < corpus/ferry-1998/reports/1-coast-wire-early.txt',
    ],
  }).action(async (paths: string[], flags: ReadFlags) => {
    const { readCommand } = await import('../commands/read.ts')
    const { format, rejected = false, quiet = false } = flags
    await readCommand(paths, { ...intakeOf(flags), format, rejected, quiet }, context)
  })
