import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import type { WatchOptions } from '../commands/watch.ts'
import { UsageError } from '../problem.ts'
import { declare } from './declaration.ts'
import { type IntakeFlags, intakeOf, quiet, readingOptions, rejected } from './intake-options.ts'

interface WatchFlags extends IntakeFlags {
  readonly format: WatchOptions['format']
  readonly into: string
  readonly every: string
  readonly once?: boolean
  readonly follow: boolean
  readonly rejected?: boolean
  readonly quiet?: boolean
}

export const declareWatch = (program: Command, context: Context): Command =>
  declare(program, 'watch', {
    summary: 'fetch feeds, sitemaps and pages again and again, and print what is new',
    description:
      'Fetches the feeds, sitemaps and pages of a list politely, keeps each as it came, and prints the reports that are new or have changed as they come. Stopped with Ctrl-C it goes on later where it was.',
    arguments: [['<list...>', 'files of addresses, one a line, # before a comment; or addresses']],
    options: [
      new Option(
        '--into <folder>',
        'keep what is fetched there, and what is remembered; stemma record reads it',
      ).default('watched'),
      new Option('--every <time>', 'look again after so long: 30s, 10m, 2h').argParser(timeGiven).default('10m'),
      new Option('--once', 'look once and end'),
      new Option('--no-follow', 'take the summaries of feeds as they are, and fetch none of the pages they lead to'),
      new Option('--format <format>', 'text for people, jsonl for one report a line')
        .choices(['text', 'jsonl'] satisfies readonly WatchOptions['format'][])
        .default('text'),
      ...readingOptions(),
      rejected(),
      quiet(),
    ],
    examples: [
      'npx stemma watch list.txt',
      'npx stemma watch list.txt --once --format jsonl',
      'npx stemma watch https://example.org/feed.xml --every 30m --contact desk@example.org',
      'npx stemma record watched',
    ],
  }).action(async (lists: string[], flags: WatchFlags) => {
    const { intervalOf, watchCommand } = await import('../commands/watch.ts')
    const { format, into, follow, once = false, rejected = false, quiet = false } = flags
    const interval = intervalOf(flags.every)
    if (interval === null) throw new UsageError('--every: it must be between a second and a week, as in 10m')
    const every = once ? null : interval
    await watchCommand(lists, { ...intakeOf(flags), format, into, follow, every, rejected, quiet }, context)
  })

const timeGiven = (text: string): string => {
  if (!/^\d{1,6}[smh]$/.test(text)) throw new InvalidArgumentError('It must be a time such as 30s, 10m or 2h.')
  return text
}
