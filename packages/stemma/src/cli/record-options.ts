import type { Profile, RecordOptions } from '@stemma/engine'
import { Option } from 'commander'

/** What the options below come to as they are typed. */
export interface RecordFlags {
  readonly profile: Profile
  readonly asOf?: string
}

/**
 * How the record is made, by what was typed.
 *
 * @throws {UsageError} if `--as-of` names no day
 */
export const recordOptionsOf = async ({ profile, asOf }: RecordFlags): Promise<RecordOptions> => {
  const { dayGiven } = await import('../commands/record.ts')
  return { profile, asOf: asOf === undefined ? null : dayGiven(asOf), decisions: [] }
}

export const asOf = (): Option =>
  new Option('--as-of <date>', 'the record as it stood at the end of that day, as in 2022-01-10')

export const profile = (): Option =>
  new Option(
    '--profile <profile>',
    'rule for low, best and high: ibc spans least to most, acled takes the lowest, ucdp leaves best to a person',
  )
    .choices(['default', 'ibc', 'acled', 'ucdp'] satisfies readonly Profile[])
    .default('default')
