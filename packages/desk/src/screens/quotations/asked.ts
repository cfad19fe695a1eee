import type { Seen } from '../../api/queries.ts'

/** What the address of this screen says. */
export interface QuotationsAsked extends Seen {
  readonly speaker?: string | undefined
  readonly q?: string | undefined
  /** An utterance that is shown alone, with two of its renderings side by side. */
  readonly utterance?: string | undefined
  readonly a?: string | undefined
  readonly b?: string | undefined
}
