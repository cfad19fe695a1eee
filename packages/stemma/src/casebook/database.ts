import type { Kysely } from 'kysely'
import type { CasebookTables } from './schema.ts'

/** Where a casebook is kept: a file, or a database on a server. Whoever opens it closes it. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres'
  /** What the user calls it: its path, or its address without the password. Safe to print. */
  readonly name: string
  readonly db: Kysely<CasebookTables>
  /** It can be read and not written. */
  readonly readOnly: boolean
  readonly close: () => Promise<void>
}

/** Whether a casebook is named by the address of a database on a server. */
export const isServer = (where: string): boolean => /^postgres(ql)?:\/\//i.test(where)
