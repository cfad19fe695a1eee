import { type Command, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import type { StoryOptions } from '../commands/story-lines.ts'
import { actor, type CasebookFlags, casebookOptions, json, keepingOf } from './casebook-options.ts'
import { declare } from './declaration.ts'
import { from, type IntakeFlags, intakeOf, positive, quiet, readingOptions, reports } from './intake-options.ts'
import { asOf, profile, type RecordFlags, recordOptionsOf } from './record-options.ts'

interface Flags extends CasebookFlags {
  readonly json?: boolean
}

export const declareInit = (program: Command, context: Context): Command =>
  declare(program, 'init', {
    summary: 'make a casebook, which keeps reports, journal and record',
    description:
      'Makes a new casebook: one file, or the tables of one in a PostgreSQL database, that keeps every report as it came, a journal of all that happens to it, and the record.',
    arguments: [['[file]', 'where to make it (default: casebook.stemma)']],
    options: [...casebookOptions(), actor(), json()],
    examples: ['npx stemma init', 'npx stemma init unrest.stemma'],
  }).action(async (file: string | undefined, flags: Flags) => {
    const { initCommand } = await import('../commands/init.ts')
    const keeping = keepingOf(flags)
    const where = file ?? keeping.where
    await initCommand({ ...keeping, where, json: flags.json ?? false }, context)
  })

export const declareAdd = (program: Command, context: Context): Command =>
  declare(program, 'add', {
    summary: 'take reports into a casebook',
    description:
      'Takes reports into a casebook, keeps their bytes as they came, reads them and brings the record up to date. What is there already is left alone, so that after any stop the same command can be given again.',
    arguments: [reports],
    options: [...casebookOptions(), actor(), from(), ...readingOptions(), json(), quiet()],
    examples: ['npx stemma add corpus/january-2022/reports', 'npx stemma add reports.jsonl --json'],
  }).action(async (paths: string[], flags: Flags & IntakeFlags & { readonly quiet?: boolean }) => {
    const { json = false, quiet = false } = flags
    const options = { ...keepingOf(flags), ...intakeOf(flags), json, quiet }
    if (flags.database !== undefined) {
      const { enqueueCommand } = await import('../commands/enqueue.ts')
      await enqueueCommand(paths, options, context)
      return
    }
    const { addCommand } = await import('../commands/add.ts')
    await addCommand(paths, options, context)
  })

export const declareSources = (program: Command, context: Context): Command =>
  declare(program, 'sources', {
    summary: 'list what was taken into a casebook, and what became of it',
    description:
      'Lists the sources of a casebook in the order in which they came: when, under what name, and what was read in them or why not.',
    arguments: [],
    options: [...casebookOptions(), new Option('--refused', 'only those that could not be read'), json()],
    examples: ['npx stemma sources', 'npx stemma sources --refused'],
  }).action(async (flags: Flags & { readonly refused?: boolean }) => {
    const { sourcesCommand } = await import('../commands/sources.ts')
    const { refused = false, json = false } = flags
    await sourcesCommand({ ...keepingOf(flags), refused, json }, context)
  })

export const declareVerify = (program: Command, context: Context): Command =>
  declare(program, 'verify', {
    summary: 'look whether a casebook is what its journal says',
    description:
      'Looks at every hash and link of the journal, its seals, and what is kept and made from it; names the first entry that is not as it was. Exit codes: 0 as it was, 3 a seal, 4 the journal, 5 the bytes of a source, 6 the file, 7 only what is made from them (stemma rebuild makes it anew).',
    arguments: [],
    options: [
      ...casebookOptions(),
      new Option('--read-data', 'look at every byte too, and make the record anew to compare'),
      new Option('--seal <file...>', 'seals that were kept elsewhere').default([], 'none'),
      json(),
    ],
    examples: ['npx stemma verify', 'npx stemma verify --read-data'],
  }).action(async (flags: Flags & { readonly readData?: boolean; readonly seal: readonly string[] }) => {
    const { verifyCommand } = await import('../commands/verify.ts')
    const { readData = false, seal, json = false } = flags
    await verifyCommand({ ...keepingOf(flags), readData, seals: seal, json }, context)
  })

export const declareRebuild = (program: Command, context: Context): Command =>
  declare(program, 'rebuild', {
    summary: 'make the record of a casebook anew from its sources',
    description:
      'Reads every source of a casebook again and makes everything anew that is made from them: with the same Stemma the same bytes. What a newer Stemma reads otherwise is told, and stands only with --accept; the journal then says so too.',
    arguments: [],
    options: [
      ...casebookOptions(),
      actor(),
      new Option('--accept', 'let what is read otherwise now stand'),
      ...readingOptions().filter((option) => ['jobs', 'timeLimit', 'longest'].includes(option.attributeName())),
      json(),
    ],
    examples: ['npx stemma rebuild'],
  }).action(async (flags: Flags & IntakeFlags & { readonly accept?: boolean }) => {
    const { rebuildCommand } = await import('../commands/rebuild.ts')
    const { accept = false, json = false } = flags
    const { jobs, limits } = intakeOf(flags)
    await rebuildCommand({ ...keepingOf(flags), jobs, limits, accept, json }, context)
  })

export const declareSeal = (program: Command, context: Context): Command =>
  declare(program, 'seal', {
    summary: 'sign the journal of a casebook, for somebody else to keep',
    description:
      'Signs the end of the journal with an Ed25519 key and prints the seal. Kept elsewhere, it proves later whether entries were cut off or the journal was written anew: stemma verify --seal FILE.',
    arguments: [],
    options: [
      ...casebookOptions(),
      actor(),
      new Option('--key <file>', 'the private key; made where there is none (default: yours, in ~/.config/stemma)'),
    ],
    examples: ['npx stemma seal --key desk.pem > seal.json', 'npx stemma verify --seal seal.json'],
  }).action(async (flags: Flags & { readonly key?: string }) => {
    const { sealCommand } = await import('../commands/seal.ts')
    await sealCommand({ ...keepingOf(flags), key: flags.key ?? null }, context)
  })

/** What the options of looking at a record come to as they are typed. */
interface LookingFlags extends Flags, RecordFlags {}

const looking = async (flags: LookingFlags) => {
  const { profile, asOf } = await recordOptionsOf(flags)
  return { ...keepingOf(flags), profile, asOf, json: flags.json ?? false }
}

const lookingOptions = (): readonly Option[] => [...casebookOptions(), asOf(), profile(), json()]

const limit = (most: number): Option =>
  new Option('--limit <n>', 'how many at most').argParser(positive('lines', 10_000)).default(most)

export const declareBoard = (program: Command, context: Context): Command =>
  declare(program, 'board', {
    summary: 'print the counts of a casebook: what stands, and the sentence to print',
    description:
      'Prints the board of each story of a casebook; where there are many, a list of the stories with their most printed counts.',
    arguments: [],
    options: [...lookingOptions(), limit(20)],
    examples: ['npx stemma board', 'npx stemma board --as-of 2022-01-10'],
  }).action(async (flags: LookingFlags & { readonly limit: number }) => {
    const { boardCommand } = await import('../commands/board.ts')
    await boardCommand({ ...(await looking(flags)), limit: flags.limit }, context)
  })

export const declareStory = (program: Command, context: Context): Command =>
  declare(program, 'story', {
    summary: 'print the record of one story of a casebook, or a dossier of it',
    description: 'Prints the record of one story of a casebook, as "stemma record" prints it of files.',
    arguments: [['[id]', 'the story, by its id or the beginning of it (default: the only one)']],
    options: [
      ...lookingOptions(),
      new Option('--format <format>', 'text for people, md or html for a dossier with citations, json for programs')
        .choices(['text', 'md', 'html', 'json'] satisfies readonly StoryOptions['format'][])
        .default('text'),
    ],
    examples: ['npx stemma story', 'npx stemma story --format html > dossier.html'],
  }).action(async (id: string | undefined, flags: LookingFlags & { readonly format: StoryOptions['format'] }) => {
    const { storyCommand } = await import('../commands/story-lines.ts')
    await storyCommand(id ?? null, { ...(await looking(flags)), format: flags.format }, context)
  })

const story = (): Option => new Option('--story <id>', 'the story that is meant (default: the only one)')

interface LinesFlags extends LookingFlags {
  readonly story?: string
}

export const declareTally = (program: Command, context: Context): Command =>
  declare(program, 'tally', {
    summary: 'print how a count moved, and why it stands as it does',
    description: 'Prints the working of one count by its id; of a measure every count; without either all of a story.',
    arguments: [['[id]', 'the id of a count or its beginning, or a measure: killed, injured, detained …']],
    options: [...lookingOptions(), story()],
    examples: ['npx stemma tally detained', 'npx stemma tally killed --as-of 2022-01-10'],
  }).action(async (id: string | undefined, flags: LinesFlags) => {
    const { tallyCommand } = await import('../commands/story-lines.ts')
    await tallyCommand(id ?? null, { ...(await looking(flags)), story: flags.story ?? null }, context)
  })

export const declareOrigin = (program: Command, context: Context): Command =>
  declare(program, 'origin', {
    summary: 'print who knew, and who has it from them',
    description:
      'Prints the working of one origin by its id; without one, every origin of a story and who has what from it.',
    arguments: [['[id]', 'the id of an origin, or its beginning']],
    options: [...lookingOptions(), story()],
    examples: ['npx stemma origin'],
  }).action(async (id: string | undefined, flags: LinesFlags) => {
    const { originCommand } = await import('../commands/story-lines.ts')
    await originCommand(id ?? null, { ...(await looking(flags)), story: flags.story ?? null }, context)
  })

export const declareSearch = (program: Command, context: Context): Command =>
  declare(program, 'search', {
    summary: 'find the reports, or the claims, of a casebook that hold some words',
    description:
      'Lists the reports that hold all the words, the latest taken in first. Words in quotation marks stand together, a star ends the beginning of a word, and what follows a minus must not be there.',
    arguments: [['<words...>', 'what to look for; after -- where a word begins with a minus']],
    options: [
      ...casebookOptions(),
      new Option('--claims', 'claims whose own words hold them, not reports'),
      limit(20),
      json(),
    ],
    examples: [
      'npx stemma search --claims arrested',
      'npx stemma search detained ministry',
      'npx stemma search \'"interior ministry"\'',
    ],
  }).action(async (words: string[], flags: Flags & { readonly limit: number; readonly claims?: boolean }) => {
    const { searchCommand } = await import('../commands/search.ts')
    const { limit, claims = false, json = false } = flags
    await searchCommand(words, { ...keepingOf(flags), limit, claims, json }, context)
  })
