import { type ReviewItem, reviewQueue } from '@stemma/engine'
import { loadEnglish } from '../models.ts'
import { printedQueue } from '../print/review.ts'
import { StoppedError } from '../problem.ts'
import { casebookDesk } from '../review/casebook-desk.ts'
import { review } from '../review/session.ts'
import { openAsker } from './asking.ts'
import { type Context, write } from './context.ts'
import { type Keeping, stampingOf, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'
import { onlyStory } from './story-lines.ts'
import { upToDate } from './up-to-date.ts'

export interface ReviewOptions extends Keeping {
  /** One story alone, by its id or the beginning of it; null for those with most reports. */
  readonly story: string | null
  /** Stories that are looked through. */
  readonly limit: number
  /** Print the questions and ask none. */
  readonly list: boolean
  readonly json: boolean
}

/** `stemma review`: goes through what a person should look at, what would change most first. */
export const reviewCommand = (options: ReviewOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    const language = loadEnglish()
    const story = options.story === null ? null : await onlyStory(casebook, options.story)
    const desk = casebookDesk(casebook, stampingOf(options), language, { story, limit: options.limit })
    if (options.list || options.json) {
      const asked: (ReviewItem & { readonly revision: number; readonly label: string })[] = []
      for (const id of await desk.stories()) {
        const open = await desk.open(id)
        if (open === null) continue
        const { record, rulings, revision } = open
        for (const item of reviewQueue(record, rulings, language))
          asked.push({ ...item, revision, label: record.label })
      }
      const ordered = asked.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      return write(
        context.stdout,
        options.json
          ? `${JSON.stringify({ schema: 'stemma/review@1', questions: ordered })}\n`
          : printedQueue(ordered, terminalOf(context)),
      )
    }
    const asker = openAsker(context)
    const { entries, left } = await review(desk, asker, language).finally(asker.close)
    const made =
      entries.length === 0
        ? 'nothing decided'
        : `${entries.length === 1 ? 'entry' : 'entries'} ${entries.join(', ')} written`
    context.stderr.write(
      `${made}; ${left === 0 ? 'no question is left' : `${left} ${left === 1 ? 'question' : 'questions'} left`}.\n`,
    )
    if (context.interrupted.aborted) throw new StoppedError()
  })
