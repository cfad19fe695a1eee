import { userInfo } from 'node:os'
import manifest from '../../package.json' with { type: 'json' }
import type { Stamping } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { openDatabase } from '../casebook/open.ts'
import { fingerprint } from '../fingerprint.ts'

/** Which casebook, and in whose name. */
export interface Keeping {
  /** A path, or the address of a database. */
  readonly where: string
  /** Null for the user of this machine. */
  readonly actor: string | null
}

/** Opens a casebook for a command, and closes it whatever happens. */
export const withCasebook = async <Result>(
  { where }: Pick<Keeping, 'where'>,
  work: (casebook: Database) => Promise<Result>,
): Promise<Result> => {
  const casebook = await openDatabase(where)
  try {
    return await work(casebook)
  } finally {
    await casebook.close()
  }
}

/** Who writes, when, and with which Stemma. */
export const stampingOf = ({ actor }: Pick<Keeping, 'actor'>): Stamping => {
  const always = { actor: actor ?? userName(), engine: `stemma ${manifest.version}`, rules: fingerprint() }
  return () => ({ time: new Date().toISOString(), ...always })
}

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    // A user without an entry of its own, as in a container.
    return 'unnamed'
  }
}
