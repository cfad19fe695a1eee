import type { Database } from '../casebook/database.ts'
import { entryAt, headOf } from '../casebook/journal.ts'
import type { IntakeView } from './schemas/intake.ts'

/** The latest refused that are listed. */
const mostFailures = 10

/** What came into a casebook and what became of it, at an entry of the journal. */
export type Intake = () => Promise<{ readonly seq: number; readonly intake: IntakeView }>

/** Counts again when the journal went on. */
export const createIntake = (casebook: Database): Intake => {
  let known: Awaited<ReturnType<Intake>> | null = null
  return async () => {
    const { seq } = await headOf(casebook)
    if (known?.seq !== seq) known = { seq, intake: await intakeOf(casebook) }
    return known
  }
}

const intakeOf = async (casebook: Database): Promise<IntakeView> => {
  const { db } = casebook
  const counts = async (state: 'taken' | 'refused' | null): Promise<number> => {
    let query = db.selectFrom('source').select(({ fn }) => fn.countAll<number>().as('number'))
    if (state !== null) query = query.where('state', '=', state)
    return (await query.executeTakeFirstOrThrow()).number
  }
  const [all, waiting, refused] = [await counts(null), await counts('taken'), await counts('refused')]
  const rows = await db
    .selectFrom('source')
    .select(['seq', 'input', 'done'])
    .where('state', '=', 'refused')
    .orderBy('seq', 'desc')
    .limit(mostFailures)
    .execute()
  const failures: IntakeView['failures'][number][] = []
  for (const { seq, input, done } of rows) {
    const entry = await entryAt(casebook, done ?? seq)
    failures.push({ seq, time: entry?.time ?? '', input, why: entry?.act.kind === 'refused' ? entry.act.why : null })
  }
  return { read: all - waiting - refused, waiting, refused, failures }
}
