import { counted } from '../print/counted.ts'
import { visible } from '../print/terminal.ts'
import type { Problem } from '../problem.ts'
import type { Outcome } from '../reading/batch.ts'
import type { Step } from '../reading/in-order.ts'

/** What became of the inputs of a command, counted as they come. */
export interface Tally {
  readonly read: number
  readonly known: number
  readonly refused: readonly Problem[]
  /** What was found beside reports, by what it is: files by their extensions, records of web archives. */
  readonly passedOver: { readonly file: ReadonlyMap<string, number>; readonly record: ReadonlyMap<string, number> }
  /** Inputs there are in all; null where they do not say. */
  total: number | null
  readonly count: (step: Step | Outcome) => void
  readonly passOver: (kind: 'file' | 'record', what: string, number?: number) => void
}

export const createTally = (): Tally => {
  const refused: Problem[] = []
  const passedOver = { file: new Map<string, number>(), record: new Map<string, number>() }
  const tally = {
    read: 0,
    known: 0,
    refused,
    passedOver,
    total: null,
    count: (step: Step | Outcome) => {
      if (step.kind === 'read') tally.read += 1
      else if (step.kind === 'known') tally.known += 1
      else refused.push({ input: step.input, why: step.why })
    },
    passOver: (kind: 'file' | 'record', what: string, number = 1) =>
      void passedOver[kind].set(what, (passedOver[kind].get(what) ?? 0) + number),
  }
  return tally
}

/**
 * The summary of a run for stderr: how many were read, known, refused and passed over; why, where many were refused.
 *
 * @param stopped whether the user stopped it
 * @param more what else came of it: ", 2 stories"
 * @param became what became of the reports: "read", "new"
 */
export const summaryOf = (
  { read, known, refused, passedOver, total }: Tally,
  stopped: boolean,
  more: string = '',
  became: 'read' | 'new' = 'read',
): string => {
  const done = read + known + refused.length
  return [
    stopped ? `stopped by you after ${done}${total === null ? '' : ` of ${total}`}: ` : '',
    became === 'new' ? `${counted(read, 'new report')}` : `${counted(read, 'report')} read`,
    known === 0 ? '' : `, ${known} known already (the same bytes)`,
    refused.length === 0 ? '' : `, ${refused.length} refused`,
    passed('other file', passedOver.file),
    passed('record', passedOver.record),
    `${more}.`,
    refused.length < many ? '' : groupsOf(refused),
  ].join('')
}

/** How many were passed over, and of what; the rarest kinds of many are one. */
const passed = (noun: string, kinds: ReadonlyMap<string, number>): string => {
  const number = [...kinds.values()].reduce((sum, each) => sum + each, 0)
  if (number === 0) return ''
  const told = [...kinds]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, each]) => `${each} ${what || 'without extension'}`)
  const some = told.length <= many ? told : [...told.slice(0, many), `${told.length - many} kinds more`]
  return `, ${counted(number, noun)} passed over (${visible(some.join(', '))})`
}

/** So many refusals are more than anybody reads one by one. */
const many = 12

/** Why inputs were refused, the commonest first, each with a few of their names. */
const groupsOf = (refused: readonly Problem[]): string => {
  const groups = new Map<string, Problem[]>()
  for (const problem of refused) {
    // Sizes and places differ where the reason is one.
    const key = problem.why.replace(/\d+/g, '0')
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  const sorted = [...groups.values()].toSorted((a, b) => b.length - a.length)
  const lines = sorted.slice(0, many).map((group) => {
    const names = group.slice(0, 3).map(({ input }) => input)
    const more = group.length > names.length ? ` and ${group.length - names.length} more` : ''
    return visible(`${String(group.length).padStart(7)} × ${group[0]!.why} (${names.join(', ')}${more})`)
  })
  const rest = sorted.slice(many).reduce((sum, group) => sum + group.length, 0)
  return ['\nrefused:', ...lines, ...(rest === 0 ? [] : [`${String(rest).padStart(7)} for other reasons`])].join('\n')
}
