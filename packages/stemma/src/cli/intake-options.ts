import { InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Intake } from '../commands/read.ts'
import type { Format } from '../intake/index.ts'

/** What the options below come to as they are typed. */
export interface IntakeFlags {
  readonly from?: Format
  readonly jobs?: number
  readonly timeLimit: number
  readonly longest: number
  readonly delay: number
  readonly contact?: string
}

/** How inputs are opened and read, by what was typed. */
export const intakeOf = ({ from, jobs, timeLimit, longest, delay, contact }: IntakeFlags): Intake => ({
  from: from ?? null,
  jobs: jobs ?? null,
  // A report takes some 0.3 KB of memory a character; twice that is a fault.
  limits: { seconds: timeLimit, megabytes: Math.max(256, Math.round(longest * 0.0006)), characters: longest },
  web: { userAgent: userAgent(contact), delay },
})

/** How inputs are opened and read where nobody says otherwise. */
export const usualIntake = (): Intake => intakeOf({ timeLimit: 20, longest: 200_000, delay: 1 })

/** How we name ourselves to those whose pages we fetch; robots.txt calls us Stemma. */
const userAgent = (contact: string | undefined): string =>
  `Stemma/${manifest.version} (reads news reports for the person who runs it${contact === undefined ? '' : `; ${contact}`})`

/** What a command that reads reports is given. */
export const reports: readonly [string, string] = [
  '<path...>',
  'files (text, HTML, JSON Lines, feeds, mails, DOCX, PDF; ZIP, tar, gzip, WARC, WACZ of these), folders, quoted patterns, addresses (https://…), or - for standard input',
]

export const from = (): Option =>
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
  ] satisfies readonly Format[])

/** Threads that read. */
export const jobs = (otherwise: string): Option =>
  new Option('--jobs <n>', `threads that read (default: ${otherwise})`).argParser(positive('threads', 64))

/** How much reading a report may cost. */
export const costOptions = (): readonly Option[] => [
  new Option('--time-limit <seconds>', 'stop reading a report that takes longer')
    .argParser(positive('seconds', 3600))
    .default(20),
  new Option('--longest <characters>', 'refuse a report that is longer')
    .argParser(positive('characters', 20_000_000))
    .default(200_000),
]

/** How much reading may cost, and how the hosts of addresses are treated. */
export const readingOptions = (): readonly Option[] => [
  jobs('one, or one a processor where there is much to read'),
  ...costOptions(),
  new Option(
    '--delay <seconds>',
    'between two requests to one host, where addresses are fetched; robots.txt may ask for more',
  )
    .argParser(secondsGiven)
    .default(1),
  new Option('--contact <address>', 'where those whose pages are fetched can reach you; sent to them').argParser(
    contactGiven,
  ),
]

export const quiet = (): Option => new Option('--quiet', 'print no summary')

export const rejected = (): Option =>
  new Option('--rejected', 'list the numbers that are no counts, and the sentences that were not read')

/** A whole number of something, within bounds. */
export const positive =
  (noun: string, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new InvalidArgumentError(`It must be a whole number of ${noun}, 1 to ${most}.`)
    }
    return value
  }

const secondsGiven = (text: string): number => {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 3600)) {
    throw new InvalidArgumentError('It must be a number of seconds, 0 to 3600.')
  }
  return value
}

const contactGiven = (text: string): string => {
  if (!/^[\x21-\x7e]{3,200}$/.test(text) || /[()\\;]/.test(text)) {
    throw new InvalidArgumentError('It must be a mail address or the address of a page.')
  }
  return text
}
