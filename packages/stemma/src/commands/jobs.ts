import { isServer } from '../casebook/database.ts'
import { counted } from '../print/counted.ts'
import { visible } from '../print/terminal.ts'
import { UsageError } from '../problem.ts'
import { type Standing, standingOf } from '../workers/jobs.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'

export interface JobsOptions extends Pick<Keeping, 'where'> {
  /** Failed tasks that are listed. */
  readonly limit: number
  readonly json: boolean
}

/** `stemma jobs`: how far the workers of a casebook are, and what they failed at for good, with the reason. */
export const jobsCommand = async ({ where, limit, json }: JobsOptions, { stdout }: Context): Promise<void> => {
  if (!isServer(where))
    throw new UsageError('only a casebook on a server has workers; name it with --database postgres://user@host/name')
  const standing = await withCasebook({ where }, (casebook) => standingOf(casebook, limit))
  await write(stdout, json ? `${JSON.stringify({ schema: 'stemma/jobs@1', ...standing })}\n` : printed(standing))
}

const printed = ({ toRead, toPlace, stories, failed }: Standing): string => {
  const { waiting, underWay, again } = toRead
  const lines = [
    `to be read     ${waiting} waiting, ${underWay} with a worker, ${again} to be tried again`,
    `to be placed   ${counted(toPlace, 'report')}`,
    `to be made     ${counted(stories, 'record')}`,
    failed.length === 0 ? 'failed         nothing' : `failed         ${failed.length}, the latest first:`,
    ...failed.map(
      ({ what, input, why, tries, at }) =>
        `  ${at}  ${what}${input === null ? '' : ` (${input})`}: ${why}; tried ${counted(tries, 'time')}`,
    ),
  ]
  return `${lines.map((line) => visible(line)).join('\n')}\n`
}
