import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import { actor, type CasebookFlags, casebookOptions, json, keepingOf } from './casebook-options.ts'
import { declare } from './declaration.ts'
import { positive } from './intake-options.ts'

interface Flags extends CasebookFlags {
  readonly json?: boolean
}

interface SendingFlags extends Flags {
  readonly reason?: string
  readonly expect?: number
  readonly key?: string
}

const entry =
  (least: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!/^\d{1,15}$/.test(text) || value < least) throw new InvalidArgumentError('It must be the number of an entry.')
    return value
  }

const story = (what: string): Option => new Option('--story <id>', what)

const stories = (most: number): Option =>
  new Option('--limit <n>', 'how many stories at most').argParser(positive('stories', 10_000)).default(most)

const sendingOptions = (): readonly Option[] => [
  new Option('--reason <words>', 'why; needed where what was read is overridden'),
  new Option(
    '--expect <seq>',
    'the revision of the story that was decided upon: refused where it has changed since',
  ).argParser(entry(0)),
  new Option('--key <key>', 'sent twice under one key, it is written once').argParser((text) => {
    if (text === '' || text.length > 200) throw new InvalidArgumentError('It must be 1 to 200 characters.')
    return text
  }),
  ...casebookOptions(),
  actor(),
  json(),
]

const sendingOf = (flags: SendingFlags) => ({
  ...keepingOf(flags),
  reason: flags.reason ?? null,
  expect: flags.expect ?? null,
  key: flags.key ?? null,
  json: flags.json ?? false,
})

export const declareReview = (program: Command, context: Context): Command =>
  declare(program, 'review', {
    summary: 'go through what a person should look at, what would change most first',
    description:
      'Asks, one by one, what a person should look at in a casebook: the words in their sentence, the line they bear on, and what would change. On a terminal each key decides (? lists them); where input or output is none, a line with the key and a line for each answer. What was decided stays, whatever reports come.',
    arguments: [],
    options: [
      story('one story alone, by its id or the beginning of it'),
      stories(20),
      new Option('--list', 'print the questions and ask none'),
      ...casebookOptions(),
      actor(),
      json(),
    ],
    examples: ['npx stemma review', 'npx stemma review --list'],
  }).action(async (flags: Flags & { readonly story?: string; readonly limit: number; readonly list?: boolean }) => {
    const { reviewCommand } = await import('../commands/review.ts')
    const { limit, list = false, json = false } = flags
    await reviewCommand({ ...keepingOf(flags), story: flags.story ?? null, limit, list, json }, context)
  })

interface DecideFlags extends SendingFlags {
  readonly from?: string
  readonly is?: string
  readonly field?: string
  readonly value?: string
  readonly who?: string
  readonly text?: string
  readonly out: readonly string[]
}

export const declareDecide = (program: Command, context: Context): Command =>
  declare(program, 'decide', {
    summary: 'decide one thing, for scripts',
    description:
      'Writes one decision into the journal: accept, correct, reject, merge, split, origin, relation, standing, grade or note. It is kept with who, when and why, holds whatever reports come, and can be undone.',
    arguments: [
      ['[kind]', 'accept, correct, reject, merge, split, origin, relation, standing, grade or note'],
      ['[id...]', 'the lines or claims, by their ids or the beginnings of them; of a grade an outlet, or a report'],
    ],
    options: [
      new Option(
        '--is <what>',
        'of a standing: asserted, unconfirmed, denied, withdrawn, corrected; of a relation of counts: same, subset, disjoint, unclear; of reports: verbatim, rewrite, spun, translation, none; of words and a speech: verbatim, fragment, translation, paraphrase, none; of a grade: B2',
      ),
      new Option('--field <name>', 'what is corrected: value, bound, measure, population, place, asOf …'),
      new Option('--value <value>', 'what it is, none for nothing'),
      new Option('--who <name>', 'whose an origin is'),
      new Option('--text <words>', 'what a note says'),
      new Option(
        '--out <id...>',
        'what leaves a line that is split: claims, reports of a story, names of a party',
      ).default([], 'none'),
      new Option('--from <file>', 'the decision as JSON in a file, or - for standard input'),
      ...sendingOptions(),
    ],
    examples: [
      'npx stemma decide accept f-8a02b43b',
      'npx stemma decide standing f-5b2bad0b --is unconfirmed --reason "no source is named"',
      'npx stemma decide grade "Channel Five" --is B2',
    ],
  }).action(async (kind: string | undefined, ids: string[], flags: DecideFlags) => {
    const { decideCommand } = await import('../commands/deciding.ts')
    const { from = null, is = null, field = null, value = null, who = null, text = null, out } = flags
    await decideCommand(kind ?? null, ids, { ...sendingOf(flags), from, is, field, value, who, text, out }, context)
  })

export const declareUndo = (program: Command, context: Context): Command =>
  declare(program, 'undo', {
    summary: 'undo one decision, or an undoing; both stay in the journal',
    description:
      'Undoes one decision by its entry, whatever was decided since; of an undoing, the decision holds again. Nothing is erased.',
    arguments: [['<seq>', 'the entry, as "stemma decisions" lists it; or last, for the last decision that holds']],
    options: sendingOptions(),
    examples: ['npx stemma undo last --reason "the ministry rang back"'],
  }).action(async (text: string, flags: SendingFlags) => {
    const { UsageError } = await import('../problem.ts')
    if (!/^(?:last|[1-9]\d{0,14})$/.test(text))
      throw new UsageError(`undo: it takes the number of an entry, as "stemma decisions" lists it`)
    const { undoCommand } = await import('../commands/deciding.ts')
    await undoCommand(text === 'last' ? null : Number(text), sendingOf(flags), context)
  })

export const declareDecisions = (program: Command, context: Context): Command =>
  declare(program, 'decisions', {
    summary: 'list what people decided, and what of it holds',
    description:
      'Lists every decision and every undoing of a casebook in their order, with who, when and why, and whether it holds.',
    arguments: [],
    options: [...casebookOptions(), json()],
    examples: ['npx stemma decisions'],
  }).action(async (flags: Flags) => {
    const { decisionsCommand } = await import('../commands/deciding.ts')
    await decisionsCommand({ ...keepingOf(flags), json: flags.json ?? false }, context)
  })

export const declareChanges = (program: Command, context: Context): Command =>
  declare(program, 'changes', {
    summary: 'print what materially changed since a day, or since an entry of the journal',
    description:
      'Prints what materially changed in a casebook: figures that moved by a threshold, withdrawals, new origins, grades, contradictions that opened or closed, counts and happenings newly there. Restatements, copies and words put otherwise are none.',
    arguments: [],
    options: [
      new Option(
        '--since <when>',
        'a day (2022-01-10, from midnight UTC), a moment of it (2022-01-10T09:30), or the number of an entry (default: all there is)',
      ),
      new Option(
        '--threshold <measure=n...>',
        'from what difference on a moved figure is told: killed=5, displaced=10%, or 5% for all',
      ).default([], 'as suits each measure'),
      story('one story alone, by its id or the beginning of it'),
      stories(50),
      ...casebookOptions(),
      json(),
    ],
    examples: ['npx stemma changes --since 2022-01-10', 'npx stemma changes --since 1 --threshold killed=5'],
  }).action(
    async (
      flags: Flags & {
        readonly since?: string
        readonly threshold: readonly string[]
        readonly story?: string
        readonly limit: number
      },
    ) => {
      const { changesCommand, thresholdsGiven } = await import('../commands/changes.ts')
      await changesCommand(
        {
          ...keepingOf(flags),
          since: flags.since ?? null,
          thresholds: thresholdsGiven(flags.threshold),
          story: flags.story ?? null,
          limit: flags.limit,
          json: flags.json ?? false,
        },
        context,
      )
    },
  )
