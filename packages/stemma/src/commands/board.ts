import type { Profile, StoryRecord } from '@stemma/engine'
import { type Making, recordIn, sizeOf, storiesIn } from '../casebook/records.ts'
import { loadEnglish } from '../models.ts'
import { counted } from '../print/counted.ts'
import { printedBoards } from '../print/record.ts'
import { printedStories } from '../print/stories.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'
import { upToDate } from './up-to-date.ts'

/** How a record is looked at. */
export interface Looking extends Keeping {
  readonly profile: Profile
  /** ISO date; null for now. */
  readonly asOf: string | null
  readonly json: boolean
}

export interface BoardOptions extends Looking {
  /** Stories that are listed. */
  readonly limit: number
}

/** Stories whose boards are printed whole; of more a list is. */
const few = 3

/** `stemma board`: the counts of every story, what stands, and the sentence to print. */
export const boardCommand = (options: BoardOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    const { stdout } = context
    const { stories, reports } = await sizeOf(casebook)
    const listed = await storiesIn(casebook, options.limit)
    if (options.json) return write(stdout, `${JSON.stringify({ schema: 'stemma/board@1', stories: listed })}\n`)
    if (stories === 0) return write(stdout, `${casebook.name}: empty; put reports into it with: npx stemma add PATH…\n`)
    if (stories <= few) {
      const records = await Promise.all(
        listed.map(({ id }) => recordIn(casebook, loadEnglish(), id, makingOf(options))),
      )
      return write(stdout, printedBoards(records.filter(isThere), terminalOf(context)))
    }
    const all = `${counted(stories, 'story', 'stories')} · ${counted(reports, 'report')}`
    const shown = listed.length === stories ? all : `${all} · the ${listed.length} with most reports; more with --limit`
    await write(stdout, `${shown}\nstemma story ID prints one\n\n${printedStories(listed, terminalOf(context))}`)
  })

export const makingOf = ({ profile, asOf }: Pick<Looking, 'profile' | 'asOf'>): Making => ({
  profile,
  asOf,
  upTo: null,
})

const isThere = (record: StoryRecord | null): record is StoryRecord => record !== null
