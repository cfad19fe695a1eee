/** Why the server did not answer as asked: a problem of RFC 9457. */
export class ApiProblem extends Error {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number

  constructor(status: number, detail: string) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
  }
}

/** What stands behind a `?`; what is null is left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * Asks the server.
 *
 * @param path below `/api`: `/stories/c-1/board`
 * @throws {ApiProblem} with a sentence for people
 */
export const get = async <Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> =>
  answered(await reached(addressOf(path, query), { ...(signal === undefined ? {} : { signal }) }))

/**
 * Sends JSON to the server.
 *
 * @throws {ApiProblem} with a sentence for people
 */
export const post = async <Answer>(path: string, body: unknown): Promise<Answer> =>
  answered(
    await reached(addressOf(path, {}), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

/** The address of an answer: also for links to it as a file. */
export const addressOf = (path: string, query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return `/api${path}${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`
}

const reached = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, { credentials: 'same-origin', ...request })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0, 'The desk cannot reach its server. Is “stemma serve” still running?')
  }
}

const answered = async <Answer>(response: Response): Promise<Answer> => {
  if (response.ok) return (await response.json()) as Answer
  const problem = await response.json().catch(() => null)
  const detail = (problem as { readonly detail?: unknown } | null)?.detail
  throw new ApiProblem(response.status, typeof detail === 'string' ? detail : `The server answered ${response.status}.`)
}
