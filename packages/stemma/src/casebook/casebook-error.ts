import { FailedError } from '../problem.ts'

/** Why a casebook cannot be opened, read or written. */
export type CasebookTrouble =
  /** There is nothing where it was looked for. */
  | 'not-there'
  /** Something is where one was to be made. */
  | 'taken'
  | 'not-a-casebook'
  /** Made by a newer Stemma. */
  | 'newer'
  /** It can be read and not written. */
  | 'read-only'
  /** There is no room left where it is kept. */
  | 'full'
  /** Another program has been writing to it for too long. */
  | 'locked'
  | 'damaged'
  /** No server answers, or it went away. */
  | 'unreachable'
  /** The server does not let this user in, or do this. */
  | 'refused'
  /** The server is of a version or a kind that cannot hold one. */
  | 'unfit'

/** What is wrong with a casebook and the remedy, in one sentence that begins with its name. Exit code 1. */
export class CasebookError extends FailedError {
  readonly trouble: CasebookTrouble

  constructor(trouble: CasebookTrouble, name: string, why: string, cause: unknown = undefined) {
    super(`${name}: ${why}`, { cause })
    this.trouble = trouble
  }
}
