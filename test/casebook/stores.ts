import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { createDatabase, openDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { freshDatabase } from '../postgres.ts'

/** Where casebooks are kept, for tests that hold of both. */
export const stores = ['sqlite', 'postgres'] as const satisfies readonly Database['kind'][]

/** Places for casebooks, removed after the file's last test. */
export interface Places {
  /** A path, or the address of an empty database. */
  readonly place: () => Promise<string>
  /** A new casebook there, with its tables. */
  readonly made: () => Promise<Database>
  /** One that is there, opened once more. */
  readonly opened: (place: string) => Promise<Database>
}

/** Makes places of one kind; all that was opened in them is closed at the end. */
export const placesFor = (kind: Database['kind']): Places => {
  const endings: (() => Promise<void> | void)[] = []
  afterAll(async () => {
    for (const end of endings.reverse()) await end()
  })
  const closing = (database: Database): Database => {
    endings.push(database.close)
    return database
  }
  const place = async (): Promise<string> => {
    if (kind === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'stemma-casebook-'))
      endings.push(() => rmSync(folder, { recursive: true, force: true }))
      return join(folder, 'casebook.stemma')
    }
    const { address, drop } = await freshDatabase()
    endings.push(drop)
    return address
  }
  return {
    place,
    made: async () => closing(await createDatabase(await place())),
    opened: async (at) => closing(await openDatabase(at)),
  }
}
