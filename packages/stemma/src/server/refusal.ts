import { CasebookError } from '../casebook/casebook-error.ts'
import { OvertakenError } from '../casebook/deciding.ts'
import { FailedError } from '../problem.ts'
import type { Problem } from './schemas/problem.ts'

/** Why a request is not answered as asked: thrown anywhere below a route, told as a problem (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  /** @param detail one plain sentence with the remedy */
  constructor(status: number, detail: string, options: ErrorOptions = {}) {
    super(detail, options)
    this.status = status
  }
}

/** What an error says to whoever asked; null for a fault of Stemma's. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error
  if (!(error instanceof FailedError)) return null
  const says = error.message.replace(/^the /, 'The ')
  const detail = says.endsWith('.') ? says : `${says}.`
  const status =
    error instanceof CasebookError ? (troubles[error.trouble] ?? 503) : error instanceof OvertakenError ? 409 : 422
  return new Refusal(status, detail, { cause: error })
}

const troubles: Partial<Readonly<Record<CasebookError['trouble'], number>>> = { 'read-only': 403, full: 507 }

const titles: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not done to this',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Of another kind',
  421: 'Another host is meant',
  422: 'Cannot be done',
  429: 'Too much at once',
  500: 'A fault of Stemma’s',
  503: 'Not now',
  507: 'No room left',
}

/** A problem as it is sent. */
export const problemOf = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'Refused',
  status,
  detail,
})

/** A problem as an answer. */
export const refused = (status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problemOf(status, detail)), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
