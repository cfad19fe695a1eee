import { randomUUID } from 'node:crypto'
import { writing } from '../casebook/casebook.ts'
import { CasebookError } from '../casebook/casebook-error.ts'
import type { Database } from '../casebook/database.ts'
import { append, headOf } from '../casebook/journal.ts'
import { createDatabase } from '../casebook/open.ts'
import { type Context, write } from './context.ts'
import { type Keeping, stampingOf } from './keeping.ts'

export interface InitOptions extends Keeping {
  readonly json: boolean
}

/** `stemma init`: makes a casebook, whose journal begins with its own name. */
export const initCommand = async (options: InitOptions, { stdout }: Context): Promise<void> => {
  const casebook = await createDatabase(options.where)
  try {
    const { id, hash } = await openJournal(casebook, options)
    await write(
      stdout,
      options.json
        ? `${JSON.stringify({ schema: 'stemma/init@1', casebook: casebook.name, id, head: { seq: 1, hash } })}\n`
        : `${casebook.name}: a new casebook, ${id}\nput reports into it with: npx stemma add PATH…\n`,
    )
  } finally {
    await casebook.close()
  }
}

/** Begins the journal of a new casebook with the casebook's own name. */
export const openJournal = async (
  casebook: Database,
  keeping: Pick<Keeping, 'actor'>,
): Promise<{ readonly id: string; readonly hash: string }> => {
  const id = randomUUID()
  const stamping = stampingOf(keeping)
  const [entry] = await writing(casebook, async (held) => {
    if ((await headOf(held)).seq > 0)
      throw new CasebookError('taken', casebook.name, 'another has made a casebook there at this moment; open that')
    return append(held, stamping(), [{ kind: 'opened', casebook: id }])
  })
  return { id, hash: entry!.hash }
}
