import { CasebookError } from '../casebook/casebook-error.ts'
import type { Database } from '../casebook/database.ts'
import { type Settled, settle } from '../casebook/settling.ts'
import { loadEnglish } from '../models.ts'
import { type Context, say } from './context.ts'
import { startProgress } from './progress.ts'

/**
 * Brings stories and records up to the journal, with a line that says how far it is.
 *
 * @throws {CasebookError} also where there is no room for them
 */
export const settledWith = async (casebook: Database, context: Context): Promise<Settled> => {
  const progress = startProgress(context, { reports: null, bytes: null })
  try {
    return await settle(casebook, loadEnglish(), { told: progress.note, stopped: context.interrupted })
  } finally {
    progress.clear()
  }
}

/** The same for who looks at them: where they cannot be written, what is only read is made when it is asked for. */
export const upToDate = async (casebook: Database, context: Context): Promise<void> => {
  if (casebook.readOnly) return
  try {
    await settledWith(casebook, context)
  } catch (error) {
    // What stands can be looked at all the same.
    if (!(error instanceof CasebookError && error.trouble === 'full')) throw error
    say(context, `${error.message}; until then the latest reports are not in the record`)
  }
}
