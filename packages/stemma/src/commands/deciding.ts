import { readFileSync } from 'node:fs'
import {
  type CorrectedField,
  changesOf,
  correctedFields,
  type Decision,
  decisionFrom,
  decisionKinds,
  type StoryRecord,
  type Target,
  targetOf,
} from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { type Decided, decide, undo } from '../casebook/deciding.ts'
import { decisionsIn } from '../casebook/decisions.ts'
import { linesLike, recordIn } from '../casebook/records.ts'
import { settle } from '../casebook/settling.ts'
import { loadEnglish } from '../models.ts'
import { printedDecided, printedDecisions } from '../print/decisions.ts'
import { visible } from '../print/terminal.ts'
import { FailedError, UsageError } from '../problem.ts'
import {
  acceptance,
  claimsTarget,
  derivations,
  gradeGiven,
  renderings,
  standings,
  tallyRelations,
  valueGiven,
} from '../review/drafts.ts'
import { type Context, write } from './context.ts'
import { type Keeping, stampingOf, withCasebook } from './keeping.ts'
import { terminalOf } from './read.ts'
import { upToDate } from './up-to-date.ts'

export interface SendingOptions extends Keeping {
  readonly reason: string | null
  readonly expect: number | null
  readonly key: string | null
  readonly json: boolean
}

export interface DecideOptions extends SendingOptions {
  /** A file with the decision as JSON, or `-`; null where it is typed. */
  readonly from: string | null
  /** What it is said to be: a standing, a relation, a grade. */
  readonly is: string | null
  readonly field: string | null
  readonly value: string | null
  readonly who: string | null
  readonly text: string | null
  /** Ids of what leaves a line. */
  readonly out: readonly string[]
}

/** `stemma decide`: one decision into the journal, for scripts. */
export const decideCommand = (
  kind: string | null,
  ids: readonly string[],
  options: DecideOptions,
  context: Context,
): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    const decision =
      options.from === null
        ? await typed(kind, ids, options, casebook)
        : decisionGiven(await textOf(options.from, context), options.from)
    await enter(casebook, options, context, decision, () =>
      decide(casebook, stampingOf(options), decision, { expect: options.expect, key: options.key }),
    )
  })

/**
 * `stemma undo`: undoes a decision, or an undoing.
 *
 * @param asked its entry; null for the last decision that holds
 */
export const undoCommand = (asked: number | null, options: SendingOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    await upToDate(casebook, context)
    const { reason } = options
    if (reason === null || reason.trim() === '') throw new UsageError('undo: it takes a reason; give one with --reason')
    const of =
      asked ?? (await decisionsIn(casebook)).findLast(({ act, holds }) => act.kind === 'decision' && holds)?.seq
    if (of === undefined) throw new FailedError(`${casebook.name}: no decision holds that could be undone`)
    await enter(casebook, options, context, null, () =>
      undo(casebook, stampingOf(options), of, reason.trim(), { expect: options.expect, key: options.key }),
    )
  })

export interface DecisionsOptions extends Keeping {
  readonly json: boolean
}

/** `stemma decisions`: every decision and every undoing, and which hold. */
export const decisionsCommand = (options: DecisionsOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const decisions = await decisionsIn(casebook)
    await write(
      context.stdout,
      options.json
        ? `${JSON.stringify({ schema: 'stemma/decisions@1', decisions })}\n`
        : decisions.length === 0
          ? `${casebook.name}: nobody has decided anything\n`
          : printedDecisions(decisions, terminalOf(context)),
    )
  })

/** Sends a decision, and tells what it changed. */
const enter = async (
  casebook: Database,
  { json }: SendingOptions,
  context: Context,
  decision: Decision | null,
  send: () => Promise<Decided>,
): Promise<void> => {
  const language = loadEnglish()
  const before = new Map<string, StoryRecord>()
  // Which stories it touches is known only when it is kept; those it may touch stand as they are until they are made anew.
  const { seq, again, stories } = await send()
  for (const id of stories) {
    const record = await recordIn(casebook, language, id, { profile: 'default', asOf: null, upTo: seq - 1 })
    if (record !== null) before.set(id, record)
  }
  await settle(casebook, language, { told: () => {}, stopped: null })
  const after = await Promise.all(stories.map((id) => recordIn(casebook, language, id)))
  const changes = again
    ? []
    : after.flatMap((record) =>
        record === null
          ? []
          : changesOf(
              [...before.values()].filter(({ id }) => id === record.id),
              record,
              language,
            ),
      )
  const revisions = await casebook.db
    .selectFrom('story')
    .select(['id', 'label', 'revision'])
    .where('id', 'in', [...stories, ''])
    .orderBy('id')
    .execute()
  await write(
    context.stdout,
    json
      ? `${JSON.stringify({ schema: 'stemma/decision@1', seq, again, decision, stories: revisions.map(({ id, revision }) => ({ id, revision })), changes })}\n`
      : printedDecided({ seq, again, stories: revisions.map(({ label }) => label), changes }, terminalOf(context)),
  )
}

/** Most characters of a decision as JSON. */
const longest = 10_000_000

const textOf = async (from: string, { stdin }: Context): Promise<string> => {
  if (from !== '-') {
    try {
      return readFileSync(from, 'utf8')
    } catch {
      throw new FailedError(`${visible(from)}: it cannot be read; check the path`)
    }
  }
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stdin) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longest) throw new FailedError('-: longer than any decision is')
  }
  return text
}

const decisionGiven = (text: string, from: string): Decision => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new FailedError(`${visible(from)}: no JSON; give one decision as an object`)
  }
  const { decision, fault } = decisionFrom(given)
  if (fault !== null) throw new FailedError(`${visible(from)}: ${visible(fault.says)}`)
  return decision
}

/** A line or claim that was named, and its story. */
interface Named {
  readonly target: Target
  readonly story: StoryRecord
}

/** The line or claim that an id, or the beginning of one, names. */
const named = async (asked: string, casebook: Database): Promise<Named> => {
  const found = await linesLike(casebook, asked, 6)
  const ids = [...new Set(found.map(({ id }) => id))]
  if (ids.length === 0)
    throw new FailedError(
      `${visible(asked)}: no such line or claim in ${casebook.name}; "stemma story" prints the id of each beside it`,
    )
  if (ids.length > 1)
    throw new FailedError(
      `${visible(asked)}: several begin so (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}); give more of the id`,
    )
  const { id, story } = found[0]!
  const record = story === null ? null : await recordIn(casebook, loadEnglish(), story)
  const target = record === null ? null : targetOf(id, record)
  if (record === null || target === null)
    throw new FailedError(`${visible(id)}: in no record yet; "stemma board" brings the casebook up to date`)
  return { target, story: record }
}

const needed = (value: string | null, option: string, kind: string): string => {
  if (value === null) throw new UsageError(`decide ${kind}: say it with ${option}`)
  return value
}

const among = <Word extends string>(given: string, words: readonly Word[], kind: string): Word => {
  const word = words.find((each) => each === given)
  if (word === undefined)
    throw new UsageError(`decide ${kind}: --is ${visible(given)}: it is one of ${words.join(', ')}`)
  return word
}

/** A decision as it was typed; what it lacks is said. */
const typed = async (
  kind: string | null,
  ids: readonly string[],
  { reason, is, field, value, who, text, out }: DecideOptions,
  casebook: Database,
): Promise<Decision> => {
  if (kind === null) throw new UsageError('decide: say what, as in "stemma decide accept ID", or give JSON with --from')
  const why = reason?.trim() ?? ''
  if (kind === 'grade') return gradeTyped(ids, needed(is, '--is, as in B2', kind), reason, casebook)
  const lines: Named[] = []
  for (const id of ids) lines.push(await named(id, casebook))
  const [first, second] = lines
  if (first === undefined) throw new UsageError(`decide ${kind}: name a line or a claim by its id`)
  const { target, story } = first
  switch (kind) {
    case 'accept':
      return acceptance(target, story, reason)
    case 'reject':
      return { kind, target, reason: why }
    case 'note':
      return { kind, target, text: needed(text ?? reason, '--text', kind), reason: null }
    case 'correct': {
      const name = needed(field, '--field', kind) as CorrectedField
      if (!correctedFields.includes(name))
        throw new UsageError(`decide correct: --field ${visible(name)}: it is one of ${correctedFields.join(', ')}`)
      return { kind, target, field: name, value: valueGiven(name, needed(value, '--value', kind)), reason: why }
    }
    case 'merge':
      return { kind, targets: lines.map((line) => line.target), reason: why }
    case 'split': {
      const leaving: Target[] = []
      for (const id of out) leaving.push(await leaves(id, target, casebook))
      return {
        kind,
        target,
        out: {
          claims: leaving.flatMap(({ claims }) => claims),
          reports: leaving.flatMap(({ reports }) => reports),
          names: leaving.flatMap(({ names }) => names),
        },
        reason: why,
      }
    }
    case 'origin':
      return {
        kind,
        target: claimsTarget(lines.flatMap((line) => line.target.claims)),
        who: needed(who, '--who', kind),
        reason: why,
      }
    case 'standing':
      return { kind, target, standing: among(needed(is, '--is', kind), standings, kind), reason: why }
    case 'relation': {
      if (second === undefined)
        throw new UsageError('decide relation: name two reports, two counts, or words and a speech')
      const said = needed(is, '--is', kind)
      if (target.kind === 'report')
        return {
          kind,
          between: 'reports',
          from: target.reports[0]!,
          to: second.target.reports[0] ?? '',
          relation: among(said, derivations, kind),
          reason: why,
        }
      const both = { kind, target, other: second.target, reason: why } as const
      return target.kind === 'tally'
        ? { ...both, between: 'tallies', relation: among(said, tallyRelations, kind) }
        : { ...both, between: 'rendering', relation: among(said, renderings, kind) }
    }
    default:
      throw new UsageError(`decide ${visible(kind)}: it is one of ${decisionKinds.join(', ')}`)
  }
}

/** What leaves a line: a claim, a report of a story, or a name of a party. */
const leaves = async (given: string, from: Target, casebook: Database): Promise<Target> =>
  from.kind === 'party' && from.names.includes(given)
    ? { ...from, claims: [], reports: [], names: [given] }
    : (await named(given, casebook)).target

/** A grade of an outlet by its name, or of a report by its id. */
const gradeTyped = async (
  ids: readonly string[],
  is: string,
  reason: string | null,
  casebook: Database,
): Promise<Decision> => {
  const [name] = ids
  if (name === undefined) throw new UsageError('decide grade: name an outlet, or a report by its id')
  const given = gradeGiven(is)
  if (given === null)
    throw new UsageError(`decide grade: --is ${visible(is)}: a letter A to F, a digit 1 to 6, or both, as in B2`)
  const report = (await linesLike(casebook, name, 2)).find(({ kind, id }) => kind === 'report' && id === name)
  return { kind: 'grade', source: { kind: report === undefined ? 'outlet' : 'report', name }, ...given, reason }
}
