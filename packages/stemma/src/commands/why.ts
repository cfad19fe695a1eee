import type { Format } from '../intake/index.ts'
import { visible } from '../print/terminal.ts'
import { FailedError } from '../problem.ts'
import type { Limits } from '../reading/threads.ts'
import { type Context, told, write } from './context.ts'
import { stepsOf, terminalOf } from './read.ts'

export interface WhyOptions {
  readonly format: 'text' | 'json'
  readonly from: Format | null
  readonly jobs: number | null
  readonly limits: Limits
}

/** `stemma why`: prints the working of one claim, found by its id or an unmistakable beginning of it. */
export const whyCommand = async (
  id: string,
  paths: readonly string[],
  options: WhyOptions,
  context: Context,
): Promise<void> => {
  const { stdout, stderr } = context
  const writing = { kind: 'why', ...terminalOf(context), json: options.format === 'json', id } as const
  const found: { readonly id: string; readonly printed: string }[] = []
  const ids: string[] = []
  let failed = false
  for await (const step of stepsOf(paths, writing, options, context)) {
    if (step.kind === 'read') {
      const result = JSON.parse(step.output) as { readonly found: typeof found; readonly ids: string[] }
      found.push(...result.found)
      ids.push(...result.ids)
      if (result.found.some((claim) => claim.id === id)) break
    } else if (step.kind !== 'known') {
      failed = true
      stderr.write(`${visible(told(step))}\n`)
    }
  }
  const chosen = found.find((claim) => claim.id === id) ?? (found.length === 1 ? found[0] : undefined)
  if (chosen === undefined) {
    throw new FailedError(found.length === 0 ? unknown(id, ids) : ambiguous(id, found))
  }
  await write(stdout, `${chosen.printed}\n`)
  if (failed) throw new FailedError()
}

const ambiguous = (id: string, found: readonly { readonly id: string }[]): string => {
  const some = found.slice(0, 5).map((claim) => claim.id)
  return `${visible(id)}: ${found.length} claims begin so (${some.join(', ')}${found.length > 5 ? ' …' : ''}); give more of the id`
}

const unknown = (id: string, ids: readonly string[]): string => {
  if (ids.length === 0) return `${visible(id)}: no such claim, these inputs hold none; check the paths`
  const near = nearest(id, ids)
  return near.length === 0
    ? `${visible(id)}: no such claim; "stemma read" prints the id of each beside it`
    : `${visible(id)}: no such claim; did you mean ${near.join(' or ')}?`
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
