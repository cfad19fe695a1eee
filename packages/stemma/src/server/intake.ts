import type { Database } from '../casebook/database.ts'
import { headOf } from '../casebook/journal.ts'
import { sourcesIn } from '../casebook/sources.ts'
import { publicInput } from './input-name.ts'
import type { IntakeView } from './schemas/intake.ts'

/** The latest refused that are listed. */
const mostFailures = 10

/** What came into a casebook and what became of it, at an entry of the journal. */
export type Intake = () => Promise<{ readonly seq: number; readonly intake: IntakeView }>

/**
 * Counts again when the journal went on.
 *
 * @param isPublic whether anybody may read what is said
 */
export const createIntake = (casebook: Database, isPublic: boolean): Intake => {
  let known: Awaited<ReturnType<Intake>> | null = null
  return async () => {
    const { seq } = await headOf(casebook)
    if (known?.seq !== seq) known = { seq, intake: await intakeOf(casebook, isPublic) }
    return known
  }
}

const intakeOf = async (casebook: Database, isPublic: boolean): Promise<IntakeView> => {
  const { db } = casebook
  const counts = async (state: 'taken' | 'refused' | null): Promise<number> => {
    let query = db.selectFrom('source').select(({ fn }) => fn.countAll<number>().as('number'))
    if (state !== null) query = query.where('state', '=', state)
    return (await query.executeTakeFirstOrThrow()).number
  }
  const [all, waiting, refused] = [await counts(null), await counts('taken'), await counts('refused')]
  const asked = { state: 'refused' as const, named: null, order: 'latest' as const, from: null, limit: mostFailures }
  const failures = (await sourcesIn(casebook, asked)).map(({ seq, time, input, why }) => ({
    seq,
    time,
    input: isPublic ? publicInput(input) : input,
    why,
  }))
  return { read: all - waiting - refused, waiting, refused, failures }
}
