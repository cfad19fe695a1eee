import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { writing } from '../casebook/casebook.ts'
import { actsOf, append, headOf } from '../casebook/journal.ts'
import { newKey, type Seal, sealOf } from '../journal/seal.ts'
import { visible } from '../print/terminal.ts'
import { FailedError } from '../problem.ts'
import { type Context, write } from './context.ts'
import { type Keeping, stampingOf, withCasebook } from './keeping.ts'

export interface SealOptions extends Keeping {
  /** The file of the private key; null for the user's own. */
  readonly key: string | null
}

/**
 * `stemma seal`: signs the end of the journal and prints the seal, for somebody else to keep: with it `stemma verify` finds
 * out whether entries were cut off or the journal was written anew.
 */
export const sealCommand = (options: SealOptions, { stdout, stderr, env }: Context): Promise<void> =>
  withCasebook(options, async (casebook) => {
    const pem = keyIn(
      options.key ?? join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'stemma', 'seal.pem'),
      (path) =>
        stderr.write(
          `stemma: made a key to seal with, ${visible(path)}; keep it to yourself, and off the disk of the casebook\n`,
        ),
    )
    const stamping = stampingOf(options)
    const seal = await writing(casebook, async (held): Promise<Seal> => {
      const [opened] = await actsOf(held, ['opened'], 1)
      if (opened === undefined)
        throw new FailedError(`${casebook.name}: its journal does not begin; see: stemma verify`)
      const stamp = stamping()
      const seal = sealedBy(pem, { casebook: opened.act.casebook, ...(await headOf(held)), time: stamp.time })
      await append(held, stamp, [{ kind: 'seal', seal }])
      return seal
    })
    await write(stdout, `${JSON.stringify(seal)}\n`)
    if (stdout.isTTY)
      stderr.write(
        `stemma: sealed ${seal.seq} entries; keep the line above elsewhere, and give it to: stemma verify --seal FILE\n`,
      )
  })

const sealedBy = (pem: string, told: Parameters<typeof sealOf>[0]): Seal => {
  try {
    return sealOf(told, pem)
  } catch {
    throw new FailedError('seal: the key is no Ed25519 private key as PEM; name another with --key')
  }
}

/** The key in a file; made where there is none. */
const keyIn = (path: string, made: (path: string) => void): string => {
  try {
    if (existsSync(path)) return readFileSync(path, 'utf8')
    mkdirSync(dirname(path), { recursive: true })
    const pem = newKey()
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' })
    made(path)
    return pem
  } catch (error) {
    throw new FailedError(
      `${visible(path)}: the key cannot be read or made (${visible(String(error))}); name another with --key`,
    )
  }
}
