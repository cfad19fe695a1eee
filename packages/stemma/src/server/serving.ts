import type { Language, TallyChart } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import type { Access } from './access.ts'
import type { Answers } from './answers.ts'
import type { DaysOf } from './days.ts'
import type { Events } from './events.ts'
import type { Intake } from './intake.ts'
import type { Keeper } from './keeper.ts'
import type { LatestChanges } from './latest.ts'
import type { Maker } from './maker.ts'
import type { Metrics } from './metrics.ts'
import type { Originals } from './originals.ts'
import type { Page } from './page.ts'
import type { Records } from './records.ts'

/** What the routes are given. */
export interface Serving {
  readonly casebook: Database
  readonly access: Access
  readonly page: Page
  readonly records: Records
  readonly answers: Answers
  readonly maker: Maker
  /** Null where nothing can be written. */
  readonly keeper: Keeper | null
  readonly days: DaysOf
  readonly latest: LatestChanges
  readonly intake: Intake
  readonly events: Events
  readonly metrics: Metrics
  /** Loaded with the first who needs it. */
  readonly language: () => Language
  /** What draws the charts of a dossier; loaded with the first that is handed on. */
  readonly chart: () => Promise<TallyChart>
  /** Nothing can be decided or added. */
  readonly readOnly: boolean
  readonly originals: Pick<Originals, 'address' | 'link'>
  readonly version: string
  /** What tells this Stemma's answers from those of another: part of every ETag. */
  readonly fingerprint: string
  /** Told to whoever runs the server, a line each. */
  readonly told: (line: string) => void
}
