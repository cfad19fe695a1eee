/** Something that could not be read, as a value: it is told, counted, and never stops the rest. */
export interface Problem {
  /** What the user called it: a path, a line of a file, `-`. */
  readonly input: string
  /** What is wrong and the remedy, in words that follow the name: "not there; check the path". */
  readonly why: string
}

/** Wrong usage: the command cannot be carried out as it was typed. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command was carried out as far as it could be, and something is missing from the result. Exit code 1, or its own. */
export class FailedError extends Error {
  override readonly name = 'FailedError'
  readonly exitCode: number

  constructor(message = '', options: ErrorOptions & { readonly exitCode?: number } = {}) {
    super(message, options)
    this.exitCode = options.exitCode ?? 1
  }
}

/** The user stopped it with Ctrl-C; what was done until then is printed, and the summary has said so. Exit code 130. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}
