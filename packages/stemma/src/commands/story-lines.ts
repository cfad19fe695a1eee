import { explanationOf, type StoryRecord } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { decisionsOn } from '../casebook/decisions.ts'
import { readingsOf } from '../casebook/readings.ts'
import { linesLike, type PlacedLine, readingsIn, recordIn, storiesIn, storyCalled } from '../casebook/records.ts'
import { queryOf, search } from '../casebook/search.ts'
import { loadEnglish } from '../models.ts'
import { printedDecisions } from '../print/decisions.ts'
import { printedExplanation } from '../print/explanation.ts'
import { printedOrigins, printedTallies } from '../print/record.ts'
import { visible } from '../print/terminal.ts'
import { holds, printedWorking, workingOf } from '../print/why.ts'
import { FailedError } from '../problem.ts'
import { type Looking, makingOf } from './board.ts'
import { type Context, write } from './context.ts'
import { withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'
import { written } from './record.ts'
import { upToDate } from './up-to-date.ts'
import { mostWorkings } from './why.ts'

export interface StoryOptions extends Looking {
  readonly format: 'text' | 'md' | 'html' | 'json'
}

/** `stemma story`: the record of one story of a casebook, or a dossier of it. */
export const storyCommand = (id: string | null, options: StoryOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    const record = await recordOf(casebook, await onlyStory(casebook, id), options)
    const format = options.json ? 'json' : options.format
    await write(
      context.stdout,
      await written({ schema: 'stemma/record@1', stories: [record], unmet: [] }, format, context),
    )
  })

export interface LinesOptions extends Looking {
  /** The story whose lines are meant; null where there is only one. */
  readonly story: string | null
}

/** `stemma tally`: how one count moved and why it stands so; of a measure, or of none, every count of the story. */
export const tallyCommand = (asked: string | null, options: LinesOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    if (asked !== null && isId(asked, 't')) return explain(casebook, asked, options, context)
    const record = await recordOf(casebook, await onlyStory(casebook, options.story), options)
    const tallies = record.tallies.filter(({ measure }) => asked === null || measure === asked)
    if (tallies.length === 0)
      throw new FailedError(
        `${visible(asked ?? record.id)}: no such count; there are ${[...new Set(record.tallies.map(({ measure }) => measure))].join(', ') || 'none'}`,
      )
    if (options.json)
      return write(context.stdout, `${JSON.stringify({ schema: 'stemma/tallies@1', story: record.id, tallies })}\n`)
    await write(context.stdout, printedTallies({ ...record, tallies }, terminalOf(context)))
  })

/** `stemma origin`: who knew, and who has it from them; without an id, of every origin of the story. */
export const originCommand = (asked: string | null, options: LinesOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    if (asked !== null) return explain(casebook, asked, options, context)
    const record = await recordOf(casebook, await onlyStory(casebook, options.story), options)
    if (options.json)
      return write(
        context.stdout,
        `${JSON.stringify({ schema: 'stemma/origins@1', story: record.id, origins: record.origins })}\n`,
      )
    await write(context.stdout, printedOrigins(record, terminalOf(context)))
  })

/** `stemma why` of a casebook: the working behind any line of it, or any claim. */
export const whyKeptCommand = (asked: string, options: Looking, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    await explain(casebook, asked, options, context)
  })

const isId = (asked: string, letter: string): boolean => new RegExp(`^${letter}-[0-9a-f]*$`).test(asked)

/** Lines that are named where several begin alike. */
const several = 6

const explain = async (casebook: Database, asked: string, options: Looking, context: Context): Promise<void> => {
  const isWords = !/^[a-z]-[0-9a-f]*$/.test(asked)
  const found = isWords ? await claimsWith(casebook, asked) : await linesLike(casebook, asked, several)
  const [first] = found
  if (first === undefined)
    throw new FailedError(
      isWords
        ? `${visible(asked)}: no claim in ${casebook.name} holds these words; "stemma search" finds reports by theirs`
        : `${visible(asked)}: no such line or claim in ${casebook.name}; "stemma story" prints the id of each beside it`,
    )
  const ids = [...new Set(found.map(({ id }) => id))]
  if (!isWords && ids.length > 1)
    throw new FailedError(
      `${visible(asked)}: several begin so (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}); give more of the id`,
    )
  for (const line of isWords ? found.slice(0, mostWorkings) : [first]) {
    const working = line.report === null ? lineWorking : claimWorking
    await write(context.stdout, await working(casebook, line, options, context))
  }
  if (isWords && found.length > mostWorkings)
    context.stderr.write(
      `stemma: ${found.length - mostWorkings} more claims hold these words; give more words, or an id\n`,
    )
}

/** Reports that are looked through for words. */
const looked = 200

/** The claims whose words hold these. */
const claimsWith = async (casebook: Database, words: string): Promise<readonly PlacedLine[]> => {
  const seqs = await search(casebook.kind, casebook.db, queryOf(`"${words}"`), { limit: looked, before: null })
  const found: PlacedLine[] = []
  for (const seq of seqs) {
    const [reading] = await readingsOf(casebook, [seq])
    for (const claim of reading?.claims ?? [])
      if (holds(claim, words)) found.push({ id: claim.id, kind: claim.kind, story: null, report: seq })
  }
  return found
}

const lineWorking = async (
  casebook: Database,
  { id, story }: PlacedLine,
  options: Looking,
  context: Context,
): Promise<string> => {
  const record = await recordOf(casebook, story!, options)
  const explanation = explanationOf(id, record)
  if (explanation === null)
    throw new FailedError(
      `${visible(id)}: not a line of the record as it is asked for; it is one with other reports, or on another day`,
    )
  if (options.json) return `${JSON.stringify({ schema: 'stemma/why@1', story, line: explanation })}\n`
  const readings = await readingsIn(casebook, story!)
  return printedExplanation(explanation, new Map(readings.map((reading) => [reading.id, reading])), terminalOf(context))
}

const claimWorking = async (
  casebook: Database,
  { id, report }: PlacedLine,
  { json }: Looking,
  context: Context,
): Promise<string> => {
  const [reading] = await readingsOf(casebook, [report!])
  const source = await casebook.db
    .selectFrom('source')
    .select('input')
    .where('seq', '=', report!)
    .executeTakeFirstOrThrow()
  const working = workingOf(reading!.claims.find((claim) => claim.id === id)!, reading!, source.input, null)
  const decisions = await decisionsOn(casebook, id)
  if (json) return `${JSON.stringify({ ...working, decisions })}\n`
  const terminal = terminalOf(context)
  const decided = decisions.length === 0 ? '' : `\ndecided\n${printedDecisions(decisions, terminal)}`
  return `${printedWorking(working, reading!, terminal)}\n${decided}`
}

const recordOf = async (casebook: Database, story: string, options: Looking): Promise<StoryRecord> => {
  const record = await recordIn(casebook, loadEnglish(), story, makingOf(options))
  if (record === null)
    throw new FailedError(`${visible(story)}: none of its reports was out by then; take a later --as-of`)
  return record
}

/** The story that is meant: by its id or the beginning of it; where there is one alone it need not be named. */
export const onlyStory = async (casebook: Database, asked: string | null): Promise<string> => {
  if (asked === null) {
    const [first, second] = await storiesIn(casebook, 2)
    if (first === undefined)
      throw new FailedError(`${casebook.name}: empty; put reports into it with: npx stemma add PATH…`)
    if (second !== undefined)
      throw new FailedError(`${casebook.name}: it has several stories; name one by its id, as "stemma board" prints it`)
    return first.id
  }
  const found = await casebook.db
    .selectFrom('story')
    .select('id')
    .where('id', '>=', asked)
    .where('id', '<', `${asked}\u{10ffff}`)
    .orderBy('id')
    .limit(several)
    .execute()
  const [only] = found
  const called = only === undefined ? await storyCalled(casebook, asked) : null
  if (called !== null) return called
  if (only === undefined)
    throw new FailedError(`${visible(asked)}: no such story in ${casebook.name}; "stemma board" prints the id of each`)
  if (only.id !== asked && found.length > 1)
    throw new FailedError(
      `${visible(asked)}: several stories begin so (${found.map(({ id }) => id).join(', ')}); give more of the id`,
    )
  return only.id
}
