import type { Seen } from '../../api/queries.ts'

/** What the address of this screen says. */
export interface HappeningsAsked extends Seen {
  readonly type?: string | undefined
  readonly place?: string | undefined
  /** ISO days that are looked at, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly several?: string | undefined
  readonly incident?: string | undefined
}
