import { readFileSync } from 'node:fs'
import type { Finding } from '../casebook/findings.ts'
import { type Verified, verify } from '../casebook/verifying.ts'
import type { Seal } from '../journal/seal.ts'
import { loadEnglish } from '../models.ts'
import { counted } from '../print/counted.ts'
import { visible } from '../print/terminal.ts'
import { FailedError, UsageError } from '../problem.ts'
import { type Context, write } from './context.ts'
import { type Keeping, withCasebook } from './keeping.ts'
import { startProgress } from './progress.ts'

export interface VerifyCommandOptions extends Keeping {
  readonly readData: boolean
  /** Files of seals that were kept elsewhere. */
  readonly seals: readonly string[]
  readonly json: boolean
}

/**
 * Exit codes by what is wrong, the gravest first. That a casebook cannot be looked at at all is 1, as everywhere.
 */
export const exitCodes: Readonly<Record<Finding['kind'], number>> = {
  seal: 3,
  journal: 4,
  original: 5,
  file: 6,
  projection: 7,
}

/** `stemma verify`: looks whether a casebook is what its journal says, and names the first entry that is not. */
export const verifyCommand = (options: VerifyCommandOptions, context: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const progress = startProgress(context, { reports: null, bytes: null })
    let verified: Verified
    try {
      verified = await verify(casebook, loadEnglish(), {
        readData: options.readData,
        seals: options.seals.map(sealIn),
        told: progress.note,
        stopped: context.interrupted,
      })
    } finally {
      progress.clear()
    }
    const { findings } = verified
    await write(
      context.stdout,
      options.json
        ? `${JSON.stringify({ schema: 'stemma/verify@1', casebook: casebook.name, readData: options.readData, ...verified })}\n`
        : printed(casebook.name, verified, options.readData),
    )
    const gravest = findings.map(({ kind }) => exitCodes[kind]).toSorted((a, b) => a - b)[0]
    if (gravest !== undefined) throw new FailedError('', { exitCode: gravest })
  })

const printed = (
  name: string,
  { entries, originals, reports, seals, compared, findings }: Verified,
  readData: boolean,
): string => {
  const looked = [
    counted(entries, 'entry', 'entries'),
    counted(originals, 'original'),
    counted(reports, 'reading'),
    counted(seals, 'seal'),
  ].join(', ')
  const how = !readData
    ? 'what is said of them; every byte with --read-data'
    : compared || findings.length > 0
      ? 'every byte looked at'
      : 'every byte looked at, but for the records: they are not up to the journal, and nothing can be written here'
  if (findings.length === 0) return `${name}: as it was: ${looked} (${how})\n`
  const [first] = findings.toSorted((a, b) => (a.seq ?? Number.POSITIVE_INFINITY) - (b.seq ?? Number.POSITIVE_INFINITY))
  return [
    `${name}: not as it was: ${looked} (${how})`,
    first!.seq === null ? '' : `first at entry ${first!.seq}`,
    ...findings.map(({ kind, says }) => `  ${kind.padEnd(10)} ${visible(says)}`),
    ...(findings.every(({ kind }) => kind === 'projection')
      ? ['The journal and the bytes are whole; what is made from them can be made anew with: stemma rebuild']
      : []),
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n')
}

const sealIn = (path: string): Seal => {
  try {
    const seal = JSON.parse(readFileSync(path, 'utf8')) as Seal
    if (seal.schema === 'stemma/seal@1' && Number.isSafeInteger(seal.seq)) return seal
  } catch {}
  throw new UsageError(`${path}: no seal; give the line that "stemma seal" printed`)
}
