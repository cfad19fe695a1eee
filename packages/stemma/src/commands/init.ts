import { randomUUID } from 'node:crypto'
import { writing } from '../casebook/casebook.ts'
import { append } from '../casebook/journal.ts'
import { createDatabase } from '../casebook/open.ts'
import { type Context, write } from './context.ts'
import { type Keeping, stampingOf } from './kept.ts'

export interface InitOptions extends Keeping {
  readonly json: boolean
}

/** `stemma init`: makes a casebook, whose journal begins with its own name. */
export const initCommand = async (options: InitOptions, { stdout }: Context): Promise<void> => {
  const casebook = await createDatabase(options.where)
  try {
    const id = randomUUID()
    const stamping = stampingOf(options)
    const [entry] = await writing(casebook, (held) => append(held, stamping(), [{ kind: 'opened', casebook: id }]))
    await write(
      stdout,
      options.json
        ? `${JSON.stringify({ schema: 'stemma/init@1', casebook: casebook.name, id, head: { seq: 1, hash: entry!.hash } })}\n`
        : `${casebook.name}: a new casebook, ${id}\nput reports into it with: stemma add PATH…\n`,
    )
  } finally {
    await casebook.close()
  }
}
