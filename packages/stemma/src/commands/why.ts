import { explanationOf, linesOf, type RecordOptions, recordOf } from '@stemma/engine'
import { loadEnglish } from '../models.ts'
import { printedExplanation } from '../print/explanation.ts'
import { visible } from '../print/terminal.ts'
import { FailedError, StoppedError } from '../problem.ts'
import { type Context, tell, write } from './context.ts'
import { type Intake, stepsOf, terminalOf } from './read.ts'
import { readingsOf } from './record.ts'

export interface WhyOptions extends RecordOptions, Intake {
  readonly format: 'text' | 'json'
}

/** More workings than these are more than anybody reads. */
export const mostWorkings = 12

/** Ids of lines of a record begin so; those of claims with another letter. */
const line = /^[cdioprtux]-[0-9a-f]*$/

/**
 * `stemma why`: prints the working of what is asked for: claims by id, by an unmistakable beginning of it or by words, and
 * lines of the record by id or its beginning.
 */
export const whyCommand = (
  asked: string,
  paths: readonly string[],
  options: WhyOptions,
  context: Context,
): Promise<void> =>
  line.test(asked) ? whyLine(asked, paths, options, context) : whyClaim(asked, paths, options, context)

/** The record is made from the paths, and the line explained. */
const whyLine = async (
  asked: string,
  paths: readonly string[],
  options: WhyOptions,
  context: Context,
): Promise<void> => {
  const { readings, tally } = await readingsOf(paths, options, context)
  if (context.interrupted.aborted) throw new StoppedError()
  const { stories } = recordOf(readings, loadEnglish(), options)
  const lines = stories.flatMap((story) => linesOf(story).map(({ id }) => ({ id, story })))
  const exact = lines.filter(({ id }) => id === asked)
  const found = exact.length > 0 ? exact.slice(0, 1) : lines.filter(({ id }) => id.startsWith(asked))
  const [only] = found
  const ids = lines.map(({ id }) => id)
  if (only === undefined) throw new FailedError(unknown(asked, true, ids, 'line of the record'))
  if (found.length > 1) throw new FailedError(ambiguous(asked, found, 'lines'))
  const explanation = explanationOf(only.id, only.story)!
  await write(
    context.stdout,
    options.format === 'json'
      ? `${JSON.stringify({ schema: 'stemma/why@1', story: only.story.id, line: explanation })}\n`
      : printedExplanation(explanation, new Map(readings.map((reading) => [reading.id, reading])), terminalOf(context)),
  )
  if (tally.refused.length > 0) throw new FailedError()
}

const whyClaim = async (
  asked: string,
  paths: readonly string[],
  options: WhyOptions,
  context: Context,
): Promise<void> => {
  const { stdout, stderr } = context
  const isId = /^[a-z]-[0-9a-f]*$/.test(asked)
  const writing = { kind: 'why', ...terminalOf(context), json: options.format === 'json', claim: asked } as const
  const found: Working[] = []
  const ids: string[] = []
  let failed = false
  for await (const step of stepsOf(paths, writing, options, context)) {
    if (step.kind === 'read') {
      const result = JSON.parse(step.output) as { readonly found: readonly Working[]; readonly ids: readonly string[] }
      found.push(...result.found)
      ids.push(...result.ids)
      if (result.found.some((claim) => claim.id === asked)) break
    } else if (step.kind !== 'known') {
      failed = true
      tell(context, step)
    }
  }
  if (context.interrupted.aborted) throw new StoppedError()
  const exact = found.filter((claim) => claim.id === asked)
  const chosen = exact.length > 0 ? exact.slice(0, 1) : found
  if (chosen.length === 0) throw new FailedError(unknown(asked, isId, ids))
  if (isId && chosen.length > 1) throw new FailedError(ambiguous(asked, chosen))
  await write(
    stdout,
    chosen
      .slice(0, mostWorkings)
      .map((claim) => `${claim.printed}\n`)
      .join(''),
  )
  if (chosen.length > mostWorkings) {
    stderr.write(`stemma: ${chosen.length - mostWorkings} more claims hold these words; give more words, or an id\n`)
  }
  if (failed) throw new FailedError()
}

interface Working {
  readonly id: string
  readonly printed: string
}

const ambiguous = (id: string, found: readonly { readonly id: string }[], what = 'claims'): string => {
  const some = found.slice(0, 5).map((claim) => claim.id)
  return `${visible(id)}: ${found.length} ${what} begin so (${some.join(', ')}${found.length > 5 ? ' …' : ''}); give more of the id`
}

const unknown = (asked: string, isId: boolean, ids: readonly string[], what = 'claim'): string => {
  if (ids.length === 0) return `${visible(asked)}: no such ${what}, there are none in these inputs; check the paths`
  if (!isId) return `${visible(asked)}: no claim holds these words; "stemma read" prints the claims there are`
  const near = nearest(asked, ids)
  return near.length === 0
    ? `${visible(asked)}: no such ${what}; "stemma ${what === 'claim' ? 'read' : 'record'}" prints the id of each beside it`
    : `${visible(asked)}: no such ${what}; did you mean ${near.join(' or ')}?`
}

/** Ids that share a beginning with the one asked for, or differ from it in a letter or two. */
const nearest = (id: string, ids: readonly string[]): string[] =>
  [...new Set(ids)]
    .map((other) => ({ other, distance: distance(id, other) }))
    .filter(({ distance }) => distance <= 3)
    .toSorted((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other)

/** Letters to change, add or leave out; an id is short, and what is longer than any id is near none. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
