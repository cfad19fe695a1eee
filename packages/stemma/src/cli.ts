import { availableParallelism } from 'node:os'
import type { Profile, RecordOptions } from '@stemma/engine'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import type { Context } from './commands/context.ts'
import type { ReadOptions } from './commands/read.ts'
import type { WhyOptions } from './commands/why.ts'
import { visible } from './print/terminal.ts'
import { FailedError, StoppedError, UsageError } from './problem.ts'

// The first Ctrl-C ends in good order; the second, with no one listening, at once, whatever is under way.
const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())

const context: Context = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  processors: availableParallelism(),
  now: () => performance.now(),
  interrupted: interrupt.signal,
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`

const from = (): Option =>
  new Option('--from <format>', 'what the inputs are, where their names do not tell').choices([
    'text',
    'html',
    'jsonl',
    'feed',
    'mail',
    'docx',
    'pdf',
    'zip',
    'tar',
    'gzip',
    'warc',
  ])

const positive =
  (noun: string, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new InvalidArgumentError(`It must be a whole number of ${noun}, 1 to ${most}.`)
    }
    return value
  }

const jobs = (): Option =>
  new Option(
    '--jobs <n>',
    'threads that read (default: one, or one a processor where there is much to read)',
  ).argParser(positive('threads', 64))

const timeLimit = (): Option =>
  new Option('--time-limit <seconds>', 'stop reading a report that takes longer')
    .argParser(positive('seconds', 3600))
    .default(20)

const longest = (): Option =>
  new Option('--longest <characters>', 'refuse a report that is longer')
    .argParser(positive('characters', 20_000_000))
    .default(200_000)

interface Parsed {
  readonly format: never
  readonly from?: ReadOptions['from']
  readonly jobs?: number
  readonly timeLimit: number
  readonly longest: number
  readonly delay: number
  readonly contact?: string
  readonly rejected?: boolean
  readonly quiet?: boolean
  readonly guide?: boolean
}

/** A report takes some 0.3 KB of memory a character; twice that is a fault. */
const limits = ({ timeLimit, longest }: Parsed): ReadOptions['limits'] => ({
  seconds: timeLimit,
  megabytes: Math.max(256, Math.round(longest * 0.0006)),
  characters: longest,
})

const common = (options: Parsed) => ({
  format: options.format,
  from: options.from ?? null,
  jobs: options.jobs ?? null,
  limits: limits(options),
  web: { userAgent: userAgent(options.contact), delay: options.delay },
})

/** How we name ourselves to those whose pages we fetch; robots.txt calls us Stemma. */
const userAgent = (contact: string | undefined): string =>
  `Stemma/${manifest.version} (reads news reports for the person who runs it${contact === undefined ? '' : `; ${contact}`})`

const delay = (): Option =>
  new Option(
    '--delay <seconds>',
    'between two requests to one host, where addresses are fetched; robots.txt may ask for more',
  )
    .argParser((text) => {
      const value = Number(text)
      if (text.trim() === '' || !(value >= 0 && value <= 3600))
        throw new InvalidArgumentError('It must be a number of seconds, 0 to 3600.')
      return value
    })
    .default(1)

const contact = (): Option =>
  new Option('--contact <address>', 'where those whose pages are fetched can reach you; sent to them').argParser(
    (text) => {
      if (!/^[\x21-\x7e]{3,200}$/.test(text) || /[()\\;]/.test(text))
        throw new InvalidArgumentError('It must be a mail address or the address of a page.')
      return text
    },
  )

interface Watched extends Parsed {
  readonly into: string
  readonly every: string
  readonly once?: boolean
  readonly follow: boolean
}

const asOf = (): Option =>
  new Option('--as-of <date>', 'the record as it stood at the end of that day, as in 2022-01-10')

const profile = (): Option =>
  new Option(
    '--profile <profile>',
    'rule for low, best and high: ibc spans least to most, acled takes the lowest, ucdp leaves best to a person',
  )
    .choices(['default', 'ibc', 'acled', 'ucdp'])
    .default('default')

interface Reconciled extends Parsed {
  readonly profile: Profile
  readonly asOf?: string
}

const reconciled = async ({ profile, asOf }: Reconciled): Promise<RecordOptions> => {
  const { dayGiven } = await import('./commands/record.ts')
  return { profile, asOf: asOf === undefined ? null : dayGiven(asOf) }
}

const program = new Command('stemma')
  .description(
    'Turns a pile of reports about one crisis into a record of every figure, quotation and event, each with its exact words.',
  )
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    examples(
      'npx stemma read corpus/january-2022/reports',
      'npx stemma record corpus/january-2022/reports',
      'npx stemma record --help',
    ),
  )

program
  .command('read')
  .summary("print each report's claims with their words")
  .description(
    "Reads reports and prints each one's claims: figures, quotations, events and how they stand, with the exact words and who said them through whom.",
  )
  .argument(
    '<path...>',
    'files (text, HTML, JSON Lines, feeds, mails, DOCX, PDF; ZIP, tar, gzip, WARC, WACZ of these), folders, quoted patterns, addresses (https://…), or - for standard input',
  )
  .addOption(
    new Option('--format <format>', 'text for people, json for one document, jsonl for one report a line')
      .choices(['text', 'json', 'jsonl'])
      .default('text'),
  )
  .addOption(from())
  .addOption(jobs())
  .addOption(timeLimit())
  .addOption(longest())
  .addOption(delay())
  .addOption(contact())
  .option('--rejected', 'list the numbers that are no counts, and the sentences that were not read')
  .option('--quiet', 'print no summary')
  .addHelpText(
    'after',
    examples(
      'npx stemma read corpus/january-2022/reports',
      "npx stemma read 'corpus/**/*.txt' --format jsonl",
      'npx stemma read corpus/ferry-1998/reports/1-coast-wire-early.txt --rejected',
      'npx stemma read - --from text < corpus/ferry-1998/reports/1-coast-wire-early.txt',
    ),
  )
  .action(async (paths: string[], options: Parsed) => {
    const { readCommand } = await import('./commands/read.ts')
    const { rejected = false, quiet = false } = options
    await readCommand(paths, { ...common(options), rejected, quiet } satisfies ReadOptions, context)
  })

program
  .command('record')
  .summary('reconcile many reports into one record')
  .description(
    'Reads the reports and reconciles them into one record per story: how each figure moved and whether it stands, from how many origins, what cannot all hold, what happened, what was said, and who has it from whom.',
  )
  .argument(
    '<path...>',
    'files (text, HTML, JSON Lines, feeds, mails, DOCX, PDF; ZIP, tar, gzip, WARC, WACZ of these), folders, quoted patterns, addresses (https://…), or - for standard input',
  )
  .addOption(
    new Option(
      '--format <format>',
      'text for people, md or html for a dossier with citations (html is one file without scripts), json for programs',
    )
      .choices(['text', 'md', 'html', 'json'])
      .default('text'),
  )
  .addOption(asOf())
  .addOption(profile())
  .addOption(from())
  .addOption(jobs())
  .addOption(timeLimit())
  .addOption(longest())
  .addOption(delay())
  .addOption(contact())
  .option('--quiet', 'print no summary')
  .addOption(new Option('--guide').hideHelp())
  .addHelpText(
    'after',
    examples(
      'npx stemma record corpus/january-2022/reports',
      'npx stemma record corpus/january-2022/reports --as-of 2022-01-10',
      'npx stemma record corpus/earthquake-2017/reports --format html > dossier.html',
      'npx stemma record reports.jsonl --format json --profile ibc',
    ),
  )
  .action(async (paths: string[], options: Reconciled) => {
    const { recordCommand } = await import('./commands/record.ts')
    const { quiet = false, guide = false } = options
    await recordCommand(paths, { ...common(options), ...(await reconciled(options)), quiet, guide }, context)
  })

program
  .command('watch')
  .summary('fetch feeds, sitemaps and pages again and again, and print what is new')
  .description(
    'Fetches the feeds, sitemaps and pages of a list politely, keeps each as it came, and prints the reports that are new or have changed as they come. Stopped with Ctrl-C it goes on later where it was.',
  )
  .argument('<list...>', 'files of addresses, one a line, # before a comment; or addresses')
  .addOption(
    new Option('--into <folder>', 'keep what is fetched there, and what is remembered; stemma record reads it').default(
      'watched',
    ),
  )
  .addOption(
    new Option('--every <time>', 'look again after so long: 30s, 10m, 2h')
      .argParser((text) => {
        if (!/^\d{1,6}[smh]$/.test(text)) throw new InvalidArgumentError('It must be a time such as 30s, 10m or 2h.')
        return text
      })
      .default('10m'),
  )
  .option('--once', 'look once and end')
  .option('--no-follow', 'take the summaries of feeds as they are, and fetch none of the pages they lead to')
  .addOption(
    new Option('--format <format>', 'text for people, jsonl for one report a line')
      .choices(['text', 'jsonl'])
      .default('text'),
  )
  .addOption(jobs())
  .addOption(timeLimit())
  .addOption(longest())
  .addOption(delay())
  .addOption(contact())
  .option('--rejected', 'list the numbers that are no counts, and the sentences that were not read')
  .option('--quiet', 'print no summary')
  .addHelpText(
    'after',
    examples(
      'npx stemma watch list.txt',
      'npx stemma watch list.txt --once --format jsonl',
      'npx stemma watch https://example.org/feed.xml --every 30m --contact desk@example.org',
      'npx stemma record watched',
    ),
  )
  .action(async (lists: string[], options: Watched) => {
    const { intervalOf, watchCommand } = await import('./commands/watch.ts')
    const { rejected = false, quiet = false, once = false, into, follow } = options
    const every = intervalOf(options.every)
    if (every === null) throw new UsageError('--every: it must be between a second and a week, as in 10m')
    await watchCommand(
      lists,
      { ...common(options), rejected, quiet, into, follow, every: once ? null : every },
      context,
    )
  })

program
  .command('why')
  .summary('print the working behind one claim, or one line of the record')
  .description(
    'Prints what a claim or a line of the record rests on: the words, the rules, the steps, what was tried and rejected, and who said it through whom.',
  )
  .argument(
    '<id>',
    'the id, or its beginning, that "stemma record" and "stemma read" print beside a line; or words of a claim',
  )
  .argument(
    '<path...>',
    'where the report is: files, folders, quoted patterns, addresses (https://…), or - for standard input',
  )
  .addOption(new Option('--format <format>', 'text for people, or json').choices(['text', 'json']).default('text'))
  .addOption(profile())
  .addOption(asOf())
  .addOption(from())
  .addOption(jobs())
  .addOption(timeLimit())
  .addOption(longest())
  .addOption(delay())
  .addOption(contact())
  .addHelpText(
    'after',
    examples(
      'npx stemma why 164 corpus/january-2022/reports',
      "npx stemma why 'more than' corpus/ferry-1998/reports --format json",
      'npx stemma why r-6950fb44 corpus/january-2022/reports',
    ),
  )
  .action(async (id: string, paths: string[], options: Reconciled) => {
    const { whyCommand } = await import('./commands/why.ts')
    await whyCommand(id, paths, { ...common(options), ...(await reconciled(options)) } satisfies WhyOptions, context)
  })

// The reader of a pipe may leave early (head, less): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.stderr.on('error', () => {})

for (const command of [program, ...program.commands]) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its sentence.
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else if (error instanceof UsageError) {
    process.stderr.write(`stemma: ${visible(error.message)}\n`)
    process.exitCode = 2
  } else if (error instanceof StoppedError) {
    process.exitCode = 130
    // A name that is still being looked up would keep the process for as long as that takes.
    setTimeout(() => process.exit(), 500).unref()
  } else if (error instanceof FailedError) {
    if (error.message !== '') process.stderr.write(`stemma: ${error.message}\n`)
    process.exitCode = 1
  } else {
    process.stderr.write(`stemma: ${visible(String(error))}: a fault of Stemma's; please report it\n`)
    process.exitCode = 1
  }
}
